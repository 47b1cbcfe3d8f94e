package reportingserver_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

const xaMoi = "units/xa-moi"

var leaderMoi = as(accessv1.Role_ROLE_UNIT_LEADER, xaMoi)

// secondVersion drops xã B, adds xã mới, takes A5 out, brings A7 in and raises the target of A1.
func secondVersion(plan *planv1.Plan) {
	c := plan.Content
	plan.Version = 2
	c.AssignedUnits = []string{xaA, thiTran, xaMoi}
	c.Sections[1].Title = "Hòa nhập và phát triển"
	c.Indicators[0].Targets[0].Value = "50"
	c.Indicators[4] = &planv1.Indicator{
		Code: "A7", Title: "Số tổ tự quản", Section: "2", UnitOfMeasure: "tổ", ValueKind: planv1.Indicator_VALUE_KIND_COUNT,
		Aggregation: planv1.Indicator_AGGREGATION_SUM,
	}
}

func secondContent() *reportingv1.ReportContent {
	c := content("7")
	c.Values[4] = number("A7", "3")
	return c
}

func adoption(period string) *reportingv1.AdoptPlanVersionRequest {
	return &reportingv1.AdoptPlanVersionRequest{
		Name: period, PlanVersion: 2, Comment: "Kế hoạch điều chỉnh", Document: "02/KH-UBND", RequestId: newID(),
	}
}

func (s *system) adopt(t testing.TB, period string) *reportingv1.PeriodStanding {
	t.Helper()
	standing, err := s.AdoptPlanVersion(s.As(t, reviewer), adoption(period))
	if err != nil {
		t.Fatalf("adopt: %v", err)
	}
	return standing
}

// changesTold is what adoptions changed, a line each.
func changesTold(adoptions []*reportingv1.Adoption) string {
	var lines []string
	for _, a := range adoptions {
		for _, c := range a.GetChanges() {
			lines = append(lines, fmt.Sprintf("%s %s: %s -> %s %v", strings.TrimPrefix(c.GetSubject().String(), "SUBJECT_"), c.GetCode(), c.GetBefore(), c.GetAfter(), c.GetFields()))
		}
	}
	return strings.Join(lines, "\n")
}

const toldToAll = `SECTION 2: Hòa nhập -> Hòa nhập và phát triển [title]
INDICATOR A1: Số lớp tập huấn -> Số lớp tập huấn [targets]
INDICATOR A7:  -> Số tổ tự quản []
INDICATOR A5: Mô hình hay ->  []`

// TestAnAdoptedVersionIsWhatIsAskedFromThenOn: xã A reported under the first version and stays what it is, thị trấn reports
// under the second, xã B is excused, xã mới owes a report.
func TestAnAdoptedVersionIsWhatIsAskedFromThenOn(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	receipt := s.submit(t, leader, reportOf(p, xaA), content("12"))
	s.accept(t, reportOf(p, xaA))
	s.plans.with(secondVersion)
	standing := s.adopt(t, p.GetName())
	if got := changesTold(standing.GetAdoptions()); got != "REPORTING_UNIT units/xa-moi:  -> Đơn vị xa-moi []\nREPORTING_UNIT units/xa-b: Đơn vị xa-b ->  []\n"+toldToAll {
		t.Errorf("the lead unit is told\n%s", got)
	}
	if c := standing.GetCounts(); c.GetExpected() != 4 || c.GetExcused() != 1 || c.GetOnTime() != 1 || c.GetPending() != 2 {
		t.Errorf("counts %v", c)
	}
	now, err := s.GetPeriod(s.As(t, leader), &reportingv1.GetPeriodRequest{Name: p.GetName()})
	if err != nil || now.GetPlanVersion() != 2 || now.GetEdition() != 1 || !proto.Equal(now.GetDueTime(), p.GetDueTime()) {
		t.Fatalf("period %v, %v", now, err)
	}
	listed, err := s.ListPeriods(s.As(t, leader), &reportingv1.ListPeriodsRequest{Parent: strings.Split(p.GetName(), "/periods/")[0]})
	if err != nil || listed.GetPeriods()[0].GetPlanVersion() != 2 || len(listed.GetPeriods()[0].GetObligations()) != 4 {
		t.Errorf("listed %v, %v", listed, err)
	}

	// The unit sees what changed for it, and what it submitted stays as it was acknowledged.
	own, err := s.GetPeriodStanding(s.As(t, leader), &reportingv1.GetPeriodStandingRequest{Name: p.GetName() + "/standing"})
	if err != nil || changesTold(own.GetAdoptions()) != toldToAll {
		t.Errorf("xã A is told\n%s\n%v", changesTold(own.GetAdoptions()), err)
	}
	again, err := s.GetReceipt(s.As(t, leader), &reportingv1.GetReceiptRequest{Name: reportOf(p, xaA)})
	if err != nil || !proto.Equal(again, receipt) {
		t.Errorf("receipt %v, %v", again, err)
	}

	// What is asked is what the second version asks.
	_, err = s.SubmitReport(s.As(t, leaderC), &reportingv1.SubmitReportRequest{Name: reportOf(p, thiTran), Content: content("1"), RequestId: newID()})
	if got := violations(err); got != "content.values[4].indicator content.values" {
		t.Errorf("under the first version: %q", got)
	}
	s.submit(t, leaderC, reportOf(p, thiTran), secondContent())
	s.submit(t, leaderMoi, reportOf(p, xaMoi), secondContent())
	for _, unit := range []string{thiTran, xaMoi} {
		s.accept(t, reportOf(p, unit))
	}
	consolidated, err := s.CompileConsolidatedReport(s.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{
		Name: p.GetName() + "/consolidatedReport", RequestId: newID(),
	})
	if err != nil {
		t.Fatal(err)
	}
	var figures []string
	for _, f := range consolidated.GetFigures() {
		figures = append(figures, fmt.Sprintf("%s=%s %d/%d", f.GetIndicator(), f.GetValue(), f.GetReportedUnits(), f.GetExpectedUnits()))
	}
	if got := strings.Join(figures, ", "); !strings.Contains(got, "A1=26 3/4") || !strings.Contains(got, "A7=6 2/3") || strings.Contains(got, "A5") {
		t.Errorf("figures %s", got)
	}
}

