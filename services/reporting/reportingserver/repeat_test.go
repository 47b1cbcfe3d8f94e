package reportingserver_test

import (
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// TestARepeatIsAnsweredWithTheFirstReceipt repeats a submission at every later moment of a report's life.
func TestARepeatIsAnsweredWithTheFirstReceipt(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	s.Clock.Set(p.GetDueTime().AsTime().Add(-time.Millisecond))
	request := &reportingv1.SubmitReportRequest{Name: report, Content: content("12"), RequestId: newID(), Etag: `"0"`}
	first, err := s.SubmitReport(s.As(t, leader), clone(request))
	if err != nil {
		t.Fatal(err)
	}
	repeat := func(when string, entries int32) {
		t.Helper()
		again, err := s.SubmitReport(s.As(t, leader), clone(request))
		if err != nil || !proto.Equal(again, first) {
			t.Errorf("repeated %s: %v, %v", when, again, err)
		}
		changed := clone(request)
		changed.Content = content("13")
		if _, err := s.SubmitReport(s.As(t, leader), changed); reasonOf(err) != "REQUEST_ID_REUSED" {
			t.Errorf("other content %s: %v", when, err)
		}
		if got := s.report(t, report).GetLastEntry(); got != entries {
			t.Errorf("%s there are %d entries, want %d", when, got, entries)
		}
	}
	repeat("at once", 1)
	s.Clock.Set(p.GetDueTime().AsTime().Add(time.Hour))
	repeat("after the due time", 1)
	s.returned(t, report, "Sửa số lớp.")
	repeat("after the return", 2)
	second := s.submit(t, leader, report, content("14"))
	repeat("after the correction", 3)
	s.accept(t, report)
	repeat("after the acceptance", 4)

	shouted := clone(request)
	shouted.RequestId = strings.ToUpper(request.GetRequestId())
	if again, err := s.SubmitReport(s.As(t, leader), shouted); err != nil || !proto.Equal(again, first) {
		t.Errorf("a request id in capital letters: %v, %v", again, err)
	}
	for id, want := range map[string]*reportingv1.Receipt{
		"": second, first.GetRequestId(): first, strings.ToUpper(first.GetRequestId()): first, second.GetRequestId(): second,
	} {
		got, err := s.GetReceipt(s.As(t, leader), &reportingv1.GetReceiptRequest{Name: report, RequestId: id})
		if err != nil || !proto.Equal(got, want) {
			t.Errorf("receipt of %q: %v, %v, want %v", id, got, err, want)
		}
	}
	if _, err := s.GetReceipt(s.As(t, leader), &reportingv1.GetReceiptRequest{Name: report, RequestId: newID()}); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("receipt of an unknown request: %v", err)
	}
}

// TestAReviewRepeatedIsDoneOnce repeats a return and an acceptance, and compiles, approves and dispatches twice.
func TestAReviewRepeatedIsDoneOnce(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, submitted)
	asReviewer := s.As(t, reviewer)
	returning := &reportingv1.ReturnReportRequest{Name: r.report, Comment: "Sửa.", RequestId: newID(), Etag: `"1"`}
	for range 2 {
		report, err := s.ReturnReport(asReviewer, clone(returning))
		if err != nil || report.GetState() != reportingv1.Report_STATE_RETURNED || report.GetLastEntry() != 2 {
			t.Errorf("return: %v, %v", report, err)
		}
	}
	s.submit(t, leader, r.report, content("13"))
	accepting := &reportingv1.AcceptReportRequest{Name: r.report, RequestId: newID(), Etag: `"3"`}
	for range 2 {
		report, err := s.AcceptReport(asReviewer, clone(accepting))
		if err != nil || report.GetState() != reportingv1.Report_STATE_ACCEPTED || report.GetLastEntry() != 4 {
			t.Errorf("accept: %v, %v", report, err)
		}
	}
	if report, err := s.ReturnReport(asReviewer, clone(returning)); err != nil || report.GetState() != reportingv1.Report_STATE_ACCEPTED {
		t.Errorf("a return repeated after the acceptance: %v, %v", report, err)
	}
	compiling := &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()}
	for range 2 {
		report, err := s.CompileConsolidatedReport(asReviewer, clone(compiling))
		if err != nil || report.GetRevision() != 1 || report.GetLastEntry() != 1 {
			t.Errorf("compile: %v, %v", report, err)
		}
	}
	approving := &reportingv1.ApproveConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"1"`}
	for range 2 {
		if report, err := s.ApproveConsolidatedReport(s.As(t, leadership), clone(approving)); err != nil || report.GetLastEntry() != 2 {
			t.Errorf("approve: %v, %v", report, err)
		}
	}
	dispatching := &reportingv1.DispatchConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"2"`}
	for range 2 {
		if report, err := s.DispatchConsolidatedReport(asReviewer, clone(dispatching)); err != nil || report.GetLastEntry() != 3 {
			t.Errorf("dispatch: %v, %v", report, err)
		}
	}
}

// TestARepeatIsAnsweredWhateverTheRulesSayByNow repeats a submission after the plan was amended so that its content would not be
// taken any more: what was acknowledged stays acknowledged. It does so too where the process died before it kept that the
// submission was made.
func TestARepeatIsAnsweredWhateverTheRulesSayByNow(t *testing.T) {
	for title, forget := range map[string]bool{"kept": false, "not kept": true} {
		t.Run(title, func(t *testing.T) {
			s := newSystem(t)
			p := s.open(t, "6-thang", 2025)
			request := &reportingv1.SubmitReportRequest{Name: reportOf(p, xaA), Content: content("12"), RequestId: newID()}
			first, err := s.SubmitReport(s.As(t, leader), clone(request))
			if err != nil {
				t.Fatal(err)
			}
			s.plans.with(secondVersion)
			s.adopt(t, p.GetName())
			if forget {
				s.forgetStandings(t)
			}
			again, err := s.SubmitReport(s.As(t, leader), clone(request))
			if err != nil || !proto.Equal(again, first) {
				t.Errorf("repeated: %v, %v", again, err)
			}
			fresh := clone(request)
			fresh.RequestId = newID()
			if _, err := s.SubmitReport(s.As(t, leader), fresh); reasonOf(err) != "INVALID_REQUEST" {
				t.Errorf("a new submission of the same content: %v", err)
			}
		})
	}
}
