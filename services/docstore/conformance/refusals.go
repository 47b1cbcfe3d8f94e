package conformance

import (
	"context"
	"fmt"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
)

var refusalCases = []testCase{
	{"a document that cannot be kept is refused", refusesDocuments},
	{"a replacement that is no newer is refused", refusesOlder},
	{"a query that cannot be meant is refused", refusesQueries},
	{"a collection that is not declared is refused", refusesCollections},
	{"a call that was given up before is not begun", refusesGivenUp},
	{"a closed store is unavailable", refusesWhenClosed},
}

func refusesDocuments(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_deep", Fields: []string{"inner.deep"}})
	f.insert(thing("there"))
	inner := func(value any) bson.D { return bson.D{{Key: "deep", Value: value}} }
	for _, document := range []bson.D{
		{},
		{{Key: "name", Value: "no id"}},
		{{Key: "_id", Value: int64(1)}},
		{{Key: "_id", Value: ""}},
		{{Key: "_id", Value: "a"}, {Key: "revision", Value: "1"}},
		{{Key: "_id", Value: "a"}, {Key: "revision", Value: 1.0}},
		thing("a", "inner", inner(1.5)),
		thing("a", "inner", inner(bson.A{"list"})),
		thing("a", "inner", inner(bson.D{})),
		thing("a", "inner", bson.A{inner("in a list")}),
	} {
		wantReason(t, fmt.Sprintf("insert of %v", document), store.Insert(f.ctx, things, raw(t, document)), faultv1.Reason_REASON_INTERNAL)
	}
	wantReason(t, "replacement", store.Replace(f.ctx, things, raw(t, thingAt(2, "there", "inner", inner(1.5))), 1),
		faultv1.Reason_REASON_INTERNAL)
	f.wantList(docstore.Query{}, "there")
	f.wantStored(thing("there"))
}

func refusesOlder(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(thingAt(5, "a"))
	for _, revision := range []int64{5, 4, 0} {
		err := store.Replace(f.ctx, things, raw(t, thingAt(revision, "a")), 5)
		wantReason(t, fmt.Sprintf("replacement by revision %d", revision), err, faultv1.Reason_REASON_INTERNAL)
	}
	f.wantStored(thingAt(5, "a"))
}

func refusesQueries(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	for _, query := range []docstore.Query{
		{Index: "by_number"},
		{Equal: []any{"a"}},
		{Index: "by_text", Equal: []any{"a", "b"}},
		{Index: "by_text", Equal: []any{1.5}},
		{Index: "by_text", From: []string{"a"}},
		{Index: "by_text", Equal: []any{"a"}, From: 1},
		{To: time.Unix(0, 0)},
	} {
		_, err := store.List(f.ctx, things, query)
		wantReason(t, fmt.Sprintf("list %+v", query), err, faultv1.Reason_REASON_INTERNAL)
		_, err = store.Count(f.ctx, things, query)
		wantReason(t, fmt.Sprintf("count %+v", query), err, faultv1.Reason_REASON_INTERNAL)
		_, err = store.IDs(f.ctx, things, query)
		wantReason(t, fmt.Sprintf("ids %+v", query), err, faultv1.Reason_REASON_INTERNAL)
	}
	_, err := store.List(f.ctx, things, docstore.Query{Limit: -1})
	wantReason(t, "list with a negative limit", err, faultv1.Reason_REASON_INTERNAL)
}

// calls are all calls on a collection.
func calls(t testing.TB, store docstore.Store, collection string) map[string]func(context.Context) error {
	return map[string]func(context.Context) error{
		"get":    func(ctx context.Context) error { _, err := store.Get(ctx, collection, "a"); return err },
		"list":   func(ctx context.Context) error { _, err := store.List(ctx, collection, docstore.Query{}); return err },
		"count":  func(ctx context.Context) error { _, err := store.Count(ctx, collection, docstore.Query{}); return err },
		"ids":    func(ctx context.Context) error { _, err := store.IDs(ctx, collection, docstore.Query{}); return err },
		"insert": func(ctx context.Context) error { return store.Insert(ctx, collection, raw(t, thing("new"))) },
		"replace": func(ctx context.Context) error {
			return store.Replace(ctx, collection, raw(t, thingAt(2, "a", "new", true)), 1)
		},
		"delete": func(ctx context.Context) error { return store.Delete(ctx, collection, "a", 1) },
	}
}

func refusesCollections(t *testing.T, store docstore.Store) {
	for name, call := range calls(t, store, "not_declared") {
		wantReason(t, name, call(t.Context()), faultv1.Reason_REASON_INTERNAL)
	}
}

func refusesGivenUp(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(thing("a"))
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	given := calls(t, store, things)
	given["ping"] = store.Ping
	for name, call := range given {
		wantReason(t, name+", canceled", call(canceled), faultv1.Reason_REASON_CANCELED)
		wantReason(t, name+", too late", call(late), faultv1.Reason_REASON_DEADLINE_EXCEEDED)
	}
	f.wantList(docstore.Query{}, "a")
	f.wantStored(thing("a"))
}

func refusesWhenClosed(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(thing("a"))
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	given := calls(t, store, things)
	given["ping"] = store.Ping
	for name, call := range given {
		wantReason(t, name, call(t.Context()), faultv1.Reason_REASON_UNAVAILABLE)
	}
	if err := store.Close(); err != nil {
		t.Errorf("close again: %v", err)
	}
}