// TestUnitsAreToldWhichChecksChanged: a unit hears of the checks it is asked for, by what they say and by what of them differs;
// of one that stayed as it was it hears nothing.
func TestUnitsAreToldWhichChecksChanged(t *testing.T) {
	check := func(id, expression string, severity planv1.Check_Severity, message string) *planv1.Check {
		return &planv1.Check{CheckId: id, Expression: expression, Severity: severity, Message: message}
	}
	const blocks, warns = planv1.Check_SEVERITY_ERROR, planv1.Check_SEVERITY_WARNING
	s := newSystem(t)
	s.plans.with(func(p *planv1.Plan) {
		p.GetContent().Checks = []*planv1.Check{
			check("chi", `value("A2") >= value("A1")`, blocks, "Kinh phí quá thấp"),
			check("giu", `round(value("A2"), 1) == value("A2") || none(value("A1"))`, warns, "Kinh phí lẻ"),
			check("bo", `value("A1") >= 1`, warns, "Chưa mở lớp"),
		}
	})
	p := s.open(t, "6-thang", 2025)
	s.plans.with(func(p *planv1.Plan) {
		c := p.GetContent()
		p.Version = 2
		c.Indicators[2].ReportingUnits = []string{xaB}
		c.Checks = []*planv1.Check{
			check("chi", `value("A2") >= 2 * value("A1")`, warns, "Kinh phí quá thấp"),
			check("giu", `round(value("A2"), 1) == value("A2") || none(value("A1"))`, warns, "Kinh phí lẻ"),
			check("rieng", `numerator("A3") >= 1`, blocks, "Chỉ của xã B"),
			check("moi", `value("A1") <= 50`, blocks, "Quá nhiều lớp"),
		}
	})
	standing := s.adopt(t, p.GetName())
	own, err := s.GetPeriodStanding(s.As(t, leader), &reportingv1.GetPeriodStandingRequest{Name: p.GetName() + "/standing"})
	if err != nil {
		t.Fatal(err)
	}
	told := func(standing *reportingv1.PeriodStanding) string {
		lines := strings.Split(changesTold(standing.GetAdoptions()), "\n")
		return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return !strings.HasPrefix(line, "CHECK") }), "\n")
	}
	const toUnit = `CHECK chi: Kinh phí quá thấp -> Kinh phí quá thấp [expression severity]
CHECK moi:  -> Quá nhiều lớp []
CHECK bo: Chưa mở lớp ->  []`
	if got := told(own); got != toUnit {
		t.Errorf("xã A is told\n%s\nwant\n%s", got, toUnit)
	}
	if got := told(standing); !strings.Contains(got, "CHECK rieng:  -> Chỉ của xã B []") {
		t.Errorf("the lead unit is told\n%s", got)
	}
}

