package plan

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
)

// commonYear is a year that, like the years beside it, has no 29 February: a day that exists in it, or in a year beside
// it, exists every year.
const commonYear = 2002

// in is the day for the period of a year.
func (d YearDay) in(year int) calendar.Date {
	return calendar.Date{Year: year + d.YearOffset, Month: d.Month, Day: d.Day}
}

// yearly reports whether the day occurs every year.
func (d YearDay) yearly() bool { return d.in(commonYear).Valid() }

// lastDay is the last day on which something is still on time in the common year.
func (r DueRule) lastDay() calendar.Date {
	if r.Phrase == Before {
		return r.Day.in(commonYear).AddDays(-1)
	}
	return r.Day.in(commonYear)
}

func (k *checker) rules() {
	ids := set{}
	for i, rule := range k.content.ReportingRules {
		path := fmt.Sprintf("reporting_rules[%d]", i)
		k.unique(ids, path+".rule_id", rule.ID)
		k.rule(path, rule)
	}
}

// rule checks that the days of a rule come one after the other: first and last day of the data, then the due day, then
// the due day of the consolidated report.
func (k *checker) rule(path string, rule ReportingRule) {
	days := []YearDay{rule.DataFrom, rule.DataTo, rule.Due.Day}
	fields := []string{path + ".data_from", path + ".data_to", path + ".due.day"}
	if rule.ConsolidatedDue != nil {
		days, fields = append(days, rule.ConsolidatedDue.Day), append(fields, path+".consolidated_due.day")
	}
	sound := true
	for i, day := range days {
		if !day.yearly() {
			k.add(fields[i], faultv1.FieldRule_FIELD_RULE_BAD_DATE)
			sound = false
		}
	}
	if sound {
		k.order(path, rule)
	}
}

func (k *checker) order(path string, rule ReportingRule) {
	from, to := rule.DataFrom.in(commonYear), rule.DataTo.in(commonYear)
	if !from.Before(to) {
		k.add(path+".data_to", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", dayText(from))
	}
	if !to.Before(rule.Due.lastDay()) {
		k.add(path+".due.day", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", dayText(to))
	}
	if rule.ConsolidatedDue != nil && !rule.Due.lastDay().Before(rule.ConsolidatedDue.lastDay()) {
		k.add(path+".consolidated_due.day", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", dayText(rule.Due.lastDay()))
	}
}

// dayText is a day of every year as people write it here, such as 30/06.
func dayText(d calendar.Date) string { return fmt.Sprintf("%02d/%02d", d.Day, d.Month) }
