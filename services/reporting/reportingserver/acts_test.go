package reportingserver_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

const (
	byExtension = reportingv1.Timeliness_TIMELINESS_BY_EXTENSION
	excused     = reportingv1.Timeliness_TIMELINESS_EXCUSED
	overdue     = reportingv1.Timeliness_TIMELINESS_OVERDUE
)

func (s *system) extend(t testing.TB, period string, due time.Time, units ...string) *reportingv1.PeriodStanding {
	t.Helper()
	standing, err := s.ExtendReports(s.As(t, reviewer), &reportingv1.ExtendReportsRequest{
		Name: period, Units: units, DueTime: timestamppb.New(due), Comment: "Ảnh hưởng của bão", Document: "15/CV-LĐTBXH", RequestId: newID(),
	})
	if err != nil {
		t.Fatalf("extend: %v", err)
	}
	return standing
}

func (s *system) standing(t testing.TB, period string) *reportingv1.PeriodStanding {
	t.Helper()
	standing, err := s.GetPeriodStanding(s.As(t, reviewer), &reportingv1.GetPeriodStandingRequest{Name: period + "/standing"})
	if err != nil {
		t.Fatal(err)
	}
	return standing
}

// TestAnExtensionMovesTheDueTimeAndSaysSo submits around both due times, the regular and the extended one.
func TestAnExtensionMovesTheDueTimeAndSaysSo(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	regular := p.GetDueTime().AsTime()
	extended := regular.AddDate(0, 0, 3)
	s.extend(t, p.GetName(), extended, xaA, xaB)
	for _, c := range []struct {
		unit string
		at   time.Time
		want reportingv1.Timeliness
		due  time.Time
	}{
		{xaA, regular, byExtension, extended},
		{xaB, extended.Add(-time.Millisecond), byExtension, extended},
		{thiTran, extended, late, regular},
	} {
		s.Clock.Set(c.at)
		actor := map[string]func() *reportingv1.Receipt{
			xaA:     func() *reportingv1.Receipt { return s.submit(t, leader, reportOf(p, xaA), content("1")) },
			xaB:     func() *reportingv1.Receipt { return s.submit(t, leaderB, reportOf(p, xaB), content("1")) },
			thiTran: func() *reportingv1.Receipt { return s.submit(t, leaderC, reportOf(p, thiTran), content("1")) },
		}[c.unit]
		receipt := actor()
		if receipt.GetTimeliness() != c.want || !receipt.GetDueTime().AsTime().Equal(c.due) {
			t.Errorf("%s at %v: %v due %v", c.unit, c.at, receipt.GetTimeliness(), receipt.GetDueTime().AsTime())
		}
		if moved := receipt.GetRegularDueTime() != nil; moved != (c.want == byExtension) || moved && !strings.Contains(receipt.GetStatement(), "regular_due_time") {
			t.Errorf("%s: the receipt names the regular due time %v in %s", c.unit, receipt.GetRegularDueTime(), receipt.GetStatement())
		}
	}
	report := s.report(t, reportOf(p, xaA))
	if x := report.GetExtension(); x.GetComment() != "Ảnh hưởng của bão" || x.GetDocument() != "15/CV-LĐTBXH" || len(x.GetUnits()) != 0 {
		t.Errorf("report shows extension %v", x)
	}
	c := s.standing(t, p.GetName()).GetCounts()
	if c.GetByExtension() != 2 || c.GetLate() != 1 || c.GetExpected() != 3 {
		t.Errorf("counts %v", c)
	}
}

