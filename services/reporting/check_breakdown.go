package reporting

import (
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// checkCategories finds every fault that lies in single categories of a value: their form, as that of the value.
func (s *ruleSet) checkCategories(faults *fault.Violations, i *Indicator, here place, v Value) {
	if v.Number == nil && v.Ratio == nil {
		i.fault(faults, here.at(".breakdowns"), faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
		return
	}
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
			if part := b.value(); i.checkForm(faults, at, part) {
				s.checkFigure(faults, i, at, part, true)
			}
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
func (p *Period) checkBreakdowns(faults *fault.Violations, list string, values []Value, rules *ruleSet) {
	for n, v := range values {
		i, known := p.Indicator(v.Indicator)
		if !known || len(i.Dimensions) == 0 || v.Number == nil && v.Ratio == nil {
			continue
		}
		here := place{list: list, item: n, field: ".breakdowns"}
		for d := range i.Dimensions {
			i.checkGiven(faults, here, &i.Dimensions[d], v)
		}
		rules.checkWithCategories(faults, i, here, v)
	}
}

// checkGiven checks that the categories are there which have to be: that something is missing is no matter of its number.
func (i *Indicator) checkGiven(faults *fault.Violations, here place, d *Dimension, v Value) {
	given := 0
	for _, category := range d.Categories {
		if _, there := v.Category(d.Code, category.Code); there {
			given++
		}
	}
	if (d.Required || d.Complete && given > 0) && given < len(d.Categories) {
		i.missingCategories(faults, here, d, v)
	}
}

func (i *Indicator) missingCategories(faults *fault.Violations, here place, d *Dimension, v Value) {
	for _, category := range d.Categories {
		if _, there := v.Category(d.Code, category.Code); !there {
			i.fault(faults, here, faultv1.FieldRule_FIELD_RULE_MISSING_CATEGORY, "dimension", d.Title, "category", category.Title)
		}
	}
}
