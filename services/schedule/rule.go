// Package schedule knows when reports are due: from a reporting rule it finds the days of the data and the last day on
// time of every period, and shows how it found them. It is pure: the working days it needs are handed to it, and nothing
// in it asks for the time. The plan service checks rules with it, the reporting service opens periods with it.
package schedule

import (
	"github.com/tiendo/tiendo/services/calendar"
)

// Rule says which report is due when, every year a plan runs or once. The days of the data are found in one of four
// ways: once (OnceFrom, OnceTo), by days of every year (DataFrom, DataTo), by weeks (DataToWeekday) or by Window.
type Rule struct {
	ID              string        `bson:"id"`
	Title           string        `bson:"title"`
	Kind            Kind          `bson:"kind"`
	Window          Window        `bson:"window"`
	DataFrom        YearDay       `bson:"data_from"` // zero where the window says it
	DataTo          YearDay       `bson:"data_to"`
	DataToWeekday   int           `bson:"data_to_weekday"` // of weeks, Monday 1 to Sunday 7; 0 is Sunday
	OnceFrom        calendar.Date `bson:"once_from"`       // zero for what comes every year
	OnceTo          calendar.Date `bson:"once_to"`
	DataLegalBasis  string        `bson:"data_legal_basis"`
	Due             DueRule       `bson:"due"`
	LevelDues       []LevelDue    `bson:"level_dues"`
	ConsolidatedDue *DueRule      `bson:"consolidated_due"` // nil where no day is laid down
	LockAfterDays   *int          `bson:"lock_after_days"`  // nil where late reports are always taken
	LegalBasis      string        `bson:"legal_basis"`
}

// LevelDue is a due rule of some of the units: of levels, or of units by name.
type LevelDue struct {
	Levels []string `bson:"levels"`
	Units  []string `bson:"units"`
	Due    DueRule  `bson:"due"`
}

// DueRule says until when something may arrive and still be on time. One of Day, MonthDay, WeekDay, Date and After is
// set, as the kind of the period and the phrase ask for.
type DueRule struct {
	Phrase     Phrase        `bson:"phrase"`
	Day        YearDay       `bson:"day"`
	MonthDay   MonthDay      `bson:"month_day"`
	WeekDay    WeekDay       `bson:"week_day"`
	Date       calendar.Date `bson:"date"`
	After      DaysAfter     `bson:"after"`
	Roll       Roll          `bson:"roll"`
	Sample     bool          `bson:"sample"`
	LegalBasis string        `bson:"legal_basis"`
}

// Phrase is the wording of a due rule; it decides whether the day itself is still on time.
type Phrase string

// The wordings.
const (
	// Before is "trước ngày": the day itself is late.
	Before Phrase = "BEFORE"
	// By is "chậm nhất ngày": the day itself is on time.
	By Phrase = "BY"
	// AfterPeriod is "trong thời hạn n ngày sau kỳ báo cáo": the n-th day after the last day of the data is on time.
	AfterPeriod Phrase = "AFTER_PERIOD"
)

// Roll is what a weekend or a public holiday does to the last day on time; the zero Roll is nothing.
type Roll string

// NextWorkingDay moves the last day on time to the next working day.
const NextWorkingDay Roll = "NEXT_WORKING_DAY"

// Window is how the days of the data are found where the rule does not give them; the zero Window is the decree's, and
// of weeks the calendar's.
type Window string

// The windows.
const (
	// Decree09 is the window of Decree 09/2019/ND-CP: from the 15th of the month before the first month to the 14th of
	// the last one.
	Decree09 Window = "DECREE_09"
	// CalendarWindow is from the first to the last day of the period.
	CalendarWindow Window = "CALENDAR"
)

// Way is how a due rule says its day.
type Way string

// The ways, named as the fields of the contract.
const (
	ByYearDay  Way = "day"
	ByMonthDay Way = "month_day"
	ByWeekDay  Way = "week_day"
	ByDate     Way = "date"
	ByAfter    Way = "after"
)

// Way is the one way in which a due rule of the phrase says its day in a rule of the kind.
func (r Rule) Way(phrase Phrase) Way {
	switch {
	case phrase == AfterPeriod:
		return ByAfter
	case r.Kind.Once():
		return ByDate
	case r.Kind == Week:
		return ByWeekDay
	case r.Kind.Numbered():
		return ByMonthDay
	}
	return ByYearDay
}

// Ways are the ways in which the due rule says a day; a sound one has one.
func (d DueRule) Ways() []Way {
	var ways []Way
	for _, w := range []struct {
		way Way
		set bool
	}{
		{ByYearDay, !d.Day.IsZero()},
		{ByMonthDay, !d.MonthDay.IsZero()},
		{ByWeekDay, !d.WeekDay.IsZero()},
		{ByDate, !d.Date.IsZero()},
		{ByAfter, !d.After.IsZero()},
	} {
		if w.set {
			ways = append(ways, w.way)
		}
	}
	return ways
}
