package reportingserver_test

import (
	"strings"
	"testing"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// compared is what a report is set beside, as "A1 LAST_PERIOD 10 +2 +20%".
func (s *system) compared(t testing.TB, actor identity.Actor, report string) []string {
	t.Helper()
	got, err := s.CompareReport(s.As(t, actor), &reportingv1.CompareReportRequest{Name: report})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, v := range got.GetValues() {
		value := v.GetValue()
		said := value.GetNumber()
		if value.GetRatio() != nil {
			said = value.GetRatio().GetNumerator() + "/" + value.GetRatio().GetDenominator()
		}
		words := []string{
			value.GetIndicator() + strings.TrimSuffix("/"+v.GetCategory(), "/"), strings.TrimPrefix(v.GetSource().GetKind().String(), "KIND_"),
			said + value.GetText(), v.GetDifference(), v.GetPercentChange(), v.GetSource().GetSourceText(),
		}
		all = append(all, strings.Join(strings.Fields(strings.Join(words, " ")), " "))
	}
	for _, text := range got.GetTexts() {
		all = append(all, text.GetPart()+": "+text.GetBefore()+" -> "+text.GetAfter())
	}
	return all
}

// A reviewer sees beside each value what the unit said last and what the lead unit knows from elsewhere, with the difference, and
// never what is only drafted or another unit's.
func TestAReportStandsBesideWhatIsKnown(t *testing.T) {
	s := newSystem(t)
	byWho := func(plan *planv1.Plan) {
		plan.GetContent().GetIndicators()[0].Dimensions = []*planv1.Dimension{{
			Code: "gioi", Title: "Giới tính", Categories: []*planv1.Category{{Code: "nu", Title: "Nữ"}, {Code: "nam", Title: "Nam"}},
		}}
	}
	s.plans.change.Store(&byWho)
	said := func(classes, women, numerator string) *reportingv1.ReportContent {
		c := content(classes)
		c.Values[2] = ratio("A3", numerator, "40")
		if women != "" {
			c.Values[0].Breakdowns = []*reportingv1.Breakdown{{
				Dimension: "gioi", Category: "nu", Value: &reportingv1.Breakdown_Number{Number: women},
			}}
		}
		return c
	}
	plan := "plans/p-" + newID()
	s.Clock.Set(vietnam("2024-07-01 08:00:00.000"))
	last := s.openUnder(t, plan, "6-thang", 2024)
	s.submit(t, leader, reportOf(last, xaA), said("9", "4", "3"))
	s.submit(t, leaderB, reportOf(last, xaB), said("77", "", "7"))
	s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
	p := s.openUnder(t, plan, "6-thang", 2025)
	if _, err := s.imported(s.As(t, reviewer), p.GetName(), "unit;indicator;value;source\nxa-a;A1;16;Niên giám mẫu\nxa-b;A1;99;Niên giám mẫu\n"); err != nil {
		t.Fatal(err)
	}
	report := reportOf(p, xaA)
	draft := &reportingv1.ReportDraft{Name: report + "/draft", Content: said("5", "", "3")}
	if _, err := s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{Draft: draft}); err != nil {
		t.Fatal(err)
	}
	same(t, "while it is drafted", s.compared(t, officer, report))

	now := said("12", "3", "4")
	now.Values[1] = missing("A2", reportingv1.Missing_KIND_NOTHING_OCCURRED, "")
	now.Difficulties = ""
	s.submit(t, leader, report, now)
	want := []string{
		"A1 LAST_PERIOD 9 3 33.3", "A1/nu LAST_PERIOD 4 -1 -25", "A1 REFERENCE 16 -4 -25 Niên giám mẫu",
		"A2 LAST_PERIOD 10.50 -10.5 -100", "A3 LAST_PERIOD 3/40 2.5", "A4 LAST_PERIOD", "A5 LAST_PERIOD Tổ tự quản",
		"sections/1: Đã tổ chức các lớp. -> Đã tổ chức các lớp.", "sections/2: Đã rà soát hộ nghèo. -> Đã rà soát hộ nghèo.",
		"difficulties: Kinh phí còn hạn hẹp. -> ", "next_steps: Tiếp tục tập huấn. -> Tiếp tục tập huấn.",
		"proposals: Đề nghị hỗ trợ. -> Đề nghị hỗ trợ.",
	}
	for _, actor := range []identity.Actor{officer, reviewer, leadership} {
		same(t, actor.Account, s.compared(t, actor, report), want...)
	}
}

// What adds up over the year is not held against a longer span of it: half a year's classes are not fewer than the last year's.
func TestSpansThatAreNotAlikeHaveNoDifference(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*planv1.Indicator)
		want   string
	}{
		{"a stock", func(*planv1.Indicator) {}, "A1 LAST_PERIOD 20 -8 -40"},
		{"a flow", func(i *planv1.Indicator) { i.PeriodAggregation = planv1.Indicator_PERIOD_AGGREGATION_SUM }, "A1 LAST_PERIOD 20"},
		{"from the start of the year", func(i *planv1.Indicator) { i.Cumulative = true }, "A1 LAST_PERIOD 20"},
	} {
		s := newSystem(t)
		change := func(plan *planv1.Plan) { c.change(plan.GetContent().GetIndicators()[0]) }
		s.plans.change.Store(&change)
		plan := "plans/p-" + newID()
		s.Clock.Set(vietnam("2025-01-05 08:00:00.000"))
		s.submit(t, leader, reportOf(s.openUnder(t, plan, "nam", 2024), xaA), content("20"))
		s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
		report := reportOf(s.openUnder(t, plan, "6-thang", 2025), xaA)
		s.submit(t, leader, report, content("12"))
		if got := s.compared(t, reviewer, report); len(got) == 0 || got[0] != c.want {
			t.Errorf("%s: %q, want %q first", c.name, got, c.want)
		}
	}
}
