package reportingserver_test

import (
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func (f *fakePlans) with(change func(*planv1.Plan)) { f.change.Store(&change) }

// TestAPeriodPinsThePlan changes the plan after the opening: the period, and what is asked of units, stay as they were.
func TestAPeriodPinsThePlan(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "nam", 2024)
	from, to := p.GetDataFrom(), p.GetDataTo()
	if from.GetMonth() != 1 || from.GetDay() != 1 || to.GetMonth() != 12 || to.GetDay() != 31 || from.GetYear() != 2024 || to.GetYear() != 2024 {
		t.Errorf("a yearly report covers %v to %v, want the whole year", from, to)
	}
	if p.GetTitle() != "Báo cáo năm 2024" || p.GetKind() != planv1.ReportingRule_KIND_YEAR || p.GetConsolidatedDueTime() != nil {
		t.Errorf("period %v", p)
	}
	asked := map[string]string{}
	for _, o := range p.GetObligations() {
		asked[o.GetUnit().GetUnit()] = strings.Join(o.GetIndicators(), " ")
	}
	if asked[xaA] != "A1 A2 A3 A4 A5" || asked[thiTran] != "A1 A2 A3 A4 A5 A6" || len(asked) != 3 {
		t.Errorf("asked %v", asked)
	}
	s.plans.with(func(plan *planv1.Plan) {
		plan.Version, plan.Content.AssignedUnits, plan.Content.LeadUnit = 2, []string{xaB}, "units/phong-khac"
		plan.Content.ReportingRules[2].Due.Day = &planv1.YearDay{Month: 12, Day: 1}
	})
	for _, reader := range []string{"reviewer", "administrator", "other city"} {
		again, err := s.GetPeriod(s.As(t, people[reader]), &reportingv1.GetPeriodRequest{Name: p.GetName()})
		if err != nil || !proto.Equal(again, p) {
			t.Errorf("%s reads %v, %v", reader, again, err)
		}
	}
	s.submit(t, leader, reportOf(p, xaA), content("1"))
	s.accept(t, reportOf(p, xaA))
}

// TestAUnitOwesThroughItsPartOfThePlan: the whole, a content area, or a task of one.
func TestAUnitOwesThroughItsPartOfThePlan(t *testing.T) {
	s := newSystem(t)
	s.plans.with(func(plan *planv1.Plan) {
		c := plan.Content
		c.AssignedUnits = []string{xaA}
		c.Sections[0].ReportingUnits = []string{xaB}
		c.Sections[1].Tasks = []*planv1.Task{{Code: "2.1", Title: "Chợ", ReportingUnits: []string{thiTran}}}
		c.Indicators[4].ReportingUnits = []string{xaA, thiTran}
	})
	p := s.open(t, "6-thang", 2025)
	var owed []string
	for _, o := range p.GetObligations() {
		owed = append(owed, strings.Join([]string{
			o.GetUnit().GetUnit(), strings.Join(o.GetSections(), " "), strings.Join(o.GetTasks(), " "), strings.Join(o.GetIndicators(), " "),
		}, "|"))
	}
	if got := strings.Join(owed, "\n"); got != "units/xa-a|||A1 A2 A3 A4 A5\nunits/xa-b|1||A1 A2\nunits/thi-tran||2.1|A5" {
		t.Errorf("owed:\n%s", got)
	}
	text := func(section string) *reportingv1.ReportContent {
		return &reportingv1.ReportContent{
			Values:   []*reportingv1.IndicatorValue{number("A1", "1"), number("A2", "1")},
			Sections: []*reportingv1.SectionResult{{Section: section, Text: "Đã làm"}},
		}
	}
	_, err := s.SubmitReport(s.As(t, leaderB), &reportingv1.SubmitReportRequest{Name: reportOf(p, xaB), Content: text("2"), RequestId: newID()})
	if violations(err) != "content.sections[0].section" {
		t.Errorf("about another content area: %v", err)
	}
	s.submit(t, leaderB, reportOf(p, xaB), text("1"))
}

