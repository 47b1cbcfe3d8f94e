package reporting_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

func vietnam(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05.000 -07:00", text+" +07:00")
	if err != nil {
		panic(err)
	}
	return t
}

func TestDueOfPlan272(t *testing.T) {
	sixMonths := reporting.DueRule{Phrase: reporting.Before, Day: reporting.YearDay{Month: 7, Day: 10}}
	year := reporting.DueRule{Phrase: reporting.Before, Day: reporting.YearDay{YearOffset: 1, Month: 1, Day: 10}}
	by := reporting.DueRule{Phrase: reporting.By, Day: reporting.YearDay{Month: 7, Day: 10}}
	byYearEnd := reporting.DueRule{Phrase: reporting.By, Day: reporting.YearDay{Month: 12, Day: 31}}
	for _, c := range []struct {
		name string
		rule reporting.DueRule
		year int
		want string
	}{
		{"before 10/7", sixMonths, 2019, "2019-07-10 00:00:00.000"},
		{"before 10/01 of the next year", year, 2019, "2020-01-10 00:00:00.000"},
		{"before a Saturday's morrow, no shift", year, 2020, "2021-01-10 00:00:00.000"},
		{"by 10/7 includes the day", by, 2024, "2024-07-11 00:00:00.000"},
		{"by the last day of the year", byYearEnd, 2023, "2024-01-01 00:00:00.000"},
	} {
		if got, want := c.rule.Due(c.year), vietnam(c.want); !got.Equal(want) {
			t.Errorf("%s, %d: Due = %v, want %v", c.name, c.year, got, want)
		}
	}
}

func TestDecideToTheMillisecond(t *testing.T) {
	due := vietnam("2025-07-10 00:00:00.000")
	for _, c := range []struct {
		received string
		want     reporting.Timeliness
	}{
		{"2025-07-09 23:59:59.999", reporting.OnTime},
		{"2025-07-10 00:00:00.000", reporting.Late},
		{"2025-07-10 00:00:00.001", reporting.Late},
		{"2025-06-30 08:00:00.000", reporting.OnTime},
	} {
		if got := reporting.Decide(vietnam(c.received), due); got != c.want {
			t.Errorf("Decide(%s) = %s, want %s", c.received, got, c.want)
		}
	}
}

// The day of the month on a clock in Vietnam decides, wherever the server stands and whatever zone the instant is in.
func TestOnTimeExactlyUntilTheDayBegins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := reporting.DueRule{
			Phrase: rapid.SampledFrom([]reporting.Phrase{reporting.Before, reporting.By}).Draw(t, "phrase"),
			Day: reporting.YearDay{
				YearOffset: rapid.IntRange(0, 1).Draw(t, "offset"),
				Month:      time.Month(rapid.IntRange(1, 12).Draw(t, "month")), Day: rapid.IntRange(1, 28).Draw(t, "day"),
			},
		}
		year := rapid.IntRange(2018, 2035).Draw(t, "year")
		around := time.Duration(rapid.Int64Range(-100*3600*1000, 100*3600*1000).Draw(t, "ms")) * time.Millisecond
		zone := time.FixedZone("server", rapid.IntRange(-12, 14).Draw(t, "zone")*3600)

		// The oracle reads the wall clock in Vietnam and compares calendar days, nothing else.
		day := time.Date(year+rule.Day.YearOffset, rule.Day.Month, rule.Day.Day, 0, 0, 0, 0, time.UTC)
		received := day.Add(-7 * time.Hour).Add(around)
		wall := received.Add(7 * time.Hour)
		today := time.Date(wall.Year(), wall.Month(), wall.Day(), 0, 0, 0, 0, time.UTC)
		want := reporting.Late
		if today.Before(day) || (rule.Phrase == reporting.By && today.Equal(day)) {
			want = reporting.OnTime
		}

		if got := reporting.Decide(received.In(zone), rule.Due(year)); got != want {
			t.Fatalf("%s %v of %d, received %v: %s, want %s", rule.Phrase, rule.Day, year, received, got, want)
		}
	})
}
