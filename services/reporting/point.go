package reporting

import (
	"context"
	"math/big"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/fault"
)

// Gap says why there is no value; empty where there is one.
type Gap string

// The gaps. The last three are those of NotDerived.
const (
	NotAsked         Gap = "NOT_ASKED"
	NotReported      Gap = "NOT_REPORTED"
	GapNotApplicable Gap = "NOT_APPLICABLE"
	GapNotAvailable  Gap = "NOT_AVAILABLE"
	NotConsolidated  Gap = "NOT_CONSOLIDATED"
	NotVisible       Gap = "NOT_VISIBLE"
	OnlyDivided      Gap = "DIVIDED"
	GapDefinition        = Gap(DefinitionChanged)
	GapOverlap           = Gap(DaysOverlap)
	GapNoOneValue        = Gap(NoOneValue)
)

// Point is the value of an indicator in one period or, once several were made one, in a year; of the whole or of a unit.
type Point struct {
	Indicator *Indicator // as the period, or the last one, defines it; nil where none asks for it
	Period    *Period    // of a year the last one; nil for a year without any
	Year      int
	Value     Value // a number, or what a ratio is made of
	Known     bool
	Gap       Gap
	// NothingOccurred is true when that is all that was said.
	NothingOccurred bool
	Inputs          []FigureInput      // of a computed indicator: what the value is worked out from; nil where not all are there
	Divided         []boundary.Divided // whose figures are not in it
	Entered         []EnteredPortion
	Sources         []FigureSource
}

// FigureSource says which report of one period a value comes from.
type FigureSource struct {
	Period             *Period
	Consolidated       string // the entry that holds the snapshot
	Revision           int
	Submissions        []string // entries
	Reported, Expected int
}

// missing makes the point one without a value.
func (p Point) missing(why Gap) Point {
	p.Value, p.Inputs, p.Known, p.Gap = Value{}, nil, false, why
	return p
}

// number is the value as one number; of a ratio its percentage, made as everywhere.
func (p Point) number() (decimal.Decimal, bool) {
	if !p.Known {
		return decimal.Decimal{}, false
	}
	if p.Value.Ratio == nil {
		return p.Value.asNumber()
	}
	f := Figure{Aggregation: RatioOf, Decimals: p.Indicator.Decimals, Contributions: []Contribution{{Value: p.Value}}}
	return f.aggregate()
}

// Number is the value as one decimal number, and Fraction what a ratio is made of; empty where there is none.
func (p Point) Number() string {
	if number, ok := p.number(); ok {
		return number.String()
	}
	return ""
}

// Fraction is what a ratio is made of.
func (p Point) Fraction() (numerator, denominator string) {
	if !p.Known || p.Value.Ratio == nil {
		return "", ""
	}
	return p.Value.Ratio.Numerator, p.Value.Ratio.Denominator
}

// made is a value as others are made of it: the fraction of a ratio, or the number; none where both are empty.
func made(indicator, number, numerator, denominator string) (Value, bool) {
	switch {
	case denominator != "":
		return Value{Indicator: indicator, Ratio: &Fraction{Numerator: numerator, Denominator: denominator}}, true
	case number != "":
		return Value{Indicator: indicator, Number: &number}, true
	}
	return Value{}, false
}

// consolidatedPoints are the indicators of a period in the whole, by code, from the consolidated report the caller sees. Where
// there is none yet and live is true, who makes it sees what the accepted reports add up to.
func (s *Service) consolidatedPoints(ctx context.Context, p PeriodNow, live bool) (map[string]Point, error) {
	seen, err := s.seen(ctx, p.Name.ConsolidatedReport())
	switch {
	case err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND:
		if !live {
			return p.everyPoint(NotConsolidated), nil
		}
		d, err := s.decisions(ctx, p)
		if err != nil {
			return nil, err
		}
		snapshot, err := s.addUp(ctx, p, d, s.Now())
		if err != nil {
			return nil, err
		}
		return snapshot.points(p.Period, FigureSource{Period: p.Period}), nil
	case err != nil:
		return nil, err
	}
	snapshot, err := s.snapshot(ctx, seen.Standing.Series, seen.Revision.Entry)
	if err != nil {
		return nil, err
	}
	edition, err := s.editionOf(ctx, snapshot)
	if err != nil {
		return nil, err
	}
	return snapshot.points(edition, FigureSource{
		Period: edition, Consolidated: seen.Standing.Series.EntryName(seen.Revision.Entry), Revision: seen.Revision.Number,
	}), nil
}

// everyPoint has no value of any indicator, for one reason.
func (p *Period) everyPoint(why Gap) map[string]Point {
	points := make(map[string]Point, len(p.Indicators))
	for n := range p.Indicators {
		i := &p.Indicators[n]
		points[i.Code] = Point{Indicator: i, Period: p, Year: p.Year, Gap: why, Sources: []FigureSource{{Period: p}}}
	}
	return points
}

// points are the figures of a snapshot, by indicator.
func (c Consolidated) points(p *Period, source FigureSource) map[string]Point {
	points := make(map[string]Point, len(c.Figures))
	for _, f := range c.Figures {
		indicator, asked := p.Indicator(f.Indicator)
		if !asked {
			continue
		}
		from := source
		from.Reported, from.Expected = f.ReportedUnits, f.ExpectedUnits
		point := Point{Indicator: indicator, Period: p, Year: p.Year, Sources: []FigureSource{from}}
		point.Inputs = f.Inputs
		if point.Value, point.Known = made(f.Indicator, f.Value, f.Numerator, f.Denominator); !point.Known {
			point.Gap = NotReported
		}
		if !point.Known && len(f.Inputs) > 0 {
			point.Gap = GapNoOneValue
		}
		if indicator.Aggregation == NoneAtAll {
			point = point.missing(GapNoOneValue)
		}
		points[f.Indicator] = point
	}
	return points
}

// exact is a sum as a decimal number: it is one of decimals, and so is every sum of them.
func exact(sum *big.Rat) string {
	if sum == nil {
		return ""
	}
	return decimal.NewFromBigRat(sum, fixedPlaces).String()
}
