package official

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// Progress is the table of how a period's indicators stand against their targets.
func Progress(p reporting.Progress) sheet.Table {
	w := words()
	t := sheet.Table{Name: w.Tables.Progress, Lead: []string{p.Period.Title, cmp.Or(p.Unit.DisplayName, w.Whole)}, Columns: []sheet.Column{
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Indicator, Width: 50},
		{Title: w.Columns.Section, Width: 10},
		{Title: w.Columns.UnitOfMeasure},
		{Title: w.Columns.Value, Width: 16},
		{Title: w.Columns.Numerator},
		{Title: w.Columns.Denominator},
		{Title: w.Columns.Target},
		{Title: w.Columns.Percent},
		{Title: w.Columns.ExpectedByNow},
		{Title: w.Columns.PercentOfExpected},
		{Title: w.Columns.Status, Width: 20},
		{Title: w.Columns.Weight},
		{Title: w.Columns.Coverage},
		{Title: w.Columns.Note, Width: 40},
	}}
	for _, r := range p.Indicators {
		numerator, denominator := r.Fraction()
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Cell{
			sheet.Text(r.Now.Code), sheet.Text(r.Now.Title), sheet.Text(r.Now.Section), sheet.Text(r.Now.UnitOfMeasure),
			sheet.Number(r.Number()), sheet.Number(numerator), sheet.Number(denominator), sheet.Number(r.Target.Value),
			sheet.Number(reporting.DecimalText(r.OfTarget, 1)), sheet.Number(reporting.DecimalText(r.Expected, max(r.Now.Decimals, 2))),
			sheet.Number(reporting.DecimalText(r.OfExpected, 1)), sheet.Text(cmp.Or(r.Title, w.ProgressStatus[r.Status])), sheet.Number(r.Now.Weight),
			sheet.Text(coverages(r.Sources)), sheet.Text(joined(pointNote(r.Point), sampleNote(r.Target.Sample))),
		}})
	}
	return t
}

// Trend is the table of an indicator over years or periods.
func Trend(t reporting.Trend) sheet.Table {
	w := words()
	made := sheet.Table{
		Name: w.Tables.Trend,
		Lead: []string{t.Now.Code + ". " + t.Now.Title + " (" + t.Now.UnitOfMeasure + ")", cmp.Or(t.Unit.DisplayName, w.Whole)},
		Columns: []sheet.Column{
			{Title: w.Columns.Year, Width: 9},
			{Title: w.Columns.Period, Width: 30},
			{Title: w.Columns.Value, Width: 16},
			{Title: w.Columns.Numerator},
			{Title: w.Columns.Denominator},
			{Title: w.Columns.Target},
			{Title: w.Columns.Coverage},
			{Title: w.Columns.Source, Width: 40},
			{Title: w.Columns.NotComparable, Width: 24},
			{Title: w.Columns.Note, Width: 40},
		},
	}
	for _, p := range t.Points {
		period := ""
		if t.Rule != "" && p.Period != nil {
			period = p.Period.Title
		}
		changed := ""
		if p.DefinitionChanged {
			changed = w.DefinitionChanged
		}
		numerator, denominator := p.Fraction()
		made.Rows = append(made.Rows, sheet.Row{Cells: []sheet.Cell{
			count(p.Year), sheet.Text(period), sheet.Number(p.Number()), sheet.Number(numerator), sheet.Number(denominator),
			sheet.Number(p.Target.Value), sheet.Text(coverages(p.Sources)), sheet.Text(sourceTitles(p.Sources)), sheet.Text(divided(p.Divided)),
			sheet.Text(joined(append(enteredNotes(p.Entered), pointNote(p.Point), changed, sampleNote(p.Target.Sample))...)),
		}})
	}
	return made
}

// pointNote says why there is no value, or that nothing occurred.
func pointNote(p reporting.Point) string {
	switch {
	case p.Gap != "":
		return words().Gap[p.Gap]
	case p.NothingOccurred:
		return words().MissingValue[reporting.NothingOccurred].With()
	}
	return ""
}

// enteredNotes say which parts of divided units' figures a person entered.
func enteredNotes(entered []reporting.EnteredPortion) []string {
	var notes []string
	for _, e := range entered {
		notes = append(notes, words().Entered.With("value", e.Value, "document", e.Document))
	}
	return notes
}

func sampleNote(sample bool) string {
	if sample {
		return words().SampleTarget
	}
	return ""
}

// coverages are how many of how many units gave a value, for each source.
func coverages(sources []reporting.FigureSource) string {
	var parts []string
	for _, s := range sources {
		if s.Expected > 0 {
			parts = append(parts, fmt.Sprintf("%d/%d", s.Reported, s.Expected))
		}
	}
	return strings.Join(parts, "; ")
}

// sourceTitles names the reports a value comes from.
func sourceTitles(sources []reporting.FigureSource) string {
	w := words()
	var parts []string
	for _, s := range sources {
		switch {
		case s.Consolidated != "":
			parts = append(parts, w.FromRevision.With("period", s.Period.Title, "revision", fmt.Sprint(s.Revision)))
		case len(s.Submissions) > 0 || s.Reported > 0:
			parts = append(parts, w.FromReports.With("period", s.Period.Title))
		}
	}
	return strings.Join(parts, "; ")
}
