package reporting

import (
	"context"
	"slices"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Adoption asks that a period takes over a version of the plan.
type Adoption struct {
	Version  int       // the version in force, as the caller has read it
	Due      time.Time // of units that are added; zero for the due time the period has for them
	Document string
}

// AdoptPlanVersion makes what the version of the plan in force asks the next edition of a period. Reports that were
// submitted stay what they are; of the units that owe none any more only those are excused that have submitted nothing,
// however the two meet, because that is what an exemption says.
func (s *Service) AdoptPlanVersion(ctx context.Context, period PeriodName, a Adoption, r Request) (PeriodView, error) {
	return s.takeOver(ctx, period, a, r, VersionAdopted, access.AdoptPlanVersion, s.adopted)
}

// TakeOverPeriod makes the units that handle the plan now those of a period, whatever it asks and however long it is over.
func (s *Service) TakeOverPeriod(ctx context.Context, period PeriodName, a Adoption, r Request) (PeriodView, error) {
	return s.takeOver(ctx, period, a, r, TakenOver, access.TakeOverPeriod, s.takenOver)
}

// edit makes the next edition of a period from a version of the plan, with the units it excuses.
type edit func(ctx context.Context, p PeriodNow, v PlanVersion, a Adoption, r Request) (next Edition, excused []string, err error)

func (s *Service) takeOver(
	ctx context.Context, period PeriodName, a Adoption, r Request, kind EntryKind, action access.Action, next edit,
) (PeriodView, error) {
	p, err := s.openPeriod(ctx, period)
	if err != nil {
		return PeriodView{}, err
	}
	version, err := s.Plans.InForce(ctx, p.Plan)
	if err != nil {
		return PeriodView{}, err
	}
	actor := identity.From(ctx)
	// Who handles the plan now decides: the lead unit the period has may be gone.
	if err := access.Decide(actor, action, access.Facts{Plan: p.Plan, LeadUnit: version.LeadUnit}); err != nil {
		return PeriodView{}, err
	}
	terms := Terms{PlanVersion: a.Version, Due: At(a.Due), Document: a.Document}
	act := r.act(actor, kind, version.LeadUnit).Laying(terms)
	done, err := p.Decided.answered(act)
	if err != nil {
		return PeriodView{}, err
	}
	if done == 0 && (p.Decided.Certification == nil || kind == TakenOver) {
		if a.Version != version.Version {
			return PeriodView{}, fault.InvalidField("plan_version", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", strconv.Itoa(version.Version))
		}
		edition, excused, err := next(ctx, p, version, a, r)
		if err != nil {
			return PeriodView{}, err
		}
		terms.Edition, terms.Units = &edition, excused
		// The edition was made from what was decided so far; what comes in between is looked at by the caller first.
		act = act.Laying(terms)
		act.SeenTail = p.Decided.LastNumber
	}
	if err := s.commitPeriod(ctx, p, act); err != nil {
		return PeriodView{}, err
	}
	return s.PeriodStanding(ctx, period)
}

// takenOver is the edition with the version's units only.
func (s *Service) takenOver(ctx context.Context, p PeriodNow, v PlanVersion, _ Adoption, r Request) (Edition, []string, error) {
	units, err := s.unitsInForce(ctx, v, r.ReceivedAt)
	if err != nil {
		return Edition{}, nil, err
	}
	next := p.asItIs()
	next.IssuingUnit, next.LeadUnit, next.RecipientUnit = units[v.IssuingUnit].PinnedUnit, units[v.LeadUnit].PinnedUnit, units[v.RecipientUnit].PinnedUnit
	if p.IssuingUnit.Unit == v.IssuingUnit && p.LeadUnit.Unit == v.LeadUnit && p.RecipientUnit.Unit == v.RecipientUnit {
		return Edition{}, nil, p.nothingToAdopt()
	}
	return next, nil, nil
}

func (p PeriodNow) nothingToAdopt() error {
	return fault.New(faultv1.Reason_REASON_NOTHING_TO_ADOPT, "period", string(p.Name))
}

// adopted is the edition that asks what the version asks.
func (s *Service) adopted(ctx context.Context, p PeriodNow, v PlanVersion, a Adoption, r Request) (Edition, []string, error) {
	if v.Version <= p.PlanVersion {
		return Edition{}, nil, p.nothingToAdopt()
	}
	if _, err := v.rule(p.RuleID); err != nil {
		return Edition{}, nil, fault.InvalidField("plan_version", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", p.RuleID)
	}
	units, err := s.unitsOf(ctx, v, r.ReceivedAt)
	if err != nil {
		return Edition{}, nil, err
	}
	next, added := p.next(v, units)
	if len(added) > 0 {
		if err := p.giveAddedDays(next.Obligations, added, units, a.Due, r.ReceivedAt); err != nil {
			return Edition{}, nil, err
		}
	}
	return next, p.noLongerNamed(v), nil
}

// next is the edition that asks what the version asks, and the units it adds. A unit that owes a report keeps its due time and
// the name it owes it under. One that the version no longer names stays among the obligations as it was: it may have
// submitted, and what is expected never shrinks.
func (p PeriodNow) next(v PlanVersion, units map[string]UnitOnDay) (next Edition, added []string) {
	indicators, obligations, notInForce := v.asks(p.RuleID, units, func(unit string) bool {
		_, owes := p.Obligation(unit)
		return owes || units[unit].InForce
	})
	for i, o := range obligations {
		if before, owes := p.Obligation(o.Unit.Unit); owes {
			obligations[i].Unit, obligations[i].Due = before.Unit, before.Due
		} else {
			added = append(added, o.Unit.Unit)
		}
	}
	excused := p.noLongerNamed(v)
	for _, o := range p.Obligations {
		if slices.Contains(excused, o.Unit.Unit) {
			obligations = append(obligations, o)
		}
	}
	return Edition{
		Checks: v.Checks, Indicators: indicators, IssuingUnit: units[v.IssuingUnit].PinnedUnit, LeadUnit: units[v.LeadUnit].PinnedUnit,
		NotInForce: notInForce, Obligations: obligations, PlanNumber: v.Number, PlanTitle: v.Title, PlanVersion: v.Version,
		ProgressBands: v.ProgressBands, RecipientUnit: units[v.RecipientUnit].PinnedUnit, Sections: v.Sections,
	}, added
}

// noLongerNamed are the units that owe a report and that the version does not name.
func (p PeriodNow) noLongerNamed(v PlanVersion) []string {
	named := make(map[string]bool)
	for _, unit := range v.reportingUnits() {
		named[unit] = true
	}
	var excused []string
	for _, o := range p.Obligations {
		if !named[o.Unit.Unit] {
			excused = append(excused, o.Unit.Unit)
		}
	}
	return excused
}

// giveAddedDays gives units that are added the due time that was decided for them, or the one the period has for their
// level. It must be still to come: nobody is late on the day they are asked.
func (p PeriodNow) giveAddedDays(obligations []Obligation, added []string, units map[string]UnitOnDay, decided, now time.Time) error {
	if last := p.Due.Add(maxExtension); !decided.IsZero() && last.Before(decided) {
		return fault.InvalidField("due_time", faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", instant(last))
	}
	for i, o := range obligations {
		if !slices.Contains(added, o.Unit.Unit) {
			continue
		}
		due := At(decided).Time
		if decided.IsZero() {
			due = p.dueForLevel(units[o.Unit.Unit].Level)
		}
		if !due.After(now) {
			return fault.InvalidField("due_time", faultv1.FieldRule_FIELD_RULE_TOO_EARLY, "after", instant(now))
		}
		obligations[i].Due = due.UTC()
	}
	return nil
}

// dueForLevel is the due time the period has for units of a level.
func (p *Period) dueForLevel(level string) time.Time {
	for _, day := range p.LevelDueDays {
		if slices.Contains(day.Levels, level) {
			return day.Due.Instant()
		}
	}
	return p.Due
}

// unitsInForce reads the issuing, lead and receiving units of a version, which must be in force.
func (s *Service) unitsInForce(ctx context.Context, v PlanVersion, now time.Time) (map[string]UnitOnDay, error) {
	return s.unitsOn(ctx, v.authorities(), v.authorities(), calendar.DateOf(now))
}