// TestAnExtensionGivenAfterwardsCounts for who came late before it; who came later still stays late, and the receipt says
// for ever what was known when it was given.
func TestAnExtensionGivenAfterwardsCounts(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	regular := p.GetDueTime().AsTime()
	s.Clock.Set(regular.Add(time.Hour))
	if got := s.submit(t, leader, reportOf(p, xaA), content("1")).GetTimeliness(); got != late {
		t.Fatalf("without an extension %v", got)
	}
	s.Clock.Set(regular.Add(2 * time.Hour))
	s.submit(t, leaderB, reportOf(p, xaB), content("1"))
	s.Clock.Set(regular.Add(3 * time.Hour))
	s.extend(t, p.GetName(), regular.Add(90*time.Minute))
	if a, b := s.report(t, reportOf(p, xaA)).GetTimeliness(), s.report(t, reportOf(p, xaB)).GetTimeliness(); a != byExtension || b != late {
		t.Errorf("%v and %v", a, b)
	}
	receipt, err := s.GetReceipt(s.As(t, leader), &reportingv1.GetReceiptRequest{Name: reportOf(p, xaA)})
	if err != nil || receipt.GetTimeliness() != late {
		t.Errorf("receipt %v, %v", receipt, err)
	}
}

// TestAnOutageMovesWhatWasDueInIt in every plan, with one act, and nothing else.
func TestAnOutageMovesWhatWasDueInIt(t *testing.T) {
	s := newSystem(t)
	first, second := s.open(t, "6-thang", 2025), s.open(t, "6-thang-by", 2025) // due a day apart
	due := first.GetDueTime().AsTime()
	s.Clock.Set(due.Add(time.Hour))
	outage, err := s.DeclareOutage(s.As(t, people["administrator"]), &reportingv1.DeclareOutageRequest{
		StartTime: timestamppb.New(due.Add(-time.Hour)), EndTime: timestamppb.New(due), DueTime: timestamppb.New(due.Add(12 * time.Hour)),
		Comment: "Mất kết nối trung tâm dữ liệu", RequestId: newID(),
	})
	if err != nil || outage.GetEntry() != "outages/entries/1" {
		t.Fatalf("%v, %v", outage, err)
	}
	s.Clock.Set(due.Add(12*time.Hour - time.Millisecond))
	if got := s.submit(t, leader, reportOf(first, xaA), content("1")).GetTimeliness(); got != byExtension {
		t.Errorf("after the outage %v", got)
	}
	if r := s.report(t, reportOf(second, xaA)); !r.GetDueTime().AsTime().Equal(second.GetDueTime().AsTime()) || r.GetExtension() != nil {
		t.Errorf("a report due the next day moved: %v", r)
	}
	longer := due.Add(36 * time.Hour)
	if _, err := s.DeclareOutage(s.As(t, people["administrator"]), &reportingv1.DeclareOutageRequest{
		StartTime: outage.GetStartTime(), EndTime: outage.GetEndTime(), DueTime: timestamppb.New(longer), Comment: "Kéo dài hơn", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	if got := s.report(t, reportOf(first, xaB)).GetDueTime().AsTime(); !got.Equal(longer) {
		t.Errorf("a longer outage: due %v, want %v", got, longer)
	}
	listed, err := s.ListOutages(s.As(t, leader), &reportingv1.ListOutagesRequest{})
	if err != nil || len(listed.GetOutages()) != 2 || listed.GetOutages()[0].GetComment() != "Mất kết nối trung tâm dữ liệu" {
		t.Errorf("outages %v, %v", listed, err)
	}
}

// TestAReturnOpensThePartsItNames and shows, when the report comes back, what changed.
func TestAReturnOpensThePartsItNames(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	name := reportOf(p, xaA)
	s.submit(t, leader, name, content("1"))
	back := timestamppb.New(s.Clock.Now().Add(time.Hour))
	report, err := s.ReturnReport(s.As(t, reviewer), &reportingv1.ReturnReportRequest{
		Name: name, RequestId: newID(), Etag: `"1"`, Comment: "Xem lại A1", DueTime: back,
		Remarks: []*reportingv1.PartRemark{{Part: "values/A1", Comment: "Khác số liệu năm trước"}},
	})
	if err != nil || !report.GetReturnDueTime().AsTime().Equal(back.AsTime()) || len(report.GetRemarks()) != 1 {
		t.Fatalf("%v, %v", report, err)
	}
	other := content("2")
	other.Difficulties = "Thêm phần không được yêu cầu"
	_, err = s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: name, Content: other, RequestId: newID()})
	if !strings.Contains(violations(err), "content.difficulties") || strings.Contains(violations(err), "A1") {
		t.Errorf("another part changed: %v", err)
	}
	s.submit(t, leader, name, content("2"))
	report = s.report(t, name)
	if len(report.GetChanges()) != 1 || report.GetChanges()[0].GetPart() != "values/A1" || report.GetChanges()[0].GetBefore() != "1" || report.GetChanges()[0].GetAfter() != "2" {
		t.Errorf("changes %v", report.GetChanges())
	}
	_, err = s.ReturnReport(s.As(t, reviewer), &reportingv1.ReturnReportRequest{
		Name: name, RequestId: newID(), Etag: report.GetEtag(), Comment: "Sai", DueTime: timestamppb.New(s.Clock.Now()),
		Remarks: []*reportingv1.PartRemark{{Part: "values/Z9", Comment: "?"}, {Part: "proposals", Comment: "1"}, {Part: "proposals", Comment: "2"}},
	})
	if got := violations(err); !strings.Contains(got, "remarks[0].part") || !strings.Contains(got, "remarks[2].part") || !strings.Contains(got, "due_time") {
		t.Errorf("faults %q, %v", got, err)
	}
}

