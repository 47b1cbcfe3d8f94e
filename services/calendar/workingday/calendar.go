package workingday

import (
	"fmt"
	"strconv"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// Calendar answers which days are worked. The zero Calendar knows the law and the decisions shipped with it.
type Calendar struct {
	decided map[calendar.Date]Decision
}

// New makes a calendar in which an administrator's decisions come before everything else. Of two for one day the later
// in the list counts.
func New(decisions []Decision) Calendar {
	c := Calendar{decided: make(map[calendar.Date]Decision, len(decisions))}
	for _, d := range decisions {
		c.decided[d.Date] = d
	}
	return c
}

// Day is what is known of a day.
func (c Calendar) Day(d calendar.Date) (Day, error) {
	if !Known(d.Year) {
		return Day{}, fault.New(faultv1.Reason_REASON_UNKNOWN_HOLIDAY_YEAR, "year", strconv.Itoa(d.Year), "years", Years())
	}
	day := vietnamese().day(d)
	if decision, ok := c.decided[d]; ok {
		day = decision.on(day)
	}
	return day, nil
}

// Known reports whether the holidays of a year are known.
func Known(year int) bool { return FirstYear <= year && year <= LastYear }

// Years are the known years, as a person reads them.
func Years() string { return fmt.Sprintf("%d–%d", FirstYear, LastYear) }

// Year is every day of a year.
func (c Calendar) Year(year int) ([]Day, error) {
	var days []Day
	for d := (calendar.Date{Year: year, Month: 1, Day: 1}); d.Year == year; d = d.AddDays(1) {
		day, err := c.Day(d)
		if err != nil {
			return nil, err
		}
		days = append(days, day)
	}
	return days, nil
}

// NextWorking is the first working day on or after d.
func (c Calendar) NextWorking(d calendar.Date) (calendar.Date, error) {
	derivation, err := c.Shift(d, 1)
	return derivation.To, err
}

// PreviousWorking is the last working day on or before d.
func (c Calendar) PreviousWorking(d calendar.Date) (calendar.Date, error) {
	derivation, err := c.Shift(d, -1)
	return derivation.To, err
}

// Derivation says how a day was moved to a working day.
type Derivation struct {
	From, To calendar.Date
	// Skipped are the days off from From up to, and not including, To, in the order they were passed, each with why.
	Skipped []Day
	// Standing is the least sure of all the days it rests on.
	Standing Standing
}

// Shift moves a day to the first working day on or after it (step 1), or to the last on or before it (step -1).
func (c Calendar) Shift(d calendar.Date, step int) (Derivation, error) {
	derivation := Derivation{From: d, Standing: Settled}
	for at := d; ; at = at.AddDays(step) {
		day, err := c.Day(at)
		if err != nil {
			return Derivation{}, err
		}
		derivation.Standing = lessSure(derivation.Standing, day.Standing)
		if day.Working {
			derivation.To = at
			return derivation, nil
		}
		derivation.Skipped = append(derivation.Skipped, day)
	}
}

// Add is the nth working day after d, or before it where n is negative; d itself is not counted. Add(d, 0) is the first
// working day on or after d.
func (c Calendar) Add(d calendar.Date, n int) (calendar.Date, error) {
	derivation, err := c.Count(d, n)
	return derivation.To, err
}

// Count is Add with how the day was found: which days off were passed, and how sure all days are that it rests on.
func (c Calendar) Count(d calendar.Date, n int) (Derivation, error) {
	if n == 0 {
		return c.Shift(d, 1)
	}
	step := 1
	if n < 0 {
		step = -1
	}
	counted := Derivation{From: d, To: d, Standing: Settled}
	for ; n != 0; n -= step {
		next, err := c.Shift(counted.To.AddDays(step), step)
		if err != nil {
			return Derivation{}, err
		}
		counted.To, counted.Skipped = next.To, append(counted.Skipped, next.Skipped...)
		counted.Standing = lessSure(counted.Standing, next.Standing)
	}
	return counted, nil
}

// lessSure is the less sure of two standings.
func lessSure(a, b Standing) Standing {
	sureness := map[Standing]int{Settled: 2, Computed: 1, Assumed: 0}
	if sureness[b] < sureness[a] {
		return b
	}
	return a
}

// WeeklyRestBasis is where the weekly rest is laid down.
func WeeklyRestBasis() string { return theLaw().WeeklyRest.Basis }
