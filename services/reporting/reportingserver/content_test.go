package reportingserver_test

import (
	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// planContent is a plan in the shape of plan 272: its two reporting rules, each also with the other phrase, and one
// indicator of every kind.
func planContent() *planv1.PlanContent {
	return &planv1.PlanContent{
		DocumentNumber: "01/KH-UBND", Title: "Kế hoạch thử", DocumentDate: &date.Date{Year: 2018, Month: 10, Day: 29},
		EndDate: &date.Date{Year: 2025, Month: 12, Day: 31}, IssuingUnit: huyen, LeadUnit: phong, RecipientUnit: thanhPho,
		AssignedUnits: []string{xaA, xaB, thiTran},
		Sections:      []*planv1.Section{{Code: "1", Title: "Gắn kết"}, {Code: "2", Title: "Hòa nhập"}},
		Indicators: []*planv1.Indicator{
			{
				Code: "A1", Title: "Số lớp tập huấn", Section: "1", UnitOfMeasure: "lớp", ValueKind: planv1.Indicator_VALUE_KIND_COUNT,
				Aggregation: planv1.Indicator_AGGREGATION_SUM, Maximum: "1000",
				Targets: []*planv1.Target{{Year: 2025, Value: "40", Sample: true}},
			},
			{
				Code: "A2", Title: "Kinh phí", Section: "1", UnitOfMeasure: "triệu đồng", ValueKind: planv1.Indicator_VALUE_KIND_AMOUNT,
				Aggregation: planv1.Indicator_AGGREGATION_SUM, Decimals: 2, Minimum: "0.5",
			},
			{
				Code: "A3", Title: "Tỷ lệ hộ nghèo", Section: "2", UnitOfMeasure: "%", ValueKind: planv1.Indicator_VALUE_KIND_RATIO,
				Aggregation: planv1.Indicator_AGGREGATION_RATIO, Decimals: 2,
			},
			{
				Code: "A4", Title: "Có kế hoạch riêng", Section: "2", UnitOfMeasure: "đơn vị", ValueKind: planv1.Indicator_VALUE_KIND_YES_NO,
				Aggregation: planv1.Indicator_AGGREGATION_COUNT_YES,
			},
			{
				Code: "A5", Title: "Mô hình hay", Section: "2", UnitOfMeasure: "mô hình", ValueKind: planv1.Indicator_VALUE_KIND_TEXT,
				Aggregation: planv1.Indicator_AGGREGATION_NONE,
			},
			{
				Code: "A6", Title: "Số chợ", Section: "2", UnitOfMeasure: "chợ", ValueKind: planv1.Indicator_VALUE_KIND_COUNT,
				Aggregation: planv1.Indicator_AGGREGATION_SUM, ReportingUnits: []string{thiTran}, ReportingRules: []string{"nam"},
			},
		},
		ReportingRules: []*planv1.ReportingRule{
			rule("6-thang", planv1.ReportingRule_KIND_SIX_MONTHS, planv1.DueRule_PHRASE_BEFORE),
			rule("6-thang-by", planv1.ReportingRule_KIND_SIX_MONTHS, planv1.DueRule_PHRASE_BY),
			rule("nam", planv1.ReportingRule_KIND_YEAR, planv1.DueRule_PHRASE_BEFORE),
			rule("nam-by", planv1.ReportingRule_KIND_YEAR, planv1.DueRule_PHRASE_BY),
		},
	}
}

func rule(id string, kind planv1.ReportingRule_Kind, phrase planv1.DueRule_Phrase) *planv1.ReportingRule {
	r := &planv1.ReportingRule{
		RuleId: id, Title: "Báo cáo 6 tháng đầu năm", Kind: kind, DataFrom: &planv1.YearDay{Month: 1, Day: 1},
		DataTo: &planv1.YearDay{Month: 6, Day: 30}, Due: &planv1.DueRule{Phrase: phrase, Day: &planv1.YearDay{Month: 7, Day: 10}},
		ConsolidatedDue: &planv1.DueRule{Phrase: phrase, Sample: true, Day: &planv1.YearDay{Month: 7, Day: 20}},
	}
	if kind == planv1.ReportingRule_KIND_YEAR {
		r.Title, r.DataTo = "Báo cáo năm", &planv1.YearDay{Month: 12, Day: 31}
		r.Due.Day, r.ConsolidatedDue = &planv1.YearDay{YearOffset: 1, Month: 1, Day: 10}, nil
	}
	return r
}

// content is a whole report of a unit under a six-month rule.
func content(classes string) *reportingv1.ReportContent {
	return &reportingv1.ReportContent{
		Values: []*reportingv1.IndicatorValue{
			number("A1", classes), number("A2", "10.50"), ratio("A3", "3", "40"),
			{Indicator: "A4", Value: &reportingv1.IndicatorValue_YesNo{YesNo: true}},
			{Indicator: "A5", Value: &reportingv1.IndicatorValue_Text{Text: "Tổ tự quản"}},
		},
		Sections:     []*reportingv1.SectionResult{{Section: "1", Text: "Đã tổ chức các lớp."}, {Section: "2", Text: "Đã rà soát hộ nghèo."}},
		Difficulties: "Kinh phí còn hạn hẹp.", NextSteps: "Tiếp tục tập huấn.", Proposals: "Đề nghị hỗ trợ.",
	}
}

func number(indicator, value string) *reportingv1.IndicatorValue {
	return &reportingv1.IndicatorValue{Indicator: indicator, Value: &reportingv1.IndicatorValue_Number{Number: value}}
}

func ratio(indicator, numerator, denominator string) *reportingv1.IndicatorValue {
	return &reportingv1.IndicatorValue{Indicator: indicator, Value: &reportingv1.IndicatorValue_Ratio{
		Ratio: &reportingv1.Ratio{Numerator: numerator, Denominator: denominator},
	}}
}

func missing(indicator string, kind reportingv1.Missing_Kind, reason string) *reportingv1.IndicatorValue {
	return &reportingv1.IndicatorValue{Indicator: indicator, Value: &reportingv1.IndicatorValue_Missing{
		Missing: &reportingv1.Missing{Kind: kind, Reason: reason},
	}}
}
