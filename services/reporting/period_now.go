package reporting

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// PeriodNow is a period as it is now: its newest edition, and what was decided about it.
type PeriodNow struct {
	*Period
	Decided, Outages PeriodStanding
}

// granted is what a unit was granted for the report it owes.
func (p PeriodNow) granted(o Obligation) Allowance { return p.Allowance(o, p.Decided, p.Outages) }

// Holders are the successors that answer for the report of a unit that ended; none for a unit that answers itself.
func (p PeriodNow) Holders(unit string) []PinnedUnit {
	for _, h := range p.Decided.HandOvers {
		if h.Unit == unit {
			return h.Holders
		}
	}
	return nil
}

// PeriodNow reads a period as it is now; NOT_FOUND if there is none.
func (s *Service) PeriodNow(ctx context.Context, name PeriodName) (PeriodNow, error) {
	opened, err := s.period(ctx, name)
	if err != nil {
		return PeriodNow{}, err
	}
	decided, err := s.decisionsNow(ctx, name.Series(), Outages)
	if err != nil {
		return PeriodNow{}, err
	}
	return s.now(ctx, opened, decided)
}

// openPeriod reads a period that somebody wants to act in, as it is now.
func (s *Service) openPeriod(ctx context.Context, name PeriodName) (PeriodNow, error) {
	if _, err := s.opened(ctx, name); err != nil {
		return PeriodNow{}, err
	}
	return s.PeriodNow(ctx, name)
}

// periodsNow are many periods as they are now.
func (s *Service) periodsNow(ctx context.Context, opened []*Period) ([]PeriodNow, error) {
	series := []SeriesName{Outages}
	for _, p := range opened {
		series = append(series, p.Name.Series())
	}
	decided, err := s.decisionsNow(ctx, series...)
	if err != nil {
		return nil, err
	}
	now := make([]PeriodNow, 0, len(opened))
	for _, p := range opened {
		one, err := s.now(ctx, p, decided)
		if err != nil {
			return nil, err
		}
		now = append(now, one)
	}
	return now, nil
}

// now is a period as it was opened, brought to its newest edition.
func (s *Service) now(ctx context.Context, opened *Period, decided decisionsKept) (PeriodNow, error) {
	p := PeriodNow{Period: opened, Decided: decided[opened.Name.Series()], Outages: decided[Outages]}
	var err error
	p.Period, err = s.edition(ctx, opened, p.Decided.edition())
	return p, err
}

// period reads a period as it was opened, through the cache.
func (s *Service) period(ctx context.Context, name PeriodName) (*Period, error) {
	if p := s.periods.get(name, 0); p != nil {
		return p, nil
	}
	p, err := s.Store.Period(ctx, name)
	if err != nil {
		return nil, err
	}
	s.periods.put(p.indexed())
	return &p, nil
}

// opened reads a period as it was opened, for somebody who wants to act in it.
func (s *Service) opened(ctx context.Context, name PeriodName) (*Period, error) {
	p, err := s.period(ctx, name)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND {
		return nil, fault.New(faultv1.Reason_REASON_PERIOD_NOT_OPEN, "period", string(name))
	}
	return p, err
}

// edition is a period in one of its editions, through the cache.
func (s *Service) edition(ctx context.Context, opened *Period, number int) (*Period, error) {
	if number == 0 {
		return opened, nil
	}
	if p := s.periods.get(opened.Name, number); p != nil {
		return p, nil
	}
	entry, err := s.entry(ctx, opened.Name.Series(), number)
	if err != nil {
		return nil, err
	}
	terms, err := ParseTerms(entry.Content)
	if err != nil || terms.Edition == nil {
		return nil, broken(entry.Series, entry.Number)
	}
	p := opened.in(*terms.Edition, number).indexed()
	s.periods.put(p)
	return p, nil
}
