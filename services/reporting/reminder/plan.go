package reminder

import (
	"context"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

// lookedBack is how far a round looks back for periods: more than clocks of machines differ.
const lookedBack = time.Hour

// plan makes the agendas of the periods that have none yet.
func (s *Service) plan(ctx context.Context) error {
	since := s.openedThrough.Add(-lookedBack)
	if s.openedThrough.IsZero() {
		since = time.Time{}
	}
	for p, err := range s.Store.OpenedSince(ctx, since) {
		if err != nil {
			return err
		}
		if err := s.planPeriod(ctx, p); err != nil {
			return err
		}
		s.openedThrough = p.OpenedAt
	}
	return nil
}

// planPeriod makes an agenda for each report that is owed, and then says that it did. If it is interrupted, the next
// round does it again, and what is there already stays.
func (s *Service) planPeriod(ctx context.Context, p reporting.Period) error {
	if err := s.Store.KeepHandled(ctx, newHandledPeriod(&p)); err != nil {
		return err
	}
	if _, done, err := s.Store.Planned(ctx, p.Name); err != nil || done {
		return err
	}
	laidDown, err := s.Store.PlanRules(ctx, p.Plan)
	if err != nil {
		return err
	}
	if err := s.addAgendas(ctx, p.Name, p.OpenedAt, laidDown.Rules); err != nil {
		return err
	}
	return s.Store.KeepPlanned(ctx, Plan{Period: p.Name, Rules: laidDown.Rules})
}

// planAdded makes agendas for the units that a newer edition of a period added, once for each edition, by the rules the
// period was planned by. A round comes here when it looks at any report of the period, which is twice a day.
func (s *Service) planAdded(ctx context.Context, p *reporting.Period, rules Rules) error {
	if p.Edition == 0 {
		return nil
	}
	if err := s.Store.KeepHandled(ctx, newHandledPeriod(p)); err != nil {
		return err
	}
	edition := reporting.PeriodName(p.Name.Series().EntryName(p.Edition))
	if _, done, err := s.Store.Planned(ctx, edition); err != nil || done {
		return err
	}
	if err := s.addAgendas(ctx, p.Name, s.Now(), rules); err != nil {
		return err
	}
	return s.Store.KeepPlanned(ctx, Plan{Period: edition, Rules: rules})
}

// addAgendas makes an agenda for each report that is owed and has none.
func (s *Service) addAgendas(ctx context.Context, period reporting.PeriodName, asked time.Time, rules Rules) error {
	owed, err := s.Reports.Owed(ctx, period)
	if err != nil {
		return err
	}
	shift, err := s.shift(ctx)
	if err != nil {
		return err
	}
	var agendas []Agenda
	for _, o := range owed {
		if o.Still {
			agendas = append(agendas, NewAgenda(o, asked, rules, shift))
		}
	}
	return forEach(agendas, func(a Agenda) error { return s.Store.AddAgenda(ctx, a) })
}
