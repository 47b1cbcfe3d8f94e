package unit_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

func known(names ...unit.Name) func(unit.Name) bool {
	return func(n unit.Name) bool { return slices.Contains(names, n) }
}

func lines(faults fault.Violations) []string {
	var list []string
	for _, v := range faults {
		list = append(list, fmt.Sprintf("%s %s%v", v.Field, fault.RuleName(v.Rule), v.Facts))
	}
	return list
}

func TestCheckAcceptsWhatHappens(t *testing.T) {
	for _, u := range []unit.Unit{
		renamed(),
		{Name: "units/top", Names: []unit.DatedName{{Title: "A", DisplayName: "A"}}},
		{ // a unit that has ended, with attributes nobody gave an end
			Name: "units/old", Life: span("", "2025-07-01"), Names: []unit.DatedName{{Title: "A", DisplayName: "A"}},
			Parents: []unit.DatedParent{{Parent: "units/a"}}, Codes: []unit.DatedCode{{Code: "01"}},
		},
	} {
		if faults := u.Check("unit", known("units/a", "units/b")); faults != nil {
			t.Errorf("Check(%s) = %v, want no faults", u.Name, lines(faults))
		}
	}
}

func TestCheckNamesEveryFault(t *testing.T) {
	never := unit.Span{From: calendar.Date{Year: 2019, Month: 2, Day: 29}, To: calendar.Date{Year: 2019, Month: 13, Day: 1}}
	u := unit.Unit{
		Name: "units/x", Life: span("2025-07-01", "2025-07-01"),
		Names: []unit.DatedName{{Span: span("", "")}, {Span: span("", "2010-01-01")}, {Span: span("2009-12-31", "")}},
		Codes: []unit.DatedCode{{Span: never}, {Span: span("2020-01-01", "2019-01-01")}},
		Parents: []unit.DatedParent{
			{Parent: "units/b", Span: span("2020-01-01", "2021-01-01")},
			{Parent: "units/a", Span: span("2000-01-01", "2001-01-01")},
			{Parent: "units/x", Span: span("2021-01-01", "")},
		},
	}
	want := []string{
		"unit.valid_to BAD_DATEmap[after:2025-07-01]",
		"unit.names[0].valid_to REQUIREDmap[]",
		"unit.names[1].valid_from REQUIREDmap[]",
		"unit.names[2].valid_from BAD_DATEmap[after:2010-01-01]",
		"unit.gso_codes[0].valid_from BAD_DATEmap[]",
		"unit.gso_codes[0].valid_to BAD_DATEmap[]",
		"unit.gso_codes[1].valid_to BAD_DATEmap[after:2020-01-01]",
		"unit.parents[1].valid_from BAD_DATEmap[after:2021-01-01]",
		"unit.parents[0].parent_unit UNKNOWN_REFERENCEmap[value:units/b]",
		"unit.parents[2].parent_unit UNKNOWN_REFERENCEmap[value:units/x]",
	}
	if got := lines(u.Check("unit", known("units/a", "units/x"))); !slices.Equal(got, want) {
		t.Errorf("Check:\n got %q\nwant %q", got, want)
	}
}

// Whatever Check lets pass answers one question in one way: on no day do two names, codes or parents hold.
func TestCheckedSpansNeverOverlap(t *testing.T) {
	accepted := 0
	rapid.Check(t, func(t *rapid.T) {
		u := unit.Unit{Name: "units/x", Names: []unit.DatedName{{Title: "A"}}}
		for i := range rapid.IntRange(0, 3).Draw(t, "parents") {
			u.Parents = append(u.Parents, unit.DatedParent{Parent: "units/a", Span: anySpan(t, fmt.Sprint(i))})
		}
		if u.Check("unit", known("units/a")) != nil {
			return
		}
		accepted++
		d, holding := anyDay(t, "day"), 0
		for _, p := range u.Parents {
			if p.Span.Holds(d) {
				holding++
			}
		}
		if holding > 1 {
			t.Fatalf("%d parents hold on %s: %v", holding, d, u.Parents)
		}
	})
	if accepted == 0 {
		t.Error("no unit was accepted: the property was never looked at")
	}
}