// TestACorrectionReplacesWhatCountedOnlyWhenAccepted follows an accepted report through a timed reopening that nobody
// used, a second one, and the correction, with the consolidated report beside.
func TestACorrectionReplacesWhatCountedOnlyWhenAccepted(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	if w := s.report(t, r.report).GetWriting(); w.GetAnswer() != reportingv1.Writing_ANSWER_CONSOLIDATED {
		t.Errorf("after dispatch %v", w)
	}
	until := s.Clock.Now().Add(time.Hour)
	reopen := func(etag string) *reportingv1.Report {
		t.Helper()
		report, err := s.ReopenReport(s.As(t, reviewer), &reportingv1.ReopenReportRequest{
			Name: r.report, Comment: "Đơn vị báo sót", RequestId: newID(), Etag: etag, UntilTime: timestamppb.New(until),
		})
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	report := reopen(`"2"`)
	if w := report.GetWriting(); w.GetAnswer() != reportingv1.Writing_ANSWER_OPEN || !w.GetUntilTime().AsTime().Equal(until) || report.GetAcceptedEntry() != 1 {
		t.Errorf("reopened %v", report)
	}
	s.Clock.Set(until)
	if w := s.report(t, r.report).GetWriting().GetAnswer(); w != reportingv1.Writing_ANSWER_REOPENING_ENDED {
		t.Errorf("after its time %v", w)
	}
	_, err := s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: r.report, Content: content("99"), RequestId: newID()})
	if reasonOf(err) != "REPORT_LOCKED" {
		t.Errorf("after its time: %v", err)
	}
	// What was accepted goes on counting.
	consolidated, err := s.GetConsolidatedReport(s.As(t, reviewer), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
	if err != nil || consolidated.GetOutdated() {
		t.Errorf("a reopening alone makes it outdated: %v, %v", consolidated.GetChanges(), err)
	}
	until = until.Add(time.Hour)
	if w := reopen(`"3"`).GetWriting(); w.GetAnswer() != reportingv1.Writing_ANSWER_OPEN {
		t.Errorf("reopened once more %v", w)
	}
}

