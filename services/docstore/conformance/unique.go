package conformance

import (
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

var uniqueCases = []testCase{
	{"a unique index refuses values that are taken", uniqueInsert},
	{"a unique index takes null once", uniqueNull},
	{"a unique index refuses a replacement with values that are taken", uniqueReplace},
	{"a unique index lets go of values that are given up", uniqueLetsGo},
	{"a unique index is in order", uniqueInOrder},
}

func uniqueFixture(t testing.TB, store docstore.Store) *fixture {
	return newFixture(t, store, docstore.Index{Name: "code", Fields: []string{"kind", "code"}, Unique: true})
}

func wantTaken(t testing.TB, call string, err error) {
	t.Helper()
	wantReason(t, call, err, faultv1.Reason_REASON_ALREADY_EXISTS)
	if err != nil && fault.Of(err).Facts["name"] != "" {
		t.Errorf("%s: the fault names %q, which does not exist", call, fault.Of(err).Facts["name"])
	}
}

func uniqueInsert(t *testing.T, store docstore.Store) {
	f := uniqueFixture(t, store)
	f.insert(thing("1", "kind", "x", "code", "001"), thing("2", "kind", "y", "code", "001"), thing("3", "kind", "x", "code", "002"))
	wantTaken(t, "insert of a taken code", store.Insert(f.ctx, things, raw(t, thing("4", "kind", "x", "code", "002"))))
	f.wantMissing("4")
	f.wantList(docstore.Query{}, "1", "2", "3")
	err := store.Insert(f.ctx, things, raw(t, thing("3", "kind", "z", "code", "003")))
	wantReason(t, "insert of a taken id", err, faultv1.Reason_REASON_ALREADY_EXISTS)
	f.insert(thing("4", "kind", "x", "code", "003"))
}

func uniqueNull(t *testing.T, store docstore.Store) {
	f := uniqueFixture(t, store)
	f.insert(thing("1", "kind", "x"), thing("2", "kind", "y", "code", nil))
	wantTaken(t, "insert of a second null", store.Insert(f.ctx, things, raw(t, thing("3", "kind", "x", "code", nil))))
	wantTaken(t, "insert of a second missing", store.Insert(f.ctx, things, raw(t, thing("3", "kind", "y"))))
	f.wantList(docstore.Query{}, "1", "2")
}

func uniqueReplace(t *testing.T, store docstore.Store) {
	f := uniqueFixture(t, store)
	f.insert(thing("1", "kind", "x", "code", "001"), thing("2", "kind", "x", "code", "002"))
	err := store.Replace(f.ctx, things, raw(t, thingAt(2, "2", "kind", "x", "code", "001")), 1)
	wantTaken(t, "replacement with a taken code", err)
	f.wantStored(thing("2", "kind", "x", "code", "002"))
	f.replace(thingAt(2, "2", "kind", "x", "code", "003"), 1)
}

func uniqueLetsGo(t *testing.T, store docstore.Store) {
	f := uniqueFixture(t, store)
	f.insert(thing("1", "kind", "x", "code", "001"), thing("2", "kind", "x", "code", "002"))
	f.replace(thingAt(2, "1", "kind", "x", "code", "001", "more", true), 1) // its own values are not taken
	f.replace(thingAt(3, "1", "kind", "x", "code", "009"), 2)
	f.insert(thing("3", "kind", "x", "code", "001"))
	f.delete("2", 1)
	f.insert(thing("4", "kind", "x", "code", "002"))
	f.wantList(docstore.Query{Index: "code"}, "3", "4", "1")
}

func uniqueInOrder(t *testing.T, store docstore.Store) {
	f := uniqueFixture(t, store)
	f.insert(thing("3", "kind", "x", "code", "001"), thing("2", "kind", "y", "code", "001"), thing("1", "kind", "x", "code", "002"))
	f.wantList(docstore.Query{Index: "code"}, "3", "1", "2")
	f.wantList(docstore.Query{Index: "code", Descending: true}, "2", "1", "3")
	f.wantList(docstore.Query{Index: "code", Equal: []any{"x"}, From: "002"}, "1")
	page := f.list(docstore.Query{Index: "code", Limit: 1})
	f.wantList(docstore.Query{Index: "code", After: page.Next}, "1", "2")
}
