package conformance

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

var documentCases = []testCase{
	{"a document comes back as it was", comesBack},
	{"a taken id is refused", takenID},
	{"a document is replaced at the revision seen", replaces},
	{"a document without a revision is at revision 0", revisionZero},
	{"a document is deleted at the revision seen", deletes},
	{"ids are told apart exactly", tellsIDsApart},
	{"many documents are read by id", getsMany},
	{"collections are apart", keepsCollectionsApart},
	{"an empty collection answers nothing", answersNothing},
	{"a big document comes back as it was", bigComesBack},
	{"a document that is too big is refused", tooBig},
	{"the typed view reads and writes documents", typedView},
	{"the database can be pinged", pings},
}

func comesBack(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	document := thing("plans/272", "text", "Kế hoạch số 272/KH-UBND ✓ 🌾", "empty", "", "number", int64(1)<<62, "small", int32(-7),
		"share", 12.5, "truth", true, "instant", bson.DateTime(1751328000123), "none", nil, "bytes", bson.Binary{Data: []byte{0, 1, 255}},
		"inner", bson.D{{Key: "deep", Value: bson.D{{Key: "list", Value: bson.A{}}}}},
		"list", bson.A{int64(1), "hai", bson.D{{Key: "code", Value: "1.2.3"}}})
	f.insert(document)
	f.wantStored(document)
	f.wantList(docstore.Query{}, "plans/272")
}

func takenID(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(thing("a", "text", "first"))
	err := store.Insert(f.ctx, things, raw(t, thing("a", "text", "second")))
	wantReason(t, "insert of a taken id", err, faultv1.Reason_REASON_ALREADY_EXISTS)
	if name := fault.Of(err).Facts["name"]; name != "a" {
		t.Errorf("the fault names %q, want the id", name)
	}
	f.wantStored(thing("a", "text", "first"))
}

func replaces(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	stale := func(call string, document bson.D, seen int64) {
		t.Helper()
		err := store.Replace(f.ctx, things, raw(t, document), seen)
		wantReason(t, call, err, faultv1.Reason_REASON_STALE_ETAG)
	}
	stale("replace of nothing", thingAt(2, "a"), 1)
	f.wantMissing("a")
	f.insert(thing("a", "old", true), thing("b"))
	f.replace(thingAt(2, "a", "new", true), 1)
	f.wantStored(thingAt(2, "a", "new", true))
	stale("replace over an older revision", thingAt(3, "a", "late", true), 1)
	stale("replace over a revision to come", thingAt(9, "a", "early", true), 8)
	f.wantStored(thingAt(2, "a", "new", true))
	f.replace(thingAt(10, "a"), 2) // the next revision need not be the next number
	f.wantStored(thingAt(10, "a"))
	f.wantStored(thing("b"))
}

func revisionZero(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(bson.D{{Key: "_id", Value: "none"}}, bson.D{{Key: "_id", Value: "gone"}}, thingAt(0, "zero"))
	for _, id := range []string{"none", "zero"} {
		wantReason(t, "replace over revision 1 of "+id, store.Replace(f.ctx, things, raw(t, thingAt(2, id)), 1), faultv1.Reason_REASON_STALE_ETAG)
		f.replace(thingAt(1, id), 0)
		f.wantStored(thingAt(1, id))
		wantReason(t, "replace over revision 0 of "+id, store.Replace(f.ctx, things, raw(t, thingAt(2, id)), 0), faultv1.Reason_REASON_STALE_ETAG)
	}
	f.delete("gone", 0)
	f.wantMissing("gone")
}

func deletes(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	stale := func(call string, seen int64) {
		t.Helper()
		wantReason(t, call, store.Delete(f.ctx, things, "a", seen), faultv1.Reason_REASON_STALE_ETAG)
	}
	stale("delete of nothing", 1)
	f.insert(thing("a"), thing("b"))
	f.replace(thingAt(2, "a"), 1)
	stale("delete of an older revision", 1)
	f.wantStored(thingAt(2, "a"))
	f.delete("a", 2)
	f.wantMissing("a")
	stale("delete of what is gone", 2)
	f.insert(thing("a", "again", true))
	f.wantStored(thing("a", "again", true))
	f.wantStored(thing("b"))
}

func tellsIDsApart(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	// Small and capital letters, spaces, the marks of query languages, and the two ways to write ế.
	all := []string{"a", "A", "a ", " a", "a%", "a_", "a'", `a"`, "a.b", "$a", "a/b#1", "\u1EBF", "e\u0302\u0301", "\U0001F33E", "1", "01"}
	for _, id := range all {
		f.insert(thing(id, "same", id))
	}
	for _, id := range all {
		f.wantStored(thing(id, "same", id))
	}
	f.wantCount(docstore.Query{}, len(all))
}