// TestUnitsAreToldThatIndicatorsAreRatedAnotherWay: everybody hears of another progress rule, and nobody of one that says what
// held before it was written down.
func TestUnitsAreToldThatIndicatorsAreRatedAnotherWay(t *testing.T) {
	bands := func(likely string) *planv1.ProgressRule {
		return &planv1.ProgressRule{Bands: []*planv1.ProgressBand{
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED, Measure: planv1.ProgressBand_MEASURE_TARGET, AtLeastPercent: "100"},
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_LIKELY, Measure: planv1.ProgressBand_MEASURE_EXPECTED, AtLeastPercent: likely},
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY},
		}}
	}
	for likely, want := range map[string]string{"90": "", "80": "PROGRESS_RULE :  ->  []"} {
		s := newSystem(t)
		p := s.open(t, "6-thang", 2025)
		s.plans.with(func(p *planv1.Plan) {
			p.Version = 2
			p.GetContent().ProgressRule = bands(likely)
		})
		s.adopt(t, p.GetName())
		own, err := s.GetPeriodStanding(s.As(t, leader), &reportingv1.GetPeriodStandingRequest{Name: p.GetName() + "/standing"})
		if err != nil {
			t.Fatal(err)
		}
		if got := changesTold(own.GetAdoptions()); got != want {
			t.Errorf("with %s per cent they are told %q, want %q", likely, got, want)
		}
	}
}

// TestASubmissionIsNeverLostToAnAdoption: a unit that the version no longer names submits while it is adopted. Whoever is
// first, what was acknowledged is there and counts.
func TestASubmissionIsNeverLostToAnAdoption(t *testing.T) {
	s := newSystem(t)
	for range 20 {
		s.plans.with(func(*planv1.Plan) {})
		p := s.open(t, "6-thang", 2025)
		s.plans.with(secondVersion)
		var both sync.WaitGroup
		var receipt *reportingv1.Receipt
		var submitted error
		asLeader, asReviewer := s.As(t, leaderB), s.As(t, reviewer)
		request := &reportingv1.SubmitReportRequest{Name: reportOf(p, xaB), Content: content("12"), RequestId: newID()}
		both.Go(func() { receipt, submitted = s.SubmitReport(asLeader, request) })
		both.Go(func() {
			if _, err := s.AdoptPlanVersion(asReviewer, adoption(p.GetName())); err != nil {
				t.Error(err)
			}
		})
		both.Wait()
		if submitted != nil {
			continue // refused as a whole
		}
		if again, err := s.GetReceipt(s.As(t, leaderB), &reportingv1.GetReceiptRequest{Name: reportOf(p, xaB)}); err != nil || !proto.Equal(again, receipt) {
			t.Fatalf("receipt %v, %v", again, err)
		}
		board, err := s.GetBoard(s.As(t, reviewer), &reportingv1.GetBoardRequest{Period: p.GetName()})
		if err != nil || board.GetCounts().GetExpected() != 4 || board.GetCounts().GetSubmitted() != 1 {
			t.Fatalf("board %v, %v", board.GetCounts(), err)
		}
	}
}