func TestWhenAPeriodIsNotOpened(t *testing.T) {
	s := newSystem(t)
	for _, c := range []struct {
		name   string
		change func(*planv1.Plan)
		reason string
		says   string
	}{
		{"draft", func(p *planv1.Plan) { p.State = planv1.Plan_STATE_DRAFT }, "PLAN_STATE", "“dự thảo”"},
		{"closed", func(p *planv1.Plan) { p.State = planv1.Plan_STATE_CLOSED }, "PLAN_STATE", "“đã kết thúc”"},
		{"lead unit is another", func(p *planv1.Plan) { p.Content.LeadUnit = "units/phong-khac" }, "NOT_LEAD_UNIT", "cơ quan chủ trì"},
		// What a newer plan service may say and this version does not know must not be guessed at.
		{"unknown phrase", func(p *planv1.Plan) { p.Content.ReportingRules[0].Due.Phrase = 99 }, "INTERNAL", "mã sự cố"},
		{"unknown phrase of the other rule", func(p *planv1.Plan) { p.Content.ReportingRules[1].ConsolidatedDue.Phrase = 99 }, "INTERNAL", "mã sự cố"},
		{"unknown aggregation", func(p *planv1.Plan) { p.Content.Indicators[0].Aggregation = 99 }, "INTERNAL", "mã sự cố"},
		{"unknown value kind", func(p *planv1.Plan) { p.Content.Indicators[0].ValueKind = 99 }, "INTERNAL", "mã sự cố"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.plans.with(c.change)
			before := len(s.stored(t))
			_, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: "6-thang", Year: 2025})
			got := refusalOf(err)
			got.check(t, c.reason, nil)
			if !strings.Contains(got.texts["vi"], c.says) {
				t.Errorf("it is said %q, want %q in it", got.texts["vi"], c.says)
			}
			if len(s.stored(t)) != before {
				t.Error("something was stored")
			}
		})
	}
}

// TestAPeriodIsNotOpenedBeforeItsDataBegins opens the next year's a millisecond before the year, and when it has begun.
func TestAPeriodIsNotOpenedBeforeItsDataBegins(t *testing.T) {
	s := newSystem(t)
	s.plans.with(func(plan *planv1.Plan) { plan.Content.EndDate.Year = 2030 })
	request := &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: "nam", Year: 2026}
	s.Clock.Set(vietnam("2025-12-31 23:59:59.999"))
	_, err := s.OpenPeriod(s.As(t, reviewer), request)
	refusalOf(err).check(t, "INVALID_REQUEST", map[string]string{"year": "OUT_OF_RANGE"})
	s.Clock.Set(vietnam("2026-01-01 00:00:00.000"))
	if _, err := s.OpenPeriod(s.As(t, reviewer), request); err != nil {
		t.Error(err)
	}
}

func TestPeriodsAreListedNewestFirst(t *testing.T) {
	s := newSystem(t)
	for _, c := range []struct {
		rule string
		year int32
	}{{"6-thang", 2024}, {"nam", 2024}, {"nam", 2023}, {"6-thang", 2025}} {
		if _, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: c.rule, Year: c.year}); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	token := ""
	for {
		page, err := s.ListPeriods(s.As(t, officer), &reportingv1.ListPeriodsRequest{Parent: "plans/p", PageSize: 3, PageToken: token})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range page.GetPeriods() {
			got = append(got, strings.TrimPrefix(p.GetName(), "plans/p/periods/"))
			if len(p.GetIndicators()) > 0 || len(p.GetObligations()) != 3 {
				t.Errorf("listed as %v", p)
			}
		}
		if token = page.GetNextPageToken(); token == "" {
			break
		}
	}
	if want := "2025-6-thang 2024-nam 2024-6-thang 2023-nam"; strings.Join(got, " ") != want {
		t.Errorf("listed %v, want %s", got, want)
	}
}
