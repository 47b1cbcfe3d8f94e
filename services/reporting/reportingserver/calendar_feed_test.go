package reportingserver_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

var feedAddress = regexp.MustCompile(`^/ical/([A-Z2-7]{26})\.ics$`)

// renew makes a new address for the calendar of xa-a, and answers its token.
func (r *reminding) renew(t *testing.T) string {
	t.Helper()
	feed, err := r.RenewCalendarFeed(r.As(t, officer), &reportingv1.RenewCalendarFeedRequest{Name: xaA + "/calendarFeed"})
	if err != nil || !feed.GetActive() {
		t.Fatal(feed, err)
	}
	found := feedAddress.FindStringSubmatch(feed.GetAddress())
	if found == nil {
		t.Fatalf("address %q", feed.GetAddress())
	}
	return found[1]
}

func (r *reminding) calendar(t *testing.T, token string) (string, error) {
	t.Helper()
	answer, err := r.ReadCalendar(t.Context(), &reportingv1.ReadCalendarRequest{Token: token})
	return answer.GetCalendar(), err
}

// events reads the events of a calendar, each with its properties, and checks the form RFC 5545 asks for.
func events(t *testing.T, text string) []map[string]string {
	t.Helper()
	if !strings.HasSuffix(text, "END:VCALENDAR\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Errorf("lines do not end with CRLF: %q", text)
	}
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	var list []map[string]string
	for _, block := range strings.Split(strings.ReplaceAll(text, "\r\n ", ""), "BEGIN:VEVENT\r\n")[1:] {
		event := map[string]string{}
		for _, line := range strings.Split(block, "\r\n") {
			name, value, _ := strings.Cut(line, ":")
			event[name] = value
		}
		list = append(list, event)
	}
	return list
}

// TestACalendarFollowsTheDueDay through an extension and a submission: the event stays the same, its sequence rises.
func TestACalendarFollowsTheDueDay(t *testing.T) {
	r := newReminding(t)
	period := r.open(t, "6-thang", 2025)
	r.open(t, "6-thang-by", 2025)
	r.roundAt(t, vietnam("2025-07-01 09:00:00.000"))
	token := r.renew(t)
	text, err := r.calendar(t, token)
	if err != nil {
		t.Fatal(err)
	}
	all := events(t, text)
	if len(all) != 2 || all[0]["UID"] == all[1]["UID"] {
		t.Fatalf("events %v", all)
	}
	if !strings.Contains(text, "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n") {
		t.Errorf("no interval in\n%s", text)
	}
	before := all[0]
	if before["DTSTART;VALUE=DATE"] != "20250709" {
		before = all[1]
	}
	if before["DTSTART;VALUE=DATE"] != "20250709" || before["DTEND;VALUE=DATE"] != "20250710" || before["SEQUENCE"] != "0" ||
		!strings.HasPrefix(before["SUMMARY"], "Hạn nộp: "+period.GetTitle()+" – ") {
		t.Errorf("before: %v", before)
	}
	r.Clock.Advance(time.Hour)
	r.extend(t, period.GetName(), vietnam("2025-07-16 00:00:00.000"), xaA)
	extended := r.event(t, token, before["UID"])
	if extended["DTSTART;VALUE=DATE"] != "20250715" || !strings.Contains(extended["DESCRIPTION"], "Hạn ban đầu: trước 00:00 10/07/2025.") ||
		!strings.HasSuffix(extended["SUMMARY"], "(được gia hạn)") || number64(t, extended["SEQUENCE"]) <= 0 {
		t.Errorf("extended: %v", extended)
	}
	r.Clock.Advance(time.Hour)
	r.submit(t, leader, reportOf(period, xaA), content("1"))
	submitted := r.event(t, token, before["UID"])
	if !strings.HasSuffix(submitted["SUMMARY"], "(đã nộp)") || submitted["TRANSP"] != "TRANSPARENT" ||
		number64(t, submitted["SEQUENCE"]) <= number64(t, extended["SEQUENCE"]) {
		t.Errorf("submitted: %v", submitted)
	}
	one, _ := r.calendar(t, token)
	if two, _ := r.calendar(t, token); one != two {
		t.Error("the same calendar is written in two ways")
	}
}

// event is the event with an id.
func (r *reminding) event(t *testing.T, token, uid string) map[string]string {
	t.Helper()
	text, err := r.calendar(t, token)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events(t, text) {
		if e["UID"] == uid {
			return e
		}
	}
	t.Fatalf("no event %s in\n%s", uid, text)
	return nil
}

func number64(t *testing.T, text string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAnAddressOpensOneCalendarUntilItIsTakenAway(t *testing.T) {
	r := newReminding(t)
	name := xaA + "/calendarFeed"
	if feed, err := r.GetCalendarFeed(r.As(t, leader), &reportingv1.GetCalendarFeedRequest{Name: name}); err != nil || feed.GetActive() {
		t.Fatal(feed, err)
	}
	first := r.renew(t)
	second := r.renew(t)
	_, err := r.calendar(t, first)
	wantReason(t, err, "NOT_FOUND")
	if text, err := r.calendar(t, second); err != nil || !strings.HasPrefix(text, "BEGIN:VCALENDAR\r\n") {
		t.Fatal(text, err)
	}
	feed, err := r.GetCalendarFeed(r.As(t, leader), &reportingv1.GetCalendarFeedRequest{Name: name})
	if err != nil || !feed.GetActive() || feed.GetAddress() != "" {
		t.Errorf("read back: %v, %v", feed, err)
	}
	_, err = r.RevokeCalendarFeed(r.As(t, leaderB), &reportingv1.RevokeCalendarFeedRequest{Name: name})
	wantReason(t, err, "NOT_YOUR_UNIT")
	_, err = r.RenewCalendarFeed(r.As(t, reviewer), &reportingv1.RenewCalendarFeedRequest{Name: name})
	wantReason(t, err, "NOT_YOUR_UNIT")
	_, err = r.RenewCalendarFeed(r.As(t, administrator), &reportingv1.RenewCalendarFeedRequest{Name: name})
	wantReason(t, err, "ROLE_MISSING")
	if _, err := r.RevokeCalendarFeed(r.As(t, leader), &reportingv1.RevokeCalendarFeedRequest{Name: name}); err != nil {
		t.Fatal(err)
	}
	for _, token := range []string{first, second, strings.Repeat("A", 26)} {
		_, err := r.calendar(t, token)
		wantReason(t, err, "NOT_FOUND")
	}
	_, err = r.calendar(t, "")
	wantReason(t, err, "INVALID_REQUEST")
}
