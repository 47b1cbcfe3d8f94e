package reporting

import (
	"slices"

	"github.com/shopspring/decimal"
)

// aggregate makes one value of a figure's contributions by the indicator's aggregation, and counts the units whose value
// is in it. The second answer is false where no unit gave a value or the aggregation makes none.
func (f *Figure) aggregate() (decimal.Decimal, bool) {
	t := newTally(f.Aggregation, f.Decimals)
	for _, c := range f.Contributions {
		t.put(c.Value, in)
	}
	return f.take(&t)
}

// takeAll gives the figure what was added up or, of a computed one, what the formula makes of it.
func (f *Figure) takeAll(t *indicatorTally) (decimal.Decimal, bool) {
	if t.formula == nil {
		return f.take(&t.tally)
	}
	f.ReportedUnits, f.Formula, f.Inputs = t.formula.reported, t.formula.indicator.Formula.Text, t.formula.given()
	return t.formula.value()
}

// take gives the figure what was added up.
func (f *Figure) take(t *tally) (decimal.Decimal, bool) {
	f.ReportedUnits, f.LevelsBelow = t.reported, slices.Clone(t.levels)
	f.Numerator, f.Denominator = t.fraction()
	return t.value()
}

// nothingOccurred reports whether the unit says that there was nothing to count, which is an answer and not a gap.
func (v Value) nothingOccurred() bool { return v.Missing != nil && v.Missing.Kind == NothingOccurred }

// asNumber is the value as a number: what was reported, or 0 where nothing occurred.
func (v Value) asNumber() (decimal.Decimal, bool) {
	if v.Missing != nil {
		return decimal.Decimal{}, v.nothingOccurred()
	}
	if v.Number == nil {
		return decimal.Decimal{}, false
	}
	return parseNumber(*v.Number)
}
