package schedule

import (
	"cmp"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
)

// WorkingDays tells on which days people work; package workingday has them. It fails for a year whose days are not known.
type WorkingDays interface {
	// Shift moves a day to the first working day on or after it (step 1).
	Shift(d calendar.Date, step int) (workingday.Derivation, error)
	// Count is the n-th working day after a day, which itself is not counted.
	Count(d calendar.Date, n int) (workingday.Derivation, error)
}

// Days are the days of one period.
type Days struct {
	From, To     calendar.Date
	DataBasis    string // where the days of the data are laid down; empty where that is not known
	Due          DueDay
	Levels       []LevelDueDay
	Consolidated *DueDay // nil where no day is laid down
}

// LevelDueDay is the due day of some of the units. In a period that is open, Units are all that go by it.
type LevelDueDay struct {
	Levels []string `bson:"levels"`
	Units  []string `bson:"units"`
	Due    DueDay   `bson:"due"`
}

// DueDay is the last day on time, with how it was found.
type DueDay struct {
	Rule     DueRule       `bson:"rule"`
	RuleLast calendar.Date `bson:"rule_last"` // the last day on time as the rule says it
	Skipped  []SkippedDay  `bson:"skipped"`   // days that were passed over because nobody works on them
	Last     calendar.Date `bson:"last"`      // the last day on time
	// Assumed is true while the day hangs on a decision about days off that is not known yet.
	Assumed bool `bson:"assumed"`
}

// SkippedDay is a day on which nobody works, and why.
type SkippedDay struct {
	Date   calendar.Date   `bson:"date"`
	Reason workingday.Text `bson:"reason"`
	Basis  string          `bson:"basis"` // where it is laid down; empty where that is not known
}

// Instant is the first instant that is late: 00:00 in Vietnam of the day after the last one on time.
func (d DueDay) Instant() time.Time { return d.Last.AddDays(1).Start() }

// Days finds the days of a period, and how they follow from the rule.
func (r Rule) Days(year, number int, w WorkingDays) (Days, error) {
	d := Days{DataBasis: r.dataBasis()}
	d.From, d.To = r.Data(year, number)
	var err error
	if d.Due, err = r.dueDay(r.Due, year, number, w); err != nil {
		return Days{}, err
	}
	for _, level := range r.LevelDues {
		due, err := r.dueDay(level.Due, year, number, w)
		if err != nil {
			return Days{}, err
		}
		d.Levels = append(d.Levels, LevelDueDay{Levels: level.Levels, Units: level.Units, Due: due})
	}
	if r.ConsolidatedDue != nil {
		due, err := r.dueDay(*r.ConsolidatedDue, year, number, w)
		if err != nil {
			return Days{}, err
		}
		d.Consolidated = &due
	}
	return d, nil
}

// Tight reports whether some unit's last day is not before that of the consolidated report: days that rolled can leave
// no time to consolidate, although the days as laid down did.
func (d Days) Tight() bool {
	if d.Consolidated == nil {
		return false
	}
	tight := !d.Due.Last.Before(d.Consolidated.Last)
	for _, level := range d.Levels {
		tight = tight || !level.Due.Last.Before(d.Consolidated.Last)
	}
	return tight
}

// Data are the first and the last day of the data of a period.
func (r Rule) Data(year, number int) (from, to calendar.Date) {
	first, last, _ := r.Kind.months(number)
	switch {
	case r.Kind.Once():
		return r.OnceFrom, r.OnceTo
	case !r.DataTo.IsZero():
		return r.DataFrom.In(year), r.DataTo.In(year)
	case r.Kind == Week:
		end := WeekDay{Weekday: r.lastWeekday()}.after(monday(year, number))
		return end.AddDays(-6), end
	case r.Window == CalendarWindow:
		next := calendar.Date{Year: year, Month: last, Day: 28}.AddDays(4)
		return calendar.Date{Year: year, Month: first, Day: 1}, next.AddDays(-next.Day)
	}
	before := calendar.Date{Year: year, Month: first, Day: 1}.AddDays(-1)
	before.Day = 15
	return before, calendar.Date{Year: year, Month: last, Day: 14}
}

// dataBasis is where the days of the data are laid down. Who says nothing of the days goes by the decree.
func (r Rule) dataBasis() string {
	decree := r.Window == Decree09 || r.Window == "" && r.DataTo.IsZero() && !r.Kind.Once() && r.Kind != Week
	switch {
	case r.DataLegalBasis != "":
		return r.DataLegalBasis
	case decree:
		return "Nghị định số 09/2019/NĐ-CP"
	}
	return r.LegalBasis
}

func (r Rule) lastWeekday() int {
	if r.DataToWeekday == 0 {
		return 7
	}
	return r.DataToWeekday
}

func (r Rule) dueDay(due DueRule, year, number int, w WorkingDays) (DueDay, error) {
	last, assumed, err := r.ruleLast(due, year, number, w)
	if err != nil {
		return DueDay{}, err
	}
	due.LegalBasis = cmp.Or(due.LegalBasis, r.LegalBasis)
	day := DueDay{Rule: due, RuleLast: last, Last: last, Assumed: assumed}
	if due.Roll != NextWorkingDay {
		return day, nil
	}
	shifted, err := w.Shift(last, 1)
	if err != nil {
		return DueDay{}, err
	}
	day.Last, day.Assumed = shifted.To, assumed || shifted.Standing == workingday.Assumed
	for _, off := range shifted.Skipped {
		skipped := SkippedDay{Date: off.Date}
		if len(off.Reasons) > 0 {
			skipped.Reason, skipped.Basis = off.Reasons[0].Name, off.Reasons[0].Basis
		}
		day.Skipped = append(day.Skipped, skipped)
	}
	return day, nil
}

// ruleLast is the last day on time as the rule says it; assumed where working days were counted that are not all sure.
func (r Rule) ruleLast(due DueRule, year, number int, w WorkingDays) (last calendar.Date, assumed bool, err error) {
	if due.Phrase == AfterPeriod && due.After.Working {
		_, to := r.Data(year, number)
		counted, err := w.Count(to, due.After.Days)
		return counted.To, counted.Standing == workingday.Assumed, err
	}
	return r.CalendarLast(due, year, number), false, nil
}

// CalendarLast is the last day on time as far as a calendar without holidays can tell: n working days after the data take
// at least n days.
func (r Rule) CalendarLast(due DueRule, year, number int) calendar.Date {
	switch due.Phrase {
	case AfterPeriod:
		_, to := r.Data(year, number)
		return to.AddDays(due.After.Days)
	case Before:
		return r.Day(due, year, number).AddDays(-1)
	}
	return r.Day(due, year, number)
}

// Day is the day a due rule names; it need not exist.
func (r Rule) Day(due DueRule, year, number int) calendar.Date {
	switch {
	case r.Kind.Once():
		return due.Date
	case r.Kind == Week:
		return due.WeekDay.after(monday(year, number))
	case r.Kind.Numbered():
		_, last, _ := r.Kind.months(number)
		return due.MonthDay.after(year, last)
	}
	return due.Day.In(year)
}
