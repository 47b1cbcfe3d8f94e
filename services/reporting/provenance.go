package reporting

import (
	"context"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Provenance is what one report adds to a figure, and where it comes from.
type Provenance struct {
	Unit          PinnedUnit
	Value         Value
	Inputs        []Value // of a computed value: what it is worked out from
	Submission    Entry
	AcceptEntry   int
	AcceptedAt    time.Time
	AcceptedBy    string
	PeopleVisible bool // whether the caller sees who submitted and accepted
}

// Contributions lists what reports add to a figure of the revision the caller reads, a page of units at a time. Each value
// comes from the submission that the revision names by number and hash, in a series whose chain is whole up to it.
func (s *Service) Contributions(ctx context.Context, series SeriesName, indicator string, page Page) ([]Provenance, int, string, error) {
	seen, err := s.seen(ctx, series)
	if err != nil {
		return nil, 0, "", err
	}
	snapshot, err := s.snapshot(ctx, series, seen.Revision.Entry)
	if err != nil {
		return nil, 0, "", err
	}
	if !slices.ContainsFunc(snapshot.Figures, func(f Figure) bool { return f.Indicator == indicator }) {
		return nil, 0, "", fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(series)+"/figures/"+indicator)
	}
	if seen.Own != nil {
		snapshot = snapshot.SeenBy(seen.Own)
	}
	p, err := s.editionOf(ctx, snapshot)
	if err != nil {
		return nil, 0, "", err
	}
	found, next, err := s.contributionsTo(ctx, p, snapshot, indicator, page)
	for n := range found {
		found[n].PeopleVisible = seen.Maker || seen.Own != nil
	}
	return found, seen.Revision.Number, next, err
}

// contributionsTo are what a page of the units listed in a snapshot adds to a figure of it.
func (s *Service) contributionsTo(ctx context.Context, p *Period, snapshot Consolidated, indicator string, page Page) ([]Provenance, string, error) {
	rows, next, err := pageOfUnits(snapshot.Units, page)
	if err != nil {
		return nil, "", err
	}
	var found []Provenance
	for _, row := range rows {
		o, ok := p.Obligation(row.Unit.Unit)
		if !ok || !row.Included || !slices.Contains(p.ValuesOf(o), indicator) {
			continue
		}
		one, ok, err := s.provenance(ctx, p, o, row, indicator)
		if err != nil {
			return nil, "", err
		}
		if ok {
			found = append(found, one)
		}
	}
	return found, next, nil
}

// pageOfUnits goes on behind the unit that the token names.
func pageOfUnits(units []UnitStanding, page Page) ([]UnitStanding, string, error) {
	if page.Token != "" {
		n := slices.IndexFunc(units, func(u UnitStanding) bool { return u.Unit.Unit == page.Token })
		if n < 0 {
			return nil, "", fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
		}
		units = units[n+1:]
	}
	if len(units) <= page.Size {
		return units, "", nil
	}
	return units[:page.Size], units[page.Size-1].Unit.Unit, nil
}

// provenance reads one report's series and finds what the revision says is in it.
func (s *Service) provenance(ctx context.Context, p *Period, o Obligation, row UnitStanding, indicator string) (Provenance, bool, error) {
	report := p.Name.Report(row.Unit.Unit)
	entries, err := s.Store.Series(ctx, report.Series())
	if err != nil {
		return Provenance{}, false, err
	}
	if at := CheckChain(entries, Tail{}); at > 0 {
		return Provenance{}, false, broken(report.Series(), at)
	}
	if len(entries) < row.Entry || entries[row.Entry-1].ContentHash != row.ContentSHA256 {
		return Provenance{}, false, broken(report.Series(), row.Entry)
	}
	found := Provenance{Unit: row.Unit, Submission: entries[row.Entry-1]}
	content, err := ParseContent(found.Submission.Content)
	if err != nil {
		return Provenance{}, false, broken(report.Series(), row.Entry)
	}
	for _, e := range entries {
		if e.Kind == Accepted && e.About == row.Entry {
			found.AcceptEntry, found.AcceptedAt, found.AcceptedBy = e.Number, e.ReceivedAt, e.AccountName
		}
	}
	for _, c := range p.contributions(o, row.Entry, content.Values) {
		if c.Value.Indicator == indicator {
			found.Value, found.Inputs = c.Value, c.Inputs
			return found, true, nil
		}
	}
	value, given := content.value(indicator)
	found.Value = value
	return found, given, nil
}
