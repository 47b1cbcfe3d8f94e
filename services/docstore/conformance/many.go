package conformance

import (
	"context"
	"fmt"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

var manyCases = []testCase{
	{"many documents are inserted, those that are there left as they are", insertsMissing},
	{"of many documents with one that cannot be stored, none is", insertsNoneOfBad},
	{"many documents keep to unique indexes", insertsMissingUnique},
	{"inserting many that was given up is done again", insertsMissingAgain},
}

// many are documents with ids from one number up to another, each saying who wrote it.
func many(t testing.TB, from, to int, by string) []bson.Raw {
	t.Helper()
	documents := make([]bson.Raw, 0, to-from)
	for i := from; i < to; i++ {
		documents = append(documents, raw(t, thing(fmt.Sprintf("%05d", i), "by", by)))
	}
	return documents
}

func insertsMissing(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by", Fields: []string{"by"}})
	insert := func(documents ...bson.Raw) {
		t.Helper()
		if err := store.InsertMissing(f.ctx, things, documents...); err != nil {
			t.Fatal(err)
		}
	}
	insert()
	f.wantCount(docstore.Query{}, 0)
	insert(many(t, 500, 1700, "first")...)
	insert(many(t, 0, 2300, "second")...)
	insert(many(t, 0, 1, "third")...)
	insert(append(many(t, 2300, 2301, "fourth"), many(t, 2300, 2301, "fifth")...)...) // one of the two
	f.wantCount(docstore.Query{}, 2301)
	f.wantCount(docstore.Query{Index: "by", Equal: []any{"first"}}, 1200)
	f.wantCount(docstore.Query{Index: "by", Equal: []any{"second"}}, 1100)
	f.wantStored(thing("00499", "by", "second"))
	f.wantStored(thing("00500", "by", "first"))
	wantReason(t, "insert of a taken id", store.Insert(f.ctx, things, raw(t, thing("02299"))), faultv1.Reason_REASON_ALREADY_EXISTS)
	f.replace(thingAt(2, "02299", "by", "sixth"), 1)
	insert(many(t, 2299, 2300, "seventh")...)
	f.wantStored(thingAt(2, "02299", "by", "sixth"))
}

func insertsNoneOfBad(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	bad := raw(t, bson.D{{Key: "no id", Value: true}})
	err := store.InsertMissing(f.ctx, things, append(many(t, 0, 10, "first"), bad)...)
	wantReason(t, "insert of many with a bad one", err, faultv1.Reason_REASON_INTERNAL)
	f.wantCount(docstore.Query{}, 0)
}

func insertsMissingUnique(t *testing.T, store docstore.Store) {
	f := uniqueFixture(t, store)
	f.insert(thing("1", "kind", "x", "code", "001"))
	err := store.InsertMissing(f.ctx, things, raw(t, thing("2", "kind", "x", "code", "002")), raw(t, thing("3", "kind", "x", "code", "001")))
	wantTaken(t, "insert of many with a taken code", err)
	f.wantMissing("3")
	f.wantStored(thing("1", "kind", "x", "code", "001"))
}

// insertsMissingAgain gives inserts up after all kinds of times and does them again: in the end every document is there once.
func insertsMissingAgain(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	all := many(t, 0, 3000, "somebody")
	for i := range 30 {
		ctx, cancel := context.WithTimeout(f.ctx, time.Duration(i)*time.Millisecond)
		err := store.InsertMissing(ctx, things, all...)
		cancel()
		if reason := fault.ReasonOf(err); err != nil && reason != faultv1.Reason_REASON_DEADLINE_EXCEEDED && reason != faultv1.Reason_REASON_OUTCOME_UNKNOWN {
			t.Errorf("given up: %v", err)
		}
	}
	if err := store.InsertMissing(f.ctx, things, all...); err != nil {
		t.Fatal(err)
	}
	f.wantCount(docstore.Query{}, len(all))
}