// TestACorrectionMakesTheConsolidatedReportOutdatedAndSaysHow.
func TestACorrectionMakesTheConsolidatedReportOutdatedAndSaysHow(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	if _, err := s.RequestReopening(s.As(t, leader), &reportingv1.RequestReopeningRequest{Name: r.report, Comment: "Sót một hộ", RequestId: newID(), Etag: `"2"`}); err != nil {
		t.Fatal(err)
	}
	if asked := s.report(t, r.report).GetPendingRequest(); asked.GetKind() != reportingv1.PendingRequest_KIND_REOPENING || asked.GetComment() != "Sót một hộ" {
		t.Errorf("asked %v", asked)
	}
	if _, err := s.ReopenReport(s.As(t, reviewer), &reportingv1.ReopenReportRequest{Name: r.report, Comment: "Đồng ý", RequestId: newID(), Etag: `"3"`}); err != nil {
		t.Fatal(err)
	}
	s.submit(t, leader, r.report, recommending(content("13"), kn1))
	figure := func() *reportingv1.ConsolidatedReport {
		t.Helper()
		c, err := s.GetConsolidatedReport(s.As(t, reviewer), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := figure(); c.GetOutdated() {
		t.Errorf("outdated before the correction was accepted: %v", c.GetChanges())
	}
	s.accept(t, r.report)
	c := figure()
	if !c.GetOutdated() || len(c.GetChanges()) != 1 || c.GetChanges()[0].GetEntry() != 1 || c.GetChanges()[0].GetEntryNow() != 5 ||
		len(c.GetChanges()[0].GetParts()) != 1 || c.GetChanges()[0].GetParts()[0].GetAfter() != "13" {
		t.Errorf("changes %v", c.GetChanges())
	}
	for _, who := range []identity.Actor{city, leader, leaderB} {
		seen, err := s.GetConsolidatedReport(s.As(t, who), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
		if err != nil || !seen.GetOutdated() || len(seen.GetChanges()) != 0 {
			t.Errorf("before it is dispatched, %v sees %v, %v", who.Grants, seen.GetChanges(), err)
		}
	}
	again, err := s.CompileConsolidatedReport(s.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()})
	if err != nil || again.GetRevision() != 2 || again.GetFigures()[0].GetValue() != "13" || again.GetOutdated() {
		t.Errorf("revision 2: %v, %v", again, err)
	}
}

// TestAWithdrawnSubmissionDecidesNothing: what comes after it does.
func TestAWithdrawnSubmissionDecidesNothing(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	name := reportOf(p, xaA)
	s.submit(t, leader, name, content("1"))
	report, err := s.WithdrawReport(s.As(t, leader), &reportingv1.WithdrawReportRequest{Name: name, Comment: "Nhầm số", RequestId: newID(), Etag: `"1"`})
	if err != nil || report.GetState() != reportingv1.Report_STATE_WITHDRAWN || report.GetFirstReceiveTime() != nil {
		t.Fatalf("%v, %v", report, err)
	}
	s.Clock.Set(p.GetDueTime().AsTime())
	if got := s.report(t, name).GetTimeliness(); got != overdue {
		t.Errorf("withdrawn and past due %v", got)
	}
	if got := s.submit(t, leader, name, content("2")).GetTimeliness(); got != late {
		t.Errorf("submitted again after the due time %v", got)
	}
}

// TestAnExemptUnitIsExcused and owes its report again when the exemption ends.
func TestAnExemptUnitIsExcused(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	if _, err := s.ExemptReports(s.As(t, reviewer), &reportingv1.ExemptReportsRequest{
		Name: p.GetName(), Units: []string{xaA}, Comment: "Đang sáp nhập", Document: "20/QĐ-UBND", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	s.Clock.Set(p.GetDueTime().AsTime())
	report := s.report(t, reportOf(p, xaA))
	if report.GetTimeliness() != excused || report.GetExemption().GetDocument() != "20/QĐ-UBND" {
		t.Errorf("%v", report)
	}
	s.submit(t, leaderB, reportOf(p, xaB), content("1"))
	_, err := s.ExemptReports(s.As(t, reviewer), &reportingv1.ExemptReportsRequest{
		Name: p.GetName(), Units: []string{xaA, xaB, "units/xa-la"}, Comment: "Lý do", RequestId: newID(),
	})
	for _, field := range []string{"units[0]", "units[1]", "units[2]"} {
		if !strings.Contains(violations(err), field) {
			t.Errorf("faults %q lack %s", violations(err), field)
		}
	}
	if _, err := s.EndExemption(s.As(t, reviewer), &reportingv1.EndExemptionRequest{Name: p.GetName(), Units: []string{xaA}, Comment: "Đã xong", RequestId: newID()}); err != nil {
		t.Fatal(err)
	}
	if got := s.report(t, reportOf(p, xaA)).GetTimeliness(); got != overdue {
		t.Errorf("after the exemption %v", got)
	}
}

// TestACertifiedPeriodIsFrozen and says how many of how many it holds.
func TestACertifiedPeriodIsFrozen(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	s.submit(t, leader, reportOf(p, xaA), content("7"))
	certify := func() error {
		_, err := s.CertifyPeriod(s.As(t, reviewer), &reportingv1.CertifyPeriodRequest{
			Name: p.GetName(), Comment: "Đủ để tổng hợp", RequestId: newID(), Etag: s.standing(t, p.GetName()).GetEtag(),
		})
		return err
	}
	if err := certify(); reasonOf(err) != "PERIOD_INCOMPLETE" {
		t.Errorf("with a report waiting: %v", err)
	}
	s.accept(t, reportOf(p, xaA))
	s.Clock.Set(p.GetDueTime().AsTime())
	if err := certify(); err != nil {
		t.Fatal(err)
	}
	standing := s.standing(t, p.GetName())
	if c := standing.GetCertification().GetCounts(); c.GetAccepted() != 1 || c.GetExpected() != 3 || c.GetMissing() != 2 {
		t.Errorf("certified %v", c)
	}
	if slices.Contains(standing.GetAllowedActs(), reportingv1.PeriodStanding_ACT_EXTEND) || !slices.Contains(standing.GetAllowedActs(), reportingv1.PeriodStanding_ACT_LIFT_CERTIFICATION) {
		t.Errorf("allowed %v", standing.GetAllowedActs())
	}
	_, err := s.SubmitReport(s.As(t, leaderB), &reportingv1.SubmitReportRequest{Name: reportOf(p, xaB), Content: content("1"), RequestId: newID()})
	if reasonOf(err) != "PERIOD_CERTIFIED" {
		t.Errorf("submit: %v", err)
	}
	if w := s.report(t, reportOf(p, xaB)).GetWriting().GetAnswer(); w != reportingv1.Writing_ANSWER_CERTIFIED {
		t.Errorf("writing %v", w)
	}
	own, err := s.GetPeriodStanding(s.As(t, leaderB), &reportingv1.GetPeriodStandingRequest{Name: p.GetName() + "/standing"})
	if err != nil || own.GetCounts() != nil || own.GetCertification().GetCounts() != nil || len(own.GetAllowedActs()) != 0 {
		t.Errorf("a unit sees %v, %v", own, err)
	}
	if _, err := s.LiftCertification(s.As(t, reviewer), &reportingv1.LiftCertificationRequest{Name: p.GetName(), Comment: "Nhận bổ sung", RequestId: newID(), Etag: standing.GetEtag()}); err != nil {
		t.Fatal(err)
	}
	s.submit(t, leaderB, reportOf(p, xaB), content("1"))
	entries, err := s.ListPeriodEntries(s.As(t, leadership), &reportingv1.ListPeriodEntriesRequest{Parent: p.GetName()})
	if err != nil || len(entries.GetEntries()) != 2 || !entries.GetCheck().GetIntact() || !strings.Contains(string(entries.GetEntries()[0].GetCanonicalContent()), `"entry":1`) {
		t.Errorf("entries %v, %v", entries, err)
	}
}

// violations are the fields a refused request names.
func violations(err error) string {
	var fields []string
	for _, detail := range status.Convert(err).Details() {
		if bad, ok := detail.(*errdetails.BadRequest); ok {
			for _, v := range bad.GetFieldViolations() {
				fields = append(fields, v.GetField())
			}
		}
	}
	return strings.Join(fields, " ")
}
