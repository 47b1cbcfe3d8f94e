package reporting

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
)

// over is how much of the period's year is over at the end of its data.
func (p *Period) over() *big.Rat {
	if over, of, ok := p.Kind.Over(p.Year, p.Number); ok {
		return big.NewRat(int64(over), int64(of))
	}
	if p.DataTo.Year > p.Year { // of a school year, or another stretch that ends in the next year
		return big.NewRat(1, 1)
	}
	first, next := calendar.Date{Year: p.Year, Month: 1, Day: 1}, calendar.Date{Year: p.Year + 1, Month: 1, Day: 1}
	return big.NewRat(days(first, p.DataTo.AddDays(1)), days(first, next))
}

func days(from, to calendar.Date) int64 { return int64(to.Start().Sub(from.Start()).Hours()) / 24 }

// goal is what a value of the indicator is held against in a period, for a unit or, where none is named, for the whole; ok is
// false where no target is laid down.
func (p *Period) goal(i Indicator, unit string) (g goal, target Target, ok bool) {
	target, known := i.Target(unit, p.RuleID, p.Year)
	value, number := parseNumber(target.Value)
	if !known || !number {
		return goal{}, target, false
	}
	g.target = value.Rat()
	if i.Formula != nil {
		i.PeriodAggregation = p.growth(&i)
	}
	over := p.over()
	if target.Rule != "" {
		over = big.NewRat(1, 1)
		g.expected = g.target
	} else {
		g.expected = i.expected(unit, p.Year, g.target, over)
	}
	g.over = over.Cmp(big.NewRat(1, 1)) >= 0 && !i.goesOn(unit, target)
	return g, target, true
}

// goesOn reports whether there is a target after another one.
func (i Indicator) goesOn(unit string, after Target) bool {
	return slices.ContainsFunc(i.Targets, func(t Target) bool {
		return t.Unit == unit && (t.Year > after.Year || t.Year == after.Year && after.Rule != "" && t.Rule == "")
	})
}

// expected is what is expected of the value when some part of the year is over.
func (i Indicator) expected(unit string, year int, target, over *big.Rat) *big.Rat {
	how := cmp.Or(i.PeriodAggregation, LastOver)
	switch {
	case i.Kind != Ratio && (i.Cumulative || how == SumOver || how == CountOver):
		return new(big.Rat).Mul(target, over)
	case how != LastOver || i.Cumulative:
		return target
	}
	since, start, known := i.before(unit, year)
	if !known {
		return target
	}
	// The straight line from the end of that year to the end of this one.
	way := new(big.Rat).Add(big.NewRat(int64(year-1-since), 1), over)
	way.Quo(way, big.NewRat(int64(year-since), 1))
	way.Mul(way, new(big.Rat).Sub(target, start))
	return way.Add(way, start)
}

// before is the last year before another one with a target or, of the whole, the baseline's, and the value at its end.
func (i Indicator) before(unit string, year int) (since int, value *big.Rat, known bool) {
	take := func(of int, text string) {
		if number, ok := parseNumber(text); ok && of < year && (!known || of > since) {
			since, value, known = of, number.Rat(), true
		}
	}
	for _, t := range i.Targets {
		if t.Unit == unit && t.Rule == "" {
			take(t.Year, t.Value)
		}
	}
	if i.Baseline != nil && unit == "" {
		take(i.Baseline.Year, i.Baseline.Value)
	}
	return since, value, known
}
