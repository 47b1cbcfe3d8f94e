package sheet

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// MediaType is the type of .xlsx files.
const MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// WriteXLSX writes a file for Excel and LibreOffice: a sheet for each table, its headings kept in sight and repeated on every
// page, printed on A4 landscape as wide as the page.
func WriteXLSX(out io.Writer, b Book) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	styles := styles{file: f, made: map[cellStyle]int{}}
	for n, t := range b.Tables {
		if n == 0 {
			err = f.SetSheetName(f.GetSheetName(0), t.Name)
		} else {
			_, err = f.NewSheet(t.Name)
		}
		if err != nil {
			return err
		}
		if err := writeTable(f, &styles, t); err != nil {
			return err
		}
	}
	return f.Write(out)
}

func writeTable(f *excelize.File, styles *styles, t Table) error {
	if err := printed(f, t); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(t.Name)
	if err != nil {
		return err
	}
	for i, c := range t.Columns {
		if err := w.SetColWidth(i+1, i+1, c.width()); err != nil {
			return err
		}
	}
	head := len(t.Lead) + 1
	if err := w.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: head, TopLeftCell: fmt.Sprintf("A%d", head+1), ActivePane: "bottomLeft",
	}); err != nil {
		return err
	}
	rows := rowWriter{stream: w, styles: styles, file: f, sheet: t.Name, columns: t.Columns}
	for _, line := range t.Lead {
		rows.write([]Cell{Text(line)}, lead, 1)
	}
	titles := make([]Cell, 0, len(t.Columns))
	for _, c := range t.Columns {
		titles = append(titles, Text(c.Title))
	}
	rows.write(titles, heading, rows.lines(titles))
	for _, row := range t.Rows {
		switch {
		case row.Head:
			rows.write(row.Cells, lead, 1)
		case row.Bold:
			rows.write(row.Cells, strong, max(row.Lines, rows.lines(row.Cells)))
		default:
			rows.write(row.Cells, body, max(row.Lines, rows.lines(row.Cells)))
		}
	}
	if rows.err == nil && t.Locked {
		rows.err = lock(f, t.Name)
	}
	if rows.err != nil {
		return rows.err
	}
	return w.Flush()
}

// printed sets how a sheet is printed.
func printed(f *excelize.File, t Table) error {
	landscape, a4, one, asLongAsItIs, fit := "landscape", 9, 1, 0, true
	if err := f.SetPageLayout(t.Name, &excelize.PageLayoutOptions{
		Orientation: &landscape, Size: &a4, FitToWidth: &one, FitToHeight: &asLongAsItIs,
	}); err != nil {
		return err
	}
	if err := f.SetSheetProps(t.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	head := len(t.Lead) + 1
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: t.Name, RefersTo: fmt.Sprintf("%s!$%d:$%d", quoted(t.Name), head, head),
	})
}

// rowWriter writes rows one below the other, until one fails.
type rowWriter struct {
	file    *excelize.File
	sheet   string
	stream  *excelize.StreamWriter
	styles  *styles
	columns []Column
	row     int
	err     error
}

const (
	// lineHeight is the height of a line, in points.
	lineHeight = 16.5
	// mostLines keeps a row within the height programs know.
	mostLines = 24
)

// lines is how many lines a row is high for its texts to be seen. Not every program finds that out by itself.
func (w *rowWriter) lines(cells []Cell) int {
	most := 1
	for n, c := range cells {
		text := c.text
		if c.entry != nil {
			text = c.entry.Value
		}
		high := 0
		for line := range strings.SplitSeq(text, "\n") {
			high += 1 + utf8.RuneCountInString(line)/max(int(w.columns[n].width()), 1)
		}
		most = max(most, high)
	}
	return min(most, mostLines)
}

// write writes a row that is so many lines high.
func (w *rowWriter) write(cells []Cell, look look, lines int) {
	if w.err != nil {
		return
	}
	w.row++
	values := make([]any, 0, len(cells))
	for column, c := range cells {
		value, err := w.value(c, look)
		if err == nil && c.entry != nil {
			err = c.entry.guard(w.file, w.sheet, column, w.row)
		}
		if err != nil {
			w.err = err
			return
		}
		values = append(values, value)
	}
	if lines > 1 {
		w.err = w.stream.SetRow(fmt.Sprintf("A%d", w.row), values, excelize.RowOpts{Height: lineHeight * float64(lines)})
		return
	}
	w.err = w.stream.SetRow(fmt.Sprintf("A%d", w.row), values) // grows with what is typed into it
}

// value is a cell as the library takes it. A number is given as binary number of 64 bits, which holds any 15 digits exactly:
// they come out as they went in. One with more digits is written as text, or the program that opens the file would change it.
func (w *rowWriter) value(c Cell, look look) (excelize.Cell, error) {
	if c.entry != nil {
		return w.entry(*c.entry)
	}
	if c.number && significant(c.text) <= mostDigits {
		number, err := strconv.ParseFloat(c.text, 64)
		if err != nil {
			return excelize.Cell{}, err
		}
		style, err := w.styles.of(cellStyle{look: look, places: places(c.text)})
		return excelize.Cell{StyleID: style, Value: number}, err
	}
	style, err := w.styles.of(cellStyle{look: look, places: noNumber})
	cell := excelize.Cell{StyleID: style}
	if c.text != "" {
		cell.Value = fitted(c.text)
	}
	return cell, err
}

// look is how the cells of a row look.
type look int

const (
	body look = iota
	strong
	heading
	lead
	open // a cell to be filled in
)

// noNumber is the number of places of a cell that holds no number.
const noNumber = -1

// asDate is the number of places of a cell that holds a day.
const asDate = -2

// cellStyle is how a cell looks, with so many places after the comma.
type cellStyle struct {
	look   look
	places int
}

// styles makes each style once: files have room for few.
type styles struct {
	file *excelize.File
	made map[cellStyle]int
}

func (s *styles) of(wanted cellStyle) (int, error) {
	if made, ok := s.made[wanted]; ok {
		return made, nil
	}
	made, err := s.file.NewStyle(wanted.style())
	s.made[wanted] = made
	return made, err
}

func (c cellStyle) style() *excelize.Style {
	shown := format(c.places)
	style := &excelize.Style{
		Font:         &excelize.Font{Family: "Times New Roman", Size: 12, Bold: c.look != body && c.look != open},
		Alignment:    &excelize.Alignment{Vertical: "top", WrapText: c.look != lead},
		CustomNumFmt: &shown,
	}
	if c.look != lead {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: "A6A6A6", Style: 1})
		}
	}
	if c.look == open {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF9E5"}}
		style.Protection = &excelize.Protection{Locked: false}
	}
	if c.look == heading {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
		style.Alignment.Horizontal, style.Alignment.Vertical = "center", "center"
	}
	return style
}

// format is the format of a number with its thousands grouped and so many places. The signs in it are always those of English:
// the program that opens the file shows those of its own settings, in Vietnam 1.234.567,50.
func format(places int) string {
	switch {
	case places == noNumber:
		return "@" // text, also when somebody types into it
	case places == asDate:
		return "dd/mm/yyyy"
	case places == 0:
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", places)
}
