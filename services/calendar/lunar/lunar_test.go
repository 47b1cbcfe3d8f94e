package lunar_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar/lunar"
)

// The first days of lunar years as they were published in Vietnam. Those of 1985, 2007 and 2030 are not the Chinese
// ones.
var newYears = map[int]string{
	1969: "1969-02-16", 1976: "1976-01-31", 1985: "1985-01-21", 1990: "1990-01-27", 1999: "1999-02-16", 2000: "2000-02-05",
	2007: "2007-02-17", 2010: "2010-02-14", 2014: "2014-01-31", 2015: "2015-02-19", 2016: "2016-02-08", 2017: "2017-01-28",
	2018: "2018-02-16", 2019: "2019-02-05", 2020: "2020-01-25", 2021: "2021-02-12", 2022: "2022-02-01", 2023: "2023-01-22",
	2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17", 2027: "2027-02-06", 2028: "2028-01-26", 2029: "2029-02-13",
	2030: "2030-02-02", 2031: "2031-01-23", 2032: "2032-02-11", 2033: "2033-01-31", 2034: "2034-02-19", 2035: "2035-02-08",
}

func TestNewYear(t *testing.T) {
	for year, want := range newYears {
		if got := solar(t, lunar.Date{Year: year, Month: 1, Day: 1}); got != want {
			t.Errorf("the lunar year %d begins on %s, want %s", year, got, want)
		}
	}
}

// The leap months that were published; 0 for a year without one. 1999 had none although one of the lunations it is
// counted from has the number -1.
var leapMonths = map[int]int{
	1985: 2, 1987: 7, 1990: 5, 1993: 3, 1995: 8, 1998: 5, 1999: 0, 2000: 0, 2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4,
	2014: 9, 2017: 6, 2018: 0, 2019: 0, 2020: 4, 2021: 0, 2022: 0, 2023: 2, 2024: 0, 2025: 6, 2026: 0, 2027: 0, 2028: 5,
	2029: 0, 2030: 0, 2031: 3, 2032: 0, 2033: 11, 2034: 0, 2035: 0, 2036: 6,
}

func TestLeapMonth(t *testing.T) {
	for year, want := range leapMonths {
		got := 0
		for _, m := range months(t, year) {
			if m.Leap {
				got = m.Number
			}
		}
		if got != want {
			t.Errorf("the lunar year %d has the leap month %d, want %d", year, got, want)
		}
	}
}

// The days of the Hùng kings' commemoration, the 10th of the 3rd month, as they were published.
func TestHungKings(t *testing.T) {
	for year, want := range map[int]string{
		2018: "2018-04-25", 2019: "2019-04-14", 2020: "2020-04-02", 2021: "2021-04-21", 2022: "2022-04-10",
		2023: "2023-04-29", 2024: "2024-04-18", 2025: "2025-04-07", 2026: "2026-04-26",
	} {
		if got := solar(t, lunar.Date{Year: year, Month: 3, Day: 10}); got != want {
			t.Errorf("10/3/%d is %s, want %s", year, got, want)
		}
	}
}

// The last month of some years has 29 days: then the 29th is the eve of the new year.
func TestAMonthEndsWithItsLastDay(t *testing.T) {
	if got := solar(t, lunar.Date{Year: 2024, Month: 12, Day: 29}); got != "2025-01-28" {
		t.Errorf("29/12/2024 is %s, want 2025-01-28", got)
	}
	for _, none := range []lunar.Date{
		{Year: 2024, Month: 12, Day: 30},
		{Year: 2024, Month: 12, Day: 31},
		{Year: 2024, Month: 12, Day: 0},
		{Year: 2024, Month: 13, Day: 1},
		{Year: 2024, Month: 0, Day: 1},
		{Year: 2024, Month: 2, Leap: true, Day: 1},
		{Year: lunar.FirstYear - 1, Month: 1, Day: 1},
		{Year: lunar.LastYear + 1, Month: 1, Day: 1},
	} {
		if _, _, _, err := none.Solar(); err == nil {
			t.Errorf("%v has a solar day", none)
		}
	}
}

func TestOutsideTheKnownYears(t *testing.T) {
	for _, year := range []int{1, lunar.FirstYear - 1, lunar.LastYear + 2} {
		if got, err := lunar.FromSolar(year, time.June, 1); err == nil {
			t.Errorf("FromSolar(%d-06-01) = %v", year, got)
		}
	}
}

func TestEveryYearIsWhole(t *testing.T) {
	for year := lunar.FirstYear; year <= lunar.LastYear; year++ {
		list, days, leaps := months(t, year), 0, 0
		for i, m := range list {
			if m.Days != 29 && m.Days != 30 {
				t.Errorf("month %d of %d has %d days", m.Number, year, m.Days)
			}
			if m.Leap {
				leaps++
			}
			if want := i + 1 - leaps; m.Number != want {
				t.Errorf("month at place %d of %d is %d, want %d", i, year, m.Number, want)
			}
			days += m.Days
		}
		if len(list) != 12+leaps || leaps > 1 {
			t.Errorf("the year %d has %d months, %d of them leap", year, len(list), leaps)
		}
		if year == lunar.LastYear {
			continue
		}
		if got, want := days, between(t, year, year+1); got != want {
			t.Errorf("the months of %d have %d days, its new year is %d days before the next", year, got, want)
		}
	}
}

func TestThereAndBack(t *testing.T) {
	first := time.Date(lunar.FirstYear, time.February, 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(lunar.LastYear, time.December, 31, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		day := first.AddDate(0, 0, rapid.IntRange(0, int(last.Sub(first).Hours()/24)).Draw(t, "day"))
		date, err := lunar.FromSolar(day.Date())
		if err != nil {
			t.Fatal(err)
		}
		year, month, number, err := date.Solar()
		if err != nil || !time.Date(year, month, number, 0, 0, 0, 0, time.UTC).Equal(day) {
			t.Fatalf("%v is %v, which is %d-%d-%d, %v", day, date, year, month, number, err)
		}
	})
}

func TestString(t *testing.T) {
	for want, d := range map[string]lunar.Date{
		"10/3/2025":      {Year: 2025, Month: 3, Day: 10},
		"1/6 nhuận/2025": {Year: 2025, Month: 6, Leap: true, Day: 1},
	} {
		if got := d.String(); got != want {
			t.Errorf("String() = %q, want %q", got, want)
		}
	}
}

func months(t *testing.T, year int) []lunar.Month {
	t.Helper()
	list, err := lunar.Months(year)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func solar(t *testing.T, d lunar.Date) string {
	t.Helper()
	return instant(t, d).Format(time.DateOnly)
}

func instant(t *testing.T, d lunar.Date) time.Time {
	t.Helper()
	year, month, day, err := d.Solar()
	if err != nil {
		t.Fatalf("%v: %v", d, err)
	}
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func between(t *testing.T, from, to int) int {
	t.Helper()
	first, next := lunar.Date{Year: from, Month: 1, Day: 1}, lunar.Date{Year: to, Month: 1, Day: 1}
	return int(instant(t, next).Sub(instant(t, first)).Hours() / 24)
}
