package schedule_test

import (
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/schedule"
)

func parse(t testing.TB, text string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// plan272 are the two rules of plan 272/KH-UBND: calendar windows, "trước ngày 10/7" and "trước ngày 10/01 năm sau".
func plan272(phrase schedule.Phrase, roll schedule.Roll) (sixMonths, year schedule.Rule) {
	sixMonths = schedule.Rule{
		ID: "6-thang", Title: "Báo cáo 6 tháng đầu năm", Kind: schedule.SixMonths, DataFrom: schedule.YearDay{Month: 1, Day: 1},
		DataTo: schedule.YearDay{Month: 6, Day: 30},
		Due:    schedule.DueRule{Phrase: phrase, Day: schedule.YearDay{Month: 7, Day: 10}, Roll: roll},
	}
	year = schedule.Rule{
		ID: "nam", Title: "Báo cáo năm", Kind: schedule.Year, DataFrom: schedule.YearDay{Month: 1, Day: 1},
		DataTo: schedule.YearDay{Month: 12, Day: 31},
		Due:    schedule.DueRule{Phrase: phrase, Day: schedule.YearDay{YearOffset: 1, Month: 1, Day: 10}, Roll: roll},
	}
	return sixMonths, year
}

// The rows were written by hand from a calendar: the last day on time of plan 272 as its words are read, and where a
// weekend moves it.
func TestLastDaysOfPlan272(t *testing.T) {
	for _, c := range []struct {
		year                               int
		half                               bool
		before, by, beforeRolled, byRolled string
	}{
		{2019, true, "2019-07-09", "2019-07-10", "2019-07-09", "2019-07-10"},
		{2019, false, "2020-01-09", "2020-01-10", "2020-01-09", "2020-01-10"},
		{2020, false, "2021-01-09", "2021-01-10", "2021-01-11", "2021-01-11"}, // Saturday, Sunday
		{2021, true, "2021-07-09", "2021-07-10", "2021-07-09", "2021-07-12"},
		{2021, false, "2022-01-09", "2022-01-10", "2022-01-10", "2022-01-10"}, // a Sunday rolls onto the 10th itself
		{2022, true, "2022-07-09", "2022-07-10", "2022-07-11", "2022-07-11"},
		{2023, true, "2023-07-09", "2023-07-10", "2023-07-10", "2023-07-10"},
		{2025, false, "2026-01-09", "2026-01-10", "2026-01-09", "2026-01-10"}, // a Saturday worked in exchange for Friday 2 January 2026
		{2026, false, "2027-01-09", "2027-01-10", "2027-01-11", "2027-01-11"},
	} {
		for _, way := range []struct {
			phrase schedule.Phrase
			roll   schedule.Roll
			want   string
		}{
			{schedule.Before, "", c.before},
			{schedule.By, "", c.by},
			{schedule.Before, schedule.NextWorkingDay, c.beforeRolled},
			{schedule.By, schedule.NextWorkingDay, c.byRolled},
		} {
			half, year := plan272(way.phrase, way.roll)
			rule := year
			if c.half {
				rule = half
			}
			days, err := rule.Days(c.year, 0, workingday.Calendar{})
			if err != nil {
				t.Fatal(err)
			}
			if got := days.Due.Last.String(); got != way.want {
				t.Errorf("%s %d %s %s: last day %s, want %s", rule.ID, c.year, way.phrase, way.roll, got, way.want)
			}
			if want := parse(t, way.want).AddDays(1).Start(); !days.Due.Instant().Equal(want) {
				t.Errorf("%s %d: due %v, want %v", rule.ID, c.year, days.Due.Instant(), want)
			}
		}
	}
}

// The windows of Decree 09/2019/ND-CP, and those of the calendar.
func TestWindows(t *testing.T) {
	for _, c := range []struct {
		name         string
		rule         schedule.Rule
		year, number int
		from, to     string
	}{
		{"month of the decree", schedule.Rule{Kind: schedule.Month}, 2025, 7, "2025-06-15", "2025-07-14"},
		{"January of the decree", schedule.Rule{Kind: schedule.Month, Window: schedule.Decree09}, 2025, 1, "2024-12-15", "2025-01-14"},
		{"first quarter of the decree", schedule.Rule{Kind: schedule.Quarter}, 2025, 1, "2024-12-15", "2025-03-14"},
		{"fourth quarter of the decree", schedule.Rule{Kind: schedule.Quarter}, 2025, 4, "2025-09-15", "2025-12-14"},
		{"first half of the decree", schedule.Rule{Kind: schedule.SixMonths}, 2025, 0, "2024-12-15", "2025-06-14"},
		{"second half of the decree", schedule.Rule{Kind: schedule.SecondHalf}, 2025, 0, "2025-06-15", "2025-12-14"},
		{"nine months of the decree", schedule.Rule{Kind: schedule.NineMonths}, 2025, 0, "2024-12-15", "2025-09-14"},
		{"year of the decree", schedule.Rule{Kind: schedule.Year}, 2025, 0, "2024-12-15", "2025-12-14"},
		{"February of a leap year", schedule.Rule{Kind: schedule.Month, Window: schedule.CalendarWindow}, 2024, 2, "2024-02-01", "2024-02-29"},
		{"second quarter", schedule.Rule{Kind: schedule.Quarter, Window: schedule.CalendarWindow}, 2025, 2, "2025-04-01", "2025-06-30"},
		{"second half", schedule.Rule{Kind: schedule.SecondHalf, Window: schedule.CalendarWindow}, 2025, 0, "2025-07-01", "2025-12-31"},
		{"year", schedule.Rule{Kind: schedule.Year, Window: schedule.CalendarWindow}, 2025, 0, "2025-01-01", "2025-12-31"},
		{"first week, which begins in the year before", schedule.Rule{Kind: schedule.Week}, 2025, 1, "2024-12-30", "2025-01-05"},
		{"week 53", schedule.Rule{Kind: schedule.Week}, 2020, 53, "2020-12-28", "2021-01-03"},
		{"week from Friday to Thursday", schedule.Rule{Kind: schedule.Week, DataToWeekday: 4}, 2025, 10, "2025-02-28", "2025-03-06"},
		{
			"school year", schedule.Rule{
				Kind: schedule.SchoolYear, DataFrom: schedule.YearDay{Month: 9, Day: 5}, DataTo: schedule.YearDay{YearOffset: 1, Month: 5, Day: 31},
			}, 2025, 0, "2025-09-05", "2026-05-31",
		},
		{
			"once",
			schedule.Rule{Kind: schedule.Urgent, OnceFrom: parse(t, "2024-09-05"), OnceTo: parse(t, "2024-09-09")},
			2024, 0, "2024-09-05", "2024-09-09",
		},
	} {
		from, to := c.rule.Data(c.year, c.number)
		if from.String() != c.from || to.String() != c.to {
			t.Errorf("%s: %s to %s, want %s to %s", c.name, from, to, c.from, c.to)
		}
	}
}

// Dates around Tết and other holidays, by hand from the published decisions on days off.
func TestDueDaysAndWhyTheyMoved(t *testing.T) {
	month := func(due schedule.DueRule) schedule.Rule {
		return schedule.Rule{Kind: schedule.Month, Window: schedule.CalendarWindow, Due: due}
	}
	rolled := func(offset, day int) schedule.DueRule {
		return schedule.DueRule{Phrase: schedule.By, MonthDay: schedule.MonthDay{MonthOffset: offset, Day: day}, Roll: schedule.NextWorkingDay}
	}
	after := func(n int, working bool) schedule.DueRule {
		return schedule.DueRule{Phrase: schedule.AfterPeriod, After: schedule.DaysAfter{Days: n, Working: working}, Roll: schedule.NextWorkingDay}
	}
	for _, c := range []struct {
		name         string
		rule         schedule.Rule
		year, number int
		rule1, last  string
		skipped      int
	}{
		{"New Year's Day, a Wednesday", month(rolled(1, 1)), 2024, 12, "2025-01-01", "2025-01-02", 1},
		{"Tết 2024: Thursday 8 to Wednesday 14 February", month(rolled(1, 8)), 2024, 1, "2024-02-08", "2024-02-15", 7},
		{"Tết 2025: Saturday 25 January to Sunday 2 February", month(rolled(0, 27)), 2025, 1, "2025-01-27", "2025-02-03", 7},
		{"30 April and 1 May 2025", month(rolled(1, 1)), 2025, 4, "2025-05-01", "2025-05-05", 4},
		{"five days after June, a Saturday in 2025", month(after(5, false)), 2025, 6, "2025-07-05", "2025-07-07", 2},
		{"five working days after June 2025", month(after(5, true)), 2025, 6, "2025-07-07", "2025-07-07", 0},
		{"two working days after April 2024, with 1 May off", month(after(2, true)), 2024, 4, "2024-05-03", "2024-05-03", 0},
		{"before the 5th of next month across the year's end", month(schedule.DueRule{
			Phrase: schedule.Before, MonthDay: schedule.MonthDay{MonthOffset: 1, Day: 5},
		}), 2025, 12, "2026-01-04", "2026-01-04", 0},
		{"Monday after the week", schedule.Rule{Kind: schedule.Week, Due: schedule.DueRule{
			Phrase: schedule.By, WeekDay: schedule.WeekDay{WeekOffset: 1, Weekday: 1}, Roll: schedule.NextWorkingDay,
		}}, 2020, 53, "2021-01-04", "2021-01-04", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			days, err := c.rule.Days(c.year, c.number, workingday.Calendar{})
			if err != nil {
				t.Fatal(err)
			}
			due := days.Due
			if due.RuleLast.String() != c.rule1 || due.Last.String() != c.last || len(due.Skipped) != c.skipped {
				t.Errorf("rule %s, last %s, skipped %v; want %s, %s, %d days", due.RuleLast, due.Last, due.Skipped, c.rule1, c.last, c.skipped)
			}
			for i, skipped := range due.Skipped {
				if skipped.Date != due.RuleLast.AddDays(i) || skipped.Reason.Vi == "" || skipped.Reason.En == "" {
					t.Errorf("skipped %v", skipped)
				}
			}
		})
	}
}

