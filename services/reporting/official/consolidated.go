package official

import (
	"fmt"
	"strings"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
)

// Consolidated is what the reports of a period add up to, as a document of the issuing authority. It is a draft: without number,
// day and signer. What is missing is said in words and in every figure.
func Consolidated(c reporting.Consolidated) document.Document {
	w := words()
	d := document.Document{
		Issuer: []string{c.IssuingUnit.DisplayName}, Draft: true, Type: w.Type,
		Subject: w.Subject.With("span", span(c.Title), "number", c.PlanNumber, "authority", c.IssuingUnit.DisplayName),
		To:      []string{c.RecipientUnit.DisplayName}, Recipients: []string{w.RecipientAbove, w.Archive},
	}
	d.Body = append(d.Body, document.Text(w.Opening.With(
		"number", c.PlanNumber, "authority", c.IssuingUnit.DisplayName, "issuer", c.IssuingUnit.DisplayName)))
	d.Body = append(d.Body, coverage(c)...)
	var rest outline
	if c.NarrativeVersion > 0 {
		narrative(&rest, c)
	} else {
		rest.part(w.Results, consolidatedResults(c))
	}
	if rest.last == w.Proposals {
		rest.blocks = append(rest.blocks, recommendations(c)...)
	} else {
		rest.part(w.Proposals, recommendations(c))
	}
	d.Body = append(d.Body, rest.blocks...)
	d.Body = append(d.Body, document.Text(w.Closing.With("period", inSentence(c.Title), "issuer", c.IssuingUnit.DisplayName)))
	d.Annexes = []document.Annex{{Kind: document.Figures, Title: w.AnnexFigures.With("span", span(c.Title)), Landscape: true, Body: []document.Block{figures(c)}}}
	if len(c.Tasks) > 0 {
		d.Annexes = append(d.Annexes, document.Annex{
			Kind: document.Tasks, Title: w.AnnexTasks.With("span", span(c.Title)), Landscape: true, Body: []document.Block{consolidatedTasks(c)},
		})
	}
	d.Annexes = append(d.Annexes, document.Annex{Kind: document.Units, Title: w.AnnexUnits, Body: []document.Block{units(c)}})
	return d
}

// coverage says how many reports are in it, and whose are not.
func coverage(c reporting.Consolidated) []document.Block {
	w := words()
	var missing []string
	for _, u := range c.Units {
		if !u.Included {
			missing = append(missing, u.Unit.DisplayName)
		}
	}
	blocks := []document.Block{document.Text(w.Included.With(
		"included", fmt.Sprint(c.IncludedReports), "expected", fmt.Sprint(c.ExpectedReports), "on_time", fmt.Sprint(onTime(c))))}
	if len(missing) > 0 {
		blocks = append(blocks, document.Text(w.Missing.With("units", strings.Join(missing, ", "))))
	}
	return blocks
}

// consolidatedResults are what the units did, by content area, each paragraph with the unit it comes from.
func consolidatedResults(c reporting.Consolidated) []document.Block {
	w := words()
	var blocks []document.Block
	n := 0
	for _, section := range c.Sections {
		if len(section.Texts) == 0 {
			continue
		}
		n++
		blocks = append(blocks, document.Heading{Level: document.LevelPoint, Number: fmt.Sprint(n), Text: section.Title})
		for _, text := range section.Texts {
			blocks = append(blocks, withSource(paragraphs(text.Text), w.UnitText.With("unit", text.Unit.DisplayName))...)
		}
	}
	return append(blocks, document.Text(w.Figures))
}

// withSource names the unit in front of what it wrote.
func withSource(blocks []document.Block, unit string) []document.Block {
	if len(blocks) == 0 {
		return nil
	}
	source := document.Span{Text: unit, Italic: true}
	first, ok := blocks[0].(document.Paragraph)
	if !ok || first.Marker != "" {
		return append([]document.Block{document.Paragraph{Spans: []document.Span{source}}}, blocks...)
	}
	first.Spans = append([]document.Span{source}, first.Spans...)
	return append([]document.Block{first}, blocks[1:]...)
}

// figures is the table of all figures, with how many units each is made from.
func figures(c reporting.Consolidated) document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1.2, Align: document.AlignCentre},
		{Title: w.Columns.Indicator, Weight: 7},
		{Title: w.Columns.UnitOfMeasure, Weight: 2, Align: document.AlignCentre},
		{Title: w.Columns.Target, Weight: 2, Align: document.AlignRight},
		{Title: w.Columns.Value, Weight: 3.2, Align: document.AlignRight},
		{Title: w.Columns.Percent, Weight: 2, Align: document.AlignRight},
	}}
	for _, before := range c.ComparedWith {
		t.Columns = append(t.Columns, document.Column{Title: w.Compared.With("span", span(before.Title)), Weight: 2.4, Align: document.AlignRight})
	}
	t.Columns = append(t.Columns,
		document.Column{Title: w.Columns.Coverage, Weight: 2, Align: document.AlignCentre}, document.Column{Title: w.Columns.Note, Weight: 2})
	for _, section := range c.Sections {
		first := true
		for _, f := range c.Figures {
			if f.Section != section.Section {
				continue
			}
			if first {
				row := reporting.Section{Code: section.Section, Title: section.Title}
				t.Rows, first = append(t.Rows, sectionRow(row)), false
			}
			t.Rows = append(append(t.Rows, figureRow(f)), categoryRows(f)...)
		}
	}
	return t
}

