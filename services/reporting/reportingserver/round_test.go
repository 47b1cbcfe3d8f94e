package reportingserver_test

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func sum(content []byte) string {
	hash := sha256.Sum256(content)
	return hex.EncodeToString(hash[:])
}

// publicKey finds a receipt key the way a stranger does: without a token.
func (s *system) publicKey(t testing.TB, id string) ed25519.PublicKey {
	t.Helper()
	answer, err := s.ListReceiptKeys(t.Context(), &reportingv1.ListReceiptKeysRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range answer.GetKeys() {
		if key.GetKeyId() == id {
			return key.GetPublicKey()
		}
	}
	t.Fatalf("key %s is not published", id)
	return nil
}

// checkReceipt checks a receipt with nothing but what the contract says of it.
func (s *system) checkReceipt(t testing.TB, r *reportingv1.Receipt) {
	t.Helper()
	if !ed25519.Verify(s.publicKey(t, r.GetKeyId()), []byte(r.GetStatement()), r.GetSignature()) {
		t.Errorf("the signature of receipt %s does not verify", r.GetNumber())
	}
	said := make(map[string]string)
	if err := json.Unmarshal([]byte(r.GetStatement()), &said); err != nil {
		t.Fatal(err)
	}
	for field, want := range map[string]string{
		"entry": r.GetEntry(), "unit": r.GetUnit(), "content_sha256": r.GetContentSha256(), "entry_sha256": r.GetEntrySha256(),
		"request_id": r.GetRequestId(), "timeliness": r.GetTimeliness().String()[len("TIMELINESS_"):],
		"receive_time": r.GetReceiveTime().AsTime().Format("2006-01-02T15:04:05.000Z"),
		"due_time":     r.GetDueTime().AsTime().Format("2006-01-02T15:04:05.000Z"),
	} {
		if said[field] != want || want == "" {
			t.Errorf("receipt states %s = %q, shows %q", field, said[field], want)
		}
		delete(said, field)
	}
	if len(said) > 0 {
		t.Errorf("receipt states also %v", said)
	}
}

// checkEntries checks a series with nothing but what the contract says of it.
func checkEntries(t testing.TB, entries []*reportingv1.Entry) {
	t.Helper()
	previous := ""
	for i, e := range entries {
		if e.GetNumber() != int32(i+1) || e.GetPreviousSha256() != previous {
			t.Errorf("entry %d is number %d after %q, want after %q", i+1, e.GetNumber(), e.GetPreviousSha256(), previous)
		}
		if got := sum([]byte(e.GetStatement())); got != e.GetSha256() {
			t.Errorf("entry %d: sha256 of the statement is %s, entry says %s", i+1, got, e.GetSha256())
		}
		if e.GetKind() == reportingv1.Entry_KIND_SUBMITTED && sum(e.GetCanonicalContent()) != e.GetContentSha256() {
			t.Errorf("entry %d: the content does not fit its hash", i+1)
		}
		previous = e.GetSha256()
	}
}

func TestARound(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	mine := reportOf(p, xaA)

	draft, err := s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{
		Name: mine + "/draft", Content: &reportingv1.ReportContent{NextSteps: "Bản đang soạn"},
	}})
	if err != nil || draft.GetEtag() == "" || draft.GetSavedBy() != officer.Account {
		t.Fatalf("save draft: %v, %v", draft, err)
	}
	if got := s.report(t, mine); got.GetState() != reportingv1.Report_STATE_DRAFTING || got.GetContent() != nil {
		t.Errorf("while drafting the lead unit sees %v", got)
	}

	receipt := s.submit(t, leader, mine, content("12"))
	s.checkReceipt(t, receipt)
	if receipt.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_ON_TIME || receipt.GetUnit() != xaA {
		t.Errorf("receipt %v", receipt)
	}
	s.returned(t, mine, "Số lớp chưa khớp.")
	report := s.report(t, mine)
	if report.GetState() != reportingv1.Report_STATE_RETURNED || report.GetReturnComment() != "Số lớp chưa khớp." {
		t.Errorf("after the return: %v", report)
	}
	mended, err := s.GetReportDraft(s.As(t, officer), &reportingv1.GetReportDraftRequest{Name: mine + "/draft"})
	if err != nil || mended.GetContent().GetValues()[0].GetNumber() != "12" || mended.GetEtag() != draft.GetEtag() {
		t.Errorf("a returned report is mended from %v, %v", mended, err)
	}
	s.Clock.Set(p.GetDueTime().AsTime().AddDate(0, 0, 3))
	second := s.submit(t, leader, mine, content("13"))
	if second.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_ON_TIME {
		t.Errorf("a mended report is %v", second.GetTimeliness())
	}
	s.accept(t, mine)
	late := s.submit(t, leaderB, reportOf(p, xaB), content("20"))
	if late.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_LATE {
		t.Errorf("a report three days after the due time is %v", late.GetTimeliness())
	}
	s.accept(t, reportOf(p, xaB))

	series, err := s.ListReportEntries(s.As(t, leader), &reportingv1.ListReportEntriesRequest{Parent: mine, WithContent: true})
	if err != nil || len(series.GetEntries()) != 4 || !series.GetCheck().GetIntact() {
		t.Fatalf("series: %v, %v", series, err)
	}
	checkEntries(t, series.GetEntries())

	name := p.GetName() + "/consolidatedReport"
	compiled, err := s.CompileConsolidatedReport(s.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{Name: name, RequestId: newID()})
	if err != nil {
		t.Fatal(err)
	}
	if sum(compiled.GetCanonicalContent()) != compiled.GetContentSha256() {
		t.Error("the snapshot does not fit its hash")
	}
	if f := compiled.GetFigures()[0]; f.GetValue() != "33" || f.GetReportedUnits() != 2 || f.GetExpectedUnits() != 3 || f.GetPercentOfTarget() != "82.5" {
		t.Errorf("figure %v", f)
	}
	if f := compiled.GetFigures()[2]; f.GetValue() != "7.5" || f.GetNumerator() != "6" || f.GetDenominator() != "80" {
		t.Errorf("figure %v", f)
	}
	if u := compiled.GetUnits()[2]; u.GetIncluded() || u.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_OVERDUE || u.GetUnit().GetUnit() != thiTran {
		t.Errorf("the unit that did not report is listed as %v", u)
	}
	approved, err := s.ApproveConsolidatedReport(s.As(t, leadership), &reportingv1.ApproveConsolidatedReportRequest{
		Name: name, RequestId: newID(), Etag: compiled.GetEtag(),
	})
	if err != nil {
		t.Fatal(err)
	}
	dispatched, err := s.DispatchConsolidatedReport(s.As(t, reviewer), &reportingv1.DispatchConsolidatedReportRequest{
		Name: name, RequestId: newID(), Etag: approved.GetEtag(),
	})
	if err != nil || dispatched.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_ON_TIME {
		t.Fatalf("dispatch: %v, %v", dispatched.GetTimeliness(), err)
	}
	copied, err := s.GetConsolidatedReport(s.As(t, city), &reportingv1.GetConsolidatedReportRequest{Name: name})
	if err != nil || string(copied.GetCanonicalContent()) != string(compiled.GetCanonicalContent()) || copied.GetOutdated() {
		t.Errorf("the city's copy: %v, %v", copied, err)
	}
}
