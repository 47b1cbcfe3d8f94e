package reporting

import (
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// checkTasks finds every fault in what a unit says of tasks; some may not be told of yet.
func (p *Period) checkTasks(faults *fault.Violations, list string, o Obligation, results []TaskResult) {
	if len(results) == 0 {
		return
	}
	asked := p.TasksOf(o)
	seen := make(map[string]bool, len(results))
	for n, result := range results {
		here := place{list: list, item: n}
		switch {
		case !slices.ContainsFunc(asked, func(t Task) bool { return t.Code == result.Task }):
			faults.Add(here.at(".task").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", result.Task)
		case seen[result.Task]:
			faults.Add(here.at(".task").String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", result.Task)
		default:
			p.checkTask(faults, here, result)
		}
		seen[result.Task] = true
	}
}

func (p *Period) checkTask(faults *fault.Violations, here place, result TaskResult) {
	done := here.at(".done_date").String()
	switch date := result.DoneDate.Date(); {
	case result.DoneDate == "":
	case result.State != TaskDone:
		faults.Add(done, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	case date.IsZero():
		faults.Add(done, faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	case p.DataTo.Before(date):
		faults.Add(done, faultv1.FieldRule_FIELD_RULE_AFTER_DATA, "date", p.DataTo.String())
	}
}

// checkAllTasks finds what is missing once the report is to be whole.
func (p *Period) checkAllTasks(faults *fault.Violations, list string, o Obligation, results []TaskResult) {
	for _, task := range p.TasksOf(o) {
		n := slices.IndexFunc(results, func(r TaskResult) bool { return r.Task == task.Code })
		if n < 0 {
			faults.Add(list, faultv1.FieldRule_FIELD_RULE_MISSING_TASK, "task", task.Code)
			continue
		}
		here := place{list: list, item: n}
		if result := results[n]; result.State == TaskDone && result.DoneDate == "" {
			faults.Add(here.at(".done_date").String(), faultv1.FieldRule_FIELD_RULE_REQUIRED)
		} else if result.State == TaskNotApplicable && result.Text == "" {
			faults.Add(here.at(".text").String(), faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
	}
}
