package reportingserver_test

import (
	"strings"
	"sync"
	"testing"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

func to(kind reportingv1.Addressee_Kind, unit string) *reportingv1.Addressee {
	return &reportingv1.Addressee{Kind: kind, Unit: unit}
}

func recommend(id, text string, addressee *reportingv1.Addressee) *reportingv1.Recommendation {
	return &reportingv1.Recommendation{Id: id, Text: text, Addressee: addressee}
}

func lead(id, text string) *reportingv1.Recommendation {
	return recommend(id, text, to(reportingv1.Addressee_KIND_LEAD_UNIT, ""))
}

// listed lists recommendations and answers them as "xa-a/kn1 OPEN".
func (s *system) listed(t testing.TB, actor identity.Actor, parent string, states ...reportingv1.TrackedRecommendation_State) []string {
	t.Helper()
	answer, err := s.ListRecommendations(s.As(t, actor), &reportingv1.ListRecommendationsRequest{Parent: parent, States: states})
	if err != nil {
		t.Fatal(err)
	}
	return shortly(answer.GetRecommendations())
}

func shortly(all []*reportingv1.TrackedRecommendation) []string {
	var out []string
	for _, r := range all {
		_, name, _ := strings.Cut(r.GetName(), "/reports/")
		out = append(out, strings.Replace(name, "recommendations/", "", 1)+" "+strings.TrimPrefix(r.GetState().String(), "STATE_"))
	}
	return out
}

func same(t testing.TB, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

// From the report over the answer to the unit's word that it is settled, with every act in a series that is whole.
func TestARecommendationIsFollowedUntilItIsSettled(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	kn1, kn2 := report+"/recommendations/kn1", report+"/recommendations/kn2"
	s.submit(t, leader, report, recommending(content("12"), lead("kn1", "Cấp kinh phí"),
		recommend("kn2", "Sửa định mức", to(reportingv1.Addressee_KIND_UNIT, so))))
	same(t, "at first", s.listed(t, leader, report), "xa-a/kn1 OPEN", "xa-a/kn2 OPEN")

	addressed := as(accessv1.Role_ROLE_UNIT_LEADER, so)
	if got, err := s.ListAddressedRecommendations(s.As(t, addressed), &reportingv1.ListAddressedRecommendationsRequest{Parent: so}); err != nil || len(got.GetRecommendations()) > 0 {
		t.Errorf("before it is forwarded the other unit sees %v, %v", got, err)
	}
	forwarded, err := s.forward(s.As(t, reviewer), kn2, so)
	if err != nil {
		t.Fatal(err)
	}
	if forwarded.GetWithUnitDisplayName() != "Đơn vị xa-ngoai" || forwarded.GetState() != reportingv1.TrackedRecommendation_STATE_FORWARDED {
		t.Errorf("forwarded: %v", forwarded)
	}
	got, err := s.ListAddressedRecommendations(s.As(t, addressed), &reportingv1.ListAddressedRecommendationsRequest{Parent: so})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "forwarded", shortly(got.GetRecommendations()), "xa-a/kn2 FORWARDED")

	answer, err := s.AnswerRecommendation(s.As(t, addressed), &reportingv1.AnswerRecommendationRequest{
		Name: kn2, Comment: "Sẽ sửa trong quý IV", Document: "12/SXD-QLN", RequestId: newID(), Etag: forwarded.GetEtag(),
	})
	if err != nil {
		t.Fatal(err)
	}
	last := answer.GetActs()[1]
	if last.GetUnit() != so || last.GetDocument() != "12/SXD-QLN" || last.GetComment() != "Sẽ sửa trong quý IV" || last.GetAboutEntry() != 1 {
		t.Errorf("the answer is %v", last)
	}
	if _, err := s.ContestRecommendation(s.As(t, leader), &reportingv1.ContestRecommendationRequest{Name: kn2, Comment: "Quá chậm", RequestId: newID()}); err != nil {
		t.Fatal(err)
	}
	same(t, "contested", s.listed(t, leader, report), "xa-a/kn1 OPEN", "xa-a/kn2 FORWARDED")
	for name, ctx := range map[string]identity.Actor{kn1: reviewer, kn2: addressed} {
		if _, err := s.AnswerRecommendation(s.As(t, ctx), &reportingv1.AnswerRecommendationRequest{Name: name, Comment: "Đã xong", RequestId: newID()}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.SettleRecommendation(s.As(t, leader), &reportingv1.SettleRecommendationRequest{Name: name, RequestId: newID()}); err != nil {
			t.Fatal(err)
		}
	}
	same(t, "settled", s.listed(t, reviewer, report, reportingv1.TrackedRecommendation_STATE_SETTLED), "xa-a/kn1 SETTLED", "xa-a/kn2 SETTLED")
	_, err = s.AnswerRecommendation(s.As(t, reviewer), &reportingv1.AnswerRecommendationRequest{Name: kn1, Comment: "Thêm", RequestId: newID()})
	if reasonOf(err) != "RECOMMENDATION_STATE" {
		t.Errorf("an answer after it is settled: %v", err)
	}
	series, err := s.ListRecommendationEntries(s.As(t, leader), &reportingv1.ListRecommendationEntriesRequest{Parent: report})
	if err != nil || !series.GetCheck().GetIntact() || len(series.GetEntries()) != 7 {
		t.Errorf("series %v, %v", series.GetCheck(), err)
	}
}

// A correction keeps what was answered; what nobody answered goes with the text, and comes back with it.
func TestACorrectionKeepsWhatWasAnswered(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	s.submit(t, leader, report, recommending(content("12"), lead("kn1", "Một"), lead("kn2", "Hai"), lead("kn3", "Ba")))
	if _, err := s.AnswerRecommendation(s.As(t, reviewer), &reportingv1.AnswerRecommendationRequest{
		Name: report + "/recommendations/kn1", Comment: "Được", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	s.returned(t, report, "Sửa")
	s.submit(t, leader, report, recommending(content("13"), lead("kn1", "Một, viết lại"), lead("kn3", "Ba")))
	same(t, "corrected", s.listed(t, leader, report), "xa-a/kn1 ANSWERED", "xa-a/kn2 WITHDRAWN", "xa-a/kn3 OPEN")
	one, err := s.GetRecommendation(s.As(t, leader), &reportingv1.GetRecommendationRequest{Name: report + "/recommendations/kn1"})
	if err != nil || !one.GetReworded() || one.GetRecommendation().GetText() != "Một, viết lại" || one.GetEntry() != 3 {
		t.Errorf("reworded: %v, %v", one, err)
	}
	three, err := s.GetRecommendation(s.As(t, leader), &reportingv1.GetRecommendationRequest{Name: report + "/recommendations/kn3"})
	if err != nil || three.GetEntry() != 1 || three.GetReworded() {
		t.Errorf("not reworded: %v, %v", three, err)
	}
	changed := s.report(t, report).GetChanges()
	var parts []string
	for _, c := range changed {
		parts = append(parts, c.GetPart())
	}
	same(t, "changes", parts, "values/A1", "recommendations/kn1", "recommendations/kn2")

	if _, err := s.WithdrawReport(s.As(t, leader), &reportingv1.WithdrawReportRequest{
		Name: report, Comment: "Nhầm", RequestId: newID(), Etag: s.report(t, report).GetEtag(),
	}); err != nil {
		t.Fatal(err)
	}
	same(t, "withdrawn", s.listed(t, leader, report), "xa-a/kn1 ANSWERED", "xa-a/kn2 WITHDRAWN", "xa-a/kn3 WITHDRAWN")
	s.submit(t, leader, report, recommending(content("13"), lead("kn3", "Ba")))
	same(t, "again", s.listed(t, leader, report), "xa-a/kn1 ANSWERED", "xa-a/kn2 WITHDRAWN", "xa-a/kn3 OPEN")
}

// The lead unit sees all in pages, in the order of the units; a unit its own only, whatever it asks for.
func TestRecommendationsAreListedInPages(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	plan := strings.Split(p.GetName(), "/periods/")[0]
	for unit, who := range map[string]identity.Actor{xaA: leader, xaB: leaderB, thiTran: leaderC} {
		s.submit(t, who, reportOf(p, unit), recommending(content("12"), lead("kn1", "Một"), recommend("kn2", "Hai", to(reportingv1.Addressee_KIND_ISSUING_UNIT, ""))))
	}
	want := s.listed(t, reviewer, p.GetName()+"/reports/-")
	if len(want) != 6 {
		t.Fatalf("all: %q", want)
	}
	for _, parent := range []string{p.GetName() + "/reports/-", plan + "/periods/-/reports/-"} {
		var got []string
		token := ""
		for range 10 {
			page, err := s.ListRecommendations(s.As(t, reviewer), &reportingv1.ListRecommendationsRequest{Parent: parent, PageSize: 2, PageToken: token})
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, shortly(page.GetRecommendations())...)
			if token = page.GetNextPageToken(); token == "" {
				break
			}
		}
		same(t, parent, got, want...)
		same(t, "own of "+parent, s.listed(t, leaderB, parent), "xa-b/kn1 OPEN", "xa-b/kn2 OPEN")
	}
	issuing, err := s.ListRecommendations(s.As(t, leadership), &reportingv1.ListRecommendationsRequest{Parent: p.GetName() + "/reports/-", WithUnit: huyen})
	if err != nil || len(issuing.GetRecommendations()) != 3 {
		t.Errorf("with the issuing authority: %v, %v", issuing, err)
	}
	if _, err := s.AnswerRecommendation(s.As(t, leadership), &reportingv1.AnswerRecommendationRequest{
		Name: reportOf(p, xaB) + "/recommendations/kn2", Comment: "Đồng ý", RequestId: newID(),
	}); err != nil {
		t.Errorf("the issuing authority answers what it is asked: %v", err)
	}
	_, err = s.ListRecommendations(s.As(t, reviewer), &reportingv1.ListRecommendationsRequest{Parent: p.GetName() + "/reports/-", PageToken: "plans/x/periods/y/reports/z/recommendations/kn1"})
	if reasonOf(err) != "INVALID_REQUEST" {
		t.Errorf("a token of another list: %v", err)
	}
}

// Of acts that race for the same place each becomes an entry, or is told that it came too late; the series stays whole.
func TestRacingAnswersAreSettledOneAfterTheOther(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	s.submit(t, leader, report, recommending(content("12"), lead("kn1", "Một")))
	s.accept(t, report) // keeps the standing, so that nobody keeps it behind the test's back
	var racing sync.WaitGroup
	results := make(chan string, 8)
	ctx := s.As(t, reviewer)
	for range 8 {
		racing.Go(func() {
			_, err := s.AnswerRecommendation(ctx, &reportingv1.AnswerRecommendationRequest{
				Name: report + "/recommendations/kn1", Comment: "Được", RequestId: newID(), Etag: `"0"`,
			})
			results <- reasonOf(err)
		})
	}
	racing.Wait()
	close(results)
	won := 0
	for result := range results {
		switch result {
		case "":
			won++
		case "STALE_ETAG":
		default:
			t.Errorf("a racing answer: %s", result)
		}
	}
	series, err := s.ListRecommendationEntries(s.As(t, leader), &reportingv1.ListRecommendationEntriesRequest{Parent: report})
	if err != nil || !series.GetCheck().GetIntact() || won != 1 || len(series.GetEntries()) != 1 {
		t.Errorf("%d won, series %v, %v", won, series, err)
	}
}

func TestWhatIsWrongWithRecommendationsIsSaidAtOnce(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	wrong := lead("kn1", "Hai")
	wrong.Section, wrong.Task = "99", "99.1"
	_, err := s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: report, RequestId: newID(), Content: recommending(content("12"),
		lead("kn1", "Một"), wrong, recommend("kn2", "Ba", to(reportingv1.Addressee_KIND_UNIT, "")),
		recommend("kn3", "Bốn", to(reportingv1.Addressee_KIND_LEAD_UNIT, so)))})
	refusalOf(err).check(t, "INVALID_REQUEST", map[string]string{
		"content.recommendations[1].id": "DUPLICATE", "content.recommendations[1].section": "UNKNOWN_REFERENCE",
		"content.recommendations[1].task": "UNKNOWN_REFERENCE", "content.recommendations[2].addressee.unit": "REQUIRED",
		"content.recommendations[3].addressee.unit": "NOT_ALLOWED",
	})
	// A draft with the same is refused too, and nothing is followed before the report is submitted.
	if _, err := s.SaveReportDraft(s.As(t, leader), &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{
		Name: report + "/draft", Content: recommending(content("12"), lead("kn1", "Một")),
	}}); err != nil {
		t.Fatal(err)
	}
	same(t, "of a draft", s.listed(t, leader, report))
	if _, err := s.GetRecommendation(s.As(t, leader), &reportingv1.GetRecommendationRequest{Name: report + "/recommendations/kn1"}); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("of a draft: %v", err)
	}
}
