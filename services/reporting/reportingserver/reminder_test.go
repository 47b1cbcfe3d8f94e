package reportingserver_test

import (
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
)

// reminding is a reporting service whose rounds a test does.
type reminding struct {
	*system
	reportingv1.ReminderServiceClient
	server *reportingserver.Server
}

func newReminding(t *testing.T) *reminding {
	t.Helper()
	clock, plans, store := servertest.NewClock(vietnam("2025-07-01 08:00:00.000")), new(fakePlans), docstoretest.Open(t)
	var server *reportingserver.Server
	s := servertest.Start(t, clock, nil, func(r grpc.ServiceRegistrar, conn *grpc.ClientConn) (err error) {
		planv1.RegisterPlanServiceServer(r, plans)
		unitv1.RegisterUnitServiceServer(r, fakeUnits{})
		server, err = reportingserver.New(t.Context(), reportingserver.Config{
			Store: store, Now: clock.Now, Log: slog.New(slog.DiscardHandler), Plans: conn, Units: conn,
		})
		if err == nil {
			server.Register(r)
		}
		return err
	})
	return &reminding{
		newCaller(s, store, plans), reportingv1.NewReminderServiceClient(s.Conn), server,
	}
}

func (r *reminding) roundAt(t *testing.T, at time.Time) {
	t.Helper()
	r.Clock.Set(at)
	if err := r.server.Round(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func (r *reminding) notifications(t *testing.T, who identity.Actor) *reportingv1.ListNotificationsResponse {
	t.Helper()
	answer, err := r.ListNotifications(r.As(t, who), &reportingv1.ListNotificationsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// TestWhoSubmitsIsRemindedNoMore opens a period, submits for one unit, and looks at what everybody is told.
func TestWhoSubmitsIsRemindedNoMore(t *testing.T) {
	r := newReminding(t)
	period := r.open(t, "6-thang", 2025)
	r.roundAt(t, vietnam("2025-07-01 09:00:00.000"))
	r.submit(t, leader, reportOf(period, xaA), content("5"))
	due := period.GetDueTime().AsTime()
	r.roundAt(t, due.Add(-16*time.Hour)) // 8:00 of the last day
	a, b := r.notifications(t, leader), r.notifications(t, leaderB)
	if len(a.GetNotifications()) != 1 || len(b.GetNotifications()) != 2 {
		t.Fatalf("who submitted was told %v, who did not %v", a, b)
	}
	item := b.GetNotifications()[0].GetItems()[0]
	if item.GetReport() != reportOf(period, xaB) || item.GetKind() != reportingv1.ReminderKind_REMINDER_KIND_ON_THE_DAY ||
		item.GetDaysLeft() != 0 || item.GetPeriodTitle() != period.GetTitle() || !item.GetDueTime().AsTime().Equal(due) {
		t.Errorf("told %v", item)
	}
	if n := r.notifications(t, city); len(n.GetNotifications()) != 0 {
		t.Errorf("the city was told %v", n)
	}
	_, err := r.MarkNotificationsRead(r.As(t, leaderB), &reportingv1.MarkNotificationsReadRequest{Names: []string{b.GetNotifications()[0].GetName()}})
	if err != nil {
		t.Fatal(err)
	}
	if n := r.notifications(t, leaderB); b.GetUnreadCount() != 2 || n.GetUnreadCount() != 1 || !n.GetNotifications()[0].GetRead() {
		t.Errorf("unread %d, then %d", b.GetUnreadCount(), n.GetUnreadCount())
	}
}

func wantReason(t *testing.T, err error, want string) {
	t.Helper()
	if got := reasonOf(err); got != want {
		t.Errorf("refused because of %s, want %s", got, want)
	}
}

func TestEachSeesTheRemindersOfItsOwnReports(t *testing.T) {
	r := newReminding(t)
	period := r.open(t, "6-thang", 2025)
	r.roundAt(t, vietnam("2025-07-01 09:00:00.000"))
	units := func(who identity.Actor, size int32) (names []string) {
		req := &reportingv1.ListRemindersRequest{Parent: period.GetName(), PageSize: size}
		for {
			answer, err := r.ListReminders(r.As(t, who), req)
			if err != nil {
				t.Fatal(err)
			}
			for _, reminder := range answer.GetReminders() {
				names = append(names, reminder.GetReport()[strings.LastIndex(reminder.GetReport(), "/")+1:])
			}
			if req.PageToken = answer.GetNextPageToken(); req.PageToken == "" {
				return slices.Compact(names)
			}
		}
	}
	for _, c := range []struct {
		who  identity.Actor
		want []string
	}{{leader, []string{"xa-a"}}, {reviewer, []string{"thi-tran", "xa-a", "xa-b"}}, {leadership, []string{"thi-tran", "xa-a", "xa-b"}}} {
		for _, size := range []int32{0, 1, 2} {
			if got := units(c.who, size); !slices.Equal(got, c.want) {
				t.Errorf("%v, %d a page: %q, want %q", c.who.Grants, size, got, c.want)
			}
		}
	}
	stranger := as(accessv1.Role_ROLE_UNIT_LEADER, "units/khac")
	_, err := r.ListReminders(r.As(t, stranger), &reportingv1.ListRemindersRequest{Parent: period.GetName()})
	wantReason(t, err, "NOT_LEAD_UNIT")
}

func TestTheLeadUnitLaysDownTheRules(t *testing.T) {
	r := newReminding(t)
	name := "plans/p/reminderRules"
	rules, err := r.GetReminderRules(r.As(t, leader), &reportingv1.GetReminderRulesRequest{Name: name})
	if err != nil || rules.GetEtag() != "" || !slices.Equal(rules.GetBeforeDays(), []int32{15, 7, 3, 1}) {
		t.Fatalf("default rules %v, %v", rules, err)
	}
	rules.BeforeDays, rules.WorkingDays = []int32{2, 5}, true
	update := func(who identity.Actor, rules *reportingv1.ReminderRules) error {
		_, err := r.UpdateReminderRules(r.As(t, who), &reportingv1.UpdateReminderRulesRequest{ReminderRules: rules})
		return err
	}
	wantReason(t, update(as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/khac"), rules), "NOT_LEAD_UNIT")
	if err := update(reviewer, rules); err != nil {
		t.Fatal(err)
	}
	wantReason(t, update(reviewer, rules), "STALE_ETAG")
	rules, err = r.GetReminderRules(r.As(t, leader), &reportingv1.GetReminderRulesRequest{Name: name})
	if err != nil || rules.GetEtag() == "" || !slices.Equal(rules.GetBeforeDays(), []int32{5, 2}) {
		t.Fatalf("rules %v, %v", rules, err)
	}
	rules.Hour = 23
	wantReason(t, update(reviewer, rules), "INVALID_REQUEST")
	rules.Hour, rules.BeforeDays = 8, []int32{3, 3, 0}
	wantReason(t, update(reviewer, rules), "INVALID_REQUEST")
}

// TestWhoIsAddedIsRemindedAndWhoIsExcusedIsNot: a newer version of the plan adds xã mới and no longer names xã B.
func TestWhoIsAddedIsRemindedAndWhoIsExcusedIsNot(t *testing.T) {
	r := newReminding(t)
	period := r.open(t, "6-thang", 2025)
	r.roundAt(t, vietnam("2025-07-01 09:00:00.000"))
	before := len(r.notifications(t, leaderB).GetNotifications())
	r.plans.with(secondVersion)
	r.adopt(t, period.GetName())
	for _, at := range []string{"2025-07-02 09:00:00.000", "2025-07-02 09:01:00.000", "2025-07-09 08:00:00.000"} {
		r.roundAt(t, vietnam(at))
	}
	var told []string
	for _, n := range r.notifications(t, leaderMoi).GetNotifications() {
		for _, item := range n.GetItems() {
			told = append(told, strings.TrimPrefix(item.GetReport(), period.GetName())+" "+item.GetKind().String())
		}
	}
	if want := []string{"/reports/xa-moi REMINDER_KIND_ON_THE_DAY", "/reports/xa-moi REMINDER_KIND_OPENED"}; !slices.Equal(told, want) {
		t.Errorf("who was added was told %q, want %q", told, want)
	}
	if after := len(r.notifications(t, leaderB).GetNotifications()); after != before {
		t.Errorf("who was excused was told %d times more", after-before)
	}
}

// TestWhoAnswersForAnEndedUnitIsReminded: after the end of xã B its successor is told.
func TestWhoAnswersForAnEndedUnitIsReminded(t *testing.T) {
	r := newReminding(t)
	period := r.open(t, "nam", 2025)
	r.roundAt(t, vietnam("2025-12-20 09:00:00.000"))
	r.Clock.Set(vietnam("2026-01-02 09:00:00.000"))
	if _, err := r.HandOverReport(r.As(t, reviewer), &reportingv1.HandOverReportRequest{
		Name: period.GetName(), Unit: xaB, Holders: []string{xaMoi}, Comment: "Sắp xếp", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	before := len(r.notifications(t, leaderB).GetNotifications())
	r.roundAt(t, vietnam("2026-01-09 08:00:00.000"))
	told := r.notifications(t, leaderMoi).GetNotifications()
	if len(told) != 1 || told[0].GetItems()[0].GetReport() != reportOf(period, xaB) {
		t.Errorf("the successor was told %v", told)
	}
	if after := len(r.notifications(t, leaderB).GetNotifications()); after != before {
		t.Errorf("the ended unit was told %d times more", after-before)
	}
}
