package reporting

import (
	"context"
	"slices"
	"time"
)

// Owed is what a reminder has to know of one report now.
type Owed struct {
	Report ReportName
	Unit   PinnedUnit
	// Holders are the successors that answer for the report of a unit that ended; none for a unit that answers itself.
	Holders []PinnedUnit
	// Due is the first instant at which the report is late, as it counts now.
	Due time.Time
	// Still is true while the unit owes the report: nothing has been submitted, or what was submitted came back with a day
	// by which it shall be sent again; the unit is not exempt, and the period's figures are not frozen.
	Still bool

	// Regular is the due time as the period laid it down, and Extension what moved it; nil if nothing did.
	Regular   time.Time
	Extension *Extension
	// Exempt is true where the unit need not report; Submitted, where something was submitted that did not come back.
	Exempt, Submitted bool
	// ChangedAt is when something last happened to the report or to the due times of its period.
	ChangedAt time.Time
}

// Owed tells until when the units of a period have to report, as it counts now, and whether they still have to; all of
// its units if none is named. It is the only place that reminders and calendars learn either from, and it asks nobody's
// leave: it is not for callers from outside.
func (s *Service) Owed(ctx context.Context, name PeriodName, units ...string) ([]Owed, error) {
	p, err := s.PeriodNow(ctx, name)
	if err != nil {
		return nil, err
	}
	obligations := p.Obligations
	if len(units) > 0 {
		obligations = nil
		for _, unit := range units {
			if o, ok := p.Obligation(unit); ok {
				obligations = append(obligations, o)
			}
		}
	}
	standings, err := s.standings(ctx, p, obligations)
	if err != nil {
		return nil, err
	}
	owed := make([]Owed, 0, len(obligations))
	for _, o := range obligations {
		report := standings[o.Unit.Unit].owed(o, p.granted(o))
		report.Holders = p.Holders(o.Unit.Unit)
		report.ChangedAt = latest(p.OpenedAt, standings[o.Unit.Unit].LastAt, p.Decided.LastAt)
		if report.Extension != nil {
			report.Holders = p.Holders(o.Unit.Unit)
			report.ChangedAt = latest(report.ChangedAt, report.Extension.At)
		}
		owed = append(owed, report)
	}
	return owed, nil
}

func (s Standing) owed(o Obligation, allowed Allowance) Owed {
	owed := Owed{
		Report: s.Report, Unit: o.Unit, Due: allowed.Due, Still: s.FirstReceivedAt.IsZero(), Regular: allowed.Regular,
		Extension: allowed.Extension, Exempt: allowed.Exemption != nil,
		Submitted: s.State == StateSubmitted || s.State == StateAccepted,
	}
	if s.State == StateReturned && !s.ReturnDue.IsZero() {
		owed.Due, owed.Still = s.ReturnDue, true
	}
	owed.Still = owed.Still && allowed.Exemption == nil && !allowed.Certified
	return owed
}

func latest(times ...time.Time) time.Time { return slices.MaxFunc(times, time.Time.Compare) }
