// Package ical writes days as a calendar that programs subscribe to (RFC 5545). It knows how a calendar is written, and
// nothing of where the days and the words come from.
package ical

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/tiendo/tiendo/services/calendar"
)

// Calendar is a list of days in one language.
type Calendar struct {
	Title    string
	Language string // vi, en
	Events   []Event
}

// Event is a day on which something is due.
type Event struct {
	// Name is what the event is about, such as a resource name: the same event always has the same.
	Name string
	// Day is the last day of which at least a part is on time.
	Day                  calendar.Date
	Summary, Description string
	// Free events keep nobody busy: there is nothing left to do.
	Free bool
	// OpenedAt is when the event came to be, ChangedAt when it last changed; it never goes back.
	OpenedAt, ChangedAt time.Time
}

// refresh is how often programs are asked to read a calendar again.
const refresh = "PT6H"

// Write writes the calendar. The same calendar makes the same text.
func (k Calendar) Write() string {
	c := ics.NewCalendarFor("Tiến Độ")
	c.SetProductId("-//Tiến Độ//" + k.Title + "//" + strings.ToUpper(k.Language))
	c.SetCalscale("GREGORIAN")
	c.SetMethod(ics.MethodPublish)
	c.SetName(k.Title)
	c.SetXWRCalName(k.Title)
	c.SetXWRTimezone("Asia/Ho_Chi_Minh")
	c.SetRefreshInterval(refresh) // with its type, VALUE=DURATION
	c.SetXPublishedTTL(refresh)
	for _, e := range k.Events {
		e.addTo(c)
	}
	return c.Serialize(ics.WithNewLineWindows)
}

func (e Event) addTo(c *ics.Calendar) {
	v := c.AddEvent(e.uid())
	v.SetDtStampTime(e.ChangedAt)
	v.SetCreatedTime(e.OpenedAt)
	v.SetModifiedAt(e.ChangedAt)
	v.SetSequence(e.sequence())
	v.SetAllDayStartAt(e.Day.Start().In(calendar.Zone))
	v.SetAllDayEndAt(e.Day.AddDays(1).Start().In(calendar.Zone))
	v.SetSummary(e.Summary)
	v.SetDescription(e.Description)
	v.SetStatus(ics.ObjectStatusConfirmed)
	if e.Free {
		v.SetTimeTransparency(ics.TransparencyTransparent)
	}
}

// uid tells nothing of the name to those who see the calendar, and is the same for ever.
func (e Event) uid() string {
	sum := sha256.Sum256([]byte(e.Name))
	return hex.EncodeToString(sum[:16]) + "@tiendo"
}

// sequence rises whenever something happens to the event: it counts the seconds from its beginning.
func (e Event) sequence() int { return int(e.ChangedAt.Sub(e.OpenedAt) / time.Second) }
