package reminder_test

import (
	"context"
	"iter"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder"
	"github.com/tiendo/tiendo/services/reporting/reminder/reminderstore"
)

// reports are the periods and what is owed in them, as a test says.
type reports struct {
	mu        sync.Mutex
	periods   []reporting.Period
	due       map[reporting.ReportName]time.Time // extended
	submitted map[reporting.ReportName]bool
}

func newReports() *reports {
	return &reports{due: map[reporting.ReportName]time.Time{}, submitted: map[reporting.ReportName]bool{}}
}

// open opens a period in which some units owe a report.
func (r *reports) open(plan, due string, opened time.Time, units ...string) reporting.PeriodName {
	p := reporting.Period{
		Name: reporting.PeriodName("plans/" + plan + "/periods/2025-nam"), Plan: "plans/" + plan, Title: "Báo cáo năm 2025",
		PlanTitle: "Kế hoạch " + plan, PlanNumber: "1/KH-UBND", Due: vietnam(due), OpenedAt: opened,
		LeadUnit: reporting.PinnedUnit{Unit: "units/phong", DisplayName: "Phòng"},
	}
	for _, unit := range units {
		p.Obligations = append(p.Obligations, reporting.Obligation{Unit: reporting.PinnedUnit{Unit: unit, DisplayName: strings.ToUpper(unit)}})
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.periods = append(r.periods, p)
	return p.Name
}

func (r *reports) OpenedSince(_ context.Context, since time.Time) iter.Seq2[reporting.Period, error] {
	r.mu.Lock()
	periods := slices.Clone(r.periods)
	r.mu.Unlock()
	return func(yield func(reporting.Period, error) bool) {
		for _, p := range periods {
			if !p.OpenedAt.Before(since) && !yield(p, nil) {
				return
			}
		}
	}
}

func (r *reports) Period(_ context.Context, name reporting.PeriodName) (*reporting.Period, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	i := slices.IndexFunc(r.periods, func(p reporting.Period) bool { return p.Name == name })
	return &r.periods[i], nil
}

func (r *reports) Owed(ctx context.Context, name reporting.PeriodName, units ...string) ([]reporting.Owed, error) {
	p, _ := r.Period(ctx, name)
	r.mu.Lock()
	defer r.mu.Unlock()
	var owed []reporting.Owed
	for _, o := range p.Obligations {
		report := name.Report(o.Unit.Unit)
		if len(units) > 0 && !slices.Contains(units, o.Unit.Unit) {
			continue
		}
		due, extended := r.due[report]
		if !extended {
			due = p.DueFor(o)
		}
		owed = append(owed, reporting.Owed{Report: report, Unit: o.Unit, Due: due, Still: !r.submitted[report]})
	}
	return owed, nil
}

func (r *reports) Handled(ctx context.Context, name reporting.PeriodName) (reporting.Handled, error) {
	p, _ := r.Period(ctx, name)
	owed, err := r.Owed(ctx, name)
	return reporting.Handled{Period: p, Reports: owed}, err
}

func (r *reports) Board(ctx context.Context, name reporting.PeriodName) (reporting.Board, error) {
	p, _ := r.Period(ctx, name)
	return reporting.Board{Period: reporting.PeriodNow{Period: p}}, nil
}

func (r *reports) WorkingCalendar(context.Context) (workingday.Calendar, error) {
	return workingday.Calendar{}, nil
}

func (r *reports) submit(report reporting.ReportName) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.submitted[report] = true
}

func (r *reports) extend(report reporting.ReportName, due time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.due[report] = due
}

// fixture is a reminder service over a real store, with a clock and reports a test sets.
type fixture struct {
	*reports
	*reminder.Service
	clock  *servertest.Clock
	docs   docstore.Store
	people *people
}

func newFixture(t *testing.T, now string) *fixture {
	t.Helper()
	f := &fixture{reports: newReports(), clock: servertest.NewClock(vietnam(now)), docs: docstoretest.Open(t), people: &people{}}
	f.Service = f.restarted(t, f.docs)
	return f
}

