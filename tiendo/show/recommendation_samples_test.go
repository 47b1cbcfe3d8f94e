package show_test

import reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"

func recommendations() []*reportingv1.TrackedRecommendation {
	return []*reportingv1.TrackedRecommendation{
		{
			UnitDisplayName: decomposed, State: reportingv1.TrackedRecommendation_STATE_OPEN, WithUnitDisplayName: "Phòng mẫu",
			Recommendation: &reportingv1.Recommendation{Id: "kn1", Text: "Đề nghị cấp kinh phí.\n- Tập huấn " + hostile},
		},
		{
			UnitDisplayName: "Đơn vị b", State: reportingv1.TrackedRecommendation_STATE_ANSWERED, WithUnitDisplayName: "Sở mẫu",
			Recommendation: &reportingv1.Recommendation{Id: "kn2", Text: "Sửa định mức."},
			Acts: []*reportingv1.RecommendationAct{
				{Act: reportingv1.TrackedRecommendation_ACT_FORWARD, ToUnitDisplayName: "Sở mẫu"},
				{Act: reportingv1.TrackedRecommendation_ACT_ANSWER, Comment: "Sẽ sửa trong quý IV.", Document: "12/S-TH"},
			},
		},
	}
}

func prefill() *reportingv1.ReportPrefill {
	last := &reportingv1.KnownSource{Kind: reportingv1.KnownSource_KIND_LAST_PERIOD, PeriodTitle: "Báo cáo năm 2024", Entry: 3, Accepted: true}
	other := &reportingv1.KnownSource{Kind: reportingv1.KnownSource_KIND_ELSEWHERE, PeriodTitle: "Báo cáo quý I", PlanDocumentNumber: "5/KH", Entry: 1}
	reference := &reportingv1.KnownSource{Kind: reportingv1.KnownSource_KIND_REFERENCE, SourceText: "Niên giám " + hostile}
	return &reportingv1.ReportPrefill{
		Values: []*reportingv1.KnownValue{
			{Source: last, Value: &reportingv1.IndicatorValue{Indicator: "B1.1", Value: &reportingv1.IndicatorValue_Number{Number: "12345.5"}}},
			{Source: reference, Value: &reportingv1.IndicatorValue{Indicator: "B1.1", Value: &reportingv1.IndicatorValue_Number{Number: "12346"}}},
			{Source: other, Value: &reportingv1.IndicatorValue{Indicator: "Y", Value: &reportingv1.IndicatorValue_YesNo{YesNo: true}}},
		},
		Texts: []*reportingv1.KnownText{{Source: last, Part: "sections/1", Text: "Đã tổ chức 2 hội nghị.\n" + hostile}},
	}
}

func reportComparison() *reportingv1.ReportComparison {
	known := prefill().GetValues()
	return &reportingv1.ReportComparison{Values: []*reportingv1.ValueComparison{
		{Source: known[0].GetSource(), Value: known[0].GetValue(), Difference: "-1234.5", PercentChange: "-10"},
		{Source: known[1].GetSource(), Value: known[1].GetValue(), Dimension: "gioi", Category: "nu", Difference: "0.5", PercentChange: "0"},
		{Source: known[2].GetSource(), Value: known[2].GetValue()},
	}}
}

func findings() []*reportingv1.ReportFinding {
	last := &reportingv1.KnownSource{Kind: reportingv1.KnownSource_KIND_LAST_PERIOD, PeriodTitle: "Báo cáo năm 2024 " + hostile}
	return []*reportingv1.ReportFinding{
		{Kind: reportingv1.ReportFinding_KIND_VALUES_UNCHANGED, Values: 12, Source: last},
		{Kind: reportingv1.ReportFinding_KIND_REPEATS_LAST_PERIOD, Part: "sections/1", Percent: 97, Source: last},
		{Kind: reportingv1.ReportFinding_KIND_REPEATS_OTHER_UNIT, Part: "sections/1", Percent: 92, Units: []*reportingv1.PinnedUnit{{DisplayName: "Xã A"}, {DisplayName: decomposed}}},
		{Kind: reportingv1.ReportFinding_KIND_REPEATS_OTHER_UNIT, Part: "sections/2"},
		{Kind: reportingv1.ReportFinding_KIND_OLD_ENCODING, Part: "next_steps", Encoding: "TCVN3"},
	}
}

func narrative() *reportingv1.ConsolidatedDraft {
	source := func(unit string, state reportingv1.NarrativeSource_State) *reportingv1.NarrativeSource {
		return &reportingv1.NarrativeSource{PinnedUnit: &reportingv1.PinnedUnit{DisplayName: unit}, Part: "sections/1", Text: "Đã làm.\n" + hostile, State: state}
	}
	return &reportingv1.ConsolidatedDraft{
		Version: 2, SaveTime: at(8, 0), SavedBy: decomposed, UnusedLeftOut: 3,
		Paragraphs: []*reportingv1.NarrativeParagraph{
			{
				Part: reportingv1.NarrativeParagraph_PART_RESULTS, Section: "1", Task: "1.1", Text: "Các xã đã làm **xong**. " + hostile,
				Sources: []*reportingv1.NarrativeSource{
					source("Xã A", reportingv1.NarrativeSource_STATE_CURRENT), source(decomposed, reportingv1.NarrativeSource_STATE_CHANGED),
				},
			},
			{
				Part: reportingv1.NarrativeParagraph_PART_PROPOSALS, Text: "Đề nghị.",
				Sources: []*reportingv1.NarrativeSource{source("Xã C", reportingv1.NarrativeSource_STATE_GONE)},
			},
		},
		Unused: []*reportingv1.NarrativeSource{source("Xã D", reportingv1.NarrativeSource_STATE_CURRENT)},
	}
}

func drawn() *reportingv1.DrawnFrom {
	return &reportingv1.DrawnFrom{Revision: 2, Levels: []*reportingv1.LevelCount{{Figures: 1, ReportedUnits: 12, ExpectedUnits: 14}, {Figures: 2, ReportedUnits: 3, ExpectedUnits: 3}}}
}

func drawable() []*reportingv1.DrawableReport {
	return []*reportingv1.DrawableReport{
		{Title: "Báo cáo năm", PlanDocumentNumber: "5/KH", Revision: 2, Values: []*reportingv1.DrawableValue{
			{Indicator: "B1.1", Value: &reportingv1.IndicatorValue{Value: &reportingv1.IndicatorValue_Number{Number: "12345.5"}, DrawnFrom: drawn()}},
			{Indicator: "Y", Obstacle: reportingv1.DrawableValue_OBSTACLE_NOT_CARRIED},
		}},
		{Title: hostile, Revision: 1, Obstacle: reportingv1.DrawableReport_OBSTACLE_REJECTED},
	}
}
