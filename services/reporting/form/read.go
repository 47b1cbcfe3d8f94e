package form

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// Limits are how much of a file is read.
var Limits = sheet.Limits{Unpacked: 32 << 20, Rows: 20000}

// Read is what a file says, put into a content: figures, tasks and texts are those of the file, the rest stays. Everything that is
// wrong with the file is told at once, by cell: "Số liệu!F12".
func (f *Form) Read(file *sheet.File, c reporting.Content) (reporting.Content, error) {
	r := &reader{form: f, cells: filled.Cells{}}
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
		for _, b := range before {
			if b.Indicator == c.Values[i].Indicator {
				c.Values[i] = c.Values[i].FromWhere(b)
			}
		}
	}
	r.check(c)
	return c, r.faults.Err()
}

// reader reads one file.
type reader struct {
	form   *Form
	faults fault.Violations
	cells  filled.Cells
}

// pages reads the sheets of the file that the form has.
func (r *reader) pages(file *sheet.File) (map[string]filled.Page, error) {
	found := map[string]filled.Page{}
	for _, p := range r.form.pages {
		page, err := filled.Read(file, p.name, &r.faults)
		if err != nil {
			return nil, err
		}
		found[p.name] = page
	}
	return found, nil
}

// isOurs reports whether the file is the form as it is now. If not, nothing else is worth telling.
func (r *reader) isOurs(found map[string]filled.Page) bool {
	first := r.form.pages[0].name
	const row = 3
	_, given, _ := strings.Cut(filled.Clean(found[first].Rows[row].At(0).Text), ": ")
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
		return !slices.ContainsFunc(slices.Collect(maps.Values(found)), func(p filled.Page) bool { return p.Missing })
	}
	return false
}

// page reads one page.
func (r *reader) page(p page, h filled.Page, c *reporting.Content) {
	headings := map[int]string{}
	for column, heading := range p.columns {
		headings[column] = heading.Title
	}
	r.row(h, heads, c).Fixed(headings)
	for n, l := range p.lines {
		line := r.row(h, heads+1+n, c)
		line.Fixed(l.fixed())
		l.read(line)
	}
	for _, number := range slices.Sorted(maps.Keys(h.Rows)) {
		line := h.Rows[number]
		for _, cell := range line.Cells {
			if number > heads+len(p.lines) || number >= heads && cell.Column >= len(p.columns) {
				r.faults.Add(p.name+"!"+sheet.Name(cell.Column, number), faultv1.FieldRule_FIELD_RULE_NOT_IN_FORM)
			}
		}
	}
}

func (r *reader) row(h filled.Page, number int, c *reporting.Content) *row {
	return &row{r, h.Row(number, &r.faults), c}
}

// check holds the content against the rules of the period, and says in which cells it does not keep to them.
func (r *reader) check(c reporting.Content) {
	if len(r.faults) > 0 {
		return // what could not be read is missing in the content, and would be told of twice
	}
	r.faults = r.cells.Place(r.form.period.CheckDraft(r.form.owes, c), "draft.content")
}

func item(list string, n int) string { return fmt.Sprintf("%s[%d]", list, n) }
