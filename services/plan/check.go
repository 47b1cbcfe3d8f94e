package plan

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// Check finds everything in the content that breaks a rule, all at once. The form of single fields (lengths, patterns,
// what is required) is laid down in the contract and not repeated here; these are the rules between fields. The path is
// where the content stands in the request, such as "plan.content".
func (c Content) Check(path string) fault.Violations {
	k := &checker{content: c, path: path}
	k.texts()
	k.dates()
	k.units()
	k.sections()
	k.rules()
	k.indicators()
	k.formulas()
	k.weights()
	k.checks()
	k.progress()
	return k.faults
}

// checker gathers the faults of one content.
type checker struct {
	content Content
	path    string
	faults  fault.Violations
	// dated is true once the first and the last day are known to be sound: only then years can be compared with them.
	dated bool
}

// add notes a fault of a field, whose path is relative to the content.
func (k *checker) add(field string, rule faultv1.FieldRule, facts ...string) {
	k.faults.Add(k.path+"."+field, rule, facts...)
}

func (k *checker) dates() {
	first, last := k.content.DocumentDate, k.content.EndDate
	if !first.Valid() {
		k.add("document_date", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
	switch {
	case !last.Valid():
		k.add("end_date", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	case first.Valid() && !first.Before(last):
		k.add("end_date", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", first.String())
	default:
		k.dated = first.Valid()
	}
}

// units checks that the consolidated report leaves the authority that issued the plan.
func (k *checker) units() {
	if recipient := k.content.RecipientUnit; recipient == k.content.IssuingUnit {
		k.add("recipient_unit", faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", recipient)
	}
}

func (k *checker) sections() {
	sectionCodes, taskCodes := set{}, set{}
	taking, assigned := k.content.reporting(), setOf(k.content.AssignedUnits)
	taking[k.content.LeadUnit] = true
	for i, section := range k.content.Sections {
		path := fmt.Sprintf("sections[%d]", i)
		k.unique(sectionCodes, path+".code", section.Code)
		k.onlyHere(assigned, path, section.ReportingUnits)
		larger := setOf(k.content.AssignedUnits)
		larger.add(section.ReportingUnits)
		for j, task := range section.Tasks {
			path := fmt.Sprintf("%s.tasks[%d]", path, j)
			k.unique(taskCodes, path+".code", task.Code)
			k.task(taking, path, task)
			k.onlyHere(larger, path, task.ReportingUnits)
		}
	}
}

// task checks that only units with a part in the plan have a part in a task.
func (k *checker) task(taking set, path string, task Task) {
	if task.LeadUnit != "" {
		k.known(taking, path+".lead_unit", task.LeadUnit)
	}
	k.dueDate(path+".due_date", task.DueDate)
	for i, unit := range task.ParticipatingUnits {
		k.known(taking, fmt.Sprintf("%s.participating_units[%d]", path, i), unit)
	}
}

// dueDate checks that a task is due on a day on which the plan still runs.
func (k *checker) dueDate(field string, day calendar.Date) {
	switch {
	case day.IsZero():
	case !day.Valid():
		k.add(field, faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	case k.dated && k.content.EndDate.Before(day):
		k.add(field, faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", k.content.EndDate.String())
	}
}

// onlyHere checks that units which report on a part of the plan do not report on a larger part of it anyway.
func (k *checker) onlyHere(larger set, path string, units []string) {
	for i, unit := range units {
		if larger[unit] {
			k.add(fmt.Sprintf("%s.reporting_units[%d]", path, i), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", unit)
		}
	}
}

// set holds what was seen so far, or what may be referred to. Plans name thousands of units, so these are not lists.
type set map[string]bool

func setOf(values []string) set {
	s := make(set, len(values))
	for _, value := range values {
		s[value] = true
	}
	return s
}

func (s set) add(values []string) {
	for _, value := range values {
		s[value] = true
	}
}

func (k *checker) unique(seen set, field, value string) {
	if seen[value] {
		k.add(field, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", value)
	}
	seen[value] = true
}

func (k *checker) known(values set, field, value string) {
	if !values[value] {
		k.add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", value)
	}
}
