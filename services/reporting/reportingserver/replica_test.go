package reportingserver_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"sync"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// replicaConfig is for another process of the same service, which reaches the same neighbours.
func replicaConfig(s *system) reportingserver.Config {
	return reportingserver.Config{Plans: s.Conn, Units: s.Conn}
}

// TestUnitsReportWhileTheNeighboursAreDown runs a replica whose plan and unit services cannot be reached.
func TestUnitsReportWhileTheNeighboursAreDown(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	nobody, err := grpc.NewClient("passthrough:///127.0.0.1:1", grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	defer nobody.Close()
	alone := start(t, s.store, reportingserver.Config{Plans: nobody, Units: nobody})

	if _, err := alone.GetPeriod(alone.As(t, officer), &reportingv1.GetPeriodRequest{Name: p.GetName()}); err != nil {
		t.Errorf("read the period: %v", err)
	}
	if _, err := alone.GetBoard(alone.As(t, officer), &reportingv1.GetBoardRequest{Period: p.GetName()}); err != nil {
		t.Errorf("read the board: %v", err)
	}
	if _, err := alone.SaveReportDraft(alone.As(t, officer), &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: report + "/draft", Content: content("3")},
	}); err != nil {
		t.Errorf("save a draft: %v", err)
	}
	alone.checkReceipt(t, alone.submit(t, leader, report, content("3")))
	alone.accept(t, report)
	_, err = alone.OpenPeriod(alone.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: "nam", Year: 2025})
	if reasonOf(err) != "UNAVAILABLE" {
		t.Errorf("open a period without the plan service: %v", err)
	}
}

// TestReplicasSignWithOneKey starts several at once on an empty store.
func TestReplicasSignWithOneKey(t *testing.T) {
	documents, err := reportstore.Open(t.Context(), docstoretest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	ids, ready := make([]string, 8), make(chan struct{})
	var replicas sync.WaitGroup
	for n := range ids {
		replicas.Go(func() {
			<-ready
			signer, err := documents.Signer(t.Context(), nil, vietnam("2025-01-01 00:00:00.000"))
			if err != nil {
				t.Error(err)
			}
			ids[n] = signer.KeyID
		})
	}
	close(ready)
	replicas.Wait()
	for _, id := range ids {
		if id != ids[0] || id == "" {
			t.Fatalf("replicas sign with %v", ids)
		}
	}
}

// TestOldReceiptsVerifyAfterTheKeyHasChanged gives a key to a service that had made its own, and takes it away again.
func TestOldReceiptsVerifyAfterTheKeyHasChanged(t *testing.T) {
	store := docstoretest.Open(t)
	_, given, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	own := start(t, store, reportingserver.Config{})
	p := own.open(t, "6-thang", 2025)
	first := own.submit(t, leader, reportOf(p, xaA), content("1"))
	withKey := start(t, store, reportingserver.Config{ReceiptKey: given})
	second := withKey.submit(t, leaderB, reportOf(p, xaB), content("2"))
	again := start(t, store, reportingserver.Config{})
	third := again.submit(t, leaderC, reportOf(p, thiTran), content("3"))
	if first.GetKeyId() == second.GetKeyId() || first.GetKeyId() != third.GetKeyId() {
		t.Errorf("keys %s, %s, %s", first.GetKeyId(), second.GetKeyId(), third.GetKeyId())
	}
	if !withKey.publicKey(t, second.GetKeyId()).Equal(given.Public()) {
		t.Error("the key that was given is not the one published")
	}
	for _, s := range []*system{own, withKey, again} { // also those that started before the key was there
		for _, receipt := range []*reportingv1.Receipt{first, second, third} {
			s.checkReceipt(t, receipt)
		}
	}
}
