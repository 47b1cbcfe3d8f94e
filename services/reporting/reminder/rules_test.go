package reminder_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// vietnam reads a time of Vietnam.
func vietnam(text string) time.Time {
	at, err := time.ParseInLocation("2006-01-02 15:04", text, calendar.Zone)
	if err != nil {
		panic(err)
	}
	return at.UTC()
}

// weekdays counts Monday to Friday.
func weekdays(day calendar.Date, n int) calendar.Date {
	step := 1
	if n < 0 {
		step = -1
	}
	for ; n != 0; n -= step {
		day = day.AddDays(step)
		for weekday := day.Start().In(calendar.Zone).Weekday(); weekday == time.Saturday || weekday == time.Sunday; {
			day = day.AddDays(step)
			weekday = day.Start().In(calendar.Zone).Weekday()
		}
	}
	return day
}

func TestStepsAreCountedFromTheLastDayOnTime(t *testing.T) {
	rules := reminder.Rules{Before: []int{3, 1}, OnTheDay: true, LateDays: 2, LeaderAfter: 2, LeadUnitAfter: 3, Hour: 8}
	working := rules
	working.WorkingDays = true
	for name, c := range map[string]struct {
		rules reminder.Rules
		due   string
		want  []string
	}{
		"before the 10th, which is a Thursday": {rules, "2025-07-10 00:00", []string{
			"BEFORE 2025-07-06", "BEFORE 2025-07-08", "ON_THE_DAY 2025-07-09", "LATE 2025-07-10", "LATE 2025-07-11",
			"TO_LEADER 2025-07-11", "TO_LEAD_UNIT 2025-07-12",
		}},
		"in the middle of a day": {rules, "2025-07-09 17:00", []string{
			"BEFORE 2025-07-06", "BEFORE 2025-07-08", "ON_THE_DAY 2025-07-09", "LATE 2025-07-10", "LATE 2025-07-11",
			"TO_LEADER 2025-07-11", "TO_LEAD_UNIT 2025-07-12",
		}},
		"in working days": {working, "2025-07-12 00:00", []string{ // the last day is a Friday
			"BEFORE 2025-07-08", "BEFORE 2025-07-10", "ON_THE_DAY 2025-07-11", "LATE 2025-07-14", "LATE 2025-07-15",
			"TO_LEADER 2025-07-15", "TO_LEAD_UNIT 2025-07-16",
		}},
		"over a year's end": {reminder.Rules{Before: []int{15}, Hour: 9}, "2026-01-10 00:00", []string{"BEFORE 2025-12-25"}},
		"none":              {reminder.Rules{}, "2026-01-10 00:00", nil},
	} {
		var got []string
		for _, step := range c.rules.Steps(vietnam(c.due), weekdays) {
			at := step.At.In(calendar.Zone)
			if at.Hour() != c.rules.Hour || at.Minute() != 0 {
				t.Errorf("%s: %s at %v", name, step.Kind, at)
			}
			got = append(got, fmt.Sprintf("%s %s", step.Kind, at.Format(time.DateOnly)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", name, got, c.want)
		}
	}
}

func TestQuietHours(t *testing.T) {
	for _, c := range []struct {
		from, until int
		quiet       []int
	}{
		{18, 7, []int{18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6}}, {11, 13, []int{11, 12}}, {5, 5, nil}, {0, 0, nil}, {22, 0, []int{22, 23}},
	} {
		rules := reminder.Rules{QuietFrom: c.from, QuietUntil: c.until}
		for hour := range 24 {
			for _, minute := range []int{0, 59} {
				at := vietnam(fmt.Sprintf("2025-07-09 %02d:%02d", hour, minute))
				if rules.Quiet(at) != slices.Contains(c.quiet, hour) {
					t.Errorf("%d to %d at %d:%d: quiet %v", c.from, c.until, hour, minute, rules.Quiet(at))
				}
			}
		}
	}
}

func TestTheDefaultRulesAreSound(t *testing.T) {
	if err := reminder.Default().Check(); err != nil {
		t.Error(err)
	}
	odd := reminder.Default()
	odd.Hour = 20
	if odd.Check() == nil {
		t.Error("reminders may be due at a quiet hour")
	}
}
