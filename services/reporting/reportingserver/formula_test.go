package reportingserver_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// formulaCases are what the server and the form have to work out of the same contents. Formulas are those the server gives for
// the indicators, as the form gets them.
type formulaCases struct {
	Indicators []json.RawMessage `json:"indicators"`
	Formulas   []json.RawMessage `json:"formulas"`
	Cases      []struct {
		Name     string            `json:"name"`
		Values   []json.RawMessage `json:"values"`
		Computed []string          `json:"computed"`
	} `json:"cases"`
}

const formulaCasesFile = "../testdata/formulas.json"

func formulaFile(t *testing.T) (file formulaCases) {
	t.Helper()
	raw, err := os.ReadFile(formulaCasesFile)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	return file
}

// computingPlan has the indicators of the cases and nothing else that is asked.
func (s *system) computingPlan(t *testing.T, file formulaCases, others ...func(*planv1.Plan)) {
	t.Helper()
	change := func(p *planv1.Plan) {
		c := p.GetContent()
		c.Indicators, c.Checks = readAll[*planv1.Indicator](t, file.Indicators), nil
		for _, section := range c.GetSections() {
			section.Tasks = nil
		}
		for _, other := range others {
			other(p)
		}
	}
	s.plans.change.Store(&change)
}

// computed is a computed value in one line.
func computed(v *reportingv1.ComputedValue) string {
	var missing []string
	for _, m := range v.GetMissingInputs() {
		figure := strings.Join([]string{m.GetPart(), m.GetIndicator(), m.GetDimension(), m.GetCategory()}, " ")
		missing = append(missing, strings.TrimSpace(figure)+" "+m.GetWhy().String())
	}
	switch {
	case v.GetDivisionByZero():
		return v.GetIndicator() + " ZERO"
	case len(missing) > 0:
		return v.GetIndicator() + " ? " + strings.Join(missing, ", ")
	}
	return v.GetIndicator() + " " + v.GetNumber()
}

