package reporting

import (
	"context"
	"time"
)

// Handled is a period as the unit sees it that handles its reports: what is owed to it, and what it owes itself.
type Handled struct {
	Period  *Period
	Reports []Owed
	// Dispatched is when the consolidated report was dispatched first; zero while it was not.
	Dispatched time.Time
	// ChangedAt is when something last happened to any report of the period or to the consolidated one.
	ChangedAt time.Time
}

// Handled reads what a calendar has to know of a period. Like Owed, it asks nobody's leave: it is not for callers from
// outside.
func (s *Service) Handled(ctx context.Context, name PeriodName) (Handled, error) {
	p, err := s.PeriodNow(ctx, name)
	if err != nil {
		return Handled{}, err
	}
	owed, err := s.Owed(ctx, name)
	if err != nil {
		return Handled{}, err
	}
	consolidated, err := s.consolidatedStanding(ctx, p)
	if err != nil {
		return Handled{}, err
	}
	h := Handled{Period: p.Period, Reports: owed, Dispatched: consolidated.FirstDispatchedAt}
	h.ChangedAt = latest(p.OpenedAt, p.Decided.LastAt, consolidated.LastAt)
	for _, o := range owed {
		h.ChangedAt = latest(h.ChangedAt, o.ChangedAt)
	}
	return h, nil
}
