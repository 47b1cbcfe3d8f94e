package show_test

import (
	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

func board() *reportingv1.Board {
	return &reportingv1.Board{
		Period: period().GetName(), DueTime: period().GetDueTime(), Now: at(10, 0),
		Rows: []*reportingv1.BoardRow{
			{Unit: &reportingv1.PinnedUnit{Unit: "units/vn-hn-250-09022", DisplayName: decomposed}, State: reportingv1.Report_STATE_ACCEPTED, Timeliness: reportingv1.Timeliness_TIMELINESS_ON_TIME, FirstReceiveTime: at(9, 0), LastReceiveTime: at(9, 30)},
			{Unit: pinned("b"), State: reportingv1.Report_STATE_NOT_STARTED, Timeliness: reportingv1.Timeliness_TIMELINESS_PENDING, DueTime: period().GetDueTime()},
			{Unit: pinned("c"), State: reportingv1.Report_STATE_RETURNED, Timeliness: reportingv1.Timeliness_TIMELINESS_LATE, FirstReceiveTime: at(9, 0), LastReceiveTime: at(9, 45)},
		},
		Counts: &reportingv1.BoardCounts{Expected: 3, NotStarted: 1, Returned: 1, Accepted: 1, OnTime: 1, Late: 1},
	}
}

func report() *reportingv1.Report {
	return &reportingv1.Report{
		Name: period().GetName() + "/reports/vn-hn-250-09022", Unit: "units/vn-hn-250-09022", UnitDisplayName: decomposed,
		State: reportingv1.Report_STATE_RETURNED, Timeliness: reportingv1.Timeliness_TIMELINESS_ON_TIME, DueTime: period().GetDueTime(),
		FirstReceiveTime: at(9, 0), LastEntry: 2, ContentEntry: 1, Content: said(), ReturnComment: "Đề nghị kiểm tra lại chỉ tiêu B1.1.\nSố liệu cao bất thường.",
		Indicators: []string{"B1.1", "T"}, DrawnSources: []*reportingv1.DrawnSource{{Title: hostile, Revision: 1, NewestRevision: 2, Rejected: true}},
	}
}

func notStarted() *reportingv1.Report {
	return &reportingv1.Report{
		Name: period().GetName() + "/reports/b", UnitDisplayName: "Đơn vị b", State: reportingv1.Report_STATE_NOT_STARTED,
		Timeliness: reportingv1.Timeliness_TIMELINESS_PENDING, DueTime: period().GetDueTime(), Indicators: []string{"B1.1", "T"},
		Unit: "units/b", Tasks: []*reportingv1.ReportTask{{Task: "1.1"}},
	}
}

func draft() *reportingv1.ReportDraft {
	return &reportingv1.ReportDraft{Name: report().GetName() + "/draft", SavedBy: "accounts/canbo", SaveTime: at(8, 0), Content: said()}
}

func said() *reportingv1.ReportContent {
	missing := &reportingv1.Missing{Kind: reportingv1.Missing_KIND_NOT_AVAILABLE, Reason: "Đang rà soát, sẽ bổ sung ở kỳ sau khi có số liệu chính thức."}
	return &reportingv1.ReportContent{
		Values: []*reportingv1.IndicatorValue{
			{Indicator: "B1.1", Value: &reportingv1.IndicatorValue_Number{Number: "12345.5"}, Note: "đã đối chiếu " + decomposed, Breakdowns: []*reportingv1.Breakdown{
				{Dimension: "sex", Category: "female", Value: &reportingv1.Breakdown_Number{Number: "12000"}},
				{Dimension: "sex", Category: "x", Value: &reportingv1.Breakdown_Missing{Missing: missing}},
				{Dimension: "sex", Category: "y", Value: &reportingv1.Breakdown_Ratio{Ratio: &reportingv1.Ratio{Numerator: "1", Denominator: "2"}}},
			}},
			{Indicator: "T", Value: &reportingv1.IndicatorValue_Text{Text: "Mô hình một\nMô hình hai " + hostile}},
			{Indicator: "R", Value: &reportingv1.IndicatorValue_Ratio{Ratio: &reportingv1.Ratio{Numerator: "1000", Denominator: "2500"}}},
			{Indicator: "Y", Value: &reportingv1.IndicatorValue_YesNo{YesNo: true}},
			{Indicator: "N", Value: &reportingv1.IndicatorValue_YesNo{}},
			{Indicator: "M", Value: &reportingv1.IndicatorValue_Missing{Missing: missing}},
			{Indicator: "E"},
		},
		Sections:     []*reportingv1.SectionResult{{Section: "1", Text: "Đã tổ chức 2 hội nghị.\nĐã tuyên truyền."}},
		Difficulties: "Kinh phí còn hạn chế.", NextSteps: "Tiếp tục tuyên truyền.",
		Explanations: []*reportingv1.Explanation{{Rule: "changes/B1.1", Text: "Rà soát lại theo chuẩn mới " + hostile}},
		Tasks:        []*reportingv1.TaskResult{taskDone(), {Task: "9.9", State: reportingv1.TaskResult_STATE_IN_PROGRESS}},
	}
}

func taskDone() *reportingv1.TaskResult {
	return &reportingv1.TaskResult{
		Task: "1.1", State: reportingv1.TaskResult_STATE_DONE, DoneDate: day(2025, 4, 2), Text: "Đã ban hành " + hostile, NextStep: "Triển khai",
	}
}

func receipt() *reportingv1.Receipt {
	return &reportingv1.Receipt{
		Number: "TD-KYA3-ZW1P-9A2Q", Entry: report().GetName() + "/entries/1", Unit: "units/vn-hn-250-09022", ReceiveTime: at(9, 0),
		DueTime: period().GetDueTime(), Timeliness: reportingv1.Timeliness_TIMELINESS_ON_TIME, ContentSha256: sha256, EntrySha256: sha256,
		RequestId: "6ba7b810-9dad-41d1-80b4-00c04fd430c8", KeyId: "k1",
	}
}

func entries() []*reportingv1.Entry {
	return []*reportingv1.Entry{
		{Number: 1, Kind: reportingv1.Entry_KIND_SUBMITTED, AccountDisplayName: "Lãnh đạo xã Tráng Việt (trình diễn)", ReceiveTime: at(9, 0), Timeliness: reportingv1.Timeliness_TIMELINESS_ON_TIME, Sha256: sha256},
		{Number: 2, Kind: reportingv1.Entry_KIND_RETURNED, AccountDisplayName: "Chuyên viên 1", ReceiveTime: at(9, 45), Sha256: "short", Comment: "Đề nghị kiểm tra lại chỉ tiêu B1.1: số liệu cao bất thường so với quy mô của đơn vị."},
	}
}

func consolidated() *reportingv1.ConsolidatedReport {
	text := func(words string) *reportingv1.IndicatorValue {
		return &reportingv1.IndicatorValue{Indicator: "T", Value: &reportingv1.IndicatorValue_Text{Text: words}}
	}
	standing := func(unit string, t reportingv1.Timeliness, included bool) *reportingv1.UnitStanding {
		return &reportingv1.UnitStanding{Unit: pinned(unit), Timeliness: t, Included: included}
	}
	return &reportingv1.ConsolidatedReport{
		Name: period().GetName() + "/consolidatedReport", State: reportingv1.ConsolidatedReport_STATE_APPROVED, Revision: 2,
		Title: period().GetTitle(), PlanDocumentNumber: "272/KH-UBND", PlanTitle: "Thực hiện Đề án", IssuingUnit: pinned("d"), LeadUnit: pinned("l"),
		RecipientUnit: pinned("c"), ExpectedReports: 3, IncludedReports: 2, CompileTime: at(10, 0), ApproveTime: at(11, 0),
		DueTime: period().GetDueTime(), ContentSha256: sha256, Outdated: true,
		Receipt: &reportingv1.DispatchReceipt{
			Outcome: reportingv1.DispatchReceipt_OUTCOME_REJECTED, Revision: 1, Comment: "Biểu 2 chưa khớp " + hostile, ReceiveTime: at(12, 0),
		},
		ComparedWith: []*reportingv1.ComparedPeriod{{Kind: reportingv1.ComparedPeriod_KIND_YEAR_BEFORE, Title: "Báo cáo năm 2023", Revision: 1}},
		TaskCounts:   &reportingv1.TaskCounts{DoneLate: 1, Overdue: 1, InTerm: 2, NotReported: 3, PercentDone: "50"},
		Tasks: []*reportingv1.ConsolidatedTask{{
			Task: "1.1", Title: "Ban hành kế hoạch", Section: "1", DueDate: day(2025, 3, 31), Counts: &reportingv1.TaskCounts{DoneLate: 1, Overdue: 1, InTerm: 2, NotReported: 3},
			Units: []*reportingv1.UnitTask{
				{Unit: pinned("a"), Entry: 1, Result: taskDone(), Standing: reportingv1.TaskStanding_TASK_STANDING_DONE_LATE},
				{Unit: pinned("b"), Entry: 1, Result: &reportingv1.TaskResult{Task: "1.1", State: reportingv1.TaskResult_STATE_NOT_APPLICABLE}},
			},
		}},
		Figures: []*reportingv1.ConsolidatedFigure{
			{Indicator: "B1.1", Title: content().GetIndicators()[0].GetTitle(), Section: "1", UnitOfMeasure: "hộ", Value: "12345.50", Target: "1220.5", Baseline: "1846", PercentOfTarget: "1011.5", Sample: true, ReportedUnits: 2, ExpectedUnits: 3, LevelsBelow: drawn().GetLevels(), Comparisons: []*reportingv1.FigureComparison{
				{Value: "13000", ReportedUnits: 3, ExpectedUnits: 3, Difference: "-654.5", PercentChange: "-5"},
			}, Breakdowns: []*reportingv1.CategoryFigure{
				{Dimension: "sex", DimensionTitle: "Giới tính", Category: "female", CategoryTitle: "Nữ", Value: "12000", ReportedUnits: 1, ExpectedUnits: 3},
			}},
			{Indicator: "R", Title: "=cmd|' /C calc'!A0", Section: "1.2", UnitOfMeasure: "%", Value: "-1.5", Numerator: "1000", Denominator: "2500", ReportedUnits: 1, ExpectedUnits: 3, Comparisons: []*reportingv1.FigureComparison{
				{Value: "12", ReportedUnits: 3, ExpectedUnits: 3, Incomparable: reportingv1.FigureComparison_INCOMPARABLE_DEFINITION_CHANGED},
			}},
			{Indicator: "Y", Title: "Đơn vị đã ban hành \"kế hoạch\"; trong năm", Section: "1", UnitOfMeasure: "đơn vị", Aggregation: planv1.Indicator_AGGREGATION_COUNT_YES, Value: "2", ReportedUnits: 2, ExpectedUnits: 3},
			{
				Indicator: "T", Title: "Mô hình hay", Section: "1", UnitOfMeasure: "nội dung", Aggregation: planv1.Indicator_AGGREGATION_NONE, ReportedUnits: 1, ExpectedUnits: 3,
				Contributions: []*reportingv1.Contribution{{Unit: "units/a", Entry: 1, Value: text("Mô hình một\nrất hay")}},
			},
			{Indicator: "Z", Title: "Chưa đơn vị nào có", Section: "1", UnitOfMeasure: "hộ", ExpectedUnits: 3},
		},
		Units: []*reportingv1.UnitStanding{
			standing("a", reportingv1.Timeliness_TIMELINESS_ON_TIME, true), standing("b", reportingv1.Timeliness_TIMELINESS_LATE, true),
			standing("c", reportingv1.Timeliness_TIMELINESS_OVERDUE, false),
		},
		Sections: []*reportingv1.ConsolidatedSection{{Section: "1", Title: "Nội dung một", Texts: []*reportingv1.UnitText{
			{Unit: pinned("a"), Text: "Đã tổ chức 2 hội nghị.\nĐã tuyên truyền."}, {Unit: pinned("b"), Text: "Đã làm."},
		}}},
	}
}

// preview is a month whose last day on time was moved, and one whose day is not sure and too late.
func preview() []*reportingv1.PeriodPreview {
	moved := &reportingv1.DueDay{
		Rule: &planv1.DueRule{
			Phrase: planv1.DueRule_PHRASE_BY, MonthDay: &planv1.MonthDay{Day: 18}, Roll: planv1.DueRule_ROLL_NEXT_WORKING_DAY,
		},
		RuleLastDay: day(2025, 1, 18), LastDay: day(2025, 1, 20),
		SkippedDays: []*reportingv1.SkippedDay{
			{Date: day(2025, 1, 18), Reason: "Nghỉ hằng tuần", ReasonEn: "Weekly rest"},
			{Date: day(2025, 1, 19), Reason: "Nghỉ hằng tuần", ReasonEn: "Weekly rest"},
		},
	}
	assumed := proto.CloneOf(moved)
	assumed.Assumed = true
	return []*reportingv1.PeriodPreview{
		{
			Period: "plans/p/periods/2025-thang-01", Title: "Báo cáo tháng, tháng 1/2025", DataFrom: day(2024, 12, 15),
			DataTo: day(2025, 1, 14), DueDay: moved,
			LevelDueDays: []*reportingv1.LevelDueDay{{
				Levels: []string{"commune"}, DueDay: &reportingv1.DueDay{RuleLastDay: day(2025, 1, 16), LastDay: day(2025, 1, 16)},
			}},
			ConsolidatedDueDay: &reportingv1.DueDay{RuleLastDay: day(2025, 1, 20), LastDay: day(2025, 1, 20)}, NoTimeToConsolidate: true,
		},
		{
			Period: "plans/p/periods/2025-thang-02", Title: "Báo cáo tháng, tháng 2/2025", DataFrom: day(2025, 1, 15),
			DataTo: day(2025, 2, 14), DueDay: assumed,
		},
	}
}

func reminders() []*reportingv1.Reminder {
	name := report().GetName()
	return []*reportingv1.Reminder{
		{Report: name, UnitDisplayName: decomposed, Kind: reportingv1.ReminderKind_REMINDER_KIND_BEFORE, SendTime: at(8, 0), State: reportingv1.Reminder_STATE_SENT, SettleTime: at(8, 1)},
		{Report: name, UnitDisplayName: decomposed, Kind: reportingv1.ReminderKind_REMINDER_KIND_TO_LEAD_UNIT, SendTime: at(9, 0), State: reportingv1.Reminder_STATE_WAITING},
	}
}

func reminderRules() *reportingv1.ReminderRules {
	return &reportingv1.ReminderRules{
		BeforeDays: []int32{15, 7}, OnTheDay: true, LateDays: 10, LeaderAfterDays: 3, Hour: 8, QuietFromHour: 18, QuietUntilHour: 7,
	}
}

func notifications() *reportingv1.ListNotificationsResponse {
	item := &reportingv1.NotificationItem{
		Report: report().GetName(), Kind: reportingv1.ReminderKind_REMINDER_KIND_LATE, UnitDisplayName: decomposed,
		PeriodTitle: period().GetTitle(), DueTime: period().GetDueTime(), DaysLeft: -2,
	}
	return &reportingv1.ListNotificationsResponse{
		Notifications: []*reportingv1.Notification{{Name: "notifications/a", CreateTime: at(8, 0), Items: []*reportingv1.NotificationItem{item, item}}},
		UnreadCount:   1,
	}
}
