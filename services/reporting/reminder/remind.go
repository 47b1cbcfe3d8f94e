package reminder

import (
	"context"
	"errors"
	"slices"
	"sync"
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
	var mu sync.Mutex
	said := forEach(digests(due, func(a Audience) []Recipient { return recipients[a] }), func(d *digest) error {
		left, err := s.notify(ctx, *d)
		mu.Lock()
		defer mu.Unlock()
		for _, t := range left {
			if waiting[t.pending] == nil {
				waiting[t.pending] = map[string]bool{}
			}
			waiting[t.pending][t.step.Key] = true
		}
		return err
	})
	// What could not be said, or not to all because not all are known, stays due for the next round.
	if err := errors.Join(said, unknown); err != nil {
		return err
	}
	return forEach(due, func(p *pending) error { return s.settle(ctx, p, waiting[p]) })
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
	if err := s.planAdded(ctx, period, planned.Rules); err != nil {
		return nil, err
	}
	units := make([]string, 0, len(agendas))
	for _, a := range agendas {
		units = append(units, a.Report.Unit())
	}
	found, err := s.Reports.Owed(ctx, name, units...)
	if err != nil {
		return nil, err
	}
	owed := make(map[reporting.ReportName]reporting.Owed, len(found))
	for _, o := range found {
		owed[o.Report] = o
	}
	shift, err := s.shift(ctx)
	if err != nil {
		return nil, err
	}
	var due []*pending
	var looked []Agenda
	for _, a := range agendas {
		o := owed[a.Report]
		if !o.Still {
			looked = append(looked, a.Settled(keys(a.DueAt(now)), NotNeeded, now))
		} else if a = a.Moved(o.Due, planned.Rules, shift); len(a.DueAt(now)) == 0 {
			looked = append(looked, a.Looked(now))
		} else {
			due = append(due, &pending{agenda: a, period: period, unit: o.Unit, holders: o.Holders, steps: a.DueAt(now)})
		}
	}
	return due, forEach(looked, func(a Agenda) error { return s.replace(ctx, a) })
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
