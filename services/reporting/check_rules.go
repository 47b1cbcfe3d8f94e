package reporting

import (
	"fmt"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/expression"
	"github.com/tiendo/tiendo/services/fault"
)

// checkFigure finds what a value, or one category of it, does not keep to by itself. Of one field the first is told.
func (s *ruleSet) checkFigure(faults *fault.Violations, i *Indicator, here place, v Value, category bool) {
	at := v.parts()
	var told []expression.Part
	for _, rule := range s.single[i.Code] {
		if !rule.Drafts || category && rule.Scope == OfValue || slices.Contains(told, rule.Part) || !rule.broken(at) {
			continue
		}
		told = append(told, rule.Part)
		rule.faultInForm(faults, i, here)
	}
}

// checkWithCategories finds what does not hold between a value and its categories.
func (s *ruleSet) checkWithCategories(faults *fault.Violations, i *Indicator, here place, v Value) {
	figures := NewFigures([]Value{v})
	for _, rule := range s.single[i.Code] {
		switch {
		case rule.Drafts:
		case rule.Kind == CategoriesAddUp:
			if d, known := i.Dimension(rule.Dimension); known && rule.broken(figures.answer) {
				sum, value := rule.sides(figures.answer)
				i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_NOT_ADDED_UP, "dimension", d.Title, "sum", sum, "value", value)
			}
		case rule.Kind == CategoryWithin:
			for n, b := range v.Breakdowns {
				if b.Dimension == rule.Dimension && b.Missing == nil && (b.Ratio != nil) == (v.Ratio != nil) && rule.broken(figures.with(b.value())) {
					i.fault(faults, place{list: here.String(), item: n}, faultv1.FieldRule_FIELD_RULE_CATEGORY_ABOVE_VALUE,
						"category", b.Category, "value", v.figure())
				}
			}
		}
	}
}

// checkBetween finds what the figures do not keep to. What is not decided, because a figure is missing, blocks nothing.
func (p *Period) checkBetween(faults *fault.Violations, at string, o Obligation, c Content, previous Figures, rules *ruleSet) {
	if len(rules.between) == 0 {
		return
	}
	look := p.lookup(o.Unit.Unit, NewFigures(c.Values), previous)
	for _, rule := range rules.between {
		if o.asksFor(rule) && rule.broken(look) {
			rule.fault(faults, at, c)
		}
	}
}

// broken reports whether the rule is decided and not kept to.
func (r *Rule) broken(look expression.Lookup) bool {
	outcome := r.Condition.Evaluate(look)
	return outcome.Known && !outcome.Holds
}

// sides are what an equation of one or two numbers comes to on its left and on its right.
func (r *Rule) sides(look expression.Lookup) (left, right string) {
	equations := []expression.Node{r.Condition}
	if r.Condition.Op == expression.And {
		equations = r.Condition.Args
	}
	var lefts, rights []string
	for _, e := range equations {
		lefts = append(lefts, e.Args[0].Evaluate(look).Number.String())
		rights = append(rights, e.Args[1].Evaluate(look).Number.String())
	}
	return strings.Join(lefts, "/"), strings.Join(rights, "/")
}

// faultInForm tells what is wrong with the form of a figure, beside the number at fault.
func (r *Rule) faultInForm(faults *fault.Violations, i *Indicator, here place) {
	field := here.at(partFields[r.Part])
	switch r.Kind {
	case WholeNumber:
		i.fault(faults, field, faultv1.FieldRule_FIELD_RULE_NOT_WHOLE)
	case FewDecimals:
		i.fault(faults, field, faultv1.FieldRule_FIELD_RULE_TOO_MANY_DECIMALS, "decimals", r.Limit)
	case AtLeast:
		i.fault(faults, field, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", r.Limit)
	case AtMost:
		i.fault(faults, field, faultv1.FieldRule_FIELD_RULE_ABOVE_MAXIMUM, "maximum", r.Limit)
	case DenominatorAbove:
		i.fault(faults, field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "> "+r.Limit)
	default:
		i.fault(faults, field, faultv1.FieldRule_FIELD_RULE_NUMERATOR_ABOVE_DENOMINATOR)
	}
}

// partFields are the fields of a value in which its numbers stand.
var partFields = map[expression.Part]string{
	expression.Value: ".number", expression.Numerator: ".ratio.numerator", expression.Denominator: ".ratio.denominator",
}

// fault tells what is wrong beside the first value the rule looks at.
func (r *Rule) fault(faults *fault.Violations, at string, c Content) {
	field := at + ".values"
	if n := slices.IndexFunc(c.Values, func(v Value) bool { return v.Indicator == r.Indicators[0] }); n >= 0 {
		field = fmt.Sprintf("%s[%d]", field, n)
	}
	explained := slices.ContainsFunc(c.Explanations, func(x Explanation) bool { return x.Rule == r.ID && x.Text != "" })
	switch {
	case r.Severity == RuleBlocks:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_CHECK_FAILED, "message", r.Message)
	case explained:
	case r.Kind == LittleChange:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_CHANGE_UNEXPLAINED, "indicator", r.Indicators[0], "threshold", r.Limit)
	default:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_CHECK_UNEXPLAINED, "message", r.Message)
	}
}

// checkExplanations checks that what is explained is a rule that can be, each once.
func (s *ruleSet) checkExplanations(faults *fault.Violations, list string, given []Explanation) {
	seen := make(map[string]bool, len(given))
	for n, x := range given {
		here := place{list: list, item: n, field: ".rule"}
		switch {
		case !slices.ContainsFunc(s.between, func(r *Rule) bool { return r.ID == x.Rule && r.Severity == Explainable }):
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", x.Rule)
		case seen[x.Rule]:
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", x.Rule)
		}
		seen[x.Rule] = true
	}
}
