package reportingserver_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

func (s *system) sheets() reportingv1.SheetServiceClient {
	return reportingv1.NewSheetServiceClient(s.Conn)
}

var sheetPermissions = []permission{
	{
		method: "ExportReportForm", at: submitted, allowed: ownUnit,
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other officer", "other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.sheets().ExportReportForm(ctx, &reportingv1.ExportReportFormRequest{Name: r.report})
			return err
		},
	},
	{
		method: "ExportBoard", at: submitted, allowed: slices.Concat(allUnits, makers),
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.sheets().ExportBoard(ctx, &reportingv1.ExportBoardRequest{Name: r.period})
			return err
		},
	},
	{
		method: "ExportPeriodTotals", at: submitted, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.sheets().ExportPeriodTotals(ctx, &reportingv1.ExportPeriodTotalsRequest{Name: r.period})
			return err
		},
	},
	{
		method: "ExportPeriodProgress", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
		refused: map[string][]string{"NOT_RECIPIENT": unrelated}, call: exportProgressOf(""),
	},
	{
		method: "ExportPeriodProgress", at: accepted, allowed: slices.Concat(ownUnit, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": slices.Concat(unrelated, allUnits[2:], []string{"city"})}, call: exportProgressOf(xaA),
	},
	{
		method: "ExportIndicatorTrend", at: compiled, allowed: makers,
		refused: map[string][]string{"NOT_RECIPIENT": slices.Concat(unrelated, allUnits, []string{"city"})}, call: exportTrendOf(""),
	},
	{
		method: "ExportIndicatorTrend", at: accepted, allowed: slices.Concat(ownUnit, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": slices.Concat(unrelated, allUnits[2:], []string{"city"})}, call: exportTrendOf(xaA),
	},
	{
		method: "ExportConsolidatedTables", at: approved, allowed: makers,
		refused: map[string][]string{"NOT_RECIPIENT": slices.Concat(allUnits, otherMakers, []string{"city", "other city", "outside leader", "crossed"})},
		call:    exportTables,
	},
	{
		method: "ExportConsolidatedTables dispatched", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
		refused: map[string][]string{"NOT_RECIPIENT": with(otherMakers, "other city", "outside leader", "crossed")},
		call:    exportTables,
	},
}

func exportProgressOf(unit string) func(context.Context, *round) error {
	return func(ctx context.Context, r *round) error {
		_, err := r.sheets().ExportPeriodProgress(ctx, &reportingv1.ExportPeriodProgressRequest{Name: r.period, Unit: unit})
		return err
	}
}

func exportTrendOf(unit string) func(context.Context, *round) error {
	return func(ctx context.Context, r *round) error {
		_, err := r.sheets().ExportIndicatorTrend(ctx, &reportingv1.ExportIndicatorTrendRequest{Plan: r.plan, Indicator: "A1", Unit: unit})
		return err
	}
}

func exportTables(ctx context.Context, r *round) error {
	_, err := r.sheets().ExportConsolidatedTables(ctx, &reportingv1.ExportConsolidatedTablesRequest{Name: r.consolidated})
	return err
}

// form is the form of a report as its unit gets it.
func (s *system) form(t testing.TB, actor identity.Actor, report string) []byte {
	t.Helper()
	made, err := s.sheets().ExportReportForm(s.As(t, actor), &reportingv1.ExportReportFormRequest{Name: report})
	if err != nil {
		t.Fatal(err)
	}
	return made.GetData()
}

// filled is a form with cells changed by another program.
func filled(t testing.TB, form []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(form))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	change(f)
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// cells sets cells of a sheet, given as name and value in turn.
func cells(t testing.TB, sheet string, namesAndValues ...any) func(*excelize.File) {
	return func(f *excelize.File) {
		for i := 0; i < len(namesAndValues); i += 2 {
			if err := f.SetCellValue(sheet, namesAndValues[i].(string), namesAndValues[i+1]); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func (s *system) importForm(t testing.TB, report string, file []byte) (*reportingv1.ImportReportFormResponse, error) {
	t.Helper()
	return s.sheets().ImportReportForm(s.As(t, officer), &reportingv1.ImportReportFormRequest{Name: report, FileName: "bieu.xlsx", Data: file})
}

// formed is a period with all that plans can ask, and a draft of it.
func formed(t testing.TB) (s *system, report string, draft *reportingv1.ReportDraft) {
	s = newSystem(t)
	change := fullPlan
	s.plans.change.Store(&change)
	report = reportOf(s.open(t, "6-thang", 2025), xaA)
	draft, err := s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: report + "/draft", Content: fullContent()},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, report, draft
}

// A form is filled in offline; what it would change is shown before anything is stored, and saved like what is typed.
func TestAFormIsFilledInOffline(t *testing.T) {
	s, report, draft := formed(t)
	form := s.form(t, officer, report)
	got, err := s.importForm(t, report, form)
	if err != nil {
		t.Fatal(err)
	}
	if !proto.Equal(got.GetContent(), fullContent()) || len(got.GetChanges()) != 0 || got.GetEtag() != draft.GetEtag() {
		t.Errorf("an unchanged form makes %v, %v, etag %s", got.GetContent(), got.GetChanges(), got.GetEtag())
	}
	got, err = s.importForm(t, report, filled(t, form, func(f *excelize.File) {
		cells(t, "Số liệu", "F7", 20, "F8", "9", "F9", 11, "I9", "", "F10", "1.234,5", "K10", "chưa quyết toán", "F12", nil, "G12", nil, "H12", nil, "I12", "chưa có số liệu", "J12", "chờ tòa án")(f)
		cells(t, "Nhiệm vụ", "E6", "5/4/2025")(f)
		cells(t, "Thuyết minh", "C8", "Thiếu người.\r\nThiếu tiền.")(f)
	}))
	if err != nil {
		t.Fatal(violationsOf(err))
	}
	var changes []string
	for _, c := range got.GetChanges() {
		changes = append(changes, c.GetPart()+": "+c.GetBefore()+" -> "+c.GetAfter())
	}
	same(t, "changes", changes,
		"values/A1: 12; sex/female = 12; sex/male = NOTHING_OCCURRED -> 20; sex/female = 9; sex/male = 11",
		"values/A2: 10.50 -> 1234.5 (chưa quyết toán)",
		"values/A3: 3/40 -> NOT_AVAILABLE: chờ tòa án",
		"tasks/1.1: DONE; 2025-04-02; Đã ban hành; Triển khai -> DONE; 2025-04-05; Đã ban hành; Triển khai",
		"difficulties: Kinh phí còn hạn hẹp. -> Thiếu người.\nThiếu tiền.")
	stored, err := s.GetReportDraft(s.As(t, officer), &reportingv1.GetReportDraftRequest{Name: draft.GetName()})
	if err != nil || !proto.Equal(stored, draft) {
		t.Errorf("the import stored %v, %v", stored, err)
	}
	saved, err := s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: draft.GetName(), Content: got.GetContent(), Etag: got.GetEtag()},
	})
	if err != nil || !proto.Equal(saved.GetContent(), got.GetContent()) {
		t.Errorf("saved %v, %v", saved, err)
	}
}

