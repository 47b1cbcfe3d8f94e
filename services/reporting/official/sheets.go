package official

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// Tables are the tables of a consolidated report, in their order.
type Tables struct {
	Figures, Contributions, Tasks, Units sheet.Table
}

// Book is a workbook with all of them.
func (t Tables) Book() sheet.Book {
	return sheet.Book{Tables: []sheet.Table{t.Figures, t.Contributions, t.Tasks, t.Units}}
}

// TablesOf are the tables of a consolidated report. Where it is without what single units reported, the tables say so.
func TablesOf(c reporting.Consolidated, leftOut bool) Tables {
	w := words()
	lead := []string{c.Title, w.Included.With("included", fmt.Sprint(c.IncludedReports), "expected", fmt.Sprint(c.ExpectedReports), "on_time", fmt.Sprint(onTime(c)))}
	t := Tables{
		Figures: figureSheet(c), Contributions: contributionSheet(c), Tasks: taskSheet(c), Units: unitSheet(c),
	}
	t.Figures.Name, t.Contributions.Name, t.Tasks.Name, t.Units.Name = w.Tables.Figures, w.Tables.Contributions, w.Tables.Tasks, w.Tables.Units
	for _, one := range []*sheet.Table{&t.Figures, &t.Contributions, &t.Tasks, &t.Units} {
		one.Lead = lead
	}
	if leftOut {
		t.Contributions.Lead = append(lead[:len(lead):len(lead)], w.LeftOut)
	}
	return t
}

func onTime(c reporting.Consolidated) (n int) {
	for _, u := range c.Units {
		if u.Included && (u.Timeliness == reporting.OnTime || u.Timeliness == reporting.ByExtension) {
			n++
		}
	}
	return n
}

// count is a cell with a whole number.
func count(n int) sheet.Cell { return sheet.Number(fmt.Sprint(n)) }

func figureSheet(c reporting.Consolidated) sheet.Table {
	w := words()
	t := sheet.Table{Columns: []sheet.Column{
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Indicator, Width: 50},
		{Title: w.Columns.Section, Width: 10},
		{Title: w.Columns.UnitOfMeasure},
		{Title: w.Columns.Value, Width: 16},
		{Title: w.Columns.Numerator},
		{Title: w.Columns.Denominator},
		{Title: w.Columns.Target},
		{Title: w.Columns.Percent},
		{Title: w.Columns.Baseline},
		{Title: w.Columns.ReportedUnits},
		{Title: w.Columns.ExpectedUnits},
		{Title: w.Columns.Note, Width: 20},
	}}
	for _, before := range c.ComparedWith {
		for _, title := range []string{before.Title, w.DifferenceFrom.With("period", before.Title), w.ChangedSince.With("period", before.Title)} {
			t.Columns = append(t.Columns, sheet.Column{Title: title, Width: 20})
		}
	}
	for _, f := range c.Figures {
		cells := []sheet.Cell{
			sheet.Text(f.Indicator), sheet.Text(f.Title), sheet.Text(f.Section), sheet.Text(f.UnitOfMeasure), sheet.Number(f.Value),
			sheet.Number(f.Numerator), sheet.Number(f.Denominator), sheet.Number(f.Target), sheet.Number(f.PercentOfTarget),
			sheet.Number(f.Baseline), count(f.ReportedUnits), count(f.ExpectedUnits), sheet.Text(figureNote(f)),
		}
		for _, before := range f.Comparisons {
			cells = append(cells, sheet.Number(before.Value), sheet.Number(before.Difference), sheet.Number(before.PercentChange))
		}
		t.Rows = append(t.Rows, sheet.Row{Bold: len(f.Breakdowns) > 0, Cells: cells})
		for _, b := range f.Breakdowns {
			t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Cell{
				sheet.Text(f.Indicator), sheet.Text(w.Category.With("dimension", b.DimensionTitle, "category", b.CategoryTitle)), sheet.Text(f.Section),
				sheet.Text(f.UnitOfMeasure), sheet.Number(b.Value), sheet.Number(b.Numerator), sheet.Number(b.Denominator),
				{},
				{},
				{},
				count(b.ReportedUnits), count(b.ExpectedUnits), sheet.Text(below(b.LevelsBelow)),
			}})
		}
	}
	return t
}

