package reporting

import (
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
)

// TaskState is what a unit says became of a task.
type TaskState string

// The states.
const (
	TaskDone          TaskState = "DONE"
	TaskInProgress    TaskState = "IN_PROGRESS"
	TaskNotStarted    TaskState = "NOT_STARTED"
	TaskNotApplicable TaskState = "NOT_APPLICABLE"
)

// TaskResult is how one task stands, as a unit says. The fields stand in the order of their JSON keys, see canonical.
type TaskResult struct {
	DoneDate Day       `json:"done_date,omitempty"`
	NextStep string    `json:"next_step,omitempty"`
	State    TaskState `json:"state"`
	Task     string    `json:"task"`
	Text     string    `json:"text,omitempty"`
}

// words are a task's result in words; see PartChange in the contract.
func (t TaskResult) words() string {
	said := string(t.State)
	for _, more := range []string{string(t.DoneDate), t.Text, t.NextStep} {
		if more != "" {
			said += "; " + more
		}
	}
	return said
}

// TaskStanding is how a task stands: done or not, in time or not. Empty for a task that does not concern the unit.
type TaskStanding string

// The standings.
const (
	DoneOnTime    TaskStanding = "DONE_ON_TIME"
	DoneLate      TaskStanding = "DONE_LATE"
	NotDoneInTerm TaskStanding = "IN_TERM"
	TaskOverdue   TaskStanding = "OVERDUE"
)

// StandingOf judges how the task stands by a result, on the last day of the data. It is the only place that does.
func (t Task) StandingOf(result TaskResult, dataTo calendar.Date) TaskStanding {
	due := t.DueDate.Date()
	switch {
	case result.State == TaskNotApplicable:
		return ""
	case result.State == TaskDone && (due.IsZero() || !due.Before(result.DoneDate.Date())):
		return DoneOnTime
	case result.State == TaskDone:
		return DoneLate
	case due.IsZero() || !due.Before(dataTo):
		return NotDoneInTerm
	}
	return TaskOverdue
}

// Reported reports whether units tell how the task stands: it has a day or a product to be measured by.
func (t Task) Reported() bool { return t.DueDate != "" || t.Product != "" }

// namesNobody reports whether the task is everybody's.
func (t Task) namesNobody() bool {
	return t.LeadUnit == "" && len(t.ParticipatingUnits) == 0 && len(t.ReportingUnits) == 0
}

func (t Task) names(unit string) bool {
	return t.LeadUnit == unit || slices.Contains(t.ParticipatingUnits, unit) || slices.Contains(t.ReportingUnits, unit)
}

// tellsHow reports whether the unit tells how a task of a content area stands.
func (o Obligation) tellsHow(s Section, t Task) bool {
	switch {
	case !t.Reported():
		return false
	case t.namesNobody():
		return o.Whole() || slices.Contains(o.Sections, s.Code)
	}
	return t.names(o.Unit.Unit)
}

// TasksByUnit are the codes of the tasks each unit has to tell of, in the plan's order.
func (p *Period) TasksByUnit() map[string][]string {
	told := make(map[string][]string)
	for _, section := range p.Sections {
		for _, task := range section.Tasks {
			if !task.Reported() {
				continue
			}
			for _, o := range p.tellers(section, task) {
				told[o.Unit.Unit] = append(told[o.Unit.Unit], task.Code)
			}
		}
	}
	return told
}

// TaskView is a task a unit has to tell of, with how it stands by the submission made last; nothing where that does not say.
type TaskView struct {
	Task     string
	Standing TaskStanding
}

func (p *Period) taskViews(o Obligation, content *Content) []TaskView {
	var views []TaskView
	for _, task := range p.TasksOf(o) {
		view := TaskView{Task: task.Code}
		if content != nil {
			if result, told := content.task(task.Code); told {
				view.Standing = task.StandingOf(result, p.DataTo)
			}
		}
		views = append(views, view)
	}
	return views
}

// tellers are the obligations of the units that tell how a task stands, in official order.
func (p *Period) tellers(s Section, t Task) []Obligation {
	if t.namesNobody() {
		return only(p.Obligations, func(o Obligation) bool { return o.tellsHow(s, t) })
	}
	named := make(map[string]bool, len(t.ParticipatingUnits)+len(t.ReportingUnits)+1) // a task can name thousands
	named[t.LeadUnit] = true
	for _, unit := range append(slices.Clone(t.ParticipatingUnits), t.ReportingUnits...) {
		named[unit] = true
	}
	return only(p.Obligations, func(o Obligation) bool { return named[o.Unit.Unit] })
}

// TasksOf are the tasks a unit has to tell of, in the plan's order.
func (p *Period) TasksOf(o Obligation) []Task {
	var tasks []Task
	for _, section := range p.Sections {
		for _, task := range section.Tasks {
			if o.tellsHow(section, task) {
				tasks = append(tasks, task)
			}
		}
	}
	return tasks
}
