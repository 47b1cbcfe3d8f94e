package sheet_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/sheet"
)

// texts are what people write, and what somebody writes who wants a formula to run.
var texts = rapid.OneOf(
	rapid.String(),
	rapid.StringMatching(`[=+\-@\t\r\n ＝＋]?[a-zA-Z0-9(|!']{0,12}`),
	rapid.SampledFrom([]string{`=HYPERLINK("http://a","b")`, "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "_x0041_", "1234", "TRUE", "#REF!", "1e3"}),
)

var numbers = rapid.Custom(func(t *rapid.T) string {
	return decimal.New(rapid.Int64().Draw(t, "digits"), -int32(rapid.IntRange(0, 6).Draw(t, "places"))).String()
})

func written(t rapid.TB, tables ...sheet.Table) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, sheet.Book{Tables: tables}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func table(rows ...sheet.Row) sheet.Table {
	return sheet.Table{Name: "Số liệu", Columns: []sheet.Column{{Title: "Mã"}, {Title: "Kết quả", Width: 20}}, Rows: rows}
}

func row(cells ...sheet.Cell) sheet.Row { return sheet.Row{Cells: cells} }

// TestNoTextIsAFormula holds for every text: in .xlsx it is a cell of text and comes back as it went in, in .csv it begins with
// nothing that begins a formula.
func TestNoTextIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		made := table(row(sheet.Text(text), sheet.Text("x")))
		f := written(t, made)
		defer f.Close()
		if formula, err := f.GetCellFormula(made.Name, "A2"); err != nil || formula != "" {
			t.Errorf("%q is the formula %q, %v", text, formula, err)
		}
		if kind, _ := f.GetCellType(made.Name, "A2"); text != "" && kind != excelize.CellTypeInlineString {
			t.Errorf("%q is a cell of type %v", text, kind)
		}
		if got, _ := f.GetCellValue(made.Name, "A2"); got != text && legal(text) {
			t.Errorf("%q is read as %q", text, got)
		}
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out, made); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %v, %v", text, rows, err)
		}
		if cell := strings.TrimLeft(rows[1][0], " \n\v\f"); cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
			t.Errorf("%q is written as %q", text, cell)
		}
	})
}

// legal reports whether XML can hold a text.
func legal(text string) bool {
	return !strings.ContainsFunc(text, func(c rune) bool {
		return c < ' ' && c != '\t' && c != '\n' || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF
	})
}

// TestNumbersKeepEveryDigit: one with more digits than a spreadsheet program keeps is a text.
func TestNumbersKeepEveryDigit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := numbers.Draw(t, "number")
		made := table(row(sheet.Text("A1"), sheet.Number(number)))
		f := written(t, made)
		defer f.Close()
		raw, err := f.GetCellValue(made.Name, "B2", excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := decimal.NewFromString(raw); err != nil || !got.Equal(decimal.RequireFromString(number)) {
			t.Errorf("%s is read as %s, %v", number, raw, err)
		}
		kind, _ := f.GetCellType(made.Name, "B2")
		digits := len(strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(number), "0"))
		if isText := kind == excelize.CellTypeInlineString; isText != (digits > 15) {
			t.Errorf("%s with %d digits is a cell of type %v", number, digits, kind)
		}
	})
}

func TestWhatIsNoNumberIsAText(t *testing.T) {
	for _, text := range []string{"=1+1", "NaN", "1e400", "1.234,5", "-", ".", "1.", "0x1p4", "Infinity", "１２"} {
		made := table(row(sheet.Text("A1"), sheet.Number(text)))
		f := written(t, made)
		if kind, _ := f.GetCellType(made.Name, "B2"); kind != excelize.CellTypeInlineString {
			t.Errorf("%q is a cell of type %v", text, kind)
		}
		f.Close()
	}
}

func TestHowASheetLooks(t *testing.T) {
	made := table(row(sheet.Text("A1"), sheet.Number("-1234567.50")))
	made.Lead = []string{"Biểu số liệu", "Kỳ 6 tháng"}
	second := table()
	second.Name = "Nhiệm vụ"
	f := written(t, made, second)
	defer f.Close()
	if got := fmt.Sprint(f.GetSheetList()); got != "[Số liệu Nhiệm vụ]" {
		t.Errorf("sheets %v", got)
	}
	panes, err := f.GetPanes(made.Name)
	if err != nil || !panes.Freeze || panes.YSplit != 3 || panes.TopLeftCell != "A4" {
		t.Errorf("panes %+v, %v", panes, err)
	}
	layout, err := f.GetPageLayout(made.Name)
	if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("layout %+v, %v", layout, err)
	}
	names := map[string]string{}
	for _, name := range f.GetDefinedName() {
		names[name.Scope+" "+name.Name] = name.RefersTo
	}
	if names["Số liệu _xlnm.Print_Titles"] != "'Số liệu'!$3:$3" || names["Nhiệm vụ _xlnm.Print_Titles"] != "'Nhiệm vụ'!$1:$1" {
		t.Errorf("names %v", names)
	}
	if width, _ := f.GetColWidth(made.Name, "B"); width != 20 {
		t.Errorf("width %v", width)
	}
	if heading, _ := f.GetCellValue(made.Name, "B3"); heading != "Kết quả" {
		t.Errorf("heading %q", heading)
	}
	if shown, _ := f.GetCellValue(made.Name, "B4"); shown != "-1,234,567.50" {
		t.Errorf("the number is shown as %q", shown)
	}
}

func TestALongTextIsSeenToBeCut(t *testing.T) {
	whole := strings.Repeat("ă", 32767)
	made := table(row(sheet.Text(strings.Repeat("ă😀", 20000)), sheet.Text(whole)))
	f := written(t, made)
	defer f.Close()
	if got, _ := f.GetCellValue(made.Name, "A2"); !strings.HasSuffix(got, " […]") || len([]rune(got)) < 21000 {
		t.Errorf("%d letters", len([]rune(got)))
	}
	if got, _ := f.GetCellValue(made.Name, "B2"); got != whole {
		t.Error("a text that fits was cut")
	}
}

func TestCSV(t *testing.T) {
	var out bytes.Buffer
	made := table(row(sheet.Text("-A"), sheet.Number("-1234.5")), row(sheet.Text("Đơn vị; \"xã\", phường")))
	made.Lead = []string{"không có trong tệp"}
	if err := sheet.WriteCSV(&out, made); err != nil {
		t.Fatal(err)
	}
	if want := "Mã,Kết quả\r\n'-A,-1234.5\r\n\"Đơn vị; \"\"xã\"\", phường\",\r\n"; out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
}
