package reporting

import (
	"context"
	"encoding/json"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// Drawn is the revision that a value was drawn from.
type Drawn struct {
	From   DrawnFrom
	Period *Period // in the edition of the revision
}

// DrawnContributions lists what the lower level's reports add to a value that a submission drew, a page of units at a time.
func (s *Service) DrawnContributions(ctx context.Context, report ReportName, entry int, indicator string, page Page) ([]Provenance, Drawn, string, error) {
	p, err := s.periodFor(ctx, report.Period(), access.ReadDrawnContributions)
	if err != nil {
		return nil, Drawn{}, "", err
	}
	if _, owes := p.Obligation(report.Unit()); !owes {
		return nil, Drawn{}, "", fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(report))
	}
	value, err := s.drawnValue(ctx, report, entry, indicator)
	if err != nil {
		return nil, Drawn{}, "", err
	}
	snapshot, err := s.revisionByHash(ctx, value.Drawn.ConsolidatedReport, value.Drawn.ContentSHA256)
	if err != nil {
		return nil, Drawn{}, "", err
	}
	below, err := s.editionOf(ctx, snapshot)
	if err != nil {
		return nil, Drawn{}, "", err
	}
	found, next, err := s.contributionsTo(ctx, below, snapshot, value.Drawn.Indicator, page)
	return found, Drawn{From: *value.Drawn, Period: below}, next, err
}

// drawnValue reads the value that a submission drew; NOT_FOUND if it drew none.
func (s *Service) drawnValue(ctx context.Context, report ReportName, number int, indicator string) (Value, error) {
	id := report.Series().EntryID(number)
	found, err := s.Store.Entries(ctx, id)
	if err != nil {
		return Value{}, err
	}
	entry, ok := found[id]
	if ok && entry.Kind == Submitted {
		content, err := s.content(ctx, report.Series(), number)
		if err != nil {
			return Value{}, err
		}
		if value, given := content.value(indicator); given && value.Drawn != nil {
			return value, nil
		}
	}
	return Value{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", report.Series().EntryName(number)+"/values/"+indicator)
}

// revisionByHash reads the revision of a consolidated report with a hash, in a series whose chain is whole.
func (s *Service) revisionByHash(ctx context.Context, series SeriesName, hash string) (Consolidated, error) {
	entries, err := s.Store.Series(ctx, series)
	if err != nil {
		return Consolidated{}, err
	}
	if at := CheckChain(entries, Tail{}); at > 0 {
		return Consolidated{}, broken(series, at)
	}
	n := slices.IndexFunc(entries, func(e Entry) bool { return e.Kind == Compiled && e.ContentHash == hash })
	if n < 0 {
		return Consolidated{}, broken(series, len(entries)+1)
	}
	var snapshot Consolidated
	if err := json.Unmarshal(entries[n].Content, &snapshot); err != nil {
		return Consolidated{}, broken(series, entries[n].Number)
	}
	return snapshot, nil
}
