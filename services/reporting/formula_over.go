package reporting

import (
	"cmp"
	"slices"

	"github.com/tiendo/tiendo/services/expression"
)

// computedOver makes one value of a computed indicator for several periods, oldest first: the formula applied to its inputs, each
// made one over the periods that have all of them, by the indicator's own aggregation over periods.
func (one Point) computedOver(points []Point, redefined bool) Point {
	there := only(points, func(p Point) bool { return len(p.Inputs) > 0 })
	if len(there) == 0 {
		return one.without(points, "")
	}
	last := there[len(there)-1]
	one.Indicator = last.Indicator
	if redefined { // of inputs that are as they are at the end, the last period still tells all
		if !last.standsAlone() {
			return one.without(points, DefinitionChanged)
		}
		there = []Point{last}
	}
	var used []string
	for _, figure := range last.Indicator.Formula.Tree.Inputs() {
		input, values := inputOver(there, figure)
		derived := OverPeriods(input, values)
		if !derived.Known {
			return one.without(points, cmp.Or(derived.Why, NoOneValue))
		}
		one.Inputs = append(one.Inputs, inputOf(figure, derived.Value))
		used = append(used, derived.Periods...)
	}
	number, known := last.Indicator.applied(true, one.Inputs)
	if !known { // a divisor is 0
		return one.without(points, NoOneValue)
	}
	one.Value, one.Known = numberValue(last.Indicator.Code, number), true
	for _, p := range there {
		if slices.Contains(used, string(p.Period.Name)) {
			one.Sources, one.Divided = append(one.Sources, p.Sources...), append(one.Divided, p.Divided...)
		}
	}
	return one
}

// standsAlone reports whether the last value of every input stands for all.
func (p Point) standsAlone() bool {
	return !slices.ContainsFunc(p.Inputs, func(in FigureInput) bool {
		i, known := p.Period.Indicator(in.Indicator)
		return !known || cmp.Or(i.PeriodAggregation, LastOver) != LastOver
	})
}

// inputOver are the values of one input in the periods that have all, and the indicator it is of, as the last of them defines it.
func inputOver(there []Point, figure expression.Reference) (Indicator, []PeriodValue) {
	var of Indicator
	var values []PeriodValue
	for _, p := range there {
		i, known := p.Period.Indicator(figure.Indicator)
		n := slices.IndexFunc(p.Inputs, func(in FigureInput) bool { return in.figure() == figure })
		if !known || n < 0 {
			continue
		}
		of = *i
		in := p.Inputs[n]
		if v, ok := made(in.Indicator, in.Value, in.Numerator, in.Denominator); ok {
			values = append(values, PeriodValue{
				Period: string(p.Period.Name), Year: p.Year, From: p.Period.DataFrom, To: p.Period.DataTo, Value: v,
			})
		}
	}
	return of, values
}

// inputOf is a value as an input of a formula.
func inputOf(figure expression.Reference, v Value) FigureInput {
	in := FigureInput{Indicator: figure.Indicator, Dimension: figure.Dimension, Category: figure.Category}
	if v.Ratio != nil {
		in.Numerator, in.Denominator = v.Ratio.Numerator, v.Ratio.Denominator
		in.Value = v.part(expression.Value).Number.String()
		return in
	}
	in.Value = *v.Number
	return in
}

// growth is how a computed value grows over a year. One that grows as its inputs do adds up, such as a sum of what adds up or a
// share of it in what does not; one that does not grow with them is as at the end, such as a share of one in another. Of what is
// neither, only the target itself can be expected.
func (p *Period) growth(i *Indicator) PeriodAggregation {
	switch degree, even := p.degree(i.Formula.Tree); {
	case even && degree == 1:
		return SumOver
	case even && degree == 0:
		return LastOver
	}
	return AverageOver
}

// degree is by which power of the time an expression grows where all that adds up grows evenly; false where by none.
func (p *Period) degree(n expression.Node) (degree int, even bool) {
	switch n.Op {
	case expression.Number:
		return 0, true
	case expression.Figure:
		return p.degreeOf(*n.Reference), true
	case expression.Round: // to so many decimals, which do not grow
		return p.degree(n.Args[0])
	}
	even = true
	for at, arg := range n.Args {
		d, e := p.degree(arg)
		even = even && e
		switch {
		case at == 0:
			degree = d
		case n.Op == expression.Multiply:
			degree += d
		case n.Op == expression.Divide:
			degree -= d
		default:
			even = even && d == degree
		}
	}
	return degree, even
}

func (p *Period) degreeOf(r expression.Reference) int {
	i, known := p.Indicator(r.Indicator)
	percentage := known && i.Kind == Ratio && r.Part == expression.Value
	if !known || percentage || !i.Cumulative && i.PeriodAggregation != SumOver && i.PeriodAggregation != RatioOver {
		return 0
	}
	return 1
}
