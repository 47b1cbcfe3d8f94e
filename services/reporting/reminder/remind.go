package reminder

import (
	"context"
	"errors"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// remind says what is due and was not said yet. First the notices are kept, each in one document that says which steps it
// stands for; only then are the steps settled. A process that dies between the two leaves notices behind that the next
// round recognises.
func (s *Service) remind(ctx context.Context) error {
	due, err := s.due(ctx, s.Now())
	if err != nil || len(due) == 0 {
		return err
	}
	recipients, unknown := s.recipients(ctx, due)
	waiting := map[*pending]map[string]bool{} // steps somebody hears of tomorrow
	var faults []error
	for _, d := range digests(due, func(a Audience) []Recipient { return recipients[a] }) {
		left, err := s.notify(ctx, *d)
		faults = append(faults, err)
		for _, t := range left {
			if waiting[t.pending] == nil {
				waiting[t.pending] = map[string]bool{}
			}
			waiting[t.pending][t.step.Key] = true
		}
	}
	// What could not be said, or not to all because not all are known, stays due for the next round.
	if err := errors.Join(append(faults, unknown)...); err != nil {
		return err
	}
	for _, p := range due {
		faults = append(faults, s.settle(ctx, p, waiting[p]))
	}
	return errors.Join(faults...)
}

// due reads what has to be spoken of now. Agendas whose due time has moved are brought up to it, and what is not owed any
// more is settled.
func (s *Service) due(ctx context.Context, now time.Time) ([]*pending, error) {
	byPeriod := map[reporting.PeriodName][]Agenda{}
	for a, err := range s.Store.AgendasDue(ctx, now) {
		if err != nil {
			return nil, err
		}
		byPeriod[a.Report.Period()] = append(byPeriod[a.Report.Period()], a)
	}
	var due []*pending
	for name, agendas := range byPeriod {
		found, err := s.dueIn(ctx, name, agendas, now)
		if err != nil {
			return nil, err
		}
		due = append(due, found...)
	}
	return due, nil
}

func (s *Service) dueIn(ctx context.Context, name reporting.PeriodName, agendas []Agenda, now time.Time) ([]*pending, error) {
	planned, ok, err := s.Store.Planned(ctx, name)
	if err != nil || !ok || planned.Rules.Quiet(now) {
		return nil, err
	}
	period, err := s.Reports.Period(ctx, name)
	if err != nil {
		return nil, err
	}
	units := make([]string, 0, len(agendas))
	for _, a := range agendas {
		units = append(units, a.Report.Unit())
	}
	owed, err := s.Reports.Owed(ctx, name, units...)
	if err != nil {
		return nil, err
	}
	shift, err := s.shift(ctx)
	if err != nil {
		return nil, err
	}
	var due []*pending
	for _, a := range agendas {
		i := slices.IndexFunc(owed, func(o reporting.Owed) bool { return o.Report == a.Report })
		if i < 0 || !owed[i].Still {
			err = s.replace(ctx, a.Settled(keys(a.DueAt(now)), NotNeeded, now))
		} else if a = a.Moved(owed[i].Due, planned.Rules, shift); len(a.DueAt(now)) == 0 {
			err = s.replace(ctx, a.Looked(now))
		} else {
			due = append(due, &pending{agenda: a, period: period, unit: owed[i].Unit, steps: a.DueAt(now)})
		}
		if err != nil {
			return nil, err
		}
	}
	return due, nil
}

// settle keeps what was said of a report: everything but the steps somebody still waits for.
func (s *Service) settle(ctx context.Context, p *pending, waiting map[string]bool) error {
	said := slices.DeleteFunc(keys(p.steps), func(key string) bool { return waiting[key] })
	return s.replace(ctx, p.agenda.Settled(said, Sent, s.Now()))
}

// replace stores an agenda. If another process was faster, what it found counts.
func (s *Service) replace(ctx context.Context, a Agenda) error {
	a.Revision++
	return unlessOvertaken(s.Store.ReplaceAgenda(ctx, a))
}

func keys(steps []Step) []string {
	names := make([]string, 0, len(steps))
	for _, step := range steps {
		names = append(names, step.Key)
	}
	return names
}

// overtaken tells whether a write failed because another process has written meanwhile.
func overtaken(err error) bool {
	return err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_STALE_ETAG
}
