package conformance

import (
	"bytes"
	"context"
	"slices"
	"sync/atomic"
	"testing"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

// things is the collection most cases use.
const things = "things"

// fixture is a store with what the cases do to it. What a case takes for granted ends it when it fails.
type fixture struct {
	t     testing.TB
	ctx   context.Context
	store docstore.Store
}

// newFixture declares things with indexes.
func newFixture(t testing.TB, store docstore.Store, indexes ...docstore.Index) *fixture {
	t.Helper()
	f := &fixture{t: t, ctx: t.Context(), store: store}
	f.declare(indexes...)
	return f
}

func (f *fixture) declare(indexes ...docstore.Index) {
	f.t.Helper()
	if err := f.store.Declare(f.ctx, docstore.Schema{Name: things, Indexes: indexes}); err != nil {
		f.t.Fatalf("declare: %v", err)
	}
}

func (f *fixture) insert(documents ...bson.D) {
	f.t.Helper()
	for _, document := range documents {
		if err := f.store.Insert(f.ctx, things, raw(f.t, document)); err != nil {
			f.t.Fatalf("insert %v: %v", document, err)
		}
	}
}

// insertMany inserts documents side by side, where there are so many that one after the other would take long.
func (f *fixture) insertMany(documents []bson.D) {
	f.t.Helper()
	var next atomic.Int64
	race(racers, func(int) {
		for i := next.Add(1) - 1; i < int64(len(documents)); i = next.Add(1) - 1 {
			if err := f.store.Insert(f.ctx, things, raw(f.t, documents[i])); err != nil {
				f.t.Errorf("insert %v: %v", documents[i], err)
			}
		}
	})
}

func (f *fixture) replace(document bson.D, seen int64) {
	f.t.Helper()
	if err := f.store.Replace(f.ctx, things, raw(f.t, document), seen); err != nil {
		f.t.Fatalf("replace %v: %v", document, err)
	}
}

func (f *fixture) delete(id string, seen int64) {
	f.t.Helper()
	if err := f.store.Delete(f.ctx, things, id, seen); err != nil {
		f.t.Fatalf("delete %s: %v", id, err)
	}
}

func (f *fixture) list(query docstore.Query) docstore.Page {
	f.t.Helper()
	page, err := f.store.List(f.ctx, things, query)
	if err != nil {
		f.t.Fatalf("list %+v: %v", query, err)
	}
	return page
}

// wantList checks which documents a query finds, in which order, and that as many are counted.
func (f *fixture) wantList(query docstore.Query, want ...string) {
	f.t.Helper()
	if got := ids(f.list(query).Documents); !slices.Equal(got, want) {
		f.t.Errorf("list %+v\n got %q\nwant %q", query, got, want)
	}
	if query.Limit == 0 && query.After == "" {
		f.wantCount(query, len(want))
	}
}

func (f *fixture) wantCount(query docstore.Query, want int) {
	f.t.Helper()
	if got, err := f.store.Count(f.ctx, things, query); err != nil || got != int64(want) {
		f.t.Errorf("count %+v: %d, %v, want %d", query, got, err, want)
	}
}

// wantStored checks that exactly this document is stored under its id.
func (f *fixture) wantStored(want bson.D) {
	f.t.Helper()
	id := raw(f.t, want).Lookup("_id").StringValue()
	got, err := f.store.Get(f.ctx, things, id)
	if err != nil || len(got) != 1 || !bytes.Equal(got[0], raw(f.t, want)) {
		f.t.Errorf("get %s: %v, %v, want %v", id, got, err, want)
	}
}

func (f *fixture) wantMissing(id string) {
	f.t.Helper()
	if got, err := f.store.Get(f.ctx, things, id); err != nil || len(got) != 0 {
		f.t.Errorf("get %s: %v, %v, want nothing", id, got, err)
	}
}

// wantReason checks that a call failed for a reason, and with a *fault.Error.
func wantReason(t testing.TB, call string, err error, want faultv1.Reason) {
	t.Helper()
	if got, ok := err.(*fault.Error); !ok || got.Reason != want {
		t.Errorf("%s: %v (%T), want %s", call, err, err, fault.Name(want))
	}
}

func raw(t testing.TB, document bson.D) bson.Raw {
	t.Helper()
	raw, err := bson.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func ids(documents []bson.Raw) []string {
	var ids []string
	for _, document := range documents {
		ids = append(ids, document.Lookup("_id").StringValue())
	}
	return ids
}

// thing is a document at revision 1 with further fields, given as pairs of name and value.
func thing(id string, fields ...any) bson.D {
	return thingAt(1, id, fields...)
}

func thingAt(revision int64, id string, fields ...any) bson.D {
	document := bson.D{{Key: "_id", Value: id}, {Key: "revision", Value: revision}}
	for pair := range slices.Chunk(fields, 2) {
		document = append(document, bson.E{Key: pair[0].(string), Value: pair[1]})
	}
	return document
}
