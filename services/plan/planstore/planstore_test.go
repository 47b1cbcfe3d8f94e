package planstore_test

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/plan/planstore"
	"github.com/tiendo/tiendo/services/schedule"
)

var at = time.Date(2018, 10, 29, 2, 3, 4, 5_000_000, time.UTC)

func open(t *testing.T) *planstore.Store {
	t.Helper()
	store, err := planstore.Open(t.Context(), docstoretest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// draft is a plan that has something in every field.
func draft(id string) plan.Plan {
	lock := 0
	day := plan.YearDay{YearOffset: 1, Month: 1, Day: 10}
	return plan.Plan{
		Name: plan.NewName(id), Revision: 1, State: plan.Issued, Version: 3, CreatedAt: at, UpdatedAt: at.Add(time.Hour),
		Decision: plan.Decision{DecidedBy: "QĐ 1", Reason: "đổi đơn vị", Account: "accounts/a", At: at},
		Content: plan.Content{
			DocumentNumber: "272/KH-UBND", DocumentDate: calendar.Date{Year: 2018, Month: 10, Day: 29}, Title: "Kế hoạch",
			Purpose: "Hỗ trợ", LegalBases: []string{"Luật"}, IssuingUnit: "units/h", LeadUnit: "units/p", RecipientUnit: "units/t",
			AssignedUnits: []string{"units/a", "units/b"}, EndDate: calendar.Date{Year: 2025, Month: 12, Day: 31},
			Sections: []plan.Section{{Code: "1", Title: "Một", Tasks: []plan.Task{
				{Code: "1.1", Title: "Việc", LeadUnit: "units/p", ParticipatingUnits: []string{"units/a"}},
			}}},
			Indicators: []plan.Indicator{{
				Code: "A", Title: "Chỉ tiêu", Section: "1", UnitOfMeasure: "hộ", Kind: plan.Amount, Aggregation: plan.Sum,
				Direction: plan.Up, Decimals: 2, Minimum: "0", Maximum: "9.5", ReportingUnits: []string{"units/b"},
				ReportingRules: []string{"nam"}, Baseline: &plan.Baseline{Year: 2017, Value: "1", Source: "Sở", Sample: true},
				Targets: []plan.Target{{Year: 2020, Value: "2", Sample: true}}, Definition: "Cách tính",
			}},
			ReportingRules: []plan.ReportingRule{{
				ID: "nam", Title: "Năm", Kind: plan.Year, DataFrom: plan.YearDay{Month: 1, Day: 1}, DataTo: plan.YearDay{Month: 12, Day: 31},
				Due:             plan.DueRule{Phrase: plan.Before, Day: day, Sample: true},
				ConsolidatedDue: &plan.DueRule{Phrase: plan.By, Day: day}, LegalBasis: "Kế hoạch",
				Window: schedule.CalendarWindow, DataToWeekday: 4, OnceFrom: calendar.Date{Year: 2019, Month: 1, Day: 1},
				OnceTo: calendar.Date{Year: 2019, Month: 2, Day: 1}, DataLegalBasis: "Nghị định", LockAfterDays: &lock,
				LevelDues: []schedule.LevelDue{{Levels: []string{"commune"}, Units: []string{"units/a"}, Due: schedule.DueRule{
					Phrase: schedule.AfterPeriod, MonthDay: schedule.MonthDay{MonthOffset: 1, Day: 5},
					WeekDay: schedule.WeekDay{WeekOffset: 1, Weekday: 5}, Date: calendar.Date{Year: 2019, Month: 3, Day: 1},
					After: schedule.DaysAfter{Days: 5, Working: true}, Roll: schedule.NextWorkingDay, LegalBasis: "Luật",
				}}},
			}},
		},
	}
}

func TestAPlanIsReadAsItWasStored(t *testing.T) {
	store, want := open(t), draft("p")
	if err := store.Insert(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	got, err := store.Plan(t.Context(), want.Name)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Plan = %+v, %v, want %+v", got, err, want)
	}
}

func reason(err error) faultv1.Reason {
	if err == nil {
		return 0
	}
	return fault.ReasonOf(err)
}

func TestRefusals(t *testing.T) {
	store, p := open(t), draft("p")
	if err := store.Insert(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	_, missing := store.Plan(t.Context(), "plans/q")
	behind, lost := p, draft("q")
	for name, c := range map[string]struct {
		err  error
		want faultv1.Reason
	}{
		"a name that is taken":         {store.Insert(t.Context(), p), faultv1.Reason_REASON_ALREADY_EXISTS},
		"a plan that is not there":     {missing, faultv1.Reason_REASON_NOT_FOUND},
		"over a revision that is gone": {store.Replace(t.Context(), behind), faultv1.Reason_REASON_STALE_ETAG},
		"over nothing":                 {store.Replace(t.Context(), lost), faultv1.Reason_REASON_STALE_ETAG},
	} {
		if got := reason(c.err); got != c.want {
			t.Errorf("%s: %v, want %v", name, c.err, c.want)
		}
	}
}

func TestReplacingHasOneWinner(t *testing.T) {
	store, p := open(t), draft("p")
	if err := store.Insert(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	var winners, losers atomic.Int32
	var writers sync.WaitGroup
	for i := range 16 {
		writers.Go(func() {
			next := p
			next.Revision, next.Content.Title = 2, fmt.Sprint("Lần ", i)
			switch err := store.Replace(t.Context(), next); reason(err) {
			case 0:
				winners.Add(1)
			case faultv1.Reason_REASON_STALE_ETAG:
				losers.Add(1)
			default:
				t.Errorf("writer %d: %v", i, err)
			}
		})
	}
	writers.Wait()
	if winners.Load() != 1 || losers.Load() != 15 {
		t.Errorf("%d winners and %d losers of 16", winners.Load(), losers.Load())
	}
}

// More plans than are read at a time, with names of which one begins another.
func TestPlansAreReadInOrderFromAnywhere(t *testing.T) {
	store := open(t)
	var names []plan.Name
	for i := range 130 {
		names = append(names, plan.NewName(fmt.Sprintf("k%d", i)))
	}
	names = append(names, "plans/k1-", "plans/k", "plans/k-1", "plans/k1a")
	for _, name := range names {
		p := draft("")
		p.Name = name
		if err := store.Insert(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(names)
	for _, after := range []plan.Name{"", "plans/", "plans/k", "plans/k-", "plans/k1", "plans/k1-", "plans/k55", names[len(names)-1], "plans/z"} {
		var got []plan.Name
		for p, err := range store.Plans(t.Context(), after) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, p.Name)
		}
		behind, _ := slices.BinarySearch(names, after+"\x00")
		if want := names[behind:]; !slices.Equal(got, want) {
			t.Errorf("behind %q:\n got %q\nwant %q", after, got, want)
		}
	}
}

func TestVersionsAreKeptOnceAndForAll(t *testing.T) {
	store, p := open(t), draft("p")
	first, second := p.InForce(), p.InForce()
	first.Name, second.Name = "plans/p/versions/1", "plans/p/versions/2"
	for _, version := range []plan.Version{first, second, first} {
		if err := store.Keep(t.Context(), version); err != nil {
			t.Fatal(err)
		}
	}
	got, err := store.Versions(t.Context(), first.Name, "plans/p/versions/9", second.Name)
	want := map[plan.VersionName]plan.Version{first.Name: first, second.Name: second}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Versions = %+v, %v, want %+v", got, err, want)
	}
	if got, err := store.Versions(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("no versions asked: %v, %v", got, err)
	}
}