func TestWhatIsNotAdopted(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	refused := func(what string, change func(*reportingv1.AdoptPlanVersionRequest), reason, fields string) {
		t.Helper()
		request := adoption(p.GetName())
		change(request)
		_, err := s.AdoptPlanVersion(s.As(t, reviewer), request)
		if reasonOf(err) != reason || violations(err) != fields {
			t.Errorf("%s: %s %q, want %s %q", what, reasonOf(err), violations(err), reason, fields)
		}
	}
	none := func(*reportingv1.AdoptPlanVersionRequest) {}
	refused("the version it goes by", func(r *reportingv1.AdoptPlanVersionRequest) { r.PlanVersion = 1 }, "NOTHING_TO_ADOPT", "")
	refused("a version to come", none, "INVALID_REQUEST", "plan_version")
	s.plans.with(func(plan *planv1.Plan) {
		secondVersion(plan)
		plan.Content.ReportingRules = plan.Content.ReportingRules[1:]
	})
	refused("a version without the rule", none, "INVALID_REQUEST", "plan_version")
	s.plans.with(secondVersion)
	refused("a due time that is too late", func(r *reportingv1.AdoptPlanVersionRequest) {
		r.DueTime = timestamppb.New(p.GetDueTime().AsTime().AddDate(2, 0, 0))
	}, "INVALID_REQUEST", "due_time")
	s.Clock.Set(p.GetDueTime().AsTime())
	refused("after the due time, without one for the units it adds", none, "INVALID_REQUEST", "due_time")
	if got := len(s.standing(t, p.GetName()).GetAdoptions()); got != 0 {
		t.Fatalf("%d adoptions", got)
	}

	request := adoption(p.GetName())
	request.DueTime = timestamppb.New(p.GetDueTime().AsTime().AddDate(0, 0, 5))
	first, err := s.AdoptPlanVersion(s.As(t, reviewer), request)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.AdoptPlanVersion(s.As(t, reviewer), request); err != nil || !proto.Equal(first, again) {
		t.Errorf("the same request again: %v, %v", again, err)
	}
	other := proto.CloneOf(request)
	other.DueTime = nil
	if _, err := s.AdoptPlanVersion(s.As(t, reviewer), other); reasonOf(err) != "REQUEST_ID_REUSED" {
		t.Errorf("another act under the same request id: %v", err)
	}
	// The unit that was added is on time until the day it was given, and the others are as late as they were.
	if got := s.submit(t, leaderMoi, reportOf(p, xaMoi), secondContent()).GetTimeliness(); got != onTime {
		t.Errorf("the added unit is %v", got)
	}
	if got := s.submit(t, leaderC, reportOf(p, thiTran), secondContent()).GetTimeliness(); got != late {
		t.Errorf("a unit that was late is %v", got)
	}
}

// TestAUnitThatIsNamedAgainOwesAgain: the third version names xã B once more.
func TestAUnitThatIsNamedAgainOwesAgain(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	s.plans.with(secondVersion)
	s.adopt(t, p.GetName())
	s.plans.with(func(plan *planv1.Plan) {
		secondVersion(plan)
		plan.Version, plan.Content.AssignedUnits = 3, []string{xaB, xaA}
	})
	request := adoption(p.GetName())
	request.PlanVersion = 3
	standing, err := s.AdoptPlanVersion(s.As(t, reviewer), request)
	if err != nil {
		t.Fatal(err)
	}
	var exempted []string
	for _, x := range standing.GetExemptions() {
		exempted = append(exempted, x.GetUnit())
	}
	if got := strings.Join(exempted, " "); got != thiTran+" "+xaMoi {
		t.Errorf("exempted %s", got)
	}
	if c := standing.GetCounts(); c.GetExpected() != 4 || c.GetExcused() != 2 || c.GetPending() != 2 {
		t.Errorf("counts %v", c)
	}
}

// TestANewLeadUnitTakesAPeriodOver, a certified one too: it reads and leads it from then on, and the old one does not.
func TestANewLeadUnitTakesAPeriodOver(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, certified)
	newLead := as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/phong-khac")
	read := func(actor identity.Actor) string {
		_, err := s.GetBoard(s.As(t, actor), &reportingv1.GetBoardRequest{Period: r.period})
		return reasonOf(err)
	}
	if got := read(newLead); got != "NOT_LEAD_UNIT" {
		t.Fatalf("before: %q", got)
	}
	takeOver := func(version int32) (*reportingv1.PeriodStanding, error) {
		return s.TakeOverPeriod(s.As(t, newLead), &reportingv1.TakeOverPeriodRequest{
			Name: r.period, PlanVersion: version, Comment: "Phòng cũ giải thể", Document: "100/QĐ-UBND", RequestId: newID(),
		})
	}
	r.amend("units/phong-khac")
	if _, err := takeOver(1); violations(err) != "plan_version" {
		t.Errorf("a version that is not in force: %v", err)
	}
	standing, err := takeOver(2)
	if err != nil {
		t.Fatal(err)
	}
	if got := changesTold(standing.GetAdoptions()); got != "LEAD_UNIT units/phong-khac: Đơn vị phong-ldtbxh -> Đơn vị phong-khac []" || !standing.GetAdoptions()[0].GetAuthoritiesOnly() {
		t.Errorf("told %s", got)
	}
	if standing.GetCertification() == nil || read(newLead) != "" || read(reviewer) != "NOT_LEAD_UNIT" {
		t.Errorf("certification %v, new lead unit %q, old one %q", standing.GetCertification(), read(newLead), read(reviewer))
	}
	if _, err := takeOver(2); reasonOf(err) != "NOTHING_TO_ADOPT" {
		t.Errorf("once more: %v", err)
	}
	p, err := s.GetPeriod(s.As(t, newLead), &reportingv1.GetPeriodRequest{Name: r.period})
	if err != nil || p.GetPlanVersion() != 1 || p.GetLeadUnit().GetUnit() != "units/phong-khac" || len(p.GetIndicators()) != 5 {
		t.Errorf("period %v, %v", p, err)
	}
	entries, err := s.ListPeriodEntries(s.As(t, newLead), &reportingv1.ListPeriodEntriesRequest{Parent: r.period})
	if err != nil || !entries.GetCheck().GetIntact() {
		t.Errorf("series %v, %v", entries.GetCheck(), err)
	}
}

