package schedule

import (
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// YearDay is a day counted from the year of a period. The zero YearDay is not set.
type YearDay struct {
	YearOffset int        `bson:"year_offset"`
	Month      time.Month `bson:"month"`
	Day        int        `bson:"day"`
}

// IsZero reports whether the day is not set.
func (d YearDay) IsZero() bool { return d == YearDay{} }

// In is the day for the period of a year.
func (d YearDay) In(year int) calendar.Date {
	return calendar.Date{Year: year + d.YearOffset, Month: d.Month, Day: d.Day}
}

// MonthDay is a day counted from the last month of a period. The zero MonthDay is not set.
type MonthDay struct {
	MonthOffset int `bson:"month_offset"`
	Day         int `bson:"day"`
}

// IsZero reports whether the day is not set.
func (d MonthDay) IsZero() bool { return d == MonthDay{} }

// after is the day for a period whose last month is given; it need not exist.
func (d MonthDay) after(year int, last time.Month) calendar.Date {
	month := int(last) - 1 + d.MonthOffset
	return calendar.Date{Year: year + month/12, Month: time.Month(month%12 + 1), Day: d.Day}
}

// WeekDay is a day counted from the week of a period, Monday 1 to Sunday 7. The zero WeekDay is not set.
type WeekDay struct {
	WeekOffset int `bson:"week_offset"`
	Weekday    int `bson:"weekday"`
}

// IsZero reports whether the day is not set.
func (d WeekDay) IsZero() bool { return d == WeekDay{} }

func (d WeekDay) after(monday calendar.Date) calendar.Date {
	return monday.AddDays(7*d.WeekOffset + d.Weekday - 1)
}

// DaysAfter is a number of days after the last day of the data. The zero DaysAfter is not set.
type DaysAfter struct {
	Days    int  `bson:"days"`
	Working bool `bson:"working"`
}

// IsZero reports whether the number is not set.
func (a DaysAfter) IsZero() bool { return a == DaysAfter{} }

// monday is the first day of a week as ISO 8601 numbers them: week 1 holds 4 January.
func monday(year, week int) calendar.Date {
	fourth := time.Date(year, time.January, 4, 12, 0, 0, 0, calendar.Zone)
	since := (int(fourth.Weekday()) + 6) % 7
	return calendar.Date{Year: year, Month: time.January, Day: 4}.AddDays(7*(week-1) - since)
}

// weeks is the number of weeks of a year, 52 or 53.
func weeks(year int) int {
	if _, week := time.Date(year, time.December, 28, 12, 0, 0, 0, calendar.Zone).ISOWeek(); week == 53 {
		return 53
	}
	return 52
}
