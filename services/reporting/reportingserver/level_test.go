package reportingserver_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

var levelPermissions = []permission{
	{
		method: "ListDrawableReports", at: opened, allowed: ownUnit,
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other officer", "other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListDrawableReports(ctx, &reportingv1.ListDrawableReportsRequest{Parent: r.report})
			return err
		},
	},
	{
		method: "ListDrawnContributions", at: submitted, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListDrawnContributions(ctx, &reportingv1.ListDrawnContributionsRequest{Parent: r.report + "/entries/1", Indicator: "A1"})
			if reasonOf(err) == "NOT_FOUND" { // the report drew nothing
				return nil
			}
			return err
		},
	},
}

// level is a plan of one level of reporting, with its period.
type level struct {
	*system
	plan, issuing, lead, recipient string
	period                         string
}

// levels are a plan of the district, one of the city in which the district reports, and one of the centre in which the city does.
func (s *system) levels(t testing.TB) (district, city, centre *level) {
	t.Helper()
	at := func(issuing, lead, recipient string) *level {
		return &level{system: s, plan: "plans/p-" + newID(), issuing: issuing, lead: lead, recipient: recipient}
	}
	district, city, centre = at(huyen, phong, thanhPho), at(thanhPho, so, "units/trung-uong"), at("units/trung-uong", "units/cuc", "units/quoc-hoi")
	units := map[string][]string{district.plan: {xaA, xaB, thiTran}, city.plan: {huyen, "units/huyen-hai"}, centre.plan: {thanhPho, "units/thanh-pho-hai"}}
	all := []*level{district, city, centre}
	change := func(p *planv1.Plan) {
		n := slices.IndexFunc(all, func(l *level) bool { return l.plan == p.GetName() })
		if n < 0 {
			return
		}
		c := p.GetContent()
		c.IssuingUnit, c.LeadUnit, c.RecipientUnit, c.AssignedUnits = all[n].issuing, all[n].lead, all[n].recipient, units[p.GetName()]
		c.Indicators = c.GetIndicators()[:4] // the rest is words, and markets that nobody is asked for
		for _, i := range c.GetIndicators() {
			i.Maximum, i.Minimum = "", ""
		}
	}
	s.plans.change.Store(&change)
	for _, l := range all {
		l.open(t, "6-thang")
	}
	return district, city, centre
}

