package reportingserver_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// ListSuccessions has xã A and xã B go whole into a new one in 2026, which gets a part of the town too, on a page of its
// own; the town is divided.
func (fakeUnits) ListSuccessions(_ context.Context, req *unitv1.ListSuccessionsRequest) (*unitv1.ListSuccessionsResponse, error) {
	if req.GetAsOf().GetYear() < 2026 || req.GetAfter().GetYear() > 2025 {
		return &unitv1.ListSuccessionsResponse{}, nil
	}
	went := func(from, to string, extent unitv1.Extent, share string) *unitv1.Succession {
		return &unitv1.Succession{
			PredecessorUnit: from, SuccessorUnit: to, Extent: extent, PredecessorEnds: true, Share: share, ShareSource: "biên bản mẫu",
			EffectiveDate: &date.Date{Year: 2026, Month: 1, Day: 1},
		}
	}
	if req.GetPageToken() == "" {
		return &unitv1.ListSuccessionsResponse{NextPageToken: "1", Successions: []*unitv1.Succession{
			went(xaA, "units/xa-moi", unitv1.Extent_EXTENT_WHOLE, ""), went(xaB, "units/xa-moi", unitv1.Extent_EXTENT_WHOLE, ""),
		}}, nil
	}
	return &unitv1.ListSuccessionsResponse{Successions: []*unitv1.Succession{
		went(thiTran, "units/xa-moi", unitv1.Extent_EXTENT_PART, "0.25"), went(thiTran, "units/xa-khac", unitv1.Extent_EXTENT_REMAINDER, ""),
	}}, nil
}

// told is what a total says of A1, in one line a unit.
func totalsTold(t *reportingv1.PeriodTotals) string {
	var lines []string
	for _, u := range t.GetUnits() {
		line := strings.TrimPrefix(u.GetUnit(), "units/") + "=" + u.GetTotals()[0].GetValue()
		for _, d := range u.GetDividedUnits() {
			line += " !" + d.GetUnit() + ":" + d.GetExtent()
		}
		lines = append(lines, fmt.Sprint(line, " missing ", u.GetTotals()[0].GetMissingUnits(), " estimated ", u.GetTotals()[0].GetEstimatedUnits()))
	}
	return strings.Join(lines, "\n")
}

