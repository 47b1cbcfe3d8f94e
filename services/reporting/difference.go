package reporting

import "strconv"

// PartChange is a part of a report that differs between two contents, with what it said in words.
type PartChange struct {
	Part   string
	Before string
	After  string
}

// explanations begins the names of the parts that explain figures.
const explanations = "explanations/"

// part is one part of a content: its name, and what it says. Two parts are equal when both are.
type part struct{ name, says string }

// parts takes a content apart: values in the order they have, tasks, content areas, and the texts at the end.
func (c Content) parts() []part {
	parts := make([]part, 0, len(c.Values)+len(c.Explanations)+len(c.Tasks)+len(c.Sections)+3)
	for _, v := range c.Values {
		parts = append(parts, part{"values/" + v.Indicator, v.words()})
	}
	for _, x := range c.Explanations {
		parts = append(parts, part{explanations + x.Rule, x.Text})
	}
	for _, t := range c.Tasks {
		parts = append(parts, part{"tasks/" + t.Task, t.words()})
	}
	for _, s := range c.Sections {
		parts = append(parts, part{"sections/" + s.Section, s.Text})
	}
	for _, p := range []part{{"difficulties", c.Difficulties}, {"next_steps", c.NextSteps}, {"proposals", c.Proposals}} {
		if p.says != "" {
			parts = append(parts, p)
		}
	}
	for _, a := range c.Attachments {
		parts = append(parts, part{"attachments/" + a.SHA256, a.FileName})
	}
	for _, r := range c.Recommendations {
		parts = append(parts, part{"recommendations/" + r.ID, r.words()})
	}
	return parts
}

// words are a value in words; see PartChange in the contract.
func (v Value) words() string {
	said := v.figure()
	for _, b := range v.Breakdowns {
		said += "; " + b.Dimension + "/" + b.Category + " = " + b.value().figure()
	}
	if v.Note != "" {
		said += " (" + v.Note + ")"
	}
	return said
}

// figure is a value in words, without its breakdowns and its note.
func (v Value) figure() string {
	said := ""
	switch {
	case v.Number != nil:
		said = *v.Number
	case v.Ratio != nil:
		said = v.Ratio.Numerator + "/" + v.Ratio.Denominator
	case v.Text != nil:
		said = *v.Text
	case v.YesNo != nil:
		said = strconv.FormatBool(*v.YesNo)
	case v.Missing != nil:
		said = string(v.Missing.Kind)
		if v.Missing.Reason != "" {
			said += ": " + v.Missing.Reason
		}
	}
	return said
}

// Differences are the parts that differ, in the order of the newer content; what is no longer there comes last.
func Differences(before, after Content) []PartChange {
	old := make(map[string]string)
	for _, p := range before.parts() {
		old[p.name] = p.says
	}
	var changes []PartChange
	for _, p := range after.parts() {
		said, ok := old[p.name]
		if !ok || said != p.says {
			changes = append(changes, PartChange{Part: p.name, Before: said, After: p.says})
		}
		delete(old, p.name)
	}
	for _, p := range before.parts() {
		if said, gone := old[p.name]; gone {
			changes = append(changes, PartChange{Part: p.name, Before: said})
		}
	}
	return changes
}
