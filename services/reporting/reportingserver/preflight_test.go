package reportingserver_test

import (
	"slices"
	"testing"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// TestAPreflightTellsEverythingAtOnce and that nothing blocks is what the dispatch itself finds.
func TestAPreflightTellsEverythingAtOnce(t *testing.T) {
	const (
		notCompiled = reportingv1.PreflightFinding_KIND_NOT_COMPILED
		notApproved = reportingv1.PreflightFinding_KIND_NOT_APPROVED
		dispatched  = reportingv1.PreflightFinding_KIND_DISPATCHED
		outdated    = reportingv1.PreflightFinding_KIND_OUTDATED
		missing     = reportingv1.PreflightFinding_KIND_REPORT_MISSING
		uncertified = reportingv1.PreflightFinding_KIND_NOT_CERTIFIED
	)
	s := newSystem(t)
	r := s.round(t, accepted)
	look := func() *reportingv1.PreflightConsolidatedReportResponse {
		t.Helper()
		found, err := s.PreflightConsolidatedReport(s.As(t, leadership), &reportingv1.PreflightConsolidatedReportRequest{Name: r.consolidated})
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	has := func(found *reportingv1.PreflightConsolidatedReportResponse, kind reportingv1.PreflightFinding_Kind, unit string) bool {
		return slices.ContainsFunc(found.GetFindings(), func(f *reportingv1.PreflightFinding) bool {
			return f.GetKind() == kind && f.GetUnit().GetUnit() == unit
		})
	}
	if found := look(); found.GetRevision() != 0 || found.GetDispatchable() || !has(found, notCompiled, "") {
		t.Errorf("before anything was compiled: %v", found)
	}
	r.compile(t)
	s.submit(t, leaderB, r.period+"/reports/xa-b", content("30"))
	s.accept(t, r.period+"/reports/xa-b")
	found := look()
	if found.GetDispatchable() || !has(found, notApproved, "") || !has(found, outdated, xaB) || !has(found, missing, xaB) ||
		!has(found, missing, thiTran) || has(found, missing, xaA) || !has(found, uncertified, "") {
		t.Errorf("after a report came in: %v", found)
	}
	if first := found.GetFindings()[0]; first.GetSeverity() != reportingv1.PreflightFinding_SEVERITY_BLOCKS {
		t.Errorf("first comes %v", first)
	}
	compiled := r.compile(t)
	if found := look(); has(found, outdated, xaB) || has(found, missing, xaB) {
		t.Errorf("after it was compiled again: %v", found)
	}
	approved, err := s.ApproveConsolidatedReport(s.As(t, leadership), &reportingv1.ApproveConsolidatedReportRequest{
		Name: r.consolidated, RequestId: newID(), Etag: compiled.GetEtag(),
	})
	if err != nil {
		t.Fatal(err)
	}
	found = look()
	if !found.GetDispatchable() || found.GetEtag() != approved.GetEtag() || found.GetRevision() != 2 {
		t.Errorf("after it was approved: %v", found)
	}
	if _, err := s.DispatchConsolidatedReport(s.As(t, reviewer), &reportingv1.DispatchConsolidatedReportRequest{
		Name: r.consolidated, RequestId: newID(), Etag: found.GetEtag(),
	}); err != nil {
		t.Errorf("nothing blocks, and the dispatch: %v", err)
	}
	if found := look(); found.GetDispatchable() || !has(found, dispatched, "") {
		t.Errorf("after the dispatch: %v", found)
	}
}
