package reporting

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

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
	p.checkContent(&faults, "draft.content", o, c)
	return faults.Err()
}

// CheckSubmission finds every fault in a content that is to be submitted, missing values included. Previous is what the
// unit reported a year before, for the rules that look at it.
func (p *Period) CheckSubmission(o Obligation, c Content, previous Figures) error {
	var faults fault.Violations
	given := p.checkContent(&faults, "content", o, c)
	for _, code := range o.Indicators {
		if !given[code] {
			faults.Add("content.values", faultv1.FieldRule_FIELD_RULE_MISSING_VALUE, "indicator", code)
		}
	}
	p.checkBreakdowns(&faults, "content.values", c.Values)
	p.checkAllTasks(&faults, "content.tasks", o, c.Tasks)
	p.checkRules(&faults, "content", o, c, previous)
	return faults.Err()
}

// checkContent also answers the codes of the indicators that were given.
func (p *Period) checkContent(faults *fault.Violations, at string, o Obligation, c Content) map[string]bool {
	p.checkSections(faults, at+".sections", o, c.Sections)
	p.checkTasks(faults, at+".tasks", o, c.Tasks)
	p.checkExplanations(faults, at+".explanations", c.Explanations)
	p.checkRecommendations(faults, at+".recommendations", c.Recommendations)
	given := make(map[string]bool, len(c.Values))
	for n, value := range c.Values {
		here := place{list: at + ".values", item: n}
		indicator, known := p.Indicator(value.Indicator)
		switch {
		case !known || !slices.Contains(o.Indicators, value.Indicator):
			faults.Add(here.at(".indicator").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", value.Indicator)
		case given[value.Indicator]:
			faults.Add(here.at(".indicator").String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", value.Indicator)
		default:
			indicator.check(faults, here, value)
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

// check finds every fault in one value of the indicator.
func (i *Indicator) check(faults *fault.Violations, here place, v Value) {
	if len(v.Breakdowns) > 0 {
		i.checkCategories(faults, here, v)
	}
	i.checkValue(faults, here, v)
}

// checkValue finds every fault in a value, or in the part of one that belongs to a category.
func (i *Indicator) checkValue(faults *fault.Violations, here place, v Value) {
	switch {
	case v.Missing != nil:
		if v.Missing.Kind == NotAvailable && v.Missing.Reason == "" {
			i.fault(faults, here.at(".missing.reason"), faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
	case v.Number != nil && (i.Kind == Count || i.Kind == Amount):
		i.checkNumber(faults, here.at(".number"), *v.Number)
	case v.Ratio != nil && i.Kind == Ratio:
		i.checkRatio(faults, here, *v.Ratio)
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
}

// fault notes what is wrong with a value of the indicator.
func (i *Indicator) fault(faults *fault.Violations, here place, rule faultv1.FieldRule, facts ...string) {
	faults.Add(here.String(), rule, append([]string{"indicator", i.Code}, facts...)...)
}

func (i *Indicator) checkNumber(faults *fault.Violations, here place, text string) {
	number, ok := i.checkDecimal(faults, here, text)
	if !ok {
		return
	}
	if i.Kind == Count && number.IsNegative() {
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", "0")
		return
	}
	i.checkBounds(faults, here, number, one)
}

// checkDecimal checks the form of a number and its decimals.
func (i *Indicator) checkDecimal(faults *fault.Violations, here place, text string) (decimal.Decimal, bool) {
	number, ok := parseNumber(text)
	switch {
	case !ok:
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_NOT_DECIMAL)
	case i.Kind == Count && !number.IsInteger():
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_NOT_WHOLE)
	case i.Kind == Amount && !number.Equal(number.Truncate(int32(i.Decimals))):
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_TOO_MANY_DECIMALS, "decimals", strconv.Itoa(i.Decimals))
	default:
		return number, true
	}
	return decimal.Decimal{}, false
}

func (i *Indicator) checkRatio(faults *fault.Violations, here place, f Fraction) {
	part, whole := here.at(".ratio.numerator"), here.at(".ratio.denominator")
	numerator, okNumerator := i.checkDecimal(faults, part, f.Numerator)
	denominator, okDenominator := i.checkDecimal(faults, whole, f.Denominator)
	if okNumerator && numerator.IsNegative() {
		i.fault(faults, part, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", "0")
		okNumerator = false
	}
	if okDenominator && !denominator.IsPositive() {
		i.fault(faults, whole, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "> 0")
		okDenominator = false
	}
	if !okNumerator || !okDenominator {
		return
	}
	if numerator.GreaterThan(denominator) {
		i.fault(faults, part, faultv1.FieldRule_FIELD_RULE_NUMERATOR_ABOVE_DENOMINATOR)
		return
	}
	// Compared without dividing: a rounded percentage could slip over a bound.
	i.checkBounds(faults, part, numerator.Mul(hundred), denominator)
}

// checkBounds checks minimum × scale ≤ number ≤ maximum × scale.
func (i *Indicator) checkBounds(faults *fault.Violations, here place, number, scale decimal.Decimal) {
	if least, ok := parseNumber(i.Minimum); ok && number.LessThan(least.Mul(scale)) {
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", i.Minimum)
	}
	if most, ok := parseNumber(i.Maximum); ok && number.GreaterThan(most.Mul(scale)) {
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_ABOVE_MAXIMUM, "maximum", i.Maximum)
	}
}
