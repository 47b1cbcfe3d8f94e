package reporting

import (
	"context"
	"time"

	"github.com/shopspring/decimal"
)

// AddUp makes the snapshot of a period as CompileConsolidated does, without storing it.
func (s *Service) AddUp(ctx context.Context, name PeriodName, now time.Time) (Consolidated, error) {
	p, err := s.PeriodNow(ctx, name)
	if err != nil {
		return Consolidated{}, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return Consolidated{}, err
	}
	return s.addUp(ctx, p, d, now)
}

// Whole makes the snapshot of a period of the contents of all reports at once.
func (s *Service) Whole(ctx context.Context, name PeriodName, now time.Time) (Consolidated, error) {
	p, err := s.PeriodNow(ctx, name)
	if err != nil {
		return Consolidated{}, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return Consolidated{}, err
	}
	filed, err := s.filed(ctx, p)
	return Consolidate(p.Period, filed, d, now), err
}

// Shown is a snapshot with what the reports in it said.
func (s *Service) Shown(ctx context.Context, c Consolidated) (Consolidated, error) {
	c, _, err := s.withReports(ctx, c)
	return c, err
}

// ParseCounted reads what a content adds to the totals.
var ParseCounted = parseCounted

// DecimalOf reads a number as the totals do; false if it is not of the form they take.
func DecimalOf(text string) (decimal.Decimal, bool) { return parseNumber(text) }

// OutliersAmong are those of some numbers that lie far from the others.
func OutliersAmong(numbers ...string) (far []string) {
	all := told{values: map[string][]unitValue{}}
	for _, n := range numbers {
		all.add(PinnedUnit{}, Content{Values: []Value{{Indicator: "A1", Number: &n}}})
	}
	for _, f := range all.outliers(&Period{Indicators: []Indicator{{Code: "A1"}}}) {
		far = append(far, f.Value.String())
	}
	return far
}

// SetBulkChunkRows lets imports that begin keep so many rows at a time, until the test ends.
func SetBulkChunkRows(t interface{ Cleanup(func()) }, rows int) {
	before := bulkChunkRows
	bulkChunkRows = rows
	t.Cleanup(func() { bulkChunkRows = before })
}

// Draw is what the level above draws of a snapshot's only indicator; false where something is in the way.
func Draw(below, above *Period, snapshot Consolidated) (Value, bool) {
	d := Drawable{Period: below, Snapshot: snapshot, Revision: Revision{Number: 1, ContentHash: hashOf(snapshot.Canonical())}}
	v := d.values(above, above.Obligations[0])[0]
	return v.Value, v.Obstacle == ""
}

// LevelsAfter are the levels of a tally into which values were put, of which some were taken out again.
func LevelsAfter(put, takenOut []Value) Levels {
	t := newTally(Sum, 0)
	for _, v := range put {
		t.put(v, in)
	}
	for _, v := range takenOut {
		t.put(v, out)
	}
	return t.levels
}
