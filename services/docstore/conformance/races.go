package conformance

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

var raceCases = []testCase{
	{"no increment is lost", raceIncrements},
	{"an id has one winner", raceID},
	{"a value in a unique index has one winner", raceUnique},
	{"a replacement and a delete have one winner", raceDelete},
	{"what is answered is seen by everybody", raceSeen},
	{"an index declared meanwhile covers every document", raceDeclare},
}

const (
	racers = 16
	rounds = 20
)

// race lets many do something at the same time, and waits for all.
func race(n int, do func(i int)) {
	var group sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		group.Go(func() {
			<-start
			do(i)
		})
	}
	close(start)
	group.Wait()
}

// contest lets many try something, and wants one to succeed and the others to be refused for a reason.
func contest(t *testing.T, try func(i int) error, want faultv1.Reason) (winner int) {
	t.Helper()
	var winners atomic.Int64
	race(racers, func(i int) {
		switch err := try(i); {
		case err == nil:
			winners.Add(1 + int64(i)<<32)
		case fault.ReasonOf(err) != want:
			t.Errorf("racer %d: %v, want %s", i, err, fault.Name(want))
		}
	})
	if n := winners.Load() & (1<<32 - 1); n != 1 {
		t.Errorf("%d winners, want one", n)
	}
	return int(winners.Load() >> 32)
}

func raceIncrements(t *testing.T, store docstore.Store) {
	type counter struct {
		ID       string `bson:"_id"`
		Revision int64  `bson:"revision"`
		Count    int64  `bson:"count"`
	}
	counters, err := docstore.Declare[counter](t.Context(), store, docstore.Schema{Name: "counters"})
	if err != nil {
		t.Fatal(err)
	}
	if err := counters.Insert(t.Context(), counter{ID: "c"}); err != nil {
		t.Fatal(err)
	}
	increment := func() error {
		for {
			c, err := counters.Get(t.Context(), "c")
			if err != nil {
				return err
			}
			err = counters.Replace(t.Context(), counter{"c", c.Revision + 1, c.Count + 1}, c.Revision)
			if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG {
				return err
			}
		}
	}
	race(racers, func(int) {
		for range rounds {
			if err := increment(); err != nil {
				t.Error(err)
			}
		}
	})
	if c, err := counters.Get(t.Context(), "c"); err != nil || c.Count != racers*rounds {
		t.Errorf("%d writers incremented %d times each: %+v, %v", racers, rounds, c, err)
	}
}

func raceID(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	for round := range rounds {
		id := fmt.Sprint(round)
		winner := contest(t, func(i int) error {
			return store.Insert(f.ctx, things, raw(t, thing(id, "by", i)))
		}, faultv1.Reason_REASON_ALREADY_EXISTS)
		f.wantStored(thing(id, "by", winner))
	}
}

func raceUnique(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "code", Fields: []string{"code"}, Unique: true})
	for round := range rounds {
		id := func(i int) string { return fmt.Sprintf("%d/%d", round, i) }
		for i := 1; i < racers; i += 2 { // every other racer replaces, the others insert
			f.insert(thing(id(i), "code", id(i)))
		}
		winner := contest(t, func(i int) error {
			if i%2 == 1 {
				return store.Replace(f.ctx, things, raw(t, thingAt(2, id(i), "code", round)), 1)
			}
			return store.Insert(f.ctx, things, raw(t, thing(id(i), "code", round)))
		}, faultv1.Reason_REASON_ALREADY_EXISTS)
		f.wantList(docstore.Query{Index: "code", Equal: []any{round}}, id(winner))
	}
}

func raceDelete(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	for round := range rounds {
		id := fmt.Sprint(round)
		f.insert(thing(id))
		winner := contest(t, func(i int) error {
			if i%2 == 1 {
				return store.Delete(f.ctx, things, id, 1)
			}
			return store.Replace(f.ctx, things, raw(t, thingAt(2, id, "by", i)), 1)
		}, faultv1.Reason_REASON_STALE_ETAG)
		if winner%2 == 1 {
			f.wantMissing(id)
		} else {
			f.wantStored(thingAt(2, id, "by", winner))
		}
	}
}

func raceSeen(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_writer", Fields: []string{"writer"}})
	race(racers, func(writer int) {
		for i := 1; i <= rounds; i++ {
			document := thing(fmt.Sprintf("%d/%d", writer, i), "writer", writer)
			if err := store.Insert(f.ctx, things, raw(t, document)); err != nil {
				t.Error(err)
				continue
			}
			f.wantStored(document)
			f.wantCount(docstore.Query{Index: "by_writer", Equal: []any{writer}}, i)
		}
	})
	f.wantCount(docstore.Query{}, racers*rounds)
}

func raceDeclare(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	var indexes []docstore.Index
	race(racers, func(writer int) {
		for i := range rounds {
			if writer == 0 && i%5 == 0 {
				indexes = append(indexes, docstore.Index{Name: fmt.Sprintf("by_%d", i), Fields: []string{fmt.Sprintf("f%d", i)}})
				if err := store.Declare(f.ctx, docstore.Schema{Name: things, Indexes: indexes}); err != nil {
					t.Error(err)
				}
			}
			document := thing(fmt.Sprintf("%d/%d", writer, i))
			for field := range rounds {
				document = append(document, bson.E{Key: fmt.Sprintf("f%d", field), Value: fmt.Sprint(writer, " ", i)})
			}
			if err := store.Insert(f.ctx, things, raw(t, document)); err != nil {
				t.Error(err)
			}
		}
	})
	for _, index := range indexes {
		for writer := range racers {
			for i := range rounds {
				f.wantList(docstore.Query{Index: index.Name, Equal: []any{fmt.Sprint(writer, " ", i)}}, fmt.Sprintf("%d/%d", writer, i))
			}
		}
	}
}
