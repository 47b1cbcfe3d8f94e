package reporting_test

import (
	"slices"
	"testing"

	"github.com/tiendo/tiendo/services/reporting"
)

// roundWithTasks is a period of units u00 to u03, to 30 June 2024, with tasks of every way of naming units.
func roundWithTasks() *reporting.Period {
	p := roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}, 4)
	p.DataTo = date(2024, 6, 30)
	p.Sections = []reporting.Section{
		{Code: "1", Title: "Một", Tasks: []reporting.Task{
			{Code: "1.1", Title: "Ban hành kế hoạch", DueDate: "2024-03-31", Product: "Kế hoạch"},
			{Code: "1.2", Title: "Tập huấn", DueDate: "2024-12-31", ParticipatingUnits: []string{"units/u00", "units/u01"}},
			{Code: "1.3", Title: "Không theo dõi", LeadUnit: "units/u00"},
		}},
		{Code: "2", Title: "Hai", Tasks: []reporting.Task{{Code: "2.1", Title: "Thường xuyên", Product: "Báo cáo", LeadUnit: "units/u03"}}},
	}
	p.Obligations[2].Part = reporting.Part{Sections: []string{"2"}}
	return p
}

func doneOn(task string, day reporting.Day) reporting.TaskResult {
	return reporting.TaskResult{Task: task, State: reporting.TaskDone, DoneDate: day}
}

func TestUnitsTellOfTheTasksThatNameThem(t *testing.T) {
	p := roundWithTasks()
	for n, want := range [][]string{{"1.1", "1.2"}, {"1.1", "1.2"}, nil, {"1.1", "2.1"}} {
		var got []string
		for _, task := range p.TasksOf(p.Obligations[n]) {
			got = append(got, task.Code)
		}
		if byUnit := p.TasksByUnit()[p.Obligations[n].Unit.Unit]; !slices.Equal(byUnit, want) {
			t.Errorf("unit %d tells of %q, want %q", n, byUnit, want)
		}
		if !slices.Equal(got, want) {
			t.Errorf("unit %d tells of %q, want %q", n, got, want)
		}
	}
}

func TestTaskResultsAreChecked(t *testing.T) {
	p := roundWithTasks()
	check := func(tasks ...reporting.TaskResult) []string {
		return faultsOf(p.CheckSubmission(p.Obligations[0], reporting.Content{Values: []reporting.Value{number("1")}, Tasks: tasks}, reporting.Figures{}))
	}
	fine := reporting.TaskResult{Task: "1.2", State: reporting.TaskInProgress}
	for _, c := range []struct {
		name  string
		tasks []reporting.TaskResult
		want  []string
	}{
		{"fine, done on the last day of the data", []reporting.TaskResult{doneOn("1.1", "2024-06-30"), fine}, nil},
		{"none", nil, []string{"content.tasks MISSING_TASK", "content.tasks MISSING_TASK"}},
		{"done after the data", []reporting.TaskResult{doneOn("1.1", "2024-07-01"), fine}, []string{"content.tasks[0].done_date AFTER_DATA"}},
		{"done on no day", []reporting.TaskResult{doneOn("1.1", ""), fine}, []string{"content.tasks[0].done_date REQUIRED"}},
		{"done on a day that does not occur", []reporting.TaskResult{doneOn("1.1", "2024-02-30"), fine}, []string{"content.tasks[0].done_date BAD_DATE"}},
		{"a day, but not done", []reporting.TaskResult{fine, {Task: "1.1", State: reporting.TaskNotStarted, DoneDate: "2024-01-01"}}, []string{"content.tasks[1].done_date NOT_ALLOWED"}},
		{"does not concern the unit, and no word why", []reporting.TaskResult{fine, {Task: "1.1", State: reporting.TaskNotApplicable}}, []string{"content.tasks[1].text REQUIRED"}},
		{"another unit's, one not reported on, twice", []reporting.TaskResult{doneOn("1.1", "2024-01-01"), fine, fine, doneOn("2.1", "2024-01-01"), doneOn("1.3", "2024-01-01")}, []string{
			"content.tasks[2].task DUPLICATE", "content.tasks[3].task UNKNOWN_REFERENCE", "content.tasks[4].task UNKNOWN_REFERENCE",
		}},
	} {
		if got := check(c.tasks...); !slices.Equal(got, c.want) {
			t.Errorf("%s: faults\n got %q\nwant %q", c.name, got, c.want)
		}
	}
	if err := p.CheckDraft(p.Obligations[0], reporting.Content{Tasks: []reporting.TaskResult{doneOn("1.1", "")}}); err != nil {
		t.Errorf("a draft without a day: %v", faultsOf(err))
	}
}

