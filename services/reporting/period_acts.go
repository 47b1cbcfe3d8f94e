package reporting

import (
	"context"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Grant is what the lead unit gives to units of a period. No units means all of them.
type Grant struct {
	Units    []string
	Due      time.Time
	Document string
}

// ExtendReports gives units more time. It is one entry for all of them: nobody sees some units extended and others not.
func (s *Service) ExtendReports(ctx context.Context, period PeriodName, g Grant, r Request) (PeriodView, error) {
	return s.decide(ctx, period, periodAct{
		action: access.ExtendReports, kind: Extended, request: r,
		terms: Terms{Units: g.Units, Due: At(g.Due), Document: g.Document},
		check: func(_ context.Context, p PeriodNow, d Decisions) error { return checkExtension(p, g) },
	})
}

// ExemptReports frees units that have not submitted anything from reporting.
func (s *Service) ExemptReports(ctx context.Context, period PeriodName, g Grant, r Request) (PeriodView, error) {
	return s.decide(ctx, period, periodAct{
		action: access.ExemptReports, kind: Exempted, request: r, terms: Terms{Units: g.Units, Document: g.Document},
		check: func(ctx context.Context, p PeriodNow, d Decisions) error { return s.checkExemption(ctx, p, g) },
	})
}

// EndExemption makes units owe their report again.
func (s *Service) EndExemption(ctx context.Context, period PeriodName, g Grant, r Request) (PeriodView, error) {
	return s.decide(ctx, period, periodAct{
		action: access.EndExemption, kind: ExemptionEnded, request: r, terms: Terms{Units: g.Units},
		check: func(_ context.Context, p PeriodNow, d Decisions) error {
			return eachUnit(p, g.Units, func(faults *fault.Violations, field string, o Obligation) {
				if p.Decided.exemption(o.Unit.Unit) == nil {
					faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_EXEMPTED)
				}
			})
		},
	})
}

// LiftCertification makes the reports of a period writable again.
func (s *Service) LiftCertification(ctx context.Context, period PeriodName, r Request) (PeriodView, error) {
	return s.decide(ctx, period, periodAct{action: access.LiftCertification, kind: CertificationLifted, request: r})
}

// checkExtension refuses units that owe nothing, and a new due time that is not later than the one each unit has.
func checkExtension(p PeriodNow, g Grant) error {
	if len(g.Units) > 0 {
		return eachUnit(p, g.Units, func(faults *fault.Violations, field string, o Obligation) {
			checkLater(faults, field, g.Due, p.granted(o))
		})
	}
	var faults fault.Violations
	for _, o := range p.Obligations {
		if checkLater(&faults, "due_time", g.Due, p.granted(o)); len(faults) > 0 {
			break // one is enough: the others break the same rule
		}
	}
	return faults.Err()
}

// checkExemption refuses units that owe nothing, are exempted already or have submitted.
func (s *Service) checkExemption(ctx context.Context, p PeriodNow, g Grant) error {
	standings, err := s.standings(ctx, p, p.Obligations)
	if err != nil {
		return err
	}
	return eachUnit(p, g.Units, func(faults *fault.Violations, field string, o Obligation) {
		if p.Decided.exemption(o.Unit.Unit) != nil {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", o.Unit.Unit)
		} else if !standings[o.Unit.Unit].FirstReceivedAt.IsZero() {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_ALREADY_SUBMITTED)
		}
	})
}

// eachUnit checks units by name and answers every fault at once.
func eachUnit(p PeriodNow, units []string, check func(*fault.Violations, string, Obligation)) error {
	var faults fault.Violations
	for i, unit := range units {
		field := "units[" + strconv.Itoa(i) + "]"
		if o, owes := p.Obligation(unit); owes {
			check(&faults, field, o)
		} else {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", unit)
		}
	}
	return faults.Err()
}

// periodAct is an act on the series of a period.
type periodAct struct {
	action  access.Action
	kind    EntryKind
	request Request
	terms   Terms
	// find, where set, finds the terms instead: what the period is like decides them.
	find func(context.Context, PeriodNow, Decisions) (Terms, error)
	// check, where set, checks the terms; an act that was done before is answered without it.
	check func(context.Context, PeriodNow, Decisions) error
}

// decide does an act on a period and answers the period's standing after it.
func (s *Service) decide(ctx context.Context, period PeriodName, a periodAct) (PeriodView, error) {
	p, err := s.openPeriod(ctx, period)
	if err != nil {
		return PeriodView{}, err
	}
	actor := identity.From(ctx)
	if err := access.Decide(actor, a.action, p.facts()); err != nil {
		return PeriodView{}, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return PeriodView{}, err
	}
	if a.find != nil {
		if a.terms, err = a.find(ctx, p, d); err != nil {
			return PeriodView{}, err
		}
	}
	act := a.request.act(actor, a.kind, p.LeadUnit.Unit).Laying(a.terms)
	if err := s.checkedOnce(ctx, p, d, act, a.check); err != nil {
		return PeriodView{}, err
	}
	if err := s.commitPeriod(ctx, p, act); err != nil {
		return PeriodView{}, err
	}
	return s.PeriodStanding(ctx, period)
}

// commitPeriod does an act on the series of a period.
func (s *Service) commitPeriod(ctx context.Context, p PeriodNow, act Act) error {
	standing, _, err := commit(ctx, s, p.Decided, act, Allowance{})
	if err == nil {
		s.keepPeriod(ctx, standing)
	}
	return err
}

// checkedOnce checks an act unless it was done before or the period is certified, which commit tells better.
func (s *Service) checkedOnce(ctx context.Context, p PeriodNow, d Decisions, a Act, check func(context.Context, PeriodNow, Decisions) error) error {
	done, err := d.Period.answered(a)
	if err != nil || done > 0 || check == nil || d.Period.Certification != nil && !leavesFigures(a.Kind) {
		return err
	}
	return check(ctx, p, d)
}
