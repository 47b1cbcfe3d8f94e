package plan

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/schedule"
)

// commonYear is a year that, like the years beside it, has no 29 February: a day that exists in it, or in a year beside
// it, exists every year.
const commonYear = 2002

func (k *checker) rules() {
	ids := set{}
	for i, rule := range k.content.ReportingRules {
		path := fmt.Sprintf("reporting_rules[%d]", i)
		k.unique(ids, path+".rule_id", rule.ID)
		k.periodIDs(path+".rule_id", rule)
		k.rule(path, rule)
	}
}

// periodIDs checks that no other rule's periods are named as this rule's: "2025-thang-07" is July under the monthly rule
// "thang" and the year under a yearly rule "thang-07".
func (k *checker) periodIDs(field string, rule ReportingRule) {
	for _, other := range k.content.ReportingRules {
		for number := 1; !rule.Kind.Numbered() && number <= longest(other.Kind); number++ {
			if other.PeriodID(commonYear, number) == rule.PeriodID(commonYear, 0) {
				k.add(field, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", rule.ID)
				return
			}
		}
	}
}

// longest is how many periods of a kind a year can have.
func longest(kind PeriodKind) int { return kind.Numbers(2020) } // 2020 has 53 weeks

// rule checks what a rule says and, if all its days are sound, that they come one after the other: first and last day of
// the data, then the due days of units, then the due day of the consolidated report.
func (k *checker) rule(path string, rule ReportingRule) {
	sound := k.window(path, rule)
	dues := k.dues(path, rule)
	for _, due := range dues {
		sound = k.due(due, rule) && sound
	}
	k.levels(path, rule)
	if sound {
		k.order(path, rule, dues)
	}
}

// window checks how the days of the data are given, and that they occur.
func (k *checker) window(path string, rule ReportingRule) bool {
	yearDays := !rule.DataFrom.IsZero() || !rule.DataTo.IsZero()
	own := rule.Kind == schedule.SchoolYear || rule.Kind == schedule.Custom
	before := len(k.faults)
	k.onlyIf(rule.Kind.Once(), path+".once_from", !rule.OnceFrom.IsZero(), rule.Kind.Once())
	k.onlyIf(rule.Kind.Once(), path+".once_to", !rule.OnceTo.IsZero(), rule.Kind.Once())
	yearly := !rule.Kind.Once() && !rule.Kind.Numbered()
	k.onlyIf(yearly, path+".data_from", !rule.DataFrom.IsZero(), own || yearly && yearDays)
	k.onlyIf(yearly, path+".data_to", !rule.DataTo.IsZero(), own || yearly && yearDays)
	k.onlyIf(!rule.Kind.Once() && !own && !yearDays, path+".window", rule.Window != "", false)
	if rule.Kind == schedule.Week && rule.Window == schedule.Decree09 {
		k.add(path+".window", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", string(schedule.CalendarWindow))
	}
	k.onlyIf(rule.Kind == schedule.Week && rule.Window == "", path+".data_to_weekday", rule.DataToWeekday != 0, false)
	return len(k.faults) == before && k.dataDays(path, rule)
}

// onlyIf checks that a field is given only where it has a meaning, and that it is where it must be.
func (k *checker) onlyIf(allowed bool, field string, given, required bool) {
	switch {
	case given && !allowed:
		k.add(field, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	case !given && required:
		k.add(field, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
}

// dataDays checks that the days of the data occur, and that those of a report that comes once are in the plan's time.
func (k *checker) dataDays(path string, rule ReportingRule) bool {
	from, to := rule.Data(commonYear, 1)
	fields := [2]string{path + ".data_from", path + ".data_to"}
	if rule.Kind.Once() {
		fields = [2]string{path + ".once_from", path + ".once_to"}
	}
	sound := true
	for i, day := range [2]calendar.Date{from, to} {
		if !day.Valid() {
			k.add(fields[i], faultv1.FieldRule_FIELD_RULE_BAD_DATE)
			sound = false
		}
	}
	if sound && rule.Kind.Once() && k.dated && (to.Before(k.content.DocumentDate) || k.content.EndDate.Before(from)) {
		k.add(fields[1], faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", fmt.Sprintf("%s–%s", k.content.DocumentDate, k.content.EndDate))
	}
	return sound
}
