package reporting

import (
	"reflect"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/expression"
)

// Formula is what a computed indicator is worked out from, as it was when the period was opened or took over a newer version of
// the plan. The fields of the types in this file stand in the order of their JSON keys, see canonical.
type Formula struct {
	Inputs []FormulaInput  `bson:"inputs" json:"inputs"`
	Text   string          `bson:"text" json:"text"` // as the plan says it
	Tree   expression.Node `bson:"tree" json:"tree"` // over what units report: formulas of other indicators are put in
}

// FormulaInput is by which definition an input is found: values by others cannot be compared.
type FormulaInput struct {
	DefinitionVersion int       `bson:"definition_version" json:"definition_version"` // from 1
	Indicator         string    `bson:"indicator" json:"indicator"`
	Kind              ValueKind `bson:"kind" json:"kind"`
	UnitOfMeasure     string    `bson:"unit_of_measure" json:"unit_of_measure"`
}

// WithFormulas gives indicators the formulas of a plan, by their texts; false where one cannot be read, which a plan that was
// checked never has.
func WithFormulas(indicators []Indicator, texts map[string]string) bool {
	var formulas []expression.Formula
	for _, i := range indicators {
		if text := texts[i.Code]; text != "" {
			tree, problems := expression.Parse(text)
			if len(problems) > 0 || !tree.IsArithmetic() {
				return false
			}
			formulas = append(formulas, expression.Formula{Indicator: i.Code, Tree: tree})
		}
	}
	resolved := expression.Resolve(formulas)
	for _, f := range formulas {
		tree, sound := resolved.Trees[f.Indicator]
		if !sound || !give(indicators, f.Indicator, Formula{Text: texts[f.Indicator], Tree: tree}) {
			return false
		}
	}
	return true
}

// give gives an indicator its formula; false where an input of it is not reported.
func give(indicators []Indicator, code string, f Formula) bool {
	at := func(code string) int {
		return slices.IndexFunc(indicators, func(i Indicator) bool { return i.Code == code })
	}
	for _, input := range f.codes() {
		n := at(input)
		if n < 0 || indicators[n].Aggregation == ByFormula {
			return false
		}
		i := &indicators[n]
		f.Inputs = append(f.Inputs, FormulaInput{
			Indicator: i.Code, Kind: i.Kind, UnitOfMeasure: i.UnitOfMeasure, DefinitionVersion: max(i.DefinitionVersion, 1),
		})
	}
	indicators[at(code)].Formula = &f
	return true
}

// codes are the indicators whose figures the formula looks at, in the order of first mention.
func (f *Formula) codes() []string {
	var codes []string
	for _, r := range f.Tree.Inputs() {
		if !slices.Contains(codes, r.Indicator) {
			codes = append(codes, r.Indicator)
		}
	}
	return codes
}

// asksAs reports whether two formulas, of which either may be none, come to the same.
func (f *Formula) asksAs(other *Formula) bool {
	if f == nil || other == nil {
		return f == other
	}
	return reflect.DeepEqual(f.Tree, other.Tree) && slices.Equal(f.Inputs, other.Inputs)
}

// within reports whether all inputs are among some indicators.
func (f *Formula) within(codes []string) bool {
	return !slices.ContainsFunc(f.codes(), func(code string) bool { return !slices.Contains(codes, code) })
}

// computed are the indicators of the period that are worked out, in the plan's order.
func (p *Period) computed() []*Indicator {
	var computed []*Indicator
	for n := range p.Indicators {
		if p.Indicators[n].Formula != nil {
			computed = append(computed, &p.Indicators[n])
		}
	}
	return computed
}

// hasValueOf reports whether a unit has a value of an indicator: it is asked for it or, where it is computed, for all inputs.
func (o Obligation) hasValueOf(i *Indicator) bool {
	if i.Formula != nil {
		return i.Formula.within(o.Indicators)
	}
	return slices.Contains(o.Indicators, i.Code)
}

// computedOf are those of which a unit has a value: it is asked for all inputs.
func (p *Period) computedOf(o Obligation) []*Indicator {
	return slices.DeleteFunc(p.computed(), func(i *Indicator) bool { return !o.hasValueOf(i) })
}

// ValuesOf are the codes of the indicators of which a unit has a value: those it is asked for, and those worked out from them.
func (p *Period) ValuesOf(o Obligation) []string {
	codes := o.Indicators
	for _, i := range p.computedOf(o) {
		codes = append(slices.Clip(codes), i.Code)
	}
	return codes
}

// Computed is the value of a computed indicator in one report.
type Computed struct {
	Indicator *Indicator
	Number    decimal.Decimal // rounded; of a value that is known
	Known     bool
	Missing   []MissingInput
	ByZero    bool // a divisor is 0
}

// MissingInput is a figure without which a value is not known.
type MissingInput struct {
	Figure expression.Reference
	Why    MissingKind // empty where the report says nothing of it
}

// Computed are the computed indicators of a unit by what it reports. Every page, export and answer that shows one of a single
// report takes it from here.
func (p *Period) Computed(o Obligation, values []Value) []Computed {
	asking := p.computedOf(o)
	if len(asking) == 0 {
		return nil
	}
	figures := NewFigures(values)
	computed := make([]Computed, 0, len(asking))
	for _, i := range asking {
		computed = append(computed, i.compute(figures))
	}
	return computed
}

// compute works an indicator out from what a report says.
func (i *Indicator) compute(f Figures) Computed {
	c := Computed{Indicator: i}
	outcome := i.Formula.Tree.Evaluate(f.answer)
	c.Number, c.Known, c.ByZero = i.shown(outcome.Number), outcome.Known, outcome.ByZero
	for _, r := range outcome.Missing {
		c.Missing = append(c.Missing, MissingInput{Figure: r, Why: f.why(r)})
	}
	return c
}

// why is why a figure is missing: what is said of a value holds for all its categories.
func (f Figures) why(r expression.Reference) MissingKind {
	if whole := f.byCode[r.Indicator]; whole.Missing != nil {
		return whole.Missing.Kind
	}
	if v, said := f.figure(r); said && v.Missing != nil {
		return v.Missing.Kind
	}
	return ""
}

// shown is a number as the indicator's value is shown: the only place where one is rounded.
func (i *Indicator) shown(number decimal.Decimal) decimal.Decimal {
	return number.Round(int32(i.Decimals))
}

// Value is what was worked out as a value beside those that are reported: the number, or why there is none. It is empty where
// something was not said, or a divisor is 0.
func (c Computed) Value() Value {
	if c.Known {
		return numberValue(c.Indicator.Code, c.Number)
	}
	v := Value{Indicator: c.Indicator.Code}
	for _, m := range c.Missing {
		switch {
		case m.Why != NotApplicable && m.Why != NotAvailable:
			return Value{Indicator: v.Indicator}
		case v.Missing == nil || m.Why == NotAvailable:
			v.Missing = &Missing{Kind: m.Why}
		}
	}
	return v
}

// contributions are what a report adds to the figures of computed indicators: its value, and the values that is worked out from.
// One that says nothing of them adds nothing.
func (p *Period) contributions(o Obligation, entry int, values []Value) []Contribution {
	var all []Contribution
	for _, c := range p.Computed(o, values) {
		codes := c.Indicator.Formula.codes()
		inputs := only(values, func(v Value) bool { return slices.Contains(codes, v.Indicator) })
		if len(inputs) > 0 {
			all = append(all, Contribution{Unit: o.Unit.Unit, Entry: entry, Value: c.Value(), Inputs: inputs})
		}
	}
	return all
}
