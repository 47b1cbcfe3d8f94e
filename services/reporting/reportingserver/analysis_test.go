package reportingserver_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

var (
	unrelated           = with(otherMakers, "outside leader", "other city", "crossed")
	analysisPermissions = []permission{
		{
			method: "GetIndicatorTrend", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
			refused: map[string][]string{"NOT_RECIPIENT": unrelated}, call: trendOf(""),
		},
		{
			method: "GetIndicatorTrend", at: compiled, allowed: makers,
			refused: map[string][]string{"NOT_RECIPIENT": slices.Concat(unrelated, allUnits, []string{"city"})}, call: trendOf(""),
		},
		{
			method: "GetIndicatorTrend", at: accepted, allowed: slices.Concat(ownUnit, makers),
			refused: map[string][]string{"NOT_YOUR_UNIT": slices.Concat(unrelated, allUnits[2:], []string{"city"})}, call: trendOf(xaA),
		},
		{
			method: "GetPeriodProgress", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
			refused: map[string][]string{"NOT_RECIPIENT": unrelated}, call: progressOf(""),
		},
		{
			method: "GetPeriodProgress", at: accepted, allowed: makers,
			refused: map[string][]string{"NOT_RECIPIENT": slices.Concat(unrelated, allUnits, []string{"city"})}, call: progressOf(""),
		},
		{
			method: "GetPeriodProgress", at: accepted, allowed: slices.Concat(ownUnit, makers),
			refused: map[string][]string{"NOT_YOUR_UNIT": slices.Concat(unrelated, allUnits[2:], []string{"city"})}, call: progressOf(xaA),
		},
	}
)

func trendOf(unit string) func(context.Context, *round) error {
	return func(ctx context.Context, r *round) error {
		_, err := r.GetIndicatorTrend(ctx, &reportingv1.GetIndicatorTrendRequest{Plan: r.plan, Indicator: "A1", Unit: unit})
		return err
	}
}

func progressOf(unit string) func(context.Context, *round) error {
	return func(ctx context.Context, r *round) error {
		_, err := r.GetPeriodProgress(ctx, &reportingv1.GetPeriodProgressRequest{Period: r.period, Unit: unit})
		return err
	}
}

// trend is a trend in one line a point: "2024: 12 (1/2)", with " –" before what may be joined to the point before.
func (s *system) trend(t testing.TB, actor identity.Actor, req *reportingv1.GetIndicatorTrendRequest) []string {
	t.Helper()
	trend, err := s.GetIndicatorTrend(s.As(t, actor), req)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, p := range trend.GetPoints() {
		line := fmt.Sprintf("%d: %s%s", p.GetYear(), p.GetValue(), strings.TrimPrefix(p.GetGap().String(), "GAP_"))
		line = strings.TrimSuffix(line, "UNSPECIFIED")
		if p.GetNothingOccurred() {
			line += " nothing"
		}
		if p.GetDenominator() != "" {
			line += " " + p.GetNumerator() + "/" + p.GetDenominator()
		}
		for _, d := range p.GetDividedUnits() {
			line += " !" + d.GetUnit()
		}
		for _, e := range p.GetEnteredPortions() {
			line += " +" + e.GetValue()
		}
		for _, from := range p.GetSources() {
			line += fmt.Sprintf(" %d/%d", from.GetReportedUnits(), from.GetExpectedUnits())
			for _, entry := range append(from.GetSubmissions(), from.GetConsolidatedEntry()) {
				line += strings.TrimPrefix(entry, from.GetPeriod()+"/")
			}
		}
		if p.GetDefinitionChanged() {
			line += " another definition"
		}
		if p.GetJoined() {
			line = "– " + line
		}
		lines = append(lines, line)
	}
	return lines
}

// reported is a report in a year that is accepted.
func (s *system) reported(t testing.TB, plan, unit string, year int, said *reportingv1.ReportContent) {
	t.Helper()
	report := fmt.Sprintf("%s/periods/%d-6-thang/reports/%s", plan, year, strings.TrimPrefix(unit, "units/"))
	s.submit(t, as(accessv1.Role_ROLE_UNIT_LEADER, unit), report, said)
	s.accept(t, report)
}

