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

// figure is the figure as the report says it.
func (f Figures) figure(r expression.Reference) (Value, bool) {
	v, ok := f.byCode[r.Indicator]
	if ok && r.Dimension != "" {
		return v.Category(r.Dimension, r.Category)
	}
	return v, ok
}

// answer is what the report says of a figure.
func (f Figures) answer(r expression.Reference) expression.Answer {
	v, ok := f.figure(r)
	if !ok {
		return expression.Answer{}
	}
	return v.part(r.Part)
}

// with looks at a figure of its own where a condition is held against one.
func (f Figures) with(atHand Value) expression.Lookup {
	return func(r expression.Reference) expression.Answer {
		if r.Indicator == "" {
			return atHand.part(r.Part)
		}
		return f.answer(r)
	}
}

// part is one number of a value: what was reported, or 0 where nothing occurred. Of a ratio the value is the percentage.
func (v Value) part(part expression.Part) expression.Answer {
	switch {
	case v.Missing != nil:
		return expression.Answer{
			Known: v.nothingOccurred() && part == expression.Value, None: v.nothingOccurred() || v.Missing.Kind == NotApplicable,
		}
	case v.Number != nil:
		number, ok := parseNumber(*v.Number)
		return expression.Answer{Number: number, Known: ok && part == expression.Value}
	case v.Ratio == nil:
		return expression.Answer{}
	}
	numerator, okNumerator := parseNumber(v.Ratio.Numerator)
	denominator, okDenominator := parseNumber(v.Ratio.Denominator)
	switch part {
	case expression.Numerator:
		return expression.Answer{Number: numerator, Known: okNumerator}
	case expression.Denominator:
		return expression.Answer{Number: denominator, Known: okDenominator}
	}
	if !okNumerator || !okDenominator {
		return expression.Answer{}
	}
	return percentage(numerator, denominator)
}

// parts looks up the numbers of a value for many rules, and reads each once.
func (v Value) parts() expression.Lookup {
	type known struct {
		part expression.Part
		expression.Answer
	}
	read := make([]known, 0, 3)
	return func(r expression.Reference) expression.Answer {
		for _, k := range read {
			if k.part == r.Part {
				return k.Answer
			}
		}
		answer := v.part(r.Part)
		read = append(read, known{r.Part, answer})
		return answer
	}
}

// percentage is a share as an expression looks at it.
func percentage(numerator, denominator decimal.Decimal) expression.Answer {
	if denominator.IsZero() {
		return expression.Answer{}
	}
	return expression.Answer{Number: numerator.Mul(hundred).DivRound(denominator, 20), Known: true}
}

// lookup answers the figures a rule looks at in a report of a unit.
func (p *Period) lookup(unit string, now, previous Figures) expression.Lookup {
	return func(r expression.Reference) expression.Answer {
		switch {
		case r.Part == expression.Target:
			target, known := p.targetNumber(unit, r.Indicator)
			return expression.Answer{Number: target, Known: known}
		case r.Previous:
			return previous.answer(r)
		}
		return now.answer(r)
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