func TestHowATaskStands(t *testing.T) {
	end := date(2024, 6, 30)
	for _, c := range []struct {
		due    reporting.Day
		result reporting.TaskResult
		want   reporting.TaskStanding
	}{
		{"2024-03-31", doneOn("", "2024-03-31"), reporting.DoneOnTime},
		{"2024-03-31", doneOn("", "2024-04-01"), reporting.DoneLate},
		{"", doneOn("", "2024-04-01"), reporting.DoneOnTime},
		{"2024-06-30", reporting.TaskResult{State: reporting.TaskInProgress}, reporting.NotDoneInTerm},
		{"2024-06-29", reporting.TaskResult{State: reporting.TaskInProgress}, reporting.TaskOverdue},
		{"2024-06-29", reporting.TaskResult{State: reporting.TaskNotStarted}, reporting.TaskOverdue},
		{"2024-12-31", reporting.TaskResult{State: reporting.TaskNotStarted}, reporting.NotDoneInTerm},
		{"", reporting.TaskResult{State: reporting.TaskNotStarted}, reporting.NotDoneInTerm},
		{"2024-03-31", reporting.TaskResult{State: reporting.TaskNotApplicable}, ""},
	} {
		if got := (reporting.Task{DueDate: c.due}).StandingOf(c.result, end); got != c.want {
			t.Errorf("due %s, %s %s: %q, want %q", c.due, c.result.State, c.result.DoneDate, got, c.want)
		}
	}
}

func TestTasksAreRolledUpByContentAreaAndForTheWhole(t *testing.T) {
	p := roundWithTasks()
	reports := map[string]reporting.Filed{}
	for unit, tasks := range map[string][]reporting.TaskResult{
		"units/u00": {doneOn("1.1", "2024-03-01"), {Task: "1.2", State: reporting.TaskInProgress, NextStep: "Mở lớp"}},
		"units/u01": {doneOn("1.1", "2024-05-01"), doneOn("1.2", "2024-05-01")},
		"units/u03": {{Task: "1.1", State: reporting.TaskNotStarted}, {Task: "2.1", State: reporting.TaskNotApplicable, Text: "Không có"}},
	} {
		f := filed(p, unit, reporting.StateAccepted)
		f.Accepted[0].Content.Tasks = tasks
		reports[unit] = f
	}
	c := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due)
	if len(c.Tasks) != 3 || c.Tasks[0].Counts != (reporting.TaskCounts{DoneOnTime: 1, DoneLate: 1, Overdue: 1, PercentDone: "66.67"}) ||
		c.Tasks[1].Counts != (reporting.TaskCounts{DoneOnTime: 1, InTerm: 1, PercentDone: "100"}) {
		t.Errorf("tasks %+v", c.Tasks)
	}
	if got := *c.Sections[0].TaskCounts; got != (reporting.TaskCounts{DoneOnTime: 2, DoneLate: 1, InTerm: 1, Overdue: 1, PercentDone: "75"}) {
		t.Errorf("first content area %+v", got)
	}
	if got := *c.Sections[1].TaskCounts; got != (reporting.TaskCounts{NotApplicable: 1}) {
		t.Errorf("second content area %+v", got)
	}
	if got := *c.TaskCounts; got != (reporting.TaskCounts{DoneOnTime: 2, DoneLate: 1, InTerm: 1, Overdue: 1, NotApplicable: 1, PercentDone: "75"}) {
		t.Errorf("the whole %+v", got)
	}
	own := c.SeenBy([]string{"units/u01"})
	if len(own.Tasks[0].Units) != 1 || own.Tasks[0].Units[0].Unit.Unit != "units/u01" || own.Tasks[0].Counts != c.Tasks[0].Counts || len(c.Tasks[0].Units) != 3 {
		t.Errorf("a unit sees %+v", own.Tasks[0])
	}
	delete(reports, "units/u03")
	if got := *reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).TaskCounts; got.NotReported != 2 || got.Overdue != 0 {
		t.Errorf("a report that is missing is taken for something: %+v", got)
	}
}
