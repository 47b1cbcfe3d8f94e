package plan

import (
	"regexp"
	"strconv"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// decimalText is the form of every number in a plan.
var decimalText = regexp.MustCompile(`^-?[0-9]{1,18}(\.[0-9]{1,6})?$`)

var hundred = decimal.NewFromInt(100)

// number reads the decimal number in a field. Empty stands for "no number"; anything else that is none is a fault.
func (k *checker) number(field, text string) (decimal.Decimal, bool) {
	number, ok := parseNumber(text)
	if !ok && text != "" {
		k.add(field, faultv1.FieldRule_FIELD_RULE_NOT_DECIMAL)
	}
	return number, ok
}

func parseNumber(text string) (decimal.Decimal, bool) {
	if !decimalText.MatchString(text) {
		return decimal.Decimal{}, false
	}
	number, err := decimal.NewFromString(text)
	return number, err == nil
}

// bounds checks the smallest and the largest value a unit may give.
func (k *checker) bounds(path string, i Indicator) {
	if !i.numeric() {
		k.unset(path+".minimum", i.Minimum)
		k.unset(path+".maximum", i.Maximum)
		return
	}
	minimum, hasMinimum := k.number(path+".minimum", i.Minimum)
	maximum, hasMaximum := k.number(path+".maximum", i.Maximum)
	if hasMinimum {
		k.inKind(path+".minimum", i, minimum)
		k.precise(path+".minimum", i, minimum)
	}
	if hasMaximum {
		k.inKind(path+".maximum", i, maximum)
		k.precise(path+".maximum", i, maximum)
	}
	if hasMinimum && hasMaximum && minimum.GreaterThan(maximum) {
		k.add(path+".maximum", faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", i.Minimum)
	}
}

// unset checks that a field that has no sense here is empty.
func (k *checker) unset(field, text string) {
	if text != "" {
		k.add(field, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	}
}

// unitValue checks a target of one unit, whose value it bounds like any value the unit gives.
func (k *checker) unitValue(field string, i Indicator, text string) {
	if i.Kind == Text {
		k.unset(field, text)
		return
	}
	if number, ok := k.number(field, text); ok {
		k.inKind(field, i, number)
		k.precise(field, i, number)
		k.inBounds(field, i, number)
	}
}

// value checks a baseline or a target that holds for the whole area of the plan.
func (k *checker) value(field string, i Indicator, text string) {
	if i.Aggregation == CountAll { // it counts units, whatever they report
		if number, ok := k.number(field, text); ok {
			k.inKind(field, Indicator{Kind: Count}, number)
			k.precise(field, Indicator{Kind: Count}, number)
		}
		return
	}
	if i.Kind == Text {
		k.unset(field, text)
		return
	}
	number, ok := k.number(field, text)
	if !ok {
		return
	}
	k.inKind(field, i, number)
	if i.Aggregation != Average { // an average of whole numbers is seldom whole
		k.precise(field, i, number)
	}
	if i.Aggregation != Sum { // the bounds are those of one unit; a sum may go beyond
		k.inBounds(field, i, number)
	}
}

// inKind checks a number against what the kind of value can be at all.
func (k *checker) inKind(field string, i Indicator, number decimal.Decimal) {
	switch {
	case i.Kind == Ratio && (number.IsNegative() || number.GreaterThan(hundred)):
		k.add(field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "0–100")
	case (i.Kind == Count || i.Kind == YesNo) && number.IsNegative():
		k.add(field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "≥ 0")
	}
}

// precise checks that a number has no more decimals than one of its kind can have.
func (k *checker) precise(field string, i Indicator, number decimal.Decimal) {
	switch {
	case (i.Kind == Count || i.Kind == YesNo) && !number.IsInteger():
		k.add(field, faultv1.FieldRule_FIELD_RULE_NOT_WHOLE)
	case (i.Kind == Amount || i.Kind == Ratio) && !number.Equal(number.Truncate(int32(i.Decimals))):
		k.add(field, faultv1.FieldRule_FIELD_RULE_TOO_MANY_DECIMALS, "decimals", strconv.Itoa(i.Decimals))
	}
}

func (k *checker) inBounds(field string, i Indicator, number decimal.Decimal) {
	if minimum, ok := parseNumber(i.Minimum); ok && number.LessThan(minimum) {
		k.add(field, faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", i.Minimum)
	}
	if maximum, ok := parseNumber(i.Maximum); ok && number.GreaterThan(maximum) {
		k.add(field, faultv1.FieldRule_FIELD_RULE_ABOVE_MAXIMUM, "maximum", i.Maximum)
	}
}
