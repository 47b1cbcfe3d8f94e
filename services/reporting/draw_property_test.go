package reporting_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

// carried are the aggregations that go up, with values of a leaf. Of a least number categories are left out: the least of those
// units that gave a category can lie above the least of all.
func carried() map[reporting.Aggregation]*rapid.Generator[reporting.Value] {
	numbers := rapid.Custom(func(t *rapid.T) reporting.Value {
		v := number(fmt.Sprint(rapid.Int64Range(0, 1_000_000_000_000).Draw(t, "number")) + rapid.StringMatching(`(\.[0-9]{1,6})?`).Draw(t, "decimals"))
		if rapid.Bool().Draw(t, "broken down") {
			return with(v, part("aid", "cash", *v.Number), part("aid", "kind", "0"))
		}
		return v
	})
	return map[reporting.Aggregation]*rapid.Generator[reporting.Value]{
		reporting.Sum: numbers, reporting.Max: numbers,
		reporting.Min: rapid.Map(numbers, func(v reporting.Value) reporting.Value { return with(v) }),
		reporting.RatioOf: rapid.Custom(func(t *rapid.T) reporting.Value {
			whole := rapid.Int64Range(1, 1_000_000).Draw(t, "whole")
			of := fmt.Sprint(rapid.Int64Range(0, whole).Draw(t, "part"))
			v := ratio(of, fmt.Sprint(whole))
			if rapid.Bool().Draw(t, "broken down") {
				return with(v, partRatio("aid", "cash", of, fmt.Sprint(whole)))
			}
			return v
		}),
	}
}

// added is the figure of some reports, and the value that the level above draws of it.
func added(i reporting.Indicator, values []*reporting.Value) (reporting.Figure, *reporting.Value) {
	p, reports := roundOf(i, len(values)), map[string]reporting.Filed{}
	for n, v := range values {
		if v != nil {
			reports[p.Obligations[n].Unit.Unit] = filed(p, p.Obligations[n].Unit.Unit, reporting.StateAccepted, *v)
		}
	}
	c := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due)
	if drawn, ok := reporting.Draw(p, roundOf(i, 1), c); ok {
		return c.Figures[0], &drawn
	}
	return c.Figures[0], nil
}

// outcome is what a figure comes to, without how many units it is from.
func outcome(f reporting.Figure) string {
	said := fmt.Sprint(f.Value, f.Numerator, "/", f.Denominator)
	for _, c := range f.Breakdowns {
		said += fmt.Sprint(" ", c.Category, "=", c.Value, c.Numerator, "/", c.Denominator)
	}
	return said
}

// Drawing the totals of communes, then those of districts, makes exactly what adding up all communes at once makes, of the value and of
// each category, and says of each level how many units it is from.
func TestTotalsOfTotalsAreTotalsOfAll(t *testing.T) {
	for aggregation, value := range carried() {
		t.Run(string(aggregation), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				i := reporting.Indicator{Code: "A1", Kind: reporting.Amount, Aggregation: aggregation, Decimals: 6, Dimensions: bySex(reporting.Amount, aggregation).Dimensions[1:]}
				if aggregation == reporting.RatioOf {
					i.Kind = reporting.Ratio
				}
				tree := rapid.SliceOfN(rapid.SliceOfN(rapid.SliceOfN(anyAnswer(value), 1, 4), 1, 3), 1, 3).Draw(t, "cities")
				var leaves, cities []*reporting.Value
				below := make(reporting.Levels, 2)
				for _, city := range tree {
					var districts []*reporting.Value
					var told reporting.Levels
					for _, district := range city {
						var communes []*reporting.Value
						for _, a := range district {
							communes = append(communes, a.value)
						}
						leaves = append(leaves, communes...)
						f, drawn := added(i, communes)
						districts = append(districts, drawn)
						if drawn != nil {
							told = reporting.Levels{and(totalOf(told), f)}
						}
					}
					f, drawn := added(i, districts)
					if !slices.Equal(f.LevelsBelow, told) {
						t.Fatalf("below a city %v, want %v", f.LevelsBelow, told)
					}
					cities = append(cities, drawn)
					if drawn != nil {
						below[0], below[1] = and(below[0], f), totalOf(append(told, below[1]))
					}
				}
				whole, _ := added(i, cities)
				direct, _ := added(i, leaves)
				if outcome(whole) != outcome(direct) {
					t.Fatalf("level by level %s, at once %s", outcome(whole), outcome(direct))
				}
				if below[0].Figures == 0 {
					below = nil
				}
				if !slices.Equal(whole.LevelsBelow, below) || totalOf(whole.LevelsBelow[min(len(below), 1):]).ReportedUnits != direct.ReportedUnits {
					t.Fatalf("levels %v, want %v with %d communes in it", whole.LevelsBelow, below, direct.ReportedUnits)
				}
			})
		})
	}
}

// totalOf is the sum of counts.
func totalOf(l reporting.Levels) (sum reporting.LevelCount) {
	for _, c := range l {
		sum.Figures += c.Figures
		sum.ReportedUnits += c.ReportedUnits
		sum.ExpectedUnits += c.ExpectedUnits
	}
	return sum
}

// and is a count with another figure in it.
func and(c reporting.LevelCount, f reporting.Figure) reporting.LevelCount {
	return totalOf(reporting.Levels{c, {Figures: 1, ReportedUnits: f.ReportedUnits, ExpectedUnits: f.ExpectedUnits}})
}

// A value that is taken out again leaves the levels as if it had never been there.
func TestLevelsForgetWhatIsTakenOut(t *testing.T) {
	value := rapid.Custom(func(t *rapid.T) reporting.Value {
		v := number("1")
		if depth := rapid.IntRange(0, 4).Draw(t, "depth"); depth > 0 {
			v.Drawn = &reporting.DrawnFrom{}
			for range depth {
				m := rapid.IntRange(1, 9).Draw(t, "expected")
				v.Drawn.Levels = append(v.Drawn.Levels, reporting.LevelCount{Figures: 1, ExpectedUnits: m, ReportedUnits: rapid.IntRange(0, m).Draw(t, "reported")})
			}
		}
		return v
	})
	rapid.Check(t, func(t *rapid.T) {
		stay, gone := rapid.SliceOf(value).Draw(t, "stay"), rapid.SliceOf(value).Draw(t, "go")
		if got, want := reporting.LevelsAfter(slices.Concat(stay, gone), gone), reporting.LevelsAfter(stay, nil); !slices.Equal(got, want) {
			t.Fatalf("levels %v, want %v", got, want)
		}
	})
}

// A value that was drawn keeps its source through the file as long as it says the same.
func TestASourceStaysWithItsValue(t *testing.T) {
	seven, eight := "7", "8"
	drawn := reporting.Value{Indicator: "A1", Number: &seven, Drawn: &reporting.DrawnFrom{Revision: 2}}
	noted := reporting.Value{Indicator: "A1", Number: &seven, Note: "Đã soát"}
	if got := noted.FromWhere(drawn); got.Drawn == nil || got.Note != "Đã soát" {
		t.Errorf("the same value: %v", got)
	}
	if got := (reporting.Value{Indicator: "A1", Number: &eight}).FromWhere(drawn); got.Drawn != nil {
		t.Errorf("another value: %v", got)
	}
}
