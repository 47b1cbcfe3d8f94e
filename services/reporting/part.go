package reporting

import "slices"

// Part is the part of a plan through which a unit owes its report: content areas, or tasks; neither for the whole plan.
type Part struct {
	Sections []string `bson:"sections" json:"sections,omitempty"`
	Tasks    []string `bson:"tasks" json:"tasks,omitempty"`
}

// Whole reports whether it is the whole plan.
func (p Part) Whole() bool { return len(p.Sections) == 0 && len(p.Tasks) == 0 }

// reportingUnits are the units that report under the plan: those assigned to the whole of it, then those with a part, in
// the plan's order.
func (v PlanVersion) reportingUnits() []string {
	units := slices.Clone(v.AssignedUnits)
	seen := make(map[string]bool, len(units))
	for _, unit := range units {
		seen[unit] = true
	}
	add := func(more []string) {
		for _, unit := range more {
			if !seen[unit] {
				units, seen[unit] = append(units, unit), true
			}
		}
	}
	for _, section := range v.Sections {
		add(section.ReportingUnits)
		for _, task := range section.Tasks {
			add(task.ReportingUnits)
		}
	}
	return units
}

// partOf is the part of the plan a unit reports on.
func (v PlanVersion) partOf(unit string) Part {
	var p Part
	if slices.Contains(v.AssignedUnits, unit) {
		return p
	}
	for _, section := range v.Sections {
		if slices.Contains(section.ReportingUnits, unit) {
			p.Sections = append(p.Sections, section.Code)
			continue
		}
		for _, task := range section.Tasks {
			if slices.Contains(task.ReportingUnits, unit) {
				p.Tasks = append(p.Tasks, task.Code)
			}
		}
	}
	return p
}

// asks reports whether the part asks for an indicator: the whole plan and a content area for those that are in it, a task
// for those that name the unit.
func (o Obligation) asks(i Indicator) bool {
	return o.Whole() || slices.Contains(o.Sections, i.Section) || slices.Contains(i.ReportingUnits, o.Unit.Unit)
}

// tellsOf reports whether the unit writes about a content area.
func (o Obligation) tellsOf(s Section) bool {
	return o.Whole() || slices.Contains(o.Sections, s.Code) ||
		slices.ContainsFunc(s.Tasks, func(t Task) bool { return slices.Contains(o.Tasks, t.Code) })
}

// SectionsOf are the content areas a unit writes about, in the plan's order.
func (p *Period) SectionsOf(o Obligation) []Section { return only(p.Sections, o.tellsOf) }
