package unitserver_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/unit"
	"github.com/tiendo/tiendo/services/unit/unitserver"
	"github.com/tiendo/tiendo/services/unit/unitstore"
)

// coded is a unit with a code from one day to another, both of which may be left out.
func coded(code string, from, to *date.Date) *unitv1.Unit {
	u := simple("Mẫu", "")
	u.GsoCodes = []*unitv1.DatedCode{{Code: code, ValidFrom: from, ValidTo: to}}
	return u
}

func (w *world) record(t testing.TB, id string, u *unitv1.Unit) error {
	_, err := w.units.CreateUnit(w.admin(t), &unitv1.CreateUnitRequest{Unit: u, UnitId: id})
	return err
}

func TestACodeIsOneUnitsAtATime(t *testing.T) {
	w := country(t) // a1, a2 and a3 have 00001 to 00003
	w.mustEnter(t, "r", endOfDistrict(day(2025, 8, 1)))
	w.addUnit(t, "x", coded("00500", day(2020, 1, 1), day(2025, 1, 1)))
	whole := coded("00501", nil, nil)
	whole.ValidFrom, whole.ValidTo = day(2020, 1, 1), day(2025, 1, 1)
	w.addUnit(t, "y", whole)
	const taken = "InvalidArgument INVALID_REQUEST; unit.gso_codes[0].code CODE_TAKEN"
	for name, c := range map[string]struct {
		u    *unitv1.Unit
		want string
	}{
		"of a recorded unit":               {coded("00009", nil, nil), taken},
		"the last day":                     {coded("00500", day(2024, 12, 31), nil), taken},
		"the day after":                    {coded("00500", day(2025, 1, 1), nil), "OK"},
		"until the first day":              {coded("00500", nil, day(2020, 1, 1)), "OK"},
		"over it all":                      {coded("00500", nil, nil), taken},
		"while the other unit was there":   {coded("00501", nil, day(2020, 1, 2)), taken},
		"after the other unit":             {coded("00501", day(2025, 1, 1), nil), "OK"},
		"of a unit that will have it":      {coded("00001", day(2030, 1, 1), nil), taken},
		"of a unit that will have none":    {coded("00002", day(2025, 8, 1), nil), "OK"},
		"of a unit that has it until then": {coded("00002", day(2025, 7, 31), nil), taken},
	} {
		t.Run(name, func(t *testing.T) {
			err := w.record(t, "n-"+strings.ReplaceAll(name, " ", "-"), c.u)
			if got := told(err); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	err := w.record(t, "z", coded("00009", nil, nil))
	if said := fault.Of(faultstatus.FromError(err)).Violations[0].Text(fault.Vietnamese); !strings.Contains(said, "units/b1") {
		t.Errorf("%q does not name the other unit", said)
	}
}

// replicas are two servers on one store.
func replicas(t *testing.T) []*world {
	clock, store := servertest.NewClock(morning), docstoretest.Open(t)
	first := countryIn(t, serve(t, clock, store, unitserver.Config{}))
	return []*world{first, serve(t, clock, store, unitserver.Config{})}
}

// outcomes does acts at once, by turns on one server and on the other, and counts what they are told.
func outcomes(acts ...func() error) map[string]int {
	var mu sync.Mutex
	counted := map[string]int{}
	var racing sync.WaitGroup
	for _, act := range acts {
		racing.Go(func() {
			err := act()
			mu.Lock()
			defer mu.Unlock()
			counted[told(err)]++
		})
	}
	racing.Wait()
	return counted
}

func TestWhatIsDoneAtTheSameMomentIsSeen(t *testing.T) {
	servers := replicas(t)
	const rounds = 20
	for n := range rounds {
		id, code := fmt.Sprint("u", n), fmt.Sprintf("7%04d", n)
		above := fmt.Sprint("above", n)
		servers[0].addUnit(t, above, simple("Trên", "p"))
		u, w := servers[n%2], servers[1-n%2]
		below := simple("Dưới", above)
		got := outcomes(
			func() error { return u.record(t, id, coded(code, nil, nil)) },
			func() error {
				_, err := w.enter(t, "made-"+id, decided(day(2025, 8, 1), made(id, "N", "p", "")))
				return err
			})
		if got["OK"] != 1 || len(got) != 2 {
			t.Errorf("one name twice: %v", got)
		}
		got = outcomes(
			func() error { return u.record(t, "c-"+id, coded("8"+code[1:], nil, nil)) },
			func() error { return w.record(t, "d-"+id, coded("8"+code[1:], nil, nil)) })
		if got["OK"] != 1 || got["InvalidArgument INVALID_REQUEST; unit.gso_codes[0].code CODE_TAKEN"] != 1 {
			t.Errorf("one code twice: %v", got)
		}
		got = outcomes(
			func() error { return u.record(t, "below-"+id, below) },
			func() error {
				_, err := w.enter(t, "ends-"+id, decided(day(2025, 8, 1), dissolved(above)))
				return err
			})
		if got["OK"] != 1 || len(got) != 2 {
			t.Errorf("a unit below one that ends: %v", got)
		}
	}
}

func TestManyRecordedAtOnceAreAllThere(t *testing.T) {
	servers := replicas(t)
	var acts []func() error
	for n := range 100 {
		acts = append(acts, func() error {
			return servers[n%2].record(t, fmt.Sprint("m", n), coded(fmt.Sprintf("6%04d", n), nil, nil))
		})
	}
	if got := outcomes(acts...); got["OK"] != len(acts) {
		t.Fatalf("%v", got)
	}
	for _, w := range servers {
		list, err := w.units.ListUnits(w.officer(t), &unitv1.ListUnitsRequest{PageSize: 1000})
		if err != nil || len(list.GetUnits()) != 7+len(acts) {
			t.Errorf("%d units, %v", len(list.GetUnits()), err)
		}
	}
}

// A process that died between the act and the record leaves a unit that the next start, or the next act, makes whole.
func TestAUnitWhoseProcessDiedIsMadeWhole(t *testing.T) {
	clock, docs := servertest.NewClock(morning), docstoretest.Open(t)
	w := countryIn(t, serve(t, clock, docs, unitserver.Config{}))
	store, err := unitstore.Open(t.Context(), docs)
	if err != nil {
		t.Fatal(err)
	}
	die := func(id string) {
		ledger, err := store.Ledger(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		u := unit.Unit{
			Name: unit.NewName(id), Revision: 1, Level: "commune", Names: []unit.DatedName{{Title: "D", DisplayName: "Xã D"}},
			Parents: []unit.DatedParent{{Parent: "units/a"}},
		}
		number := ledger.Acts + 1
		if err := store.Append(t.Context(), unit.Act{ID: unit.ActID(number), Number: number, Records: &u}); err != nil {
			t.Fatal(err)
		}
	}
	there := func(w *world, id string) {
		t.Helper()
		list, err := w.units.ListUnits(w.officer(t), &unitv1.ListUnitsRequest{ParentUnit: "units/a"})
		if err != nil || !strings.Contains(list.String(), "units/"+id) {
			t.Errorf("%s is not there: %v", id, err)
		}
	}
	die("dead1")
	there(serve(t, clock, docs, unitserver.Config{}), "dead1")
	die("dead2")
	w.mustEnter(t, "r", decided(day(2025, 8, 1), renamedTo("a1", "X")))
	there(w, "dead2")
	die("dead3")
	if got := told(w.record(t, "dead3", simple("D", "a"))); got != "AlreadyExists ALREADY_EXISTS" {
		t.Errorf("recorded again: %s", got)
	}
	there(w, "dead3")
}
