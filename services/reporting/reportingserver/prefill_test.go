package reportingserver_test

import (
	"context"
	"strings"
	"testing"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

var prefillPermissions = []permission{{
	method: "GetReportPrefill", at: opened, allowed: ownUnit,
	refused: map[string][]string{"NOT_YOUR_UNIT": {"other officer", "other leader", "outside leader", "crossed"}},
	call: func(ctx context.Context, r *round) error {
		_, err := r.GetReportPrefill(ctx, &reportingv1.GetReportPrefillRequest{Name: r.report + "/prefill"})
		return err
	},
}}

// openUnder opens a period of a plan.
func (s *system) openUnder(t testing.TB, plan, rule string, year int) *reportingv1.Period {
	t.Helper()
	p, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: plan, RuleId: rule, Year: int32(year)})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// prefill is what is offered, as "A1 LAST_PERIOD 12".
func (s *system) prefill(t testing.TB, actor identity.Actor, report string) (values, texts []string) {
	t.Helper()
	got, err := s.GetReportPrefill(s.As(t, actor), &reportingv1.GetReportPrefillRequest{Name: report + "/prefill"})
	if err != nil {
		t.Fatal(err)
	}
	for _, known := range got.GetValues() {
		if known.GetValue().GetIndicator() == "A1" {
			values = append(values, strings.TrimPrefix(known.GetSource().GetKind().String(), "KIND_")+" "+known.GetValue().GetNumber())
		}
	}
	for _, known := range got.GetTexts() {
		texts = append(texts, known.GetPart()+": "+known.GetText())
	}
	return values, texts
}

// A new report is offered what the unit said before, each with its source, and never what another unit said.
func TestAReportStartsFromWhatTheUnitSaid(t *testing.T) {
	s := newSystem(t)
	plan, elsewhere := "plans/p-"+newID(), "plans/p-"+newID()
	s.Clock.Set(vietnam("2024-07-01 08:00:00.000"))
	last := s.openUnder(t, plan, "6-thang", 2024)
	s.submit(t, leader, reportOf(last, xaA), content("7"))
	s.submit(t, leaderB, reportOf(last, xaB), content("99"))
	s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
	other := s.openUnder(t, elsewhere, "6-thang", 2025)
	p := s.openUnder(t, plan, "6-thang", 2025)

	values, texts := s.prefill(t, leader, reportOf(p, xaA))
	same(t, "from last year", values, "LAST_PERIOD 7")
	same(t, "words", texts, "sections/1: Đã tổ chức các lớp.", "sections/2: Đã rà soát hộ nghèo.",
		"difficulties: Kinh phí còn hạn hẹp.", "next_steps: Tiếp tục tập huấn.", "proposals: Đề nghị hỗ trợ.")

	s.submit(t, leader, reportOf(other, xaA), content("8"))
	values, _ = s.prefill(t, leader, reportOf(p, xaA))
	same(t, "with the other plan", values, "LAST_PERIOD 7", "ELSEWHERE 8")

	// What was withdrawn is offered no more.
	if _, err := s.WithdrawReport(s.As(t, leader), &reportingv1.WithdrawReportRequest{
		Name: reportOf(other, xaA), Comment: "Nhầm", RequestId: newID(), Etag: `"1"`,
	}); err != nil {
		t.Fatal(err)
	}
	values, _ = s.prefill(t, leader, reportOf(p, xaA))
	same(t, "withdrawn", values, "LAST_PERIOD 7")

	// Another unit has its own.
	values, _ = s.prefill(t, leaderB, reportOf(p, xaB))
	same(t, "of the other unit", values, "LAST_PERIOD 99")
	values, texts = s.prefill(t, leaderC, reportOf(p, thiTran))
	same(t, "of a unit that said nothing", append(values, texts...))
}

// What was accepted goes before what was submitted since, and what is measured otherwise is not offered.
func TestOnlyWhatAnswersTheSameQuestionIsOffered(t *testing.T) {
	s := newSystem(t)
	plan := "plans/p-" + newID()
	s.Clock.Set(vietnam("2024-07-01 08:00:00.000"))
	last := s.openUnder(t, plan, "6-thang", 2024)
	s.submit(t, leader, reportOf(last, xaA), content("7"))
	s.accept(t, reportOf(last, xaA))
	if _, err := s.ReopenReport(s.As(t, reviewer), &reportingv1.ReopenReportRequest{Name: reportOf(last, xaA), Comment: "Sửa", RequestId: newID(), Etag: `"2"`}); err != nil {
		t.Fatal(err)
	}
	s.submit(t, leader, reportOf(last, xaA), content("70"))
	s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
	p := s.openUnder(t, plan, "6-thang", 2025)
	values, _ := s.prefill(t, officer, reportOf(p, xaA))
	same(t, "the accepted one", values, "LAST_PERIOD 7")

	change := func(plan *planv1.Plan) {
		for _, i := range plan.GetContent().GetIndicators() {
			if i.GetCode() == "A1" {
				i.UnitOfMeasure = "nghìn lớp"
			}
		}
	}
	s.plans.change.Store(&change)
	renamed := s.openUnder(t, plan, "nam", 2025)
	values, _ = s.prefill(t, officer, reportOf(renamed, xaA))
	same(t, "measured otherwise", values)
}
