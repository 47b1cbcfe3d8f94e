package official_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/pdf"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/plan/official"
	"github.com/tiendo/tiendo/services/schedule"
)

var called = map[string]plan.Called{
	"units/huyen":     {DisplayName: "UBND huyện Mẫu", Title: "Mẫu"},
	"units/phong":     {DisplayName: "Phòng Nội vụ", Title: "Phòng Nội vụ"},
	"units/thanh-pho": {DisplayName: "UBND thành phố Mẫu", Title: "Mẫu"},
	"units/xa-a":      {DisplayName: "Xã A", Title: "A"},
}

func content() plan.Content {
	return plan.Content{
		DocumentNumber: "05/KH-UBND", DocumentDate: calendar.Date{Year: 2020, Month: 1, Day: 9}, Title: "Kế hoạch thực hiện Đề án mẫu",
		Purpose: "Mục đích thứ nhất.\n\nYêu cầu thứ hai.", LegalBases: []string{"Quyết định số 161/QĐ-TTg"},
		IssuingUnit: "units/huyen", LeadUnit: "units/phong", RecipientUnit: "units/thanh-pho", AssignedUnits: []string{"units/xa-a", "units/la"},
		EndDate: calendar.Date{Year: 2025, Month: 12, Day: 31},
		Sections: []plan.Section{
			{Code: "1", Title: "Gắn kết", Weight: "60.5", Tasks: []plan.Task{
				{Code: "1.1", Title: "Ban hành kế hoạch.", DueDate: calendar.Date{Year: 2020, Month: 3, Day: 31}, Product: "Kế hoạch của xã"},
				{Code: "1.2", Title: "Tập huấn", LeadUnit: "units/xa-a", ParticipatingUnits: []string{"units/phong"}, ReportingUnits: []string{"units/phong"}},
			}},
			{Code: "2", Title: "Bền vững"},
		},
		Indicators: []plan.Indicator{{
			Code: "B1", Title: "Tỷ lệ hộ", Section: "2", UnitOfMeasure: "%", Baseline: &plan.Baseline{Year: 2018, Value: "1234.5"},
			Targets: []plan.Target{
				{Year: 2021, Value: "90"},
				{Year: 2020, Value: "85.25", Sample: true},
				{Year: 2020, Value: "70", Unit: "units/xa-a"},
				{Year: 2020, Value: "40", Rule: "h1"},
			},
		}},
		ReportingRules: []plan.ReportingRule{{
			ID: "h1", Title: "Báo cáo 6 tháng", Kind: schedule.SixMonths,
			Due:             schedule.DueRule{Phrase: schedule.Before, Day: schedule.YearDay{Month: 7, Day: 10}},
			LevelDues:       []schedule.LevelDue{{Levels: []string{"commune"}, Due: schedule.DueRule{Phrase: schedule.By, Day: schedule.YearDay{Month: 7, Day: 5}}}},
			ConsolidatedDue: &schedule.DueRule{Phrase: schedule.Before, Day: schedule.YearDay{Month: 7, Day: 20}},
		}},
	}
}

func text(marker, words string) document.Paragraph {
	p := document.Text(words)
	p.Marker = marker
	return p
}

