package reporting

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/schedule"
)

// OpenPeriod pins the plan's version in force, the units and the due time into a new period. The insert of that one
// document is the opening: there is no half-open period.
func (s *Service) OpenPeriod(ctx context.Context, plan, ruleID string, year, number int) (Period, error) {
	actor := identity.From(ctx)
	version, err := s.Plans.InForce(ctx, plan)
	if err != nil {
		return Period{}, err
	}
	if err := access.Decide(actor, access.OpenPeriod, access.Facts{Plan: plan, LeadUnit: version.LeadUnit}); err != nil {
		return Period{}, err
	}
	rule, err := version.rule(ruleID)
	if err != nil {
		return Period{}, err
	}
	now := s.Now()
	if err := version.covers(rule, year, number, calendar.DateOf(now)); err != nil {
		return Period{}, err
	}
	days, err := s.days(ctx, rule, year, number)
	if err != nil {
		return Period{}, err
	}
	return s.pin(ctx, version, rule, year, number, days, now, actor.Account)
}

// pin makes the period of a rule, a year and a number, and stores it.
func (s *Service) pin(
	ctx context.Context, v PlanVersion, rule schedule.Rule, year, number int, days schedule.Days, now time.Time, account string,
) (Period, error) {
	units, err := s.unitsOf(ctx, v, now)
	if err != nil {
		return Period{}, err
	}
	p := v.open(rule, year, number, days, units)
	p.OpenedAt, p.OpenedBy = now, account
	if err := s.Store.InsertPeriod(ctx, p); err != nil {
		return Period{}, err
	}
	return p, nil
}

