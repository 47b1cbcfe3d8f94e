package planform

import (
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/sheet"
)

// heads is the row of the headings; the rows of a table stand below.
const heads = 2

// spare is how many rows below those of a plan are made ready to be filled in.
const spare = 50

// table is a sheet with a row for each of some things.
type table[T any] struct {
	name    string // in the catalogue
	columns []column[T]
}

func (t table[T]) sheetName() string { return words().Sheets[t.name] }

// write is the table of some things.
func (t table[T]) write(items []T) sheet.Table {
	made := sheet.Table{Name: t.sheetName(), Lead: []string{words().Lead}}
	for _, c := range t.columns {
		made.Columns = append(made.Columns, sheet.Column{Title: c.title, Width: c.width})
	}
	for i := range items {
		made.Rows = append(made.Rows, t.row(&items[i]))
	}
	for range spare {
		made.Rows = append(made.Rows, t.row(new(T)))
	}
	return made
}

func (t table[T]) row(item *T) sheet.Row {
	var row sheet.Row
	for _, c := range t.columns {
		row.Cells = append(row.Cells, sheet.Field(c.entry(item)))
	}
	return row
}

// line is a thing that was read, and the row it stands in.
type line[T any] struct {
	item T
	row  filled.Row
}

// read reads the things of a table, one from each row that holds something. What the table does not say of them is as begin has it.
func (t table[T]) read(file *sheet.File, faults *fault.Violations, begin func(filled.Row) T) ([]line[T], error) {
	page, err := filled.Read(file, t.sheetName(), faults)
	if err != nil || page.Missing {
		return nil, err
	}
	headings := map[int]string{}
	for at, c := range t.columns {
		headings[at] = c.title
	}
	before := len(*faults)
	page.Row(heads, faults).Fixed(headings)
	if len(*faults) > before {
		return nil, nil // with columns moved, nothing else is worth telling
	}
	var lines []line[T]
	for number := heads + 1; number <= page.Last; number++ {
		row := page.Row(number, faults)
		if len(row.Line.Cells) > 0 {
			lines = append(lines, line[T]{t.item(row, begin(row)), row})
		}
	}
	return lines, nil
}

func (t table[T]) item(row filled.Row, item T) T {
	for _, cell := range row.Line.Cells {
		if cell.Column >= len(t.columns) {
			row.Fault(cell.Column, faultv1.FieldRule_FIELD_RULE_NOT_IN_FORM)
		}
	}
	for at, c := range t.columns {
		if c.required && row.Line.At(at).Kind == sheet.Blank {
			row.Require(at)
			continue
		}
		c.read(&item, row, at)
	}
	return item
}

// afresh begins with nothing.
func afresh[T any](filled.Row) (item T) { return item }

// point says in which cells the fields of an item of the content stand.
func (t table[T]) point(cells filled.Cells, path string, row filled.Row) {
	cells[path] = row.Name(0)
	for at, c := range t.columns {
		cells[path+"."+c.field] = row.Name(at)
	}
}
