package show_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jedib0t/go-pretty/v6/text"
	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/show"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestAnswersLookRightInBothLanguages compares what is shown with the files in testdata.
func TestAnswersLookRightInBothLanguages(t *testing.T) {
	for name, write := range map[string]func(show.Printer){
		"plans":         func(p show.Printer) { p.Plans([]*planv1.Plan{plan()}) },
		"plan":          func(p show.Printer) { p.Plan(plan(), map[string]string{"units/d": "UBND huyện Mê Linh"}) },
		"plan_versions": func(p show.Printer) { p.PlanVersions([]*planv1.PlanVersion{version()}) },
		"plan_version":  func(p show.Printer) { p.PlanVersion(version(), nil) },
		"units":         func(p show.Printer) { p.Units(units()) },
		"unit":          func(p show.Printer) { p.Unit(units()[1]) },
		"accounts":      func(p show.Printer) { p.Accounts(accounts()) },
		"account":       func(p show.Printer) { p.Account(accounts()[0]) },
		"periods":       func(p show.Printer) { p.Periods([]*reportingv1.Period{period()}) },
		"period":        func(p show.Printer) { p.Period(period()) },
		"preview":       func(p show.Printer) { p.Preview(preview()) },
		"board":         func(p show.Printer) { p.Board(board()) },
		"report":        func(p show.Printer) { p.Report(report(), period()) },
		"report_empty":  func(p show.Printer) { p.Report(notStarted(), period()) },
		"draft":         func(p show.Printer) { p.Draft(draft(), period()) },
		"receipt":       func(p show.Printer) { p.Receipt(receipt()) },
		"entries":       func(p show.Printer) { p.Entries(entries()) },
		"groups":        func(p show.Printer) { p.Groups(grouped()) },
		"totals":        func(p show.Printer) { p.Totals(totals()) },
		"standing":      func(p show.Printer) { p.PeriodStanding(standing()) },
		"outages":       func(p show.Printer) { p.Outages(outages()) },
		"reopened":      func(p show.Printer) { p.Report(reopened(), asked()) },
		"changed":       func(p show.Printer) { p.Consolidated(changed()) },
		"extended":      func(p show.Printer) { p.Board(extended()); p.Receipt(byExtension()); p.Entries(decidedEntries()) },
		"consolidated":  func(p show.Printer) { p.Consolidated(consolidated()); p.Words(consolidated()) },
		"calendar":      func(p show.Printer) { p.CalendarYear(calendarYear()); p.CalendarDay(calendarYear().GetDays()[1]) },
		"changes": func(p show.Printer) {
			p.CalendarChanges(calendarChanges())
			p.DayDecisions(calendarChanges()[0].GetSet())
		},
		"dispatched": func(p show.Printer) { p.Dispatched([]*reportingv1.ConsolidatedReport{consolidated()}) },
		"reminders": func(p show.Printer) {
			p.Reminders(reminders())
			p.ReminderRules(reminderRules())
			p.NotificationSettings(&reportingv1.NotificationSettings{
				UsedEmail: "a@example.vn", UsedEmailSource: reportingv1.NotificationSettings_ADDRESS_SOURCE_ACCOUNT, OnlyRequired: true,
			})
			p.CalendarFeed(&reportingv1.CalendarFeed{Name: "units/b/calendarFeed", Active: true, UpdateTime: at(8, 0), Address: "/ical/A.ics"})
		},
		"known":            func(p show.Printer) { p.Known(prefill()) },
		"drawable_nothing": func(p show.Printer) { p.Drawable(nil) },
		"drawable":         func(p show.Printer) { p.Drawable(drawable()) },
		"compared":         func(p show.Printer) { p.ReportComparison(reportComparison()) },
		"narrative":        func(p show.Printer) { p.Narrative(narrative()) },
		"progress":         func(p show.Printer) { p.Progress(progress()) },
		"trend":            func(p show.Printer) { p.Trend(trend()) },
		"attachments": func(p show.Printer) {
			p.Attachments([]*reportingv1.Attachment{{
				Name: "plans/a/periods/b/reports/c/attachments/" + strings.Repeat("ab", 32), FileName: "Biên bản.pdf",
				MediaType: "application/pdf", SizeBytes: 12345, UploadTime: at(8, 0),
			}})
		},
		"period_findings": func(p show.Printer) {
			units := []*reportingv1.PinnedUnit{{Unit: "units/a", DisplayName: "Xã A"}, {Unit: "units/b", DisplayName: "Xã B"}}
			p.PeriodFindings([]*reportingv1.PeriodFinding{
				{Kind: reportingv1.PeriodFinding_KIND_SAME_TEXT, Part: "sections/1", Units: units, Percent: 92, Text: "Đã họp."},
				{Kind: reportingv1.PeriodFinding_KIND_OUTLIER, Part: "values/A1", Units: units[:1], Value: "14000.5", Median: "13"},
			})
		},
		"findings":        func(p show.Printer) { p.Findings(findings()) },
		"recommendations": func(p show.Printer) { p.Recommendations(recommendations()) },
		"notifications":   func(p show.Printer) { p.Notifications(notifications()) },
	} {
		for _, language := range message.Languages() {
			var b bytes.Buffer
			write(show.Printer{Text: message.Open(language), Out: &b})
			golden(t, filepath.Join("testdata", name+"."+language+".golden"), b.Bytes())
			checkTables(t, name+" "+language, b.String())
		}
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// checkTables checks that the lines of a table end at the same place, however their letters are made.
func checkTables(t *testing.T, name, shown string) {
	t.Helper()
	width := 0
	for line := range strings.Lines(shown) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "┌"):
			width = text.StringWidth(line)
		case strings.HasPrefix(line, "│") && text.StringWidth(line) != width:
			t.Errorf("%s: %q is %d wide, the table %d", name, line, text.StringWidth(line), width)
		}
		for _, c := range line {
			if c < ' ' || c == 0x7f || c == '\u202e' {
				t.Errorf("%s: %q has a control character", name, line)
			}
		}
	}
}

