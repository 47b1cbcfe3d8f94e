package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/attachment"
	"github.com/tiendo/tiendo/services/sheet"
)

var limits = sheet.Limits{Unpacked: 8 << 20, Rows: 1000}

// read reads one sheet of a file: each cell as "B2 kind text".
func read(content []byte, name string, limits sheet.Limits) (cells []string, merged []string, err error) {
	f, err := sheet.Open(bytes.NewReader(content), int64(len(content)), limits)
	if err != nil {
		return nil, nil, err
	}
	if name == "" {
		name = f.Sheets[0]
	}
	merged, err = f.Rows(name, func(l sheet.Line) error {
		for _, c := range l.Cells {
			cells = append(cells, fmt.Sprintf("%s %d %s", sheet.Name(c.Column, l.Number), c.Kind, c.Text))
		}
		return nil
	})
	return cells, merged, err
}

// saved is what a workbook is as a file.
func saved(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	defer f.Close()
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestWhatIsWrittenIsRead holds for every text and number.
func TestWhatIsWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, number := texts.Filter(legal).Draw(t, "text"), numbers.Draw(t, "number")
		made := table(row(sheet.Text(text), sheet.Number(number)))
		var out bytes.Buffer
		if err := sheet.WriteXLSX(&out, sheet.Book{Tables: []sheet.Table{made}}); err != nil {
			t.Fatal(err)
		}
		cells, _, err := read(out.Bytes(), "", limits)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(cells, "\n")
		if strings.TrimSpace(text) != "" && !strings.Contains(got, fmt.Sprintf("A2 %d %s", sheet.IsText, text)) {
			t.Errorf("%q is read as %q", text, got)
		}
		kind := sheet.IsNumber
		if len(strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(number), "0")) > 15 {
			kind = sheet.IsText
		}
		if !strings.Contains(got, fmt.Sprintf("B2 %d %s", kind, number)) {
			t.Errorf("%q is read as %q", number, got)
		}
	})
}

