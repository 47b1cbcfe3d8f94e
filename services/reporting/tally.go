package reporting

import (
	"slices"

	"github.com/shopspring/decimal"
)

// tally makes one value of those of many units, by an indicator's aggregation. A value that was put in can be taken out
// again: what is left is what it would be had the value never been there, to the last digit, because no sum is ever rounded.
// Only the result is.
type tally struct {
	aggregation Aggregation
	decimals    int
	reported    int // units whose value is in it
	yes         int
	sum, whole  fixed   // of numbers or numerators, and of denominators
	held        []fixed // of MIN and MAX: the numbers, in no order
	best        fixed   // of these
	bestKnown   bool
	levels      Levels // of the values in it that were drawn
}

func newTally(a Aggregation, decimals int) tally {
	return tally{aggregation: a, decimals: decimals}
}

// in and out are the two ways of a value.
const (
	in  = 1
	out = -1
)

// put puts a value in, or takes it out again.
func (t *tally) put(v Value, way int) {
	before := t.reported
	t.add(v, way)
	if t.reported != before {
		t.levels = t.levels.moved(v.levels(), way)
	}
}

func (t *tally) add(v Value, way int) {
	switch t.aggregation {
	case Sum, Average, Min, Max:
		t.putNumber(v, way)
	case RatioOf:
		t.putRatio(v, way)
	case CountYes:
		if v.YesNo == nil && !v.nothingOccurred() {
			return
		}
		if v.YesNo != nil && *v.YesNo {
			t.yes += way
		}
		t.reported += way
	default:
		if v.Missing == nil || v.nothingOccurred() {
			t.reported += way
		}
	}
}

// putNumber puts in what was reported, or 0 where nothing occurred.
func (t *tally) putNumber(v Value, way int) {
	var number fixed
	switch {
	case v.nothingOccurred():
	case v.Missing != nil || v.Number == nil:
		return
	default:
		var ok bool
		if number, ok = fixedOf(*v.Number); !ok {
			return
		}
	}
	t.reported += way
	switch {
	case t.aggregation != Min && t.aggregation != Max:
		t.sum = moved(t.sum, number, way)
	case way == out:
		t.letGo(number)
	default:
		t.hold(number)
	}
}

func (t *tally) hold(number fixed) {
	if len(t.held) == 0 || t.bestKnown && t.better(number, t.best) {
		t.best, t.bestKnown = number, true
	}
	t.held = append(t.held, number)
}

func (t *tally) letGo(number fixed) {
	n := slices.Index(t.held, number)
	last := len(t.held) - 1
	t.held[n] = t.held[last]
	t.held = t.held[:last]
	t.bestKnown = t.bestKnown && number != t.best
}

func (t *tally) better(a, b fixed) bool {
	if t.aggregation == Min {
		return a.less(b)
	}
	return b.less(a)
}

// putRatio adds numerators and denominators: percentages of units of different size must never be averaged. A unit where
// nothing occurred has neither, and counts as reported.
func (t *tally) putRatio(v Value, way int) {
	switch {
	case v.nothingOccurred():
		t.reported += way
		return
	case v.Missing != nil || v.Ratio == nil:
		return
	}
	part, okPart := fixedOf(v.Ratio.Numerator)
	whole, okWhole := fixedOf(v.Ratio.Denominator)
	if okPart && okWhole {
		t.sum, t.whole = moved(t.sum, part, way), moved(t.whole, whole, way)
		t.reported += way
	}
}

func moved(sum, number fixed, way int) fixed {
	if way == out {
		return sum.minus(number)
	}
	return sum.plus(number)
}

// value is the one value; false where no unit gave one or the aggregation makes none.
func (t *tally) value() (decimal.Decimal, bool) {
	switch t.aggregation {
	case Sum:
		return t.sum.decimal(), t.reported > 0
	case Average:
		if t.reported == 0 {
			return decimal.Decimal{}, false
		}
		return t.sum.decimal().DivRound(decimal.NewFromInt(int64(t.reported)), t.averagePlaces()), true
	case Min, Max:
		return t.extreme()
	case RatioOf:
		if t.whole == (fixed{}) {
			return decimal.Decimal{}, false
		}
		return t.sum.decimal().Mul(hundred).DivRound(t.whole.decimal(), int32(t.decimals)), true
	case CountYes:
		return decimal.NewFromInt(int64(t.yes)), t.reported > 0
	case CountAll:
		return decimal.NewFromInt(int64(t.reported)), t.reported > 0
	}
	return decimal.Decimal{}, false
}

// averagePlaces are the decimals of an average: those of the indicator, but never fewer than 2, because the average of
// whole numbers is seldom whole.
func (t *tally) averagePlaces() int32 { return int32(max(t.decimals, 2)) }

func (t *tally) extreme() (decimal.Decimal, bool) {
	if len(t.held) == 0 {
		return decimal.Decimal{}, false
	}
	if !t.bestKnown {
		t.best, t.bestKnown = t.held[0], true
		for _, number := range t.held {
			if t.better(number, t.best) {
				t.best = number
			}
		}
	}
	return t.best.decimal(), true
}

// fraction are the sums a ratio is made of; empty where there is none.
func (t *tally) fraction() (numerator, denominator string) {
	if t.aggregation != RatioOf || t.whole == (fixed{}) {
		return "", ""
	}
	return t.sum.decimal().String(), t.whole.decimal().String()
}

// indicatorTally is what an indicator's values add up to: the whole, and each category of it.
type indicatorTally struct {
	tally
	categories []categoryTally
	formula    *formulaTally // of a computed indicator, which has neither of the others
}

// categoryTally is one category of a dimension.
type categoryTally struct {
	dimension Dimension
	category  Category
	tally
}

func newIndicatorTally(p *Period, i Indicator) indicatorTally {
	if i.Formula != nil {
		return indicatorTally{formula: newFormulaTally(p, &i)}
	}
	t := indicatorTally{tally: newTally(i.Aggregation, i.Decimals)}
	for _, dimension := range i.Dimensions {
		for _, category := range dimension.Categories {
			t.categories = append(t.categories, categoryTally{dimension, category, newTally(i.Aggregation, i.Decimals)})
		}
	}
	return t
}

// add puts in what a report adds to the figure.
func (t *indicatorTally) add(c Contribution) {
	if t.formula != nil {
		t.formula.put(NewFigures(c.Inputs), in)
		return
	}
	t.put(c.Value, in)
}

// put puts a value in, or takes it out again. A unit that did not break its value down is in no category.
func (t *indicatorTally) put(v Value, way int) {
	t.tally.put(v, way)
	for n := range t.categories {
		c := &t.categories[n]
		if part, ok := v.Category(c.dimension.Code, c.category.Code); ok {
			c.tally.put(part, way)
		}
	}
}
