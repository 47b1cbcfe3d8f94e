package reporting_test

import (
	"fmt"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

// answer is what one unit did about the one indicator of a round.
type answer struct {
	state reporting.State // NotStarted, StateSubmitted, StateReturned or StateAccepted
	value *reporting.Value
}

// counts reports whether the answer is in the figure at all.
func (a answer) counts() bool {
	return a.state == reporting.StateAccepted && a.value != nil &&
		(a.value.Missing == nil || a.value.Missing.Kind == reporting.NothingOccurred)
}

func anyAnswer(value *rapid.Generator[reporting.Value]) *rapid.Generator[answer] {
	return rapid.Custom(func(t *rapid.T) answer {
		states := []reporting.State{reporting.NotStarted, reporting.StateSubmitted, reporting.StateReturned, reporting.StateAccepted, reporting.StateAccepted, reporting.StateAccepted}
		a := answer{state: rapid.SampledFrom(states).Draw(t, "state")}
		switch rapid.IntRange(0, 9).Draw(t, "kind") {
		case 0: // no value for the indicator
		case 1, 2, 3:
			kinds := []reporting.MissingKind{reporting.NothingOccurred, reporting.NotApplicable, reporting.NotAvailable}
			v := missing(rapid.SampledFrom(kinds).Draw(t, "missing"))
			a.value = &v
		default:
			v := value.Draw(t, "value")
			a.value = &v
		}
		return a
	})
}

func figureOf(indicator reporting.Indicator, answers []answer) reporting.Figure {
	p := roundOf(indicator, len(answers))
	reports := map[string]reporting.Filed{}
	for n, a := range answers {
		if a.state == reporting.NotStarted {
			continue
		}
		unit := p.Obligations[n].Unit.Unit
		if a.value == nil {
			reports[unit] = filed(p, unit, a.state)
		} else {
			reports[unit] = filed(p, unit, a.state, *a.value)
		}
	}
	return reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0]
}

func rat(t *rapid.T, text string) *big.Rat {
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		t.Fatalf("%q is not a number", text)
	}
	return r
}

// TestFiguresOverNumbers compares every aggregation of numbers with one made of fractions.
func TestFiguresOverNumbers(t *testing.T) {
	value := rapid.Map(rapid.StringMatching(`-?[0-9]{1,18}(\.[0-9]{1,6})?`), number)
	rapid.Check(t, func(t *rapid.T) {
		answers := rapid.SliceOfN(anyAnswer(value), 1, 20).Draw(t, "answers")
		sum, least, most, reported := new(big.Rat), new(big.Rat), new(big.Rat), 0
		for _, a := range answers {
			if !a.counts() {
				continue
			}
			v := new(big.Rat)
			if a.value.Number != nil {
				v = rat(t, *a.value.Number)
			}
			if reported == 0 || v.Cmp(least) < 0 {
				least = v
			}
			if reported == 0 || v.Cmp(most) > 0 {
				most = v
			}
			sum.Add(sum, v)
			reported++
		}
		want := map[reporting.Aggregation]*big.Rat{reporting.Sum: sum, reporting.Min: least, reporting.Max: most}
		if reported > 0 {
			average := new(big.Rat).Quo(sum, new(big.Rat).SetInt64(int64(reported)))
			want[reporting.Average] = rat(t, average.FloatString(6))
		}
		for aggregation, want := range want {
			indicator := reporting.Indicator{Code: "A1", Kind: reporting.Amount, Aggregation: aggregation, Decimals: 6}
			checkFigure(t, figureOf(indicator, answers), want, reported, len(answers))
			shuffled := rapid.Permutation(answers).Draw(t, "shuffled")
			checkFigure(t, figureOf(indicator, shuffled), want, reported, len(answers))
		}
	})
}

func checkFigure(t *rapid.T, f reporting.Figure, want *big.Rat, reported, expected int) {
	t.Helper()
	if f.ReportedUnits != reported || f.ExpectedUnits != expected {
		t.Fatalf("%s from %d of %d units, want %d of %d", f.Aggregation, f.ReportedUnits, f.ExpectedUnits, reported, expected)
	}
	switch {
	case reported == 0 && f.Value != "":
		t.Fatalf("%s of nothing is %q: what is missing was taken for a number", f.Aggregation, f.Value)
	case reported > 0 && (f.Value == "" || rat(t, f.Value).Cmp(want) != 0):
		t.Fatalf("%s = %q, want %s", f.Aggregation, f.Value, want.FloatString(6))
	}
}

