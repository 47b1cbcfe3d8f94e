package show

import (
	"fmt"
	"strconv"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// measured is what a task is measured by: its product and its due date.
func (p Printer) measured(t *planv1.Task) string {
	var parts []string
	if t.GetProduct() != "" {
		parts = append(parts, t.GetProduct())
	}
	if t.GetDueDate() != nil {
		parts = append(parts, p.Text.Text("label.task_due")+" "+p.date(t.GetDueDate()))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

func tasksOf(period *reportingv1.Period) map[string]*planv1.Task {
	tasks := map[string]*planv1.Task{}
	for _, s := range period.GetSections() {
		for _, t := range s.GetTasks() {
			tasks[t.GetCode()] = t
		}
	}
	return tasks
}

// askedTasks writes the tasks a unit has to tell of.
func (p Printer) askedTasks(asked []*reportingv1.ReportTask, period *reportingv1.Period) {
	if len(asked) == 0 {
		return
	}
	t := p.newTable("task", "title", "due_date")
	t.SetColumnConfigs(append(right(), wrap(2, 70)))
	tasks := tasksOf(period)
	for _, one := range asked {
		task := tasks[one.GetTask()]
		t.AppendRow(row(one.GetTask(), task.GetTitle(), p.date(task.GetDueDate())))
	}
	p.table(t)
}

// taskResults writes what a report says of tasks.
func (p Printer) taskResults(results []*reportingv1.TaskResult, period *reportingv1.Period) {
	if len(results) == 0 {
		return
	}
	t := p.newTable("task", "title", "due_date", "state", "result", "next_step")
	t.SetColumnConfigs(append(right(), wrap(2, 40), wrap(5, 34), wrap(6, 30)))
	tasks := tasksOf(period)
	for _, result := range results {
		task := tasks[result.GetTask()]
		t.AppendRow(row(result.GetTask(), task.GetTitle(), p.date(task.GetDueDate()), p.taskState(result), result.GetText(), result.GetNextStep()))
	}
	p.table(t)
}

// taskState is what became of a task, with the day it was done.
func (p Printer) taskState(r *reportingv1.TaskResult) string {
	state := p.word("task_state", strings.TrimPrefix(r.GetState().String(), "STATE_"))
	if r.GetDoneDate() != nil {
		state += " " + p.date(r.GetDoneDate())
	}
	return state
}

// consolidatedTasks writes how the tasks stand: the counts of the whole, and each task with those of its units.
func (p Printer) consolidatedTasks(c *reportingv1.ConsolidatedReport) {
	if c.GetTaskCounts() == nil {
		return
	}
	counted := func(n int32) string { return strconv.Itoa(int(n)) }
	t := p.newTable("task", "title", "due_date", "done_on_time", "done_late", "in_term", "task_overdue", "not_reported")
	t.SetColumnConfigs(append(right(4, 5, 6, 7, 8), wrap(2, 52)))
	for _, task := range c.GetTasks() {
		n := task.GetCounts()
		t.AppendRow(row(task.GetTask(), task.GetTitle(), p.date(task.GetDueDate()), counted(n.GetDoneOnTime()), counted(n.GetDoneLate()),
			counted(n.GetInTerm()), counted(n.GetOverdue()), counted(n.GetNotReported())))
	}
	p.table(t)
	n := c.GetTaskCounts()
	p.Line("consolidated.tasks", "done_on_time", n.GetDoneOnTime(), "done_late", n.GetDoneLate(), "in_term", n.GetInTerm(),
		"overdue", n.GetOverdue(), "not_applicable", n.GetNotApplicable(), "not_reported", n.GetNotReported())
	if n.GetPercentDone() != "" {
		p.Line("consolidated.tasks_percent", "percent", p.Text.Number(n.GetPercentDone()))
	}
}

// taskWords writes what the units said of each task.
func (p Printer) taskWords(c *reportingv1.ConsolidatedReport, section string) {
	for _, task := range c.GetTasks() {
		if task.GetSection() != section || len(task.GetUnits()) == 0 {
			continue
		}
		fmt.Fprintf(p.Out, "   %s  %s\n", task.GetTask(), safe(task.GetTitle()))
		for _, u := range task.GetUnits() {
			words := p.taskState(u.GetResult())
			if u.GetStanding() != reportingv1.TaskStanding_TASK_STANDING_UNSPECIFIED {
				words = p.word("task_standing", strings.TrimPrefix(u.GetStanding().String(), "TASK_STANDING_"))
			}
			for _, more := range []string{u.GetResult().GetText(), u.GetResult().GetNextStep()} {
				if more != "" {
					words += "\n" + more
				}
			}
			p.paragraph("   - "+u.GetUnit().GetDisplayName(), words)
		}
	}
}