func TestFormulaCases(t *testing.T) {
	file := formulaFile(t)
	s := newSystem(t)
	s.computingPlan(t, file)
	p := s.open(t, "6-thang", 2025)
	name := reportOf(p, xaA)
	for n, c := range file.Cases {
		if n > 0 {
			s.returned(t, name, "Gửi lại")
		}
		s.submit(t, leader, name, &reportingv1.ReportContent{Values: readAll[*reportingv1.IndicatorValue](t, c.Values)})
		var got []string
		for _, v := range s.report(t, name).GetComputedValues() {
			got = append(got, computed(v))
		}
		if !slices.Equal(got, c.Computed) {
			t.Errorf("%s:\n got %q\nwant %q", c.Name, got, c.Computed)
		}
	}
	formulas := writeAll(t, p.GetFormulas())
	if *update {
		file.Formulas = formulas
		raw, err := json.MarshalIndent(file, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(formulaCasesFile, append(raw, '\n'), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	for n := range formulas {
		var want, got bytes.Buffer
		if n >= len(file.Formulas) || json.Compact(&want, file.Formulas[n]) != nil || json.Compact(&got, formulas[n]) != nil || got.String() != want.String() {
			t.Fatalf("formula %d is not as in the file: %s", n, formulas[n])
		}
	}
}

// TestAComputedFigure follows one from the form to the consolidated report, and opens it.
func TestAComputedFigure(t *testing.T) {
	file := formulaFile(t)
	s := newSystem(t)
	s.computingPlan(t, file, func(p *planv1.Plan) {
		p.Content.Indicators[3].Targets = []*planv1.Target{{Year: 2025, Value: "4"}}
	})
	p := s.open(t, "6-thang", 2025)
	values := func(households, area *reportingv1.IndicatorValue) *reportingv1.ReportContent {
		return &reportingv1.ReportContent{Values: []*reportingv1.IndicatorValue{households, area, ratio("R", "1", "2")}}
	}
	typed := values(number("A", "10"), number("B", "5"))
	typed.Values = append(typed.Values, number("C1", "2"))
	_, err := s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: reportOf(p, xaA), Content: typed, RequestId: newID()})
	refusalOf(err).check(t, "INVALID_REQUEST", map[string]string{"content.values[3].indicator": "COMPUTED"})

	for _, one := range []struct {
		who     identity.Actor
		unit    string
		content *reportingv1.ReportContent
	}{
		{leader, xaA, values(number("A", "10"), number("B", "4"))},
		{leaderB, xaB, values(number("A", "5"), number("B", "2"))},
		{leaderC, thiTran, values(number("A", "1000"), missing("B", reportingv1.Missing_KIND_NOT_AVAILABLE, "Chưa đo"))},
	} {
		s.submit(t, one.who, reportOf(p, one.unit), one.content)
		s.accept(t, reportOf(p, one.unit))
	}
	for _, o := range p.GetObligations() {
		if strings.Contains(strings.Join(o.GetIndicators(), " "), "C") {
			t.Errorf("%s has to fill in %v", o.GetUnit().GetUnit(), o.GetIndicators())
		}
	}
	r := &round{system: s, period: p.GetName(), consolidated: p.GetName() + "/consolidatedReport"}
	whole := r.compile(t)
	f := whole.GetFigures()[3]
	if f.GetIndicator() != "C1" || f.GetValue() != "2.5" || f.GetReportedUnits() != 2 || f.GetExpectedUnits() != 3 || f.GetPercentOfTarget() != "62.5" ||
		f.GetFormula() != `value("A") / value("B")` || len(f.GetInputs()) != 2 || f.GetInputs()[0].GetValue() != "15" || len(f.GetContributions()) != 3 {
		t.Errorf("figure %v", f)
	}
	list, err := s.ListFigureContributions(s.As(t, reviewer), &reportingv1.ListFigureContributionsRequest{Parent: r.consolidated, Indicator: "C1"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list.GetContributions() {
		kind := c.GetValue().GetMissing().GetKind()
		if len(c.GetInputs()) != 2 || c.GetReceiptNumber() == "" || c.GetUnit().GetUnit() == xaA && c.GetValue().GetNumber() != "2.5" ||
			c.GetUnit().GetUnit() == thiTran && kind != reportingv1.Missing_KIND_NOT_AVAILABLE {
			t.Errorf("contribution %v", c)
		}
	}
	if len(list.GetContributions()) != 3 {
		t.Errorf("contributions %v", list.GetContributions())
	}
	s.sameInAnalysis(t, p)

	s.computingPlan(t, file, func(p *planv1.Plan) {
		p.Version, p.Content.Indicators[3].Formula = 2, `value("A") * 2 / value("B")`
	})
	want := "INDICATOR C1: Hộ trên một ha -> Hộ trên một ha [formula targets]\nINDICATOR C2: Gấp ba -> Gấp ba [formula]"
	if got := changesTold(s.adopt(t, p.GetName()).GetAdoptions()); got != want {
		t.Errorf("the adoption changed\n%s\nwant\n%s", got, want)
	}
	for n, want := range []string{"C1 5", "C2 15"} {
		if got := computed(s.report(t, reportOf(p, xaA)).GetComputedValues()[n]); got != want {
			t.Errorf("under the new version %s, want %s", got, want)
		}
	}
	if f := r.compile(t).GetFigures()[3]; f.GetValue() != "5" {
		t.Errorf("the new revision has %v", f)
	}
}

// sameInAnalysis checks that trends, progress and totals by units say of a computed indicator what the report says.
func (s *system) sameInAnalysis(t *testing.T, p *reportingv1.Period) {
	t.Helper()
	plan, _, _ := strings.Cut(p.GetName(), "/periods/")
	for unit, want := range map[string]string{"": "2.5", xaB: "2.5", thiTran: ""} {
		request := &reportingv1.GetIndicatorTrendRequest{Plan: plan, Indicator: "C1", Unit: unit}
		if unit != "" {
			request.AsOf = &date.Date{Year: 2025, Month: 7, Day: 1}
		}
		trend, err := s.GetIndicatorTrend(s.As(t, reviewer), request)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(trend.GetPoints()); n != 1 || trend.GetPoints()[0].GetValue() != want {
			t.Errorf("trend of %q: %v", unit, trend.GetPoints())
		}
	}
	progress, err := s.GetPeriodProgress(s.As(t, reviewer), &reportingv1.GetPeriodProgressRequest{Period: p.GetName()})
	if err != nil {
		t.Fatal(err)
	}
	if i := progress.GetIndicators()[3]; i.GetIndicator() != "C1" || i.GetValue() != "2.5" || i.GetTarget() != "4" {
		t.Errorf("progress %v", i)
	}
	totals, err := s.GetPeriodTotals(s.As(t, reviewer), &reportingv1.GetPeriodTotalsRequest{Period: p.GetName()})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range totals.GetUnits() {
		total := u.GetTotals()[3]
		if known := total.GetValue() != ""; total.GetIndicator() != "C1" || known == (u.GetUnit() == thiTran) || known && total.GetValue() != "2.5" {
			t.Errorf("total of %s: %v", u.GetUnit(), total)
		}
	}
}

// TestAPlanWhoseFormulaIsNotUnderstoodIsNotOpened: a guess would become a number in an official report.
func TestAPlanWhoseFormulaIsNotUnderstoodIsNotOpened(t *testing.T) {
	file := formulaFile(t)
	for _, formula := range []string{"", `value("A") >`, `value("A") > 1 ? 2 : 3`, `value("C1")`, `value("X")`} {
		s := newSystem(t)
		s.computingPlan(t, file, func(p *planv1.Plan) { p.Content.Indicators[3].Formula = formula })
		_, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: "6-thang", Year: 2025})
		if refusalOf(err).reason != "INTERNAL" {
			t.Errorf("%q: %v", formula, err)
		}
	}
}
