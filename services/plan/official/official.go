// Package official makes an official document of a plan, in the outline that plans have: purpose, goals, work, and who does it
// until when, with the tables as annexes. It says what the plan says and nothing else; the signature is not the system's to add.
package official

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/plan"
)

// printed is a plan's content that is being printed, with the names of its units. One that has none is called by its id.
type printed struct {
	plan.Content
	names map[string]plan.Called
}

func (p printed) unit(name string) string {
	if known, ok := p.names[name]; ok && known.DisplayName != "" {
		return known.DisplayName
	}
	return strings.TrimPrefix(name, "units/")
}

func (p printed) units(names []string) []string {
	called := make([]string, len(names))
	for i, name := range names {
		called[i] = p.unit(name)
	}
	return called
}

// Plan is the document of a plan. A draft has neither number nor day.
func Plan(of plan.Printed) document.Document {
	w, p, draft := words(), printed{of.Content, of.Called}, of.Draft
	title := strings.TrimPrefix(p.Title, w.Type+" ")
	d := document.Document{
		Draft: draft, Type: w.Type, Subject: capital(title), Bases: p.LegalBases,
		Recipients: []string{p.unit(p.RecipientUnit), p.unit(p.LeadUnit), w.AllUnits, w.Archive},
	}
	d.Issuer, d.Place = p.issuer()
	if !draft {
		d.Date = p.DocumentDate
	}
	d = numbered(d, p.DocumentNumber)
	d.Body = append([]document.Block{document.Text(w.Opening.With("issuer", strings.Join(d.Issuer, " "), "title", title))}, p.body()...)
	d.Body = append(d.Body, document.Text(w.Closing.With("title", title)))
	d.Annexes = p.annexes()
	return d
}

// capital is a text that begins with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// committee is the name of a People's Committee; what follows is the unit it is of.
var committee = regexp.MustCompile(`^(?:UBND|Ủy ban nhân dân) (.+)$`)

// issuer is the issuing authority's name in lines, and the place it sits in: a committee sits where it is of, of others it is
// not known.
func (p printed) issuer() (lines []string, place string) {
	name := p.unit(p.IssuingUnit)
	if of := committee.FindStringSubmatch(name); of != nil {
		return []string{words().Committee, of[1]}, p.names[p.IssuingUnit].Title
	}
	return []string{name}, words().UnknownPlace
}

var numberAndSymbol = regexp.MustCompile(`^0*([1-9][0-9]{0,8})/(.+)$`)

// numbered is the document under its number, which a draft does not have yet. One in another form is written as it is.
func numbered(d document.Document, number string) document.Document {
	m := numberAndSymbol.FindStringSubmatch(number)
	if m == nil {
		if d.Numbered = number; d.Draft {
			d.Numbered, d.Symbol = "", words().Symbol
		}
		return d
	}
	if d.Symbol = m[2]; !d.Draft {
		d.Number, _ = strconv.Atoi(m[1]) // nine digits at most
	}
	return d
}

func (p printed) body() []document.Block {
	w := words()
	parts := []struct {
		title  string
		blocks []document.Block
	}{
		{w.Purpose, lines(p.Purpose)},
		{w.Goals, p.goals()},
		{w.Work, p.work()},
		{w.Organisation, p.organisation()},
	}
	var body []document.Block
	numbered := 0
	for _, part := range parts {
		if len(part.blocks) == 0 {
			continue
		}
		numbered++
		body = append(body, document.Heading{Level: document.LevelSection, Number: document.Roman(numbered), Text: part.title})
		body = append(body, part.blocks...)
	}
	return body
}

// lines are the paragraphs of a text.
func lines(text string) []document.Block {
	var blocks []document.Block
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			blocks = append(blocks, document.Text(line))
		}
	}
	return blocks
}

func (p printed) goals() []document.Block {
	if len(p.Indicators) == 0 {
		return nil
	}
	return []document.Block{document.Text(words().GoalsText.With("count", fmt.Sprint(len(p.Indicators))))}
}

// work is what is to be done, content area by content area.
func (p printed) work() []document.Block {
	w := words()
	var blocks []document.Block
	for i, section := range p.Sections {
		title := section.Title
		if section.Weight != "" {
			title = w.Weight.With("title", title, "weight", document.Number(section.Weight))
		}
		blocks = append(blocks, document.Heading{Level: document.LevelPoint, Number: fmt.Sprint(i + 1), Text: title})
		for n, task := range section.Tasks {
			paragraph := document.Text(p.task(task))
			paragraph.Marker = document.PointLetter(n+1) + ")"
			blocks = append(blocks, paragraph)
		}
		if len(section.Tasks) == 0 {
			blocks = append(blocks, document.Text(w.NoTasks))
		}
	}
	return blocks
}

// task is a task in a sentence: what, who leads it where that is not the plan's lead, until when, and what comes of it.
func (p printed) task(t plan.Task) string {
	w := words()
	said := []string{strings.TrimRight(t.Title, ".; ")}
	if t.LeadUnit != "" && t.LeadUnit != p.LeadUnit {
		said = append(said, w.TaskLead.With("unit", p.unit(t.LeadUnit)))
	}
	if !t.DueDate.IsZero() {
		said = append(said, w.TaskDue.With("day", short(t.DueDate)))
	}
	if t.Product != "" {
		said = append(said, w.TaskProduct.With("product", strings.TrimRight(t.Product, ". ")))
	}
	return strings.Join(said, "; ") + "."
}

// organisation is who does what, and what is reported when.
func (p printed) organisation() []document.Block {
	w := words()
	blocks := []document.Block{
		item("1.", w.Lead.With("lead", p.unit(p.LeadUnit), "recipient", p.unit(p.RecipientUnit))),
		item("2.", w.Units.With("count", fmt.Sprint(len(p.parts())))),
	}
	for _, rule := range p.ReportingRules {
		blocks = append(blocks, item("-", p.report(rule)))
	}
	return append(blocks, item("3.", w.Term.With("day", document.DateInWords(p.EndDate))))
}

func item(marker, text string) document.Paragraph {
	p := document.Text(text)
	p.Marker = marker
	return p
}

// part is a unit and the parts of the plan it reports on.
type part struct {
	unit  string
	parts []string
}

// parts are the units that report, in the order of the plan, each once.
func (p printed) parts() []part {
	var all []part
	at := map[string]int{}
	add := func(units []string, what string) {
		for _, unit := range units {
			i, ok := at[unit]
			if !ok {
				i, at[unit] = len(all), len(all)
				all = append(all, part{unit: unit})
			}
			if !slices.Contains(all[i].parts, what) {
				all[i].parts = append(all[i].parts, what)
			}
		}
	}
	add(p.AssignedUnits, words().Whole)
	for _, section := range p.Sections {
		add(section.ReportingUnits, words().SectionPart.With("code", section.Code))
		for _, task := range section.Tasks {
			add(task.ReportingUnits, words().TaskPart.With("code", task.Code))
		}
	}
	return all
}