func TestAnIssuedPlan(t *testing.T) {
	got := official.Plan(plan.Printed{Content: content(), Called: called})
	tables := map[string][]document.Row{}
	for _, annex := range got.Annexes {
		tables[annex.Title] = annex.Body[0].(document.Table).Rows
	}
	got.Annexes = nil
	want := document.Document{
		Issuer: []string{"Ủy ban nhân dân", "huyện Mẫu"}, Place: "Mẫu", Number: 5, Symbol: "KH-UBND", Date: calendar.Date{Year: 2020, Month: 1, Day: 9},
		Type: "Kế hoạch", Subject: "Thực hiện Đề án mẫu", Bases: []string{"Quyết định số 161/QĐ-TTg"},
		Recipients: []string{"UBND thành phố Mẫu", "Phòng Nội vụ", "Các đơn vị thực hiện", "Lưu: VT"},
		Body: []document.Block{
			document.Text("Ủy ban nhân dân huyện Mẫu ban hành Kế hoạch thực hiện Đề án mẫu như sau:"),
			document.Heading{Level: document.LevelSection, Number: "I", Text: "Mục đích, yêu cầu"},
			document.Text("Mục đích thứ nhất."),
			document.Text("Yêu cầu thứ hai."),
			document.Heading{Level: document.LevelSection, Number: "II", Text: "Mục tiêu, chỉ tiêu"},
			document.Text("Kế hoạch có 1 chỉ tiêu theo dõi; giá trị gốc và mục tiêu từng năm nêu tại phụ lục kèm theo."),
			document.Heading{Level: document.LevelSection, Number: "III", Text: "Nội dung, nhiệm vụ"},
			document.Heading{Level: document.LevelPoint, Number: "1", Text: "Gắn kết (trọng số 60,5%)"},
			text("a)", "Ban hành kế hoạch; thời hạn: 31/03/2020; sản phẩm: Kế hoạch của xã."),
			text("b)", "Tập huấn; chủ trì: Xã A."),
			document.Heading{Level: document.LevelPoint, Number: "2", Text: "Bền vững"},
			document.Text("Các đơn vị thực hiện theo chức năng, nhiệm vụ được giao."),
			document.Heading{Level: document.LevelSection, Number: "IV", Text: "Tổ chức thực hiện"},
			text("1.", "Phòng Nội vụ chủ trì theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch; báo cáo UBND thành phố Mẫu."),
			text("2.", "3 đơn vị nêu tại phụ lục kèm theo tổ chức thực hiện các nhiệm vụ được giao và báo cáo theo quy định sau:"),
			text("-", "Báo cáo 6 tháng: gửi trước ngày 10/7 hằng năm; riêng cấp xã: chậm nhất ngày 05/7 hằng năm; Phòng Nội vụ tổng hợp, gửi UBND thành phố Mẫu trước ngày 20/7 hằng năm."),
			text("3.", "Kế hoạch thực hiện đến hết ngày 31 tháng 12 năm 2025."),
			document.Text("Trên đây là Kế hoạch thực hiện Đề án mẫu; yêu cầu các đơn vị tổ chức thực hiện."),
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the plan (-want +got)\n%s", diff)
	}
	wantTables := map[string][]document.Row{
		"Phân công nhiệm vụ": {
			{Cells: []string{"1. Gắn kết"}, Bold: true},
			{Cells: []string{"1.1", "Ban hành kế hoạch.", "Phòng Nội vụ", "Các đơn vị thực hiện", "31/03/2020", "Kế hoạch của xã"}},
			{Cells: []string{"1.2", "Tập huấn", "Xã A", "Phòng Nội vụ", "", ""}},
		},
		"Chỉ tiêu và mục tiêu theo năm": {
			{Cells: []string{"2. Bền vững"}, Bold: true},
			{Cells: []string{"B1", "Tỷ lệ hộ", "%", "1.234,5 (2018)", "85,25 (số minh họa)", "90"}},
		},
		"Mục tiêu giao cho từng đơn vị, từng kỳ báo cáo": {
			{Cells: []string{"B1", "Tỷ lệ hộ", "Xã A", "Mọi kỳ", "2020", "70"}},
			{Cells: []string{"B1", "Tỷ lệ hộ", "Toàn kế hoạch", "Báo cáo 6 tháng", "2020", "40"}},
		},
		"Đơn vị thực hiện và báo cáo": {
			{Cells: []string{"1", "Xã A", "Toàn bộ kế hoạch"}},
			{Cells: []string{"2", "la", "Toàn bộ kế hoạch"}},
			{Cells: []string{"3", "Phòng Nội vụ", "Nhiệm vụ 1.2"}},
		},
	}
	if diff := cmp.Diff(wantTables, tables); diff != "" {
		t.Errorf("the annexes (-want +got)\n%s", diff)
	}
}

func TestADraftHasNeitherNumberNorDay(t *testing.T) {
	for number, symbol := range map[string]string{"05/KH-UBND": "KH-UBND", "chưa có số": "KH"} {
		c := content()
		c.DocumentNumber = number
		got := official.Plan(plan.Printed{Content: c, Draft: true, Called: called})
		if !got.Draft || got.Number != 0 || got.Numbered != "" || got.Symbol != symbol || !got.Date.IsZero() {
			t.Errorf("%q: %v %d %q %q %v", number, got.Draft, got.Number, got.Numbered, got.Symbol, got.Date)
		}
	}
}

func TestNumbersOfPlans(t *testing.T) {
	for number, want := range map[string]string{"272/KH-UBND": "Số: 272/KH-UBND", "005/KH-UBND": "Số: 05/KH-UBND", "KH-272": "Số: KH-272", "0/KH": "Số: 0/KH"} {
		c := content()
		c.DocumentNumber = number
		if got := official.Plan(plan.Printed{Content: c}).NumberAndSymbol(); got != want {
			t.Errorf("%q is %q, want %q", number, got, want)
		}
	}
}

func TestDueDaysInWords(t *testing.T) {
	for want, rule := range map[string]schedule.Rule{
		"trước ngày 10/01 năm sau":                            {Kind: schedule.Year, Due: schedule.DueRule{Phrase: schedule.Before, Day: schedule.YearDay{YearOffset: 1, Month: 1, Day: 10}}},
		"chậm nhất ngày 15/12 năm trước":                      {Kind: schedule.Year, Due: schedule.DueRule{Phrase: schedule.By, Day: schedule.YearDay{YearOffset: -1, Month: 12, Day: 15}}},
		"chậm nhất ngày 05 của tháng liền sau kỳ":             {Kind: schedule.Month, Due: schedule.DueRule{Phrase: schedule.By, MonthDay: schedule.MonthDay{MonthOffset: 1, Day: 5}}},
		"trước ngày 20 của tháng cuối kỳ":                     {Kind: schedule.Quarter, Due: schedule.DueRule{Phrase: schedule.Before, MonthDay: schedule.MonthDay{Day: 20}}},
		"trước ngày 20 của tháng thứ 3 sau kỳ":                {Kind: schedule.Quarter, Due: schedule.DueRule{Phrase: schedule.Before, MonthDay: schedule.MonthDay{MonthOffset: 3, Day: 20}}},
		"trước thứ Hai của tuần liền sau":                     {Kind: schedule.Week, Due: schedule.DueRule{Phrase: schedule.Before, WeekDay: schedule.WeekDay{WeekOffset: 1, Weekday: 1}}},
		"chậm nhất Chủ nhật của tuần thứ 2 sau tuần báo cáo":  {Kind: schedule.Week, Due: schedule.DueRule{Phrase: schedule.By, WeekDay: schedule.WeekDay{WeekOffset: 2, Weekday: 7}}},
		"chậm nhất thứ Sáu trong tuần báo cáo":                {Kind: schedule.Week, Due: schedule.DueRule{Phrase: schedule.By, WeekDay: schedule.WeekDay{Weekday: 5}}},
		"chậm nhất ngày 05 tháng 7 năm 2025":                  {Kind: schedule.OneOff, Due: schedule.DueRule{Phrase: schedule.By, Date: calendar.Date{Year: 2025, Month: 7, Day: 5}}},
		"trong thời hạn 10 ngày sau khi chốt số liệu":         {Kind: schedule.Year, Due: schedule.DueRule{Phrase: schedule.AfterPeriod, After: schedule.DaysAfter{Days: 10}}},
		"trong thời hạn 3 ngày làm việc sau khi chốt số liệu": {Kind: schedule.Urgent, Due: schedule.DueRule{Phrase: schedule.AfterPeriod, After: schedule.DaysAfter{Days: 3, Working: true}}},
		"trước ngày 10/7 hằng năm (nếu trùng ngày nghỉ thì lùi đến ngày làm việc kế tiếp)": {Kind: schedule.SixMonths, Due: schedule.DueRule{
			Phrase: schedule.Before, Day: schedule.YearDay{Month: 7, Day: 10}, Roll: schedule.NextWorkingDay,
		}},
	} {
		rule.Title = "R"
		c := plan.Content{ReportingRules: []plan.ReportingRule{rule}}
		body := official.Plan(plan.Printed{Content: c}).Body
		if got := body[len(body)-3].(document.Paragraph).Spans[0].Text; got != "R: gửi "+want+"." {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A table with more columns than a page has room for is printed all the same.
func TestALargePlan(t *testing.T) {
	c := content()
	c.AssignedUnits = nil
	for n := range 300 {
		c.AssignedUnits = append(c.AssignedUnits, fmt.Sprintf("units/xa-%d", n))
	}
	for year := range 40 {
		c.Indicators[0].Targets = append(c.Indicators[0].Targets, plan.Target{Year: 2030 + year, Value: "123456789012345678.123456"})
	}
	if err := pdf.Write(io.Discard, official.Plan(plan.Printed{Content: c})); err != nil {
		t.Error(err)
	}
}
