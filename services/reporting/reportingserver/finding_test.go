package reportingserver_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

var findingPermissions = []permission{{
	method: "ListReportFindings", at: submitted, allowed: slices.Concat(ownUnit, makers),
	refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
	call: func(ctx context.Context, r *round) error {
		_, err := r.ListReportFindings(ctx, &reportingv1.ListReportFindingsRequest{Parent: r.report})
		return err
	},
}, {
	method: "ListPeriodFindings", at: submitted, allowed: makers,
	refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
	call: func(ctx context.Context, r *round) error {
		_, err := r.ListPeriodFindings(ctx, &reportingv1.ListPeriodFindingsRequest{Parent: r.period})
		return err
	},
}, {
	method: "CompareReport", at: submitted, allowed: slices.Concat(ownUnit, makers),
	refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
	call: func(ctx context.Context, r *round) error {
		_, err := r.CompareReport(ctx, &reportingv1.CompareReportRequest{Name: r.report})
		return err
	},
}}

// found is what was found, as "REPEATS_LAST_PERIOD sections/1 100".
func (s *system) found(t testing.TB, actor identity.Actor, report string) []string {
	t.Helper()
	got, err := s.ListReportFindings(s.As(t, actor), &reportingv1.ListReportFindingsRequest{Parent: report})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range got.GetFindings() {
		kind := strings.TrimPrefix(f.GetKind().String(), "KIND_")
		one := fmt.Sprintf("%s %s %d", kind, f.GetPart()+f.GetEncoding(), f.GetPercent()+f.GetValues())
		for _, unit := range f.GetUnits() {
			one += " " + unit.GetUnit()
		}
		found = append(found, one)
	}
	return found
}

// A report in which only dates and numbers were changed is told to the writer before it is submitted, and to the reviewer after;
// short set phrases are not, and neither is anything of another unit.
func TestARepeatedReportIsTold(t *testing.T) {
	s := newSystem(t)
	plan := "plans/p-" + newID()
	text := func(year string) string {
		return "Đến ngày 15/6/" + year + ", xã đã tổ chức 12 hội nghị tuyên truyền tại các thôn, rà soát hộ nghèo, hỗ trợ vốn vay và bàn " +
			"giao nhà đại đoàn kết cho các hộ có hoàn cảnh khó khăn trên địa bàn."
	}
	said := func(year, classes string) *reportingv1.ReportContent {
		c := content(classes)
		c.Sections[0].Text = text(year)
		return c
	}
	s.Clock.Set(vietnam("2024-07-01 08:00:00.000"))
	last := s.openUnder(t, plan, "6-thang", 2024)
	s.submit(t, leader, reportOf(last, xaA), said("2024", "7"))
	s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
	p := s.openUnder(t, plan, "6-thang", 2025)
	report := reportOf(p, xaA)
	same(t, "before anything is written", s.found(t, officer, report))

	draft := said("2025", "7")
	draft.NextSteps = "§¬n vÞ ®· tæ chøc héi nghÞ triÓn khai kÕ ho¹ch"
	if _, err := s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{Name: report + "/draft", Content: draft}}); err != nil {
		t.Fatal(err)
	}
	same(t, "of the draft", s.found(t, officer, report), "VALUES_UNCHANGED  5", "REPEATS_LAST_PERIOD sections/1 100", "OLD_ENCODING next_stepsTCVN3 0")
	same(t, "for the reviewer, who does not see the draft", s.found(t, reviewer, report))

	s.submit(t, leader, report, said("2025", "8"))
	same(t, "submitted", s.found(t, reviewer, report), "REPEATS_LAST_PERIOD sections/1 100")
	s.submit(t, leaderB, reportOf(p, xaB), said("2025", "7"))
	same(t, "of a unit that wrote it after another", s.found(t, leaderB, reportOf(p, xaB)), "REPEATS_OTHER_UNIT sections/1 0")
}