// TestKinds reads what a program other than ours wrote.
func TestKinds(t *testing.T) {
	f := excelize.NewFile()
	set := func(cell string, value any) {
		if err := f.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	style := func(cell, format string) {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err == nil {
			err = f.SetCellStyle("Sheet1", cell, cell, id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	set("A1", "Chỉ tiêu")
	set("B1", 0.1+0.2)
	set("C1", true)
	set("D1", 46234)
	style("D1", "dd/mm/yyyy")
	set("E1", 0.45)
	style("E1", `0.0" "%`)
	set("F1", 1234.5)
	style("F1", `#,##0.0" đồng/m2"`)
	set("G1", 12345678901234567)
	set("H1", 1e-7)
	if err := f.SetCellFormula("Sheet1", "I1", "=A1+1"); err != nil {
		t.Fatal(err)
	}
	set("J1", "_x0041_ và _x000D_") // how files write what XML cannot hold
	set("B3", "một")
	if err := f.MergeCell("Sheet1", "B3", "C4"); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellRichText("Sheet1", "A5", []excelize.RichTextRun{{Text: "đậm "}, {Text: "nhạt", Font: &excelize.Font{Bold: true}}}); err != nil {
		t.Fatal(err)
	}
	cells, merged, err := read(saved(t, f), "", limits)
	want := []string{
		fmt.Sprint("A1 ", sheet.IsText, " Chỉ tiêu"), fmt.Sprint("B1 ", sheet.IsNumber, " 0.3"), fmt.Sprint("C1 ", sheet.IsTruth, " true"),
		fmt.Sprint("D1 ", sheet.IsDay, " 2026-07-31"), fmt.Sprint("E1 ", sheet.IsPercent, " 0.45"), fmt.Sprint("F1 ", sheet.IsNumber, " 1234.5"),
		fmt.Sprint("G1 ", sheet.IsTooLong, " 12345678901234567"), fmt.Sprint("H1 ", sheet.IsNumber, " 0.0000001"), fmt.Sprint("I1 ", sheet.IsUncounted, " "),
		fmt.Sprint("J1 ", sheet.IsText, " A và \r"), fmt.Sprint("B3 ", sheet.IsText, " một"), fmt.Sprint("A5 ", sheet.IsText, " đậm nhạt"),
	}
	if err != nil || strings.Join(cells, "\n") != strings.Join(want, "\n") || fmt.Sprint(merged) != "[B3:C4]" {
		t.Errorf("%v, merged %v\n got %q\nwant %q", err, merged, cells, want)
	}
}

func TestNames(t *testing.T) {
	for column, want := range map[int]string{0: "A7", 25: "Z7", 26: "AA7", 701: "ZZ7", 702: "AAA7"} {
		if got := sheet.Name(column, 7); got != want {
			t.Errorf("column %d is %s", column, got)
		}
	}
}

// packed is a workbook with one sheet of this XML.
func packed(t testing.TB, rows string) []byte {
	t.Helper()
	return zipped(t, map[string]string{
		"[Content_Types].xml":        `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels":                `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
		"xl/workbook.xml":            `<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="S" sheetId="1" q:id="r1"/></x:sheets></x:workbook>`,
		"xl/worksheets/sheet1.xml":   rows,
	})
}

// TestWhatIsRefused: a clear answer, and no more read than allowed.
func TestWhatIsRefused(t *testing.T) {
	cell := func(ref, inside string) string {
		return `<worksheet><sheetData><row><c ` + ref + `>` + inside + `</c></row></sheetData></worksheet>`
	}
	for name, c := range map[string]struct {
		rows string
		want error
	}{
		"a million rows":           {`<worksheet><sheetData>` + strings.Repeat(`<row><c><v>1</v></c></row>`, 1001) + `</sheetData></worksheet>`, sheet.ErrTooManyRows},
		"a far row":                {`<worksheet><sheetData><row r="1048576"><c><v>1</v></c></row></sheetData></worksheet>`, sheet.ErrTooManyRows},
		"a far column":             {cell(`r="XFD1"`, `<v>1</v>`), sheet.ErrTooWide},
		"rows out of order":        {`<worksheet><sheetData><row r="3"/><row r="2"/></sheetData></worksheet>`, sheet.ErrDamaged},
		"cells out of order":       {`<worksheet><sheetData><row><c r="C1"/><c r="B1"/></row></sheetData></worksheet>`, sheet.ErrDamaged},
		"a text that is not there": {cell(`t="s"`, `<v>7</v>`), sheet.ErrDamaged},
		"cut off":                  {`<worksheet><sheetData><row><c><v>1`, sheet.ErrDamaged},
		"an entity of its own":     {`<!DOCTYPE x [<!ENTITY a "b">]>` + cell(``, `<v>&a;</v>`), sheet.ErrDamaged},
	} {
		if _, _, err := read(packed(t, c.rows), "", limits); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if _, _, err := read(packed(t, strings.Repeat(" ", 9<<20)), "", limits); !errors.Is(err, sheet.ErrTooLarge) {
		t.Errorf("a file that unpacks to more: %v", err)
	}
	if cells, _, err := read(packed(t, cell(`r="B2"`, `<v>1e400</v>`)), "", limits); err != nil || cells[0] != fmt.Sprint("B1 ", sheet.IsError, " 1e400") {
		t.Errorf("1e400: %v, %v", cells, err)
	}
}

func TestCheckTakesWorkbooksOnly(t *testing.T) {
	good := packed(t, `<worksheet/>`)
	if broken := sheet.Check("a.xlsx", bytes.NewReader(good), int64(len(good))); len(broken) != 0 {
		t.Errorf("a workbook: %v", broken)
	}
	word := zipped(t, map[string]string{"[Content_Types].xml": `wordprocessingml.document.main+xml`})
	if broken := sheet.Check("a.docx", bytes.NewReader(word), int64(len(word))); fmt.Sprint(broken) != fmt.Sprint([]attachment.Rule{attachment.UnknownType}) {
		t.Errorf("a document: %v", broken)
	}
	macro := zipped(t, map[string]string{"[Content_Types].xml": `spreadsheetml.sheet.main+xml`, "xl/vbaProject.bin": "x"})
	if broken := sheet.Check("a.xlsx", bytes.NewReader(macro), int64(len(macro))); fmt.Sprint(broken) != fmt.Sprint([]attachment.Rule{attachment.HoldsProgram}) {
		t.Errorf("macros: %v", broken)
	}
}

func TestCSVRows(t *testing.T) {
	rows := func(text string, comma rune) (lines []string, err error) {
		err = sheet.CSVRows(strings.NewReader(text), comma, 5, func(l sheet.Line) error {
			for _, c := range l.Cells {
				lines = append(lines, fmt.Sprintf("%d/%d %s", l.Number, c.Column, c.Text))
			}
			return nil
		})
		return lines, err
	}
	got, err := rows("\ufeff\"mã\";\"số; liệu\"\r\n\r\nA;\"1\n2\"\nB\n", ';')
	if want := "[1/0 mã 1/1 số; liệu 3/0 A 3/1 1\n2 5/0 B]"; err != nil || fmt.Sprint(got) != want {
		t.Errorf("%v, %v", got, err)
	}
	for text, want := range map[string]error{
		"a,\"b":                       sheet.ErrDamaged,
		"a\xff":                       sheet.ErrNotUTF8,
		"1\n2\n3\n4\n5\n6\n":          sheet.ErrTooManyRows,
		strings.Repeat(",", 300) + "": sheet.ErrTooWide,
	} {
		if _, err := rows(text, ','); !errors.Is(err, want) {
			t.Errorf("%.20q: %v, want %v", text, err, want)
		}
	}
}

// FuzzOpen: whatever comes, an answer, and no row beyond the limit.
func FuzzOpen(f *testing.F) {
	f.Add(packed(f, `<worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c s="1"><f>A1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, content []byte) {
		small := sheet.Limits{Unpacked: 1 << 20, Rows: 100}
		book, err := sheet.Open(bytes.NewReader(content), int64(len(content)), small)
		if err != nil {
			return
		}
		for _, name := range book.Sheets {
			_, _ = book.Rows(name, func(l sheet.Line) error {
				if l.Number > small.Rows || len(l.Cells) > sheet.MaxColumns {
					t.Errorf("row %d with %d cells", l.Number, len(l.Cells))
				}
				return nil
			})
		}
	})
}

// FuzzRows: the same for the XML of a sheet, which the packing would keep a fuzzer from.
func FuzzRows(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="2"><c r="B2" t="b"><v>1</v></c></row></sheetData></worksheet>`)
	f.Fuzz(func(t *testing.T, rows string) {
		cells, _, err := read(packed(t, rows), "", sheet.Limits{Unpacked: 1 << 20, Rows: 100})
		if err == nil && len(cells) > 100*sheet.MaxColumns {
			t.Errorf("%d cells", len(cells))
		}
	})
}

func FuzzCSVRows(f *testing.F) {
	f.Add("a;b\n\"c\nd\";e\n")
	f.Fuzz(func(t *testing.T, text string) {
		_ = sheet.CSVRows(strings.NewReader(text), ';', 100, func(l sheet.Line) error {
			if l.Number > 100 || len(l.Cells) == 0 {
				t.Errorf("row %+v", l)
			}
			return nil
		})
	})
}
