package plan_test

import (
	"slices"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/schedule"
)

func date(year int, month time.Month, day int) calendar.Date {
	return calendar.Date{Year: year, Month: month, Day: day}
}

func byMonthDay(offset, day int) plan.DueRule {
	return plan.DueRule{Phrase: plan.By, MonthDay: schedule.MonthDay{MonthOffset: offset, Day: day}}
}

func byDate(d calendar.Date) plan.DueRule { return plan.DueRule{Phrase: plan.By, Date: d} }

func after(days int, working bool) plan.DueRule {
	return plan.DueRule{Phrase: schedule.AfterPeriod, After: schedule.DaysAfter{Days: days, Working: working}}
}

// monthly, weekly and so on are sound rules that the cases below break.
func monthly() plan.ReportingRule {
	return plan.ReportingRule{ID: "thang", Title: "Báo cáo tháng", Kind: schedule.Month, Due: byMonthDay(0, 20)}
}

func weekly() plan.ReportingRule {
	return plan.ReportingRule{
		ID: "tuan", Title: "Báo cáo tuần", Kind: schedule.Week, DataToWeekday: 4,
		Due: plan.DueRule{Phrase: plan.By, WeekDay: schedule.WeekDay{Weekday: 5}},
	}
}

func urgent() plan.ReportingRule {
	return plan.ReportingRule{
		ID: "bao-so-3", Title: "Báo cáo đột xuất", Kind: schedule.Urgent, OnceFrom: date(2024, 9, 5), OnceTo: date(2024, 9, 9),
		Due: byDate(date(2024, 9, 9)),
	}
}

func schoolYear() plan.ReportingRule {
	return plan.ReportingRule{
		ID: "nam-hoc", Title: "Báo cáo năm học", Kind: schedule.SchoolYear, DataFrom: day(0, 9, 1), DataTo: day(1, 5, 31),
		Due: plan.DueRule{Phrase: plan.By, Day: day(1, 6, 10)},
	}
}

