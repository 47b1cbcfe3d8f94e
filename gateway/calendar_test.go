package gateway_test

import (
	"context"
	"strings"
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
)

const calendarToken = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func (s *services) ReadCalendar(_ context.Context, req *reportingv1.ReadCalendarRequest) (*reportingv1.ReadCalendarResponse, error) {
	if req.GetToken() != calendarToken {
		return nil, fault.New(faultv1.Reason_REASON_NOT_FOUND)
	}
	return &reportingv1.ReadCalendarResponse{Calendar: "BEGIN:VCALENDAR\r\n" + req.GetLanguage() + "END:VCALENDAR\r\n"}, nil
}

func TestACalendarIsOpenedByItsAddress(t *testing.T) {
	s := start(t)
	path := "/ical/" + calendarToken + ".ics"
	a := s.ask("GET", path, "").want(t, 200)
	if a.Header.Get("Content-Type") != "text/calendar; charset=utf-8" || a.body != "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" ||
		a.Header.Get("Cache-Control") != "private, no-cache" {
		t.Errorf("%v %q", a.Header, a.body)
	}
	if again := s.ask("GET", path, "", "If-None-Match", a.Header.Get("ETag")).want(t, 304); again.body != "" {
		t.Errorf("not modified: %q", again.body)
	}
	s.ask("HEAD", path, "").want(t, 200)
	for query, want := range map[string]string{"?lang=en": "en", "?lang=vi": "vi", "?lang=fr": "", "?lang": ""} {
		if a := s.ask("GET", path+query, "").want(t, 200); a.body != "BEGIN:VCALENDAR\r\n"+want+"END:VCALENDAR\r\n" {
			t.Errorf("%s: %q", query, a.body)
		}
	}
	s.ask("POST", path, "").want(t, 405)
	for _, other := range []string{"/ical/" + strings.Repeat("B", 26) + ".ics", "/ical/" + calendarToken, "/ical/x.ics", "/ical/.ics", "/ical/"} {
		s.ask("GET", other, "", "Accept", "text/calendar").want(t, 404)
	}
	if strings.Contains(s.log.String(), calendarToken) || !strings.Contains(s.log.String(), "/ical/{token}.ics") {
		t.Errorf("the log tells the address:\n%s", s.log)
	}
}