func (s *system) compile(t testing.TB, plan string, year int) {
	t.Helper()
	_, err := s.CompileConsolidatedReport(s.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{
		Name: fmt.Sprintf("%s/periods/%d-6-thang/consolidatedReport", plan, year), RequestId: newID(),
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A unit is followed through a merger: what went whole into it is added up and named, what it may not see is a gap to it, and a
// new definition breaks the line.
func TestATrendAcrossAMerger(t *testing.T) {
	s := newSystem(t)
	plan := "plans/p-" + newID()
	version, units, divided := int32(1), []string{xaA, xaB, thiTran}, false
	change := func(p *planv1.Plan) {
		c := p.GetContent()
		c.EndDate, c.AssignedUnits = &date.Date{Year: 2030, Month: 12, Day: 31}, units
		a1 := c.GetIndicators()[0]
		a1.DefinitionVersion = version
		if !divided && len(units) > 1 {
			a1.ReportingUnits = []string{xaA, xaB}
		}
		c.Indicators = []*planv1.Indicator{a1, c.GetIndicators()[2]}
	}
	s.plans.change.Store(&change)
	said := func(classes *reportingv1.IndicatorValue) *reportingv1.ReportContent {
		c := content("0")
		c.Values = []*reportingv1.IndicatorValue{classes, ratio("A3", "3", "40")}
		return c
	}
	openIn := func(year int) {
		s.Clock.Set(vietnam(fmt.Sprintf("%d-07-01 08:00:00.000", year)))
		s.openUnder(t, plan, "6-thang", year)
	}
	openIn(2024) // before anything happened to the units
	s.reported(t, plan, xaA, 2024, said(number("A1", "5")))
	openIn(2025)
	s.reported(t, plan, xaA, 2025, said(number("A1", "12")))
	s.reported(t, plan, xaB, 2025, said(missing("A1", reportingv1.Missing_KIND_NOTHING_OCCURRED, "")))
	units = []string{xaMoi}
	openIn(2026)
	s.reported(t, plan, xaMoi, 2026, said(number("A1", "20")))
	version = 2
	openIn(2027)
	s.reported(t, plan, xaMoi, 2027, said(number("A1", "9")))
	openIn(2028)
	s.compile(t, plan, 2025)
	s.compile(t, plan, 2026)

	moi := &reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "A1", Unit: xaMoi}
	same(t, "by the lead unit", s.trend(t, reviewer, moi),
		"2024: 5 1/2reports/xa-a/entries/1",
		"– 2025: 12 2/2reports/xa-a/entries/1reports/xa-b/entries/1",
		"– 2026: 20 1/1reports/xa-moi/entries/1",
		"2027: 9 1/1reports/xa-moi/entries/1 another definition",
		"2028: NOT_REPORTED 0/1")
	same(t, "by its own people, who were not handed the old reports over", s.trend(t, leaderMoi, moi),
		"2024: NOT_VISIBLE 0/0", "2025: NOT_VISIBLE 0/0", "2026: 20 1/1reports/xa-moi/entries/1",
		"2027: 9 1/1reports/xa-moi/entries/1 another definition", "2028: NOT_REPORTED 0/1")
	same(t, "the years that are asked for", s.trend(t, reviewer, &reportingv1.GetIndicatorTrendRequest{
		Plan: plan, Indicator: "A1", Unit: xaMoi, FirstYear: 2026, LastYear: 2026,
	}), "2026: 20 1/1reports/xa-moi/entries/1")
	same(t, "the old unit, while it was there", s.trend(t, leader, &reportingv1.GetIndicatorTrendRequest{
		Plan: plan, Indicator: "A1", Unit: xaA, AsOf: &date.Date{Year: 2025, Month: 12, Day: 31},
	}), "2024: 5 1/1reports/xa-a/entries/1", "– 2025: 12 1/1reports/xa-a/entries/1", "2026: NOT_ASKED", "2027: NOT_ASKED", "2028: NOT_ASKED")
	same(t, "the whole", s.trend(t, reviewer, &reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "A1"}),
		"2024: NOT_CONSOLIDATED 0/0", "2025: 12 2/2consolidatedReport/entries/1", "– 2026: 20 1/1consolidatedReport/entries/1",
		"2027: NOT_CONSOLIDATED 0/0 another definition", "2028: NOT_CONSOLIDATED 0/0")
	same(t, "a ratio, of which a part of a divided unit is left out", s.trend(t, reviewer, &reportingv1.GetIndicatorTrendRequest{
		Plan: plan, Indicator: "A3", Unit: xaMoi, ReportingRule: "6-thang", FirstYear: 2025, LastYear: 2026,
	}), "2025: 7.5 6/80 !units/thi-tran 2/2reports/xa-a/entries/1reports/xa-b/entries/1", "2026: 7.5 3/40 1/1reports/xa-moi/entries/1")
	for _, c := range []struct {
		req    *reportingv1.GetIndicatorTrendRequest
		reason string
	}{
		{&reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "Z9"}, "NOT_FOUND"},
		{&reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "A1", ReportingRule: "quy"}, "INVALID_REQUEST"},
		{&reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "A1", Unit: xaA}, "UNIT_NOT_IN_FORCE"},
		{&reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "A1", Unit: xaA, AsOf: &date.Date{Year: 2025, Month: 2, Day: 30}}, "INVALID_REQUEST"},
	} {
		if _, err := s.GetIndicatorTrend(s.As(t, reviewer), c.req); reasonOf(err) != c.reason {
			t.Errorf("%v: %v, want %s", c.req, err, c.reason)
		}
	}
}

