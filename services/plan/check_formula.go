package plan

import (
	"fmt"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/expression"
)

// computed checks that an indicator that nobody reports says nothing of how it is reported.
func (k *checker) computed(path string, i Indicator) {
	if i.Kind != Count && i.Kind != Amount {
		k.add(path+".value_kind", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", joined([]ValueKind{Count, Amount}))
	}
	if i.Aggregation != ByFormula {
		k.add(path+".aggregation", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", string(ByFormula))
	}
	if i.Kind == Count && i.Decimals != 0 {
		k.add(path+".decimals", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", "0")
	}
	for _, f := range []struct {
		field string
		given bool
	}{
		{"minimum", i.Minimum != ""},
		{"maximum", i.Maximum != ""},
		{"reporting_units", len(i.ReportingUnits) > 0},
		{"reporting_rules", len(i.ReportingRules) > 0},
		{"dimensions", len(i.Dimensions) > 0},
		{"period_aggregation", i.PeriodAggregation != ""},
		{"cumulative", i.Cumulative},
		{"change_threshold_percent", i.ChangeThreshold != ""},
	} {
		if f.given {
			k.add(path+"."+f.field, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
		}
	}
}

// formulas checks what indicators are computed from.
func (k *checker) formulas() {
	indicators := k.content.byCode()
	var formulas []expression.Formula
	fields := make(map[string]string)
	for n, i := range k.content.Indicators {
		if _, twice := fields[i.Code]; twice || i.Formula == "" {
			continue
		}
		field := fmt.Sprintf("indicators[%d].formula", n)
		tree, sound := k.parsed(field, i.Formula)
		switch {
		case !sound:
			tree = expression.Node{}
		case !tree.IsArithmetic():
			k.add(field, faultv1.FieldRule_FIELD_RULE_NOT_ARITHMETIC)
		case len(tree.References()) == 0:
			k.add(field, faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
		for _, r := range tree.References() {
			k.figure(field, indicators, r)
		}
		k.inputs(field, indicators, tree)
		formulas, fields[i.Code] = append(formulas, expression.Formula{Indicator: i.Code, Tree: tree}), field
	}
	resolved := expression.Resolve(formulas)
	for _, f := range formulas {
		switch circle := resolved.Circles[f.Indicator]; {
		case circle != nil:
			k.add(fields[f.Indicator], faultv1.FieldRule_FIELD_RULE_FORMULA_CIRCLE, "value", strings.Join(circle, " → "))
		case resolved.TooLarge[f.Indicator]:
			k.add(fields[f.Indicator], faultv1.FieldRule_FIELD_RULE_FORMULA_TOO_LARGE)
		default:
			k.together(fields[f.Indicator], indicators, resolved.Trees[f.Indicator])
		}
	}
}

// inputs checks that what an indicator is computed from is added up over units and over periods: a formula over smallest values or
// averages would say nothing of the whole.
func (k *checker) inputs(field string, indicators map[string]Indicator, tree expression.Node) {
	told := set{}
	for _, r := range tree.References() {
		i, known := indicators[r.Indicator]
		if !known || !i.numeric() || told[i.Code] {
			continue
		}
		told[i.Code] = true
		if !slices.Contains([]Aggregation{Sum, RatioOf, ByFormula}, i.Aggregation) ||
			!slices.Contains([]PeriodAggregation{"", SumOver, RatioOver, LastOver}, i.PeriodAggregation) {
			k.add(field, faultv1.FieldRule_FIELD_RULE_INPUT_NOT_ADDED, "indicator", i.Code)
		}
	}
}

// together checks that there can be a report that gives all inputs: that some rule, and some unit, is asked for all of them.
func (k *checker) together(field string, indicators map[string]Indicator, tree expression.Node) {
	var rules, units []string
	named := func(common, some []string) []string {
		if len(common) == 0 || len(some) == 0 {
			return slices.Concat(common, some)
		}
		own := setOf(some)
		both := slices.DeleteFunc(slices.Clone(common), func(name string) bool { return !own[name] })
		if len(both) == 0 {
			return []string{""} // nobody
		}
		return both
	}
	for _, r := range tree.References() {
		i := indicators[r.Indicator]
		rules, units = named(rules, i.ReportingRules), named(units, i.ReportingUnits)
	}
	if slices.Contains(rules, "") || slices.Contains(units, "") {
		k.add(field, faultv1.FieldRule_FIELD_RULE_INPUTS_APART)
	}
}
