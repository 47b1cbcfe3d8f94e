// Package ical writes due days as a calendar that programs subscribe to (RFC 5545). It knows how a calendar is written, and
// nothing of where the days come from.
package ical

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/tiendo/tiendo/services/calendar"
)

// Event is the due day of one report.
type Event struct {
	// Name is the report's resource name: the same event always has the same.
	Name                          string
	Title, Unit, PlanNumber, Plan string
	// Due is the first instant that is late; Regular what it was before it was moved, zero where it was not.
	Due, Regular time.Time
	// Skipped are days that were passed over because nobody works on them.
	Skipped []Skipped
	// Submitted and Exempt events stay, but keep nobody busy.
	Submitted, Exempt bool
	// OpenedAt is when the event came to be, ChangedAt when it last changed; it never goes back.
	OpenedAt, ChangedAt time.Time
}

// Skipped is a day on which nobody works.
type Skipped struct {
	Day    calendar.Date
	Reason string
}

// refresh is how often programs are asked to read a calendar again.
const refresh = "PT6H"

// Write writes a calendar, in Vietnamese. The same events make the same text.
func Write(events []Event) string {
	c := ics.NewCalendarFor("Tiến Độ")
	c.SetProductId("-//Tiến Độ//Hạn nộp báo cáo//VI")
	c.SetCalscale("GREGORIAN")
	c.SetMethod(ics.MethodPublish)
	c.SetName("Hạn nộp báo cáo")
	c.SetXWRCalName("Hạn nộp báo cáo")
	c.SetXWRTimezone("Asia/Ho_Chi_Minh")
	c.SetRefreshInterval(refresh) // with its type, VALUE=DURATION
	c.SetXPublishedTTL(refresh)
	for _, e := range events {
		e.addTo(c)
	}
	return c.Serialize(ics.WithNewLineWindows)
}

func (e Event) addTo(c *ics.Calendar) {
	last := calendar.DateOf(e.Due.Add(-time.Millisecond)) // the last day of which at least a part is on time
	v := c.AddEvent(e.uid())
	v.SetDtStampTime(e.ChangedAt)
	v.SetCreatedTime(e.OpenedAt)
	v.SetModifiedAt(e.ChangedAt)
	v.SetSequence(e.sequence())
	v.SetAllDayStartAt(last.Start().In(calendar.Zone))
	v.SetAllDayEndAt(last.AddDays(1).Start().In(calendar.Zone))
	v.SetSummary(e.summary())
	v.SetDescription(e.description())
	v.SetStatus(ics.ObjectStatusConfirmed)
	if e.Submitted || e.Exempt {
		v.SetTimeTransparency(ics.TransparencyTransparent)
	}
}

// uid tells nothing of the report to those who see the calendar, and is the same for ever.
func (e Event) uid() string {
	sum := sha256.Sum256([]byte(e.Name))
	return hex.EncodeToString(sum[:16]) + "@tiendo"
}

// sequence rises whenever something happens to the event: it counts the seconds from its beginning.
func (e Event) sequence() int { return int(e.ChangedAt.Sub(e.OpenedAt) / time.Second) }

func (e Event) summary() string {
	text := "Hạn nộp: " + e.Title + " – " + e.Unit
	switch {
	case e.Submitted:
		return text + " (đã nộp)"
	case e.Exempt:
		return text + " (được miễn)"
	case !e.Regular.IsZero():
		return text + " (được gia hạn)"
	}
	return text
}

func (e Event) description() string {
	lines := []string{"Kế hoạch số " + e.PlanNumber + ": " + e.Plan, "Đúng hạn nếu nộp trước " + moment(e.Due) + "."}
	if !e.Regular.IsZero() {
		lines = append(lines, "Hạn ban đầu: trước "+moment(e.Regular)+".")
	}
	for _, s := range e.Skipped {
		lines = append(lines, fmt.Sprintf("Lùi qua ngày nghỉ %s (%s).", s.Day.Start().In(calendar.Zone).Format("02/01/2006"), s.Reason))
	}
	return strings.Join(lines, "\n")
}

func moment(at time.Time) string { return at.In(calendar.Zone).Format("15:04 02/01/2006") }