// Each level has its day, and the derivation of each stands beside it.
func TestLevelsHaveDaysOfTheirOwn(t *testing.T) {
	by := func(day int) schedule.DueRule {
		return schedule.DueRule{Phrase: schedule.By, MonthDay: schedule.MonthDay{Day: day}, Roll: schedule.NextWorkingDay}
	}
	consolidated := by(20)
	consolidated.Roll = ""
	rule := schedule.Rule{
		Kind: schedule.Month, Due: by(18), ConsolidatedDue: &consolidated,
		LevelDues: []schedule.LevelDue{{Levels: []string{"commune"}, Due: by(16)}, {Units: []string{"units/a"}, Due: by(19)}},
	}
	days, err := rule.Days(2025, 7, workingday.Calendar{}) // 19 July 2025 is a Saturday, 20 a Sunday
	if err != nil {
		t.Fatal(err)
	}
	got := []string{days.Levels[0].Due.Last.String(), days.Due.Last.String(), days.Levels[1].Due.Last.String(), days.Consolidated.Last.String()}
	for i, want := range []string{"2025-07-16", "2025-07-18", "2025-07-21", "2025-07-20"} {
		if got[i] != want {
			t.Errorf("day %d is %s, want %s", i, got[i], want)
		}
	}
	if !days.Tight() {
		t.Error("a unit's day that rolled past the consolidated report's was not told")
	}
	rule.LevelDues = rule.LevelDues[:1]
	if days, err = rule.Days(2025, 7, workingday.Calendar{}); err != nil || days.Tight() {
		t.Errorf("tight %v, %v", days.Tight(), err)
	}
}

