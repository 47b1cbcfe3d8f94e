package national_test

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/national"
	"github.com/tiendo/tiendo/tiendo/product"
)

const password = "mat-khau-quan-tri"

// country is a system with some of the generated country in it.
type country struct {
	national.Loader
	ctx context.Context // of an administrator
}

// start starts the product on an empty folder.
func start(t testing.TB) *country {
	t.Helper()
	system, err := product.Start(t.Context(), product.Config{
		Data: t.TempDir(), HTTP: "127.0.0.1:0", GRPC: "127.0.0.1:0", Now: time.Now, Log: slog.New(slog.DiscardHandler), Idle: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := system.Stop(); err != nil {
			t.Errorf("stop: %v", err)
		}
	})
	conn, err := grpc.NewClient(system.GRPC(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	if _, err := system.EnsureAdministrator(t.Context(), "admin", password); err != nil {
		t.Fatal(err)
	}
	services := client.Of(conn)
	c := &country{Loader: national.Loader{Units: services.Units, As: func(ctx context.Context) (context.Context, error) {
		session, err := services.Identity.SignIn(ctx, &unitv1.SignInRequest{Login: "admin", Password: password})
		return client.Bearer(ctx, session.GetAccessToken()), err
	}}}
	c.signIn(t)
	return c
}

func (c *country) signIn(t testing.TB) {
	t.Helper()
	ctx, err := c.As(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c.ctx = ctx
}

// load loads provinces and reorganises them, and tells how long each took.
func (c *country) load(t testing.TB, provinces []national.Province) (load, reorganise time.Duration) {
	t.Helper()
	began := time.Now()
	if err := c.Load(t.Context(), provinces); err != nil {
		t.Fatal(err)
	}
	load, began = time.Since(began), time.Now()
	if err := c.Reorganise(t.Context(), provinces); err != nil {
		t.Fatal(err)
	}
	reorganise = time.Since(began)
	c.signIn(t)
	return load, reorganise
}

// below lists what stands directly below a unit on a day; everything that is in force if the unit is empty.
func (c *country) below(t testing.TB, parent string, on *date.Date) (units []*unitv1.Unit) {
	t.Helper()
	for token := ""; ; {
		page, err := c.Units.ListUnits(c.ctx, &unitv1.ListUnitsRequest{ParentUnit: parent, AsOf: on, PageSize: 1000, PageToken: token})
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, page.GetUnits()...)
		if token = page.GetNextPageToken(); token == "" {
			return units
		}
	}
}

// subtree is everything below a unit on a day.
func (c *country) subtree(t testing.TB, root string, on *date.Date) (units []*unitv1.Unit) {
	t.Helper()
	for _, u := range c.below(t, root, on) {
		units = append(units, u)
		if u.GetLevel() != "commune" {
			units = append(units, c.subtree(t, u.GetName(), on)...)
		}
	}
	return units
}

func levels(units []*unitv1.Unit) map[string]int {
	counts := map[string]int{}
	for _, u := range units {
		counts[u.GetLevel()]++
	}
	return counts
}

func same(a, b map[string]int) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// check looks for exact counts, by tree and by list, and that every old commune went to somebody.
func (c *country) check(t testing.TB, provinces []national.Province) {
	t.Helper()
	before, after := map[string]int{}, map[string]int{"province": len(provinces)}
	whole, divided := 0, 0
	for _, p := range provinces {
		before["province"] += len(p.Provinces)
		before["district"] += len(p.Districts)
		before["commune"] += len(p.Communes)
		after["commune"] += p.Made
		for _, u := range p.Communes {
			if n := u.Facts.GetSortOrder(); n%20 == 0 && !slices.ContainsFunc(p.Resolution.GetChanges(), func(change *unitv1.Change) bool {
				return slices.Contains(change.GetMerge().GetPredecessorUnits(), u.Name)
			}) {
				divided++
			} else {
				whole++
			}
		}
		if len(p.Provinces) > 1 {
			whole += len(p.Provinces)
		}
	}
	for day, want := range map[*date.Date]map[string]int{national.LastDay: before, national.Effective: after} {
		tree := levels(c.subtree(t, national.Root, day))
		list := levels(c.below(t, "", day))
		delete(list, "organisation") // the root, and the administrators' unit
		if !same(tree, want) || !same(list, want) {
			t.Errorf("on %v: tree %v, list %v, want %v", day, tree, list, want)
		}
	}
	went := map[unitv1.Extent]int{}
	for token := ""; ; {
		page, err := c.Units.ListSuccessions(c.ctx, &unitv1.ListSuccessionsRequest{PageSize: 1000, PageToken: token})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range page.GetSuccessions() {
			went[s.GetExtent()]++
		}
		if token = page.GetNextPageToken(); token == "" {
			break
		}
	}
	want := map[unitv1.Extent]int{unitv1.Extent_EXTENT_WHOLE: whole, unitv1.Extent_EXTENT_PART: divided, unitv1.Extent_EXTENT_REMAINDER: divided}
	if fmt.Sprint(went) != fmt.Sprint(want) || divided == 0 {
		t.Errorf("went %v, want %v", went, want)
	}
}

func TestTheGeneratedCountryHasItsTotals(t *testing.T) {
	got := map[string]int{}
	names := map[string]bool{}
	for _, p := range national.Provinces() {
		got["new provinces"]++
		got["new communes"] += p.Made
		for level, units := range map[string][]national.Unit{"provinces": p.Provinces, "districts": p.Districts, "communes": p.Communes} {
			got[level] += len(units)
			for _, u := range units {
				names[u.Name] = true
			}
		}
		if n := len(p.Resolution.GetChanges()); n > 5000 {
			t.Errorf("%s has %d changes", p.ID, n)
		}
	}
	want := map[string]int{"provinces": 63, "districts": 696, "communes": 10035, "new provinces": 34, "new communes": 3321}
	if !same(got, want) || len(names) != 63+696+10035 {
		t.Errorf("got %v under %d names, want %v", got, len(names), want)
	}
}

// A province that was two before: the load of the whole country in small.
func TestOneProvinceIsReorganised(t *testing.T) {
	provinces := national.Provinces()[20:21]
	if len(provinces[0].Provinces) != 2 {
		t.Fatal("not made of two")
	}
	c := start(t)
	c.load(t, provinces)
	c.check(t, provinces)
}

var whole = flag.Bool("country", false, "load the whole generated country and print the figures of bench/README.md")

// TestTheWholeCountry measures: both sides of each ratio come from this run, by turns.
func TestTheWholeCountry(t *testing.T) {
	if !*whole {
		t.Skip("only with -country")
	}
	all := national.Provinces()
	one := all[20:21]
	big, small := start(t), start(t)
	load, reorganise := big.load(t, all)
	t.Logf("10,794 units loaded in %.1f s, reorganised by 34 resolutions in %.1f s", load.Seconds(), reorganise.Seconds())
	small.load(t, one)
	big.check(t, all)
	big.signIn(t)
	district, province := one[0].Districts[3].Name, one[0].Name
	before := func(c *country) int { return len(c.below(t, district, national.LastDay)) }
	after := func(c *country) int { return len(c.below(t, province, national.Effective)) }
	compare(t, "below a district, the day before: country over one province", side(before, big), side(before, small))
	compare(t, "below a new province, from the day on: country over one province", side(after, big), side(after, small))
	treeBefore := func(c *country) int { return len(c.subtree(t, one[0].Provinces[0].Name, national.LastDay)) }
	compare(t, "a whole old province: country over one province", side(treeBefore, big), side(treeBefore, small))
	var some []string
	for _, u := range one[0].Communes[:100] {
		some = append(some, u.Name)
	}
	asOf := func(on *date.Date) func() int {
		return func() int {
			answer, err := big.Units.BatchGetUnits(big.ctx, &unitv1.BatchGetUnitsRequest{Names: some, AsOf: on})
			if err != nil {
				t.Fatal(err)
			}
			return len(answer.GetUnits())
		}
	}
	compare(t, "100 old communes by name: as of the day before over as of the day", asOf(national.LastDay), asOf(national.Effective))
	firstPage := func(parent string, on *date.Date, n int) func() int {
		return func() int {
			page, err := big.Units.ListUnits(big.ctx, &unitv1.ListUnitsRequest{ParentUnit: parent, AsOf: on, PageSize: int32(n)})
			if err != nil {
				t.Fatal(err)
			}
			return len(page.GetUnits())
		}
	}
	n := before(big)
	compare(t, "as many units below one: as of the day before over as of the day",
		firstPage(district, national.LastDay, n), firstPage(province, national.Effective, n))
}

func side(read func(*country) int, c *country) func() int { return func() int { return read(c) } }

// compare reads both sides by turns and prints the medians and their ratio. Both sides answer as many units.
func compare(t *testing.T, what string, over, under func() int) {
	t.Helper()
	const rounds = 101
	var sides [2][]time.Duration
	var units [2]int
	for range rounds {
		for i, read := range []func() int{over, under} {
			began := time.Now()
			units[i] = read()
			sides[i] = append(sides[i], time.Since(began))
		}
	}
	slices.Sort(sides[0])
	slices.Sort(sides[1])
	a, b := sides[0][rounds/2], sides[1][rounds/2]
	t.Logf("%s: %.2f (%d units; %.2f ms over %.2f ms)", what, float64(a)/float64(b), units[0], ms(a), ms(b))
	if units[0] != units[1] || units[0] == 0 {
		t.Errorf("%s: %d and %d units", what, units[0], units[1])
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
