package reportstore

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// Standings reads the kept standings of reports, which may lag, and leaves out those that are not kept.
func (s *Store) Standings(ctx context.Context, reports ...reporting.ReportName) (map[reporting.ReportName]reporting.Standing, error) {
	found, err := s.standings.GetMany(ctx, texts(reports)...)
	if err != nil {
		return nil, err
	}
	standings := make(map[reporting.ReportName]reporting.Standing, len(found))
	for report, standing := range found {
		standings[reporting.ReportName(report)] = standing
	}
	return standings, nil
}

// KeepStanding keeps a standing unless a newer one is kept already.
func (s *Store) KeepStanding(ctx context.Context, standing reporting.Standing) error {
	return keep(ctx, s.standings, string(standing.Report), standing, revision)
}

func revision(s reporting.Standing) int { return s.LastNumber }

// PeriodStandings reads the kept standings of series of periods and of the outages, which may lag, and leaves out those
// that are not kept.
func (s *Store) PeriodStandings(ctx context.Context, series ...reporting.SeriesName) (map[reporting.SeriesName]reporting.PeriodStanding, error) {
	found, err := s.decided.GetMany(ctx, texts(series)...)
	if err != nil {
		return nil, err
	}
	standings := make(map[reporting.SeriesName]reporting.PeriodStanding, len(found))
	for name, standing := range found {
		standings[reporting.SeriesName(name)] = standing
	}
	return standings, nil
}

// KeepPeriodStanding keeps a standing unless a newer one is kept already.
func (s *Store) KeepPeriodStanding(ctx context.Context, standing reporting.PeriodStanding) error {
	return keep(ctx, s.decided, string(standing.Series), standing, periodRevision)
}

func periodRevision(s reporting.PeriodStanding) int { return s.LastNumber }

// Consolidated reads the kept standing of a consolidated report, which may lag; false if none is kept.
func (s *Store) Consolidated(ctx context.Context, series reporting.SeriesName) (reporting.ConsolidatedStanding, bool, error) {
	found, err := s.consolidated.GetMany(ctx, string(series))
	standing, ok := found[string(series)]
	return standing, ok, err
}

// KeepConsolidated keeps a standing unless a newer one is kept already.
func (s *Store) KeepConsolidated(ctx context.Context, standing reporting.ConsolidatedStanding) error {
	return keep(ctx, s.consolidated, string(standing.Series), standing, consolidatedRevision)
}

func consolidatedRevision(s reporting.ConsolidatedStanding) int { return s.LastNumber }

// DispatchedTo lists what was dispatched to a unit, oldest dispatch first. What is dispatched again moves to the end, so
// that a reader who goes on where it stopped finds it once more.
func (s *Store) DispatchedTo(ctx context.Context, unit string, page reporting.Page) ([]reporting.ConsolidatedStanding, string, error) {
	// What was never dispatched has the zero time.
	ever := time.Time{}.Add(time.Millisecond)
	return s.consolidated.List(ctx, docstore.Query{
		Index: byRecipient.Name, Equal: []any{unit}, From: ever, Limit: page.Size, After: page.Token,
	})
}

// keep stores a standing over an older one. Nearly always the one kept is the one before, or there is none and this is the
// first; then one write is all. A standing is never put back to an older one, whatever the order in which two come here.
func keep[S any](ctx context.Context, kept *docstore.Collection[S], id string, standing S, number func(S) int) error {
	seen := number(standing) - 1
	for {
		err := put(ctx, kept, standing, seen)
		if err == nil || !moved(err) {
			return err
		}
		found, err := kept.GetMany(ctx, id)
		if err != nil {
			return err
		}
		switch older, ok := found[id]; {
		case !ok:
			seen = 0
		case number(older) >= number(standing):
			return nil
		default:
			seen = number(older)
		}
	}
}

func put[S any](ctx context.Context, kept *docstore.Collection[S], standing S, seen int) error {
	if seen == 0 {
		return kept.Insert(ctx, standing)
	}
	return kept.Replace(ctx, standing, int64(seen))
}

// moved tells whether a write failed because another standing is kept than the one expected.
func moved(err error) bool {
	reason := fault.ReasonOf(err)
	return reason == faultv1.Reason_REASON_ALREADY_EXISTS || reason == faultv1.Reason_REASON_STALE_ETAG
}