// progress is one line an indicator: "A1 12 of 40 LIKELY", and the whole.
func (s *system) progress(t testing.TB, actor identity.Actor, period, unit string) []string {
	t.Helper()
	got, err := s.GetPeriodProgress(s.As(t, actor), &reportingv1.GetPeriodProgressRequest{Period: period, Unit: unit})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, i := range got.GetIndicators() {
		line := fmt.Sprintf("%s %s of %s %s%s", i.GetIndicator(), i.GetValue(), i.GetTarget(), i.GetStatusTitle(),
			strings.TrimPrefix(i.GetStatus().String(), "PROGRESS_STATUS_"))
		if i.GetUnrated() != 0 {
			line += strings.TrimPrefix(i.GetUnrated().String(), "UNRATED")
		}
		if i.GetPercentOfTarget() != "" {
			line += fmt.Sprintf(" %s%% %s%% of %s", i.GetPercentOfTarget(), i.GetPercentOfExpected(), i.GetExpected())
		}
		if i.GetGap() != 0 {
			line += " " + i.GetGap().String()
		}
		for _, from := range i.GetSources() {
			line += fmt.Sprintf(" %d/%d%s", from.GetReportedUnits(), from.GetExpectedUnits(), strings.TrimPrefix(from.GetConsolidatedEntry(), from.GetPeriod()))
		}
		lines = append(lines, line)
	}
	w := got.GetSummary()
	return append(lines, fmt.Sprintf("%d %d %d %d %d: %s of %s", w.GetAchieved(), w.GetLikely(), w.GetUnlikely(), w.GetNoData(), w.GetNotRated(),
		w.GetPercent(), w.GetCoveredPercent()))
}

// Progress is that of the reports accepted so far until they are consolidated; the rule is the plan's, in the edition of the
// period.
func TestProgressOfAPeriod(t *testing.T) {
	s := newSystem(t)
	plan := "plans/p-" + newID()
	rule, version := &planv1.ProgressRule{}, int32(1)
	change := func(p *planv1.Plan) {
		c := p.GetContent()
		p.Version = version
		a1 := c.GetIndicators()[0]
		a1.Direction, a1.PeriodAggregation, a1.Weight = planv1.Indicator_DIRECTION_UP, planv1.Indicator_PERIOD_AGGREGATION_SUM, "100"
		a1.Targets = append(a1.Targets, &planv1.Target{Year: 2025, Value: "20", Unit: xaA})
		c.GetSections()[0].Weight, c.GetSections()[1].Weight = "70", "30"
		c.GetIndicators()[2].Targets = []*planv1.Target{{Year: 2025, Value: "5"}}
		c.Indicators = []*planv1.Indicator{a1, c.GetIndicators()[2]}
		if version > 1 {
			c.ProgressRule = rule
		}
	}
	s.plans.change.Store(&change)
	s.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
	p := s.openUnder(t, plan, "6-thang", 2025)
	said := content("0")
	said.Values = []*reportingv1.IndicatorValue{number("A1", "18"), ratio("A3", "3", "40")}
	same(t, "before anything is there", s.progress(t, reviewer, p.GetName(), ""),
		"A1  of 40 NO_DATA GAP_NOT_REPORTED 0/3", "A3  of 5 NOT_RATED_NO_DIRECTION GAP_NOT_REPORTED 0/3", "0 0 0 1 1:  of 0")
	s.reported(t, plan, xaA, 2025, said)
	same(t, "of what is accepted", s.progress(t, reviewer, p.GetName(), ""),
		"A1 18 of 40 LIKELY 45% 90% of 20 1/3", "A3 7.5 of 5 NOT_RATED_NO_DIRECTION 1/3", "0 1 0 0 1: 45 of 70")
	same(t, "of the unit", s.progress(t, leader, p.GetName(), xaA),
		"A1 18 of 20 LIKELY 90% 180% of 10 1/1", "A3 7.5 of  NOT_RATED_NO_TARGET 1/1", "0 1 0 0 1: 90 of 70")
	file, err := s.sheets().ExportPeriodProgress(s.As(t, leader), &reportingv1.ExportPeriodProgressRequest{
		Name: p.GetName(), Unit: xaA, Format: reportingv1.SheetFormat_SHEET_FORMAT_CSV,
	})
	same(t, "of the unit, as a table", lines(t, file, err),
		"A1,Số lớp tập huấn,1,lớp,18,,,20,90,10,180,Có khả năng đạt,100,1/1,", "A3,Tỷ lệ hộ nghèo,2,%,7.5,3,40,,,,,Không đánh giá,,1/1,")
	s.compile(t, plan, 2025)
	s.reported(t, plan, xaB, 2025, said)
	same(t, "of what is consolidated", s.progress(t, leadership, p.GetName(), ""),
		"A1 18 of 40 LIKELY 45% 90% of 20 1/3/consolidatedReport/entries/1", "A3 7.5 of 5 NOT_RATED_NO_DIRECTION 1/3/consolidatedReport/entries/1",
		"0 1 0 0 1: 45 of 70")

	version = 2
	rule.Bands = []*planv1.ProgressBand{
		{Status: planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED, Measure: planv1.ProgressBand_MEASURE_TARGET, AtLeastPercent: "45", Title: "Đạt kế hoạch "},
		{Status: planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY},
	}
	_, err = s.AdoptPlanVersion(s.As(t, reviewer), &reportingv1.AdoptPlanVersionRequest{
		Name: p.GetName(), PlanVersion: 2, Comment: "Theo kế hoạch điều chỉnh", RequestId: newID(),
	})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "by the rule that was adopted", s.progress(t, leadership, p.GetName(), "")[:1],
		"A1 18 of 40 Đạt kế hoạch ACHIEVED 45% 90% of 20 1/3/consolidatedReport/entries/1")
	now, err := s.GetPeriod(s.As(t, reviewer), &reportingv1.GetPeriodRequest{Name: p.GetName()})
	if err != nil || !proto.Equal(now.GetProgressRule(), rule) {
		t.Errorf("the period's rule is %v, %v", now.GetProgressRule(), err)
	}
	if _, err := s.GetPeriodProgress(s.As(t, reviewer), &reportingv1.GetPeriodProgressRequest{Period: p.GetName(), Unit: xaMoi}); reasonOf(err) != "UNIT_OWES_NOTHING" {
		t.Errorf("a unit that owes nothing: %v", err)
	}
}

