package unitserver_test

import (
	"fmt"
	"slices"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/internal/servertest"
)

// reading is what can be read of some units on a day.
type reading struct {
	units []*unitv1.Unit // as they are answered one by one
	below []*unitv1.ListUnitsResponse
}

func (w *world) read(t testing.TB, on *date.Date, names []string) reading {
	t.Helper()
	answer, err := w.units.BatchGetUnits(w.officer(t), &unitv1.BatchGetUnitsRequest{Names: names, AsOf: on})
	if err != nil {
		t.Fatal(err)
	}
	r := reading{units: answer.GetUnits()}
	for _, name := range names {
		list, err := w.units.ListUnits(w.officer(t), &unitv1.ListUnitsRequest{ParentUnit: name, AsOf: on, PageSize: 1000})
		if err != nil {
			t.Fatal(err)
		}
		r.below = append(r.below, list)
	}
	return r
}

func (r reading) equal(other reading) bool {
	return slices.EqualFunc(r.units, other.units, func(a, b *unitv1.Unit) bool { return proto.Equal(a, b) }) &&
		slices.EqualFunc(r.below, other.below, func(a, b *unitv1.ListUnitsResponse) bool { return proto.Equal(a, b) })
}

func number(d *date.Date) int32 { return d.GetYear()*10000 + d.GetMonth()*100 + d.GetDay() }

// fault is what keeps the units of a day from being one tree in which everybody is listed once, with codes of their own.
func (r reading) fault(on *date.Date) string {
	units, codes, listed := map[string]*unitv1.Unit{}, map[string]string{}, map[string]int{}
	for _, u := range r.units {
		if number(u.GetValidFrom()) <= number(on) && (u.GetValidTo() == nil || number(on) < number(u.GetValidTo())) {
			units[u.GetName()] = u
		}
	}
	for _, list := range r.below {
		for _, u := range list.GetUnits() {
			listed[u.GetName()]++
		}
	}
	tops := 0
	for name, u := range units {
		steps := 0
		for at := u; at.GetParentUnit() != ""; at = units[at.GetParentUnit()] {
			if steps++; units[at.GetParentUnit()] == nil || steps > len(units) {
				return name + " stands below nobody, or above itself"
			}
		}
		if u.GetParentUnit() == "" {
			tops++
		} else if listed[name] != 1 {
			return fmt.Sprint(name, " is listed ", listed[name], " times")
		}
		if code := u.GetGsoCode(); code != "" {
			if codes[code] != "" {
				return name + " has the code of " + codes[code]
			}
			codes[code] = name
		}
	}
	if tops != 1 || len(listed) != len(units)-1 {
		return fmt.Sprint(tops, " tops, ", len(listed), " of ", len(units), " listed")
	}
	return ""
}

// somethingDecided is a reorganisation of some kind, sound or not; new units are named by numbers from next on, and have one
// of four codes from a first one on.
func somethingDecided(t *rapid.T, on *date.Date, id func(int) string, next *int, firstCode int) *unitv1.Reorganisation {
	some := func() string { return id(rapid.IntRange(1, *next-1).Draw(t, "unit")) }
	above := func() string { return id(rapid.IntRange(0, *next-1).Draw(t, "above")) }
	var changes []*unitv1.Change
	for range rapid.IntRange(1, 2).Draw(t, "changes") {
		switch rapid.SampledFrom([]string{"create", "merge", "split", "transfer", "move", "rename", "dissolve"}).Draw(t, "kind") {
		case "create":
			old, code := some(), fmt.Sprint(rapid.IntRange(firstCode, firstCode+3).Draw(t, "code"))
			changes = append(changes, made(id(*next), "Mới", above(), code), merged(id(*next), old))
			*next++
		case "merge":
			changes = append(changes, merged(some(), some()))
		case "split":
			changes = append(changes, split(some(), portion(some(), part), portion(some(), remainder)))
		case "transfer":
			changes = append(changes, given(some(), portion(some(), areaOnly)))
		case "move":
			changes = append(changes, movedTo(some(), above()))
		case "rename":
			changes = append(changes, renamedTo(some(), "Tên khác"))
		case "dissolve":
			changes = append(changes, dissolved(some()))
		}
	}
	return decided(on, changes...)
}

// After any sequence of reorganisations, sound or not, no unit is lost or doubled, the units of every day are one tree,
// and neither a refusal nor a cancellation leaves a trace in any read.
func TestAnySequenceOfReorganisations(t *testing.T) {
	servertest.Checks(t, "40")
	w, run, entered, cancelled := start(t), 0, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		run++
		id := func(n int) string { return fmt.Sprintf("r%d-%d", run, n) }
		w.addUnit(t, id(0), simple("Gốc", ""))
		names, next := []string{"units/" + id(0)}, 6
		for n := 1; n < next; n++ {
			w.addUnit(t, id(n), simple("U", id(rapid.IntRange(0, n-1).Draw(rt, "parent"))))
			names = append(names, "units/"+id(n))
		}
		days := []*date.Date{day(2020, 1, 1), day(2050, 1, 1)}
		for step := range rapid.IntRange(1, 8).Draw(rt, "steps") {
			on := day(int32(2023+step), 5, 1) // from 2026 on they are planned
			days = append(days, on)
			var before []reading
			for _, d := range days {
				before = append(before, w.read(t, d, names))
			}
			unchanged := func() bool {
				return !slices.ContainsFunc(days, func(d *date.Date) bool {
					return !w.read(t, d, names).equal(before[slices.Index(days, d)])
				})
			}
			name, first := fmt.Sprintf("s%d-%d", run, step), next
			if _, err := w.enter(t, name, somethingDecided(rt, on, id, &next, 10000+run%20000*4)); err != nil {
				if next = first; !unchanged() {
					rt.Fatalf("a refusal left a trace: %s", told(err))
				}
				continue
			}
			entered++
			if step >= 3 && rapid.Bool().Draw(rt, "cancel") {
				if err := w.cancel(t, name); err != nil {
					rt.Fatal(told(err))
				}
				if cancelled++; !unchanged() {
					rt.Fatal("a cancellation left a trace")
				}
				next = first
				continue
			}
			for n := first; n < next; n++ {
				names = append(names, "units/"+id(n))
			}
			for _, d := range days {
				if fault := w.read(t, d, names).fault(d); fault != "" {
					rt.Fatalf("on %v after %s: %s", d, name, fault)
				}
			}
		}
	})
	if t.Logf("%d entered, %d of them cancelled", entered, cancelled); entered < 20 || cancelled == 0 {
		t.Error("too few to say anything")
	}
}
