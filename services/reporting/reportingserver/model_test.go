package reportingserver_test

import (
	"slices"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

// fullPlan gives the tests' plan breakdowns, targets of units, weights and tasks that are reported on.
func fullPlan(p *planv1.Plan) {
	c := p.GetContent()
	a1 := c.GetIndicators()[0]
	a1.Dimensions = []*planv1.Dimension{{
		Code: "sex", Title: "Giới tính", Required: true, Complete: true,
		Categories: []*planv1.Category{{Code: "female", Title: "Nữ"}, {Code: "male", Title: "Nam"}},
	}}
	a1.Targets = append(a1.Targets, &planv1.Target{Year: 2025, Value: "9", Unit: xaA, ReportingRule: "6-thang", Sample: true})
	a1.PeriodAggregation, a1.Cumulative = planv1.Indicator_PERIOD_AGGREGATION_SUM, true
	a1.Weight, a1.DefinitionVersion = "100", 2
	a1.ChangeThresholdPercent = "20"
	c.Checks = []*planv1.Check{
		{CheckId: "chi", Expression: `value("A2") >= 0.5 * value("A1")`, Severity: planv1.Check_SEVERITY_ERROR, Message: "Kinh phí quá thấp", MessageEn: "Too little money"},
	}
	c.GetSections()[0].Weight = "60"
	c.GetSections()[0].Tasks = []*planv1.Task{
		{Code: "1.1", Title: "Ban hành kế hoạch", DueDate: &date.Date{Year: 2025, Month: 3, Day: 31}, Product: "Kế hoạch"},
		{Code: "1.2", Title: "Mở lớp", DueDate: &date.Date{Year: 2025, Month: 12, Day: 31}, LeadUnit: xaB},
	}
}

func fullContent() *reportingv1.ReportContent {
	c := content("12")
	c.Values[0].Breakdowns = []*reportingv1.Breakdown{
		{Dimension: "sex", Category: "female", Value: &reportingv1.Breakdown_Number{Number: "12"}},
		{Dimension: "sex", Category: "male", Value: &reportingv1.Breakdown_Missing{Missing: &reportingv1.Missing{Kind: reportingv1.Missing_KIND_NOTHING_OCCURRED}}},
	}
	c.Tasks = []*reportingv1.TaskResult{{
		Task: "1.1", State: reportingv1.TaskResult_STATE_DONE, DoneDate: &date.Date{Year: 2025, Month: 4, Day: 2},
		Text: "Đã ban hành", NextStep: "Triển khai",
	}}
	return c
}

// What a plan says of indicators and tasks reaches the units, what they say of them reaches the consolidated report, and
// nothing is lost on the way.
func TestBreakdownsAndTasksComeThrough(t *testing.T) {
	s := newSystem(t)
	change := fullPlan
	s.plans.change.Store(&change)
	p := s.open(t, "6-thang", 2025)
	asked := &planv1.Plan{Content: planContent()}
	fullPlan(asked)
	for n, want := range asked.GetContent().GetIndicators()[:5] {
		if got := p.GetIndicators()[n]; !proto.Equal(got, want) {
			t.Errorf("indicator\n got %v\nwant %v", got, want)
		}
	}
	for n, want := range asked.GetContent().GetSections() {
		if got := p.GetSections()[n]; !proto.Equal(got, want) {
			t.Errorf("content area\n got %v\nwant %v", got, want)
		}
	}
	name := reportOf(p, xaA)
	if tasks := s.report(t, name).GetTasks(); len(tasks) != 1 || tasks[0].GetTask() != "1.1" || tasks[0].GetStanding() != 0 {
		t.Errorf("tasks asked: %v", tasks)
	}
	draft, err := s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: name + "/draft", Content: fullContent()},
	})
	if err != nil {
		t.Fatal(err)
	}
	s.submit(t, leader, name, draft.GetContent())
	report := s.report(t, name)
	if !proto.Equal(report.GetContent(), fullContent()) {
		t.Errorf("content\n got %v\nwant %v", report.GetContent(), fullContent())
	}
	if got := report.GetTasks()[0].GetStanding(); got != reportingv1.TaskStanding_TASK_STANDING_DONE_LATE {
		t.Errorf("standing %v, want done late", got)
	}
	s.accept(t, name)
	r := &round{system: s, period: p.GetName(), consolidated: p.GetName() + "/consolidatedReport"}
	c := r.dispatch(t, r.compile(t))
	wantCategories := []*reportingv1.CategoryFigure{
		{Dimension: "sex", DimensionTitle: "Giới tính", Category: "female", CategoryTitle: "Nữ", Value: "12", ReportedUnits: 1, ExpectedUnits: 3},
		{Dimension: "sex", DimensionTitle: "Giới tính", Category: "male", CategoryTitle: "Nam", Value: "0", ReportedUnits: 1, ExpectedUnits: 3},
	}
	for n, want := range wantCategories {
		if got := c.GetFigures()[0].GetBreakdowns()[n]; !proto.Equal(got, want) {
			t.Errorf("category\n got %v\nwant %v", got, want)
		}
	}
	counts := &reportingv1.TaskCounts{DoneLate: 1, NotReported: 3, PercentDone: "100"}
	if !proto.Equal(c.GetTaskCounts(), counts) || !proto.Equal(c.GetSections()[0].GetTaskCounts(), counts) || c.GetSections()[1].GetTaskCounts() != nil {
		t.Errorf("counts %v of the whole, %v of the first content area", c.GetTaskCounts(), c.GetSections()[0].GetTaskCounts())
	}
	if len(c.GetTasks()) != 2 || !proto.Equal(c.GetTasks()[0].GetUnits()[0].GetResult(), fullContent().GetTasks()[0]) ||
		!proto.Equal(c.GetTasks()[0].GetDueDate(), &date.Date{Year: 2025, Month: 3, Day: 31}) {
		t.Errorf("tasks %v", c.GetTasks())
	}
	seen, err := s.GetConsolidatedReport(s.As(t, leaderB), &reportingv1.GetConsolidatedReportRequest{Name: c.GetName()})
	if err != nil {
		t.Fatal(err)
	}
	for _, task := range seen.GetTasks() {
		if len(task.GetUnits()) > 0 {
			t.Errorf("another unit's words on task %s are seen", task.GetTask())
		}
	}
}

