package reporting_test

import (
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/schedule"
)

// half is a six-month period with one indicator.
func half(year int, bands ...reporting.ProgressBand) *reporting.Period {
	return &reporting.Period{
		Name: "plans/p/periods/h", RuleID: "h", Kind: schedule.SixMonths, Year: year, DataFrom: date(year, 1, 1), DataTo: date(year, 6, 30),
		ProgressBands: bands,
	}
}

// at is a point with a value in a period; none where the text is empty.
func at(p *reporting.Period, i *reporting.Indicator, text string) reporting.Point {
	point := reporting.Point{Indicator: i, Period: p, Year: p.Year, Gap: reporting.NotReported, Sources: []reporting.FigureSource{{Period: p}}}
	if text != "" {
		point.Value, point.Known, point.Gap = reporting.Value{Indicator: i.Code, Number: &text}, true, ""
	}
	return point
}

// rated is how an indicator with one value stands.
func rated(p *reporting.Period, i reporting.Indicator, text string) reporting.IndicatorProgress {
	own := at(p, &i, text)
	return p.Rate(&i, "", own, []map[string]reporting.Point{{i.Code: own}})
}

func target(year int, value string) reporting.Target {
	return reporting.Target{Year: year, Value: value}
}

func TestHowIndicatorsStand(t *testing.T) {
	flow := reporting.Indicator{
		Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum, PeriodAggregation: reporting.SumOver, Direction: reporting.Up,
		Targets: []reporting.Target{target(2025, "200")},
	}
	stock := flow
	stock.PeriodAggregation, stock.Direction, stock.Baseline = "", reporting.Down, &reporting.Baseline{Year: 2023, Value: "400"}
	stock.Targets = []reporting.Target{target(2024, "300"), target(2025, "200")}
	kept := stock
	kept.Direction, kept.PeriodAggregation = reporting.Keep, reporting.AverageOver
	zero := stock
	zero.Targets = []reporting.Target{target(2025, "0")}
	growth := stock
	growth.Kind, growth.Direction, growth.Baseline, growth.Targets = reporting.Amount, reporting.Up, nil, []reporting.Target{target(2025, "-10")}
	ownTarget := flow
	ownTarget.Targets = append(ownTarget.Targets, reporting.Target{Year: 2025, Value: "90", Rule: "h"})
	aimless, free := flow, flow
	aimless.Direction, free.Targets = "", nil
	first := stock
	first.Baseline, first.Targets = nil, stock.Targets[1:]
	whole := half(2025)
	whole.Kind, whole.DataTo = schedule.Year, date(2025, 12, 31)
	before := half(2024)
	before.Kind, before.DataTo = schedule.Year, date(2024, 12, 31)
	two := []reporting.ProgressBand{
		{AtLeast: "110", Measure: reporting.OfTarget, Status: reporting.Achieved, Title: "Đạt và vượt"},
		{AtLeast: "100", Measure: reporting.OfTarget, Status: reporting.Achieved},
		{Status: reporting.Unlikely, Title: "Không đạt"},
	}
	for _, c := range []struct {
		name             string
		of               reporting.Indicator
		in               *reporting.Period
		value            string
		status           reporting.ProgressStatus
		expected, target string // what is expected, and the per cent of the target
	}{
		{"half of a flow is expected after half a year", flow, half(2025), "90", reporting.Likely, "100", "45"},
		{"a hair below the bound", flow, half(2025), "89.999999", reporting.Unlikely, "100", "44.9999995"},
		{"reached early", flow, half(2025), "200", reporting.Achieved, "100", "100"},
		{"at the end of the last year nothing is likely any more", flow, whole, "199", reporting.Unlikely, "200", "99.5"},
		{"0 is a value", flow, half(2025), "0", reporting.Unlikely, "100", "0"},
		{"no value is not 0", flow, half(2025), "", reporting.NoData, "100", ""},
		{"less is better: on the way from 300 to 200", stock, half(2025), "275", reporting.Likely, "250", "62.5"},
		{"less is better, and too much of it", stock, half(2025), "276", reporting.Unlikely, "250", "62"},
		{"less is better, and there is less", stock, half(2025), "150", reporting.Achieved, "250", "125"},
		{"from the baseline", stock, half(2024), "350", reporting.Likely, "350", "83.333333333333333333"},
		{"no point to start from", first, half(2025), "220", reporting.Likely, "200", "90"},
		{"kept, and somewhat more", kept, half(2025), "220", reporting.Likely, "200", "90"},
		{"kept, and somewhat less", kept, half(2025), "180", reporting.Likely, "200", "90"},
		{"kept", kept, half(2025), "200", reporting.Achieved, "200", "100"},
		{"a target of 0", zero, half(2025), "0", reporting.Achieved, "100", ""},
		{"above a target of 0", zero, whole, "1", reporting.Unlikely, "0", ""},
		{"a target below 0", growth, half(2025), "-11", reporting.Likely, "-10", "90"},
		{"a target of the half year's own", ownTarget, half(2025), "81", reporting.Likely, "90", "90"},
		{"missed by too much", ownTarget, half(2025), "80", reporting.Unlikely, "90", "88.888888888888888889"},
		{"missed a little at the end of a year, with a target to come", stock, before, "305", reporting.Likely, "300", "98.333333333333333333"},
		{"neither way is better", aimless, half(2025), "200", reporting.NotRated, "100", ""},
		{"no target", free, half(2025), "200", reporting.NotRated, "", ""},
		{"a target of another year", flow, half(2024), "200", reporting.NotRated, "", ""},
		{"the plan's own bands", flow, half(2025, two...), "220", reporting.Achieved, "100", "110"},
		{"and what they leave", flow, half(2025, two...), "199", reporting.Unlikely, "100", "99.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := rated(c.in, c.of, c.value)
			text := func(n interface{ FloatString(int) string }, known bool) string {
				if !known {
					return ""
				}
				return decimal.RequireFromString(n.FloatString(18)).String()
			}
			if got := text(r.Expected, r.Expected != nil); r.Status != c.status || got != c.expected {
				t.Errorf("%s, %s expected; want %s, %s", r.Status, got, c.status, c.expected)
			}
			if got := text(r.OfTarget, r.OfTarget != nil); got != c.target {
				t.Errorf("%s per cent of the target, want %s", got, c.target)
			}
		})
	}
	if r := rated(half(2025, two...), flow, "220"); r.Title != "Đạt và vượt" {
		t.Errorf("the plan's words are %q", r.Title)
	}
}

