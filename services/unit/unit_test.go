package unit_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/unit"
)

func day(text string) calendar.Date {
	if text == "" {
		return calendar.Date{}
	}
	d, err := calendar.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

func span(from, to string) unit.Span { return unit.Span{From: day(from), To: day(to)} }

// renamed is a commune that became a town, moved to another district and was dissolved.
func renamed() unit.Unit {
	return unit.Unit{
		Name: "units/x", Level: "commune", Life: span("2004-01-01", "2025-07-01"),
		Names: []unit.DatedName{
			{Title: "Cũ", DisplayName: "Xã Cũ", Span: span("", "2008-08-01")},
			{Title: "Mới", DisplayName: "Xã Mới", Span: span("2008-08-01", "2015-01-01")},
			{Title: "Mới", DisplayName: "Thị trấn Mới", Span: span("2016-01-01", "")},
		},
		Codes: []unit.DatedCode{
			{Code: "00001", Span: span("", "2008-08-01")},
			{Code: "00002", Span: span("2010-01-01", "")},
		},
		Parents: []unit.DatedParent{
			{Parent: "units/a", Span: span("", "2008-08-01")},
			{Parent: "units/b", Span: span("2008-08-01", "")},
		},
	}
}

func TestOn(t *testing.T) {
	for _, c := range []struct {
		day, name, code string
		parent          unit.Name
		inForce         bool
	}{
		{"1990-01-01", "Xã Cũ", "", "", false},
		{"2003-12-31", "Xã Cũ", "", "", false},
		{"2004-01-01", "Xã Cũ", "00001", "units/a", true},
		{"2008-07-31", "Xã Cũ", "00001", "units/a", true},
		{"2008-08-01", "Xã Mới", "", "units/b", true},
		{"2009-12-31", "Xã Mới", "", "units/b", true},
		{"2010-01-01", "Xã Mới", "00002", "units/b", true},
		{"2015-06-01", "Xã Mới", "00002", "units/b", true}, // a gap: the name it had last
		{"2016-01-01", "Thị trấn Mới", "00002", "units/b", true},
		{"2025-06-30", "Thị trấn Mới", "00002", "units/b", true},
		{"2025-07-01", "Thị trấn Mới", "", "", false},
		{"2030-01-01", "Thị trấn Mới", "", "", false},
	} {
		v := renamed().On(day(c.day))
		if v.DisplayName != c.name || v.Code != c.code || v.Parent != c.parent || v.Unit.InForce(day(c.day)) != c.inForce {
			t.Errorf("On(%s) = %q %q %q, in force %v, want %q %q %q, %v", c.day, v.DisplayName, v.Code, v.Parent,
				v.Unit.InForce(day(c.day)), c.name, c.code, c.parent, c.inForce)
		}
	}
}

func anyDay(t *rapid.T, label string) calendar.Date {
	return calendar.DateOf(time.Date(2000, 1, rapid.IntRange(1, 40).Draw(t, label), 12, 0, 0, 0, calendar.Zone))
}

func anySpan(t *rapid.T, label string) unit.Span {
	var s unit.Span
	if rapid.Bool().Draw(t, label+" has from") {
		s.From = anyDay(t, label+" from")
	}
	if rapid.Bool().Draw(t, label+" has to") {
		s.To = anyDay(t, label+" to")
	}
	return s
}

func TestWithinHoldsWhereBothHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, d := anySpan(t, "a"), anySpan(t, "b"), anyDay(t, "day")
		if got, want := a.Within(b).Holds(d), a.Holds(d) && b.Holds(d); got != want {
			t.Fatalf("%v within %v holds on %s: %v, want %v", a, b, d, got, want)
		}
	})
}
