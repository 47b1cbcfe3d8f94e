package unitstore_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
	"github.com/tiendo/tiendo/services/unit/unitstore"
)

func open(t testing.TB) *unitstore.Store {
	t.Helper()
	store, err := unitstore.Open(t.Context(), docstoretest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// dayOf is a day of 2020, by its number.
func dayOf(number int) calendar.Date {
	return calendar.DateOf(time.Date(2020, 1, number, 12, 0, 0, 0, calendar.Zone))
}

// inParallel does something n times, many at once: the store shares the cost of a write among those that wait.
func inParallel(t testing.TB, n int, do func(ctx context.Context, i int) error) {
	t.Helper()
	numbers := make(chan int)
	var workers sync.WaitGroup
	for range 64 {
		workers.Go(func() {
			for i := range numbers {
				if err := do(t.Context(), i); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := range n {
		numbers <- i
	}
	close(numbers)
	workers.Wait()
}

const parents = 4

func parent(i int) unit.Name { return unit.NewName(fmt.Sprint("parent-", i)) }

// someUnit is a unit that exists for some days of 2020 and moves from parent to parent.
func someUnit(r *rand.Rand, id string) unit.Unit {
	u := unit.Unit{
		Name: unit.NewName(id), Revision: 1, SortOrder: r.IntN(4), Names: []unit.DatedName{{Title: id}},
		Life: unit.Span{From: dayOf(r.IntN(20)), To: dayOf(20 + r.IntN(20))},
	}
	for begin := r.IntN(10); begin < 40 && len(u.Parents) < 4; begin += 1 + r.IntN(15) {
		if n := len(u.Parents); n > 0 {
			u.Parents[n-1].Span.To = dayOf(begin)
		}
		u.Parents = append(u.Parents, unit.DatedParent{Parent: parent(r.IntN(parents)), Span: unit.Span{From: dayOf(begin)}})
	}
	return u
}

// Lists, page by page, answer what a look at every unit answers, also when attempts that came to nothing left traces.
func TestListsAgreeWithALookAtEveryUnit(t *testing.T) {
	store, random := open(t), rand.New(rand.NewPCG(2020, 7))
	var units []unit.Unit
	for i := range 150 {
		id := strings.Repeat("-", i%3) + fmt.Sprint("u", i)
		units = append(units, someUnit(random, id))
	}
	inParallel(t, len(units), func(ctx context.Context, i int) error { return store.InsertUnit(ctx, units[i]) })
	for _, u := range units[:50] {
		other := someUnit(random, strings.TrimPrefix(string(u.Name), "units/"))
		if err := store.InsertUnit(t.Context(), other); err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
			t.Fatalf("a name used again: %v, want ALREADY_EXISTS", err)
		}
	}
	slices.SortFunc(units, func(a, b unit.Unit) int {
		if a.SortOrder != b.SortOrder {
			return a.SortOrder - b.SortOrder
		}
		return strings.Compare(string(a.Name), string(b.Name))
	})
	rapid.Check(t, func(t *rapid.T) {
		day, below := dayOf(rapid.IntRange(0, 45).Draw(t, "day")), unit.Name("")
		size := rapid.SampledFrom([]int{4, 33, 1000}).Draw(t, "size")
		list := func(page unit.Page) ([]unit.Unit, string, error) {
			return store.UnitsInForce(context.Background(), day, page)
		}
		if rapid.Bool().Draw(t, "below a parent") {
			below = parent(rapid.IntRange(0, parents).Draw(t, "parent")) // the last one has nobody below
			list = func(page unit.Page) ([]unit.Unit, string, error) {
				return store.UnitsBelow(context.Background(), below, day, page)
			}
		}
		var want []unit.Name
		for _, u := range units {
			if u.InForce(day) && (below == "" || u.On(day).Parent == below) {
				want = append(want, u.Name)
			}
		}
		if got := names(t, size, list); !slices.Equal(got, want) {
			t.Fatalf("on %s below %q by %d:\n got %q\nwant %q", day, below, size, got, want)
		}
	})
}

// names goes through all pages of a list.
func names(t rapid.TB, size int, list func(unit.Page) ([]unit.Unit, string, error)) []unit.Name {
	t.Helper()
	var all []unit.Name
	for page := (unit.Page{Size: size}); ; {
		units, next, err := list(page)
		if err != nil {
			t.Fatal(err)
		}
		if len(units) > size || len(units) < size && next != "" {
			t.Fatalf("a page of %d has %d units and goes on with %q", size, len(units), next)
		}
		for _, u := range units {
			all = append(all, u.Name)
		}
		if page.Token = next; next == "" {
			return all
		}
	}
}

// cut is a store that takes no units while it is down.
type cut struct {
	docstore.Store
	down bool
}

func (c *cut) Insert(ctx context.Context, collection string, document bson.Raw) error {
	if c.down && collection == "units" {
		return fault.New(faultv1.Reason_REASON_UNAVAILABLE)
	}
	return c.Store.Insert(ctx, collection, document)
}

// An attempt that was cut off between its writes leaves nothing in lists, and does not keep the unit from them when it is
// made again with something mended.
func TestAnAttemptThatWasCutOffHidesNothing(t *testing.T) {
	engine := &cut{Store: docstoretest.Open(t), down: true}
	store, err := unitstore.Open(t.Context(), engine)
	if err != nil {
		t.Fatal(err)
	}
	u := unit.Unit{
		Name: "units/x", Revision: 1, Names: []unit.DatedName{{Title: "X"}}, Life: unit.Span{To: dayOf(5)},
		Parents: []unit.DatedParent{{Parent: "units/p", Span: unit.Span{From: dayOf(1)}}},
	}
	below := func(day int) int {
		return len(names(t, 100, func(page unit.Page) ([]unit.Unit, string, error) {
			return store.UnitsBelow(t.Context(), "units/p", dayOf(day), page)
		}))
	}
	if err := store.InsertUnit(t.Context(), u); err == nil {
		t.Fatal("the store took a unit while it was down")
	}
	if got := below(2); got != 0 {
		t.Errorf("after the attempt: %d units below p, want none", got)
	}
	engine.down, u.Life.To = false, dayOf(10)
	if err := store.InsertUnit(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[int]int{0: 0, 1: 1, 4: 1, 5: 1, 9: 1, 10: 0} {
		if got := below(day); got != want {
			t.Errorf("on day %d: %d units below p, want %d", day, got, want)
		}
	}
}

const provinces = 60

// reform is the day on which two thirds of a country's communes end.
var reform = dayOf(100)

// country is a store with so many communes, shared out among the provinces.
func country(t testing.TB, communes int) *unitstore.Store {
	store := open(t)
	inParallel(t, communes, func(ctx context.Context, i int) error {
		u := unit.Unit{
			Name: unit.NewName(fmt.Sprint("commune-", i)), Revision: 1, SortOrder: i, Names: []unit.DatedName{{Title: fmt.Sprint(i)}},
			Parents: []unit.DatedParent{{Parent: unit.NewName(fmt.Sprint("province-", i%provinces))}},
		}
		if i%3 != 0 {
			u.Life.To = reform
		}
		return store.InsertUnit(ctx, u)
	})
	return store
}

// BenchmarkNationalSize lists a country of 15,000 units, two thirds of which are no longer in force: all that are, by
// pages of 1,000, and those below one province.
func BenchmarkNationalSize(b *testing.B) {
	store := country(b, 15_000)
	for _, list := range []struct {
		name string
		do   func(unit.Page) ([]unit.Unit, string, error)
		want int
	}{
		{"all", func(page unit.Page) ([]unit.Unit, string, error) {
			return store.UnitsInForce(b.Context(), reform, page)
		}, 5000},
		{"below", func(page unit.Page) ([]unit.Unit, string, error) {
			return store.UnitsBelow(b.Context(), "units/province-3", reform, page)
		}, 250},
	} {
		b.Run(list.name, func(b *testing.B) {
			for b.Loop() {
				if units := len(names(b, 1000, list.do)); units != list.want {
					b.Fatalf("%d units, want %d", units, list.want)
				}
			}
		})
	}
}