// What was found by another definition is not held against this one's target, and earlier periods count as values over
// periods do.
func TestTheYearSoFar(t *testing.T) {
	i := reporting.Indicator{
		Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum, PeriodAggregation: reporting.SumOver, Direction: reporting.Up,
		Targets: []reporting.Target{target(2025, "100")},
	}
	var quarters []*reporting.Period
	for n := range 4 {
		p := half(2025)
		p.Name, p.Kind, p.Number, p.RuleID = reporting.PeriodName("plans/p/periods/q"+strconv.Itoa(n+1)), schedule.Quarter, n+1, "q"
		p.DataFrom, p.DataTo = date(2025, 3*n+1, 1), date(2025, 3*n+3, 30)
		quarters = append(quarters, p)
	}
	year := func(of *reporting.Indicator, values ...string) (own reporting.Point, year []map[string]reporting.Point) {
		for n, value := range values {
			own = at(quarters[n], of, value)
			year = append(year, map[string]reporting.Point{"A1": own})
		}
		return own, year
	}
	own, points := year(&i, "10", "", "30")
	if r := quarters[2].Rate(&i, "", own, points); r.Number() != "40" || r.Status != reporting.Unlikely || r.Expected.FloatString(0) != "75" || len(r.Sources) != 2 {
		t.Errorf("%s, %s of %s, from %d periods", r.Number(), r.Status, r.Expected, len(r.Sources))
	}
	i.Cumulative = true
	own, points = year(&i, "10", "35", "70")
	if r := quarters[2].Rate(&i, "", own, points); r.Number() != "70" || r.Status != reporting.Likely {
		t.Errorf("cumulative: %s, %s", r.Number(), r.Status)
	}
	newer := i
	newer.DefinitionVersion, newer.PeriodAggregation = 2, ""
	_, points = year(&i, "70")
	own = at(quarters[1], &newer, "")
	points = append(points, map[string]reporting.Point{"A1": own})
	if r := quarters[1].Rate(&newer, "", own, points); r.Known || r.Gap != reporting.GapDefinition || r.Status != reporting.NoData {
		t.Errorf("another definition: %s, %s, %s", r.Number(), r.Gap, r.Status)
	}
}