// TestASuccessorAnswersForAnEndedUnit: xã B went whole into xã mới, the town in parts into two.
func TestASuccessorAnswersForAnEndedUnit(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "nam", 2025)
	s.Clock.Set(vietnam("2026-01-05 08:00:00.000"))
	handOver := func(unit string, holders ...string) (*reportingv1.PeriodStanding, error) {
		return s.HandOverReport(s.As(t, reviewer), &reportingv1.HandOverReportRequest{
			Name: p.GetName(), Unit: unit, Holders: holders, Comment: "Sắp xếp đơn vị", Document: "1656/NQ-UBTVQH15", RequestId: newID(),
		})
	}
	report := reportOf(p, xaB)
	submit := &reportingv1.SubmitReportRequest{Name: report, Content: content("5"), RequestId: newID()}
	if _, err := s.SubmitReport(s.As(t, leaderMoi), submit); reasonOf(err) != "NOT_YOUR_UNIT" {
		t.Fatalf("before it was handed over: %v", err)
	}
	for _, c := range []struct {
		what, unit string
		holders    []string
		fields     string
	}{
		{"a unit that owes nothing", xaMoi, []string{xaMoi}, "unit"},
		{"no successors", xaB, []string{"units/xa-khac", xaA}, "holders[0] holders[1]"},
		{"itself", xaB, []string{xaB}, "holders[0]"},
	} {
		if _, err := handOver(c.unit, c.holders...); violations(err) != c.fields {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	standing, err := handOver(xaB, xaMoi)
	if err != nil {
		t.Fatal(err)
	}
	if h := standing.GetHandOvers(); len(h) != 1 || h[0].GetReport() != report || h[0].GetHolders()[0].GetDisplayName() != "Đơn vị xa-moi" {
		t.Errorf("handed over %v", h)
	}
	if c := standing.GetCounts(); c.GetExpected() != 3 || c.GetPending() != 3 {
		t.Errorf("counts %v", c)
	}
	receipt, err := s.SubmitReport(s.As(t, leaderMoi), submit)
	if err != nil || receipt.GetUnit() != xaB || receipt.GetTimeliness() != onTime {
		t.Fatalf("receipt %v, %v", receipt, err)
	}
	// A unit that went in parts into two: both answer for the one report. Then one of them alone does.
	if _, err := handOver(thiTran, "units/xa-khac", xaMoi); err != nil {
		t.Fatal(err)
	}
	board, err := s.GetBoard(s.As(t, leaderMoi), &reportingv1.GetBoardRequest{Period: p.GetName()})
	if err != nil || len(board.GetRows()) != 2 {
		t.Errorf("the successor's board %v, %v", board.GetRows(), err)
	}
	if _, err := handOver(thiTran, "units/xa-khac"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.GetReport(s.As(t, leaderMoi), &reportingv1.GetReportRequest{Name: reportOf(p, thiTran)}); reasonOf(err) != "NOT_YOUR_UNIT" {
		t.Errorf("who no longer answers: %v", err)
	}
	if now, err := s.GetPeriod(s.As(t, leaderMoi), &reportingv1.GetPeriodRequest{Name: p.GetName()}); err != nil || len(now.GetObligations()) != 3 ||
		now.GetObligations()[1].GetHolders()[0].GetUnit() != xaMoi {
		t.Errorf("period %v, %v", now, err)
	}
}

func TestAUnitInForceAnswersItself(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	_, err := s.HandOverReport(s.As(t, reviewer), &reportingv1.HandOverReportRequest{
		Name: p.GetName(), Unit: xaA, Holders: []string{xaMoi}, Comment: "Sắp xếp", RequestId: newID(),
	})
	if violations(err) != "unit" {
		t.Errorf("%v", err)
	}
}
