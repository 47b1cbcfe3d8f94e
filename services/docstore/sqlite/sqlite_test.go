package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/conformance"
	"github.com/tiendo/tiendo/services/docstore/sqlite"
)

func TestConformance(t *testing.T) {
	conformance.Run(t, openEmpty)
}

func TestRaces(t *testing.T) {
	conformance.RunRaces(t, openEmpty)
}

func openEmpty(t testing.TB) docstore.Store {
	return open(t, filepath.Join(t.TempDir(), "test.db"))
}

// open opens the store in a file, and closes it with the test.
func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return store
}
