package unitstore_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/unit"
)

// Made-up login names do not fill the store, and forget nobody's failures but the oldest.
func TestFailuresAreForgottenOldestFirst(t *testing.T) {
	store := open(t)
	store.MostAttempts = 2000
	began := time.Date(2025, 7, 9, 1, 0, 0, 0, time.UTC)
	name := func(i int) unit.AccountName { return unit.NewAccountName(fmt.Sprint("login", i)) }
	const tried = 3000
	inParallel(t, tried, func(ctx context.Context, i int) error {
		return store.SaveAttempts(ctx, unit.Attempts{Account: name(i)}.Failed(began.Add(time.Duration(i)*time.Millisecond)))
	})
	for i, want := range map[int]int{0: 0, 900: 0, 1900: 1, tried - 1: 1} {
		if kept, err := store.Attempts(t.Context(), name(i)); err != nil || kept.Failures != want {
			t.Errorf("login name %d of %d: %d failures kept, %v, want %d", i, tried, kept.Failures, err, want)
		}
	}
}
