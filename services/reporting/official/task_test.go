package official

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
)

func TestTasks(t *testing.T) {
	p := *period
	p.DataTo = calendar.Date{Year: 2025, Month: 6, Day: 30}
	p.Sections = []reporting.Section{{Code: "1", Title: "Gắn kết", Tasks: []reporting.Task{
		{Code: "1.1", Title: "Ban hành kế hoạch", DueDate: "2025-03-31"},
		{Code: "1.2", Title: "Tập huấn", DueDate: "2025-05-31"},
		{Code: "1.3", Title: "Sơ kết", DueDate: "2025-12-31"},
	}}}
	d := Report(&p, reporting.Obligation{}, reporting.Content{Tasks: []reporting.TaskResult{
		{Task: "1.1", State: reporting.TaskDone, DoneDate: "2025-04-02", Text: "Kế hoạch số 5"},
		{Task: "1.2", State: reporting.TaskInProgress, NextStep: "Xong trong tháng 7"},
		{Task: "1.3", State: reporting.TaskNotStarted},
	}})
	want := []document.Row{
		{Cells: []string{"1. Gắn kết"}, Bold: true},
		{Cells: []string{"1.1", "Ban hành kế hoạch", "31/03/2025", "hoàn thành trễ", "Kế hoạch số 5", ""}},
		{Cells: []string{"1.2", "Tập huấn", "31/05/2025", "quá hạn", "", "Xong trong tháng 7"}},
		{Cells: []string{"1.3", "Sơ kết", "31/12/2025", "chưa xong, còn hạn", "", ""}},
	}
	if diff := cmp.Diff(want, d.Annexes[0].Body[0].(document.Table).Rows); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestConsolidatedTasks(t *testing.T) {
	counts := reporting.TaskCounts{DoneOnTime: 14, DoneLate: 2, InTerm: 5, Overdue: 1, NotReported: 3, PercentDone: "94.12"}
	got := consolidatedTasks(reporting.Consolidated{
		Sections: []reporting.ConsolidatedSection{{Section: "1", Title: "Gắn kết", TaskCounts: &counts}, {Section: "2", Title: "Không có nhiệm vụ"}},
		Tasks:    []reporting.ConsolidatedTask{{Task: "1.1", Section: "1", Title: "Ban hành kế hoạch", DueDate: "2025-03-31", Counts: counts}}, TaskCounts: &counts,
	}).Rows
	numbers := []string{"14", "2", "5", "1", "3", "94,12"}
	want := []document.Row{
		{Cells: append([]string{"", "1. Gắn kết", ""}, numbers...), Bold: true},
		{Cells: append([]string{"1.1", "Ban hành kế hoạch", "31/03/2025"}, numbers...)},
		{Cells: append([]string{"", "Tất cả nhiệm vụ", ""}, numbers...), Bold: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestBreakdowns(t *testing.T) {
	i := reporting.Indicator{Code: "B1", UnitOfMeasure: "người", Dimensions: []reporting.Dimension{{
		Code: "gioi", Title: "Giới", Categories: []reporting.Category{{Code: "nam", Title: "Nam"}, {Code: "nu", Title: "Nữ"}},
	}}}
	v := reporting.Value{Number: text("9"), Breakdowns: []reporting.Breakdown{{Dimension: "gioi", Category: "nu", Number: text("4")}}}
	want := []document.Row{{Cells: []string{"", "- Giới: Nữ", "người", "4", ""}}}
	if diff := cmp.Diff(want, categories(i, v)); diff != "" {
		t.Errorf("of a value (-want +got)\n%s", diff)
	}
	f := reporting.Figure{UnitOfMeasure: "người", Breakdowns: []reporting.CategoryFigure{
		{DimensionTitle: "Giới", CategoryTitle: "Nữ", Value: "1234", ReportedUnits: 2, ExpectedUnits: 3},
	}}
	want = []document.Row{{Cells: []string{"", "- Giới: Nữ", "người", "", "1.234", "", "2/3", ""}}}
	if diff := cmp.Diff(want, categoryRows(f)); diff != "" {
		t.Errorf("of a figure (-want +got)\n%s", diff)
	}
}

func TestUnderAnOffice(t *testing.T) {
	d := Under(reporting.Office{AgencyName: "Ủy ban nhân dân xã Mẫu", PlaceName: "Mẫu", Abbreviation: "UBND"}, document.Document{Issuer: []string{"Xã Mẫu"}})
	want := document.Document{Issuer: []string{"Ủy ban nhân dân", "xã Mẫu"}, Place: "Mẫu", Symbol: "BC-UBND"}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
