package planform

import (
	"strings"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/sheet"
)

// The columns of the facts.
const (
	factName = iota
	factValue
)

// fact is one thing a plan says of itself: a row with its name and its value.
type fact struct {
	field string
	entry func(plan.Content) sheet.Entry
	read  func(*plan.Content, filled.Row)
}

func facts() []fact {
	text := func(field string, in func(*plan.Content) *string) fact {
		return fact{
			field,
			func(c plan.Content) sheet.Entry { return sheet.Entry{Value: *in(&c)} },
			func(c *plan.Content, r filled.Row) { *in(c) = r.Text(factValue, longest) },
		}
	}
	ofUnit := func(field string, in func(*plan.Content) *string) fact {
		f := text(field, in)
		f.read = func(c *plan.Content, r filled.Row) { *in(c) = unit(r.Text(factValue, longest)) }
		return f
	}
	day := func(field string, in func(*plan.Content) *calendar.Date) fact {
		return fact{
			field,
			func(c plan.Content) sheet.Entry { return dayEntry(*in(&c), words().Facts[field]) },
			func(c *plan.Content, r filled.Row) { *in(c) = readDay(r, factValue) },
		}
	}
	items := func(field, between string, in func(*plan.Content) *[]string, read func(string) []string) fact {
		return fact{
			field,
			func(c plan.Content) sheet.Entry { return sheet.Entry{Value: strings.Join(*in(&c), between)} },
			func(c *plan.Content, r filled.Row) { *in(c) = read(r.Text(factValue, longest)) },
		}
	}
	return []fact{
		text("document_number", func(c *plan.Content) *string { return &c.DocumentNumber }),
		day("document_date", func(c *plan.Content) *calendar.Date { return &c.DocumentDate }),
		text("title", func(c *plan.Content) *string { return &c.Title }),
		text("purpose", func(c *plan.Content) *string { return &c.Purpose }),
		items("legal_bases", "\n", func(c *plan.Content) *[]string { return &c.LegalBases }, lines),
		ofUnit("issuing_unit", func(c *plan.Content) *string { return &c.IssuingUnit }),
		ofUnit("lead_unit", func(c *plan.Content) *string { return &c.LeadUnit }),
		ofUnit("recipient_unit", func(c *plan.Content) *string { return &c.RecipientUnit }),
		day("end_date", func(c *plan.Content) *calendar.Date { return &c.EndDate }),
		items("assigned_units", ", ", func(c *plan.Content) *[]string { return &c.AssignedUnits }, func(text string) []string { return list(text, unit) }),
	}
}

func lines(text string) []string {
	var found []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			found = append(found, line)
		}
	}
	return found
}

func factSheet(c plan.Content) sheet.Table {
	w := words()
	t := sheet.Table{
		Name: w.Sheets["plan"], Lead: []string{w.Lead}, Locked: true,
		Columns: []sheet.Column{{Title: w.Columns["fact"], Width: 34}, {Title: w.Columns["value"], Width: 90}},
	}
	for _, f := range facts() {
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Cell{sheet.Text(w.Facts[f.field]), sheet.Field(f.entry(c))}})
	}
	return t
}

func readFacts(file *sheet.File, c *plan.Content, cells filled.Cells, faults *fault.Violations) error {
	w := words()
	page, err := filled.Read(file, w.Sheets["plan"], faults)
	if err != nil || page.Missing {
		return err
	}
	for n, f := range facts() {
		row := page.Row(heads+1+n, faults)
		row.Fixed(map[int]string{factName: w.Facts[f.field]})
		f.read(c, row)
		cells[f.field] = row.Name(factValue)
	}
	return nil
}