// That a report repeats another unit's is told to both sides. Whose it is and what stands there, only to those who read all reports;
// what is drafted is nobody else's, and what is corrected counts as corrected.
func TestARepeatedTextOfAnotherUnitIsTold(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	reportB := r.period + "/reports/xa-b"
	text := func(commune string) string {
		return "Xã " + commune + " đã tổ chức 12 hội nghị tuyên truyền tại các thôn, rà soát hộ nghèo, hỗ trợ vốn vay và bàn giao nhà đại " +
			"đoàn kết cho các hộ có hoàn cảnh khó khăn trên địa bàn, tặng quà các gia đình chính sách nhân dịp lễ, tết."
	}
	said := func(words string) *reportingv1.ReportContent {
		c := content("7")
		c.Sections[0].Text = words
		return c
	}
	draft := func(actor identity.Actor, report, words string) {
		t.Helper()
		etag := ""
		if got, err := s.GetReportDraft(s.As(t, actor), &reportingv1.GetReportDraftRequest{Name: report + "/draft"}); err == nil {
			etag = got.GetEtag()
		}
		if _, err := s.SaveReportDraft(s.As(t, actor), &reportingv1.SaveReportDraftRequest{
			Draft: &reportingv1.ReportDraft{Name: report + "/draft", Content: said(words), Etag: etag},
		}); err != nil {
			t.Fatal(err)
		}
	}
	draft(leaderB, reportB, text("B"))
	draft(officer, r.report, text("A"))
	same(t, "while both draft", s.found(t, officer, r.report))
	s.submit(t, leaderB, reportB, said(text("B")))
	same(t, "the writer", s.found(t, officer, r.report), "REPEATS_OTHER_UNIT sections/1 0")
	same(t, "the reviewer, of what is drafted", s.found(t, reviewer, r.report))

	s.submit(t, leader, r.report, said(text("A")))
	for _, actor := range []identity.Actor{reviewer, leadership} {
		got := s.found(t, actor, r.report)
		if len(got) != 1 || !strings.HasPrefix(got[0], "REPEATS_OTHER_UNIT sections/1 9") || !strings.HasSuffix(got[0], " "+xaB) {
			t.Errorf("%s is told %q", actor.Account, got)
		}
	}
	answer, err := s.ListReportFindings(s.As(t, leader), &reportingv1.ListReportFindingsRequest{Parent: r.report})
	if err != nil || len(answer.GetFindings()) != 1 {
		t.Fatal(answer, err)
	}
	if own := answer.GetFindings()[0]; own.GetBefore() != "" || len(own.GetUnits()) > 0 || own.GetPercent() != 0 {
		t.Errorf("a unit reads of another unit's report: %v", own)
	}

	if _, err := s.ReturnReport(s.As(t, reviewer), &reportingv1.ReturnReportRequest{
		Name: reportB, Comment: "Chép", RequestId: newID(), Etag: s.report(t, reportB).GetEtag(),
	}); err != nil {
		t.Fatal(err)
	}
	s.submit(t, leaderB, reportB, said("Đã tổ chức các lớp."))
	same(t, "after the other was mended", s.found(t, reviewer, r.report))
}

// What two units wrote alike is told to the lead unit once both submitted it, a page at a time; drafts are nobody else's.
func TestTextsThatUnitsShareAreTold(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	text := func(commune string) string {
		return "Xã " + commune + " đã tổ chức 12 hội nghị tuyên truyền tại các thôn, rà soát hộ nghèo, hỗ trợ vốn vay và bàn giao nhà đại " +
			"đoàn kết cho các hộ có hoàn cảnh khó khăn trên địa bàn, tặng quà các gia đình chính sách nhân dịp lễ, tết."
	}
	said := func(commune string) *reportingv1.ReportContent {
		c := content("7")
		c.Sections[0].Text, c.Difficulties = text(commune), text("nhà")
		return c
	}
	look := func(size int32, token string) *reportingv1.ListPeriodFindingsResponse {
		t.Helper()
		got, err := s.ListPeriodFindings(s.As(t, reviewer), &reportingv1.ListPeriodFindingsRequest{Parent: r.period, PageSize: size, PageToken: token})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	s.submit(t, leader, r.report, said("A"))
	draft := &reportingv1.ReportDraft{Name: r.period + "/reports/xa-b/draft", Content: said("B")}
	if _, err := s.SaveReportDraft(s.As(t, leaderB), &reportingv1.SaveReportDraftRequest{Draft: draft}); err != nil {
		t.Fatal(err)
	}
	if got := look(0, ""); got.GetReports() != 1 || len(got.GetFindings()) != 0 {
		t.Errorf("while one is drafted: %v", got)
	}
	s.submit(t, leaderB, r.period+"/reports/xa-b", said("B"))
	first := look(1, "")
	second := look(1, first.GetNextPageToken())
	if first.GetReports() != 2 || len(first.GetFindings()) != 1 || len(second.GetFindings()) != 1 || second.GetNextPageToken() != "" {
		t.Fatalf("pages %v and %v", first, second)
	}
	one := first.GetFindings()[0]
	if one.GetKind() != reportingv1.PeriodFinding_KIND_SAME_TEXT || one.GetPart() != "sections/1" || one.GetText() != text("A") ||
		one.GetPercent() < 80 || one.GetPercent() == 100 || len(one.GetUnits()) != 2 || one.GetUnits()[1].GetUnit() != xaB {
		t.Errorf("of the content area: %v", one)
	}
	if other := second.GetFindings()[0]; other.GetPart() != "difficulties" || other.GetPercent() != 100 {
		t.Errorf("of the difficulties: %v", other)
	}
}
