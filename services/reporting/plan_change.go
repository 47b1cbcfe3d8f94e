package reporting

import (
	"context"
	"reflect"
	"slices"
)

// PlanSubject is what differs between two editions of a period.
type PlanSubject string

// The subjects.
const (
	IssuingUnitChanged   PlanSubject = "ISSUING_UNIT"
	LeadUnitChanged      PlanSubject = "LEAD_UNIT"
	RecipientUnitChanged PlanSubject = "RECIPIENT_UNIT"
	ReportingUnitChanged PlanSubject = "REPORTING_UNIT"
	SectionChanged       PlanSubject = "SECTION"
	TaskChanged          PlanSubject = "TASK"
	IndicatorChanged     PlanSubject = "INDICATOR"
	CheckChanged         PlanSubject = "CHECK"
	ProgressRuleChanged  PlanSubject = "PROGRESS_RULE"
)

// PlanChange is one difference between two editions of a period.
type PlanChange struct {
	Subject       PlanSubject
	Code          string // or units/{unit}; of an authority the unit after the change
	Before, After string // titles, names or, of a check, what it says; empty for what was added or is no longer asked
	Fields        []string
}

// AdoptionView is an adoption with what it changed for a caller.
type AdoptionView struct {
	Adopted
	Changes []PlanChange
}

// adoptions are the adoptions of a period, each with what it changed of what is asked of some of the units.
func (s *Service) adoptions(ctx context.Context, p PeriodNow, units map[string]bool) ([]AdoptionView, error) {
	if len(p.Decided.Adoptions) == 0 {
		return nil, nil
	}
	before, err := s.period(ctx, p.Name)
	if err != nil {
		return nil, err
	}
	views := make([]AdoptionView, 0, len(p.Decided.Adoptions))
	for _, a := range p.Decided.Adoptions {
		after, err := s.edition(ctx, before, a.Number)
		if err != nil {
			return nil, err
		}
		views = append(views, AdoptionView{a, planChanges(before, after, a.Excused, units)})
		before = after
	}
	return views, nil
}

// planChanges are the differences between two editions, in the order authorities, units, content areas with their tasks,
// indicators, checks, and how indicators are rated. Of the content only what is asked of some of the units is told. What follows from an indicator itself
// has changed where the indicator has.
func planChanges(before, after *Period, excused []string, units map[string]bool) []PlanChange {
	changes := changedAuthorities(before, after)
	changes = append(changes, changedUnits(before, after, excused, units)...)
	was, is := before.askedOf(units), after.askedOf(units)
	changes = append(changes, was.changesTo(is)...)
	if !slices.Equal(before.Bands(), after.Bands()) {
		changes = append(changes, PlanChange{Subject: ProgressRuleChanged})
	}
	return changes
}

func changedAuthorities(before, after *Period) []PlanChange {
	var changes []PlanChange
	for _, a := range []struct {
		subject PlanSubject
		was, is PinnedUnit
	}{
		{IssuingUnitChanged, before.IssuingUnit, after.IssuingUnit},
		{LeadUnitChanged, before.LeadUnit, after.LeadUnit},
		{RecipientUnitChanged, before.RecipientUnit, after.RecipientUnit},
	} {
		if a.was != a.is {
			changes = append(changes, PlanChange{Subject: a.subject, Code: a.is.Unit, Before: a.was.DisplayName, After: a.is.DisplayName})
		}
	}
	return changes
}

// changedUnits are the units that were added, and those that are excused.
func changedUnits(before, after *Period, excused []string, units map[string]bool) []PlanChange {
	var changes []PlanChange
	for _, o := range after.Obligations {
		unit := o.Unit.Unit
		if !units[unit] {
			continue
		}
		change := PlanChange{Subject: ReportingUnitChanged, Code: unit}
		if _, owed := before.Obligation(unit); !owed {
			change.After = o.Unit.DisplayName
			changes = append(changes, change)
		} else if slices.Contains(excused, unit) {
			change.Before = o.Unit.DisplayName
			changes = append(changes, change)
		}
	}
	return changes
}

