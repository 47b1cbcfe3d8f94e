package conformance

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

var givenUpCases = []testCase{
	{"a write that was given up has an unknown outcome, or was not stored", givenUpWrites},
	{"a read that was given up ends", givenUpReads},
}

// givenUpWrites gives writes up after all kinds of times. What was answered with success is there, what was answered
// with the context's error is not, and where the outcome was called unknown the document is there as a whole or not at
// all.
func givenUpWrites(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	var answers sync.Map // by id
	race(racers, func(writer int) {
		for i := range 5 * rounds {
			id := fmt.Sprintf("%d/%d", writer, i)
			ctx, cancel := context.WithTimeout(f.ctx, time.Duration((writer*31+i*17)%100)*30*time.Microsecond)
			answers.Store(id, store.Insert(ctx, things, raw(t, thing(id, "by", "first"))))
			cancel()
		}
	})
	counts := make(map[string]int)
	answers.Range(func(id, answer any) bool {
		err, _ := answer.(error)
		counts[f.checkGivenUp(id.(string), err)]++
		return true
	})
	t.Logf("answers: %v", counts)
	f.wantCount(docstore.Query{}, racers*5*rounds)
}

// checkGivenUp finds out what came of a write by writing again. Once that is answered the first write can do nothing
// more, however late it is: either it was stored before, or the id is taken.
func (f *fixture) checkGivenUp(id string, answer error) string {
	f.t.Helper()
	first, second := thing(id, "by", "first"), thing(id, "by", "second")
	again := f.store.Insert(f.ctx, things, raw(f.t, second))
	stored := again != nil
	if stored {
		wantReason(f.t, "insert again", again, faultv1.Reason_REASON_ALREADY_EXISTS)
		f.wantStored(first)
	} else {
		f.wantStored(second)
	}
	if answer == nil {
		if !stored {
			f.t.Errorf("%s was answered, and not stored", id)
		}
		return "stored"
	}
	switch fault.ReasonOf(answer) {
	case faultv1.Reason_REASON_DEADLINE_EXCEEDED:
		if stored {
			f.t.Errorf("%s was stored after %v", id, answer)
		}
	case faultv1.Reason_REASON_OUTCOME_UNKNOWN:
		return fmt.Sprintf("unknown (stored: %v)", stored)
	default:
		f.t.Errorf("%s: %v", id, answer)
	}
	return fault.Name(fault.ReasonOf(answer))
}

func givenUpReads(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	for i := range 200 {
		f.insert(thing(fmt.Sprint(i), "content", make([]byte, 10_000)))
	}
	race(racers, func(reader int) {
		for i := range rounds {
			ctx, cancel := context.WithTimeout(f.ctx, time.Duration((reader*31+i*17)%100)*20*time.Microsecond)
			page, err := store.List(ctx, things, docstore.Query{})
			cancel()
			if err == nil && len(page.Documents) != 200 {
				t.Errorf("a read that was given up answered %d of 200 documents", len(page.Documents))
			}
			if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_DEADLINE_EXCEEDED {
				t.Errorf("a read that was given up: %v", err)
			}
		}
	})
	f.wantCount(docstore.Query{}, 200)
}
