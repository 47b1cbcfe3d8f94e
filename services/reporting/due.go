package reporting

import (
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// Phrase is the wording of a due rule; it decides whether the day itself is still on time.
type Phrase string

// The wordings.
const (
	// Before is "trước ngày": on time ends at 00:00 of the day.
	Before Phrase = "BEFORE"
	// By is "chậm nhất ngày": on time ends at 00:00 of the next day.
	By Phrase = "BY"
)

// YearDay is a day counted from the year of a period.
type YearDay struct {
	YearOffset int        `bson:"year_offset"`
	Month      time.Month `bson:"month"`
	Day        int        `bson:"day"`
}

// In is the day for the period of a year.
func (d YearDay) In(year int) calendar.Date {
	return calendar.Date{Year: year + d.YearOffset, Month: d.Month, Day: d.Day}
}

// DueRule says until when something may arrive and still be on time.
type DueRule struct {
	Phrase Phrase  `bson:"phrase"`
	Day    YearDay `bson:"day"`
	Sample bool    `bson:"sample"`
}

// Due is the first instant that is late for the period of a year.
func (r DueRule) Due(year int) time.Time {
	day := r.Day.In(year)
	if r.Phrase == By {
		day = day.AddDays(1)
	}
	return day.Start()
}

// Timeliness says whether something came on time.
type Timeliness string

// The answers. Pending and Overdue are what the clock says of something that has not come; they are never stored.
const (
	Pending     Timeliness = "PENDING"
	OnTime      Timeliness = "ON_TIME"
	Late        Timeliness = "LATE"
	Overdue     Timeliness = "OVERDUE"
	ByExtension Timeliness = "BY_EXTENSION"
	Excused     Timeliness = "EXCUSED"
)

// Decide is the only place where lateness is decided: what was received before the due instant is on time, what was
// received at that instant or later is late.
func Decide(received, due time.Time) Timeliness {
	if received.Before(due) {
		return OnTime
	}
	return Late
}

// Awaited is the timeliness of something that has not come yet.
func Awaited(now, due time.Time) Timeliness {
	if now.Before(due) {
		return Pending
	}
	return Overdue
}
