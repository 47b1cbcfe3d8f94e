// Package form is a unit's report as a workbook that is filled in offline and read back. One description of the form serves both:
// what a file says is read against the form as it is made now, so that moved columns, deleted rows and changed titles show as
// cells that differ. It is pure: no clock, store or context.
package form

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// Form is the form of one unit's report for one period.
type Form struct {
	report reporting.ReportName
	period *reporting.Period
	owes   reporting.Obligation
	pages  []page
}

// page is one sheet of the form.
type page struct {
	name    string
	columns []sheet.Column
	lines   []line
}

// line is one row of a page: it is written with what a content says, and read into one.
type line interface {
	// fixed are the cells of the line that nobody changes and by which it is known, by their column.
	fixed() map[int]string
	// asks is what can be filled in, where the fixed cells do not tell.
	asks() string
	// write is the line with what a content says.
	write(c reporting.Content) sheet.Row
	// read takes what is filled in into the content.
	read(r *row)
}

// Of is the form of a unit's report. Last are the values the unit gave for the last period.
func Of(p *reporting.Period, o reporting.Obligation, last map[string]reporting.Value) *Form {
	f := &Form{report: p.Name.Report(o.Unit.Unit), period: p, owes: o}
	for _, made := range []page{f.values(last), f.tasks(), f.texts()} {
		if len(made.lines) > 0 {
			f.pages = append(f.pages, made)
		}
	}
	return f
}

// heads is how many rows stand above the first line of a page: what it is of, and the headings.
const heads = 5

// lead is what stands above the headings of a page.
func (f *Form) lead() []string {
	w := words()
	return []string{
		w.Title.With("period", f.period.Title), w.Of.With("unit", f.owes.Unit.DisplayName, "number", f.period.PlanNumber),
		w.Mark.With("mark", f.mark()), w.How,
	}
}

// mark names the report the form is of, the version of the plan, and the form's layout.
func (f *Form) mark() string {
	return strings.Join([]string{string(f.report), fmt.Sprint(f.period.PlanVersion), f.layout()}, " | ")
}

// layout is a short hash of everything in the form that nobody fills in.
func (f *Form) layout() string {
	hash := sha256.New()
	for _, p := range f.pages {
		fmt.Fprintf(hash, "%q", p.name)
		for _, c := range p.columns {
			fmt.Fprintf(hash, "%q", c.Title)
		}
		for n, l := range p.lines {
			fmt.Fprintf(hash, "%d%T%v%q", n, l, l.fixed(), l.asks()) // maps are printed in the order of their keys
		}
	}
	return hex.EncodeToString(hash.Sum(nil))[:12]
}

// Book is the form as a workbook, with what a content says.
func (f *Form) Book(c reporting.Content) sheet.Book {
	var book sheet.Book
	for _, p := range f.pages {
		table := sheet.Table{Name: p.name, Lead: f.lead(), Columns: p.columns, Locked: true}
		for _, l := range p.lines {
			table.Rows = append(table.Rows, l.write(c))
		}
		book.Tables = append(book.Tables, table)
	}
	return book
}

// heading is a line that stands above others.
type heading struct{ text string }

func (h heading) fixed() map[int]string { return map[int]string{0: h.text} }

func (h heading) asks() string { return "" }

func (h heading) write(reporting.Content) sheet.Row {
	return sheet.Row{Cells: []sheet.Cell{sheet.Text(h.text)}, Head: true}
}

func (h heading) read(*row) {}

// written are the cells of a line: those that are fixed, and the others by their column.
func written(columns int, fixed map[int]string, others map[int]sheet.Cell) sheet.Row {
	cells := make([]sheet.Cell, columns)
	for column, text := range fixed {
		cells[column] = sheet.Text(text)
	}
	for column, cell := range others {
		cells[column] = cell
	}
	return sheet.Row{Cells: cells}
}

// entry is a cell to be filled in, with its hint also told when what is typed is refused.
func entry(e sheet.Entry) sheet.Cell {
	e.Refusal = words().Refusal.With("hint", e.Hint)
	return sheet.Field(e)
}
