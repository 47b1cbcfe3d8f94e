package reportingserver_test

import (
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

func (r *round) readAs(t testing.TB, who string) *reportingv1.ConsolidatedReport {
	t.Helper()
	out, err := r.GetConsolidatedReport(r.As(t, people[who]), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// What the receiving authority says is kept in the series and read by everybody; a rejection leads to the next revision, which
// is acknowledged in its turn. The place in the list of what was dispatched stays.
func TestWhatWasDispatchedIsAcknowledgedOrRejected(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	first := r.readAs(t, "city")
	if first.GetReceipt() != nil {
		t.Errorf("before anybody said anything: %v", first.GetReceipt())
	}
	taken, err := s.AcknowledgeDispatchedReport(s.As(t, city), &reportingv1.AcknowledgeDispatchedReportRequest{
		Name: r.consolidated, ContentSha256: first.GetContentSha256(), RequestId: newID(),
	})
	if err != nil || taken.GetReceipt().GetOutcome() != reportingv1.DispatchReceipt_OUTCOME_ACKNOWLEDGED || taken.GetReceipt().GetRevision() != 1 {
		t.Fatalf("acknowledged: %v, %v", taken.GetReceipt(), err)
	}
	if err := acknowledge(s.As(t, city), r); reasonOf(err) != "CONSOLIDATED_REPORT_STATE" {
		t.Errorf("acknowledged twice: %v", err)
	}
	s.Clock.Advance(time.Minute)
	request := &reportingv1.RejectDispatchedReportRequest{
		Name: r.consolidated, ContentSha256: first.GetContentSha256(), Comment: "Biểu 2 chưa khớp", RequestId: newID(),
	}
	if _, err := s.RejectDispatchedReport(s.As(t, city), request); err != nil {
		t.Fatal(err)
	}
	again, err := s.RejectDispatchedReport(s.As(t, city), request)
	if err != nil {
		t.Fatalf("the same request again: %v", err)
	}
	for _, who := range []string{"city", "reviewer", "leadership", "officer", "other leader"} {
		got := r.readAs(t, who).GetReceipt()
		if !proto.Equal(got, again.GetReceipt()) || got.GetComment() != "Biểu 2 chưa khớp" || got.GetUnit() != thanhPho {
			t.Errorf("%s reads %v", who, got)
		}
	}
	if err := reject(s.As(t, city), r); reasonOf(err) != "CONSOLIDATED_REPORT_STATE" {
		t.Errorf("rejected twice: %v", err)
	}
	other := proto.CloneOf(request)
	other.Comment = "Khác"
	if _, err := s.RejectDispatchedReport(s.As(t, city), other); reasonOf(err) != "REQUEST_ID_REUSED" {
		t.Errorf("another reason under the same id: %v", err)
	}

	s.Clock.Advance(time.Minute)
	second := r.compile(t)
	if second.GetReceipt().GetRevision() != 1 || second.GetReceipt().GetOutcome() != reportingv1.DispatchReceipt_OUTCOME_REJECTED {
		t.Errorf("beside the next revision stands %v", second.GetReceipt())
	}
	r.dispatch(t, second)
	if _, err := s.AcknowledgeDispatchedReport(s.As(t, city), &reportingv1.AcknowledgeDispatchedReportRequest{
		Name: r.consolidated, ContentSha256: first.GetContentSha256(), RequestId: newID(),
	}); reasonOf(err) != "STALE_ETAG" {
		t.Errorf("the old revision is acknowledged: %v", err)
	}
	if err := acknowledge(s.As(t, city), r); err != nil {
		t.Fatal(err)
	}
	page, err := s.ListDispatchedReports(s.As(t, city), &reportingv1.ListDispatchedReportsRequest{Parent: thanhPho})
	if err != nil || len(page.GetConsolidatedReports()) != 1 || page.GetConsolidatedReports()[0].GetReceipt().GetRevision() != 2 {
		t.Errorf("listed %v, %v", page, err)
	}
	series, err := s.ListConsolidatedReportEntries(s.As(t, reviewer), &reportingv1.ListConsolidatedReportEntriesRequest{Parent: r.consolidated})
	if err != nil || !series.GetCheck().GetIntact() || len(series.GetEntries()) != 9 {
		t.Fatalf("series %v, %v", series.GetCheck(), err)
	}
	rejected := series.GetEntries()[4]
	if rejected.GetKind() != reportingv1.Entry_KIND_DISPATCH_REJECTED || rejected.GetAboutEntry() != 1 || rejected.GetTerms().GetRevisionSha256() != first.GetContentSha256() {
		t.Errorf("the rejection is %v", rejected)
	}
	before := r.readAs(t, "reviewer")
	s.forgetStandings(t)
	if after := r.readAs(t, "reviewer"); !proto.Equal(before, after) {
		t.Errorf("from the series: %v", after.GetReceipt())
	}
}

// A receipt that somebody changed or took away is named.
func TestADamagedReceiptIsNamed(t *testing.T) {
	for field, value := range map[string]any{"comment": "Đồng ý", "kind": "DISPATCH_ACKNOWLEDGED", "content": []byte(`{}`), "": nil} {
		t.Run("of "+field, func(t *testing.T) {
			s := newSystem(t)
			r := s.round(t, dispatched)
			if err := reject(s.As(t, city), r); err != nil {
				t.Fatal(err)
			}
			s.change(t, r.consolidated+"#000004", field, value)
			series, err := s.ListConsolidatedReportEntries(s.As(t, reviewer), &reportingv1.ListConsolidatedReportEntriesRequest{Parent: r.consolidated})
			if err != nil || series.GetCheck().GetBrokenAt() != 4 {
				t.Errorf("check %v, %v", series.GetCheck(), err)
			}
		})
	}
}

// roundOfYear is a period of a plan a year earlier or later than the rounds', opened.
func (s *system) roundOfYear(t testing.TB, plan string, year int32) *round {
	t.Helper()
	p, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: plan, RuleId: "6-thang", Year: year})
	if err != nil {
		t.Fatal(err)
	}
	return &round{system: s, plan: plan, period: p.GetName(), report: p.GetName() + "/reports/xa-a", consolidated: p.GetName() + "/consolidatedReport"}
}

func (r *round) reported(t testing.TB, values ...string) {
	t.Helper()
	for i, value := range values {
		report := r.period + "/reports/" + []string{"xa-a", "xa-b", "thi-tran"}[i]
		r.submit(t, []identity.Actor{leader, leaderB, leaderC}[i], report, content(value))
		r.accept(t, report)
	}
}

// Figures stand beside those that were dispatched a year before, with how many units each is from; what was only compiled is not
// compared with, and neither is what was found in another way. Units are ranked for those who make the report, and for nobody
// else.
func TestFiguresStandBesideThoseOfTheYearBefore(t *testing.T) {
	s := newSystem(t)
	directed := func(p *planv1.Plan) { p.Content.Indicators[0].Direction = planv1.Indicator_DIRECTION_UP }
	s.plans.change.Store(&directed)
	before := s.roundOfYear(t, "plans/p-so-sanh", 2024)
	now := s.roundOfYear(t, "plans/p-so-sanh", 2025)
	before.reported(t, "10")
	compiled := before.compile(t)
	now.reported(t, "12", "30", "12")
	if got := now.compile(t); len(got.GetComparedWith()) != 0 || len(got.GetFigures()[0].GetComparisons()) != 0 {
		t.Errorf("compared with what was not dispatched: %v", got.GetComparedWith())
	}
	before.dispatch(t, compiled)
	report := now.compile(t)
	with := report.GetComparedWith()
	if len(with) != 1 || with[0].GetPeriod() != before.period || with[0].GetContentSha256() != compiled.GetContentSha256() ||
		with[0].GetKind() != reportingv1.ComparedPeriod_KIND_YEAR_BEFORE {
		t.Fatalf("compared with %v", with)
	}
	figure := report.GetFigures()[0]
	want := &reportingv1.FigureComparison{Period: before.period, Value: "10", ReportedUnits: 1, ExpectedUnits: 3, Difference: "44", PercentChange: "440"}
	if got := figure.GetComparisons(); len(got) != 1 || !proto.Equal(got[0], want) {
		t.Errorf("%s = %s beside %v, want %v", figure.GetIndicator(), figure.GetValue(), got, want)
	}
	for _, f := range report.GetFigures() {
		if c := f.GetComparisons()[0]; (c.GetDifference() == "") != (c.GetIncomparable() != 0) {
			t.Errorf("%s: %v", f.GetIndicator(), c)
		}
		if c := f.GetComparisons()[0]; c.GetPercentChange() != "" && f.GetNumerator() != "" {
			t.Errorf("%s, a share, changes by %s per cent", f.GetIndicator(), c.GetPercentChange())
		}
	}
	now.dispatch(t, report)
	for who, ranked := range map[string]bool{"reviewer": true, "leadership": true, "city": false, "officer": false} {
		found := false
		for _, f := range now.readAs(t, who).GetFigures() {
			for _, c := range f.GetContributions() {
				found = found || c.GetRank() > 0
			}
		}
		if found != ranked {
			t.Errorf("%s reads ranks: %v", who, found)
		}
	}
	table := func(of reportingv1.ExportConsolidatedTablesRequest_Table) []string {
		file, err := s.sheets().ExportConsolidatedTables(s.As(t, reviewer), &reportingv1.ExportConsolidatedTablesRequest{
			Name: now.consolidated, Table: of, Format: reportingv1.SheetFormat_SHEET_FORMAT_CSV,
		})
		return lines(t, file, err)
	}
	if got := table(reportingv1.ExportConsolidatedTablesRequest_TABLE_FIGURES)[0]; !strings.HasSuffix(got, ",10,44,440") {
		t.Errorf("the row of the table is %s", got)
	}
	if got := table(reportingv1.ExportConsolidatedTablesRequest_TABLE_CONTRIBUTIONS)[1]; !strings.HasSuffix(got, ",30,,,,1") {
		t.Errorf("the row of the best unit is %s", got)
	}
	if got := now.readAs(t, "officer").GetFigures()[0].GetComparisons(); len(got) != 1 {
		t.Errorf("a unit reads %v: the totals of what was dispatched are open to it", got)
	}
}
