package sqlite_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

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
	schema := docstore.Schema{Name: "reports", Indexes: []docstore.Index{{Name: "period", Fields: []string{"period", "state"}}}}
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
				if err := store.Insert(b.Context(), "reports", report(b, number.Add(1))); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	return number.Load() - before
}

// report is a document of 3 KB with an id like those of a report's entries.
func report(tb testing.TB, number int64) bson.Raw {
	raw, err := bson.Marshal(bson.D{
		{Key: "_id", Value: fmt.Sprintf("plans/272/periods/2025-6-thang/reports/%d#1", number)},
		{Key: "revision", Value: int64(1)},
		{Key: "period", Value: "plans/272/periods/2025-6-thang"},
		{Key: "state", Value: "submitted"},
		{Key: "content", Value: strings.Repeat("số liệu ", 300)[:2850]},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return raw
}
