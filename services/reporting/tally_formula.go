package reporting

import (
	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/expression"
)

// formulaTally makes one value of a computed indicator for many units: the formula applied to what its inputs add up to over the
// units that gave all of them. A report can be taken out again, as from a tally.
type formulaTally struct {
	indicator *Indicator
	reported  int // units that gave all inputs
	inputs    []inputTally
}

// inputTally is one input over the units that gave all.
type inputTally struct {
	figure   expression.Reference
	decimals int
	tally
}

func newFormulaTally(p *Period, i *Indicator) *formulaTally {
	t := &formulaTally{indicator: i}
	for _, figure := range i.Formula.Tree.Inputs() {
		input, known := p.Indicator(figure.Indicator)
		if !known { // such a period has not the computed indicator either
			input = &Indicator{}
		}
		t.inputs = append(t.inputs, inputTally{figure, input.Decimals, newTally(input.Aggregation, input.Decimals)})
	}
	return t
}

// put puts a report in, or takes it out again, if it gives all inputs.
func (t *formulaTally) put(f Figures, way int) {
	if len(t.indicator.compute(f).Missing) > 0 {
		return
	}
	t.reported += way
	for n := range t.inputs {
		if v, ok := f.figure(t.inputs[n].figure); ok {
			t.inputs[n].put(v, way)
		}
	}
}

// value is the one value; false where no unit gave all inputs, or a divisor is 0.
func (t *formulaTally) value() (decimal.Decimal, bool) {
	return t.indicator.applied(t.reported > 0, t.given())
}

// given are what the inputs add up to; none where no unit gave all.
func (t *formulaTally) given() []FigureInput {
	if t.reported == 0 {
		return nil
	}
	inputs := make([]FigureInput, 0, len(t.inputs))
	for n := range t.inputs {
		in := &t.inputs[n]
		one := FigureInput{Indicator: in.figure.Indicator, Dimension: in.figure.Dimension, Category: in.figure.Category}
		if number, ok := in.value(); ok {
			one.Value = number.String()
		}
		one.Numerator, one.Denominator = in.fraction()
		inputs = append(inputs, one)
	}
	return inputs
}

// FigureInput is what one input of a computed figure adds up to. The numbers are decimal, empty where there is none; of a ratio
// the value is for showing. The fields stand in the order of their JSON keys, see canonical.
type FigureInput struct {
	Category    string `json:"category,omitempty"`
	Denominator string `json:"denominator,omitempty"`
	Dimension   string `json:"dimension,omitempty"`
	Indicator   string `json:"indicator"`
	Numerator   string `json:"numerator,omitempty"`
	Value       string `json:"value,omitempty"`
}

// figure is the reference of the input.
func (in FigureInput) figure() expression.Reference {
	return expression.Reference{Indicator: in.Indicator, Dimension: in.Dimension, Category: in.Category}
}

// answer is one number of the input. A sum can have more digits than a unit's number; a ratio is divided anew, as the one of a
// report is, and not taken as it is shown.
func (in FigureInput) answer(part expression.Part) expression.Answer {
	text := map[expression.Part]string{
		expression.Value: in.Value, expression.Numerator: in.Numerator, expression.Denominator: in.Denominator,
	}[part]
	number, err := decimal.NewFromString(text)
	if err == nil && part == expression.Value && in.Denominator != "" {
		return percentage(in.answer(expression.Numerator).Number, in.answer(expression.Denominator).Number)
	}
	return expression.Answer{Number: number, Known: err == nil}
}

// applied is the formula applied to inputs that were added up.
func (i *Indicator) applied(there bool, inputs []FigureInput) (decimal.Decimal, bool) {
	if !there {
		return decimal.Decimal{}, false
	}
	outcome := i.Formula.Tree.Evaluate(func(r expression.Reference) expression.Answer {
		for _, in := range inputs {
			if in.figure() == r.Whole() {
				return in.answer(r.Part)
			}
		}
		return expression.Answer{}
	})
	return i.shown(outcome.Number), outcome.Known
}
