package reporting

import (
	"slices"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// checkCategories finds every fault that lies in single categories of a value: their form, as that of the value. The plan's
// smallest and largest value are those of the whole.
func (i *Indicator) checkCategories(faults *fault.Violations, here place, v Value) {
	if v.Number == nil && v.Ratio == nil {
		i.fault(faults, here.at(".breakdowns"), faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
		return
	}
	part := *i
	part.Minimum, part.Maximum = "", ""
	seen := make(map[[2]string]bool, len(v.Breakdowns))
	list := here.at(".breakdowns").String()
	for n, b := range v.Breakdowns {
		at := place{list: list, item: n}
		dimension, known := i.Dimension(b.Dimension)
		switch key := [2]string{b.Dimension, b.Category}; {
		case !known:
			faults.Add(at.at(".dimension").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", b.Dimension)
		case !slices.ContainsFunc(dimension.Categories, func(c Category) bool { return c.Code == b.Category }):
			faults.Add(at.at(".category").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", b.Category)
		case seen[key]:
			faults.Add(at.at(".category").String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", b.Category)
		default:
			seen[key] = true
			part.checkValue(faults, at, b.value())
		}
	}
}

// Dimension is the dimension with a code, if the indicator has it.
func (i *Indicator) Dimension(code string) (*Dimension, bool) {
	for n := range i.Dimensions {
		if i.Dimensions[n].Code == code {
			return &i.Dimensions[n], true
		}
	}
	return nil, false
}

// checkBreakdowns finds what does not hold between values and their categories, once the report is whole.
func (p *Period) checkBreakdowns(faults *fault.Violations, list string, values []Value) {
	for n, v := range values {
		i, known := p.Indicator(v.Indicator)
		if !known || len(i.Dimensions) == 0 || v.Number == nil && v.Ratio == nil {
			continue
		}
		for d := range i.Dimensions {
			i.checkDimension(faults, place{list: list, item: n, field: ".breakdowns"}, &i.Dimensions[d], v)
		}
	}
}

// checkDimension checks that the categories which have to be there are, that none exceeds the value, and that they add up
// to it where they must. What is no number is told by checkCategories and left out here.
func (i *Indicator) checkDimension(faults *fault.Violations, here place, d *Dimension, v Value) {
	whole, ok := v.amount()
	if !ok {
		return
	}
	sum, given, undecided, negative := amount{}, 0, false, false
	for _, category := range d.Categories {
		value, there := v.Category(d.Code, category.Code)
		if !there {
			continue
		}
		given++
		if value.Missing != nil {
			undecided = undecided || value.Missing.Kind == NotAvailable
			continue
		}
		part, ok := value.amount()
		if !ok {
			return
		}
		sum, negative = sum.add(part), negative || part.negative()
	}
	if (d.Required || d.Complete && given > 0) && given < len(d.Categories) {
		i.missingCategories(faults, here, d, v)
		return
	}
	if !negative { // of numbers below 0, a part can be larger than the whole
		i.checkNoneAbove(faults, here, d, v, whole)
	}
	if d.Complete && given > 0 && !undecided && !sum.equal(whole) {
		i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_NOT_ADDED_UP, "dimension", d.Title, "sum", sum.String(), "value", whole.String())
	}
}

func (i *Indicator) missingCategories(faults *fault.Violations, here place, d *Dimension, v Value) {
	for _, category := range d.Categories {
		if _, there := v.Category(d.Code, category.Code); !there {
			i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_MISSING_CATEGORY, "dimension", d.Title, "category", category.Title)
		}
	}
}

func (i *Indicator) checkNoneAbove(faults *fault.Violations, here place, d *Dimension, v Value, whole amount) {
	for n, b := range v.Breakdowns {
		if b.Dimension != d.Code {
			continue
		}
		if part, ok := b.value().amount(); ok && part.above(whole) {
			i.fault(faults, place{list: here.String(), item: n}, faultv1.FieldRule_FIELD_RULE_CATEGORY_ABOVE_VALUE,
				"category", b.Category, "value", whole.String())
		}
	}
}

// amount is a number, or a numerator with its denominator.
type amount struct {
	number, of decimal.Decimal
	ratio      bool
}

// amount is what the value says in numbers; false where it says none.
func (v Value) amount() (amount, bool) {
	switch {
	case v.Number != nil:
		number, ok := parseNumber(*v.Number)
		return amount{number: number}, ok
	case v.Ratio != nil:
		numerator, okNumerator := parseNumber(v.Ratio.Numerator)
		denominator, okDenominator := parseNumber(v.Ratio.Denominator)
		return amount{number: numerator, of: denominator, ratio: true}, okNumerator && okDenominator
	}
	return amount{}, false
}

func (a amount) add(b amount) amount {
	return amount{number: a.number.Add(b.number), of: a.of.Add(b.of), ratio: a.ratio || b.ratio}
}

func (a amount) equal(b amount) bool { return a.number.Equal(b.number) && a.of.Equal(b.of) }

func (a amount) above(b amount) bool {
	return a.ratio == b.ratio && (a.number.GreaterThan(b.number) || a.of.GreaterThan(b.of))
}

func (a amount) negative() bool { return a.number.IsNegative() || a.of.IsNegative() }

func (a amount) String() string {
	if a.ratio {
		return a.number.String() + "/" + a.of.String()
	}
	return a.number.String()
}
