package reporting_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

// roundOf makes a period with one indicator for some units, and reports that are accepted or not.
func roundOf(indicator reporting.Indicator, units int) *reporting.Period {
	p := &reporting.Period{
		Name: "plans/p/periods/2024-nam", Year: 2024, RuleID: "nam", Due: vietnam("2025-01-10 00:00:00.000"),
		Indicators: []reporting.Indicator{indicator},
		Sections:   []reporting.Section{{Code: "1", Title: "Một"}},
	}
	for n := range units {
		p.Obligations = append(p.Obligations, reporting.Obligation{
			Unit: reporting.PinnedUnit{Unit: fmt.Sprintf("units/u%02d", n)}, Indicators: []string{indicator.Code},
		})
	}
	return p
}

func filed(p *reporting.Period, unit string, state reporting.State, values ...reporting.Value) reporting.Filed {
	s := reporting.NewStanding(p.Name.Report(unit))
	s.State, s.Submission, s.FirstReceivedAt, s.Timeliness = state, 1, p.Due.Add(-time.Hour), reporting.OnTime
	return filing(s, reporting.Content{Values: values})
}

// filing is a report with its content, which was accepted if the report stands so.
func filing(s reporting.Standing, content reporting.Content) reporting.Filed {
	f := reporting.Filed{Standing: s, Content: content}
	if s.State == reporting.StateAccepted {
		f.Accepted = []reporting.Acceptance{{Counted: s.Counted(), Content: content}}
	}
	return f
}

func number(text string) reporting.Value { return reporting.Value{Indicator: "A1", Number: &text} }

func missing(kind reporting.MissingKind) reporting.Value {
	return reporting.Value{Indicator: "A1", Missing: &reporting.Missing{Kind: kind, Reason: "chưa thống kê"}}
}

func ratio(numerator, denominator string) reporting.Value {
	return reporting.Value{Indicator: "A1", Ratio: &reporting.Fraction{Numerator: numerator, Denominator: denominator}}
}

func yesNo(yes bool) reporting.Value { return reporting.Value{Indicator: "A1", YesNo: &yes} }

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		name        string
		kind        reporting.ValueKind
		aggregation reporting.Aggregation
		decimals    int
		values      []reporting.Value // one a unit
		want        string
		reported    int
	}{
		{"sum", reporting.Count, reporting.Sum, 0, []reporting.Value{number("3"), number("0"), number("12")}, "15", 3},
		{"sum of decimals is exact", reporting.Amount, reporting.Sum, 1, []reporting.Value{number("0.1"), number("0.2"), number("0.3")}, "0.6", 3},
		{"nothing occurred adds 0 and counts", reporting.Count, reporting.Sum, 0, []reporting.Value{number("3"), missing(reporting.NothingOccurred)}, "3", 2},
		{"not available is not zero", reporting.Count, reporting.Sum, 0, []reporting.Value{number("3"), missing(reporting.NotAvailable)}, "3", 1},
		{"not applicable is left out", reporting.Count, reporting.Average, 0, []reporting.Value{number("3"), number("4"), missing(reporting.NotApplicable)}, "3.5", 2},
		{"no value at all", reporting.Count, reporting.Sum, 0, []reporting.Value{missing(reporting.NotAvailable)}, "", 0},
		{"percentages are never averaged", reporting.Ratio, reporting.RatioOf, 2, []reporting.Value{ratio("1", "1"), ratio("0", "999")}, "0.1", 2},
		{"a ratio is rounded half up", reporting.Ratio, reporting.RatioOf, 0, []reporting.Value{ratio("1", "200"), ratio("0", "0.000000")}, "1", 2},
		{"smallest, negative too", reporting.Amount, reporting.Min, 1, []reporting.Value{number("2.5"), number("-1.5")}, "-1.5", 2},
		{"largest of negatives", reporting.Amount, reporting.Max, 1, []reporting.Value{number("-2.5"), number("-1.5")}, "-1.5", 2},
		{"yes is counted", reporting.YesNo, reporting.CountYes, 0, []reporting.Value{yesNo(true), yesNo(false), yesNo(true)}, "2", 3},
		{"text makes no figure", reporting.Text, reporting.NoneAtAll, 0, []reporting.Value{missing(reporting.NotAvailable)}, "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			indicator := reporting.Indicator{Code: "A1", Kind: c.kind, Aggregation: c.aggregation, Decimals: c.decimals}
			p := roundOf(indicator, len(c.values)+1)
			reports := map[string]reporting.Filed{}
			for n, value := range c.values {
				unit := p.Obligations[n].Unit.Unit
				reports[unit] = filed(p, unit, reporting.StateAccepted, value)
			}
			figure := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0]
			if figure.Value != c.want || figure.ReportedUnits != c.reported || figure.ExpectedUnits != len(c.values)+1 {
				t.Errorf("value %q from %d of %d units, want %q from %d of %d", figure.Value, figure.ReportedUnits,
					figure.ExpectedUnits, c.want, c.reported, len(c.values)+1)
			}
		})
	}
}

func TestOnlyAcceptedReportsCountAndTheRestIsListed(t *testing.T) {
	p := roundOf(reporting.Indicator{
		Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum,
		Targets: []reporting.Target{{Year: 2024, Value: "8", Sample: true}},
	}, 5)
	reports := map[string]reporting.Filed{
		"units/u00": filed(p, "units/u00", reporting.StateAccepted, number("2")),
		"units/u01": filed(p, "units/u01", reporting.StateSubmitted, number("100")),
		"units/u02": filed(p, "units/u02", reporting.StateReturned, number("100")),
		"units/u03": filed(p, "units/u03", reporting.StateAccepted, number("4")),
		"units/xx":  filed(p, "units/xx", reporting.StateAccepted, number("1000")), // owes nothing
	}
	got := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due.Add(time.Hour))
	if figure := got.Figures[0]; figure.Value != "6" || figure.ReportedUnits != 2 || figure.ExpectedUnits != 5 || figure.PercentOfTarget != "75" || !figure.Sample {
		t.Errorf("figure = %+v", figure)
	}
	if got.IncludedReports != 2 || got.ExpectedReports != 5 {
		t.Errorf("%d of %d reports, want 2 of 5", got.IncludedReports, got.ExpectedReports)
	}
	wantTimeliness := []reporting.Timeliness{reporting.OnTime, reporting.OnTime, reporting.OnTime, reporting.OnTime, reporting.Overdue}
	for n, unit := range got.Units {
		if unit.Included != (n == 0 || n == 3) || unit.Timeliness != wantTimeliness[n] {
			t.Errorf("unit %d: included %v, %s", n, unit.Included, unit.Timeliness)
		}
	}
}
