package official

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
)

// Report is what a unit reports for a period, as a document of the unit. It is a draft: without number, day and signer.
func Report(p *reporting.Period, o reporting.Obligation, c reporting.Content) document.Document {
	w := words()
	d := document.Document{
		Issuer: []string{o.Unit.DisplayName}, Draft: true, Type: w.Type,
		Subject:    w.Subject.With("span", span(p.Title), "number", p.PlanNumber, "authority", p.IssuingUnit.DisplayName),
		To:         []string{w.To.With("authority", p.IssuingUnit.DisplayName, "handler", inSentence(p.LeadUnit.DisplayName))},
		Recipients: []string{w.RecipientAbove, w.Archive},
	}
	d.Body = append(d.Body, document.Text(w.Opening.With(
		"number", p.PlanNumber, "authority", p.IssuingUnit.DisplayName, "issuer", o.Unit.DisplayName)))
	var rest outline
	rest.part(w.Results, results(p, c))
	rest.part(w.Difficulties, paragraphs(c.Difficulties))
	rest.part(w.NextSteps, paragraphs(c.NextSteps))
	rest.part(w.Proposals, paragraphs(c.Proposals))
	d.Body = append(d.Body, rest.blocks...)
	d.Body = append(d.Body, document.Text(w.Closing.With("period", inSentence(p.Title), "issuer", o.Unit.DisplayName)))
	if len(c.Values) > 0 {
		d.Annexes = append(d.Annexes, document.Annex{
			Kind: document.Figures, Title: w.AnnexFigures.With("span", span(p.Title)), Body: []document.Block{values(p, o, c)},
		})
	}
	if len(c.Tasks) > 0 {
		d.Annexes = append(d.Annexes, document.Annex{
			Kind: document.Tasks, Title: w.AnnexTasks.With("span", span(p.Title)), Landscape: true, Body: []document.Block{tasks(p, c)},
		})
	}
	return d
}

// results are what was done, by content area.
func results(p *reporting.Period, c reporting.Content) []document.Block {
	var blocks []document.Block
	n := 0
	for _, section := range p.Sections {
		for _, result := range c.Sections {
			if result.Section != section.Code {
				continue
			}
			n++
			blocks = append(blocks, document.Heading{Level: document.LevelPoint, Number: fmt.Sprint(n), Text: section.Title})
			blocks = append(blocks, paragraphs(result.Text)...)
		}
	}
	if len(c.Values) > 0 {
		blocks = append(blocks, document.Text(words().Figures))
	}
	return blocks
}

// values is the table of a unit's figures, by content area.
func values(p *reporting.Period, o reporting.Obligation, c reporting.Content) document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1.2, Align: document.AlignCentre},
		{Title: w.Columns.Indicator, Weight: 6},
		{Title: w.Columns.UnitOfMeasure, Weight: 1.8, Align: document.AlignCentre},
		{Title: w.Columns.Value, Weight: 3, Align: document.AlignRight},
		{Title: w.Columns.Note, Weight: 3},
	}}
	given := map[string]reporting.Value{}
	for _, v := range c.Values {
		given[v.Indicator] = v
	}
	for _, computed := range p.Computed(o, c.Values) {
		given[computed.Indicator.Code] = computed.Value()
	}
	for _, section := range p.Sections {
		first := true
		for _, i := range p.Indicators {
			v, ok := given[i.Code]
			if i.Section != section.Code || !ok {
				continue
			}
			if first {
				t.Rows, first = append(t.Rows, sectionRow(section)), false
			}
			t.Rows = append(t.Rows, document.Row{Cells: []string{i.Code, i.Title, i.UnitOfMeasure, value(i, v), v.Note}})
			t.Rows = append(t.Rows, categories(i, v)...)
		}
	}
	return t
}

// categories are the parts of a value, below it.
func categories(i reporting.Indicator, v reporting.Value) []document.Row {
	var rows []document.Row
	for _, dimension := range i.Dimensions {
		for _, category := range dimension.Categories {
			part, ok := v.Category(dimension.Code, category.Code)
			if !ok || v.Missing != nil {
				continue
			}
			title := words().Category.With("dimension", dimension.Title, "category", category.Title)
			rows = append(rows, document.Row{Cells: []string{"", title, i.UnitOfMeasure, value(i, part), ""}})
		}
	}
	return rows
}

func sectionRow(s reporting.Section) document.Row {
	return document.Row{Cells: []string{s.Code + ". " + s.Title}, Bold: true}
}

// value is what a unit said of an indicator, as people write it.
func value(i reporting.Indicator, v reporting.Value) string {
	w := words()
	switch {
	case v.Missing != nil:
		return strings.TrimSuffix(w.MissingValue[v.Missing.Kind].With("reason", v.Missing.Reason), ": ")
	case v.Number != nil:
		return document.Number(*v.Number)
	case v.Ratio != nil:
		return ratio(i.Decimals, v.Ratio.Numerator, v.Ratio.Denominator)
	case v.YesNo != nil && *v.YesNo:
		return w.Yes
	case v.YesNo != nil:
		return w.No
	case v.Text != nil:
		return *v.Text
	}
	return ""
}

// ratio is a share of a whole with the two numbers it was made from.
func ratio(decimals int, numerator, denominator string) string {
	part, errPart := decimal.NewFromString(numerator)
	whole, errWhole := decimal.NewFromString(denominator)
	if errPart != nil || errWhole != nil || whole.IsZero() {
		return document.Number(numerator) + "/" + document.Number(denominator)
	}
	percent := part.Mul(decimal.NewFromInt(100)).DivRound(whole, int32(decimals))
	return words().Ratio.With("percent", document.Number(percent.String()),
		"numerator", document.Number(numerator), "denominator", document.Number(denominator))
}
