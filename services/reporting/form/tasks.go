package form

import (
	"slices"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// The columns of the tasks.
const (
	taskCode = iota
	taskTitle
	taskDue
	taskState
	taskDone
	taskResult
	taskNextStep
	taskColumns
)

// tasks is the page of the tasks.
func (f *Form) tasks() page {
	w := words()
	p := page{name: w.Sheets.Tasks, columns: []sheet.Column{
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Task, Width: 46},
		{Title: w.Columns.Due, Width: 14},
		{Title: w.Columns.State, Width: 18},
		{Title: w.Columns.Done, Width: 14},
		{Title: w.Columns.Result, Width: 46},
		{Title: w.Columns.NextStep, Width: 36},
	}}
	for _, task := range f.period.TasksOf(f.owes) {
		p.lines = append(p.lines, taskLine{task, vietnamese(f.period.DataTo.String())})
	}
	return p
}

// vietnamese is a day 2026-07-31 as people in Vietnam write it.
func vietnamese(day string) string {
	if len(day) != len("2026-07-31") {
		return day
	}
	return day[8:] + "/" + day[5:7] + "/" + day[:4]
}

// taskLine is the line of one task.
type taskLine struct {
	task   reporting.Task
	dataTo string
}

func (l taskLine) fixed() map[int]string {
	return map[int]string{taskCode: l.task.Code, taskTitle: l.task.Title, taskDue: vietnamese(string(l.task.DueDate))}
}

// taskStates are the states, in the order in which they are offered.
var taskStates = []reporting.TaskState{reporting.TaskDone, reporting.TaskInProgress, reporting.TaskNotStarted, reporting.TaskNotApplicable}

func stateChoices() []string {
	choices := make([]string, len(taskStates))
	for i, state := range taskStates {
		choices[i] = words().States[state]
	}
	return choices
}

func (l taskLine) asks() string { return "" }

func (l taskLine) write(c reporting.Content) sheet.Row {
	var given reporting.TaskResult
	if at := slices.IndexFunc(c.Tasks, func(t reporting.TaskResult) bool { return t.Task == l.task.Code }); at >= 0 {
		given = c.Tasks[at]
	}
	w := words()
	return written(taskColumns, l.fixed(), map[int]sheet.Cell{
		taskState: entry(sheet.Entry{
			Kind: sheet.EnterChoice, Choices: stateChoices(), Value: w.States[given.State], Title: l.task.Code, Hint: l.task.Title,
		}),
		taskDone: entry(sheet.Entry{
			Kind: sheet.EnterDay, Value: string(given.DoneDate), Title: l.task.Code, Hint: w.Hints.Done.With("day", l.dataTo),
		}),
		taskResult:   entry(sheet.Entry{Value: given.Text, Title: l.task.Code, Hint: w.Hints.Text}),
		taskNextStep: entry(sheet.Entry{Value: given.NextStep, Title: l.task.Code, Hint: w.Hints.Text}),
	})
}

func (l taskLine) read(r *row) {
	result := reporting.TaskResult{Task: l.task.Code}
	state, told := r.Choice(taskState, stateChoices())
	if told {
		result.State = taskStates[state]
	}
	result.DoneDate = reporting.Day(r.Day(taskDone))
	result.Text = r.Text(taskResult, longText)
	result.NextStep = r.Text(taskNextStep, longText)
	if result == (reporting.TaskResult{Task: l.task.Code}) {
		return
	}
	at := r.at("tasks", len(r.content.Tasks))
	r.point(at, taskCode)
	r.point(at+".state", taskState)
	r.point(at+".done_date", taskDone)
	r.point(at+".text", taskResult)
	if !told {
		r.Require(taskState)
	}
	r.content.Tasks = append(r.content.Tasks, result)
}
