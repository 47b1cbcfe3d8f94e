package reporting

import (
	"fmt"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// checkRules finds what the figures do not keep to. What is not decided, because a figure is missing, blocks nothing.
func (p *Period) checkRules(faults *fault.Violations, at string, o Obligation, c Content, previous Figures) {
	all := p.Rules()
	if len(all) == 0 {
		return
	}
	look := p.lookup(o.Unit.Unit, NewFigures(c.Values), previous)
	for _, rule := range all {
		if !o.asksFor(rule) {
			continue
		}
		if outcome := rule.Condition.Evaluate(look); outcome.Known && !outcome.Holds {
			rule.fault(faults, at, c)
		}
	}
}

// fault tells what is wrong beside the first value the rule looks at.
func (r Rule) fault(faults *fault.Violations, at string, c Content) {
	field := at + ".values"
	if n := slices.IndexFunc(c.Values, func(v Value) bool { return v.Indicator == r.Indicators[0] }); n >= 0 {
		field = fmt.Sprintf("%s[%d]", field, n)
	}
	explained := slices.ContainsFunc(c.Explanations, func(x Explanation) bool { return x.Rule == r.ID && x.Text != "" })
	switch {
	case r.Severity == RuleBlocks:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_CHECK_FAILED, "message", r.Message)
	case explained:
	case r.Threshold != "":
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_CHANGE_UNEXPLAINED, "indicator", r.Indicators[0], "threshold", r.Threshold)
	default:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_CHECK_UNEXPLAINED, "message", r.Message)
	}
}

// checkExplanations checks that what is explained is a rule that can be, each once.
func (p *Period) checkExplanations(faults *fault.Violations, list string, given []Explanation) {
	if len(given) == 0 {
		return
	}
	all, seen := p.Rules(), make(map[string]bool, len(given))
	for n, x := range given {
		here := place{list: list, item: n, field: ".rule"}
		switch {
		case !slices.ContainsFunc(all, func(r Rule) bool { return r.ID == x.Rule && r.Severity == Explainable }):
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", x.Rule)
		case seen[x.Rule]:
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", x.Rule)
		}
		seen[x.Rule] = true
	}
}
