package reporting_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

// computing is a period in which C is computed from A, B and the ratio R.
func computing(t interface{ Fatal(...any) }, units int, formulas map[string]string) *reporting.Period {
	p := roundOf(reporting.Indicator{Code: "A", Kind: reporting.Amount, Aggregation: reporting.Sum, Decimals: 6, PeriodAggregation: reporting.SumOver}, units)
	p.Indicators = append(p.Indicators,
		reporting.Indicator{Code: "B", Kind: reporting.Amount, Aggregation: reporting.Sum, Decimals: 6},
		reporting.Indicator{Code: "R", Kind: reporting.Ratio, Aggregation: reporting.RatioOf, PeriodAggregation: reporting.RatioOver})
	for n := range p.Obligations {
		p.Obligations[n].Indicators = []string{"A", "B", "R"}
	}
	for code := range formulas {
		p.Indicators = append(p.Indicators, reporting.Indicator{Code: code, Kind: reporting.Amount, Aggregation: reporting.ByFormula, Decimals: 2})
	}
	if !reporting.WithFormulas(p.Indicators, formulas) {
		t.Fatal("the formulas cannot be used")
	}
	return p
}

func of(code string, v reporting.Value) reporting.Value { v.Indicator = code; return v }

func TestWhatOneReportComesTo(t *testing.T) {
	for _, c := range []struct {
		name, formula string
		values        []reporting.Value
		want          string // the number, or what is missing
	}{
		{"rounded half away from zero", `value("A") / value("B")`, []reporting.Value{of("A", number("-1")), of("B", number("8"))}, "-0.13"},
		{"only the result is rounded", `value("A") / 3 * 3`, []reporting.Value{of("A", number("1"))}, "1"},
		{"nothing occurred is 0", `value("A") + value("B")`, []reporting.Value{of("A", number("4")), of("B", missing(reporting.NothingOccurred))}, "4"},
		{"not available", `value("A") + value("B")`, []reporting.Value{of("A", number("4")), of("B", missing(reporting.NotAvailable))}, "B NOT_AVAILABLE"},
		{"every reason", `value("A") + value("B") + value("R")`, []reporting.Value{of("B", missing(reporting.NotApplicable))}, "A , B NOT_APPLICABLE, R "},
		{"parts of a share", `denominator("R") - numerator("R")`, []reporting.Value{of("R", ratio("2", "5"))}, "3"},
		{"nothing occurred has no parts", `denominator("R")`, []reporting.Value{of("R", missing(reporting.NothingOccurred))}, "R NOTHING_OCCURRED"},
		{"division by zero", `value("A") / (value("B") - 8)`, []reporting.Value{of("A", number("1")), of("B", number("8"))}, "zero"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := computing(t, 1, map[string]string{"C": c.formula})
			computed := p.Computed(p.Obligations[0], c.values)[0]
			got := computed.Number.String()
			switch {
			case computed.ByZero:
				got = "zero"
			case !computed.Known:
				got = ""
				for n, m := range computed.Missing {
					if n > 0 {
						got += ", "
					}
					got += m.Figure.Indicator + " " + string(m.Why)
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestTheWholeIsTheFormulaOfTheSums holds the figure against fractions: over the units that gave all inputs, whatever others gave.
func TestTheWholeIsTheFormulaOfTheSums(t *testing.T) {
	amount := rapid.Map(rapid.StringMatching(`[0-9]{1,12}(\.[0-9]{1,6})?`), number)
	share := rapid.Custom(func(t *rapid.T) reporting.Value {
		whole := rapid.Int64Range(1, 1000).Draw(t, "whole")
		return ratio(fmt.Sprint(rapid.Int64Range(0, whole).Draw(t, "part")), fmt.Sprint(whole))
	})
	rapid.Check(t, func(t *rapid.T) {
		p := computing(t, rapid.IntRange(1, 6).Draw(t, "units"), map[string]string{"C": `value("A") * 100 / (value("B") + 1) + value("R")`})
		a, b, part, whole, reported := new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat), 0
		reports := map[string]reporting.Filed{}
		for _, o := range p.Obligations {
			var values []reporting.Value
			gave := 0
			for _, code := range []string{"A", "B", "R"} {
				value := amount
				if code == "R" {
					value = share
				}
				switch rapid.IntRange(0, 5).Draw(t, "given") {
				case 0:
					values = append(values, of(code, missing(rapid.SampledFrom([]reporting.MissingKind{reporting.NotApplicable, reporting.NotAvailable}).Draw(t, "why"))))
				case 1:
				default:
					values, gave = append(values, of(code, value.Draw(t, "value"))), gave+1
				}
			}
			state := rapid.SampledFrom([]reporting.State{reporting.StateSubmitted, reporting.StateAccepted, reporting.StateAccepted}).Draw(t, "state")
			reports[o.Unit.Unit] = filed(p, o.Unit.Unit, state, values...)
			if gave < 3 || state != reporting.StateAccepted {
				continue
			}
			reported++
			for _, v := range values {
				switch v.Indicator {
				case "A":
					a.Add(a, rat(t, *v.Number))
				case "B":
					b.Add(b, rat(t, *v.Number))
				default:
					part.Add(part, rat(t, v.Ratio.Numerator))
					whole.Add(whole, rat(t, v.Ratio.Denominator))
				}
			}
		}
		f := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[3]
		if f.ReportedUnits != reported || f.ExpectedUnits != len(p.Obligations) {
			t.Fatalf("from %d of %d units, want %d of %d", f.ReportedUnits, f.ExpectedUnits, reported, len(p.Obligations))
		}
		if reported == 0 {
			if f.Value != "" || len(f.Inputs) > 0 {
				t.Fatalf("of nothing it is %q", f.Value)
			}
			return
		}
		hundred := big.NewRat(100, 1)
		want := new(big.Rat).Quo(new(big.Rat).Mul(a, hundred), new(big.Rat).Add(b, big.NewRat(1, 1)))
		want.Add(want, new(big.Rat).Quo(new(big.Rat).Mul(part, hundred), whole))
		difference := new(big.Rat).Sub(rat(t, f.Value), want)
		if difference.Abs(difference).Cmp(big.NewRat(500000001, 100000000000)) > 0 { // half of a hundredth, and quotients of 20 decimals
			t.Fatalf("%s, want %s", f.Value, want.FloatString(4))
		}
	})
}

func TestUnitsAskedForSomeInputsOnlyAreInNoComputedFigure(t *testing.T) {
	p := computing(t, 2, map[string]string{"C": `value("A") / value("B")`})
	p.Obligations[1].Indicators = []string{"B"}
	reports := map[string]reporting.Filed{
		"units/u00": filed(p, "units/u00", reporting.StateAccepted, of("A", number("10")), of("B", number("4"))),
		"units/u01": filed(p, "units/u01", reporting.StateAccepted, of("B", number("100"))),
	}
	f := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[3]
	if f.Value != "2.5" || f.ReportedUnits != 1 || f.ExpectedUnits != 1 || f.Inputs[1].Value != "4" {
		t.Errorf("figure %+v", f)
	}
}

// TestComputedOverPeriods applies a formula to a flow and a stock over two half-years.
func TestComputedOverPeriods(t *testing.T) {
	first, second := half(2025), half(2025)
	second.Name, second.DataFrom, second.DataTo = "plans/p/periods/h2", date(2025, 7, 1), date(2025, 12, 31)
	indicators := computing(t, 1, map[string]string{"C": `value("A") * 100 / value("B")`}).Indicators
	first.Indicators, second.Indicators = indicators, indicators
	point := func(p *reporting.Period, a, b string) reporting.Point {
		c, _ := p.Indicator("C")
		one := at(p, c, "1")
		one.Inputs = []reporting.FigureInput{{Indicator: "A", Value: a}, {Indicator: "B", Value: b}}
		return one
	}
	gap := at(second, &indicators[3], "")
	redefined := slices.Clone(indicators)
	redefined[3].DefinitionVersion = 2
	other := *second
	other.Indicators = redefined
	for _, c := range []struct {
		name   string
		points []reporting.Point
		want   string
		gap    reporting.Gap
	}{
		{"the flow is added up, of the stock the last stands", []reporting.Point{point(first, "10", "50"), point(second, "20", "40")}, "75", ""},
		{"a period without a value of its own has inputs", []reporting.Point{point(first, "10", "0"), point(second, "20", "40")}, "75", ""},
		{"a period without all inputs is in neither", []reporting.Point{point(first, "10", "50"), gap}, "20", ""},
		{"a divisor is 0", []reporting.Point{point(first, "10", "50"), point(second, "20", "0")}, "", reporting.GapNoOneValue},
		{"another definition", []reporting.Point{point(first, "10", "50"), point(&other, "20", "40")}, "", reporting.GapDefinition},
	} {
		t.Run(c.name, func(t *testing.T) {
			last := c.points[len(c.points)-1]
			i := *last.Indicator
			i.Direction, i.Targets = reporting.Up, []reporting.Target{target(2025, "80")}
			var year []map[string]reporting.Point
			for _, p := range c.points {
				year = append(year, map[string]reporting.Point{"C": p})
			}
			r := last.Period.Rate(&i, "", last, year)
			if r.Number() != c.want || !r.Known && r.Gap != c.gap {
				t.Errorf("%q (%s), want %q (%s)", r.Number(), r.Gap, c.want, c.gap)
			}
		})
	}
}

// TestWhatIsExpectedOfAComputedValue by the middle of the year, of a target of 80 after one of 40.
func TestWhatIsExpectedOfAComputedValue(t *testing.T) {
	for formula, want := range map[string]string{
		`value("A")`: "40", `value("A") * 100 / value("B")`: "40", `value("A") + numerator("R") * 2`: "40", // as much as the time
		`value("A") / denominator("R")`: "60", `value("R")`: "60", `value("B") * value("B")`: "60", // from 40 to 80
		`value("A") * value("A")`: "80", `value("A") + 1`: "80", `value("A") + value("B")`: "80", // nobody can say
	} {
		p := half(2025)
		p.Indicators = computing(t, 1, map[string]string{"C": formula}).Indicators
		i := p.Indicators[3]
		i.Direction, i.Targets = reporting.Up, []reporting.Target{target(2024, "40"), target(2025, "80")}
		own := at(p, &i, "10")
		own.Inputs = []reporting.FigureInput{{Indicator: "A", Value: "10"}, {Indicator: "B", Value: "10"}, {Indicator: "R", Value: "50", Numerator: "1", Denominator: "2"}}
		if r := p.Rate(&i, "", own, []map[string]reporting.Point{{"C": own}}); r.Expected == nil || r.Expected.FloatString(0) != want {
			t.Errorf("%s: %v expected, want %s", formula, r.Expected, want)
		}
	}
}
