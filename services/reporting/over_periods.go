package reporting

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/calendar"
)

// PeriodAggregation is how the values of several periods become one.
type PeriodAggregation string

// The aggregations over periods. Where a plan says none, it is the last value: nobody has said that values may be added.
const (
	SumOver     PeriodAggregation = "SUM"
	RatioOver   PeriodAggregation = "RATIO"
	AverageOver PeriodAggregation = "AVERAGE"
	LastOver    PeriodAggregation = "LAST"
	MinOver     PeriodAggregation = "MIN"
	MaxOver     PeriodAggregation = "MAX"
	CountOver   PeriodAggregation = "COUNT"
	NoneOver    PeriodAggregation = "NONE"
)

// PeriodValue is the value of an indicator in one period: of a unit, or of the whole.
type PeriodValue struct {
	Period            string // which one; given back in Derived.Periods
	Year              int
	From, To          calendar.Date // the days of the data
	DefinitionVersion int           // of the definition the value was found by; 0 is 1
	Value             Value
}

// Derived is one value made of those of several periods.
type Derived struct {
	Value Value
	Known bool
	// Periods are those whose value is in it, oldest first.
	Periods []string
	// Why says why there is no value, where there are some to make it of.
	Why NotDerived
}

// NotDerived says why the values of several periods make no one value.
type NotDerived string

// The reasons.
const (
	DefinitionChanged NotDerived = "DEFINITION_CHANGED"
	DaysOverlap       NotDerived = "DAYS_OVERLAP"
	NoOneValue        NotDerived = "NO_ONE_VALUE"
)

// OverPeriods makes one value of those of several periods, in any order. Every page, export and answer that shows a value
// over several periods takes it from here, whenever it is asked for: no value is ever copied from one period to another, so
// a late or corrected report of one period changes nothing in the others.
//
// Only values count that are there; "nothing occurred" is 0. A value whose days lie within those of another is not added to
// it. A cumulative value counts from the start of the year, so of each year the last one stands for all.
func OverPeriods(i Indicator, values []PeriodValue) Derived {
	given := slices.DeleteFunc(slices.Clone(values), func(v PeriodValue) bool { return !v.Value.there() })
	slices.SortStableFunc(given, func(a, b PeriodValue) int {
		return cmp.Or(a.To.Compare(b.To), b.From.Compare(a.From)) // of two that end together, the longer one comes last
	})
	how := cmp.Or(i.PeriodAggregation, LastOver)
	switch {
	case len(given) == 0:
		return Derived{}
	case how == NoneOver:
		return Derived{Why: NoOneValue}
	case how == LastOver:
		last := given[len(given)-1]
		return Derived{Value: last.Value, Known: true, Periods: []string{last.Period}}
	}
	if i.Cumulative {
		given = lastOfEachYear(given)
	} else {
		given = outermost(given)
	}
	if why := comparable(given, i.Cumulative); why != "" {
		return Derived{Why: why}
	}
	value, known := over(how, i, given)
	return Derived{Value: value, Known: known, Periods: periodsOf(given)}
}

// there reports whether the value says something: a reason why there is none is no value, but that nothing occurred is.
func (v Value) there() bool {
	return v.nothingOccurred() || v.Missing == nil && (v.Number != nil || v.Ratio != nil || v.Text != nil || v.YesNo != nil)
}

func lastOfEachYear(sorted []PeriodValue) []PeriodValue {
	var last []PeriodValue
	for _, v := range sorted {
		n := slices.IndexFunc(last, func(l PeriodValue) bool { return l.Year == v.Year })
		if n < 0 {
			last = append(last, v)
			continue
		}
		last[n] = v
	}
	return last
}

// outermost leaves out values whose days lie within those of another.
func outermost(values []PeriodValue) []PeriodValue {
	var outer []PeriodValue
	for n, v := range values {
		within := func(m int) bool {
			w := values[m]
			inside := !v.From.Before(w.From) && !w.To.Before(v.To)
			same := v.From == w.From && v.To == w.To
			return m != n && inside && (!same || m > n) // of two with the same days, the later one stands
		}
		inAnother := false
		for m := range values {
			inAnother = inAnother || within(m)
		}
		if !inAnother {
			outer = append(outer, v)
		}
	}
	return outer
}

// comparable tells why values cannot be made one. Days of cumulative values are those of one year each, whatever a plan says.
func comparable(values []PeriodValue, cumulative bool) NotDerived {
	for n, v := range values {
		if cmp.Or(v.DefinitionVersion, 1) != cmp.Or(values[0].DefinitionVersion, 1) {
			return DefinitionChanged
		}
		if n > 0 && !cumulative && !values[n-1].To.Before(v.From) {
			return DaysOverlap
		}
	}
	return ""
}

func periodsOf(values []PeriodValue) []string {
	names := make([]string, 0, len(values))
	for _, v := range values {
		names = append(names, v.Period)
	}
	return names
}

// over makes one value by the functions that make one of the values of several units.
func over(how PeriodAggregation, i Indicator, values []PeriodValue) (Value, bool) {
	f := Figure{Kind: i.Kind, Aggregation: unitsAlike[how], Decimals: i.Decimals}
	for _, v := range values {
		f.Contributions = append(f.Contributions, Contribution{Value: v.Value})
	}
	number, ok := f.aggregate()
	switch {
	case !ok:
		return Value{}, false
	case how == RatioOver:
		return Value{Indicator: i.Code, Ratio: &Fraction{Numerator: f.Numerator, Denominator: f.Denominator}}, true
	}
	return numberValue(i.Code, number), true
}

var unitsAlike = map[PeriodAggregation]Aggregation{
	SumOver: Sum, RatioOver: RatioOf, AverageOver: Average, MinOver: Min, MaxOver: Max, CountOver: CountAll,
}

func numberValue(indicator string, number decimal.Decimal) Value {
	text := number.String()
	return Value{Indicator: indicator, Number: &text}
}