func TestTotalsByTheUnitsOfAnotherDay(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	s.submit(t, leaderB, r.period+"/reports/xa-b", content("100"))
	s.accept(t, r.period+"/reports/xa-b")
	read := func(basis reportingv1.BoundaryBasis, day *date.Date, shares bool) string {
		t.Helper()
		totals, err := s.GetPeriodTotals(s.As(t, reviewer), &reportingv1.GetPeriodTotalsRequest{
			Period: r.period, Basis: basis, AsOf: day, UseShares: shares,
		})
		if err != nil {
			t.Fatal(err)
		}
		if filed := basis == 0 || basis == reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_FILED; filed != (totals.GetAsOf() == nil) {
			t.Errorf("basis %v as of %v", basis, totals.GetAsOf())
		}
		return totalsTold(totals)
	}
	filed := "thi-tran= missing [" + thiTran + "] estimated []\nxa-a=A missing [] estimated []\nxa-b=100 missing [] estimated []"
	mine := firstValue(t, read(reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_FILED, nil, false))
	filed = strings.Replace(filed, "=A", fmt.Sprint("=", mine), 1)
	divided := fmt.Sprintf("xa-khac= !%s:REMAINDER missing [] estimated []\nxa-moi=%d !%s:PART missing [] estimated []", thiTran, mine+100, thiTran)
	for _, c := range []struct {
		name   string
		basis  reportingv1.BoundaryBasis
		day    *date.Date
		shares bool
		want   string
	}{
		{"as filed", reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_FILED, nil, false, filed},
		{"by default", 0, nil, false, filed},
		{"today, before it takes effect", reportingv1.BoundaryBasis_BOUNDARY_BASIS_TODAY, nil, false, filed},
		{"as of a later day", reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF, &date.Date{Year: 2026, Month: 1, Day: 1}, false, divided},
		{"with shares, where the divided one has no figure", reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF, &date.Date{Year: 2026, Month: 1, Day: 1}, true, divided},
	} {
		if got := read(c.basis, c.day, c.shares); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	for _, bad := range []*date.Date{nil, {Year: 2020, Month: 1, Day: 1}, {Year: 2026, Month: 2, Day: 31}} {
		_, err := s.GetPeriodTotals(s.As(t, reviewer), &reportingv1.GetPeriodTotalsRequest{
			Period: r.period, Basis: reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF, AsOf: bad,
		})
		if err == nil {
			t.Errorf("as of %v was answered", bad)
		}
	}
}

// firstValue is the figure of xã A.
func firstValue(t *testing.T, told string) (value int) {
	t.Helper()
	_, rest, _ := strings.Cut(told, "xa-a=")
	if _, err := fmt.Sscan(rest, &value); err != nil {
		t.Fatalf("%s: %v", told, err)
	}
	return value
}

// TestABoardByTheUnitsOfAnotherDay counts each row once: for the unit that the reporting one went whole into.
func TestABoardByTheUnitsOfAnotherDay(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	s.submit(t, leaderB, r.period+"/reports/xa-b", content("100"))
	told := func(actor identity.Actor, basis reportingv1.BoundaryBasis, day *date.Date) string {
		t.Helper()
		board, err := s.GetBoard(s.As(t, actor), &reportingv1.GetBoardRequest{Period: r.period, Basis: basis, AsOf: day})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, g := range board.GetGroups() {
			line := fmt.Sprintf("%s: %v, accepted %d submitted %d of %d", g.GetUnit().GetDisplayName(), g.GetWholeUnits(), g.GetCounts().GetAccepted(),
				g.GetCounts().GetSubmitted(), g.GetCounts().GetExpected())
			for _, d := range g.GetDividedUnits() {
				line += ", not " + d.GetUnit()
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n")
	}
	later := &date.Date{Year: 2026, Month: 1, Day: 1}
	const asOf = reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF
	for _, c := range []struct {
		name  string
		actor identity.Actor
		basis reportingv1.BoundaryBasis
		day   *date.Date
		want  string
	}{
		{"as filed", reviewer, 0, nil, ""},
		{"of a later day", reviewer, asOf, later, "Đơn vị xa-khac: [], accepted 0 submitted 0 of 0, not units/thi-tran\n" +
			"Đơn vị xa-moi: [units/xa-a units/xa-b], accepted 1 submitted 1 of 2, not units/thi-tran"},
		{"seen by one of the units", leader, asOf, later, "Đơn vị xa-moi: [units/xa-a], accepted 1 submitted 0 of 1"},
		{"today", reviewer, reportingv1.BoundaryBasis_BOUNDARY_BASIS_TODAY, nil, "Đơn vị thi-tran: [units/thi-tran], accepted 0 submitted 0 of 1\n" +
			"Đơn vị xa-a: [units/xa-a], accepted 1 submitted 0 of 1\nĐơn vị xa-b: [units/xa-b], accepted 0 submitted 1 of 1"},
	} {
		if got := told(c.actor, c.basis, c.day); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if _, err := s.GetBoard(s.As(t, reviewer), &reportingv1.GetBoardRequest{Period: r.period, Basis: asOf, AsOf: &date.Date{Year: 2020, Month: 1, Day: 1}}); violations(err) != "as_of" {
		t.Errorf("a day before the opening: %v", err)
	}
}

// TestTotalsOfWhatIsNotAddedUp: a ratio comes from added numerators and denominators, never from an average; an indicator of
// one unit alone is nobody else's gap.
func TestTotalsOfWhatIsNotAddedUp(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "nam", 2025)
	of := func(part, whole string, yes bool) *reportingv1.ReportContent {
		c := content("1")
		c.Values[2] = ratio("A3", part, whole)
		c.Values[3].Value = &reportingv1.IndicatorValue_YesNo{YesNo: yes}
		return c
	}
	s.submit(t, leader, reportOf(p, xaA), of("1", "10", true))
	s.submit(t, leaderB, reportOf(p, xaB), of("30", "100", false))
	s.accept(t, reportOf(p, xaA))
	s.accept(t, reportOf(p, xaB))
	totals, err := s.GetPeriodTotals(s.As(t, reviewer), &reportingv1.GetPeriodTotalsRequest{
		Period: p.GetName(), Basis: reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF, AsOf: &date.Date{Year: 2026, Month: 1, Day: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, u := range totals.GetUnits() {
		line := strings.TrimPrefix(u.GetUnit(), "units/") + ":"
		for _, total := range u.GetTotals() {
			line += fmt.Sprintf(" %s=%s %s/%s %v", total.GetIndicator(), total.GetValue(), total.GetNumerator(), total.GetDenominator(), total.GetMissingUnits())
		}
		lines = append(lines, line)
	}
	want := "xa-khac: A1= / [] A2= / [] A3= / [] A4= / [] A6= / []\n" +
		"xa-moi: A1=2 / [] A2=21 / [] A3=28.18 31/110 [] A4=1 / [] A6= / []"
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestDividedFiguresAsAPersonEnteredThem: the town's 10 classes, 4 to xã mới and 6 to xã khác, with a document; what does not
// add up is refused, and what was corrected since counts no more.
func TestDividedFiguresAsAPersonEnteredThem(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	town := r.period + "/reports/thi-tran"
	s.submit(t, leaderC, town, content("10"))
	s.accept(t, town)
	s.Clock.Set(vietnam("2026-01-05 08:00:00.000"))
	divide := func(portions ...*reportingv1.FigurePortion) (*reportingv1.PeriodStanding, error) {
		return s.DivideFigures(s.As(t, reviewer), &reportingv1.DivideFiguresRequest{
			Name: r.period, Unit: thiTran, Portions: portions, Comment: "Bàn giao số liệu", Document: "Biên bản mẫu 05/01/2026", RequestId: newID(),
		})
	}
	part := func(indicator, unit, value string) *reportingv1.FigurePortion {
		return &reportingv1.FigurePortion{Indicator: indicator, Unit: unit, Value: value}
	}
	const khac = "units/xa-khac"
	for _, c := range []struct {
		what     string
		portions []*reportingv1.FigurePortion
		fields   string
	}{
		{"not the whole", []*reportingv1.FigurePortion{part("A1", xaMoi, "4"), part("A1", khac, "5")}, "portions[0].value portions[1].value"},
		{"to a unit it did not go into", []*reportingv1.FigurePortion{part("A1", xaMoi, "4"), part("A1", xaB, "6")}, "portions[1].unit"},
		{"a ratio", []*reportingv1.FigurePortion{part("A3", xaMoi, "4")}, "portions[0].indicator"},
		{"halves of classes", []*reportingv1.FigurePortion{part("A1", xaMoi, "4.5"), part("A1", khac, "5.5")}, "portions[0].value portions[1].value"},
		{"a part twice", []*reportingv1.FigurePortion{part("A1", xaMoi, "4"), part("A1", khac, "2"), part("A1", khac, "4")}, "portions[2]"},
	} {
		if _, err := divide(c.portions...); violations(err) != c.fields {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	read := func() string {
		t.Helper()
		totals, err := s.GetPeriodTotals(s.As(t, reviewer), &reportingv1.GetPeriodTotalsRequest{
			Period: r.period, Basis: reportingv1.BoundaryBasis_BOUNDARY_BASIS_TODAY, UseShares: true,
		})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, u := range totals.GetUnits() {
			a1 := u.GetTotals()[0]
			line := strings.TrimPrefix(u.GetUnit(), "units/") + "=" + a1.GetValue()
			for _, e := range a1.GetEnteredPortions() {
				line += " with " + e.GetValue() + " of " + e.GetUnit() + " by " + e.GetDocument()
			}
			lines = append(lines, line+fmt.Sprint(" estimated ", a1.GetEstimatedUnits()))
		}
		return strings.Join(lines, "\n")
	}
	estimated := read()
	if _, err := divide(part("A1", xaMoi, "4"), part("A1", khac, "6")); err != nil {
		t.Fatal(err)
	}
	want := "xa-khac=6 with 6 of units/thi-tran by Biên bản mẫu 05/01/2026 estimated []\n" +
		"xa-moi=16 with 4 of units/thi-tran by Biên bản mẫu 05/01/2026 estimated []"
	if got := read(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}

	// The town's figure is corrected to 11: what was entered is not the whole of it any more.
	if _, err := s.ReopenReport(s.As(t, reviewer), &reportingv1.ReopenReportRequest{Name: town, Comment: "Sửa", RequestId: newID(), Etag: `"2"`}); err != nil {
		t.Fatal(err)
	}
	s.submit(t, leaderC, town, content("11"))
	s.accept(t, town)
	if got := read(); strings.Contains(got, "with") || !strings.Contains(estimated, "estimated [units/thi-tran]") {
		t.Errorf("after a correction\n%s\nbefore\n%s", got, estimated)
	}
}

// TestMoreUnitsThanAreReadAtOnce: a period of the whole country by the units of another day.
func TestMoreUnitsThanAreReadAtOnce(t *testing.T) {
	s := newSystem(t)
	s.plans.with(func(p *planv1.Plan) {
		p.Content.AssignedUnits = nil
		for i := range 501 {
			p.Content.AssignedUnits = append(p.Content.AssignedUnits, fmt.Sprintf("units/xa-%04d", i))
		}
		p.Content.Indicators = p.Content.Indicators[:1]
	})
	period := s.open(t, "6-thang", 2025)
	later := &date.Date{Year: 2026, Month: 1, Day: 1}
	const asOf = reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF
	totals, err := s.GetPeriodTotals(s.As(t, reviewer), &reportingv1.GetPeriodTotalsRequest{Period: period.GetName(), Basis: asOf, AsOf: later})
	if err != nil || len(totals.GetUnits()) != 501 || totals.GetUnits()[500].GetDisplayName() != "Đơn vị xa-0500" {
		t.Errorf("totals of %d units, %v", len(totals.GetUnits()), err)
	}
	board, err := s.GetBoard(s.As(t, reviewer), &reportingv1.GetBoardRequest{Period: period.GetName(), Basis: asOf, AsOf: later})
	if err != nil || len(board.GetGroups()) != 501 {
		t.Errorf("groups of %d units, %v", len(board.GetGroups()), err)
	}
}
