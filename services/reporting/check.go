package reporting

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// CheckDraft finds every fault in a content that may still be incomplete.
func (p *Period) CheckDraft(o Obligation, c Content) error {
	var faults fault.Violations
	p.checkContent(&faults, "draft.content", o, c)
	return faults.Err()
}

// CheckSubmission finds every fault in a content that is to be submitted, missing values included.
func (p *Period) CheckSubmission(o Obligation, c Content) error {
	var faults fault.Violations
	p.checkContent(&faults, "content", o, c)
	given := make(map[string]bool, len(c.Values))
	for _, value := range c.Values {
		given[value.Indicator] = true
	}
	for _, code := range o.Indicators {
		if !given[code] {
			faults.Add("content.values", faultv1.FieldRule_FIELD_RULE_MISSING_VALUE, "indicator", code)
		}
	}
	return faults.Err()
}

func (p *Period) checkContent(faults *fault.Violations, at string, o Obligation, c Content) {
	p.checkSections(faults, at, c.Sections)
	seen := make(map[string]bool, len(c.Values))
	for i, value := range c.Values {
		field := fmt.Sprintf("%s.values[%d]", at, i)
		indicator, known := p.Indicator(value.Indicator)
		switch {
		case !known || !slices.Contains(o.Indicators, value.Indicator):
			faults.Add(field+".indicator", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", value.Indicator)
		case seen[value.Indicator]:
			faults.Add(field+".indicator", faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", value.Indicator)
		default:
			indicator.check(faults, field, value)
		}
		seen[value.Indicator] = true
	}
}

func (p *Period) checkSections(faults *fault.Violations, at string, sections []SectionResult) {
	seen := make(map[string]bool, len(sections))
	for i, section := range sections {
		field := fmt.Sprintf("%s.sections[%d].section", at, i)
		known := slices.ContainsFunc(p.Sections, func(s Section) bool { return s.Code == section.Section })
		switch {
		case !known:
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", section.Section)
		case seen[section.Section]:
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", section.Section)
		}
		seen[section.Section] = true
	}
}

// check finds every fault in one value of the indicator.
func (i Indicator) check(faults *fault.Violations, field string, v Value) {
	switch {
	case v.Missing != nil:
		if v.Missing.Kind == NotAvailable && v.Missing.Reason == "" {
			faults.Add(field+".missing.reason", faultv1.FieldRule_FIELD_RULE_REQUIRED, "indicator", i.Code)
		}
	case v.Number != nil && (i.Kind == Count || i.Kind == Amount):
		i.checkNumber(faults, field+".number", *v.Number)
	case v.Ratio != nil && i.Kind == Ratio:
		i.checkRatio(faults, field+".ratio", *v.Ratio)
	case v.Text != nil && i.Kind == Text:
		if *v.Text == "" {
			faults.Add(field+".text", faultv1.FieldRule_FIELD_RULE_REQUIRED, "indicator", i.Code)
		}
	case v.YesNo != nil && i.Kind == YesNo:
	case v.Number == nil && v.Ratio == nil && v.Text == nil && v.YesNo == nil:
		faults.Add(field+".value", faultv1.FieldRule_FIELD_RULE_REQUIRED, "indicator", i.Code)
	default:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_WRONG_VALUE_KIND, "indicator", i.Code, "kind", string(i.Kind))
	}
}

func (i Indicator) checkNumber(faults *fault.Violations, field, text string) {
	number, ok := i.checkDecimal(faults, field, text)
	if !ok {
		return
	}
	if i.Kind == Count && number.IsNegative() {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "indicator", i.Code, "minimum", "0")
		return
	}
	i.checkBounds(faults, field, number)
}

// checkDecimal checks the form of a number and its decimals.
func (i Indicator) checkDecimal(faults *fault.Violations, field, text string) (decimal.Decimal, bool) {
	number, ok := parseNumber(text)
	switch {
	case !ok:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_DECIMAL, "indicator", i.Code)
	case i.Kind == Count && !number.IsInteger():
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_WHOLE, "indicator", i.Code)
	case i.Kind == Amount && !number.Equal(number.Truncate(int32(i.Decimals))):
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_TOO_MANY_DECIMALS, "indicator", i.Code, "decimals", strconv.Itoa(i.Decimals))
	default:
		return number, true
	}
	return decimal.Decimal{}, false
}

func (i Indicator) checkRatio(faults *fault.Violations, field string, f Fraction) {
	numerator, okNumerator := i.checkDecimal(faults, field+".numerator", f.Numerator)
	denominator, okDenominator := i.checkDecimal(faults, field+".denominator", f.Denominator)
	if okNumerator && numerator.IsNegative() {
		faults.Add(field+".numerator", faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "indicator", i.Code, "minimum", "0")
		okNumerator = false
	}
	if okDenominator && !denominator.IsPositive() {
		faults.Add(field+".denominator", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "indicator", i.Code, "range", "> 0")
		okDenominator = false
	}
	if !okNumerator || !okDenominator {
		return
	}
	if numerator.GreaterThan(denominator) {
		faults.Add(field+".numerator", faultv1.FieldRule_FIELD_RULE_NUMERATOR_ABOVE_DENOMINATOR, "indicator", i.Code)
		return
	}
	// Compared without dividing: a rounded percentage could slip over a bound.
	i.checkScaledBounds(faults, field+".numerator", numerator.Mul(hundred), denominator)
}

func (i Indicator) checkBounds(faults *fault.Violations, field string, number decimal.Decimal) {
	i.checkScaledBounds(faults, field, number, decimal.NewFromInt(1))
}

// checkScaledBounds checks minimum × scale ≤ number ≤ maximum × scale.
func (i Indicator) checkScaledBounds(faults *fault.Violations, field string, number, scale decimal.Decimal) {
	if least, ok := parseNumber(i.Minimum); ok && number.LessThan(least.Mul(scale)) {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "indicator", i.Code, "minimum", i.Minimum)
	}
	if most, ok := parseNumber(i.Maximum); ok && number.GreaterThan(most.Mul(scale)) {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_ABOVE_MAXIMUM, "indicator", i.Code, "maximum", i.Maximum)
	}
}
