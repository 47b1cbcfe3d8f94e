package reportingserver_test

import (
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/encoding/prototext"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func (r *round) compile(t testing.TB) *reportingv1.ConsolidatedReport {
	t.Helper()
	out, err := r.CompileConsolidatedReport(r.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (r *round) dispatch(t testing.TB, compiled *reportingv1.ConsolidatedReport) *reportingv1.ConsolidatedReport {
	t.Helper()
	out, err := r.ApproveConsolidatedReport(r.As(t, leadership), &reportingv1.ApproveConsolidatedReportRequest{
		Name: r.consolidated, RequestId: newID(), Etag: compiled.GetEtag(),
	})
	if err != nil {
		t.Fatal(err)
	}
	out, err = r.DispatchConsolidatedReport(r.As(t, reviewer), &reportingv1.DispatchConsolidatedReportRequest{
		Name: r.consolidated, RequestId: newID(), Etag: out.GetEtag(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestAUnitReadsTheTotalsAndNothingOfOtherUnits looks for everything another unit said in what a unit reads.
func TestAUnitReadsTheTotalsAndNothingOfOtherUnits(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	secret := content("777")
	secret.Values[0].Note, secret.Sections[0].Text, secret.Values[4] = "Ghi chú kín", "Lời kín", missing("A5", reportingv1.Missing_KIND_NOT_AVAILABLE, "Lý do kín")
	other := s.submit(t, leaderB, r.period+"/reports/xa-b", secret)
	s.accept(t, r.period+"/reports/xa-b")
	whole := r.dispatch(t, r.compile(t))

	mine, err := s.GetConsolidatedReport(s.As(t, officer), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
	if err != nil {
		t.Fatal(err)
	}
	text := prototext.Format(mine)
	for _, kept := range []string{"Ghi chú kín", "Lời kín", "Lý do kín", other.GetContentSha256(), xaB, thiTran} {
		if strings.Contains(text, kept) {
			t.Errorf("a unit reads %q of another", kept)
		}
	}
	if len(mine.GetCanonicalContent()) != 0 || mine.GetContentSha256() != whole.GetContentSha256() {
		t.Errorf("content %q, hash %s", mine.GetCanonicalContent(), mine.GetContentSha256())
	}
	for i, f := range mine.GetFigures() {
		all := whole.GetFigures()[i]
		if f.GetValue() != all.GetValue() || f.GetReportedUnits() != all.GetReportedUnits() || f.GetExpectedUnits() != 3 {
			t.Errorf("total of %s: %v, want %v", f.GetIndicator(), f, all)
		}
		if len(f.GetContributions()) != 1 || f.GetContributions()[0].GetUnit() != xaA {
			t.Errorf("contributions to %s: %v", f.GetIndicator(), f.GetContributions())
		}
	}
	if len(mine.GetUnits()) != 1 || len(mine.GetSections()[0].GetTexts()) != 1 {
		t.Errorf("units %v, texts %v", mine.GetUnits(), mine.GetSections()[0].GetTexts())
	}
	full, err := s.GetConsolidatedReport(s.As(t, city), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
	if err != nil || len(full.GetUnits()) != 3 || len(full.GetFigures()[0].GetContributions()) != 2 {
		t.Errorf("the city reads %v, %v", full, err)
	}
}

// TestWhatWasDispatchedStaysUntilTheNextDispatch compiles again after the dispatch: only those who make the report see it.
func TestWhatWasDispatchedStaysUntilTheNextDispatch(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	s.submit(t, leaderB, r.period+"/reports/xa-b", content("30"))
	s.accept(t, r.period+"/reports/xa-b")
	s.Clock.Advance(time.Minute)
	second := r.compile(t)
	read := func(who string) *reportingv1.ConsolidatedReport {
		t.Helper()
		out, err := s.GetConsolidatedReport(s.As(t, people[who]), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, who := range []string{"city", "officer", "other leader"} {
		got := read(who)
		if got.GetRevision() != 1 || got.GetFigures()[0].GetValue() != "12" || !got.GetOutdated() || got.GetState() != reportingv1.ConsolidatedReport_STATE_DISPATCHED {
			t.Errorf("%s reads revision %d, %s, %v", who, got.GetRevision(), got.GetFigures()[0].GetValue(), got.GetState())
		}
	}
	for _, who := range []string{"reviewer", "leadership"} {
		if got := read(who); got.GetRevision() != 2 || got.GetFigures()[0].GetValue() != "42" || got.GetOutdated() {
			t.Errorf("%s reads revision %d, %s", who, got.GetRevision(), got.GetFigures()[0].GetValue())
		}
	}
	r.dispatch(t, second)
	if got := read("city"); got.GetRevision() != 2 || got.GetFigures()[0].GetValue() != "42" {
		t.Errorf("after the second dispatch the city reads revision %d", got.GetRevision())
	}
}

// TestTheCityGoesOnWhereItStopped reads the dispatched reports one by one; the one dispatched again comes once more.
func TestTheCityGoesOnWhereItStopped(t *testing.T) {
	s := newSystem(t)
	var rounds []*round
	for range 3 {
		rounds = append(rounds, s.round(t, dispatched))
		s.Clock.Advance(time.Minute)
	}
	s.round(t, approved) // not dispatched, so not listed
	var got []string
	token := ""
	next := func() {
		t.Helper()
		page, err := s.ListDispatchedReports(s.As(t, city), &reportingv1.ListDispatchedReportsRequest{Parent: thanhPho, PageSize: 2, PageToken: token})
		if err != nil {
			t.Fatal(err)
		}
		for _, report := range page.GetConsolidatedReports() {
			got = append(got, report.GetName())
			if len(report.GetFigures()) > 0 || len(report.GetCanonicalContent()) > 0 || report.GetRevision() == 0 {
				t.Errorf("listed as %v", report)
			}
			read, err := s.GetConsolidatedReport(s.As(t, city), &reportingv1.GetConsolidatedReportRequest{Name: report.GetName()})
			if err != nil {
				t.Fatal(err)
			}
			if report.GetContentSha256() != read.GetContentSha256() || report.GetContentSha256() == "" ||
				report.GetIncludedReports() != read.GetIncludedReports() || report.GetIncludedReports() == 0 ||
				report.GetExpectedReports() != read.GetExpectedReports() {
				t.Errorf("%s: listed with %d of %d and hash %q, read with %d of %d and hash %q", report.GetName(),
					report.GetIncludedReports(), report.GetExpectedReports(), report.GetContentSha256(),
					read.GetIncludedReports(), read.GetExpectedReports(), read.GetContentSha256())
			}
		}
		token = page.GetNextPageToken()
	}
	next()
	rounds[0].dispatch(t, rounds[0].compile(t))
	next()
	want := []string{rounds[0].consolidated, rounds[1].consolidated, rounds[2].consolidated, rounds[0].consolidated}
	if strings.Join(got, " ") != strings.Join(want, " ") || token != "" {
		t.Errorf("listed %v, want %v", got, want)
	}
}
