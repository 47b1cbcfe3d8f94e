// Package docstoretest opens an empty store for a test: SQLite in a folder of the test, or a database of its own on the
// MongoDB that TIENDO_TEST_MONGODB_URI names.
package docstoretest

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"testing"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/mongo"
	"github.com/tiendo/tiendo/services/docstore/sqlite"
)

// Open opens an empty store that goes away with the test.
func Open(t testing.TB) docstore.Store {
	t.Helper()
	uri := os.Getenv("TIENDO_TEST_MONGODB_URI")
	if uri == "" {
		store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { closeStore(t, store) })
		return store
	}
	store, err := mongo.Open(t.Context(), uri, "tiendo_test_"+rand.Text())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Drop(); err != nil {
			t.Errorf("drop: %v", err)
		}
		closeStore(t, store)
	})
	return store
}

func closeStore(t testing.TB, store docstore.Store) {
	if err := store.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}