func (l *level) open(t testing.TB, rule string) {
	t.Helper()
	p, err := l.OpenPeriod(l.As(t, as(accessv1.Role_ROLE_LEAD_REVIEWER, l.lead)), &reportingv1.OpenPeriodRequest{Parent: l.plan, RuleId: rule, Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	l.period = p.GetName()
}

func (l *level) reviewer() identity.Actor { return as(accessv1.Role_ROLE_LEAD_REVIEWER, l.lead) }

func (l *level) report(unit string) string {
	return l.period + "/reports/" + strings.TrimPrefix(unit, "units/")
}

func (l *level) consolidated() string { return l.period + "/consolidatedReport" }

// take submits a unit's report and accepts it.
func (l *level) take(t testing.TB, unit string, values ...*reportingv1.IndicatorValue) {
	t.Helper()
	l.submit(t, as(accessv1.Role_ROLE_UNIT_LEADER, unit), l.report(unit), &reportingv1.ReportContent{Values: values})
	l.accept(t, unit)
}

func (l *level) read(t testing.TB, unit string) *reportingv1.Report {
	t.Helper()
	got, err := l.GetReport(l.As(t, l.reviewer()), &reportingv1.GetReportRequest{Name: l.report(unit)})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func (l *level) accept(t testing.TB, unit string) {
	t.Helper()
	if _, err := l.AcceptReport(l.As(t, l.reviewer()), &reportingv1.AcceptReportRequest{
		Name: l.report(unit), RequestId: newID(), Etag: l.read(t, unit).GetEtag(),
	}); err != nil {
		t.Fatal(err)
	}
}

// send compiles, approves and dispatches the consolidated report.
func (l *level) send(t testing.TB) *reportingv1.ConsolidatedReport {
	t.Helper()
	out, err := l.CompileConsolidatedReport(l.As(t, l.reviewer()), &reportingv1.CompileConsolidatedReportRequest{Name: l.consolidated(), RequestId: newID()})
	if err == nil {
		_, err = l.ApproveConsolidatedReport(l.As(t, as(accessv1.Role_ROLE_LEADERSHIP, l.issuing)), &reportingv1.ApproveConsolidatedReportRequest{
			Name: l.consolidated(), RequestId: newID(), Etag: out.GetEtag(),
		})
	}
	if err == nil {
		out, err = l.GetConsolidatedReport(l.As(t, l.reviewer()), &reportingv1.GetConsolidatedReportRequest{Name: l.consolidated()})
	}
	if err == nil {
		out, err = l.DispatchConsolidatedReport(l.As(t, l.reviewer()), &reportingv1.DispatchConsolidatedReportRequest{
			Name: l.consolidated(), RequestId: newID(), Etag: out.GetEtag(),
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// drawable is what a unit's report can draw.
func (l *level) drawable(t testing.TB, unit string) []*reportingv1.DrawableReport {
	t.Helper()
	got, err := l.ListDrawableReports(l.As(t, as(accessv1.Role_ROLE_UNIT_OFFICER, unit)), &reportingv1.ListDrawableReportsRequest{Parent: l.report(unit)})
	if err != nil {
		t.Fatal(err)
	}
	return got.GetDrawableReports()
}

// draw is what a unit's report draws from the only report it can draw, with a typed value for what gives none.
func (l *level) draw(t testing.TB, unit string) []*reportingv1.IndicatorValue {
	t.Helper()
	found := l.drawable(t, unit)
	if len(found) != 1 || found[0].GetObstacle() != 0 {
		t.Fatalf("to draw: %v", found)
	}
	var values []*reportingv1.IndicatorValue
	for _, v := range found[0].GetValues() {
		switch {
		case v.GetValue() != nil:
			values = append(values, v.GetValue())
		case v.GetIndicator() == "A4":
			values = append(values, yes("A4"))
		default:
			values = append(values, missing(v.GetIndicator(), reportingv1.Missing_KIND_NOT_AVAILABLE, "Chưa có"))
		}
	}
	return values
}

func yes(indicator string) *reportingv1.IndicatorValue {
	return &reportingv1.IndicatorValue{Indicator: indicator, Value: &reportingv1.IndicatorValue_YesNo{YesNo: true}}
}

func told(classes, money, numerator, denominator string) []*reportingv1.IndicatorValue {
	return []*reportingv1.IndicatorValue{number("A1", classes), number("A2", money), ratio("A3", numerator, denominator), yes("A4")}
}

// figuresOf are the figures, as "A1 12 of 2/3 below 2/3 4/6".
func figuresOf(c *reportingv1.ConsolidatedReport) (said []string) {
	for _, f := range c.GetFigures() {
		one := fmt.Sprintf("%s %s of %d/%d", f.GetIndicator(), f.GetValue(), f.GetReportedUnits(), f.GetExpectedUnits())
		for _, below := range f.GetLevelsBelow() {
			one += fmt.Sprintf(" below %d/%d in %d", below.GetReportedUnits(), below.GetExpectedUnits(), below.GetFigures())
		}
		said = append(said, one)
	}
	return said
}

func obstacles(reports []*reportingv1.DrawableReport) (said []string) {
	for _, r := range reports {
		if r.GetObstacle() != 0 {
			said = append(said, strings.TrimPrefix(r.GetObstacle().String(), "OBSTACLE_"))
		}
		for _, v := range r.GetValues() {
			if v.GetObstacle() != 0 {
				said = append(said, v.GetIndicator()+" "+strings.TrimPrefix(v.GetObstacle().String(), "OBSTACLE_"))
			}
		}
	}
	return said
}

// What communes report goes up through district and city to the centre, and is there what adding up all would make; each level says
// how many units it is from. Below stands which revision it was, and who may open it.
func TestTotalsGoUpThroughThreeLevels(t *testing.T) {
	s := newSystem(t)
	district, city, centre := s.levels(t)
	if got := city.drawable(t, huyen); len(got) != 0 {
		t.Errorf("before anything was dispatched: %v", got)
	}
	district.take(t, xaA, told("12", "1.25", "1", "3")...)
	district.take(t, xaB, number("A1", "30"), number("A2", "0.5"), missing("A3", reportingv1.Missing_KIND_NOTHING_OCCURRED, ""), yes("A4"))
	sent := district.send(t)
	same(t, "district", figuresOf(sent), "A1 42 of 2/3", "A2 1.75 of 2/3", "A3 33.33 of 2/3", "A4 2 of 2/3")

	same(t, "not carried", obstacles(city.drawable(t, huyen)), "A4 NOT_CARRIED")
	city.take(t, huyen, city.draw(t, huyen)...)
	city.take(t, "units/huyen-hai", told("8", "3", "2", "3")...)
	second := city.send(t)
	same(t, "city", figuresOf(second), "A1 50 of 2/2 below 2/3 in 1", "A2 4.75 of 2/2 below 2/3 in 1", "A3 50 of 2/2 below 2/3 in 1", "A4 2 of 2/2")
	if !strings.Contains(string(second.GetCanonicalContent()), `"levels_below":[{"expected_units":3,"figures":1,"reported_units":2}]`) {
		t.Error("the levels are not in what is hashed")
	}

	centre.take(t, thanhPho, centre.draw(t, thanhPho)...)
	third := centre.send(t)
	same(t, "centre", figuresOf(third)[:1], "A1 50 of 1/2 below 2/2 in 1 below 2/3 in 1")

	// The report says where its values are from, and the value opens down to the communes for those it was sent to.
	got := city.read(t, huyen)
	value := got.GetContent().GetValues()[0]
	from := value.GetDrawnFrom()
	if from.GetConsolidatedReport() != district.consolidated() || from.GetContentSha256() != sent.GetContentSha256() || from.GetRevision() != 1 {
		t.Errorf("drawn from %v", from)
	}
	if len(got.GetDrawnSources()) != 1 || got.GetDrawnSources()[0].GetNewestRevision() != 1 || got.GetDrawnSources()[0].GetRejected() {
		t.Errorf("sources %v", got.GetDrawnSources())
	}
	request := &reportingv1.ListDrawnContributionsRequest{Parent: city.report(huyen) + "/entries/1", Indicator: "A1"}
	opened, err := s.ListDrawnContributions(s.As(t, city.reviewer()), request)
	if err != nil || len(opened.GetContributions()) != 2 || opened.GetContributions()[0].GetValue().GetNumber() != "12" ||
		opened.GetContributions()[0].GetSubmittedBy() != "" || !proto.Equal(opened.GetDrawnFrom(), from) || opened.GetIssuingUnit().GetUnit() != huyen {
		t.Errorf("opened %v, %v", opened, err)
	}
	request.Indicator = "A4"
	if _, err := s.ListDrawnContributions(s.As(t, city.reviewer()), request); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("a value that was typed: %v", err)
	}
}

// Nobody sees through a drawn total what the units below said who could not see it before: other units of the upper plan read the
// total and how many units it is from, and of the units below neither their names nor their values.
func TestADrawnTotalOpensNothingToOtherUnits(t *testing.T) {
	s := newSystem(t)
	district, city, _ := s.levels(t)
	district.take(t, xaA, told("12", "1", "1", "3")...)
	district.send(t)
	city.take(t, huyen, city.draw(t, huyen)...)
	city.take(t, "units/huyen-hai", told("8", "3", "2", "3")...)
	city.send(t)
	for name, other := range map[string]identity.Actor{
		"the other district": as(accessv1.Role_ROLE_UNIT_LEADER, "units/huyen-hai"),
		"a commune":          leaderB,
		"the lower lead":     reviewer,
	} {
		ctx := s.As(t, other)
		if _, err := s.ListDrawnContributions(ctx, &reportingv1.ListDrawnContributionsRequest{Parent: city.report(huyen) + "/entries/1", Indicator: "A1"}); err == nil {
			t.Errorf("%s opens the value", name)
		}
		if _, err := s.ListDrawableReports(ctx, &reportingv1.ListDrawableReportsRequest{Parent: city.report(huyen)}); err == nil {
			t.Errorf("%s sees what can be drawn", name)
		}
		if _, err := s.GetReport(ctx, &reportingv1.GetReportRequest{Name: city.report(huyen)}); err == nil {
			t.Errorf("%s reads the report", name)
		}
	}
	got, err := s.GetConsolidatedReport(s.As(t, as(accessv1.Role_ROLE_UNIT_LEADER, "units/huyen-hai")), &reportingv1.GetConsolidatedReportRequest{Name: city.consolidated()})
	if err != nil || len(got.GetFigures()[0].GetLevelsBelow()) != 1 || len(got.GetFigures()[0].GetContributions()) != 1 {
		t.Fatalf("read %v, %v", got, err)
	}
	for _, secret := range []string{district.plan, "xa-a", "xa-b"} {
		if strings.Contains(got.String(), secret) {
			t.Errorf("the other district reads %s", secret)
		}
	}
	// Another unit cannot draw, either: it is told the same as of a report that does not exist.
	for _, name := range []string{district.consolidated(), "plans/none/periods/2025-6-thang/consolidatedReport"} {
		value := number("A1", "12")
		value.DrawnFrom = &reportingv1.DrawnFrom{
			ConsolidatedReport: name, Revision: 1, ContentSha256: strings.Repeat("0", 64), Indicator: "A1", Levels: []*reportingv1.LevelCount{{Figures: 1, ReportedUnits: 1, ExpectedUnits: 3}},
		}
		_, err := s.SubmitReport(s.As(t, as(accessv1.Role_ROLE_UNIT_LEADER, "units/huyen-hai")), &reportingv1.SubmitReportRequest{
			Name: city.report("units/huyen-hai"), RequestId: newID(), Content: &reportingv1.ReportContent{Values: append([]*reportingv1.IndicatorValue{value}, told("8", "3", "2", "3")[1:]...)},
		})
		if got := violated(err); len(got) != 1 || !strings.Contains(got[0], "NOT_LOWER_REPORT") {
			t.Errorf("drawing from %s: %v", name, err)
		}
	}
}

// Nothing is altered in the telling: a value that names its source says what that revision says, to the last digit and count.
func TestADrawnValueIsWhatWasDispatched(t *testing.T) {
	s := newSystem(t)
	district, city, _ := s.levels(t)
	district.take(t, xaA, told("12", "1", "1", "3")...)
	district.send(t)
	submit := func(values []*reportingv1.IndicatorValue) error {
		_, err := s.SubmitReport(s.As(t, as(accessv1.Role_ROLE_UNIT_LEADER, huyen)), &reportingv1.SubmitReportRequest{
			Name: city.report(huyen), RequestId: newID(), Content: &reportingv1.ReportContent{Values: values},
		})
		return err
	}
	for what, alter := range map[string]func(v *reportingv1.IndicatorValue){
		"the number":    func(v *reportingv1.IndicatorValue) { v.Value = &reportingv1.IndicatorValue_Number{Number: "13"} },
		"the way":       func(v *reportingv1.IndicatorValue) { v.Value = &reportingv1.IndicatorValue_Number{Number: "12.0"} },
		"the hash":      func(v *reportingv1.IndicatorValue) { v.DrawnFrom.ContentSha256 = strings.Repeat("a", 64) },
		"the revision":  func(v *reportingv1.IndicatorValue) { v.DrawnFrom.Revision = 2 },
		"the indicator": func(v *reportingv1.IndicatorValue) { v.DrawnFrom.Indicator = "A2" },
		"how many":      func(v *reportingv1.IndicatorValue) { v.DrawnFrom.Levels[0].ReportedUnits = 3 },
		"of how many":   func(v *reportingv1.IndicatorValue) { v.DrawnFrom.Levels[0].ExpectedUnits = 1 },
	} {
		values := city.draw(t, huyen)
		alter(values[0])
		if got := violated(submit(values)); len(got) != 1 || !strings.Contains(got[0], "content.values[0].drawn_from") {
			t.Errorf("%s altered: %v", what, got)
		}
	}
	values := city.draw(t, huyen)
	values[0].Note = "Theo báo cáo của huyện" // a note is the unit's own
	if err := submit(values); err != nil {
		t.Fatal(err)
	}
}

// A later correction below changes nothing above: it shows, and the unit draws again for a correction of its own. A report that came
// back for another reason can be mended meanwhile.
func TestACorrectionBelowIsDrawnAgain(t *testing.T) {
	s := newSystem(t)
	district, city, _ := s.levels(t)
	district.take(t, xaA, told("12", "1", "1", "3")...)
	district.send(t)
	old := city.draw(t, huyen)
	city.take(t, huyen, old...)
	before := city.send(t)

	s.Clock.Advance(time.Minute)
	district.take(t, xaB, told("5", "1", "1", "3")...)
	district.send(t)
	if got := city.read(t, huyen).GetDrawnSources()[0]; got.GetRevision() != 1 || got.GetNewestRevision() != 2 {
		t.Errorf("sources %v", got)
	}
	after, err := s.GetConsolidatedReport(s.As(t, city.reviewer()), &reportingv1.GetConsolidatedReportRequest{Name: city.consolidated()})
	if err != nil || after.GetContentSha256() != before.GetContentSha256() || after.GetOutdated() {
		t.Errorf("the city's report changed: %v", err)
	}
	same(t, "before the dispatch", city.lowerFindings(t), "LOWER_REPORT_CHANGED "+huyen, "LOWER_UNITS_MISSING A1 1/3", "LOWER_UNITS_MISSING A2 1/3", "LOWER_UNITS_MISSING A3 1/3")

	leader := as(accessv1.Role_ROLE_UNIT_LEADER, huyen)
	if _, err := s.ReopenReport(s.As(t, city.reviewer()), &reportingv1.ReopenReportRequest{
		Name: city.report(huyen), RequestId: newID(), Comment: "Có bản mới", Etag: city.read(t, huyen).GetEtag(),
	}); err != nil {
		t.Fatal(err)
	}
	s.submit(t, leader, city.report(huyen), &reportingv1.ReportContent{Values: old, Difficulties: "Thiếu kinh phí"})
	if _, err := s.ReturnReport(s.As(t, city.reviewer()), &reportingv1.ReturnReportRequest{
		Name: city.report(huyen), RequestId: newID(), Comment: "Lấy lại số liệu", Etag: city.read(t, huyen).GetEtag(),
	}); err != nil {
		t.Fatal(err)
	}
	city.take(t, huyen, city.draw(t, huyen)...)
	again := city.send(t)
	same(t, "again", figuresOf(again)[:1], "A1 17 of 1/2 below 2/3 in 1")
	if again.GetRevision() != 2 {
		t.Errorf("revision %d", again.GetRevision())
	}
	if got := city.read(t, huyen).GetDrawnSources()[0]; got.GetRevision() != 2 || got.GetNewestRevision() != 2 {
		t.Errorf("sources %v", got)
	}
}

// lowerFindings are what the check before the dispatch says of lower levels.
func (l *level) lowerFindings(t testing.TB) (said []string) {
	t.Helper()
	got, err := l.PreflightConsolidatedReport(l.As(t, l.reviewer()), &reportingv1.PreflightConsolidatedReportRequest{Name: l.consolidated()})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range got.GetFindings() {
		switch kind := strings.TrimPrefix(f.GetKind().String(), "KIND_"); f.GetKind() {
		case reportingv1.PreflightFinding_KIND_LOWER_REPORT_CHANGED:
			said = append(said, kind+" "+f.GetUnit().GetUnit())
		case reportingv1.PreflightFinding_KIND_LOWER_UNITS_MISSING:
			said = append(said, fmt.Sprintf("%s %s %d/%d", kind, f.GetIndicator(), f.GetReportedUnits(), f.GetExpectedUnits()))
		}
	}
	return said
}

// What is not the newest revision, or was rejected, sent elsewhere or of other days is not drawn; each is told by name, and refused
// when it is submitted all the same.
func TestWhatCannotBeDrawnIsRefused(t *testing.T) {
	s := newSystem(t)
	district, city, centre := s.levels(t)
	district.take(t, xaA, told("12", "1", "1", "3")...)
	sent := district.send(t)
	old := city.draw(t, huyen)
	refused := func(what, rule string) {
		t.Helper()
		_, err := s.SubmitReport(s.As(t, as(accessv1.Role_ROLE_UNIT_LEADER, huyen)), &reportingv1.SubmitReportRequest{
			Name: city.report(huyen), RequestId: newID(), Content: &reportingv1.ReportContent{Values: old},
		})
		if got := violated(err); len(got) != 3 || !strings.Contains(got[0], rule) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := s.RejectDispatchedReport(s.As(t, as(accessv1.Role_ROLE_CITY_CLIENT, thanhPho)), &reportingv1.RejectDispatchedReportRequest{
		Name: district.consolidated(), ContentSha256: sent.GetContentSha256(), Comment: "Biểu 2 chưa khớp", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	same(t, "rejected", obstacles(city.drawable(t, huyen)), "REJECTED")
	refused("rejected", "REVISION_REJECTED")
	district.send(t)
	same(t, "the next one", obstacles(city.drawable(t, huyen)), "A4 NOT_CARRIED")
	refused("no longer the newest", "NEWER_REVISION")

	// A plan of the district whose reports go elsewhere, and one of other days.
	elsewhere := &level{system: s, plan: "plans/p-" + newID(), issuing: huyen, lead: phong}
	later := &level{system: s, plan: "plans/p-" + newID(), issuing: huyen, lead: phong}
	change := func(p *planv1.Plan) {
		switch p.GetName() {
		case elsewhere.plan:
			p.Content.RecipientUnit = "units/thanh-pho-khac"
		case later.plan:
			p.GetContent().GetReportingRules()[0].DataFrom = &planv1.YearDay{Month: 4, Day: 1}
		}
	}
	s.plans.change.Store(&change)
	for _, l := range []*level{elsewhere, later} {
		l.open(t, "6-thang")
		l.submit(t, leader, l.report(xaA), content("7"))
		l.accept(t, xaA)
		l.send(t)
	}
	got := obstacles(city.drawable(t, huyen))
	slices.Sort(got)
	same(t, "all", got, "A4 NOT_CARRIED", "NOT_ADDRESSED", "WINDOW_DIFFERS")
	for _, l := range []*level{elsewhere, later} {
		old[0].DrawnFrom.ConsolidatedReport = l.consolidated()
		_, err := s.SubmitReport(s.As(t, as(accessv1.Role_ROLE_UNIT_LEADER, huyen)), &reportingv1.SubmitReportRequest{
			Name: city.report(huyen), RequestId: newID(), Content: &reportingv1.ReportContent{Values: append(old[:1:1], told("12", "1", "1", "3")[1:]...)},
		})
		if got := violated(err); len(got) != 1 || !strings.Contains(got[0], "NOT_LOWER_REPORT") {
			t.Errorf("drawn from %s: %v", l.plan, err)
		}
	}
	if got := centre.drawable(t, thanhPho); len(got) != 0 {
		t.Errorf("the city draws what is the district's: %v", got)
	}
}

// Figures that answer another question are named, and not drawn.
func TestOnlyTheSameQuestionIsDrawn(t *testing.T) {
	s := newSystem(t)
	district, city, _ := s.levels(t)
	district.take(t, xaA, told("12", "1", "1", "3")...)
	district.send(t)
	asBefore := *s.plans.change.Load()
	for obstacle, alter := range map[string]func(i *planv1.Indicator){
		"NOT_ASKED":               func(i *planv1.Indicator) { i.Title = "Số lớp" },
		"UNIT_OF_MEASURE_DIFFERS": func(i *planv1.Indicator) { i.UnitOfMeasure = "nghìn lớp" },
		"KIND_DIFFERS":            func(i *planv1.Indicator) { i.ValueKind = planv1.Indicator_VALUE_KIND_AMOUNT },
		"DEFINITION_DIFFERS":      func(i *planv1.Indicator) { i.DefinitionVersion = 2 },
		"AGGREGATION_DIFFERS":     func(i *planv1.Indicator) { i.Aggregation = planv1.Indicator_AGGREGATION_MAX },
		"BREAKS_RULE":             func(i *planv1.Indicator) { i.Maximum = "11" },
		"UNSPECIFIED":             func(i *planv1.Indicator) { i.Code = "L1" }, // another code for what has the same name
	} {
		another := &level{system: s, plan: "plans/p-" + newID(), lead: city.lead}
		change := func(p *planv1.Plan) {
			p.Name = city.plan
			asBefore(p)
			p.Name = another.plan
			alter(p.GetContent().GetIndicators()[0])
		}
		s.plans.change.Store(&change)
		another.open(t, "6-thang")
		first := another.drawable(t, huyen)[0].GetValues()[0]
		if got := strings.TrimPrefix(first.GetObstacle().String(), "OBSTACLE_"); got != obstacle {
			t.Errorf("%s, want %s", got, obstacle)
		}
		if v := first.GetValue(); obstacle == "UNSPECIFIED" && (v.GetNumber() != "12" || v.GetDrawnFrom().GetIndicator() != "A1" || v.GetIndicator() != "L1") {
			t.Errorf("drawn %v", v)
		}
	}
}

// A series below that somebody changed is named, and its figures are not drawn.
func TestADamagedLowerReportIsNamed(t *testing.T) {
	s := newSystem(t)
	district, city, _ := s.levels(t)
	district.take(t, xaA, told("12", "1", "1", "3")...)
	district.send(t)
	city.take(t, huyen, city.draw(t, huyen)...)
	s.change(t, district.consolidated()+"#000001", "content", []byte(`{}`))
	_, err := s.ListDrawnContributions(s.As(t, city.reviewer()), &reportingv1.ListDrawnContributionsRequest{Parent: city.report(huyen) + "/entries/1", Indicator: "A1"})
	if reasonOf(err) != "CHAIN_BROKEN" {
		t.Errorf("opened: %v", err)
	}
	if _, err := s.ListDrawableReports(s.As(t, as(accessv1.Role_ROLE_UNIT_OFFICER, huyen)), &reportingv1.ListDrawableReportsRequest{Parent: city.report(huyen)}); reasonOf(err) != "CHAIN_BROKEN" {
		t.Errorf("drawn: %v", err)
	}
}
