package reporting

import "github.com/shopspring/decimal"

// aggregate makes one value of a figure's contributions by the indicator's aggregation, and counts the units whose value
// is in it. The second answer is false where no unit gave a value or the aggregation makes none.
func (f *Figure) aggregate() (decimal.Decimal, bool) {
	switch f.Aggregation {
	case Sum, Average, Min, Max:
		return f.overNumbers()
	case RatioOf:
		return f.overRatios()
	case CountYes:
		return f.countYes()
	}
	for _, c := range f.Contributions {
		if c.Value.Missing == nil || c.Value.nothingOccurred() {
			f.ReportedUnits++
		}
	}
	return decimal.NewFromInt(int64(f.ReportedUnits)), f.Aggregation == CountAll && f.ReportedUnits > 0
}

// averagePlaces are the decimals of an average: those of the indicator, but never fewer than 2, because the average of
// whole numbers is seldom whole.
func (f *Figure) averagePlaces() int32 { return int32(max(f.Decimals, 2)) }

func (f *Figure) overNumbers() (decimal.Decimal, bool) {
	var sum, least, most decimal.Decimal
	for _, c := range f.Contributions {
		number, ok := c.Value.asNumber()
		if !ok {
			continue
		}
		if f.ReportedUnits == 0 || number.LessThan(least) {
			least = number
		}
		if f.ReportedUnits == 0 || number.GreaterThan(most) {
			most = number
		}
		sum = sum.Add(number)
		f.ReportedUnits++
	}
	if f.ReportedUnits == 0 {
		return decimal.Decimal{}, false
	}
	switch f.Aggregation {
	case Average:
		return sum.DivRound(decimal.NewFromInt(int64(f.ReportedUnits)), f.averagePlaces()), true
	case Min:
		return least, true
	case Max:
		return most, true
	}
	return sum, true
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

// overRatios adds numerators and denominators before dividing: percentages of units of different size must never be
// averaged. A unit where nothing occurred has neither, and counts as reported.
func (f *Figure) overRatios() (decimal.Decimal, bool) {
	var numerator, denominator decimal.Decimal
	for _, c := range f.Contributions {
		if c.Value.Missing != nil {
			if c.Value.nothingOccurred() {
				f.ReportedUnits++
			}
			continue
		}
		if c.Value.Ratio == nil {
			continue
		}
		part, okPart := parseNumber(c.Value.Ratio.Numerator)
		whole, okWhole := parseNumber(c.Value.Ratio.Denominator)
		if !okPart || !okWhole {
			continue
		}
		numerator, denominator = numerator.Add(part), denominator.Add(whole)
		f.ReportedUnits++
	}
	if denominator.IsZero() {
		return decimal.Decimal{}, false
	}
	f.Numerator, f.Denominator = numerator.String(), denominator.String()
	return numerator.Mul(hundred).DivRound(denominator, int32(f.Decimals)), true
}

func (f *Figure) countYes() (decimal.Decimal, bool) {
	yes := int64(0)
	for _, c := range f.Contributions {
		if c.Value.YesNo == nil && !c.Value.nothingOccurred() {
			continue
		}
		if c.Value.YesNo != nil && *c.Value.YesNo {
			yes++
		}
		f.ReportedUnits++
	}
	return decimal.NewFromInt(yes), f.ReportedUnits > 0
}
