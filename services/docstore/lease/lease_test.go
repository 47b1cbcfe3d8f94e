package lease_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/docstore/lease"
)

var start = time.Date(2025, 7, 1, 1, 0, 0, 0, time.UTC)

const life = time.Minute

// TestALeaseIsHeldByOne lets replicas take, renew, give up and die, with the clock going on and stepping back a little.
func TestALeaseIsHeldByOne(t *testing.T) {
	store, now := docstoretest.Open(t), start
	leases, err := lease.Open(t.Context(), store, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	round := 0
	rapid.Check(t, func(r *rapid.T) {
		round++
		name, holder, until := fmt.Sprint("opening-", round), "", time.Time{}
		for range rapid.IntRange(1, 30).Draw(r, "steps") {
			now = now.Add(time.Duration(rapid.SampledFrom([]int{-90, -5, 0, 1, 10, 40, 59, 60}).Draw(r, "seconds")) * time.Second)
			replica := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(r, "replica")
			if rapid.IntRange(0, 4).Draw(r, "gives up") == 0 {
				if err := leases.GiveUp(t.Context(), name, replica); err != nil {
					r.Fatal(err)
				}
				if holder == replica {
					until = now
				}
				continue
			}
			got, err := leases.Take(t.Context(), name, replica, life)
			want := holder == replica || holder == "" || !now.Before(until) || until.After(now.Add(life))
			if err != nil || got != want {
				r.Fatalf("%s takes at %v what %q holds until %v: %v, %v", replica, now, holder, until, got, err)
			}
			if got {
				holder, until = replica, now.Add(life)
			}
		}
	})
}

// TestOfManyAtOnceOneHasIt, again and again.
func TestOfManyAtOnceOneHasIt(t *testing.T) {
	leases, err := lease.Open(t.Context(), docstoretest.Open(t), func() time.Time { return start })
	if err != nil {
		t.Fatal(err)
	}
	for round := range 20 {
		var winners atomic.Int32
		var racing sync.WaitGroup
		for replica := range 8 {
			racing.Go(func() {
				got, err := leases.Take(t.Context(), fmt.Sprint("r", round), fmt.Sprint("replica-", replica), life)
				if err != nil {
					t.Error(err)
				}
				if got {
					winners.Add(1)
				}
			})
		}
		racing.Wait()
		if winners.Load() != 1 {
			t.Errorf("round %d: %d winners", round, winners.Load())
		}
	}
}
