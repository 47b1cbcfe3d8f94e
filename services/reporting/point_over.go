package reporting

import "slices"

// overPeriods makes one point of those of several periods, oldest first, by the indicator as the last one that asks for it
// defines it.
func overPeriods(points []Point) Point {
	last := points[len(points)-1]
	asking := only(points, func(p Point) bool { return p.Indicator != nil && p.Gap != NotAsked })
	if len(asking) == 0 {
		return Point{Period: last.Period, Year: last.Year, Gap: NotAsked}
	}
	last = asking[len(asking)-1]
	one := Point{Indicator: last.Indicator, Period: last.Period, Year: last.Year}
	var definitions []*Indicator
	values := make([]PeriodValue, 0, len(asking))
	for _, p := range asking {
		n := slices.IndexFunc(definitions, p.Indicator.asksAs)
		if n < 0 {
			n, definitions = len(definitions), append(definitions, p.Indicator)
		}
		if p.Known {
			values = append(values, PeriodValue{
				Period: string(p.Period.Name), Year: p.Year, From: p.Period.DataFrom, To: p.Period.DataTo,
				DefinitionVersion: n + 1, Value: p.Value, // told apart by all that makes values incomparable
			})
		}
	}
	if last.Indicator.Formula != nil {
		return one.computedOver(asking, len(definitions) > 1)
	}
	derived := OverPeriods(*last.Indicator, values)
	if !derived.Known {
		return one.without(asking, derived.Why)
	}
	one.Value, one.Known, one.NothingOccurred = derived.Value, true, true
	for _, p := range asking {
		if !slices.Contains(derived.Periods, string(p.Period.Name)) {
			continue
		}
		one.Indicator, one.Sources = p.Indicator, append(one.Sources, p.Sources...)
		one.Divided, one.Entered = append(one.Divided, p.Divided...), append(one.Entered, p.Entered...)
		one.NothingOccurred = one.NothingOccurred && p.NothingOccurred
	}
	return one
}

// without says why no value was made of the points: what makes them incomparable, or why there are none; of those the last reason.
func (p Point) without(points []Point, why NotDerived) Point {
	p.NothingOccurred, p.Inputs = true, nil
	for _, of := range points {
		p.Sources, p.Divided = append(p.Sources, of.Sources...), append(p.Divided, of.Divided...)
		p.NothingOccurred = p.NothingOccurred && of.NothingOccurred
		if of.Gap != "" {
			p.Gap = of.Gap
		}
	}
	switch {
	case why != "":
		p.Gap = Gap(why)
	case p.Gap == "" && !p.NothingOccurred:
		p.Gap = NotReported
	}
	return p
}
