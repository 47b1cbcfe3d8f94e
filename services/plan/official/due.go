package official

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/schedule"
)

// due is until when something is to arrive, in the words plans use: "trước ngày 10/7 hằng năm".
func due(rule schedule.Rule, d schedule.DueRule) string {
	w := words().Due
	var said string
	switch way := rule.Way(d.Phrase); {
	case way == schedule.ByAfter && d.After.Working:
		said = w.AfterWorking.With("days", fmt.Sprint(d.After.Days))
	case way == schedule.ByAfter:
		said = w.After.With("days", fmt.Sprint(d.After.Days))
	case d.Phrase == schedule.Before:
		said = w.Before.With("day", dayOf(way, d))
	default:
		said = w.By.With("day", dayOf(way, d))
	}
	if d.Roll == schedule.NextWorkingDay {
		said += w.Roll
	}
	return said
}

func dayOf(way schedule.Way, d schedule.DueRule) string {
	w := words().Due
	switch way {
	case schedule.ByDate:
		return document.DateInWords(d.Date)
	case schedule.ByWeekDay:
		return counted(w.Week, w.LaterWeek, d.WeekDay.WeekOffset, "weekday", w.Weekdays[d.WeekDay.Weekday])
	case schedule.ByMonthDay:
		return counted(w.Month, w.LaterMonth, d.MonthDay.MonthOffset, "day", twoDigits(d.MonthDay.Day))
	default:
		day := w.DayMonth.With("day", twoDigits(d.Day.Day), "month", month(d.Day.Month))
		return w.Year[d.Day.YearOffset].With("day", day)
	}
}

// counted is a day so many weeks or months later; the first ones have names.
func counted(named map[int]phrase, later phrase, count int, name, value string) string {
	if p, ok := named[count]; ok {
		return p.With(name, value)
	}
	return later.With(name, value, "count", fmt.Sprint(count))
}

// short is a day as tables write it.
func short(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%d", d.Day, d.Month, d.Year)
}

func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

// month has a zero in January and February only, as in days in words.
func month[M ~int](m M) string {
	if m <= 2 {
		return twoDigits(int(m))
	}
	return fmt.Sprint(int(m))
}

// report is what a reporting rule asks for, in one sentence.
func (p printed) report(rule schedule.Rule) string {
	w := words()
	var levels strings.Builder
	for _, level := range rule.LevelDues {
		var who []string
		for _, name := range level.Levels {
			who = append(who, w.Levels[name])
		}
		levels.WriteString(w.LevelDue.With("who", strings.Join(append(who, p.units(level.Units)...), ", "), "due", due(rule, level.Due)))
	}
	consolidated := ""
	if rule.ConsolidatedDue != nil {
		consolidated = w.ConsolidatedDue.With(
			"lead", p.unit(p.LeadUnit), "recipient", p.unit(p.RecipientUnit), "due", due(rule, *rule.ConsolidatedDue))
	}
	return w.Report.With("title", rule.Title, "due", due(rule, rule.Due), "levels", levels.String(), "consolidated", consolidated)
}
