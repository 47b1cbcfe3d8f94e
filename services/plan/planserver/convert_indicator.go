package planserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/plan"
)

func indicatorFromProto(in *planv1.Indicator) plan.Indicator {
	return plan.Indicator{
		Code: in.GetCode(), Title: in.GetTitle(), Section: in.GetSection(), UnitOfMeasure: in.GetUnitOfMeasure(),
		Kind: valueKinds.domain[in.GetValueKind()], Aggregation: aggregations.domain[in.GetAggregation()],
		Direction: directions.domain[in.GetDirection()], Decimals: int(in.GetDecimals()), Minimum: in.GetMinimum(),
		Maximum: in.GetMaximum(), ReportingUnits: in.GetReportingUnits(), ReportingRules: in.GetReportingRules(),
		Baseline: baselineFromProto(in.GetBaseline()), Targets: each(in.GetTargets(), targetFromProto),
		Definition: in.GetDefinition(), Dimensions: each(in.GetDimensions(), dimensionFromProto),
		PeriodAggregation: periodAggregations.domain[in.GetPeriodAggregation()], Cumulative: in.GetCumulative(),
		Weight: in.GetWeight(), DefinitionVersion: int(in.GetDefinitionVersion()),
		ChangeThreshold: in.GetChangeThresholdPercent(), Formula: in.GetFormula(),
	}
}

func indicatorProto(i plan.Indicator) *planv1.Indicator {
	return &planv1.Indicator{
		Code: i.Code, Title: i.Title, Section: i.Section, UnitOfMeasure: i.UnitOfMeasure, ValueKind: valueKinds.wire[i.Kind],
		Aggregation: aggregations.wire[i.Aggregation], Direction: directions.wire[i.Direction], Decimals: int32(i.Decimals),
		Minimum: i.Minimum, Maximum: i.Maximum, ReportingUnits: i.ReportingUnits, ReportingRules: i.ReportingRules,
		Baseline: baselineProto(i.Baseline), Targets: each(i.Targets, targetProto), Definition: i.Definition,
		Dimensions: each(i.Dimensions, dimensionProto), PeriodAggregation: periodAggregations.wire[i.PeriodAggregation],
		Cumulative: i.Cumulative, Weight: i.Weight, DefinitionVersion: int32(i.DefinitionVersion),
		ChangeThresholdPercent: i.ChangeThreshold, Formula: i.Formula,
	}
}

func dimensionFromProto(in *planv1.Dimension) plan.Dimension {
	return plan.Dimension{
		Code: in.GetCode(), Title: in.GetTitle(), Required: in.GetRequired(), Complete: in.GetComplete(),
		Categories: each(in.GetCategories(), func(c *planv1.Category) plan.Category {
			return plan.Category{Code: c.GetCode(), Title: c.GetTitle()}
		}),
	}
}

func dimensionProto(d plan.Dimension) *planv1.Dimension {
	return &planv1.Dimension{
		Code: d.Code, Title: d.Title, Required: d.Required, Complete: d.Complete,
		Categories: each(d.Categories, func(c plan.Category) *planv1.Category {
			return &planv1.Category{Code: c.Code, Title: c.Title}
		}),
	}
}

func baselineFromProto(in *planv1.Baseline) *plan.Baseline {
	if in == nil {
		return nil
	}
	return &plan.Baseline{Year: int(in.GetYear()), Value: in.GetValue(), Source: in.GetSource(), Sample: in.GetSample()}
}

func baselineProto(b *plan.Baseline) *planv1.Baseline {
	if b == nil {
		return nil
	}
	return &planv1.Baseline{Year: int32(b.Year), Value: b.Value, Source: b.Source, Sample: b.Sample}
}

func targetFromProto(in *planv1.Target) plan.Target {
	return plan.Target{
		Year: int(in.GetYear()), Value: in.GetValue(), Sample: in.GetSample(), Unit: in.GetUnit(), Rule: in.GetReportingRule(),
	}
}

func targetProto(t plan.Target) *planv1.Target {
	return &planv1.Target{
		Year: int32(t.Year), Value: t.Value, Sample: t.Sample, Unit: t.Unit, ReportingRule: t.Rule,
	}
}
