package reportingserver

import (
	"cmp"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

var (
	gaps = newEnum(map[reportingv1.Gap]reporting.Gap{
		reportingv1.Gap_GAP_NOT_ASKED:          reporting.NotAsked,
		reportingv1.Gap_GAP_NOT_REPORTED:       reporting.NotReported,
		reportingv1.Gap_GAP_NOT_APPLICABLE:     reporting.GapNotApplicable,
		reportingv1.Gap_GAP_NOT_AVAILABLE:      reporting.GapNotAvailable,
		reportingv1.Gap_GAP_NOT_CONSOLIDATED:   reporting.NotConsolidated,
		reportingv1.Gap_GAP_NOT_VISIBLE:        reporting.NotVisible,
		reportingv1.Gap_GAP_DIVIDED:            reporting.OnlyDivided,
		reportingv1.Gap_GAP_DEFINITION_CHANGED: reporting.GapDefinition,
		reportingv1.Gap_GAP_DAYS_OVERLAP:       reporting.GapOverlap,
		reportingv1.Gap_GAP_NO_ONE_VALUE:       reporting.GapNoOneValue,
	})
	progressStatuses = newEnum(map[planv1.ProgressStatus]reporting.ProgressStatus{
		planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED:  reporting.Achieved,
		planv1.ProgressStatus_PROGRESS_STATUS_LIKELY:    reporting.Likely,
		planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY:  reporting.Unlikely,
		planv1.ProgressStatus_PROGRESS_STATUS_NO_DATA:   reporting.NoData,
		planv1.ProgressStatus_PROGRESS_STATUS_NOT_RATED: reporting.NotRated,
	})
	progressMeasures = newEnum(map[planv1.ProgressBand_Measure]reporting.ProgressMeasure{
		planv1.ProgressBand_MEASURE_UNSPECIFIED: "",
		planv1.ProgressBand_MEASURE_TARGET:      reporting.OfTarget,
		planv1.ProgressBand_MEASURE_EXPECTED:    reporting.OfExpected,
	})
)

// bandFromProto reads a band of a plan; false where this version does not understand it.
func bandFromProto(in *planv1.ProgressBand) (reporting.ProgressBand, bool) {
	status, known := progressStatuses.domain[in.GetStatus()]
	measure, understood := progressMeasures.domain[in.GetMeasure()]
	return reporting.ProgressBand{AtLeast: in.GetAtLeastPercent(), Measure: measure, Status: status, Title: in.GetTitle()}, known && understood
}

func progressRuleProto(bands []reporting.ProgressBand) *planv1.ProgressRule {
	out := new(planv1.ProgressRule)
	for _, b := range bands {
		out.Bands = append(out.Bands, &planv1.ProgressBand{
			Status: progressStatuses.wire[b.Status], Measure: progressMeasures.wire[b.Measure], AtLeastPercent: b.AtLeast, Title: b.Title,
		})
	}
	return out
}

func trendProto(t reporting.Trend) *reportingv1.IndicatorTrend {
	now := t.Now
	out := &reportingv1.IndicatorTrend{
		Plan: t.Plan, ReportingRule: t.Rule, AsOf: optionalDateProto(t.Day),
		Indicator: indicatorProto(reporting.Indicator{
			Code: now.Code, Title: now.Title, UnitOfMeasure: now.UnitOfMeasure, Decimals: now.Decimals, Direction: now.Direction, Baseline: now.Baseline,
		}),
	}
	if t.Unit.Unit != "" {
		out.Unit = pinnedProto(t.Unit)
	}
	for _, p := range t.Points {
		out.Points = append(out.Points, trendPointProto(p, t.Rule != ""))
	}
	return out
}

func trendPointProto(p reporting.TrendPoint, named bool) *reportingv1.TrendPoint {
	out := &reportingv1.TrendPoint{
		Year: int32(p.Year), Value: p.Number(), Gap: gaps.wire[p.Gap], NothingOccurred: p.NothingOccurred, Target: p.Target.Value,
		TargetSample: p.Target.Sample, DefinitionChanged: p.DefinitionChanged, Joined: p.Joined, DividedUnits: dividedProto(p.Divided),
		EnteredPortions: enteredProto(p.Entered), Sources: figureSourcesProto(p.Sources),
	}
	out.Numerator, out.Denominator = p.Fraction()
	if named && p.Period != nil {
		out.Period, out.PeriodTitle = string(p.Period.Name), p.Period.Title
	}
	if p.Indicator != nil {
		out.DefinitionVersion = int32(cmp.Or(p.Indicator.DefinitionVersion, 1))
	}
	return out
}

func figureSourcesProto(sources []reporting.FigureSource) []*reportingv1.FigureSource {
	var out []*reportingv1.FigureSource
	for _, s := range sources {
		out = append(out, &reportingv1.FigureSource{
			Period: string(s.Period.Name), PeriodTitle: s.Period.Title, ConsolidatedEntry: s.Consolidated, Revision: int32(s.Revision),
			Submissions: s.Submissions, ReportedUnits: int32(s.Reported), ExpectedUnits: int32(s.Expected),
		})
	}
	return out
}

func progressProto(p reporting.Progress) *reportingv1.PeriodProgress {
	out := &reportingv1.PeriodProgress{
		Period: string(p.Period.Name), PeriodTitle: p.Period.Title, Rule: progressRuleProto(p.Period.Bands()), Summary: summaryProto(p.Whole()),
	}
	if p.Unit.Unit != "" {
		out.Unit = pinnedProto(p.Unit)
	}
	for _, r := range p.Indicators {
		out.Indicators = append(out.Indicators, indicatorProgressProto(r))
	}
	for _, s := range p.Period.Sections {
		out.Sections = append(out.Sections, &reportingv1.SectionProgress{
			Section: s.Code, Title: s.Title, Weight: s.Weight, Summary: summaryProto(p.Section(s.Code)),
		})
	}
	return out
}

func indicatorProgressProto(r reporting.IndicatorProgress) *reportingv1.IndicatorProgress {
	i := r.Now
	out := &reportingv1.IndicatorProgress{
		Indicator: i.Code, Title: i.Title, Section: i.Section, UnitOfMeasure: i.UnitOfMeasure, Direction: directions.wire[i.Direction], Weight: i.Weight,
		Value: r.Number(), Gap: gaps.wire[r.Gap], NothingOccurred: r.NothingOccurred, Target: r.Target.Value, TargetSample: r.Target.Sample,
		Expected: reporting.DecimalText(r.Expected, max(i.Decimals, 2)), PercentOfTarget: reporting.DecimalText(r.OfTarget, 1), PercentOfExpected: reporting.DecimalText(r.OfExpected, 1),
		Status: progressStatuses.wire[r.Status], StatusTitle: r.Title, Sources: figureSourcesProto(r.Sources),
	}
	out.Numerator, out.Denominator = r.Fraction()
	switch {
	case r.Status != reporting.NotRated:
	case r.Target.Value == "":
		out.Unrated = reportingv1.IndicatorProgress_UNRATED_NO_TARGET
	default:
		out.Unrated = reportingv1.IndicatorProgress_UNRATED_NO_DIRECTION
	}
	return out
}

func summaryProto(s reporting.ProgressSummary) *reportingv1.ProgressSummary {
	count := func(status reporting.ProgressStatus) int32 { return int32(s.Counts[status]) }
	return &reportingv1.ProgressSummary{
		Achieved: count(reporting.Achieved), Likely: count(reporting.Likely), Unlikely: count(reporting.Unlikely),
		NoData: count(reporting.NoData), NotRated: count(reporting.NotRated),
		Percent: reporting.DecimalText(s.Percent, 1), CoveredPercent: reporting.DecimalText(s.Covered, 1),
	}
}
