package demo

import (
	"math/rand/v2"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// tasks is how the tasks stand that a unit has to tell of: most that are due are done, some late, and what is due later has
// begun.
func tasks(period *reportingv1.Period, o *reportingv1.Obligation) []*reportingv1.TaskResult {
	told := map[string]bool{}
	for _, code := range o.GetReportedTasks() {
		told[code] = true
	}
	var results []*reportingv1.TaskResult
	for _, section := range period.GetSections() {
		for _, task := range section.GetTasks() {
			if told[task.GetCode()] {
				r := chance(period.GetName(), o.GetUnit().GetUnit(), task.GetCode(), "task")
				results = append(results, result(task, dayOf(period.GetDataTo()), r))
			}
		}
	}
	return results
}

func result(task *planv1.Task, dataTo time.Time, r *rand.Rand) *reportingv1.TaskResult {
	out := &reportingv1.TaskResult{
		Task: task.GetCode(), State: reportingv1.TaskResult_STATE_IN_PROGRESS, Text: oneOf(r, texts().TaskTexts), NextStep: oneOf(r, texts().TaskSteps),
	}
	done := dayOf(task.GetDueDate()).AddDate(0, 0, -25+r.IntN(40))
	if task.GetDueDate() != nil && !done.After(dataTo) && r.IntN(8) > 0 {
		out.State, out.Text, out.NextStep = reportingv1.TaskResult_STATE_DONE, oneOf(r, texts().TaskDone), ""
		out.DoneDate = &date.Date{Year: int32(done.Year()), Month: int32(done.Month()), Day: int32(done.Day())}
	}
	return out
}

// dayOf is a day as an instant; the zero time for none.
func dayOf(d *date.Date) time.Time {
	if d == nil {
		return time.Time{}
	}
	return time.Date(int(d.GetYear()), time.Month(d.GetMonth()), int(d.GetDay()), 0, 0, 0, 0, time.UTC)
}
