package reportfile

import (
	"go.yaml.in/yaml/v4"
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// taskStates are the words for what became of a task.
var taskStates = map[string]reportingv1.TaskResult_State{
	"done":           reportingv1.TaskResult_STATE_DONE,
	"in_progress":    reportingv1.TaskResult_STATE_IN_PROGRESS,
	"not_started":    reportingv1.TaskResult_STATE_NOT_STARTED,
	"not_applicable": reportingv1.TaskResult_STATE_NOT_APPLICABLE,
}

func (r reader) task(path string, node *yaml.Node, t *reportingv1.TaskResult) {
	r.Mapping(path, node, either(entries{
		"task":      {Field: "task", Read: r.Text(&t.Task)},
		"state":     {Field: "state", Read: word(r, &t.State, taskStates, reportingv1.TaskResult_State_value), Needed: true},
		"done_date": {Field: "done_date", Read: r.day(&t.DoneDate)},
		"text":      {Field: "text", Read: r.Text(&t.Text)},
		"next_step": {Field: "next_step", Read: r.Text(&t.NextStep)},
	}))
}

// explanation reads why figures are right although they do not keep to a rule.
func (r reader) explanation(path string, node *yaml.Node, x *reportingv1.Explanation) {
	r.Mapping(path, node, entries{
		"rule": {Field: "rule", Read: r.Text(&x.Rule)},
		"text": {Field: "text", Read: r.Text(&x.Text)},
	})
}

// day reads a day, written 2025-06-10 or as the JSON of the contract has it.
func (r reader) day(to **date.Date) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		if node.Kind != yaml.MappingNode {
			r.Date(to)(path, node)
			return
		}
		day := &date.Date{}
		r.Mapping(path, node, entries{
			"year":  {Field: "year", Read: r.Whole(&day.Year)},
			"month": {Field: "month", Read: r.Whole(&day.Month)},
			"day":   {Field: "day", Read: r.Whole(&day.Day)},
		})
		*to = day
	}
}