func (v PlanVersion) rule(id string) (schedule.Rule, error) {
	i := slices.IndexFunc(v.Rules, func(r schedule.Rule) bool { return r.ID == id })
	if i < 0 {
		return schedule.Rule{}, fault.InvalidField("rule_id", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", id)
	}
	return v.Rules[i], nil
}

// covers refuses a number the year does not have, a year in which the plan does not run, and a period whose data has not
// begun: a period opened by mistake could never be taken back.
func (v PlanVersion) covers(rule schedule.Rule, year, number int, today calendar.Date) error {
	if last := rule.Kind.Numbers(year); number < min(1, last) || number > last {
		return fault.InvalidField("number", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", fmt.Sprintf("%d–%d", min(1, last), last))
	}
	from, to := rule.Data(year, number)
	outside := ""
	switch {
	case rule.Kind.Once() && to.Year != year:
		outside = strconv.Itoa(to.Year)
	case to.Before(v.IssuedOn):
		outside = "≥ " + v.IssuedOn.String()
	case v.EndsOn.Before(from):
		outside = "≤ " + v.EndsOn.String()
	case today.Before(from):
		outside = "≤ " + today.String()
	default:
		return nil
	}
	return fault.InvalidField("year", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", outside)
}

// unitsOf reads every unit the period names, as it is today. The issuing, lead and receiving units must be in force.
func (s *Service) unitsOf(ctx context.Context, v PlanVersion, now time.Time) (map[string]UnitOnDay, error) {
	names := v.authorities()
	for _, unit := range v.reportingUnits() {
		if !slices.Contains(names, unit) {
			names = append(names, unit)
		}
	}
	return s.unitsOn(ctx, names, v.authorities(), calendar.DateOf(now))
}

// authorities are the units that handle the plan: the issuing, the lead and the receiving one.
func (v PlanVersion) authorities() []string {
	return []string{v.IssuingUnit, v.LeadUnit, v.RecipientUnit}
}

// unitsOn reads units as they are on a day, of which some must be in force.
func (s *Service) unitsOn(ctx context.Context, names, required []string, today calendar.Date) (map[string]UnitOnDay, error) {
	found := make(map[string]UnitOnDay, len(names))
	for chunk := range slices.Chunk(names, 500) {
		units, err := s.Units.AsOf(ctx, chunk, today)
		if err != nil {
			return nil, err
		}
		for _, unit := range units {
			found[unit.Unit] = unit
		}
	}
	for _, unit := range required {
		if !found[unit].InForce {
			return nil, fault.New(faultv1.Reason_REASON_UNIT_NOT_IN_FORCE, "unit", unit, "date", today.String())
		}
	}
	return found, nil
}

// days finds the days of a period. A rule that asks for working days in a year whose holidays are not known is refused
// here: a date that is found too early would call somebody late who is not.
func (s *Service) days(ctx context.Context, rule schedule.Rule, year, number int) (schedule.Days, error) {
	working, err := s.WorkingCalendar(ctx)
	if err != nil {
		return schedule.Days{}, err
	}
	return rule.Days(year, number, working)
}

// open makes the period of a rule, a year and a number. Assigned units that are no longer in force owe nothing.
func (v PlanVersion) open(rule schedule.Rule, year, number int, days schedule.Days, units map[string]UnitOnDay) Period {
	p := Period{
		Name: NewPeriodName(v.Plan, rule, year, number), Plan: v.Plan, Title: rule.PeriodTitle(year, number),
		PlanVersion: v.Version, PlanNumber: v.Number, PlanTitle: v.Title, RuleID: rule.ID, Kind: rule.Kind, Year: year,
		Number: number, DataFrom: days.From, DataTo: days.To, DataBasis: days.DataBasis, DueRule: rule.Due, Due: days.Due.Instant(), DueDay: days.Due,
		ConsolidatedDueDay: days.Consolidated, LockAfterDays: rule.LockAfterDays,
		IssuingUnit: units[v.IssuingUnit].PinnedUnit, LeadUnit: units[v.LeadUnit].PinnedUnit,
		RecipientUnit: units[v.RecipientUnit].PinnedUnit, Sections: v.Sections, Checks: v.Checks,
		ProgressBands: v.ProgressBands,
	}
	p.Indicators, p.Obligations, p.NotInForce = v.asks(rule.ID, units, func(unit string) bool { return units[unit].InForce })
	if days.Consolidated != nil {
		p.ConsolidatedDue = days.Consolidated.Instant()
	}
	p.giveOwnDays(days.Levels, units)
	return p
}

// asks tells what the version asks under a rule of the units that can owe a report, and names those that cannot.
func (v PlanVersion) asks(
	rule string, units map[string]UnitOnDay, owes func(unit string) bool,
) (indicators []Indicator, obligations []Obligation, notInForce []PinnedUnit) {
	indicators = v.askedUnder(rule)
	for _, unit := range v.reportingUnits() {
		if !owes(unit) {
			notInForce = append(notInForce, units[unit].PinnedUnit)
			continue
		}
		o := Obligation{Unit: units[unit].PinnedUnit, Part: v.partOf(unit)}
		for _, indicator := range indicators {
			if indicator.Formula == nil && o.asks(indicator) && indicator.AskedOf(unit, rule) {
				o.Indicators = append(o.Indicators, indicator.Code)
			}
		}
		obligations = append(obligations, o)
	}
	return indicators, obligations, notInForce
}

// askedUnder are the indicators of a period under a rule: those that are asked for, and those that can be computed from them.
func (v PlanVersion) askedUnder(rule string) []Indicator {
	asked := only(v.Indicators, func(i Indicator) bool {
		return i.Formula == nil && (len(i.Rules) == 0 || slices.Contains(i.Rules, rule))
	})
	codes := make([]string, 0, len(asked))
	for _, i := range asked {
		codes = append(codes, i.Code)
	}
	return only(v.Indicators, func(i Indicator) bool {
		return slices.Contains(codes, i.Code) || i.Formula != nil && i.Formula.within(codes)
	})
}

// giveOwnDays gives units their own due days: those that are named first, then by their level on the day of opening.
func (p *Period) giveOwnDays(levels []schedule.LevelDueDay, units map[string]UnitOnDay) {
	byUnit, byLevel := map[string]int{}, map[string]int{}
	for i, day := range levels {
		for _, unit := range day.Units {
			byUnit[unit] = i
		}
		for _, level := range day.Levels {
			byLevel[level] = i
		}
		p.LevelDueDays = append(p.LevelDueDays, schedule.LevelDueDay{Levels: day.Levels, Due: day.Due})
	}
	for i := range p.Obligations {
		unit := p.Obligations[i].Unit.Unit
		day, own := byUnit[unit]
		if !own {
			day, own = byLevel[units[unit].Level]
		}
		if own {
			p.Obligations[i].Due = levels[day].Due.Instant()
			p.LevelDueDays[day].Units = append(p.LevelDueDays[day].Units, unit)
		}
	}
}
