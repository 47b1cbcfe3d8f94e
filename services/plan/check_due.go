package plan

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/schedule"
)

// placedDue is a due rule and where it stands.
type placedDue struct {
	path         string
	due          DueRule
	consolidated bool
}

// dues are the due rules of a reporting rule: of the units, of levels of units, of the consolidated report.
func (k *checker) dues(path string, rule ReportingRule) []placedDue {
	all := []placedDue{{path: path + ".due", due: rule.Due}}
	for i, level := range rule.LevelDues {
		all = append(all, placedDue{path: fmt.Sprintf("%s.level_dues[%d].due", path, i), due: level.Due})
	}
	if rule.ConsolidatedDue != nil {
		all = append(all, placedDue{path: path + ".consolidated_due", due: *rule.ConsolidatedDue, consolidated: true})
	}
	return all
}

// due checks that a due rule says its day in the one way its kind and phrase ask for, and that the day occurs in every
// period.
func (k *checker) due(d placedDue, rule ReportingRule) bool {
	want, before := rule.Way(d.due.Phrase), len(k.faults)
	ways := d.due.Ways()
	for _, way := range ways {
		if way != want {
			k.add(d.path+"."+string(way), faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", string(want))
		}
	}
	if len(ways) == 0 {
		k.add(d.path+"."+string(want), faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
	if len(k.faults) > before || want == schedule.ByAfter {
		return len(k.faults) == before
	}
	for number := range max(1, rule.Kind.Numbers(commonYear)) {
		if !rule.Day(d.due, commonYear, number+1).Valid() {
			k.add(d.path+"."+string(want), faultv1.FieldRule_FIELD_RULE_BAD_DATE)
			return false
		}
	}
	return true
}

// order checks that the days come one after the other, in every period of a year.
func (k *checker) order(path string, rule ReportingRule, dues []placedDue) {
	for number := range max(1, rule.Kind.Numbers(commonYear)) {
		if k.ordered(path, rule, dues, number+1) {
			return // one period is enough to say what is wrong with the rule
		}
	}
}

// ordered notes the days of one period that do not follow the day they must follow, and reports whether there are any.
func (k *checker) ordered(path string, rule ReportingRule, dues []placedDue, number int) bool {
	before := len(k.faults)
	from, to := rule.Data(commonYear, number)
	if !follows(from, to, rule.Kind.Once()) {
		k.add(path+dataToField(rule), faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", dayText(rule, from))
	}
	last := to
	for _, d := range dues {
		way := d.path + "." + string(rule.Way(d.due.Phrase))
		day := rule.CalendarLast(d.due, commonYear, number)
		switch {
		case d.consolidated && !last.Before(day):
			k.add(way, faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", dayText(rule, last))
		case !d.consolidated && !follows(to, day, rule.Kind.Once()):
			k.add(way, faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", dayText(rule, to))
		}
		if last.Before(day) {
			last = day
		}
	}
	return len(k.faults) > before
}

// follows reports whether a day comes after another; what is asked for once may be asked for the same day.
func follows(first, second calendar.Date, once bool) bool {
	return first.Before(second) || once && first == second
}

func dataToField(rule ReportingRule) string {
	if rule.Kind.Once() {
		return ".once_to"
	}
	return ".data_to"
}

// levels checks that the units of a level due are in the plan, and that nothing is named twice.
func (k *checker) levels(path string, rule ReportingRule) {
	assigned, levels, units := setOf(k.content.AssignedUnits), set{}, set{}
	for i, level := range rule.LevelDues {
		path := fmt.Sprintf("%s.level_dues[%d]", path, i)
		if len(level.Levels)+len(level.Units) == 0 {
			k.add(path+".levels", faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
		for j, name := range level.Levels {
			k.unique(levels, fmt.Sprintf("%s.levels[%d]", path, j), name)
		}
		for j, unit := range level.Units {
			field := fmt.Sprintf("%s.units[%d]", path, j)
			k.known(assigned, field, unit)
			k.unique(units, field, unit)
		}
	}
}

// dayText is a day as people write it here: of every year such as 30/06, of one year such as 2025-06-30.
func dayText(rule ReportingRule, d calendar.Date) string {
	if rule.Kind.Once() {
		return d.String()
	}
	return fmt.Sprintf("%02d/%02d", d.Day, d.Month)
}
