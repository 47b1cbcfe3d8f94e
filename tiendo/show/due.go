package show

import (
	"fmt"
	"strings"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/message"
)

func (p Printer) periodKind(k planv1.ReportingRule_Kind) string {
	return p.word("period_kind", strings.TrimPrefix(k.String(), "KIND_"))
}

// due is the wording of a due rule.
func (p Printer) due(d *planv1.DueRule) string {
	if d == nil {
		return ""
	}
	phrase := p.word("phrase", strings.TrimPrefix(d.GetPhrase().String(), "PHRASE_"))
	text := phrase + " " + p.dueDayText(d)
	if d.GetRoll() == planv1.DueRule_ROLL_NEXT_WORKING_DAY {
		text += p.Text.Text("due.roll")
	}
	return text + p.sample(d.GetSample())
}

// dueAndLock is the wording of a rule's due day, and from when on late reports are no longer taken.
func (p Printer) dueAndLock(r *planv1.ReportingRule) string {
	if r.LockAfterDays == nil {
		return p.due(r.GetDue())
	}
	return p.due(r.GetDue()) + p.Text.Text("due.lock", "n", r.GetLockAfterDays())
}

// window says how the days of the data are found.
func (p Printer) window(r *planv1.ReportingRule) string {
	switch {
	case r.GetOnceFrom() != nil:
		return p.span(r.GetOnceFrom(), r.GetOnceTo())
	case r.GetDataFrom() != nil && r.GetDataTo() != nil:
		return p.yearDay(r.GetDataFrom()) + " – " + p.yearDay(r.GetDataTo())
	case r.GetKind() == planv1.ReportingRule_KIND_WEEK:
		return p.Text.Text("due.week_until", "day", p.Text.Text(weekdays[r.GetDataToWeekday()%7]))
	case r.GetWindow() == planv1.ReportingRule_WINDOW_CALENDAR:
		return p.Text.Text("due.calendar")
	}
	return p.Text.Text("due.decree")
}

// dueDayText is the day of a due rule, in the way the rule says it.
func (p Printer) dueDayText(d *planv1.DueRule) string {
	switch {
	case d.GetAfter() != nil && d.GetAfter().GetWorkingDays():
		return p.Text.Text("due.working_days", "n", d.GetAfter().GetDays())
	case d.GetAfter() != nil:
		return p.Text.Text("due.days", "n", d.GetAfter().GetDays())
	case d.GetDate() != nil:
		return p.date(d.GetDate())
	case d.GetWeekDay() != nil:
		weekday := p.Text.Text(weekdays[d.GetWeekDay().GetWeekday()%7])
		return weekday + p.later(d.GetWeekDay().GetWeekOffset(), "due.this_week", "due.next_week", "due.later_week")
	case d.GetMonthDay() != nil:
		return fmt.Sprintf("%02d", d.GetMonthDay().GetDay()) +
			p.later(d.GetMonthDay().GetMonthOffset(), "due.this_month", "due.next_month", "due.later_month")
	}
	return p.yearDay(d.GetDay())
}

// yearDay is a day of every year.
func (p Printer) yearDay(d *planv1.YearDay) string {
	day := fmt.Sprintf("%02d/%02d", d.GetDay(), d.GetMonth())
	switch d.GetYearOffset() {
	case 1:
		day += p.Text.Text("due.next_year")
	case -1:
		day += p.Text.Text("due.last_year")
	}
	return day
}

// later says in which week or month after the period a day is.
func (p Printer) later(offset int32, same, next, later string) string {
	switch offset {
	case 0:
		return p.Text.Text(same)
	case 1:
		return p.Text.Text(next)
	}
	return p.Text.Text(later, "n", offset)
}

// levelled names the levels and units a due day is for.
func (p Printer) levelled(levels, units []string) string {
	return strings.Join(append(p.levels(levels), units...), ", ")
}

func (p Printer) levels(levels []string) []string {
	var names []string
	for _, level := range levels {
		names = append(names, p.word("level", level))
	}
	return names
}

// Preview writes the periods of a plan in a year, with the last day on time of each and how it was found.
func (p Printer) Preview(periods []*reportingv1.PeriodPreview) {
	t := p.newTable("period", "title", "data", "last_day", "moved", "consolidated_due")
	t.SetColumnConfigs(append(right(), wrap(2, 40), wrap(5, 40)))
	for _, period := range periods {
		due := period.GetDueDay()
		t.AppendRow(row(short(period.GetPeriod()), period.GetTitle(), p.span(period.GetDataFrom(), period.GetDataTo()),
			p.lastDay(due), p.moved(due), p.lastDay(period.GetConsolidatedDueDay())))
		for _, level := range period.GetLevelDueDays() {
			t.AppendRow(row("", p.levelled(level.GetLevels(), level.GetUnits()), "", p.lastDay(level.GetDueDay()), p.moved(level.GetDueDay()), ""))
		}
		if period.GetNoTimeToConsolidate() {
			t.AppendRow(row("", p.Text.Text("due.no_time"), "", "", "", ""))
		}
	}
	p.table(t)
}

func (p Printer) span(from, to *date.Date) string { return p.date(from) + " – " + p.date(to) }

func (p Printer) lastDay(d *reportingv1.DueDay) string {
	if d == nil {
		return ""
	}
	return p.date(d.GetLastDay())
}

// moved says from which day a weekend or a holiday moved the last day, and why; nothing where it stands as it is.
func (p Printer) moved(d *reportingv1.DueDay) string {
	if len(d.GetSkippedDays()) == 0 {
		return ""
	}
	var why []string
	for _, skipped := range d.GetSkippedDays() {
		reason := skipped.GetReason()
		if p.Text.Language == message.English {
			reason = skipped.GetReasonEn()
		}
		if len(why) == 0 || why[len(why)-1] != reason {
			why = append(why, reason)
		}
	}
	text := p.Text.Text("due.moved", "from", p.date(d.GetRuleLastDay()), "why", strings.Join(why, ", "))
	if d.GetAssumed() {
		text += p.Text.Text("due.assumed")
	}
	return text
}

// howDue says how the due times of an open period were found, of levels and units with days of their own too. Units are
// shown by their number: a period has hundreds.
func (p Printer) howDue(period *reportingv1.Period) string {
	if period.GetDueDay().GetRule().GetPhrase() == planv1.DueRule_PHRASE_UNSPECIFIED {
		return ""
	}
	lines := []string{p.found(period.GetDueDay())}
	for _, level := range period.GetLevelDueDays() {
		who := append(p.levels(level.GetLevels()), p.Text.Text("due.units", "n", len(level.GetUnits())))
		lines = append(lines, strings.Join(who, ", ")+": "+p.found(level.GetDueDay()))
	}
	return strings.Join(lines, "\n")
}

// found is a rule, the last day on time it leads to, and what moved it.
func (p Printer) found(d *reportingv1.DueDay) string {
	text := p.Text.Text("due.found", "rule", p.due(d.GetRule()), "day", p.date(d.GetLastDay()))
	if moved := p.moved(d); moved != "" {
		text += p.Text.Text("due.instead", "moved", moved)
	}
	return text
}
