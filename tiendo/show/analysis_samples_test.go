package show_test

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func progress() *reportingv1.PeriodProgress {
	source := []*reportingv1.FigureSource{{ReportedUnits: 17, ExpectedUnits: 18}}
	return &reportingv1.PeriodProgress{
		PeriodTitle: "Báo cáo 6 tháng đầu năm 2025 " + hostile,
		Indicators: []*reportingv1.IndicatorProgress{
			{
				Indicator: "A1.1", Title: "Số cuộc tuyên truyền " + hostile, Value: "1234.5", Target: "2000", TargetSample: true, Expected: "1000", PercentOfTarget: "61.7",
				Status: planv1.ProgressStatus_PROGRESS_STATUS_LIKELY, Sources: source,
			},
			{
				Indicator: "B1.1", Title: "Số hộ nghèo", Value: "0", NothingOccurred: true, Target: "10", PercentOfTarget: "200",
				Status: planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED, StatusTitle: "Đạt và vượt", Sources: source,
			},
			{Indicator: "B1.2", Title: "Tỷ lệ hộ nghèo", Target: "1.5", Gap: reportingv1.Gap_GAP_NOT_REPORTED, Status: planv1.ProgressStatus_PROGRESS_STATUS_NO_DATA},
			{
				Indicator: "C1", Title: "Khác", Value: "3", Status: planv1.ProgressStatus_PROGRESS_STATUS_NOT_RATED,
				Unrated: reportingv1.IndicatorProgress_UNRATED_NO_TARGET,
			},
		},
		Sections: []*reportingv1.SectionProgress{{
			Section: "1", Title: "Gắn kết", Weight: "60", Summary: &reportingv1.ProgressSummary{Achieved: 1, Likely: 1, Percent: "80.9", CoveredPercent: "100"},
		}, {Section: "2", Title: "Hòa nhập", Weight: "40", Summary: &reportingv1.ProgressSummary{NoData: 1, NotRated: 1, CoveredPercent: "0"}}},
		Summary: &reportingv1.ProgressSummary{Achieved: 1, Likely: 1, NoData: 1, NotRated: 1, Percent: "80.9", CoveredPercent: "60"},
	}
}

func trend() *reportingv1.IndicatorTrend {
	return &reportingv1.IndicatorTrend{
		Indicator: &planv1.Indicator{Code: "A1.1", Title: "Số cuộc tuyên truyền " + hostile, UnitOfMeasure: "cuộc"},
		Unit:      &reportingv1.PinnedUnit{Unit: "units/a", DisplayName: "Xã A"},
		Points: []*reportingv1.TrendPoint{
			{Year: 2023, Gap: reportingv1.Gap_GAP_NOT_ASKED},
			{
				Year: 2024, Value: "1234", Target: "1300", DividedUnits: []*reportingv1.DividedUnit{{Unit: "units/b", Extent: "PART"}},
				EnteredPortions: []*reportingv1.EnteredPortion{{Unit: "units/c", Value: "5", Document: "Biên bản 1"}},
				Sources: []*reportingv1.FigureSource{
					{ReportedUnits: 1, ExpectedUnits: 2, Submissions: []string{"plans/p/periods/2024-nam/reports/x/entries/1"}},
					{ReportedUnits: 2, ExpectedUnits: 2, ConsolidatedEntry: "plans/p/periods/2024-6-thang/consolidatedReport/entries/3", Revision: 1},
				},
			},
			{Year: 2025, Value: "7", DefinitionChanged: true, DefinitionVersion: 2},
		},
	}
}