func figureRow(f reporting.Figure) document.Row {
	cells := []string{f.Indicator, f.Title, f.UnitOfMeasure, document.Number(f.Target), figure(f), document.Number(f.PercentOfTarget)}
	for _, before := range f.Comparisons {
		cells = append(cells, change(f.Kind, before))
	}
	return document.Row{Cells: append(cells, fmt.Sprintf("%d/%d", f.ReportedUnits, f.ExpectedUnits), figureNote(f))}
}

// change says by how much a figure differs from that of an earlier period: in per cent or, of a share, in points. It is empty where
// the two cannot be compared.
func change(kind reporting.ValueKind, before reporting.FigureComparison) string {
	w := words()
	switch {
	case before.Incomparable != "":
		return ""
	case before.PercentChange != "":
		return w.ChangePercent.With("change", signed(before.PercentChange))
	case kind == reporting.Ratio && before.Difference != "":
		return w.ChangePoints.With("change", signed(before.Difference))
	}
	return signed(before.Difference)
}

// signed is a number with its sign, as changes are written.
func signed(number string) string {
	if number == "" || number == "0" || strings.HasPrefix(number, "-") {
		return document.Number(number)
	}
	return "+" + document.Number(number)
}

// figureNote says that a target is only a sample, and how many units of lower levels are in the figure.
func figureNote(f reporting.Figure) string {
	note := below(f.LevelsBelow)
	if f.Sample {
		return strings.TrimPrefix(note+"; "+words().Sample, "; ")
	}
	return note
}

// below says how many units of each lower level are in a figure; empty where no value was drawn.
func below(levels reporting.Levels) string {
	var counts []string
	for _, l := range levels {
		counts = append(counts, fmt.Sprintf("%d/%d", l.ReportedUnits, l.ExpectedUnits))
	}
	if len(counts) == 0 {
		return ""
	}
	return words().Below.With("levels", strings.Join(counts, ", "))
}

// categoryRows are the parts of a figure, each with how many units it is made from.
func categoryRows(f reporting.Figure) []document.Row {
	rows := make([]document.Row, 0, len(f.Breakdowns))
	for _, b := range f.Breakdowns {
		part := f
		part.Value, part.Numerator, part.Denominator = b.Value, b.Numerator, b.Denominator
		cells := []string{"", words().Category.With("dimension", b.DimensionTitle, "category", b.CategoryTitle), f.UnitOfMeasure, "", figure(part), ""}
		cells = append(cells, make([]string, len(f.Comparisons))...) // categories are not compared
		rows = append(rows, document.Row{Cells: append(cells, fmt.Sprintf("%d/%d", b.ReportedUnits, b.ExpectedUnits), below(b.LevelsBelow))})
	}
	return rows
}

func figure(f reporting.Figure) string {
	w := words()
	switch {
	case f.Value == "":
		return ""
	case f.Kind == reporting.Ratio:
		return w.Ratio.With("percent", document.Number(f.Value),
			"numerator", document.Number(f.Numerator), "denominator", document.Number(f.Denominator))
	case f.Kind == reporting.YesNo:
		return w.YesCount.With("count", document.Number(f.Value))
	}
	return document.Number(f.Value)
}

// units is the table of who reported when.
func units(c reporting.Consolidated) document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Number, Weight: 1.3, Align: document.AlignCentre},
		{Title: w.Columns.Unit, Weight: 5},
		{Title: w.Columns.State, Weight: 3},
		{Title: w.Columns.Received, Weight: 3.8, Align: document.AlignCentre},
		{Title: w.Columns.Timeliness, Weight: 2.5},
		{Title: w.Columns.InFigures, Weight: 2, Align: document.AlignCentre},
	}}
	for i, u := range c.Units {
		in := w.NotInFigures
		if u.Included {
			in = w.InFigures
		}
		t.Rows = append(t.Rows, document.Row{Cells: []string{
			fmt.Sprint(i + 1), u.Unit.DisplayName, w.State[u.State], moment(u.FirstReceiveTime), w.Timeliness[u.Timeliness], in,
		}})
	}
	return t
}

// moment is an instant of a snapshot as people in Vietnam write it.
func moment(text string) string {
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return ""
	}
	return at.In(calendar.Zone).Format("15:04 02/01/2006")
}
