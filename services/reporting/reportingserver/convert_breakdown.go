package reportingserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// unknownOver stands for an aggregation over periods that this version does not know.
const unknownOver reporting.PeriodAggregation = "?"

// overFromProto reads an aggregation over periods; none where the plan says none.
func overFromProto(in planv1.Indicator_PeriodAggregation) reporting.PeriodAggregation {
	if over, known := periodAggregations.domain[in]; known || in == planv1.Indicator_PERIOD_AGGREGATION_UNSPECIFIED {
		return over
	}
	return unknownOver
}

func dimensionsFromProto(in []*planv1.Dimension) []reporting.Dimension {
	var dimensions []reporting.Dimension
	for _, d := range in {
		dimension := reporting.Dimension{Code: d.GetCode(), Title: d.GetTitle(), Required: d.GetRequired(), Complete: d.GetComplete()}
		for _, c := range d.GetCategories() {
			dimension.Categories = append(dimension.Categories, reporting.Category{Code: c.GetCode(), Title: c.GetTitle()})
		}
		dimensions = append(dimensions, dimension)
	}
	return dimensions
}

func dimensionsProto(dimensions []reporting.Dimension) []*planv1.Dimension {
	var out []*planv1.Dimension
	for _, d := range dimensions {
		dimension := &planv1.Dimension{Code: d.Code, Title: d.Title, Required: d.Required, Complete: d.Complete}
		for _, c := range d.Categories {
			dimension.Categories = append(dimension.Categories, &planv1.Category{Code: c.Code, Title: c.Title})
		}
		out = append(out, dimension)
	}
	return out
}

func breakdownsFromProto(in []*reportingv1.Breakdown) []reporting.Breakdown {
	var breakdowns []reporting.Breakdown
	for _, b := range in {
		part := reporting.Breakdown{Dimension: b.GetDimension(), Category: b.GetCategory(), Levels: levelsFromProto(b.GetLevels())}
		switch value := b.GetValue().(type) {
		case *reportingv1.Breakdown_Number:
			part.Number = &value.Number
		case *reportingv1.Breakdown_Ratio:
			part.Ratio = &reporting.Fraction{Numerator: value.Ratio.GetNumerator(), Denominator: value.Ratio.GetDenominator()}
		case *reportingv1.Breakdown_Missing:
			part.Missing = missingFromProto(value.Missing)
		}
		breakdowns = append(breakdowns, part)
	}
	return breakdowns
}

func breakdownProto(b reporting.Breakdown) *reportingv1.Breakdown {
	out := &reportingv1.Breakdown{Dimension: b.Dimension, Category: b.Category, Levels: levelsProto(b.Levels)}
	switch {
	case b.Number != nil:
		out.Value = &reportingv1.Breakdown_Number{Number: *b.Number}
	case b.Ratio != nil:
		out.Value = &reportingv1.Breakdown_Ratio{
			Ratio: &reportingv1.Ratio{Numerator: b.Ratio.Numerator, Denominator: b.Ratio.Denominator},
		}
	case b.Missing != nil:
		out.Value = &reportingv1.Breakdown_Missing{Missing: missingProto(b.Missing)}
	}
	return out
}

func missingFromProto(in *reportingv1.Missing) *reporting.Missing {
	return &reporting.Missing{Kind: missingKinds.domain[in.GetKind()], Reason: reporting.NormaliseText(in.GetReason())}
}

func missingProto(m *reporting.Missing) *reportingv1.Missing {
	return &reportingv1.Missing{Kind: missingKinds.wire[m.Kind], Reason: m.Reason}
}
