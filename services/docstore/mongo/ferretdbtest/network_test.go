package ferretdbtest_test

import (
	"context"
	"sync"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/mongo"
	"github.com/tiendo/tiendo/services/fault"
)

// document is what the store keeps here.
type document struct {
	ID       string `bson:"_id"`
	Revision int64  `bson:"revision"`
}

func declare(t *testing.T, store *mongo.Store) *docstore.Collection[document] {
	t.Helper()
	documents, err := docstore.Declare[document](t.Context(), store, docstore.Schema{Name: "documents"})
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

func wantReason(t *testing.T, call string, err error, want faultv1.Reason) {
	t.Helper()
	if err == nil || fault.ReasonOf(err) != want {
		t.Errorf("%s: %v, want %s", call, err, fault.Name(want))
	}
}

// The write is stored and its answer is lost: nobody may call it not stored.
func TestAWriteWhoseAnswerIsLostHasAnUnknownOutcome(t *testing.T) {
	network := startProxy(t, start(t))
	documents := declare(t, open(t, uri(network.socket)))
	if err := documents.Insert(t.Context(), document{ID: "before", Revision: 1}); err != nil {
		t.Fatal(err)
	}
	network.mute.Store(true)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	wantReason(t, "insert", documents.Insert(ctx, document{ID: "a", Revision: 1}), faultv1.Reason_REASON_OUTCOME_UNKNOWN)
	_, err := documents.Get(ctx, "before")
	wantReason(t, "get", err, faultv1.Reason_REASON_DEADLINE_EXCEEDED)
	network.mute.Store(false)
	if _, err := documents.Get(t.Context(), "a"); err != nil {
		t.Errorf("get of what was stored: %v", err)
	}
}

// The connection breaks while the write is on its way: it may have arrived.
func TestAWriteWhoseConnectionBreaksHasAnUnknownOutcome(t *testing.T) {
	network := startProxy(t, start(t))
	documents := declare(t, open(t, uri(network.socket)))
	if err := documents.Insert(t.Context(), document{ID: "a", Revision: 1}); err != nil {
		t.Fatal(err)
	}
	for call, write := range map[string]func() error{
		"insert":  func() error { return documents.Insert(t.Context(), document{ID: "b", Revision: 1}) },
		"replace": func() error { return documents.Replace(t.Context(), document{ID: "a", Revision: 2}, 1) },
		"delete":  func() error { return documents.Delete(t.Context(), "a", 1) },
	} {
		network.deaf.Store(true)
		wantReason(t, call, write(), faultv1.Reason_REASON_OUTCOME_UNKNOWN)
		network.deaf.Store(false)
		if found, err := documents.GetMany(t.Context(), "a", "b"); err != nil || len(found) != 1 || found["a"].Revision != 1 {
			t.Errorf("after the %s that did not arrive: %v, %v", call, found, err)
		}
	}
}

// Nobody listens any more: nothing is sent, so nothing is stored. When somebody does again, the store goes on.
func TestWithoutAServerNothingIsStored(t *testing.T) {
	network := startProxy(t, start(t))
	store := open(t, uri(network.socket))
	documents := declare(t, store)
	if err := documents.Insert(t.Context(), document{ID: "before", Revision: 1}); err != nil {
		t.Fatal(err)
	}
	network.cut()
	_, err := documents.Get(t.Context(), "before") // finds out that the connections are broken
	wantReason(t, "get", err, faultv1.Reason_REASON_UNAVAILABLE)
	short, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	var group sync.WaitGroup
	try := func(name string, call func() error, want faultv1.Reason) {
		group.Go(func() { wantReason(t, name, call(), want) })
	}
	insert := func(ctx context.Context) error { return documents.Insert(ctx, document{ID: "a", Revision: 1}) }
	try("list", func() error { _, _, err := documents.List(t.Context(), docstore.Query{}); return err }, faultv1.Reason_REASON_UNAVAILABLE)
	try("count", func() error { _, err := documents.Count(t.Context(), docstore.Query{}); return err }, faultv1.Reason_REASON_UNAVAILABLE)
	try("ping", func() error { return store.Ping(t.Context()) }, faultv1.Reason_REASON_UNAVAILABLE)
	try("insert", func() error { return insert(t.Context()) }, faultv1.Reason_REASON_UNAVAILABLE)
	try("insert with little time", func() error { return insert(short) }, faultv1.Reason_REASON_DEADLINE_EXCEEDED)
	group.Wait()

	network.listen(t)
	if err := insert(t.Context()); err != nil {
		t.Errorf("insert with a server again: %v", err)
	}
}