// Every part says where it is laid down; a part that does not say is laid down where the rule is, a window nobody gave in
// the decree.
func TestWhereThePartsAreLaidDown(t *testing.T) {
	due := schedule.DueRule{Phrase: schedule.By, MonthDay: schedule.MonthDay{Day: 20}}
	own := due
	own.LegalBasis = "Công văn"
	span := schedule.YearDay{Month: 3, Day: 1}
	yearly := schedule.DueRule{Phrase: schedule.By, Day: schedule.YearDay{Month: 12, Day: 20}}
	for _, c := range []struct {
		name      string
		rule      schedule.Rule
		data, due string
	}{
		{"all in the plan, the window in the decree", schedule.Rule{Kind: schedule.Month, Due: due, LegalBasis: "Kế hoạch"}, "Nghị định số 09/2019/NĐ-CP", "Kế hoạch"},
		{"each of its own", schedule.Rule{Kind: schedule.Month, Due: own, LegalBasis: "Kế hoạch", DataLegalBasis: "Thông tư"}, "Thông tư", "Công văn"},
		{"calendar", schedule.Rule{Kind: schedule.Month, Window: schedule.CalendarWindow, Due: due, LegalBasis: "Kế hoạch"}, "Kế hoạch", "Kế hoạch"},
		{"own days", schedule.Rule{Kind: schedule.Year, DataFrom: span, DataTo: span, Due: yearly, LegalBasis: "Kế hoạch"}, "Kế hoạch", "Kế hoạch"},
		{"nothing said", schedule.Rule{Kind: schedule.Week, Due: schedule.DueRule{Phrase: schedule.By, WeekDay: schedule.WeekDay{WeekOffset: 1, Weekday: 1}}}, "", ""},
	} {
		days, err := c.rule.Days(2025, min(1, c.rule.Kind.Numbers(2025)), workingday.Calendar{})
		if err != nil {
			t.Fatal(err)
		}
		if days.DataBasis != c.data || days.Due.Rule.LegalBasis != c.due {
			t.Errorf("%s: data %q, due %q; want %q, %q", c.name, days.DataBasis, days.Due.Rule.LegalBasis, c.data, c.due)
		}
	}
}

