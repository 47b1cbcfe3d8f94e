package official

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/plan"
)

// annexes are the tables of the plan. One without rows is left out.
func (p printed) annexes() []document.Annex {
	w := words()
	var annexes []document.Annex
	for _, annex := range []struct {
		title     string
		landscape bool
		table     document.Table
	}{
		{w.AnnexTasks, true, p.tasks()},
		{w.AnnexIndicators, true, p.indicators()},
		{w.AnnexTargets, false, p.targets()},
		{w.AnnexUnits, false, p.reporting()},
	} {
		if len(annex.table.Rows) > 0 {
			annexes = append(annexes, document.Annex{Title: annex.title, Landscape: annex.landscape, Body: []document.Block{annex.table}})
		}
	}
	return annexes
}

// tasks is who does which task with whom until when.
func (p printed) tasks() document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1, Align: document.AlignCentre},
		{Title: w.Columns.Task, Weight: 7},
		{Title: w.Columns.Lead, Weight: 3},
		{Title: w.Columns.Participating, Weight: 3.5},
		{Title: w.Columns.Due, Weight: 2, Align: document.AlignCentre},
		{Title: w.Columns.Product, Weight: 3},
	}}
	for _, section := range p.Sections {
		if len(section.Tasks) > 0 {
			t.Rows = append(t.Rows, sectionRow(section))
		}
		for _, task := range section.Tasks {
			with := w.AllUnits
			if len(task.ParticipatingUnits) > 0 {
				with = strings.Join(p.units(task.ParticipatingUnits), "; ")
			}
			t.Rows = append(t.Rows, document.Row{Cells: []string{
				task.Code, task.Title, p.unit(cmp.Or(task.LeadUnit, p.LeadUnit)), with, short(task.DueDate), task.Product,
			}})
		}
	}
	return t
}

func sectionRow(s plan.Section) document.Row {
	return document.Row{Cells: []string{s.Code + ". " + s.Title}, Bold: true}
}

// ofWhole reports whether a target is the whole plan's in every report of the year.
func ofWhole(t plan.Target) bool { return t.Unit == "" && t.Rule == "" }

// years are those that have a target of the whole plan.
func (p printed) years() []int {
	var years []int
	for _, indicator := range p.Indicators {
		for _, target := range indicator.Targets {
			if ofWhole(target) {
				years = append(years, target.Year)
			}
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// indicators is what is measured, from where, and what is to be reached in which year.
func (p printed) indicators() document.Table {
	w, years := words(), p.years()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1.2, Align: document.AlignCentre},
		{Title: w.Columns.Indicator, Weight: 6},
		{Title: w.Columns.UnitOfMeasure, Weight: 1.8, Align: document.AlignCentre},
		{Title: w.Columns.Baseline, Weight: 2.2, Align: document.AlignRight},
	}}
	for _, year := range years {
		t.Columns = append(t.Columns, document.Column{
			Title: w.Columns.Year.With("year", fmt.Sprint(year)), Weight: 1.8, Align: document.AlignRight,
		})
	}
	for _, section := range p.Sections {
		first := true
		for _, indicator := range p.Indicators {
			if indicator.Section != section.Code {
				continue
			}
			if first {
				t.Rows, first = append(t.Rows, sectionRow(section)), false
			}
			t.Rows = append(t.Rows, indicatorRow(indicator, years))
		}
	}
	return t
}

func indicatorRow(i plan.Indicator, years []int) document.Row {
	cells := []string{i.Code, i.Title, i.UnitOfMeasure, ""}
	if i.Baseline != nil {
		cells[3] = words().OfYear.With("value", value(i.Baseline.Value, i.Baseline.Sample), "year", fmt.Sprint(i.Baseline.Year))
	}
	for _, year := range years {
		reached := ""
		for _, target := range i.Targets {
			if ofWhole(target) && target.Year == year {
				reached = value(target.Value, target.Sample)
			}
		}
		cells = append(cells, reached)
	}
	return document.Row{Cells: cells}
}

// value is a number; one that only shows how a plan looks says so.
func value(number string, sample bool) string {
	written := document.Number(number)
	if sample {
		return words().Sample.With("value", written)
	}
	return written
}

// targets are those of one unit or of one kind of report.
func (p printed) targets() document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1.2, Align: document.AlignCentre},
		{Title: w.Columns.Indicator, Weight: 5},
		{Title: w.Columns.Unit, Weight: 4},
		{Title: w.Columns.Report, Weight: 3},
		{Title: w.Columns.OfYear, Weight: 1.3, Align: document.AlignCentre},
		{Title: w.Columns.Target, Weight: 2, Align: document.AlignRight},
	}}
	reports := map[string]string{"": w.EveryReport}
	for _, rule := range p.ReportingRules {
		reports[rule.ID] = rule.Title
	}
	for _, indicator := range p.Indicators {
		for _, target := range indicator.Targets {
			if ofWhole(target) {
				continue
			}
			unit := w.WholeUnit
			if target.Unit != "" {
				unit = p.unit(target.Unit)
			}
			t.Rows = append(t.Rows, document.Row{Cells: []string{
				indicator.Code, indicator.Title, unit, reports[target.Rule], fmt.Sprint(target.Year), value(target.Value, target.Sample),
			}})
		}
	}
	return t
}

// reporting is which units report, and on what.
func (p printed) reporting() document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Number, Weight: 1, Align: document.AlignCentre},
		{Title: w.Columns.Unit, Weight: 6},
		{Title: w.Columns.Part, Weight: 5},
	}}
	for i, part := range p.parts() {
		t.Rows = append(t.Rows, document.Row{Cells: []string{fmt.Sprint(i + 1), p.unit(part.unit), strings.Join(part.parts, "; ")}})
	}
	return t
}