func getsMany(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	var wanted []string
	var there []bson.D
	for i := range 620 {
		wanted = append(wanted, fmt.Sprintf("things/%03d", i))
		if i%2 == 0 {
			there = append(there, thing(wanted[i]))
		}
	}
	f.insertMany(there)
	for _, n := range []int{0, 1, 2, 3, 17, 300, 620} {
		asked := slices.Concat(wanted[:n], wanted[:n/2]) // some of them twice
		got, err := store.Get(f.ctx, things, asked...)
		if err != nil {
			t.Fatal(err)
		}
		found := slices.Sorted(slices.Values(ids(got)))
		if len(found) != (n+1)/2 || len(slices.Compact(found)) != (n+1)/2 {
			t.Errorf("of %d ids %d documents were found, want half of them, each once", n, len(found))
		}
	}
}

func keepsCollectionsApart(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	if err := store.Declare(f.ctx, docstore.Schema{Name: "others"}); err != nil {
		t.Fatal(err)
	}
	f.insert(thing("a", "in", things))
	if err := store.Insert(f.ctx, "others", raw(t, thing("a", "in", "others"))); err != nil {
		t.Fatal(err)
	}
	if err := store.Delete(f.ctx, "others", "a", 1); err != nil {
		t.Fatal(err)
	}
	f.wantStored(thing("a", "in", things))
}

func answersNothing(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	f.wantMissing("a")
	f.wantList(docstore.Query{})
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{"a"}, Limit: 10, Descending: true})
	if next := f.list(docstore.Query{Limit: 10}).Next; next != "" {
		t.Errorf("there is more behind nothing: %q", next)
	}
}

func bigComesBack(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	big := thing("big", "text", "a", "content", strings.Repeat("số liệu ", 600_000)) // 6 MB
	f.insert(big, thing("small", "text", "b"))
	f.wantStored(big)
	f.wantList(docstore.Query{Index: "by_text"}, "big", "small")
	f.replace(thingAt(2, "big", "text", "c"), 1)
	f.wantStored(thingAt(2, "big", "text", "c"))
	f.wantList(docstore.Query{Index: "by_text"}, "small", "big")
}

func tooBig(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	tooBig := raw(t, thing("a", "content", strings.Repeat("x", docstore.MaxDocument)))
	wantReason(t, "insert of what is too big", store.Insert(f.ctx, things, tooBig), faultv1.Reason_REASON_INTERNAL)
	f.wantMissing("a")
	f.insert(thing("a"))
	tooBig = raw(t, thingAt(2, "a", "content", strings.Repeat("x", docstore.MaxDocument)))
	wantReason(t, "replace by what is too big", store.Replace(f.ctx, things, tooBig, 1), faultv1.Reason_REASON_INTERNAL)
	f.wantStored(thing("a"))
}

func pings(t *testing.T, store docstore.Store) {
	if err := store.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}

// dated is a thing as the typed view sees it.
type dated struct {
	ID       string    `bson:"_id"`
	Revision int64     `bson:"revision"`
	Time     time.Time `bson:"time"`
}

func typedView(t *testing.T, store docstore.Store) {
	index := docstore.Index{Name: "by_time", Fields: []string{"time"}}
	f := newFixture(t, store, index)
	view, err := docstore.Declare[dated](f.ctx, store, docstore.Schema{Name: things, Indexes: []docstore.Index{index}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = view.Get(f.ctx, "0")
	wantReason(t, "get of nothing", err, faultv1.Reason_REASON_NOT_FOUND)
	start := time.Date(2025, 7, 1, 8, 0, 0, 0, time.UTC)
	first := dated{"0", 1, start}
	if err := view.Insert(f.ctx, first); err != nil {
		t.Fatal(err)
	}
	wantReason(t, "insert again", view.Insert(f.ctx, first), faultv1.Reason_REASON_ALREADY_EXISTS)
	first.Revision = 2
	if err := view.Replace(f.ctx, first, 1); err != nil {
		t.Fatal(err)
	}
	wantReason(t, "delete of an older revision", view.Delete(f.ctx, "0", 1), faultv1.Reason_REASON_STALE_ETAG)
	found, err := view.GetMany(f.ctx, "0", "-1")
	if err != nil || len(found) != 1 || found["0"] != first {
		t.Errorf("get of many: %v, %v", found, err)
	}

	const many = 1100 // more than All reads at a time, twice
	var more []bson.D
	for i := 1; i < many; i++ {
		more = append(more, thing(fmt.Sprint(i), "time", start.Add(time.Duration(i)*time.Second)))
	}
	f.insertMany(more)
	want := start.Add(time.Minute)
	for d, err := range view.All(f.ctx, docstore.Query{Index: "by_time", From: want}) {
		if err != nil || !d.Time.Equal(want) {
			t.Fatalf("%v, %v, want one of %v", d, err, want)
		}
		want = want.Add(time.Second)
	}
	if end := start.Add(many * time.Second); !want.Equal(end) {
		t.Errorf("all ended before %v, want %v", want, end)
	}
}
