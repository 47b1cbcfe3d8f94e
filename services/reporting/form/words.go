package form

import (
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// The columns of what is told in words.
const (
	textPart = iota
	textHeading
	textText
	textColumns
)

// texts is the page of what is told in words.
func (f *Form) texts() page {
	w := words()
	p := page{name: w.Sheets.Texts, columns: []sheet.Column{
		{Title: w.Columns.Part, Width: 18}, {Title: w.Columns.Heading, Width: 40}, {Title: w.Columns.Text, Width: 100},
	}}
	for _, section := range f.period.SectionsOf(f.owes) {
		p.lines = append(p.lines, textLine{name: section.Code, title: section.Title, section: true})
	}
	for _, name := range []string{"difficulties", "next_steps", "proposals"} {
		p.lines = append(p.lines, textLine{name: name, title: w.Parts[name]})
	}
	return p
}

// textLine is the line of one part of a report that is told in words.
type textLine struct {
	name, title string
	section     bool
}

func (l textLine) fixed() map[int]string {
	if l.section {
		return map[int]string{textPart: l.name, textHeading: l.title}
	}
	return map[int]string{textHeading: l.title}
}

// in is where the text of a part that is no content area stands.
func (l textLine) in(c *reporting.Content) *string {
	switch l.name {
	case "difficulties":
		return &c.Difficulties
	case "next_steps":
		return &c.NextSteps
	}
	return &c.Proposals
}

func (l textLine) asks() string { return "" }

func (l textLine) write(c reporting.Content) sheet.Row {
	said := ""
	if !l.section {
		said = *l.in(&c)
	}
	for _, s := range c.Sections {
		if l.section && s.Section == l.name {
			said = s.Text
		}
	}
	row := written(textColumns, l.fixed(), map[int]sheet.Cell{
		textText: entry(sheet.Entry{Value: said, Title: l.title, Hint: words().Hints.Text}),
	})
	row.Lines = 6 // a program does not make a row higher while one types
	return row
}

func (l textLine) read(r *row) {
	said := r.Text(textText, longestText)
	switch {
	case !l.section:
		*l.in(r.content) = said
	case said != "":
		at := r.at("sections", len(r.content.Sections))
		r.point(at, textText)
		r.content.Sections = append(r.content.Sections, reporting.SectionResult{Section: l.name, Text: said})
	}
}
