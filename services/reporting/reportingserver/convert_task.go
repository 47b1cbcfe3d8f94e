package reportingserver

import (
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func taskResultsFromProto(in []*reportingv1.TaskResult) []reporting.TaskResult {
	var results []reporting.TaskResult
	for _, result := range in {
		results = append(results, reporting.TaskResult{
			Task: result.GetTask(), State: taskStates.domain[result.GetState()], DoneDate: dayFromProto(result.GetDoneDate()),
			Text: reporting.NormaliseText(result.GetText()), NextStep: reporting.NormaliseText(result.GetNextStep()),
		})
	}
	return results
}

func taskResultProto(r reporting.TaskResult) *reportingv1.TaskResult {
	return &reportingv1.TaskResult{
		Task: r.Task, State: taskStates.wire[r.State], DoneDate: dayProto(r.DoneDate), Text: r.Text, NextStep: r.NextStep,
	}
}

func consolidatedTaskProto(t reporting.ConsolidatedTask) *reportingv1.ConsolidatedTask {
	out := &reportingv1.ConsolidatedTask{
		Task: t.Task, Title: t.Title, Section: t.Section, DueDate: dayProto(t.DueDate), Product: t.Product,
		Counts: taskCountsProto(&t.Counts),
	}
	for _, unit := range t.Units {
		out.Units = append(out.Units, &reportingv1.UnitTask{
			Unit: pinnedProto(unit.Unit), Entry: int32(unit.Entry), Result: taskResultProto(unit.Result),
			Standing: taskStandings.wire[unit.Standing],
		})
	}
	return out
}

func taskCountsProto(c *reporting.TaskCounts) *reportingv1.TaskCounts {
	if c == nil {
		return nil
	}
	return &reportingv1.TaskCounts{
		DoneOnTime: int32(c.DoneOnTime), DoneLate: int32(c.DoneLate), InTerm: int32(c.InTerm), Overdue: int32(c.Overdue),
		NotApplicable: int32(c.NotApplicable), NotReported: int32(c.NotReported), PercentDone: c.PercentDone,
	}
}

// dayFromProto is a day as contents hold it. A day that does not exist is kept as it is written, for the check to find.
func dayFromProto(in *date.Date) reporting.Day {
	if in == nil {
		return ""
	}
	return reporting.DayOf(dateFromProto(in))
}

// dayProto is a day on the wire; not set where there is none.
func dayProto(day reporting.Day) *date.Date {
	return optionalDateProto(day.Date())
}