// Everything that is wrong is told at once, by cell.
func TestFaultsOfAFormAreToldByCell(t *testing.T) {
	s, report, _ := formed(t)
	form := s.form(t, officer, report)
	for name, c := range map[string]struct {
		change func(f *excelize.File)
		want   []string
	}{
		"numbers": {
			cells(t, "Số liệu", "F7", "1,234.5", "F8", 1.5, "F10", "1e400", "G12", "1.234", "H12", "12 hộ"),
			[]string{"Số liệu!F7 POINT_NOT_DECIMAL", "Số liệu!F10 NOT_A_NUMBER", "Số liệu!H12 NOT_A_NUMBER", "Số liệu!H12 REQUIRED"},
		},
		"rules of the plan": {
			cells(t, "Số liệu", "F7", 1001, "F8", 1.5, "F10", 0.125, "G12", 41),
			[]string{
				"Số liệu!F8 NOT_WHOLE", "Số liệu!F7 ABOVE_MAXIMUM", "Số liệu!F10 TOO_MANY_DECIMALS", "Số liệu!G12 NUMERATOR_ABOVE_DENOMINATOR",
			},
		},
		"choices": {
			cells(t, "Số liệu", "F13", "Chắc có", "I13", "Không rõ", "I14", "Không áp dụng", "G7", 3),
			[]string{"Số liệu!G7 NOT_IN_FORM", "Số liệu!F13 NOT_ALLOWED", "Số liệu!I13 NOT_ALLOWED", "Số liệu!I14 TWO_VALUES"},
		},
		"tasks": {
			cells(t, "Nhiệm vụ", "D6", nil, "E6", "31/02/2025"),
			[]string{"Nhiệm vụ!E6 BAD_DATE", "Nhiệm vụ!D6 REQUIRED"},
		},
		"a moved column": {
			func(f *excelize.File) {
				if err := f.InsertCols("Nhiệm vụ", "C", 1); err != nil {
					t.Fatal(err)
				}
			},
			[]string{
				"Nhiệm vụ!C5 NOT_THE_FORM", "Nhiệm vụ!D5 NOT_THE_FORM", "Nhiệm vụ!E5 NOT_THE_FORM", "Nhiệm vụ!F5 NOT_THE_FORM",
				"Nhiệm vụ!G5 NOT_THE_FORM", "Nhiệm vụ!C6 NOT_THE_FORM", "Nhiệm vụ!D6 NOT_ALLOWED", "Nhiệm vụ!E6 BAD_DATE",
				"Nhiệm vụ!D6 REQUIRED", "Nhiệm vụ!H5 NOT_IN_FORM", "Nhiệm vụ!H6 NOT_IN_FORM",
			},
		},
		"a deleted row": {
			func(f *excelize.File) {
				if err := f.RemoveRow("Thuyết minh", 6); err != nil {
					t.Fatal(err)
				}
			},
			nil,
		},
		"merged": {
			func(f *excelize.File) {
				if err := f.MergeCell("Số liệu", "F7", "F8"); err != nil {
					t.Fatal(err)
				}
			},
			nil,
		},
		"another sheet": {
			func(f *excelize.File) {
				if err := f.SetSheetName("Nhiệm vụ", "Sheet2"); err != nil {
					t.Fatal(err)
				}
			},
			[]string{"Nhiệm vụ NOT_THE_FORM"},
		},
		"below the form": {cells(t, "Nhiệm vụ", "A9", "ghi chú"), []string{"Nhiệm vụ!A9 NOT_IN_FORM"}},
		"an error": {
			func(f *excelize.File) {
				percent := 10
				style, err := f.NewStyle(&excelize.Style{NumFmt: percent})
				if err == nil {
					err = f.SetCellStyle("Số liệu", "F10", "F10", style)
				}
				if err == nil {
					err = f.SetCellValue("Số liệu", "F7", nil)
				}
				if err == nil {
					err = f.SetCellFormula("Số liệu", "F7", "=1/0")
				}
				if err != nil {
					t.Fatal(err)
				}
			},
			[]string{"Số liệu!F7 CELL_WITHOUT_VALUE", "Số liệu!F10 SHOWN_AS_PERCENT"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.importForm(t, report, filled(t, form, c.change))
			got := violationsOf(err)
			if c.want == nil && len(got) > 0 { // told in more than one way: that it is told is what counts
				return
			}
			same(t, "faults", got, c.want...)
		})
	}
}

