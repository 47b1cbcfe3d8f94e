package reportingserver_test

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// TestRacingActsEndInOneWholeSeries lets 16 people submit, return and accept the same reports at once through two
// replicas. Whatever was acknowledged is in the series as it was acknowledged, each act fits the one before it, and
// nothing else is there.
func TestRacingActsEndInOneWholeSeries(t *testing.T) {
	s := newSystem(t)
	replica := start(t, s.store, replicaConfig(s))
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	var (
		mu           sync.Mutex
		acknowledged = map[string]string{} // entry hash by request id, of submissions
		acts         = map[string]bool{}   // request ids of everything acknowledged
		people       sync.WaitGroup
	)
	for n := range 16 {
		at := s
		if n%2 == 1 {
			at = replica
		}
		asLeader, asReviewer := at.As(t, leader), at.As(t, reviewer)
		people.Go(func() {
			for range 12 {
				id := newID()
				hash, err := at.actAtRandom(asLeader, asReviewer, report, id, n)
				if err != nil {
					if reason := reasonOf(err); reason != "REPORT_STATE" && reason != "STALE_ETAG" {
						t.Errorf("a racing act failed with %v", err)
					}
					continue
				}
				mu.Lock()
				acts[id] = true
				if hash != "" {
					acknowledged[id] = hash
				}
				mu.Unlock()
			}
		})
	}
	people.Wait()
	series, err := s.ListReportEntries(s.As(t, reviewer), &reportingv1.ListReportEntriesRequest{Parent: report, WithContent: true})
	if err != nil || !series.GetCheck().GetIntact() {
		t.Fatalf("series: %v, %v", series.GetCheck(), err)
	}
	checkEntries(t, series.GetEntries())
	before := reportingv1.Entry_KIND_RETURNED
	for _, e := range series.GetEntries() {
		if submission := e.GetKind() == reportingv1.Entry_KIND_SUBMITTED; submission != (before == reportingv1.Entry_KIND_RETURNED) {
			t.Errorf("entry %d is %v after %v", e.GetNumber(), e.GetKind(), before)
		}
		if hash, ok := acknowledged[e.GetRequestId()]; ok && hash != e.GetSha256() {
			t.Errorf("entry %d was acknowledged as %s and is %s", e.GetNumber(), hash, e.GetSha256())
		}
		if !acts[e.GetRequestId()] {
			t.Errorf("entry %d was never acknowledged", e.GetNumber())
		}
		delete(acts, e.GetRequestId())
		before = e.GetKind()
	}
	if len(acts) > 0 || len(series.GetEntries()) == 0 {
		t.Errorf("%d entries, and %d acknowledged acts are not among them", len(series.GetEntries()), len(acts))
	}
}

// actAtRandom does something to a report, whatever its state; the answer is the hash of the entry a submission made.
func (s *system) actAtRandom(asLeader, asReviewer context.Context, report, id string, n int) (string, error) {
	if rand.IntN(2) == 0 {
		receipt, err := s.SubmitReport(asLeader, &reportingv1.SubmitReportRequest{
			Name: report, Content: content(string(rune('1' + n%9))), RequestId: id,
		})
		return receipt.GetEntrySha256(), err
	}
	seen, err := s.GetReport(asReviewer, &reportingv1.GetReportRequest{Name: report})
	if err != nil {
		return "", err
	}
	if rand.IntN(12) == 0 {
		_, err = s.AcceptReport(asReviewer, &reportingv1.AcceptReportRequest{Name: report, RequestId: id, Etag: seen.GetEtag()})
	} else {
		_, err = s.ReturnReport(asReviewer, &reportingv1.ReturnReportRequest{Name: report, RequestId: id, Etag: seen.GetEtag(), Comment: "Sửa."})
	}
	return "", err
}

// TestOneRequestSentManyTimesAtOnceIsOneEntry is the impatient browser.
func TestOneRequestSentManyTimesAtOnceIsOneEntry(t *testing.T) {
	s := newSystem(t)
	report := reportOf(s.open(t, "6-thang", 2025), xaA)
	ctx, id := s.As(t, leader), newID()
	receipts := make([]string, 16)
	var sent sync.WaitGroup
	for n := range receipts {
		sent.Go(func() {
			receipt, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: report, Content: content("7"), RequestId: id})
			if err != nil {
				t.Error(err)
			}
			receipts[n] = receipt.GetEntrySha256()
		})
	}
	sent.Wait()
	for _, receipt := range receipts {
		if receipt != receipts[0] || receipt == "" {
			t.Errorf("one request has receipts for %v", receipts)
		}
	}
	if got := s.report(t, report).GetLastEntry(); got != 1 {
		t.Errorf("%d entries", got)
	}
}
