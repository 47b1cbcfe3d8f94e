package reporting_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/schedule"
)

// The check in this file is written apart from the code it checks: it counts days from 1 January 1970, looks for the day
// of a week instead of computing it, and reads the wall clock in Vietnam instead of comparing instants.

// dayNumber is the number of days since 1 January 1970; months and days beyond the end carry over.
func dayNumber(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// off are the days nobody works on, by number, as the calendar of working days tells them one by one.
func off(t testing.TB) map[int]bool {
	t.Helper()
	days := map[int]bool{}
	for n := dayNumber(workingday.FirstYear, 1, 1); n <= dayNumber(workingday.LastYear, 12, 31); n++ {
		at := time.Unix(int64(n)*86400, 0).UTC()
		day, err := workingday.Calendar{}.Day(calendar.Date{Year: at.Year(), Month: at.Month(), Day: at.Day()})
		if err != nil {
			t.Fatal(err)
		}
		days[n] = !day.Working
	}
	return days
}

// lastMonths are the last months of the kinds made of months, by number.
var lastMonths = map[schedule.Kind]func(number int) time.Month{
	schedule.Month:      func(n int) time.Month { return time.Month(n) },
	schedule.Quarter:    func(n int) time.Month { return []time.Month{0, 3, 6, 9, 12}[n] },
	schedule.SixMonths:  func(int) time.Month { return 6 },
	schedule.SecondHalf: func(int) time.Month { return 12 },
	schedule.NineMonths: func(int) time.Month { return 9 },
	schedule.Year:       func(int) time.Month { return 12 },
}

// weekday looks for a day of a week of ISO 8601, Monday 1 to Sunday 7, from the week before the year on.
func weekday(year, week, weekday int) int {
	for n := dayNumber(year, 1, 1) - 7; ; n++ {
		at := time.Unix(int64(n)*86400, 0).UTC()
		if y, w := at.ISOWeek(); y == year && w == week && int(at.Weekday()) == weekday%7 {
			return n
		}
	}
}

// dataEnd is the last day of the data.
func dataEnd(r schedule.Rule, year, number int) int {
	switch {
	case r.Kind == schedule.Urgent:
		return dayNumber(r.OnceTo.Year, r.OnceTo.Month, r.OnceTo.Day)
	case r.Kind == schedule.SchoolYear:
		return dayNumber(year+r.DataTo.YearOffset, r.DataTo.Month, r.DataTo.Day)
	case r.Kind == schedule.Week && r.DataToWeekday > 0:
		return weekday(year, number, r.DataToWeekday)
	case r.Kind == schedule.Week:
		return weekday(year, number, 7)
	case r.Window == schedule.CalendarWindow:
		return dayNumber(year, lastMonths[r.Kind](number)+1, 0)
	}
	return dayNumber(year, lastMonths[r.Kind](number), 14)
}

// lastOnTime is the last day on time.
func lastOnTime(off map[int]bool, r schedule.Rule, due schedule.DueRule, year, number int) int {
	last := 0
	switch {
	case due.Phrase == schedule.AfterPeriod:
		last = dataEnd(r, year, number)
		for left := due.After.Days; left > 0; {
			last++
			if !due.After.Working || !off[last] {
				left--
			}
		}
	case r.Kind == schedule.Urgent:
		last = dayNumber(due.Date.Year, due.Date.Month, due.Date.Day)
	case r.Kind == schedule.Week:
		last = weekday(year, number, due.WeekDay.Weekday) + 7*due.WeekDay.WeekOffset
	case r.Kind == schedule.Month || r.Kind == schedule.Quarter:
		last = dayNumber(year, lastMonths[r.Kind](number)+time.Month(due.MonthDay.MonthOffset), due.MonthDay.Day)
	default:
		last = dayNumber(year+due.Day.YearOffset, due.Day.Month, due.Day.Day)
	}
	if due.Phrase == schedule.Before {
		last--
	}
	for due.Roll == schedule.NextWorkingDay && off[last] {
		last++
	}
	return last
}

// judged says from the wall clock in Vietnam whether something received is late.
func judged(received time.Time, last int) reporting.Timeliness {
	wall := received.UTC().Add(7 * time.Hour)
	if dayNumber(wall.Year(), wall.Month(), wall.Day()) > last {
		return reporting.Late
	}
	return reporting.OnTime
}

// dice is where random numbers come from: from lo to hi, both included.
type dice func(lo, hi int) int

func (d dice) one(of ...string) string { return of[d(0, len(of)-1)] }

// daysOf are the days of the months of a year without 29 February.
var daysOf = []int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// yearDay draws a day of the year; every other one is at the turn of the year, around Tết or in the days of 30/4 and 2/9.
func (d dice) yearDay(offset int) schedule.YearDay {
	month := d(1, 12)
	if d(0, 1) == 0 {
		month = []int{1, 1, 2, 4, 5, 9, 12}[d(0, 6)]
	}
	return schedule.YearDay{YearOffset: offset, Month: time.Month(month), Day: d(1, daysOf[month])}
}

func (d dice) due(kind schedule.Kind, year int) schedule.DueRule {
	due := schedule.DueRule{Phrase: schedule.Phrase(d.one("BEFORE", "BY", "AFTER_PERIOD")), Roll: schedule.Roll(d.one("", "NEXT_WORKING_DAY"))}
	switch {
	case due.Phrase == schedule.AfterPeriod:
		due.After = schedule.DaysAfter{Days: d(1, 25), Working: d(0, 1) == 0}
	case kind == schedule.Urgent:
		day := d.yearDay(d(0, 1)).In(year)
		due.Date = day
	case kind == schedule.Week:
		due.WeekDay = schedule.WeekDay{WeekOffset: d(0, 3), Weekday: d(1, 7)}
	case kind.Numbered():
		due.MonthDay = schedule.MonthDay{MonthOffset: d(0, 3), Day: d(1, 28)}
	default:
		due.Day = d.yearDay(d(0, 1))
	}
	return due
}

// rule draws a rule, a year and a number.
func (d dice) rule() (r schedule.Rule, year, number int) {
	year = d(workingday.FirstYear+1, workingday.LastYear-2)
	kind := schedule.Kind(d.one("WEEK", "MONTH", "QUARTER", "SIX_MONTHS", "SECOND_HALF", "NINE_MONTHS", "YEAR", "SCHOOL_YEAR", "URGENT"))
	r = schedule.Rule{ID: "r", Title: "Báo cáo", Kind: kind}
	switch kind {
	case schedule.Week:
		r.DataToWeekday = d(0, 7)
	case schedule.SchoolYear:
		r.DataFrom, r.DataTo = schedule.YearDay{Month: 9, Day: 5}, d.yearDay(1)
	case schedule.Urgent:
		r.OnceFrom = d.yearDay(0).In(year)
		r.OnceTo = r.OnceFrom
	default:
		r.Window = schedule.Window(d.one("", "DECREE_09", "CALENDAR"))
	}
	r.Due = d.due(kind, year)
	for range d(0, 2) {
		r.LevelDues = append(r.LevelDues, schedule.LevelDue{Levels: []string{"commune"}, Due: d.due(kind, year)})
	}
	if d(0, 1) == 0 {
		due := d.due(kind, year)
		r.ConsolidatedDue = &due
	}
	return r, year, d(min(1, kind.Numbers(year)), kind.Numbers(year))
}

// dayCheck draws a rule and reports the receipts that were judged, and the first one that was judged wrongly.
func dayCheck(off map[int]bool, d dice, wrong func(r schedule.Rule, due schedule.DueDay, received time.Time, got, want reporting.Timeliness)) (judgements int, err error) {
	r, year, number := d.rule()
	days, err := r.Days(year, number, workingday.Calendar{})
	if err != nil {
		return 0, err
	}
	dues := []schedule.DueDay{days.Due}
	for _, level := range days.Levels {
		dues = append(dues, level.Due)
	}
	if days.Consolidated != nil {
		dues = append(dues, *days.Consolidated)
	}
	for _, due := range dues {
		last := lastOnTime(off, r, due.Rule, year, number)
		zone := time.FixedZone("server", d(-12, 14)*3600)
		around := time.Duration(d(-50*3600_000, 50*3600_000)) * time.Millisecond
		for _, offset := range []time.Duration{-time.Millisecond, 0, time.Millisecond, around} {
			received := due.Instant().Add(offset).In(zone)
			if got, want := reporting.Decide(received, due.Instant()), judged(received, last); got != want {
				wrong(r, due, received, got, want)
			}
			judgements++
		}
	}
	return judgements, nil
}

// TestAMillionReceiptsAreJudgedRightly judges receipts a millisecond before, at and after the due time of rules of every
// kind, with and without rolling, over weekends, Tết and the turn of the year, for levels too. The figure is printed.
func TestAMillionReceiptsAreJudgedRightly(t *testing.T) {
	const wanted = 1_000_000
	seed := rand.Uint64()
	source := rand.New(rand.NewPCG(seed, 272))
	d := dice(func(lo, hi int) int { return lo + source.IntN(hi-lo+1) })
	days, total, rules, faults := off(t), 0, 0, 0
	for total < wanted && faults < 10 {
		n, err := dayCheck(days, d, func(r schedule.Rule, due schedule.DueDay, received time.Time, got, want reporting.Timeliness) {
			faults++
			t.Errorf("seed %d: %+v\nlast day %s, received %v: %s, want %s", seed, r, due.Last, received, got, want)
		})
		if err != nil {
			t.Fatal(err)
		}
		total, rules = total+n, rules+1
	}
	t.Logf("%d receipts around the due days of %d rules: %d judged wrongly (seed %d)", total, rules, faults, seed)
}

// The same, so that a rule that is judged wrongly is shown in its smallest form.
func TestReceiptsAroundADueDay(t *testing.T) {
	days := off(t)
	rapid.Check(t, func(t *rapid.T) {
		d := dice(func(lo, hi int) int { return rapid.IntRange(lo, hi).Draw(t, "n") })
		_, err := dayCheck(days, d, func(r schedule.Rule, due schedule.DueDay, received time.Time, got, want reporting.Timeliness) {
			t.Fatalf("%+v\nlast day %s, received %v: %s, want %s", r, due.Last, received, got, want)
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
