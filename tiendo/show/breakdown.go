package show

import (
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// category is the name of a category of an indicator, with that of its dimension.
func category(i *planv1.Indicator, dimension, category string) string {
	for _, d := range i.GetDimensions() {
		for _, c := range d.GetCategories() {
			if d.GetCode() == dimension && c.GetCode() == category {
				return "  " + d.GetTitle() + ": " + c.GetTitle()
			}
		}
	}
	return "  " + dimension + ": " + category
}

// breakdown is the part of a value that belongs to one category.
func (p Printer) breakdown(b *reportingv1.Breakdown) string {
	switch value := b.GetValue().(type) {
	case *reportingv1.Breakdown_Number:
		return p.Text.Number(value.Number)
	case *reportingv1.Breakdown_Ratio:
		return p.ratio(value.Ratio)
	case *reportingv1.Breakdown_Missing:
		return p.missing(value.Missing)
	}
	return ""
}

func (p Printer) ratio(r *reportingv1.Ratio) string {
	return p.Text.Number(r.GetNumerator()) + " / " + p.Text.Number(r.GetDenominator())
}

func (p Printer) missing(m *reportingv1.Missing) string {
	word := p.word("missing", strings.TrimPrefix(m.GetKind().String(), "KIND_"))
	if reason := m.GetReason(); reason != "" {
		word += ": " + reason
	}
	return word
}

// ownTarget is what a unit itself shall reach in a period; nothing where the plan sets it no target of its own.
func (p Printer) ownTarget(i *planv1.Indicator, unit string, period *reportingv1.Period) string {
	found := ""
	for _, t := range i.GetTargets() {
		if t.GetUnit() != unit || unit == "" || t.GetYear() != period.GetYear() {
			continue
		}
		value := p.Text.Number(t.GetValue()) + p.sample(t.GetSample())
		switch t.GetReportingRule() {
		case period.GetRuleId():
			return value
		case "":
			found = value
		}
	}
	return found
}
