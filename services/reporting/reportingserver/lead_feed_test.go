package reportingserver_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

const leadCalendar = phong + "/leadCalendarFeed"

// read reads the calendar of the lead unit in a language: what each event says, by its day and summary.
func (r *reminding) read(t *testing.T, token, language string) (list []string, byUID map[string]map[string]string) {
	t.Helper()
	answer, err := r.ReadCalendar(t.Context(), &reportingv1.ReadCalendarRequest{Token: token, Language: language})
	if err != nil {
		t.Fatal(err)
	}
	byUID = map[string]map[string]string{}
	for _, e := range events(t, answer.GetCalendar()) {
		list = append(list, e["DTSTART;VALUE=DATE"]+" "+strings.ReplaceAll(e["SUMMARY"], "\\,", ","))
		byUID[e["UID"]] = e
	}
	return list, byUID
}

func expectEvents(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

// TestALeadUnitsCalendarFollowsAPeriod through extensions for one unit and for all, and to the dispatch.
func TestALeadUnitsCalendarFollowsAPeriod(t *testing.T) {
	r := newReminding(t)
	period := r.open(t, "6-thang", 2025)
	title := period.GetTitle()
	r.roundAt(t, vietnam("2025-07-01 09:00:00.000"))
	feed, err := r.RenewCalendarFeed(r.As(t, reviewer), &reportingv1.RenewCalendarFeedRequest{Name: leadCalendar, Language: "en"})
	if err != nil || feed.GetName() != leadCalendar || !strings.HasSuffix(feed.GetAddress(), ".ics?lang=en") {
		t.Fatal(feed, err)
	}
	token := feedAddress.FindStringSubmatch(strings.TrimSuffix(feed.GetAddress(), "?lang=en"))[1]
	list, opened := r.read(t, token, "")
	expectEvents(t, "opened", list, "20250709 Hạn nhận báo cáo: "+title+" – đã nộp 0/3", "20250719 Hạn gửi báo cáo tổng hợp: "+title)
	r.Clock.Advance(time.Hour)
	r.extend(t, period.GetName(), vietnam("2025-07-16 00:00:00.000"), xaA)
	list, _ = r.read(t, token, "vi")
	expectEvents(t, "one has more time", list, "20250709 Hạn nhận báo cáo: "+title+" – đã nộp 0/2",
		"20250715 Hạn nhận báo cáo: "+title+" – đã nộp 0/1 (hạn đã thay đổi)", "20250719 Hạn gửi báo cáo tổng hợp: "+title)
	r.Clock.Advance(time.Hour)
	r.extend(t, period.GetName(), vietnam("2025-07-17 00:00:00.000"), xaA, xaB, thiTran)
	list, moved := r.read(t, token, "en")
	expectEvents(t, "all have more time", list, "20250716 Due from units: "+title+" – 0 of 3 submitted (moved)", "20250719 Consolidated report due: "+title)
	for uid, before := range opened {
		after, there := moved[uid]
		if !there || number64(t, after["SEQUENCE"]) <= number64(t, before["SEQUENCE"]) {
			t.Errorf("%s, sequence %s, is now %v", before["SUMMARY"], before["SEQUENCE"], after)
		}
	}
	for _, e := range moved {
		if !strings.Contains(e["DESCRIPTION"], "Due originally: before 00:00 10/07/2025.") && !strings.Contains(e["DESCRIPTION"], "To: ") {
			t.Errorf("described %q", e["DESCRIPTION"])
		}
	}
	if _, err := r.ExemptReports(r.As(t, reviewer), &reportingv1.ExemptReportsRequest{
		Name: period.GetName(), Units: []string{xaB, thiTran}, Comment: "Đang sáp nhập", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	r.submit(t, leader, reportOf(period, xaA), content("1"))
	r.accept(t, reportOf(period, xaA))
	list, _ = r.read(t, token, "en")
	expectEvents(t, "all have submitted who need to", list,
		"20250716 Due from units: "+title+" – 1 of 1 submitted (all submitted)", "20250719 Consolidated report due: "+title)
	r.dispatch(t, period)
	list, _ = r.read(t, token, "vi")
	if !slices.Contains(list, "20250719 Hạn gửi báo cáo tổng hợp: "+title+" (đã gửi)") {
		t.Errorf("dispatched: %q", list)
	}
	if unit, _ := r.read(t, r.renew(t), "en"); len(unit) != 1 || unit[0] != "20250716 Due: "+title+" – Đơn vị xa-a (submitted)" {
		t.Errorf("the unit's own calendar: %q", unit)
	}
}

// dispatch compiles, approves and dispatches the consolidated report.
func (r *reminding) dispatch(t *testing.T, period *reportingv1.Period) {
	t.Helper()
	name, asReviewer := period.GetName()+"/consolidatedReport", r.As(t, reviewer)
	_, compile := r.CompileConsolidatedReport(asReviewer, &reportingv1.CompileConsolidatedReportRequest{Name: name, RequestId: newID()})
	_, approve := r.ApproveConsolidatedReport(r.As(t, leadership), &reportingv1.ApproveConsolidatedReportRequest{Name: name, RequestId: newID(), Etag: `"1"`})
	_, dispatch := r.DispatchConsolidatedReport(asReviewer, &reportingv1.DispatchConsolidatedReportRequest{Name: name, RequestId: newID(), Etag: `"2"`})
	if err := errors.Join(compile, approve, dispatch); err != nil {
		t.Fatal(err)
	}
}

// TestWhoSeesToALeadUnitsCalendar: its reviewers, and none of those who report for it.
func TestWhoSeesToALeadUnitsCalendar(t *testing.T) {
	r := newReminding(t)
	for who, want := range map[string]string{
		"reviewer": "", "other reviewer": "NOT_YOUR_UNIT", "leader": "NOT_YOUR_UNIT", "officer": "NOT_YOUR_UNIT", "crossed": "NOT_YOUR_UNIT",
		"leadership": "ROLE_MISSING", "administrator": "ROLE_MISSING", "service": "ROLE_MISSING", "anonymous": "SIGN_IN_REQUIRED",
	} {
		ctx := t.Context()
		if people[who].SignedIn() {
			ctx = r.As(t, people[who])
		}
		_, get := r.GetCalendarFeed(ctx, &reportingv1.GetCalendarFeedRequest{Name: leadCalendar})
		_, renew := r.RenewCalendarFeed(ctx, &reportingv1.RenewCalendarFeedRequest{Name: leadCalendar})
		_, revoke := r.RevokeCalendarFeed(ctx, &reportingv1.RevokeCalendarFeedRequest{Name: leadCalendar})
		for _, err := range []error{get, renew, revoke} {
			if got := reasonOf(err); got != want {
				t.Errorf("%s: %q, want %q", who, got, want)
			}
		}
	}
	if own, err := r.GetCalendarFeed(r.As(t, reviewer), &reportingv1.GetCalendarFeedRequest{Name: leadCalendar}); err != nil || own.GetActive() {
		t.Errorf("after it was revoked: %v, %v", own, err)
	}
	_, err := r.RenewCalendarFeed(r.As(t, reviewer), &reportingv1.RenewCalendarFeedRequest{Name: leadCalendar, Language: "fr"})
	wantReason(t, err, "INVALID_REQUEST")
}
