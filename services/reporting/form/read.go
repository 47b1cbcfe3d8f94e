package form

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// Limits are how much of a file is read.
var Limits = sheet.Limits{Unpacked: 32 << 20, Rows: 20000}

// Read is what a file says, put into a content: figures, tasks and texts are those of the file, the rest stays. Everything that is
// wrong with the file is told at once, by cell: "Số liệu!F12".
func (f *Form) Read(file *sheet.File, c reporting.Content) (reporting.Content, error) {
	r := &reader{form: f, cells: map[string]string{}}
	found, err := r.pages(file)
	if err != nil {
		return reporting.Content{}, err
	}
	if !r.isOurs(found) {
		return reporting.Content{}, r.faults.Err()
	}
	before := c.Values
	c.Values, c.Tasks, c.Sections = nil, nil, nil
	c.Difficulties, c.NextSteps, c.Proposals = "", "", ""
	for _, p := range f.pages {
		r.page(p, found[p.name], &c)
	}
	for i := range c.Values {
		spellAs(&c.Values[i], before)
	}
	r.check(c)
	return c, r.faults.Err()
}

// reader reads one file.
type reader struct {
	form   *Form
	faults fault.Violations
	cells  map[string]string // where each field of the content stands
}

// held is what a file has on a page of the form.
type held struct {
	rows   map[int]sheet.Line
	merged []string
}

// pages reads the sheets of the file that the form has. A missing one is told of.
func (r *reader) pages(file *sheet.File) (map[string]held, error) {
	found := map[string]held{}
	for _, p := range r.form.pages {
		name := ""
		for _, s := range file.Sheets {
			if norm.NFC.String(s) == p.name {
				name = s
			}
		}
		if name == "" {
			r.faults.Add(p.name, faultv1.FieldRule_FIELD_RULE_NOT_THE_FORM, "expected", p.name)
			continue
		}
		h := held{rows: map[int]sheet.Line{}}
		merged, err := file.Rows(name, func(l sheet.Line) error {
			l.Cells = append([]sheet.Found(nil), l.Cells...)
			h.rows[l.Number] = l
			return nil
		})
		if err != nil {
			return nil, r.refusal(p.name, err)
		}
		h.merged = merged
		found[p.name] = h
	}
	return found, nil
}

// refusal is why a sheet could not be read at all.
func (r *reader) refusal(at string, err error) error {
	rule := faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED
	switch {
	case errors.Is(err, sheet.ErrTooLarge):
		rule = faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE
	case errors.Is(err, sheet.ErrTooManyRows), errors.Is(err, sheet.ErrTooWide):
		rule = faultv1.FieldRule_FIELD_RULE_TOO_MANY
	case !errors.Is(err, sheet.ErrDamaged):
		return err
	}
	return fault.InvalidField(at, rule)
}

// isOurs reports whether the file is the form as it is now. If not, nothing else is worth telling.
func (r *reader) isOurs(found map[string]held) bool {
	first := r.form.pages[0].name
	const row = 3
	_, given, _ := strings.Cut(clean(found[first].rows[row].At(0).Text), ": ")
	mark, at := strings.Split(given, " | "), first+"!"+sheet.Name(0, row)
	switch want := strings.Split(r.form.mark(), " | "); {
	case len(mark) != len(want):
		r.faults.Add(at, faultv1.FieldRule_FIELD_RULE_NOT_THE_FORM, "expected", words().Mark.With("mark", r.form.mark()))
	case mark[0] != want[0]:
		r.faults.Add(at, faultv1.FieldRule_FIELD_RULE_FORM_OF_ANOTHER_REPORT, "value", mark[0], "expected", want[0])
	case mark[1] != want[1]:
		r.faults.Add(at, faultv1.FieldRule_FIELD_RULE_FORM_OUT_OF_DATE, "value", mark[1], "expected", want[1])
	case mark[2] != want[2]:
		r.faults.Add(at, faultv1.FieldRule_FIELD_RULE_FORM_OUT_OF_DATE)
	default:
		return len(found) == len(r.form.pages)
	}
	return false
}

// page reads one page.
func (r *reader) page(p page, h held, c *reporting.Content) {
	for _, merged := range h.merged {
		r.faults.Add(p.name+"!"+merged, faultv1.FieldRule_FIELD_RULE_MERGED_CELLS)
	}
	headings := map[int]string{}
	for column, heading := range p.columns {
		headings[column] = heading.Title
	}
	r.row(p, h, heads, c).fixed(headings)
	for n, l := range p.lines {
		line := r.row(p, h, heads+1+n, c)
		line.fixed(l.fixed())
		l.read(line)
	}
	for _, number := range slices.Sorted(maps.Keys(h.rows)) {
		line := h.rows[number]
		for _, cell := range line.Cells {
			if number > heads+len(p.lines) || number >= heads && cell.Column >= len(p.columns) {
				r.faults.Add(p.name+"!"+sheet.Name(cell.Column, number), faultv1.FieldRule_FIELD_RULE_NOT_IN_FORM)
			}
		}
	}
}

func (r *reader) row(p page, h held, number int, c *reporting.Content) *row {
	return &row{reader: r, sheet: p.name, number: number, line: h.rows[number], content: c}
}

// check holds the content against the rules of the period, and says in which cells it does not keep to them.
func (r *reader) check(c reporting.Content) {
	if len(r.faults) > 0 {
		return // what could not be read is missing in the content, and would be told of twice
	}
	err := r.form.period.CheckDraft(r.form.owes, c)
	var found *fault.Error
	if !errors.As(err, &found) {
		return
	}
	for _, v := range found.Violations {
		v.Field = r.cell(strings.TrimPrefix(v.Field, "draft.content."))
		r.faults = append(r.faults, v)
	}
}

// cell is where a field of the content stands, or what it is a part of.
func (r *reader) cell(field string) string {
	for at := field; at != ""; at = at[:max(strings.LastIndexByte(at, '.'), 0)] {
		if cell, ok := r.cells[at]; ok {
			return cell
		}
	}
	return field
}

// clean is a text as it is kept: composed letters, one kind of line break, nothing around it.
func clean(text string) string {
	return strings.TrimSpace(reporting.NormaliseText(norm.NFC.String(text)))
}

func item(list string, n int) string { return fmt.Sprintf("%s[%d]", list, n) }