// TestFiguresOverRatios compares weighted shares with fractions, to the last decimal shown.
func TestFiguresOverRatios(t *testing.T) {
	value := rapid.Custom(func(t *rapid.T) reporting.Value {
		whole := rapid.Int64Range(1, 1_000_000).Draw(t, "whole")
		return ratio(fmt.Sprint(rapid.Int64Range(0, whole).Draw(t, "part")), fmt.Sprint(whole))
	})
	rapid.Check(t, func(t *rapid.T) {
		answers := rapid.SliceOfN(anyAnswer(value), 1, 20).Draw(t, "answers")
		decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
		part, whole, reported := new(big.Rat), new(big.Rat), 0
		for _, a := range answers {
			if !a.counts() {
				continue
			}
			reported++
			if a.value.Ratio != nil {
				part.Add(part, rat(t, a.value.Ratio.Numerator))
				whole.Add(whole, rat(t, a.value.Ratio.Denominator))
			}
		}
		indicator := reporting.Indicator{Code: "A1", Kind: reporting.Ratio, Aggregation: reporting.RatioOf, Decimals: decimals}
		f := figureOf(indicator, answers)
		if f.ReportedUnits != reported {
			t.Fatalf("%d units reported, want %d", f.ReportedUnits, reported)
		}
		if whole.Sign() == 0 {
			if f.Value != "" || f.Denominator != "" {
				t.Fatalf("a share of nothing is %q", f.Value)
			}
			return
		}
		percent := new(big.Rat).Mul(new(big.Rat).Quo(part, whole), new(big.Rat).SetInt64(100))
		if want := rat(t, percent.FloatString(decimals)); rat(t, f.Value).Cmp(want) != 0 {
			t.Fatalf("share %s, want %s", f.Value, want.FloatString(decimals))
		}
		if rat(t, f.Numerator).Cmp(part) != 0 || rat(t, f.Denominator).Cmp(whole) != 0 {
			t.Fatalf("%s of %s, want %s of %s", f.Numerator, f.Denominator, part, whole)
		}
	})
}

// TestNothingOccurredIsAnAnswerUnderEveryAggregation also where there is nothing to add 0 to.
func TestNothingOccurredIsAnAnswerUnderEveryAggregation(t *testing.T) {
	for aggregation, nothing := range map[reporting.Aggregation]string{
		reporting.Sum: "0", reporting.Average: "0", reporting.Min: "0", reporting.Max: "0", reporting.CountYes: "0",
		reporting.RatioOf: "", reporting.NoneAtAll: "",
	} {
		for kind, want := range map[reporting.MissingKind]struct {
			value    string
			reported int
		}{reporting.NothingOccurred: {nothing, 1}, reporting.NotApplicable: {"", 0}, reporting.NotAvailable: {"", 0}} {
			v := missing(kind)
			f := figureOf(reporting.Indicator{Code: "A1", Aggregation: aggregation}, []answer{{reporting.StateAccepted, &v}})
			if f.Value != want.value || f.ReportedUnits != want.reported {
				t.Errorf("%s of %s: %q from %d units, want %+v", aggregation, kind, f.Value, f.ReportedUnits, want)
			}
		}
	}
}

// TestAValueNobodyAskedForIsNotAddedUp has one unit report an indicator that another has to.
func TestAValueNobodyAskedForIsNotAddedUp(t *testing.T) {
	p := roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}, 2)
	p.Obligations[1].Indicators = nil
	reports := map[string]reporting.Filed{}
	for _, o := range p.Obligations {
		reports[o.Unit.Unit] = filed(p, o.Unit.Unit, reporting.StateAccepted, number("4"))
	}
	f := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0]
	if f.Value != "4" || f.ReportedUnits != 1 || f.ExpectedUnits != 1 || len(f.Contributions) != 1 {
		t.Errorf("figure %+v", f)
	}
}

// TestAUnitSeesItsOwnPartOfASnapshot and the whole stays as it was.
func TestAUnitSeesItsOwnPartOfASnapshot(t *testing.T) {
	p := roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}, 3)
	reports := map[string]reporting.Filed{}
	for _, unit := range []string{"units/u00", "units/u01"} {
		report := filed(p, unit, reporting.StateAccepted, number("4"))
		report.Content.Sections = []reporting.SectionResult{{Section: "1", Text: "Lời của " + unit}}
		reports[unit] = filing(report.Standing, report.Content)
	}
	whole := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due)
	before := string(whole.Canonical())
	for units, want := range map[string]int{"units/u00": 1, "units/u02": 0, "units/xx": 0} {
		part := whole.SeenBy([]string{units})
		if len(part.Figures[0].Contributions) != want || len(part.Sections[0].Texts) != want || part.Figures[0].Value != "8" {
			t.Errorf("%s sees %+v", units, part)
		}
	}
	if string(whole.Canonical()) != before {
		t.Error("looking at a part changed the whole")
	}
}
