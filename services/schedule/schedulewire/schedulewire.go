// Package schedulewire carries reporting rules between the contract and package schedule. Both services that speak of
// rules use it, so that a rule means the same in both.
package schedulewire

import (
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/schedule"
)

// Rule reads a rule; understood is false where it says something this version does not know: a guess would decide who is
// late.
func Rule(in *planv1.ReportingRule) (r schedule.Rule, understood bool) {
	kind, known := kinds[in.GetKind()]
	window, windowKnown := windows[in.GetWindow()]
	due, dueKnown := DueRule(in.GetDue())
	understood = known && windowKnown && dueKnown
	r = schedule.Rule{
		ID: in.GetRuleId(), Title: in.GetTitle(), Kind: kind, Window: window, DataFrom: yearDay(in.GetDataFrom()),
		DataTo: yearDay(in.GetDataTo()), DataToWeekday: int(in.GetDataToWeekday()), OnceFrom: Date(in.GetOnceFrom()),
		OnceTo: Date(in.GetOnceTo()), DataLegalBasis: in.GetDataLegalBasis(), Due: due, LegalBasis: in.GetLegalBasis(),
	}
	for _, level := range in.GetLevelDues() {
		due, known := DueRule(level.GetDue())
		understood = understood && known
		r.LevelDues = append(r.LevelDues, schedule.LevelDue{Levels: level.GetLevels(), Units: level.GetUnits(), Due: due})
	}
	if in.GetConsolidatedDue() != nil {
		due, known := DueRule(in.GetConsolidatedDue())
		understood = understood && known
		r.ConsolidatedDue = &due
	}
	if in.LockAfterDays != nil {
		days := int(in.GetLockAfterDays())
		r.LockAfterDays = &days
	}
	return r, understood
}

// RuleProto writes a rule.
func RuleProto(r schedule.Rule) *planv1.ReportingRule {
	out := &planv1.ReportingRule{
		RuleId: r.ID, Title: r.Title, Kind: KindProto(r.Kind), Window: wireOf(windows, r.Window),
		DataFrom: yearDayProto(r.DataFrom), DataTo: yearDayProto(r.DataTo), DataToWeekday: int32(r.DataToWeekday),
		OnceFrom: optionalDate(r.OnceFrom), OnceTo: optionalDate(r.OnceTo), DataLegalBasis: r.DataLegalBasis,
		Due: DueRuleProto(r.Due), LegalBasis: r.LegalBasis,
	}
	for _, level := range r.LevelDues {
		out.LevelDues = append(out.LevelDues, &planv1.LevelDue{Levels: level.Levels, Units: level.Units, Due: DueRuleProto(level.Due)})
	}
	if r.ConsolidatedDue != nil {
		out.ConsolidatedDue = DueRuleProto(*r.ConsolidatedDue)
	}
	if r.LockAfterDays != nil {
		days := int32(*r.LockAfterDays)
		out.LockAfterDays = &days
	}
	return out
}

// DueRule reads a due rule; understood is as in Rule.
func DueRule(in *planv1.DueRule) (d schedule.DueRule, understood bool) {
	phrase, known := phrases[in.GetPhrase()]
	roll, rollKnown := rolls[in.GetRoll()]
	return schedule.DueRule{
		Phrase: phrase, Day: yearDay(in.GetDay()), Roll: roll, Sample: in.GetSample(), LegalBasis: in.GetLegalBasis(),
		MonthDay: schedule.MonthDay{MonthOffset: int(in.GetMonthDay().GetMonthOffset()), Day: int(in.GetMonthDay().GetDay())},
		WeekDay:  schedule.WeekDay{WeekOffset: int(in.GetWeekDay().GetWeekOffset()), Weekday: int(in.GetWeekDay().GetWeekday())},
		Date:     Date(in.GetDate()),
		After:    schedule.DaysAfter{Days: int(in.GetAfter().GetDays()), Working: in.GetAfter().GetWorkingDays()},
	}, known && rollKnown
}

// DueRuleProto writes a due rule.
func DueRuleProto(d schedule.DueRule) *planv1.DueRule {
	out := &planv1.DueRule{
		Phrase: wireOf(phrases, d.Phrase), Day: yearDayProto(d.Day), Sample: d.Sample, Date: optionalDate(d.Date),
		Roll: wireOf(rolls, d.Roll), LegalBasis: d.LegalBasis,
	}
	if !d.MonthDay.IsZero() {
		out.MonthDay = &planv1.MonthDay{MonthOffset: int32(d.MonthDay.MonthOffset), Day: int32(d.MonthDay.Day)}
	}
	if !d.WeekDay.IsZero() {
		out.WeekDay = &planv1.WeekDay{WeekOffset: int32(d.WeekDay.WeekOffset), Weekday: int32(d.WeekDay.Weekday)}
	}
	if !d.After.IsZero() {
		out.After = &planv1.DaysAfter{Days: int32(d.After.Days), WorkingDays: d.After.Working}
	}
	return out
}

func yearDay(in *planv1.YearDay) schedule.YearDay {
	return schedule.YearDay{YearOffset: int(in.GetYearOffset()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
}

func yearDayProto(d schedule.YearDay) *planv1.YearDay {
	if d.IsZero() {
		return nil
	}
	return &planv1.YearDay{YearOffset: int32(d.YearOffset), Month: int32(d.Month), Day: int32(d.Day)}
}

// Date reads a day.
func Date(in *date.Date) calendar.Date {
	return calendar.Date{Year: int(in.GetYear()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
}

// DateProto writes a day.
func DateProto(d calendar.Date) *date.Date {
	return &date.Date{Year: int32(d.Year), Month: int32(d.Month), Day: int32(d.Day)}
}

func optionalDate(d calendar.Date) *date.Date {
	if d.IsZero() {
		return nil
	}
	return DateProto(d)
}