// A year whose days off are not known is refused where a rule asks for working days, and only there.
func TestAnUnknownYearIsRefused(t *testing.T) {
	beyond := workingday.LastYear + 3
	rolling, _ := plan272(schedule.Before, schedule.NextWorkingDay)
	if _, err := rolling.Days(beyond, 0, workingday.Calendar{}); err == nil {
		t.Error("a day rolled in a year whose holidays nobody knows")
	}
	plain, _ := plan272(schedule.Before, "")
	if _, err := plain.Days(beyond, 0, workingday.Calendar{}); err != nil {
		t.Error(err)
	}
}

func TestNamesAndTitlesOfPeriods(t *testing.T) {
	for _, c := range []struct {
		rule         schedule.Rule
		year, number int
		id, title    string
	}{
		{schedule.Rule{ID: "6-thang", Title: "Báo cáo 6 tháng đầu năm", Kind: schedule.SixMonths}, 2025, 0, "2025-6-thang", "Báo cáo 6 tháng đầu năm 2025"},
		{schedule.Rule{ID: "nam", Title: "Báo cáo năm", Kind: schedule.Year}, 2025, 0, "2025-nam", "Báo cáo năm 2025"},
		{schedule.Rule{ID: "thang", Title: "Báo cáo tháng", Kind: schedule.Month}, 2025, 7, "2025-thang-07", "Báo cáo tháng, tháng 7/2025"},
		{schedule.Rule{ID: "quy", Title: "Báo cáo quý", Kind: schedule.Quarter}, 2025, 2, "2025-quy-2", "Báo cáo quý, quý II/2025"},
		{schedule.Rule{ID: "tuan", Title: "Báo cáo tuần", Kind: schedule.Week}, 2025, 5, "2025-tuan-05", "Báo cáo tuần, tuần 5/2025"},
		{schedule.Rule{ID: "nh", Title: "Báo cáo năm học", Kind: schedule.SchoolYear}, 2025, 0, "2025-nh", "Báo cáo năm học 2025-2026"},
		{schedule.Rule{ID: "bao", Title: "Báo cáo về bão số 3", Kind: schedule.Urgent}, 2024, 0, "2024-bao", "Báo cáo về bão số 3"},
	} {
		if id, title := c.rule.PeriodID(c.year, c.number), c.rule.PeriodTitle(c.year, c.number); id != c.id || title != c.title {
			t.Errorf("%q %q, want %q %q", id, title, c.id, c.title)
		}
	}
}

func TestNumbersOfAYear(t *testing.T) {
	for year := 2018; year <= 2035; year++ {
		_, last := time.Date(year, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
		if got := schedule.Week.Numbers(year); got != last {
			t.Errorf("%d has %d weeks, want %d", year, got, last)
		}
	}
	if schedule.Month.Numbers(2025) != 12 || schedule.Quarter.Numbers(2025) != 4 || schedule.Year.Numbers(2025) != 0 {
		t.Error("a year has 12 months, 4 quarters and is one year")
	}
}
