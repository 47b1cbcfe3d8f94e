package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// fitting are the aggregations that make sense for a kind of value. Percentages are never averaged or added.
var fitting = map[ValueKind][]Aggregation{
	Count:  {Sum, Average, Min, Max, CountAll, NoneAtAll},
	Amount: {Sum, Average, Min, Max, CountAll, NoneAtAll},
	Ratio:  {RatioOf, CountAll, NoneAtAll},
	YesNo:  {CountYes, CountAll, NoneAtAll},
	Text:   {CountAll, NoneAtAll},
}

// fittingOver are the same for the values of several periods.
var fittingOver = map[ValueKind][]PeriodAggregation{
	Count:  {SumOver, AverageOver, LastOver, MinOver, MaxOver, CountOver, NoneOver},
	Amount: {SumOver, AverageOver, LastOver, MinOver, MaxOver, CountOver, NoneOver},
	Ratio:  {RatioOver, LastOver, CountOver, NoneOver},
	YesNo:  {LastOver, CountOver, NoneOver},
	Text:   {LastOver, CountOver, NoneOver},
}

func (k *checker) indicators() {
	sections, rules, codes, reporting := set{}, set{}, set{}, k.content.reporting()
	for _, section := range k.content.Sections {
		sections[section.Code] = true
	}
	for _, rule := range k.content.ReportingRules {
		rules[rule.ID] = true
	}
	for i, indicator := range k.content.Indicators {
		path := fmt.Sprintf("indicators[%d]", i)
		k.unique(codes, path+".code", indicator.Code)
		k.known(sections, path+".section", indicator.Section)
		for j, unit := range indicator.ReportingUnits {
			k.known(reporting, fmt.Sprintf("%s.reporting_units[%d]", path, j), unit)
		}
		for j, rule := range indicator.ReportingRules {
			k.known(rules, fmt.Sprintf("%s.reporting_rules[%d]", path, j), rule)
		}
		k.form(path, indicator)
		k.bounds(path, indicator)
		k.dimensions(path, indicator)
		k.values(path, indicator)
		k.targets(path+".targets", indicator, reporting, rules)
	}
}

// form checks that what an indicator says of its values fits their kind.
func (k *checker) form(path string, i Indicator) {
	if i.Formula != "" {
		k.computed(path, i)
		return
	}
	if i.Aggregation == ByFormula {
		k.add(path+".formula", faultv1.FieldRule_FIELD_RULE_REQUIRED)
		return
	}
	allowed, known := fitting[i.Kind]
	if known && !slices.Contains(allowed, i.Aggregation) {
		k.add(path+".aggregation", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", joined(allowed))
	}
	over, known := fittingOver[i.Kind]
	if known && i.PeriodAggregation != "" && !slices.Contains(over, i.PeriodAggregation) {
		k.add(path+".period_aggregation", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", joined(over))
	}
	if threshold, ok := k.number(path+".change_threshold_percent", i.ChangeThreshold); ok && !i.numeric() {
		k.add(path+".change_threshold_percent", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	} else if ok && !threshold.IsPositive() {
		k.add(path+".change_threshold_percent", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "> 0")
	}
	if i.Cumulative && !i.numeric() {
		k.add(path+".cumulative", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	}
	if i.Decimals != 0 && (i.Kind == Count || !i.numeric()) {
		k.add(path+".decimals", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", "0")
	}
	if i.Kind == Text && i.Direction != "" {
		k.add(path+".direction", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	}
}

// numeric reports whether a unit gives a number that can have bounds.
func (i Indicator) numeric() bool { return i.Kind == Count || i.Kind == Amount || i.Kind == Ratio }

// values checks the baseline and the targets as numbers.
func (k *checker) values(path string, i Indicator) {
	if i.Baseline != nil {
		k.year(path+".baseline.year", i.Baseline.Year, 0)
		k.value(path+".baseline.value", i, i.Baseline.Value)
	}
	for j, target := range i.Targets {
		field := fmt.Sprintf("%s.targets[%d]", path, j)
		k.year(field+".year", target.Year, k.content.DocumentDate.Year)
		if target.Unit != "" {
			k.unitValue(field+".value", i, target.Value)
			continue
		}
		k.value(field+".value", i, target.Value)
	}
}

// targets checks whom and when targets are set for: each at most once.
func (k *checker) targets(list string, i Indicator, reporting, rules set) {
	seen, own := make(map[Target]bool, len(i.Targets)), setOf(i.ReportingUnits)
	for j, target := range i.Targets {
		field := fmt.Sprintf("%s[%d]", list, j)
		if key := (Target{Year: target.Year, Unit: target.Unit, Rule: target.Rule}); seen[key] {
			k.add(field+".year", faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", strconv.Itoa(target.Year))
		} else {
			seen[key] = true
		}
		switch {
		case target.Unit == "":
		case len(own) > 0:
			k.known(own, field+".unit", target.Unit)
		default:
			k.known(reporting, field+".unit", target.Unit)
		}
		if target.Rule != "" {
			k.known(rules, field+".reporting_rule", target.Rule)
		}
	}
}

// year checks that a year is not before the first one allowed, where there is one, and not after the plan's last.
func (k *checker) year(field string, year, first int) {
	last := k.content.EndDate.Year
	if !k.dated || year >= first && year <= last {
		return
	}
	allowed := fmt.Sprintf("%d–%d", first, last)
	if first == 0 {
		allowed = fmt.Sprintf("≤ %d", last)
	}
	k.add(field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", allowed)
}

func joined[T ~string](list []T) string {
	var names []string
	for _, item := range list {
		names = append(names, string(item))
	}
	return strings.Join(names, ", ")
}
