package reporting

import (
	"context"
	"fmt"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// OpenPeriod pins the plan's version in force, the units and the due time into a new period. The insert of that one
// document is the opening: there is no half-open period.
func (s *Service) OpenPeriod(ctx context.Context, plan, ruleID string, year int) (Period, error) {
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
	if err := version.covers(rule, year, calendar.DateOf(now)); err != nil {
		return Period{}, err
	}
	units, err := s.unitsOf(ctx, version, now)
	if err != nil {
		return Period{}, err
	}
	p := version.open(rule, year, units)
	p.OpenedAt, p.OpenedBy = now, actor.Account
	if err := s.Store.InsertPeriod(ctx, p); err != nil {
		return Period{}, err
	}
	return p, nil
}

func (v PlanVersion) rule(id string) (ReportingRule, error) {
	i := slices.IndexFunc(v.Rules, func(r ReportingRule) bool { return r.ID == id })
	if i < 0 {
		var faults fault.Violations
		faults.Add("rule_id", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", id)
		return ReportingRule{}, faults.Err()
	}
	return v.Rules[i], nil
}

// covers refuses a year in which the plan does not run, and a period whose data has not begun: a period opened by mistake
// could never be taken back.
func (v PlanVersion) covers(rule ReportingRule, year int, today calendar.Date) error {
	var faults fault.Violations
	switch {
	case rule.DataTo.In(year).Before(v.IssuedOn):
		faults.Add("year", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "≥ "+v.IssuedOn.String())
	case v.EndsOn.Before(rule.DataFrom.In(year)):
		faults.Add("year", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "≤ "+v.EndsOn.String())
	case today.Before(rule.DataFrom.In(year)):
		faults.Add("year", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "≤ "+today.String())
	}
	return faults.Err()
}

// unitsOf reads every unit the period names, as it is today. The issuing, lead and receiving units must be in force.
func (s *Service) unitsOf(ctx context.Context, v PlanVersion, now time.Time) (map[string]UnitOnDay, error) {
	names := []string{v.IssuingUnit, v.LeadUnit, v.RecipientUnit}
	for _, unit := range v.reportingUnits() {
		if !slices.Contains(names, unit) {
			names = append(names, unit)
		}
	}
	today := calendar.DateOf(now)
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
	for _, unit := range names[:3] {
		if !found[unit].InForce {
			return nil, fault.New(faultv1.Reason_REASON_UNIT_NOT_IN_FORCE, "unit", unit, "date", today.String())
		}
	}
	return found, nil
}

// open makes the period of a rule and a year. Assigned units that are no longer in force owe nothing.
func (v PlanVersion) open(rule ReportingRule, year int, units map[string]UnitOnDay) Period {
	p := Period{
		Name: NewPeriodName(v.Plan, rule.ID, year), Plan: v.Plan, Title: fmt.Sprintf("%s %d", rule.Title, year),
		PlanVersion: v.Version, PlanNumber: v.Number, PlanTitle: v.Title, RuleID: rule.ID, Kind: rule.Kind, Year: year,
		DataFrom: rule.DataFrom.In(year), DataTo: rule.DataTo.In(year), DueRule: rule.Due, Due: rule.Due.Due(year),
		IssuingUnit: units[v.IssuingUnit].PinnedUnit, LeadUnit: units[v.LeadUnit].PinnedUnit,
		RecipientUnit: units[v.RecipientUnit].PinnedUnit, Sections: v.Sections,
	}
	if rule.ConsolidatedDue != nil {
		p.ConsolidatedDue = rule.ConsolidatedDue.Due(year)
	}
	for _, indicator := range v.Indicators {
		if len(indicator.Rules) == 0 || slices.Contains(indicator.Rules, rule.ID) {
			p.Indicators = append(p.Indicators, indicator)
		}
	}
	for _, unit := range v.reportingUnits() {
		if !units[unit].InForce {
			p.NotInForce = append(p.NotInForce, units[unit].PinnedUnit)
			continue
		}
		o := Obligation{Unit: units[unit].PinnedUnit, Part: v.partOf(unit)}
		for _, indicator := range p.Indicators {
			if o.asks(indicator) && indicator.AskedOf(unit, rule.ID) {
				o.Indicators = append(o.Indicators, indicator.Code)
			}
		}
		p.Obligations = append(p.Obligations, o)
	}
	return p
}
