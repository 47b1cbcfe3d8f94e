// Package calendar knows plain days and the time zone they are lived in. Every rule about days is a rule about days in
// Vietnam; instants are kept in UTC elsewhere. It knows nothing of plans, periods or holidays.
package calendar

import (
	"fmt"
	"time"
)

// Zone is the time zone of Vietnam (Asia/Ho_Chi_Minh): UTC+7 since 1975, without daylight saving. It is written down
// here instead of being loaded, so that a machine without a time zone database computes the same deadlines.
var Zone = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// Date is a day of the solar calendar, without time or zone. The zero Date stands for "not set".
type Date struct {
	Year  int        `bson:"y" json:"year"`
	Month time.Month `bson:"m" json:"month"`
	Day   int        `bson:"d" json:"day"`
}

// DateOf is the day in Vietnam at an instant.
func DateOf(t time.Time) Date {
	year, month, day := t.In(Zone).Date()
	return Date{year, month, day}
}

// IsZero reports whether the date is not set.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the day exists: 31 February does not.
func (d Date) Valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 1 || d.Month > 12 || d.Day < 1 {
		return false
	}
	return DateOf(d.Start()) == d
}

// Start is the first instant of the day: 00:00 in Vietnam.
func (d Date) Start() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, Zone).UTC()
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Start().In(Zone).Weekday() }

// AddDays is the day n days later.
func (d Date) AddDays(n int) Date {
	return DateOf(time.Date(d.Year, d.Month, d.Day+n, 12, 0, 0, 0, Zone))
}

// Before reports whether d comes before other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// Compare is negative, zero or positive as d comes before, equals or comes after other.
func (d Date) Compare(other Date) int {
	if d.Year != other.Year {
		return d.Year - other.Year
	}
	if d.Month != other.Month {
		return int(d.Month - other.Month)
	}
	return d.Day - other.Day
}

// String is the day as 2006-01-02; empty if not set.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Parse reads a day written as 2006-01-02.
func Parse(text string) (Date, error) {
	t, err := time.ParseInLocation(time.DateOnly, text, Zone)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a day written as 2006-01-02", text)
	}
	return DateOf(t), nil
}
