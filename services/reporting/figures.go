package reporting

import (
	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/expression"
)

// Figures are the values of one report, as expressions look at them.
type Figures struct {
	values []Value
	byCode map[string]Value
}

// NewFigures makes the values of a report ready for expressions.
func NewFigures(values []Value) Figures {
	f := Figures{values: values, byCode: make(map[string]Value, len(values))}
	for _, v := range values {
		f.byCode[v.Indicator] = v
	}
	return f
}

// number is one number of a figure: what was reported, or 0 where nothing occurred. Of a ratio the value is the percentage.
func (f Figures) number(r expression.Reference) (decimal.Decimal, bool) {
	v, ok := f.byCode[r.Indicator]
	if ok && r.Dimension != "" {
		v, ok = v.Category(r.Dimension, r.Category)
	}
	switch {
	case !ok:
		return decimal.Decimal{}, false
	case v.Missing != nil:
		return decimal.Decimal{}, v.nothingOccurred() && r.Part == expression.Value
	}
	a, ok := v.amount()
	switch {
	case !ok:
		return decimal.Decimal{}, false
	case r.Part == expression.Numerator:
		return a.number, a.ratio
	case r.Part == expression.Denominator:
		return a.of, a.ratio
	case !a.ratio:
		return a.number, true
	case a.of.IsZero():
		return decimal.Decimal{}, false
	}
	return a.number.Mul(hundred).DivRound(a.of, 20), true
}

// lookup answers the figures a rule looks at in a report of a unit.
func (p *Period) lookup(unit string, now, previous Figures) expression.Lookup {
	return func(r expression.Reference) (decimal.Decimal, bool) {
		switch {
		case r.Part == expression.Target:
			return p.targetNumber(unit, r.Indicator)
		case r.Previous:
			return previous.number(r)
		}
		return now.number(r)
	}
}

// targetNumber is the unit's own target, which alone can be held against what the unit reports.
func (p *Period) targetNumber(unit, code string) (decimal.Decimal, bool) {
	i, known := p.Indicator(code)
	if !known {
		return decimal.Decimal{}, false
	}
	target, known := i.Target(unit, p.RuleID, p.Year)
	if !known {
		return decimal.Decimal{}, false
	}
	return parseNumber(target.Value)
}
