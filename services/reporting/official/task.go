package official

import (
	"fmt"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
)

// tasks is the table of how a unit's tasks stand.
func tasks(p *reporting.Period, c reporting.Content) document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1, Align: document.AlignCentre},
		{Title: w.Columns.Task, Weight: 6},
		{Title: w.Columns.Due, Weight: 1.8, Align: document.AlignCentre},
		{Title: w.Columns.Standing, Weight: 2.2},
		{Title: w.Columns.Result, Weight: 4},
		{Title: w.Columns.NextStep, Weight: 3},
	}}
	told := map[string]reporting.TaskResult{}
	for _, result := range c.Tasks {
		told[result.Task] = result
	}
	for _, section := range p.Sections {
		first := true
		for _, task := range section.Tasks {
			result, ok := told[task.Code]
			if !ok {
				continue
			}
			if first {
				t.Rows, first = append(t.Rows, sectionRow(section)), false
			}
			t.Rows = append(t.Rows, document.Row{Cells: []string{
				task.Code, task.Title, day(task.DueDate), w.TaskStanding[task.StandingOf(result, p.DataTo)], result.Text, result.NextStep,
			}})
		}
	}
	return t
}

// consolidatedTasks is the table of how the tasks stand over all units: counts, content area by content area, and the whole.
func consolidatedTasks(c reporting.Consolidated) document.Table {
	w := words()
	t := document.Table{Columns: []document.Column{
		{Title: w.Columns.Code, Weight: 1, Align: document.AlignCentre},
		{Title: w.Columns.Task, Weight: 7},
		{Title: w.Columns.Due, Weight: 1.8, Align: document.AlignCentre},
		{Title: w.Columns.DoneOnTime, Weight: 1.8, Align: document.AlignRight},
		{Title: w.Columns.DoneLate, Weight: 1.8, Align: document.AlignRight},
		{Title: w.Columns.InTerm, Weight: 1.8, Align: document.AlignRight},
		{Title: w.Columns.Overdue, Weight: 1.5, Align: document.AlignRight},
		{Title: w.Columns.NotReported, Weight: 1.5, Align: document.AlignRight},
		{Title: w.Columns.PercentDone, Weight: 1.8, Align: document.AlignRight},
	}}
	for _, section := range c.Sections {
		if section.TaskCounts == nil {
			continue
		}
		title := section.Section + ". " + section.Title
		t.Rows = append(t.Rows, document.Row{Cells: append([]string{"", title, ""}, counts(*section.TaskCounts)...), Bold: true})
		for _, task := range c.Tasks {
			if task.Section == section.Section {
				t.Rows = append(t.Rows, document.Row{Cells: append([]string{task.Task, task.Title, day(task.DueDate)}, counts(task.Counts)...)})
			}
		}
	}
	if c.TaskCounts != nil {
		t.Rows = append(t.Rows, document.Row{Cells: append([]string{"", w.AllTasks, ""}, counts(*c.TaskCounts)...), Bold: true})
	}
	return t
}

func counts(c reporting.TaskCounts) []string {
	return []string{
		fmt.Sprint(c.DoneOnTime), fmt.Sprint(c.DoneLate), fmt.Sprint(c.InTerm), fmt.Sprint(c.Overdue), fmt.Sprint(c.NotReported),
		document.Number(c.PercentDone),
	}
}

// day is a day as people write it.
func day(d reporting.Day) string {
	date := d.Date()
	if date.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%d", date.Day, date.Month, date.Year)
}
