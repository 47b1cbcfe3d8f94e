package reportstore_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

const (
	period = reporting.PeriodName("plans/p/periods/2025-nam")
	report = reporting.ReportName("plans/p/periods/2025-nam/reports/xa")
)

func open(t *testing.T) *reportstore.Store {
	t.Helper()
	store, err := reportstore.Open(t.Context(), docstoretest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

func entry(series reporting.SeriesName, number int) reporting.Entry {
	return reporting.Entry{ID: series.EntryID(number), Series: series, Number: number, Kind: reporting.Submitted, Content: []byte("{}")}
}

func TestAPlaceInASeriesIsTakenOnce(t *testing.T) {
	store := open(t)
	var won, lost atomic.Int64
	var racers sync.WaitGroup
	for range 16 {
		racers.Go(func() {
			switch err := store.InsertEntry(t.Context(), entry(report.Series(), 1)); {
			case err == nil:
				won.Add(1)
			case errors.Is(err, reporting.ErrTaken):
				lost.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	racers.Wait()
	if won.Load() != 1 || lost.Load() != 15 {
		t.Errorf("%d won and %d lost", won.Load(), lost.Load())
	}
}

// TestASeriesIsReadWholeAndAlone puts series beside it whose names begin alike or sort around it.
func TestASeriesIsReadWholeAndAlone(t *testing.T) {
	store := open(t)
	others := []reporting.SeriesName{
		report.Series() + "-b", report.Series() + "0", "plans/p/periods/2025-nam/reports/x", period.ConsolidatedReport(),
		"plans/p/periods/2025-nam-by/reports/xa", "plans/p/periods/2025-na/reports/xa",
	}
	for n := 12; n >= 1; n-- {
		for _, series := range append(others, report.Series()) {
			if err := store.InsertEntry(t.Context(), entry(series, n)); err != nil {
				t.Fatal(err)
			}
		}
	}
	entries, err := store.Series(t.Context(), report.Series())
	if err != nil || len(entries) != 12 {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	for i, e := range entries {
		if e.Series != report.Series() || e.Number != i+1 {
			t.Errorf("entry %d is %s", i+1, e.ID)
		}
	}
	next := map[reporting.SeriesName]int{}
	for e, err := range store.ReportEntries(t.Context(), period) {
		if err != nil {
			t.Fatal(err)
		}
		if next[e.Series]++; e.Number != next[e.Series] || e.Series.Period() != period {
			t.Errorf("%s comes in place %d", e.ID, next[e.Series])
		}
	}
	if len(next) != 4 || next[report.Series()] != 12 {
		t.Errorf("the period's reports have %v", next)
	}
}

// TestAnOlderStandingNeverReplacesANewer keeps the standings of a series in any order and many times at once.
func TestAnOlderStandingNeverReplacesANewer(t *testing.T) {
	store := open(t)
	series := reporting.ConsolidatedStanding{Series: period.ConsolidatedReport(), Period: period}
	var keepers sync.WaitGroup
	for _, number := range rand.Perm(40) {
		keepers.Go(func() {
			standing, consolidated := reporting.NewStanding(report), series
			standing.LastNumber, consolidated.LastNumber = number+1, number+1
			if err := store.KeepStanding(t.Context(), standing); err != nil {
				t.Error(err)
			}
			if err := store.KeepConsolidated(t.Context(), consolidated); err != nil {
				t.Error(err)
			}
		})
	}
	keepers.Wait()
	kept, err := store.Standings(t.Context(), report, report+"-none")
	if err != nil || len(kept) != 1 || kept[report].LastNumber != 40 {
		t.Errorf("kept %v, %v", kept, err)
	}
	consolidated, ok, err := store.Consolidated(t.Context(), series.Series)
	if err != nil || !ok || consolidated.LastNumber != 40 {
		t.Errorf("kept %v, %v, %v", consolidated, ok, err)
	}
}

func TestADraftIsSavedOverTheOneThatWasRead(t *testing.T) {
	store := open(t)
	if draft, err := store.Draft(t.Context(), report); err != nil || draft.Revision != 0 {
		t.Fatalf("before the first save: %v, %v", draft, err)
	}
	save := func(revision int64, content string) error {
		return store.SaveDraft(t.Context(), reporting.Draft{Report: report, Period: period, Content: []byte(content), Revision: revision})
	}
	for n, c := range []struct {
		revision int64
		stale    bool
	}{{2, true}, {1, false}, {1, true}, {2, false}, {2, true}, {4, true}, {3, false}} {
		err := save(c.revision, fmt.Sprint(n))
		if c.stale != (err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_STALE_ETAG) || (!c.stale && err != nil) {
			t.Errorf("save %d at revision %d: %v, want stale %v", n, c.revision, err, c.stale)
		}
	}
	draft, err := store.Draft(t.Context(), report)
	if err != nil || string(draft.Content) != "6" || draft.Revision != 3 {
		t.Errorf("the draft is %s, %v", draft.Content, err)
	}
	if drafts, err := store.Drafts(t.Context(), report, report+"-none"); err != nil || len(drafts) != 1 || !drafts[report] {
		t.Errorf("drafts %v, %v", drafts, err)
	}
}

// TestInstantsAreReadBackAsTheyWere to the millisecond, and what is not set stays not set.
func TestInstantsAreReadBackAsTheyWere(t *testing.T) {
	store := open(t)
	e := entry(report.Series(), 1)
	e.ReceivedAt = time.Date(2025, 7, 9, 16, 59, 59, 999_000_000, time.UTC)
	if err := store.InsertEntry(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	found, err := store.Entries(t.Context(), e.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := found[e.ID]; !got.ReceivedAt.Equal(e.ReceivedAt) || !got.Due.IsZero() || string(got.Statement()) != string(e.Statement()) {
		t.Errorf("read back as %s, want %s", got.Statement(), e.Statement())
	}
}