// The rating is that of a second computation, which divides where the first one does not.
func TestTheRatingAgreesWithASecondComputation(t *testing.T) {
	hundred := decimal.NewFromInt(100)
	rapid.Check(t, func(t *rapid.T) {
		number := func(label string, from int) decimal.Decimal {
			return decimal.New(int64(rapid.IntRange(from, 100_000).Draw(t, label)), -int32(rapid.IntRange(0, 3).Draw(t, label+" places")))
		}
		goal, value := number("target", 1), number("value", 0)
		bounds := []decimal.Decimal{number("achieved", 0).Mod(decimal.NewFromInt(1000)), number("likely", 0).Mod(decimal.NewFromInt(1000))}
		i := reporting.Indicator{
			Code: "A1", Kind: reporting.Amount, Aggregation: reporting.Sum, PeriodAggregation: reporting.SumOver,
			Direction: rapid.SampledFrom([]reporting.Direction{reporting.Up, reporting.Down, reporting.Keep}).Draw(t, "direction"),
			Targets:   []reporting.Target{target(2025, goal.String())},
		}
		p := half(2025, reporting.ProgressBand{AtLeast: bounds[0].String(), Measure: reporting.OfTarget, Status: reporting.Achieved},
			reporting.ProgressBand{AtLeast: bounds[1].String(), Measure: reporting.OfExpected, Status: reporting.Likely},
			reporting.ProgressBand{Status: reporting.Unlikely})
		score := func(of decimal.Decimal) decimal.Decimal {
			part := value.Mul(hundred).DivRound(of, 30)
			switch i.Direction {
			case reporting.Down:
				return decimal.NewFromInt(200).Sub(part)
			case reporting.Keep:
				return hundred.Sub(part.Sub(hundred).Abs())
			}
			return part
		}
		want := reporting.Unlikely
		switch {
		case score(goal).Round(20).GreaterThanOrEqual(bounds[0]):
			want = reporting.Achieved
		case score(goal.Mul(decimal.RequireFromString("0.5"))).Round(20).GreaterThanOrEqual(bounds[1]):
			want = reporting.Likely
		}
		if got := rated(p, i, value.String()); got.Status != want {
			t.Fatalf("%s of %s is %s, want %s", value, goal, got.Status, want)
		}
	})
}

// Weights make one number of those that are known, and tell how much they stand for; what is missing is not 0, and what goes beyond
// its target makes up for nothing.
func TestWeightedProgress(t *testing.T) {
	p := half(2025)
	p.Sections = []reporting.Section{{Code: "1", Weight: "60"}, {Code: "2", Weight: "40"}, {Code: "3"}}
	progress := reporting.Progress{Period: p}
	for _, of := range []struct{ section, weight, value string }{
		{"1", "25", "50"}, {"1", "25", "300"}, {"1", "50", ""}, {"2", "100", "40"}, {"3", "", "100"},
	} {
		i := reporting.Indicator{
			Code: "A1", Kind: reporting.Count, Section: of.section, Weight: of.weight, Direction: reporting.Up, Targets: []reporting.Target{target(2025, "100")},
		}
		progress.Indicators = append(progress.Indicators, rated(p, i, of.value))
	}
	for _, c := range []struct {
		name    string
		of      reporting.ProgressSummary
		percent string
		covered string
	}{
		{"half is known: 25 × 50 + 25 × 100", progress.Section("1"), "75", "50"},
		{"all is known", progress.Section("2"), "40", "100"},
		// (60 × 50 % × 75 + 40 × 40) / (30 + 40)
		{"the plan", progress.Whole(), "55", "70"},
	} {
		if c.of.Percent.FloatString(0) != c.percent || c.of.Covered.FloatString(0) != c.covered {
			t.Errorf("%s: %s %% of %s %%, want %s of %s", c.name, c.of.Percent, c.of.Covered, c.percent, c.covered)
		}
	}
	if none := progress.Section("3"); none.Percent != nil || none.Covered != nil {
		t.Errorf("without weights: %v of %v", none.Percent, none.Covered)
	}
	if n := progress.Whole().Counts; n[reporting.Achieved] != 2 || n[reporting.NoData] != 1 || n[reporting.Unlikely] != 2 {
		t.Errorf("counts: %v", n)
	}
}