// The part of a divided unit's figure counts once a person has said which it is; until then there is no value, or one without it.
func TestATrendOfADividedUnit(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	s.reported(t, r.plan, thiTran, 2025, content("8"))
	s.Clock.Set(vietnam("2026-07-01 08:00:00.000"))
	of := func(unit string) []string {
		return s.trend(t, reviewer, &reportingv1.GetIndicatorTrendRequest{Plan: r.plan, Indicator: "A1", Unit: unit})
	}
	const khac = "units/xa-khac"
	same(t, "whole and a part", of(xaMoi), "2025: 12 !"+thiTran+" 1/2reports/xa-a/entries/1")
	same(t, "a part alone", of(khac), "2025: DIVIDED !"+thiTran+" 0/0")
	table := func(unit string) []string {
		file, err := s.sheets().ExportIndicatorTrend(s.As(t, reviewer), &reportingv1.ExportIndicatorTrendRequest{
			Plan: r.plan, Indicator: "A1", Unit: unit, Format: reportingv1.SheetFormat_SHEET_FORMAT_CSV,
		})
		return lines(t, file, err)
	}
	same(t, "a part alone, as a table", table(khac), "2025,,,,,,,,"+thiTran+",đơn vị cũ bị chia tách")
	_, err := s.DivideFigures(s.As(t, reviewer), &reportingv1.DivideFiguresRequest{
		Name: r.period, Unit: thiTran, Comment: "Bàn giao", Document: "Biên bản bàn giao", RequestId: newID(), Portions: []*reportingv1.FigurePortion{
			{Indicator: "A1", Unit: xaMoi, Value: "5"}, {Indicator: "A1", Unit: khac, Value: "3"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "whole and what was entered", of(xaMoi), "2025: 17 +5 1/2reports/xa-a/entries/1reports/thi-tran/entries/1")
	same(t, "what was entered alone", of(khac), "2025: 3 +3 0/0reports/thi-tran/entries/1")
	same(t, "as a table", table(xaMoi), `2025,,17,,,,1/2,"Báo cáo 6 tháng đầu năm 2025, các báo cáo đã tiếp nhận",,"gồm 5 của đơn vị bị chia, theo Biên bản bàn giao"`)
}

// lines are the rows of a table without its headings.
func lines(t testing.TB, file *httpbody.HttpBody, err error) []string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(file.GetData())), "\r\n")[1:]
}