// restarted is the service of a process that has just started on a store.
func (f *fixture) restarted(t *testing.T, docs docstore.Store) *reminder.Service {
	t.Helper()
	store, err := reminderstore.Open(t.Context(), docs, f.reports)
	if err != nil {
		t.Fatal(err)
	}
	return &reminder.Service{
		Store: store, Reports: f.reports, Now: f.clock.Now, Log: slog.New(slog.DiscardHandler),
		Accounts: f.people, Directories: []reminder.Directory{reminder.People{Accounts: f.people, Store: store}},
	}
}

// round does a round at a time.
func (f *fixture) round(t *testing.T, at string) {
	t.Helper()
	f.clock.Set(vietnam(at))
	if err := f.Round(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// heard are the notifications of a role in a unit, oldest first: the day, and of each item the plan and what is said.
func (f *fixture) heard(t *testing.T, role accessv1.Role, unit string) []string {
	t.Helper()
	ctx := identity.With(t.Context(), identity.Actor{Account: "accounts/a", Grants: []identity.Grant{{Role: role, Unit: unit}}})
	notifications, err := f.Notifications(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, n := range notifications {
		line := n.Day
		for _, item := range n.Items {
			line += " " + strings.TrimPrefix(item.PlanTitle, "Kế hoạch ") + ":" + string(item.Kind)
			if item.Kind == reminder.ToLeadUnit {
				line += "/" + item.UnitName
			}
		}
		lines = append(lines, line)
	}
	slices.Reverse(lines)
	return lines
}

const (
	officer  = accessv1.Role_ROLE_UNIT_OFFICER
	leader   = accessv1.Role_ROLE_UNIT_LEADER
	reviewer = accessv1.Role_ROLE_LEAD_REVIEWER
)

func (f *fixture) expect(t *testing.T, role accessv1.Role, unit string, want ...string) {
	t.Helper()
	if got := f.heard(t, role, unit); !slices.Equal(got, want) {
		t.Errorf("%s of %s heard\n got %q\nwant %q", role, unit, got, want)
	}
}

// TestAUnitIsRemindedUntilItSubmits follows one report from the opening of its period, a round every hour.
func TestAUnitIsRemindedUntilItSubmits(t *testing.T) {
	f := newFixture(t, "2025-07-01 09:00")
	period := f.open("p", "2025-07-10 00:00", f.clock.Now(), "units/a", "units/b")
	for hour := range 24 * 20 {
		f.round(t, vietnam("2025-07-01 09:30").Add(time.Duration(hour)*time.Hour).In(calendar.Zone).Format("2006-01-02 15:04"))
		if hour == 24*7 { // 8 July
			f.submit(period.Report("units/b"))
		}
	}
	early := []string{"2025-07-01 p:OPENED", "2025-07-02 p:BEFORE", "2025-07-06 p:BEFORE", "2025-07-08 p:BEFORE"}
	f.expect(t, officer, "units/b", early...)
	late := append(early, "2025-07-09 p:ON_THE_DAY", "2025-07-10 p:LATE", "2025-07-11 p:LATE")
	f.expect(t, officer, "units/a", append(slices.Clone(late), "2025-07-12 p:LATE", "2025-07-13 p:LATE", "2025-07-14 p:LATE",
		"2025-07-15 p:LATE", "2025-07-16 p:LATE", "2025-07-17 p:LATE", "2025-07-18 p:LATE", "2025-07-19 p:LATE")...)
	f.expect(t, leader, "units/a", append(slices.Clone(late), "2025-07-12 p:TO_LEADER", "2025-07-13 p:LATE", "2025-07-14 p:LATE",
		"2025-07-15 p:LATE", "2025-07-16 p:LATE", "2025-07-17 p:LATE", "2025-07-18 p:LATE", "2025-07-19 p:LATE")...)
	f.expect(t, reviewer, "units/phong", "2025-07-14 p:TO_LEAD_UNIT/UNITS/A")
	f.expect(t, officer, "units/phong")
	f.expect(t, leader, "units/c")
}

// TestAWeekWithoutRoundsIsMadeUpByOneNotice, which says how things stand on its own day.
func TestAWeekWithoutRoundsIsMadeUpByOneNotice(t *testing.T) {
	f := newFixture(t, "2025-07-01 09:00")
	f.open("p", "2025-07-10 00:00", f.clock.Now(), "units/a")
	f.round(t, "2025-07-01 09:00")
	f.round(t, "2025-07-13 10:00")
	f.round(t, "2025-07-13 11:00")
	f.expect(t, officer, "units/a", "2025-07-01 p:OPENED", "2025-07-13 p:LATE")
	f.expect(t, leader, "units/a", "2025-07-01 p:OPENED", "2025-07-13 p:TO_LEADER")
	f.round(t, "2025-07-14 08:00")
	f.expect(t, officer, "units/a", "2025-07-01 p:OPENED", "2025-07-13 p:LATE", "2025-07-14 p:LATE")
}

// TestSeveralPlansAreOneNotice of a day, and what comes up later the same day waits for the next.
func TestSeveralPlansAreOneNotice(t *testing.T) {
	f := newFixture(t, "2025-07-01 09:00")
	f.open("p", "2025-07-10 00:00", f.clock.Now(), "units/a")
	f.open("q", "2025-07-05 00:00", f.clock.Now(), "units/a")
	f.round(t, "2025-07-01 09:00")
	f.open("r", "2025-09-01 00:00", vietnam("2025-07-01 10:00"), "units/a")
	f.round(t, "2025-07-01 10:00")
	f.round(t, "2025-07-02 06:59")
	f.expect(t, officer, "units/a", "2025-07-01 q:OPENED p:OPENED")
	f.round(t, "2025-07-02 08:00")
	f.expect(t, officer, "units/a", "2025-07-01 q:OPENED p:OPENED", "2025-07-02 p:BEFORE r:OPENED")
}

// TestAnExtensionMovesWhatWaits, before and after the due time.
func TestAnExtensionMovesWhatWaits(t *testing.T) {
	f := newFixture(t, "2025-07-06 09:00")
	period := f.open("p", "2025-07-10 00:00", f.clock.Now(), "units/a")
	f.round(t, "2025-07-06 09:00")
	f.extend(period.Report("units/a"), vietnam("2025-07-20 00:00"))
	f.round(t, "2025-07-08 09:00") // one day before as it was
	f.round(t, "2025-07-10 09:00")
	f.expect(t, officer, "units/a", "2025-07-06 p:OPENED")
	f.round(t, "2025-07-12 08:00") // seven days before as it is
	f.round(t, "2025-07-20 08:00") // three, one and none were missed
	f.extend(period.Report("units/a"), vietnam("2025-07-25 00:00"))
	f.round(t, "2025-07-21 08:00")
	f.round(t, "2025-07-24 08:00")
	f.expect(t, officer, "units/a", "2025-07-06 p:OPENED", "2025-07-12 p:BEFORE", "2025-07-20 p:LATE", "2025-07-21 p:BEFORE", "2025-07-24 p:ON_THE_DAY")
}

func TestNotificationsAreReadByEachPerson(t *testing.T) {
	f := newFixture(t, "2025-07-01 09:00")
	f.open("p", "2025-07-10 00:00", f.clock.Now(), "units/a")
	f.round(t, "2025-07-01 09:00")
	person := func(account string) context.Context {
		return identity.With(t.Context(), identity.Actor{Account: account, Grants: []identity.Grant{{Role: officer, Unit: "units/a"}}})
	}
	unread := func(account string) (count int) {
		notifications, err := f.Notifications(person(account))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range notifications {
			if !n.Read {
				count++
			}
		}
		return count
	}
	notifications, err := f.Notifications(person("accounts/a"))
	if err != nil || len(notifications) != 1 {
		t.Fatal(notifications, err)
	}
	for range 2 {
		if err := f.MarkRead(person("accounts/a"), []string{notifications[0].Name(), "notifications/none"}); err != nil {
			t.Fatal(err)
		}
	}
	if unread("accounts/a") != 0 || unread("accounts/b") != 1 {
		t.Errorf("unread %d and %d, want 0 and 1", unread("accounts/a"), unread("accounts/b"))
	}
}
