// Package lunar is the Vietnamese lunar calendar: days of months that begin with the new moon as it is seen at the
// meridian 105°E (UTC+7). It is computed from the moon and the sun, not looked up, and it is not the Chinese calendar,
// which counts its days at 120°E and now and then has its new year on another day: in 1985, 2007 and 2030, for example.
//
// The rules, in force in Vietnam since 1 January 1968:
//   - a month begins on the day, from 0:00 to 24:00 at UTC+7, in which the moon is new;
//   - month 11 is the one that holds the winter solstice;
//   - where thirteen months begin from one month 11 to the next, the first of them in which the sun reaches no multiple
//     of 30° is a leap month and has the number of the month before it.
//
// It knows no holidays, and nothing of the rest of this system.
package lunar

import (
	"fmt"
	"time"
)

// FirstYear and LastYear bound the lunar years that are known. Before 1968 other meridians were used in Vietnam. Until
// 2050 every new moon is more than a minute away from midnight in Vietnam, which is more than this computation can err; in
// 2054 one is not, and how far the earth's rotation will have slowed down by then nobody knows to the second.
const (
	FirstYear = 1968
	LastYear  = 2050
)

// Date is a day of the lunar calendar.
type Date struct {
	// Year is the solar year in which the lunar year begins.
	Year int
	// Month is from 1 to 12.
	Month int
	// Leap is true in a leap month, which follows the month with the same number.
	Leap bool
	// Day is from 1 to 30.
	Day int
}

// String is the day as 10/3/2025, with "nhuận" behind a leap month.
func (d Date) String() string {
	if d.Leap {
		return fmt.Sprintf("%d/%d nhuận/%d", d.Day, d.Month, d.Year)
	}
	return fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year)
}

// FromSolar is the lunar day of a solar one.
func FromSolar(year int, month time.Month, day int) (Date, error) {
	wanted := dayOf(year, month, day)
	for _, lunarYear := range []int{year, year - 1} { // a solar year begins in the lunar year before it
		months, err := Months(lunarYear)
		if err != nil {
			continue
		}
		for _, m := range months {
			if m.start <= wanted && wanted < m.start+dayNumber(m.Days) {
				return Date{Year: lunarYear, Month: m.Number, Leap: m.Leap, Day: int(wanted-m.start) + 1}, nil
			}
		}
	}
	return Date{}, fmt.Errorf("%04d-%02d-%02d is outside the lunar years %d to %d", year, month, day, FirstYear, LastYear)
}

// Solar is the solar day of a lunar one. It fails on a day that does not exist, such as the 30th of a month of 29 days.
func (d Date) Solar() (year int, month time.Month, day int, err error) {
	months, err := Months(d.Year)
	if err != nil {
		return 0, 0, 0, err
	}
	for _, m := range months {
		if m.Number == d.Month && m.Leap == d.Leap && 1 <= d.Day && d.Day <= m.Days {
			year, month, day = (m.start + dayNumber(d.Day-1)).solar()
			return year, month, day, nil
		}
	}
	return 0, 0, 0, fmt.Errorf("the lunar day %v does not exist", d)
}