// contributionSheet has a row for what each unit gave for each indicator, and below it for each category.
func contributionSheet(c reporting.Consolidated) sheet.Table {
	w := words()
	t := sheet.Table{Columns: []sheet.Column{
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Indicator, Width: 50},
		{Title: w.Columns.UnitCode, Width: 24},
		{Title: w.Columns.Unit, Width: 30},
		{Title: w.Columns.Submission},
		{Title: w.Columns.Value, Width: 16},
		{Title: w.Columns.Numerator},
		{Title: w.Columns.Denominator},
		{Title: w.Columns.Note, Width: 40},
		{Title: w.Columns.Rank},
	}}
	names := map[string]string{}
	for _, u := range c.Units {
		names[u.Unit.Unit] = u.Unit.DisplayName
	}
	for _, f := range c.Figures {
		categories := map[[2]string]string{}
		for _, b := range f.Breakdowns {
			categories[[2]string{b.Dimension, b.Category}] = w.Category.With("dimension", b.DimensionTitle, "category", b.CategoryTitle)
		}
		for _, given := range f.Contributions {
			add := func(title string, v reporting.Value, rank ...sheet.Cell) {
				t.Rows = append(t.Rows, sheet.Row{Cells: slices.Concat([]sheet.Cell{
					sheet.Text(f.Indicator), sheet.Text(title), sheet.Text(given.Unit), sheet.Text(names[given.Unit]), count(given.Entry),
				}, valueCells(v), rank)})
			}
			var rank []sheet.Cell
			if given.Rank > 0 {
				rank = []sheet.Cell{count(given.Rank)}
			}
			add(f.Title, given.Value, rank...)
			for _, b := range given.Value.Breakdowns {
				part, _ := given.Value.Category(b.Dimension, b.Category)
				add(cmp.Or(categories[[2]string{b.Dimension, b.Category}], b.Dimension+"/"+b.Category), part)
			}
		}
	}
	return t
}

// valueCells are a value, its numerator and denominator, and what else is said of it.
func valueCells(v reporting.Value) []sheet.Cell {
	w := words()
	cells := []sheet.Cell{{}, {}, {}, sheet.Text(v.Note)}
	switch {
	case v.Missing != nil:
		why := w.MissingValue[v.Missing.Kind].With("reason", v.Missing.Reason)
		cells[3] = sheet.Text(joined(strings.TrimSuffix(why, ": "), v.Note))
	case v.Number != nil:
		cells[0] = sheet.Number(*v.Number)
	case v.Ratio != nil:
		cells[1], cells[2] = sheet.Number(v.Ratio.Numerator), sheet.Number(v.Ratio.Denominator)
	case v.YesNo != nil && *v.YesNo:
		cells[0] = sheet.Text(w.Yes)
	case v.YesNo != nil:
		cells[0] = sheet.Text(w.No)
	case v.Text != nil:
		cells[0] = sheet.Text(*v.Text)
	}
	return cells
}

func joined(notes ...string) string {
	return strings.Join(slices.DeleteFunc(notes, func(note string) bool { return note == "" }), "; ")
}

func taskSheet(c reporting.Consolidated) sheet.Table {
	w := words()
	t := sheet.Table{Columns: []sheet.Column{
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Task, Width: 60},
		{Title: w.Columns.Section, Width: 10},
		{Title: w.Columns.Due},
		{Title: w.Columns.DoneOnTime},
		{Title: w.Columns.DoneLate},
		{Title: w.Columns.InTerm},
		{Title: w.Columns.Overdue},
		{Title: w.Columns.NotReported},
		{Title: w.Columns.PercentDone},
	}}
	add := func(code, title, section, due string, n reporting.TaskCounts, bold bool) {
		t.Rows = append(t.Rows, sheet.Row{Bold: bold, Cells: []sheet.Cell{
			sheet.Text(code), sheet.Text(title), sheet.Text(section), sheet.Text(due), count(n.DoneOnTime), count(n.DoneLate), count(n.InTerm),
			count(n.Overdue), count(n.NotReported), sheet.Number(n.PercentDone),
		}})
	}
	for _, section := range c.Sections {
		if section.TaskCounts == nil {
			continue
		}
		add("", section.Title, section.Section, "", *section.TaskCounts, true)
		for _, task := range c.Tasks {
			if task.Section == section.Section {
				add(task.Task, task.Title, task.Section, day(task.DueDate), task.Counts, false)
			}
		}
	}
	if c.TaskCounts != nil {
		add("", w.AllTasks, "", "", *c.TaskCounts, true)
	}
	return t
}