// asked is what an edition asks of some units.
type asked struct {
	sections   []Section
	tasks      []Task
	indicators []Indicator
	checks     []Check
}

func (p *Period) askedOf(units map[string]bool) asked {
	var a asked
	codes := make(map[string]bool)
	var parts []Obligation
	for _, o := range p.Obligations {
		if units[o.Unit.Unit] {
			parts = append(parts, o)
			for _, code := range p.ValuesOf(o) {
				codes[code] = true
			}
		}
	}
	for _, section := range p.Sections {
		if !slices.ContainsFunc(parts, func(o Obligation) bool { return o.tellsOf(section) }) {
			continue
		}
		a.sections = append(a.sections, section)
		for _, task := range section.Tasks {
			if slices.ContainsFunc(parts, func(o Obligation) bool {
				return o.Whole() || slices.Contains(o.Sections, section.Code) || slices.Contains(o.Tasks, task.Code)
			}) {
				a.tasks = append(a.tasks, task)
			}
		}
	}
	for _, indicator := range p.Indicators {
		if codes[indicator.Code] {
			a.indicators = append(a.indicators, indicator)
		}
	}
	for n, rule := range p.ruleSet().between[:len(p.Checks)] { // which are the checks, in the plan's order
		if slices.ContainsFunc(parts, func(o Obligation) bool { return o.asksFor(rule) }) {
			a.checks = append(a.checks, p.Checks[n])
		}
	}
	return a
}

func (a asked) changesTo(b asked) []PlanChange {
	changes := compare(SectionChanged, a.sections, b.sections, func(s Section) (string, string) { return s.Code, s.Title }, "Tasks", "ReportingUnits")
	changes = append(changes, compare(TaskChanged, a.tasks, b.tasks, func(t Task) (string, string) { return t.Code, t.Title }, "ReportingUnits")...)
	changes = append(changes, compare(IndicatorChanged, a.indicators, b.indicators, func(i Indicator) (string, string) { return i.Code, i.Title },
		"ReportingUnits", "Rules")...)
	return append(changes, compare(CheckChanged, a.checks, b.checks, func(c Check) (string, string) { return c.ID, c.Message })...)
}

// compare tells which items came, went or differ, by their codes. Fields of which units and rules are asked are left out:
// whether the caller is asked shows in what came and went.
func compare[T any](subject PlanSubject, before, after []T, name func(T) (code, title string), leftOut ...string) []PlanChange {
	was := make(map[string]T, len(before))
	for _, item := range before {
		code, _ := name(item)
		was[code] = item
	}
	var changes []PlanChange
	for _, item := range after {
		code, title := name(item)
		old, there := was[code]
		delete(was, code)
		if !there {
			changes = append(changes, PlanChange{Subject: subject, Code: code, After: title})
		} else if fields := differing(old, item, leftOut); len(fields) > 0 {
			_, oldTitle := name(old)
			changes = append(changes, PlanChange{Subject: subject, Code: code, Before: oldTitle, After: title, Fields: fields})
		}
	}
	for _, item := range before {
		if code, title := name(item); hasKey(was, code) {
			changes = append(changes, PlanChange{Subject: subject, Code: code, Before: title})
		}
	}
	return changes
}

func hasKey[T any](m map[string]T, key string) bool {
	_, ok := m[key]
	return ok
}

// differing names the fields in which two items differ, as their stored form does, which is as the plan's contract does.
func differing[T any](before, after T, leftOut []string) []string {
	was, is := reflect.ValueOf(before), reflect.ValueOf(after)
	var fields []string
	for i := range was.NumField() {
		field := was.Type().Field(i)
		if slices.Contains(leftOut, field.Name) || equalOrBothEmpty(was.Field(i), is.Field(i)) {
			continue
		}
		fields = append(fields, contractName(field.Tag.Get("bson")))
	}
	return fields
}

func equalOrBothEmpty(a, b reflect.Value) bool {
	if a.Kind() == reflect.Slice && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// contractName is the name a field has in tiendo.plan.v1.
func contractName(stored string) string {
	switch stored {
	case "kind":
		return "value_kind"
	case "condition":
		return "expression"
	}
	return stored
}
