package reportstore

import (
	"context"
	"iter"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/reporting"
)

// InsertPeriod adds a period; ALREADY_EXISTS if it is there.
func (s *Store) InsertPeriod(ctx context.Context, p reporting.Period) error {
	return s.periods.Insert(ctx, p)
}

// Period reads a period; NOT_FOUND if there is none.
func (s *Store) Period(ctx context.Context, name reporting.PeriodName) (reporting.Period, error) {
	return s.periods.Get(ctx, string(name))
}

// Periods lists the periods of a plan, newest due time first.
func (s *Store) Periods(ctx context.Context, plan string, page reporting.Page) ([]reporting.Period, string, error) {
	return s.periods.List(ctx, docstore.Query{
		Index: byPlan.Name, Equal: []any{plan}, Descending: true, Limit: page.Size, After: page.Token,
	})
}

// PeriodsIssuedBy reads periods that were opened under a plan which a unit issued, whose data end on a day, and at most so many.
func (s *Store) PeriodsIssuedBy(ctx context.Context, unit string, dataTo calendar.Date, most int) ([]reporting.Period, error) {
	found, _, err := s.periods.List(ctx, docstore.Query{
		Index: byIssuer.Name, Equal: []any{unit, dataTo.Year, int(dataTo.Month), dataTo.Day}, Limit: most,
	})
	return found, err
}

// AllPeriods reads the periods of all plans.
func (s *Store) AllPeriods(ctx context.Context) iter.Seq2[reporting.Period, error] {
	return s.periods.All(ctx, docstore.Query{})
}
