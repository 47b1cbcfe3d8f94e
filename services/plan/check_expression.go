package plan

import (
	"fmt"
	"slices"
	"strconv"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/expression"
)

// checks checks that the plan's checks can be read, are conditions, and look at figures there are.
func (k *checker) checks() {
	ids, indicators := set{}, k.content.byCode()
	for n, check := range k.content.Checks {
		path := fmt.Sprintf("checks[%d]", n)
		k.unique(ids, path+".check_id", check.ID)
		k.said(path+".message", check.Message)
		tree, sound := k.parsed(path+".expression", check.Expression)
		switch {
		case !sound:
		case !tree.IsCondition():
			k.add(path+".expression", faultv1.FieldRule_FIELD_RULE_BAD_EXPRESSION, "column", "1", "near", check.Expression)
		case len(tree.References()) == 0:
			k.add(path+".expression", faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
		for _, r := range tree.References() {
			k.figure(path+".expression", indicators, r)
			if indicators[r.Indicator].Formula != "" {
				k.add(path+".expression", faultv1.FieldRule_FIELD_RULE_COMPUTED, "indicator", r.Indicator)
			}
		}
	}
}

// byCode are the indicators by their codes; of several with the same code, which is told elsewhere, the first.
func (c Content) byCode() map[string]Indicator {
	indicators := make(map[string]Indicator, len(c.Indicators))
	for _, i := range c.Indicators {
		if _, twice := indicators[i.Code]; !twice {
			indicators[i.Code] = i
		}
	}
	return indicators
}

// parsed reads an expression and notes everything that is wrong with it.
func (k *checker) parsed(field, text string) (tree expression.Node, sound bool) {
	tree, problems := expression.Parse(text)
	for _, p := range problems {
		if p.Near == "" {
			k.add(field, faultv1.FieldRule_FIELD_RULE_BAD_EXPRESSION, "column", strconv.Itoa(p.Column))
			continue
		}
		k.add(field, faultv1.FieldRule_FIELD_RULE_BAD_EXPRESSION, "column", strconv.Itoa(p.Column), "near", p.Near)
	}
	return tree, len(problems) == 0
}

// figure checks that there is the figure an expression looks at, and that it is a number.
func (k *checker) figure(field string, indicators map[string]Indicator, r expression.Reference) {
	i, known := indicators[r.Indicator]
	ratioOnly := r.Part == expression.Numerator || r.Part == expression.Denominator
	switch {
	case !known:
		k.add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", r.Indicator)
	case !i.numeric() || ratioOnly && i.Kind != Ratio:
		k.add(field, faultv1.FieldRule_FIELD_RULE_WRONG_VALUE_KIND, "indicator", i.Code, "kind", string(i.Kind))
	case r.Dimension != "" && !i.hasCategory(r.Dimension, r.Category):
		k.add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", r.Indicator+" "+r.Dimension+" "+r.Category)
	}
}

func (i Indicator) hasCategory(dimension, category string) bool {
	return slices.ContainsFunc(i.Dimensions, func(d Dimension) bool {
		return d.Code == dimension && slices.ContainsFunc(d.Categories, func(c Category) bool { return c.Code == category })
	})
}