// The same period a year before is looked at where a rule looks at it, and a correction of it is seen at once.
func TestAChangeFromAYearBeforeHasToBeExplained(t *testing.T) {
	s := newSystem(t)
	change := fullPlan
	s.plans.change.Store(&change)
	before := s.open(t, "6-thang", 2024)
	first := fullContent()
	first.Tasks[0].DoneDate.Year = 2024
	s.submit(t, leader, reportOf(before, xaA), first)
	s.accept(t, reportOf(before, xaA))
	s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
	now, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{
		Parent: before.GetName()[:len(before.GetName())-len("/periods/2024-6-thang")], RuleId: "6-thang", Year: 2025,
	})
	if err != nil {
		t.Fatal(err)
	}
	if rules := now.GetRules(); len(rules) < 3 || rules[0].GetRuleId() != "checks/chi" || rules[0].GetMessageEn() != "Too little money" ||
		rules[1].GetRuleId() != "changes/A1" || rules[1].GetChangeThresholdPercent() != "20" || rules[1].GetCondition().GetOp() != "<=" || rules[2].GetRuleId() != "values/A1/whole" {
		t.Errorf("rules %v", rules)
	}
	name := reportOf(now, xaA)
	if was := s.report(t, name).GetPreviousValues(); len(was) != 5 || was[0].GetNumber() != "12" {
		t.Errorf("values of a year before: %v", was)
	}
	content := fullContent()
	content.Values[0] = number("A1", "15") // 12 a year before: 25 per cent more
	content.Values[0].Breakdowns = []*reportingv1.Breakdown{
		{Dimension: "sex", Category: "female", Value: &reportingv1.Breakdown_Number{Number: "15"}},
		{Dimension: "sex", Category: "male", Value: &reportingv1.Breakdown_Number{Number: "0"}},
	}
	content.Values[1] = number("A2", "7.49")
	submit := func() []string {
		_, err := s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: name, Content: content, RequestId: newID()})
		return violated(err)
	}
	if got := submit(); !slices.Equal(got, []string{"content.values[0] CHANGE_UNEXPLAINED", "content.values[1] CHECK_FAILED"}) {
		t.Errorf("refused for %q", got)
	}
	content.Explanations = []*reportingv1.Explanation{
		{Rule: "changes/A1", Text: "Mở thêm lớp"}, {Rule: "changes/A1", Text: "Lại"}, {Rule: "checks/chi", Text: "Không giải trình được"},
	}
	if got := submit(); !slices.Equal(got, []string{"content.explanations[1].rule DUPLICATE", "content.explanations[2].rule UNKNOWN_REFERENCE", "content.values[1] CHECK_FAILED"}) {
		t.Errorf("refused for %q", got)
	}
	content.Values[1] = number("A2", "7.5")
	content.Explanations = content.Explanations[:1]
	s.submit(t, leader, name, content)
	if got := s.report(t, name).GetContent(); !proto.Equal(got, content) {
		t.Errorf("content\n got %v\nwant %v", got, content)
	}
	other := fullContent()
	other.Tasks = append(other.Tasks, &reportingv1.TaskResult{Task: "1.2", State: reportingv1.TaskResult_STATE_NOT_STARTED})
	s.submit(t, leaderB, reportOf(now, xaB), other) // no report of a year before: nothing to explain
}

func violated(err error) []string {
	if err == nil {
		return nil
	}
	var list []string
	for _, v := range fault.Of(faultstatus.FromError(err)).Violations {
		list = append(list, v.Field+" "+fault.RuleName(v.Rule))
	}
	slices.Sort(list)
	return list
}