func unitSheet(c reporting.Consolidated) sheet.Table {
	w := words()
	t := sheet.Table{Columns: []sheet.Column{
		{Title: w.Columns.UnitCode, Width: 24},
		{Title: w.Columns.Unit, Width: 36},
		{Title: w.Columns.State, Width: 24},
		{Title: w.Columns.Received, Width: 20},
		{Title: w.Columns.Timeliness, Width: 18},
		{Title: w.Columns.InFigures},
	}}
	for _, u := range c.Units {
		in := w.NotInFigures
		if u.Included {
			in = w.InFigures
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Cell{
			sheet.Text(u.Unit.Unit), sheet.Text(u.Unit.DisplayName), sheet.Text(w.State[u.State]), sheet.Text(moment(u.FirstReceiveTime)),
			sheet.Text(w.Timeliness[u.Timeliness]), sheet.Text(in),
		}})
	}
	return t
}

// Board is the table of where the reports of a period stand.
func Board(b reporting.Board) sheet.Table {
	w := words()
	const shown = "15:04 02/01/2006"
	t := sheet.Table{
		Name: w.Tables.Board, Lead: []string{b.Period.Title, w.AsOf.With("moment", b.Now.In(calendar.Zone).Format(shown))},
		Columns: []sheet.Column{
			{Title: w.Columns.UnitCode, Width: 24},
			{Title: w.Columns.Unit, Width: 36},
			{Title: w.Columns.State, Width: 24},
			{Title: w.Columns.DueTime, Width: 20},
			{Title: w.Columns.Received, Width: 20},
			{Title: w.Columns.Timeliness, Width: 18},
		},
	}
	for _, row := range b.Rows {
		received := ""
		if at := row.Standing.FirstReceivedAt; !at.IsZero() {
			received = at.In(calendar.Zone).Format(shown)
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Cell{
			sheet.Text(row.Obligation.Unit.Unit), sheet.Text(row.Obligation.Unit.DisplayName), sheet.Text(w.State[row.State]),
			sheet.Text(row.Allowance.Due.In(calendar.Zone).Format(shown)), sheet.Text(received), sheet.Text(w.Timeliness[row.Timeliness]),
		}})
	}
	return t
}

// Totals is the table of a period's figures by the units of some day. What a figure does not hold stands beside it.
func Totals(title string, t reporting.PeriodTotals) sheet.Table {
	w := words()
	lead := []string{title}
	if !t.AsOf.IsZero() {
		lead = append(lead, w.AsOf.With("moment", fmt.Sprintf("%02d/%02d/%d", t.AsOf.Day, t.AsOf.Month, t.AsOf.Year)))
	}
	made := sheet.Table{Name: w.Tables.Totals, Lead: lead, Columns: []sheet.Column{
		{Title: w.Columns.UnitCode, Width: 24},
		{Title: w.Columns.Unit, Width: 30},
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Indicator, Width: 50},
		{Title: w.Columns.UnitOfMeasure},
		{Title: w.Columns.Value, Width: 16},
		{Title: w.Columns.Numerator},
		{Title: w.Columns.Denominator},
		{Title: w.Columns.MissingUnits, Width: 24},
		{Title: w.Columns.EstimatedUnits, Width: 24},
		{Title: w.Columns.NotComparable, Width: 24},
	}}
	for _, u := range t.Units {
		for _, total := range u.Totals {
			made.Rows = append(made.Rows, sheet.Row{Cells: []sheet.Cell{
				sheet.Text(u.Unit), sheet.Text(u.DisplayName), sheet.Text(total.Indicator.Code), sheet.Text(total.Indicator.Title),
				sheet.Text(total.Indicator.UnitOfMeasure), sheet.Number(total.Text()), sheet.Number(total.Numerator), sheet.Number(total.Denominator),
				sheet.Text(strings.Join(total.Missing, ", ")), sheet.Text(divided(total.Estimated)), sheet.Text(divided(total.NotComparable)),
			}})
		}
	}
	return made
}

func divided(units []boundary.Divided) string {
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.Unit
	}
	return strings.Join(names, ", ")
}
