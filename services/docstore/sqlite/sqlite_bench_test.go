package sqlite_test

import (
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/sqlite"
)

// BenchmarkInsert inserts documents of 3 KB durably with 1, 16 and 64 clients, in turns on one store, so that the ratios
// are of one run. An iteration is one round of turns.
func BenchmarkInsert(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	schema := docstore.Schema{Name: "reports", Indexes: reports.Indexes[:1]}
	if err := store.Declare(b.Context(), schema); err != nil {
		b.Fatal(err)
	}
	inserted := make(map[int]int64)
	spent := make(map[int]time.Duration)
	clients := []int{1, 16, 64}
	var number atomic.Int64
	for b.Loop() {
		for _, n := range clients {
			began := b.Elapsed()
			inserted[n] += insertFor(b, store, n, &number)
			spent[n] += b.Elapsed() - began
		}
	}
	rate := func(n int) float64 { return float64(inserted[n]) / spent[n].Seconds() }
	for _, n := range clients {
		b.ReportMetric(rate(n), fmt.Sprintf("writes/s:%d", n))
	}
	b.ReportMetric(rate(64)/rate(1), "64:1")
	b.ReportMetric(0, "ns/op")
}

// insertFor lets clients insert for one turn, and answers how many documents that were.
func insertFor(b *testing.B, store docstore.Store, clients int, number *atomic.Int64) int64 {
	before := number.Load()
	end := time.Now().Add(300 * time.Millisecond)
	var group sync.WaitGroup
	for range clients {
		group.Go(func() {
			for time.Now().Before(end) {
				if err := store.Insert(b.Context(), "reports", report(number.Add(1))); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	return number.Load() - before
}
