package boundary_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/boundary"
)

func told(totals []boundary.Total) string {
	var lines []string
	for _, t := range totals {
		line := t.Unit + "="
		if t.Sum != nil {
			line += t.Sum.RatString()
		}
		for _, d := range t.NotComparable {
			line += " !" + d.Unit + ":" + string(d.Extent)
		}
		for _, d := range t.Estimated {
			line += " ~" + d.Unit
		}
		lines = append(lines, line+strings.Repeat(" ?", len(t.Missing)))
	}
	return strings.Join(lines, "; ")
}

func whole(from, to string) boundary.Flow {
	return boundary.Flow{From: from, To: to, Day: "1", Extent: boundary.Whole, Ends: true}
}

func part(from, to string, extent boundary.Extent) boundary.Flow {
	return boundary.Flow{From: from, To: to, Day: "1", Extent: extent, Ends: true}
}

func on(day string, f boundary.Flow) boundary.Flow {
	f.Day = day
	return f
}

func TestTotals(t *testing.T) {
	values := map[string]*big.Rat{"a": big.NewRat(10, 1), "b": big.NewRat(7, 1), "c": big.NewRat(100, 1)}
	entered := part("c", "n", boundary.Part)
	entered.Share, entered.ShareSource = big.NewRat(1, 4), "biên bản"
	goesOn := part("c", "n", boundary.Part)
	goesOn.Ends = false
	for _, c := range []struct {
		name   string
		flows  []boundary.Flow
		shares boundary.Shares
		want   string
	}{
		{"nothing happens", nil, false, "a=10; b=7; c=100"},
		{"a merger", []boundary.Flow{whole("a", "n"), whole("b", "n")}, false, "c=100; n=17"},
		{"a merger into one that goes on", []boundary.Flow{whole("a", "b")}, false, "b=17; c=100"},
		{"a division", []boundary.Flow{whole("a", "n"), part("c", "n", boundary.Part), part("c", "m", boundary.Remainder)}, false, "b=7; m= !c:REMAINDER; n=10 !c:PART"},
		{"land only", []boundary.Flow{whole("a", "n"), part("c", "n", boundary.AreaOnly), part("c", "b", boundary.Remainder)}, false, "b=7 !c:REMAINDER; n=10 !c:AREA_ONLY"},
		{"a share that nobody asked for", []boundary.Flow{whole("a", "n"), entered}, false, "b=7; n=10 !c:PART"},
		{"a share that is asked for", []boundary.Flow{whole("a", "n"), entered}, true, "b=7; n=35 ~c"},
		{"one that gives and goes on", []boundary.Flow{whole("a", "n"), goesOn}, false, "b=7; c= !c:PART; n=10 !c:PART"},
		{"two steps", []boundary.Flow{whole("a", "b"), on("2", whole("b", "n")), on("2", whole("c", "n"))}, false, "n=117"},
		{"a division of what was merged", []boundary.Flow{whole("a", "b"), on("2", part("b", "n", boundary.Part)), on("2", part("b", "m", boundary.Remainder))}, false, "c=100; m= !a:REMAINDER !b:REMAINDER; n= !a:PART !b:PART"},
		{"one from elsewhere", []boundary.Flow{whole("a", "n"), part("x", "n", boundary.AreaOnly)}, false, "b=7; c=100; n=10 !x:AREA_ONLY"},
		{"a figure that is missing", []boundary.Flow{whole("a", "n"), whole("d", "n")}, false, "b=7; c=100; n=10 ?"},
	} {
		units := []string{"a", "b", "c"}
		if c.name == "a figure that is missing" {
			units = append(units, "d")
		}
		if got := told(boundary.Totals(boundary.Compose(units, c.flows), values, c.shares)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Where every flow is whole, the figures of the later units add up to those of the earlier ones, and nobody is in two.
func TestSumsAgreeWhereEveryFlowIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var units, alive []string
		values, want := map[string]*big.Rat{}, new(big.Rat)
		for i := range rapid.IntRange(1, 30).Draw(t, "units") {
			name := fmt.Sprint("u", i)
			units, alive = append(units, name), append(alive, name)
			values[name] = big.NewRat(rapid.Int64Range(0, 1e9).Draw(t, "value"), 100)
			want.Add(want, values[name])
		}
		var flows []boundary.Flow
		for day := range rapid.IntRange(0, 8).Draw(t, "days") {
			successor, goesOn := fmt.Sprint("new", day), rapid.Bool().Draw(t, "into one that goes on")
			if goesOn {
				successor = alive[len(alive)-1]
			}
			var left []string
			for _, u := range alive {
				if u != successor && rapid.Bool().Draw(t, "goes") {
					flows = append(flows, on(fmt.Sprint(day), whole(u, successor)))
					continue
				}
				left = append(left, u)
			}
			if len(left) < len(alive) && !goesOn {
				left = append(left, successor)
			}
			alive = left
		}
		got, seen := new(big.Rat), map[string]bool{}
		for _, total := range boundary.Totals(boundary.Compose(units, flows), values, boundary.WithoutShares) {
			if !total.Comparable() || len(total.Missing) > 0 {
				t.Fatalf("%s is not comparable", total.Unit)
			}
			if got.Add(got, total.Sum); total.Sum == nil {
				t.Fatalf("%s has no figure", total.Unit)
			}
			for _, u := range total.Whole {
				if seen[u] {
					t.Fatalf("%s is in two units", u)
				}
				seen[u] = true
			}
		}
		if got.Cmp(want) != 0 || len(seen) != len(units) {
			t.Fatalf("%d units add up to %s, want %d and %s", len(seen), got, len(units), want)
		}
	})
}