func TestJSONIsThatOfTheContractsWithEveryField(t *testing.T) {
	var b bytes.Buffer
	p := show.Printer{Text: message.Open("vi"), Out: &b}
	if err := p.JSON(&reportingv1.BoardCounts{Expected: 3, Late: 1}); err != nil {
		t.Fatal(err)
	}
	want := `{
  "expected": 3,
  "notStarted": 0,
  "drafting": 0,
  "submitted": 0,
  "returned": 0,
  "accepted": 0,
  "onTime": 0,
  "late": 1,
  "overdue": 0,
  "byExtension": 0,
  "excused": 0,
  "pending": 0,
  "withdrawn": 0,
  "reopened": 0,
  "requests": 0
}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// decomposed has its tone marks as letters of their own, as macOS writes file names; they take no room.
const decomposed = "Xa\u0303 Tra\u0301ng Vie\u0323\u0302t"

// hostile tries to clear the screen, to forge a line and to turn the writing direction.
const hostile = "\x1b[2J\r\u202egiả mạo"

func at(hour, minute int) *timestamppb.Timestamp {
	return timestamppb.New(time.Date(2025, 7, 9, hour-7, minute, 0, 1_000_000, time.UTC))
}

func day(year, month, day int32) *date.Date { return &date.Date{Year: year, Month: month, Day: day} }

func plan() *planv1.Plan {
	return &planv1.Plan{Name: "plans/272-kh-ubnd-2018", State: planv1.Plan_STATE_ISSUED, Version: 2, Content: content()}
}

func content() *planv1.PlanContent {
	return &planv1.PlanContent{
		DocumentNumber: "272/KH-UBND", DocumentDate: day(2018, 10, 29), EndDate: day(2025, 12, 31),
		Title:       "Thực hiện Đề án xây dựng và triển khai kế hoạch thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN",
		IssuingUnit: "units/d", LeadUnit: "units/l", RecipientUnit: "units/c", AssignedUnits: []string{"units/a", "units/b"},
		Sections: []*planv1.Section{{Code: "1", Title: "Nội dung một", Weight: "100", Tasks: []*planv1.Task{
			{Code: "1.1", Title: "Nhiệm vụ " + hostile, DueDate: day(2025, 3, 31), Product: "Kế hoạch"},
		}}},
		Indicators: []*planv1.Indicator{
			{
				Code: "B1.1", Title: "Số hộ nghèo cuối kỳ, theo chuẩn nghèo đang áp dụng của giai đoạn tại địa phương", UnitOfMeasure: "hộ",
				ValueKind: planv1.Indicator_VALUE_KIND_COUNT, Aggregation: planv1.Indicator_AGGREGATION_SUM,
				Baseline: &planv1.Baseline{Year: 2018, Value: "1846"}, Targets: []*planv1.Target{{Year: 2019, Value: "720", Sample: true}, {Year: 2025, Value: "1220.5", Sample: true}, {Year: 2025, Value: "610", Unit: "units/b"}},
				Weight: "40.5", Dimensions: []*planv1.Dimension{{Code: "sex", Title: "Giới tính", Categories: []*planv1.Category{{Code: "female", Title: "Nữ"}}}},
			},
			{Code: "T", Title: "Mô hình hay", UnitOfMeasure: "nội dung", ValueKind: planv1.Indicator_VALUE_KIND_TEXT, Aggregation: planv1.Indicator_AGGREGATION_NONE},
		},
		ProgressRule: &planv1.ProgressRule{Bands: []*planv1.ProgressBand{
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED, Measure: planv1.ProgressBand_MEASURE_TARGET, AtLeastPercent: "100", Title: "Đạt " + hostile},
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY},
		}},
		Checks: []*planv1.Check{{CheckId: "ngheo", Expression: `value("B1.1") < 9000`, Severity: planv1.Check_SEVERITY_WARNING, Message: "Số hộ nghèo quá cao"}},
		ReportingRules: []*planv1.ReportingRule{
			{RuleId: "6-thang", Title: "Báo cáo 6 tháng đầu năm", Kind: planv1.ReportingRule_KIND_SIX_MONTHS, DataFrom: &planv1.YearDay{YearOffset: -1, Month: 12, Day: 15}, DataTo: &planv1.YearDay{Month: 6, Day: 14}, LockAfterDays: proto.Int32(30), Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, Day: &planv1.YearDay{Month: 7, Day: 10}}},
			{
				RuleId: "nam", Title: "Báo cáo năm", Kind: planv1.ReportingRule_KIND_YEAR, Window: planv1.ReportingRule_WINDOW_CALENDAR, Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, Day: &planv1.YearDay{YearOffset: 1, Month: 1, Day: 10}},
				ConsolidatedDue: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, Day: &planv1.YearDay{YearOffset: 1, Month: 1, Day: 20}, Sample: true},
			},
			{
				RuleId: "thang", Title: "Báo cáo tháng", Kind: planv1.ReportingRule_KIND_MONTH,
				Due: &planv1.DueRule{
					Phrase: planv1.DueRule_PHRASE_BY, MonthDay: &planv1.MonthDay{Day: 18}, Roll: planv1.DueRule_ROLL_NEXT_WORKING_DAY,
				},
				ConsolidatedDue: &planv1.DueRule{
					Phrase: planv1.DueRule_PHRASE_AFTER_PERIOD, After: &planv1.DaysAfter{Days: 7, WorkingDays: true},
				},
				LevelDues: []*planv1.LevelDue{{
					Levels: []string{"commune"}, Units: []string{"units/u1"},
					Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, MonthDay: &planv1.MonthDay{MonthOffset: 1, Day: 2}},
				}},
			},
			{
				RuleId: "tuan", Title: "Báo cáo tuần", Kind: planv1.ReportingRule_KIND_WEEK,
				Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, WeekDay: &planv1.WeekDay{WeekOffset: 1, Weekday: 2}},
			},
			{
				RuleId: "bao", Title: "Báo cáo về bão", Kind: planv1.ReportingRule_KIND_URGENT,
				OnceFrom: day(2024, 9, 5), OnceTo: day(2024, 9, 9),
				Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, Date: &date.Date{Year: 2024, Month: 9, Day: 10}},
			},
		},
	}
}

func version() *planv1.PlanVersion {
	return &planv1.PlanVersion{
		Name: "plans/272-kh-ubnd-2018/versions/2", DecidedBy: "Quyết định số 15/QĐ-UBND ngày 10/02/2025",
		Reason: "Điều chỉnh mục tiêu năm 2025", CreateTime: at(9, 40), Account: "accounts/lanhdao.huyen", Content: content(),
	}
}

func units() []*unitv1.Unit {
	return []*unitv1.Unit{
		{Name: "units/vn-hn-250", DisplayName: "UBND huyện Mê Linh", Level: "district", GsoCode: "250", ParentUnit: "units/vn-hn"},
		{
			Name: "units/vn-hn-250-09022", DisplayName: decomposed, Level: "commune", GsoCode: "09022", ParentUnit: "units/vn-hn-250",
			Symbol: "TV", Note: "chưa kiểm chứng", ValidFrom: day(2008, 8, 1), ValidTo: day(2025, 7, 1),
			Names: []*unitv1.DatedName{{DisplayName: "Xã cũ", ValidTo: day(2008, 8, 1)}, {DisplayName: decomposed, ValidFrom: day(2008, 8, 1)}},
		},
		{Name: "units/x", DisplayName: "Cấp mới", Level: "zone"},
	}
}

func accounts() []*unitv1.Account {
	grant := func(role accessv1.Role, unit string) *unitv1.Grant { return &unitv1.Grant{Role: role, Unit: unit} }
	return []*unitv1.Account{
		{
			Name: "accounts/chutri.1", DisplayName: "Chuyên viên 1 (trình diễn)", Demo: true, Disabled: true,
			Grants: []*unitv1.Grant{grant(accessv1.Role_ROLE_LEAD_REVIEWER, "units/l"), grant(accessv1.Role_ROLE_UNIT_OFFICER, "units/l")},
		},
		{Name: "accounts/b", DisplayName: hostile},
	}
}

func period() *reportingv1.Period {
	return &reportingv1.Period{
		Name: "plans/272-kh-ubnd-2018/periods/2025-6-thang", Title: "Báo cáo 6 tháng đầu năm 2025", PlanDocumentNumber: "272/KH-UBND",
		Year: 2025, PlanTitle: "Thực hiện Đề án", DataFrom: day(2025, 1, 1), DataTo: day(2025, 6, 30), OpenTime: at(8, 30),
		DueTime: timestamppb.New(time.Date(2025, 7, 9, 17, 0, 0, 0, time.UTC)), IssuingUnit: pinned("d"), LeadUnit: pinned("l"), RecipientUnit: pinned("c"),
		Obligations: []*reportingv1.Obligation{{}, {}}, UnitsNotInForce: []*reportingv1.PinnedUnit{pinned("v"), pinned("w")},
		Indicators: content().GetIndicators(), Sections: content().GetSections(), DueDay: preview()[0].GetDueDay(),
		LevelDueDays: []*reportingv1.LevelDueDay{{
			Levels: []string{"commune"}, Units: []string{"units/a", "units/b"}, DueDay: &reportingv1.DueDay{
				Rule:        &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, Day: &planv1.YearDay{Month: 7, Day: 5}},
				RuleLastDay: day(2025, 7, 4), LastDay: day(2025, 7, 4),
			},
		}},
	}
}

func pinned(unit string) *reportingv1.PinnedUnit {
	return &reportingv1.PinnedUnit{Unit: "units/" + unit, DisplayName: "Đơn vị " + unit}
}
