package gateway

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"regexp"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// calendars serves units' calendars to programs that cannot sign in: the token in the address opens them.
type calendars struct {
	told      failures
	deadline  time.Duration
	reminders reportingv1.ReminderServiceClient
}

// calendarToken is the form of the tokens, as the contract has it.
var calendarToken = regexp.MustCompile(`^[A-Z2-7]{26}$`)

func newCalendars(config Config, told failures) calendars {
	return calendars{told, config.Deadline, reportingv1.NewReminderServiceClient(connection{config.Reporting})}
}

// ServeHTTP answers a request. The log gets the template of the path only: the path itself is a secret.
func (c calendars) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	noteRoute(r.Context(), "/ical/{token}.ics")
	reads(c.told, c.serve).ServeHTTP(w, r)
}

func (c calendars) serve(w http.ResponseWriter, r *http.Request) {
	token, ok := strings.CutSuffix(r.PathValue("file"), ".ics")
	if !ok || !calendarToken.MatchString(token) {
		c.told.write(w, r, fault.New(faultv1.Reason_REASON_NOT_FOUND))
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), c.deadline)
	defer cancel()
	answer, err := c.reminders.ReadCalendar(ctx, &reportingv1.ReadCalendarRequest{Token: token, Language: calendarLanguage(r)})
	if err != nil {
		c.told.write(w, r, err)
		return
	}
	sum := sha256.Sum256([]byte(answer.GetCalendar()))
	header := w.Header()
	header.Set("ETag", `"`+base64.RawURLEncoding.EncodeToString(sum[:16])+`"`)
	header.Set("Cache-Control", "private, no-cache")
	header.Set("Content-Type", "text/calendar; charset=utf-8")
	http.ServeContent(w, r, "", time.Time{}, strings.NewReader(answer.GetCalendar()))
}

// calendarLanguage is the language an address asks for; the default one for one there is not: a calendar program shows
// nobody what is wrong with its address.
func calendarLanguage(r *http.Request) string {
	if language := r.URL.Query().Get("lang"); language == "vi" || language == "en" {
		return language
	}
	return ""
}