func TestWhatIsWrongWithARule(t *testing.T) {
	consolidated := byMonthDay(0, 25)
	for _, c := range []struct {
		name   string
		rule   plan.ReportingRule
		change func(*plan.ReportingRule)
		want   []string // relative to the rule
	}{
		{"a sound month", monthly(), func(*plan.ReportingRule) {}, nil},
		{"a sound week", weekly(), func(*plan.ReportingRule) {}, nil},
		{"a sound school year", schoolYear(), func(*plan.ReportingRule) {}, nil},
		{"an urgent report due on the last day of its data", urgent(), func(*plan.ReportingRule) {}, nil},
		{"a quarter due on the 30th, which March, June, September and December have", monthly(), func(r *plan.ReportingRule) {
			r.Kind, r.Due = schedule.Quarter, byMonthDay(0, 30)
		}, nil},
		{"every kind of the decree without a window", monthly(), func(r *plan.ReportingRule) {
			r.Kind, r.Due = schedule.NineMonths, plan.DueRule{Phrase: plan.Before, Day: day(0, 9, 20)}
		}, nil},
		{"a month due on the 31st", monthly(), func(r *plan.ReportingRule) { r.Due = byMonthDay(0, 31) }, []string{"due.month_day BAD_DATE"}},
		{"a month due on the 29th, which February lacks", monthly(), func(r *plan.ReportingRule) {
			r.Due = byMonthDay(1, 29)
		}, []string{"due.month_day BAD_DATE"}},
		{"a month due while its data are counted", monthly(), func(r *plan.ReportingRule) {
			r.Due = byMonthDay(0, 14)
		}, []string{"due.month_day BAD_DATE after=14/01"}},
		{"a calendar month due on its last day", monthly(), func(r *plan.ReportingRule) {
			r.Window, r.Due = schedule.CalendarWindow, byMonthDay(0, 28)
		}, []string{"due.month_day BAD_DATE after=31/01"}},
		{"a month with days of every year", monthly(), func(r *plan.ReportingRule) {
			r.DataFrom, r.DataTo = day(0, 1, 1), day(0, 1, 31)
		}, []string{"data_from NOT_ALLOWED", "data_to NOT_ALLOWED"}},
		{"a week by the window of the decree", weekly(), func(r *plan.ReportingRule) {
			r.Window = schedule.Decree09
		}, []string{"data_to_weekday NOT_ALLOWED", "window NOT_ALLOWED allowed=CALENDAR"}},
		{"a week due before its data end", weekly(), func(r *plan.ReportingRule) {
			r.Due.WeekDay.Weekday = 4
		}, []string{"due.week_day BAD_DATE after=03/01"}},
		{"a week due on a day of every year", weekly(), func(r *plan.ReportingRule) {
			r.Due = plan.DueRule{Phrase: plan.By, Day: day(0, 7, 10)}
		}, []string{"due.day NOT_ALLOWED allowed=week_day"}},
		{"a school year without its days", schoolYear(), func(r *plan.ReportingRule) {
			r.DataFrom, r.DataTo, r.Window = plan.YearDay{}, plan.YearDay{}, schedule.CalendarWindow
		}, []string{"data_from REQUIRED", "data_to REQUIRED", "window NOT_ALLOWED"}},
		{"half a window", schoolYear(), func(r *plan.ReportingRule) {
			r.Kind, r.DataFrom = plan.Year, plan.YearDay{}
		}, []string{"data_from REQUIRED"}},
		{"two windows", schoolYear(), func(r *plan.ReportingRule) {
			r.Kind, r.Window = plan.Year, schedule.Decree09
		}, []string{"window NOT_ALLOWED"}},
		{"an urgent report without days", urgent(), func(r *plan.ReportingRule) {
			r.OnceFrom, r.OnceTo = calendar.Date{}, calendar.Date{}
		}, []string{"once_from REQUIRED", "once_to REQUIRED"}},
		{"an urgent report of 31 September", urgent(), func(r *plan.ReportingRule) {
			r.OnceTo = date(2024, 9, 31)
		}, []string{"once_to BAD_DATE"}},
		{"an urgent report due on 30 February", urgent(), func(r *plan.ReportingRule) {
			r.Due = byDate(date(2025, 2, 30))
		}, []string{"due.date BAD_DATE"}},
		{"an urgent report whose data end before they begin", urgent(), func(r *plan.ReportingRule) {
			r.OnceTo = date(2024, 9, 4)
		}, []string{"once_to BAD_DATE after=2024-09-05"}},
		{"an urgent report outside the plan's time", urgent(), func(r *plan.ReportingRule) {
			r.OnceFrom, r.OnceTo, r.Due = date(2026, 9, 5), date(2026, 9, 9), byDate(date(2026, 9, 10))
		}, []string{"once_to OUT_OF_RANGE range=2018-10-29–2025-12-31"}},
		{"a month with a date", monthly(), func(r *plan.ReportingRule) {
			r.OnceTo, r.Due.Date = date(2024, 1, 1), date(2024, 2, 1)
		}, []string{"due.date NOT_ALLOWED allowed=month_day", "once_to NOT_ALLOWED"}},
		{"days after the period together with a day", monthly(), func(r *plan.ReportingRule) {
			r.Due = after(5, true)
			r.Due.MonthDay.Day = 5
		}, []string{"due.month_day NOT_ALLOWED allowed=after"}},
		{"days after the period without their number", monthly(), func(r *plan.ReportingRule) {
			r.Due = plan.DueRule{Phrase: schedule.AfterPeriod}
		}, []string{"due.after REQUIRED"}},
		{"no day at all", monthly(), func(r *plan.ReportingRule) { r.Due = plan.DueRule{Phrase: plan.By} }, []string{"due.month_day REQUIRED"}},
		{"communes before the rest", monthly(), func(r *plan.ReportingRule) {
			r.ConsolidatedDue = &consolidated
			r.LevelDues = []schedule.LevelDue{{Levels: []string{"commune"}, Due: byMonthDay(0, 17)}, {Units: []string{"units/xa-a"}, Due: after(2, false)}}
		}, nil},
		{"communes named twice, a stranger, nobody", monthly(), func(r *plan.ReportingRule) {
			r.LevelDues = []schedule.LevelDue{
				{Levels: []string{"commune"}, Units: []string{"units/xa-a"}, Due: byMonthDay(0, 17)},
				{Levels: []string{"department", "commune"}, Units: []string{"units/xa-a", "units/x"}, Due: byMonthDay(0, 18)},
				{Due: byMonthDay(0, 31)},
			}
		}, []string{
			"level_dues[1].levels[1] DUPLICATE value=commune", "level_dues[1].units[0] DUPLICATE value=units/xa-a",
			"level_dues[1].units[1] UNKNOWN_REFERENCE value=units/x", "level_dues[2].due.month_day BAD_DATE",
			"level_dues[2].levels REQUIRED",
		}},
		{"a level due with the consolidated report", monthly(), func(r *plan.ReportingRule) {
			r.ConsolidatedDue = &consolidated
			r.LevelDues = []schedule.LevelDue{{Levels: []string{"agency"}, Due: byMonthDay(0, 25)}}
		}, []string{"consolidated_due.month_day BAD_DATE after=25/01"}},
		{"a level due before the data end", monthly(), func(r *plan.ReportingRule) {
			r.LevelDues = []schedule.LevelDue{{Levels: []string{"agency"}, Due: byMonthDay(0, 10)}}
		}, []string{"level_dues[0].due.month_day BAD_DATE after=14/01"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			content := sound()
			rule := c.rule
			c.change(&rule)
			content.ReportingRules = append(content.ReportingRules, rule)
			var want []string
			for _, fault := range c.want {
				want = append(want, "reporting_rules[2]."+fault)
			}
			slices.Sort(want)
			if got := found(content); !slices.Equal(got, want) {
				t.Errorf("faults\n got %q\nwant %q", got, want)
			}
		})
	}
}

// A yearly rule "thang-07" would name its periods as the monthly rule "thang" names July's.
func TestPeriodsOfTwoRulesNeverShareAName(t *testing.T) {
	content := sound()
	yearly := content.ReportingRules[1]
	yearly.ID = "thang-07"
	content.ReportingRules = append(content.ReportingRules, monthly(), yearly)
	if got, want := found(content), []string{"reporting_rules[3].rule_id DUPLICATE value=thang-07"}; !slices.Equal(got, want) {
		t.Errorf("faults %q, want %q", got, want)
	}
}
