package reporting_test

import (
	"context"
	"log/slog"
	"maps"
	"testing"
	"time"

	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// TestDecisionsAreWhatTheChangesAddUpTo decides and revokes days at random on two replicas of one store, one of which
// forgets what it knew now and then, beside a model: what is in force by day.
func TestDecisionsAreWhatTheChangesAddUpTo(t *testing.T) {
	raw := docstoretest.Open(t)
	ctx := identity.With(t.Context(), identity.Actor{Account: "accounts/admin"})
	replicas := []*reporting.Service{replica(t, raw), replica(t, raw)}
	rapid.Check(t, func(rt *rapid.T) {
		model, changes := map[calendar.Date]reporting.DayDecision{}, nothingInForce(rt, ctx, replicas[0])
		days := rapid.Custom(func(t *rapid.T) calendar.Date {
			return calendar.Date{Year: 2025, Month: 7, Day: 7}.AddDays(rapid.IntRange(0, 4).Draw(t, "day")) // Monday to Friday
		})
		for range rapid.IntRange(1, 15).Draw(rt, "acts") {
			s := rapid.SampledFrom(replicas).Draw(rt, "replica")
			if rapid.Bool().Draw(rt, "revoke") {
				day := days.Draw(rt, "which")
				_, decided := model[day]
				if _, err := s.RevokeDayDecision(ctx, day); (err == nil) != decided ||
					err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND {
					rt.Fatalf("revoke %v, decided %t: %v", day, decided, err)
				}
				delete(model, day)
				if decided {
					changes++
				}
			} else if changed(rt, ctx, s, model, days) {
				changes++
			}
			if rapid.Bool().Draw(rt, "forget") {
				replicas[1] = replica(t, raw)
			}
			for _, s := range replicas {
				agree(rt, ctx, s, model, changes)
			}
		}
	})
}

// nothingInForce revokes what is left from before, and answers how many changes there were.
func nothingInForce(t *rapid.T, ctx context.Context, s *reporting.Service) int {
	left, err := s.DayDecisions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range left.Of(0) {
		if _, err := s.RevokeDayDecision(ctx, d.Date); err != nil {
			t.Fatal(err)
		}
	}
	return left.Changes + len(left.Of(0))
}

// changed sets some decisions and tells whether there was anything to change.
func changed(t *rapid.T, ctx context.Context, s *reporting.Service, model map[calendar.Date]reporting.DayDecision, days *rapid.Generator[calendar.Date]) bool {
	var set []reporting.DayDecision
	anything := false
	for _, day := range rapid.SliceOfNDistinct(days, 1, 3, rapid.ID).Draw(t, "days") {
		d := reporting.DayDecision{Date: day, Reason: rapid.SampledFrom([]string{"bão", "lũ"}).Draw(t, "reason"), Basis: "1/CĐ"}
		set = append(set, d)
		if model[day].Reason != d.Reason {
			anything = true
		}
	}
	got, err := s.SetDayDecisions(ctx, set)
	if err != nil || len(got) != len(set) {
		t.Fatalf("set %v: %v, %v", set, got, err)
	}
	for i, d := range set {
		if got[i].Reason != d.Reason || got[i].DecidedBy != "accounts/admin" {
			t.Fatalf("in force is %v, want %v", got[i], d)
		}
		model[d.Date] = d
	}
	return anything
}

// agree compares what a replica says with the model.
func agree(t *rapid.T, ctx context.Context, s *reporting.Service, model map[calendar.Date]reporting.DayDecision, changes int) {
	now, err := s.DayDecisions(ctx)
	if err != nil || now.Changes != changes {
		t.Fatalf("%d changes, %v, want %d", now.Changes, err, changes)
	}
	got := map[calendar.Date]string{}
	for _, d := range now.Of(2025) {
		got[d.Date] = d.Reason
	}
	want := map[calendar.Date]string{}
	for day, d := range model {
		want[day] = d.Reason
	}
	if !maps.Equal(got, want) {
		t.Fatalf("in force %v, want %v", got, want)
	}
	working, err := s.WorkingCalendar(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for day := (calendar.Date{Year: 2025, Month: 7, Day: 7}); day.Day < 12; day = day.AddDays(1) {
		known, err := working.Day(day)
		if _, off := want[day]; err != nil || known.Working == off || off && known.Standing != workingday.Settled {
			t.Fatalf("%v is %+v, %v, decided off %t", day, known, err, off)
		}
	}
}

func replica(t *testing.T, raw docstore.Store) *reporting.Service {
	t.Helper()
	store, err := reportstore.Open(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	return &reporting.Service{
		Store: store, Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return time.Date(2025, 7, 1, 0, 0, 0, 0, time.UTC) },
	}
}