// A form of another report, and one that was made before the plan changed, is refused before all else.
func TestAFormOfAnotherReportIsRefused(t *testing.T) {
	s, report, _ := formed(t)
	other := strings.Replace(report, "xa-a", "xa-b", 1)
	_, err := s.importForm(t, report, s.form(t, leaderB, other))
	same(t, "another unit's", violationsOf(err), "Số liệu!A3 FORM_OF_ANOTHER_REPORT")
	mark := "Mã biểu (không sửa): " + report + " | 1 | "
	_, err = s.importForm(t, report, filled(t, s.form(t, officer, report), cells(t, "Số liệu", "A3", mark+"0123456789ab")))
	same(t, "another layout's", violationsOf(err), "Số liệu!A3 FORM_OUT_OF_DATE")
	_, err = s.importForm(t, report, filled(t, s.form(t, officer, report), cells(t, "Số liệu", "A3", nil)))
	same(t, "no form", violationsOf(err), "Số liệu!A3 NOT_THE_FORM")
	_, err = s.importForm(t, report, []byte("PK\x03\x04 không phải tệp nén"))
	same(t, "a damaged file", violationsOf(err), "data FILE_DAMAGED")
	_, err = s.importForm(t, report, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\x00n\x00c\x00r\x00y\x00p\x00t\x00i\x00o\x00n\x00I\x00n\x00f\x00o\x00"))
	same(t, "a locked file", violationsOf(err), "data FILE_PROTECTED")
	_, err = s.sheets().ImportReportForm(s.As(t, leaderB), &reportingv1.ImportReportFormRequest{Name: report, FileName: "a.xlsx", Data: []byte("x")})
	if reasonOf(err) != "NOT_YOUR_UNIT" {
		t.Errorf("another unit is told %v", err)
	}
}

// Tables have the rows of the page, and a text that looks like a formula stays one.
func TestExportedTables(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	board, err := s.sheets().ExportBoard(s.As(t, leader), &reportingv1.ExportBoardRequest{Name: r.period, Format: reportingv1.SheetFormat_SHEET_FORMAT_CSV})
	if err != nil {
		t.Fatal(err)
	}
	if got := records(t, board.GetData()); len(got) != 2 || got[1][0] != xaA || got[1][2] != "đã tiếp nhận" {
		t.Errorf("a unit's board is %q", got)
	}
	totals, err := s.sheets().ExportPeriodTotals(s.As(t, reviewer), &reportingv1.ExportPeriodTotalsRequest{
		Name: r.period, Basis: reportingv1.BoundaryBasis_BOUNDARY_BASIS_TODAY, Format: reportingv1.SheetFormat_SHEET_FORMAT_CSV,
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{xaA, "Đơn vị xa-a", "A1", "Số lớp tập huấn", "lớp", "12", "", "", "", "", ""}
	if got := records(t, totals.GetData()); !slices.ContainsFunc(got, func(row []string) bool { return slices.Equal(row, want) }) {
		t.Errorf("totals %q", got)
	}
	for table, want := range map[reportingv1.ExportConsolidatedTablesRequest_Table]struct {
		rows  int
		first string
	}{
		reportingv1.ExportConsolidatedTablesRequest_TABLE_FIGURES:       {5, "A1,Số lớp tập huấn,1,lớp,12"},
		reportingv1.ExportConsolidatedTablesRequest_TABLE_CONTRIBUTIONS: {5, "A1,Số lớp tập huấn," + xaA + ",Đơn vị xa-a,1,12"},
		reportingv1.ExportConsolidatedTablesRequest_TABLE_TASKS:         {0, ""},
		reportingv1.ExportConsolidatedTablesRequest_TABLE_UNITS:         {3, xaA + ","},
	} {
		file, err := s.sheets().ExportConsolidatedTables(s.As(t, reviewer), &reportingv1.ExportConsolidatedTablesRequest{
			Name: r.consolidated, Format: reportingv1.SheetFormat_SHEET_FORMAT_CSV, Table: table,
		})
		if err != nil {
			t.Fatal(err)
		}
		got := records(t, file.GetData())[1:]
		if len(got) != want.rows || want.rows > 0 && !strings.HasPrefix(strings.Join(got[0], ","), want.first) {
			t.Errorf("%s is %q", table, got)
		}
	}
	var header metadata.MD
	book, err := s.sheets().ExportConsolidatedTables(s.As(t, leaderB), &reportingv1.ExportConsolidatedTablesRequest{Name: r.consolidated}, grpc.Header(&header))
	if err != nil {
		t.Fatal(err)
	}
	if got := header.Get("content-disposition"); len(got) != 1 || !strings.Contains(got[0], `filename="so-lieu-tong-hop-2025-6-thang.xlsx"`) {
		t.Errorf("the file is called %q", got)
	}
	f, err := excelize.OpenReader(bytes.NewReader(book.GetData()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	same(t, "sheets", f.GetSheetList(), "Số liệu tổng hợp", "Số liệu theo đơn vị", "Nhiệm vụ", "Đơn vị")
	if rows, err := f.GetRows("Số liệu theo đơn vị"); err != nil || len(rows) != 3 {
		t.Errorf("another unit's figures are seen: %q, %v", rows, err)
	}
}

func records(t testing.TB, file []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
