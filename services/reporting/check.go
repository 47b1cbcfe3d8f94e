package reporting

import (
	"fmt"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// place is a field of one item of a list. It becomes text only when something is wrong there, which is seldom.
type place struct {
	list  string
	item  int
	field string
}

func (p place) String() string { return fmt.Sprintf("%s[%d]%s", p.list, p.item, p.field) }

// at is a field of the same item.
func (p place) at(field string) place { return place{p.list, p.item, field} }

// CheckDraft finds every fault in a content that may still be incomplete.
func (p *Period) CheckDraft(o Obligation, c Content) error {
	var faults fault.Violations
	p.checkContent(&faults, "draft.content", o, c, p.ruleSet())
	return faults.Err()
}

// CheckSubmission finds every fault in a content that is to be submitted, missing values included. Previous is what the
// unit reported a year before, for the rules that look at it.
func (p *Period) CheckSubmission(o Obligation, c Content, previous Figures) error {
	var faults fault.Violations
	rules := p.ruleSet()
	given := p.checkContent(&faults, "content", o, c, rules)
	for _, code := range o.Indicators {
		if !given[code] {
			faults.Add("content.values", faultv1.FieldRule_FIELD_RULE_MISSING_VALUE, "indicator", code)
		}
	}
	p.checkBreakdowns(&faults, "content.values", c.Values, rules)
	p.checkAllTasks(&faults, "content.tasks", o, c.Tasks)
	p.checkBetween(&faults, "content", o, c, previous, rules)
	return faults.Err()
}

// checkContent also answers the codes of the indicators that were given.
func (p *Period) checkContent(faults *fault.Violations, at string, o Obligation, c Content, rules *ruleSet) map[string]bool {
	p.checkSections(faults, at+".sections", o, c.Sections)
	p.checkTasks(faults, at+".tasks", o, c.Tasks)
	rules.checkExplanations(faults, at+".explanations", c.Explanations)
	p.checkRecommendations(faults, at+".recommendations", c.Recommendations)
	given := make(map[string]bool, len(c.Values))
	for n, value := range c.Values {
		here := place{list: at + ".values", item: n}
		indicator, known := p.Indicator(value.Indicator)
		switch {
		case known && indicator.Formula != nil:
			faults.Add(here.at(".indicator").String(), faultv1.FieldRule_FIELD_RULE_COMPUTED, "indicator", value.Indicator)
		case !known || !slices.Contains(o.Indicators, value.Indicator):
			faults.Add(here.at(".indicator").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", value.Indicator)
		case given[value.Indicator]:
			faults.Add(here.at(".indicator").String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", value.Indicator)
		default:
			rules.checkOne(faults, indicator, here, value)
		}
		given[value.Indicator] = true
	}
	return given
}

func (p *Period) checkSections(faults *fault.Violations, list string, o Obligation, sections []SectionResult) {
	seen := make(map[string]bool, len(sections))
	for n, section := range sections {
		here := place{list, n, ".section"}
		known := slices.ContainsFunc(p.Sections, func(s Section) bool { return s.Code == section.Section && o.tellsOf(s) })
		switch {
		case !known:
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", section.Section)
		case seen[section.Section]:
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", section.Section)
		}
		seen[section.Section] = true
	}
}

// checkOne finds every fault in one value of the indicator, as far as a draft has to keep to.
func (s *ruleSet) checkOne(faults *fault.Violations, i *Indicator, here place, v Value) {
	if len(v.Breakdowns) > 0 {
		s.checkCategories(faults, i, here, v)
	}
	if i.checkForm(faults, here, v) {
		s.checkFigure(faults, i, here, v, false)
	}
}

// checkForm finds what is wrong with a value, or with the part of one that belongs to a category, before it can be held
// against a rule: it is none, it is of another kind, its text is no number. It answers whether there are numbers to look at.
func (i *Indicator) checkForm(faults *fault.Violations, here place, v Value) bool {
	switch {
	case v.Missing != nil:
		if v.Missing.Kind == NotAvailable && v.Missing.Reason == "" {
			i.fault(faults, here.at(".missing.reason"), faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
	case v.Number != nil && (i.Kind == Count || i.Kind == Amount):
		i.checkDecimal(faults, here.at(".number"), *v.Number)
		return true
	case v.Ratio != nil && i.Kind == Ratio:
		i.checkDecimal(faults, here.at(".ratio.numerator"), v.Ratio.Numerator)
		i.checkDecimal(faults, here.at(".ratio.denominator"), v.Ratio.Denominator)
		return true
	case v.Text != nil && i.Kind == Text:
		if *v.Text == "" {
			i.fault(faults, here.at(".text"), faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
	case v.YesNo != nil && i.Kind == YesNo:
	case v.Number == nil && v.Ratio == nil && v.Text == nil && v.YesNo == nil:
		i.fault(faults, here.at(".value"), faultv1.FieldRule_FIELD_RULE_REQUIRED)
	default:
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_WRONG_VALUE_KIND, "kind", string(i.Kind))
	}
	return false
}

// fault notes what is wrong with a value of the indicator.
func (i *Indicator) fault(faults *fault.Violations, here place, rule faultv1.FieldRule, facts ...string) {
	faults.Add(here.String(), rule, append([]string{"indicator", i.Code}, facts...)...)
}

func (i *Indicator) checkDecimal(faults *fault.Violations, here place, text string) {
	if _, ok := parseNumber(text); !ok {
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_NOT_DECIMAL)
	}
}
