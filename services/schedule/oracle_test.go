package schedule_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/schedule"
)

// testdata/oracle.csv was written down from the decree, the regimes that follow it and the announced days off, apart from
// the code it tests: more than 350 periods of 2018 to 2030 with their windows and last days on time. Its columns:
//
//	kind, window    as in the contract; an empty window where the rule gives its own days
//	year, number    of the period; no number where a year has one
//	data_from/to    the window
//	phrase, due     BEFORE, BY or AFTER, and the day as the rule says it: "10/7" every year, "10/1 +1" in the next year,
//	                "17" of the last month, "5 +1" of the month after it, "weekday 1 +1" Monday of the next week, a date,
//	                "10 days", "5 working days"
//	roll            none, or next: a day off moves it to the next working day
//	last_on_time    the last day on time
//	assumed         yes where it hangs on a decision about days off that is not known
//	note            where it comes from, and which day was moved where
type row struct {
	kind, window, phrase, due, roll string
	year, number                    int
	from, to, last                  calendar.Date
	assumed                         bool
	line                            int
}

func TestTheOracle(t *testing.T) {
	rows := oracle(t)
	years := map[int]int{}
	for _, want := range rows {
		years[want.year]++
		rule := want.rule(t)
		got, err := rule.Days(want.year, want.number, workingday.Calendar{})
		if err != nil {
			t.Errorf("line %d: %v", want.line, err)
			continue
		}
		if got.From != want.from || got.To != want.to {
			t.Errorf("line %d: data from %v to %v, want %v to %v", want.line, got.From, got.To, want.from, want.to)
		}
		if got.Due.Last != want.last || got.Due.Assumed != want.assumed {
			t.Errorf("line %d: last day on time %v, assumed %t, want %v, %t", want.line, got.Due.Last, got.Due.Assumed, want.last, want.assumed)
		}
		if late := want.last.AddDays(1).Start(); !got.Due.Instant().Equal(late) {
			t.Errorf("line %d: late from %v, want %v", want.line, got.Due.Instant(), late)
		}
	}
	if len(rows) < 200 {
		t.Errorf("the oracle has %d rows, want 200 or more", len(rows))
	}
	for year := 2018; year <= 2030; year++ {
		if years[year] < 10 {
			t.Errorf("the oracle has %d rows of %d", years[year], year)
		}
	}
}

// TestTheOracleIsSound finds slips in the table itself: rows that are there twice, and days moved the wrong way.
func TestTheOracleIsSound(t *testing.T) {
	seen := map[string]int{}
	for _, r := range oracle(t) {
		key := fmt.Sprint(r.kind, r.window, r.year, r.number, r.from, r.phrase, r.due, r.roll)
		if before, twice := seen[key]; twice {
			t.Errorf("line %d says what line %d says", r.line, before)
		}
		seen[key] = r.line
		if r.to.Before(r.from) || r.last.Before(r.to) && r.kind != "WEEK" {
			t.Errorf("line %d: data from %v to %v, due by %v", r.line, r.from, r.to, r.last)
		}
	}
}

func oracle(t *testing.T) []row {
	t.Helper()
	file, err := os.Open("testdata/oracle.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for n, r := range records[1:] {
		number := 0
		if r[3] != "" {
			number = whole(t, r[3])
		}
		rows = append(rows, row{
			kind: r[0], window: r[1], year: whole(t, r[2]), number: number, from: parse(t, r[4]), to: parse(t, r[5]),
			phrase: r[6], due: r[7], roll: r[8], last: parse(t, r[9]), assumed: r[10] == "yes", line: n + 2,
		})
	}
	return rows
}

// rule is the reporting rule a row speaks of.
func (r row) rule(t *testing.T) schedule.Rule {
	t.Helper()
	rule := schedule.Rule{ID: "r", Kind: schedule.Kind(r.kind), Window: schedule.Window(r.window)}
	switch {
	case rule.Kind.Once():
		rule.OnceFrom, rule.OnceTo = r.from, r.to
	case r.window == "":
		rule.DataFrom, rule.DataTo = r.yearDay(r.from), r.yearDay(r.to)
	}
	rule.Due = r.dueRule(t, rule)
	if r.roll == "next" {
		rule.Due.Roll = schedule.NextWorkingDay
	}
	return rule
}

func (r row) yearDay(d calendar.Date) schedule.YearDay {
	return schedule.YearDay{YearOffset: d.Year - r.year, Month: d.Month, Day: d.Day}
}

func (r row) dueRule(t *testing.T, rule schedule.Rule) schedule.DueRule {
	t.Helper()
	words := strings.Fields(r.due)
	offset := 0
	if later, ok := strings.CutPrefix(words[len(words)-1], "+"); ok {
		offset, words = whole(t, later), words[:len(words)-1]
	}
	due := schedule.DueRule{Phrase: schedule.Phrase(r.phrase)}
	switch {
	case r.phrase == "AFTER":
		due.Phrase = schedule.AfterPeriod
		due.After = schedule.DaysAfter{Days: whole(t, words[0]), Working: slices.Contains(words, "working")}
	case words[0] == "weekday":
		due.WeekDay = schedule.WeekDay{WeekOffset: offset, Weekday: whole(t, words[1])}
	case rule.Kind.Once():
		due.Date = parse(t, words[0])
	case rule.Kind.Numbered():
		due.MonthDay = schedule.MonthDay{MonthOffset: offset, Day: whole(t, words[0])}
	default:
		day, month, _ := strings.Cut(words[0], "/")
		due.Day = schedule.YearDay{YearOffset: offset, Month: time.Month(whole(t, month)), Day: whole(t, day)}
	}
	return due
}

func whole(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
