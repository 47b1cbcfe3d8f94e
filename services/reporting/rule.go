package reporting

import (
	"slices"

	"github.com/tiendo/tiendo/services/expression"
)

// RuleSeverity is what becomes of a report that does not keep to a rule.
type RuleSeverity string

// The severities.
const (
	RuleBlocks  RuleSeverity = "ERROR"   // it is not taken
	Explainable RuleSeverity = "WARNING" // it is taken with an explanation
)

// Check is a rule between figures that the plan laid down. The fields stand in the order of their JSON keys, see canonical.
type Check struct {
	Condition expression.Node `bson:"condition" json:"condition"`
	ID        string          `bson:"id" json:"id"`
	Message   string          `bson:"message" json:"message"`
	MessageEn string          `bson:"message_en" json:"message_en,omitempty"`
	Severity  RuleSeverity    `bson:"severity" json:"severity"`
}

// Rule is one thing that has to hold between the figures of a report.
type Rule struct {
	ID                 string
	Condition          expression.Node
	Severity           RuleSeverity
	Message, MessageEn string
	Indicators         []string // that the condition looks at
	Threshold          string   // of a change to be explained, in per cent
	previous           bool     // whether it looks at the year before
}

// Rules are what has to hold between the figures of a report under the period.
func (p *Period) Rules() []Rule {
	if p.rules == nil {
		return rules(p.Checks, p.Indicators)
	}
	return p.rules
}

// rules are the plan's checks, then the changes it asks to explain.
func rules(checks []Check, indicators []Indicator) []Rule {
	var all []Rule
	for _, c := range checks {
		all = append(all, Rule{ID: "checks/" + c.ID, Condition: c.Condition, Severity: c.Severity, Message: c.Message, MessageEn: c.MessageEn})
	}
	for _, i := range indicators {
		if i.ChangeThreshold != "" {
			all = append(all, Rule{ID: "changes/" + i.Code, Condition: changesLittle(i), Severity: Explainable, Threshold: i.ChangeThreshold})
		}
	}
	for n := range all {
		for _, r := range all[n].Condition.References() {
			all[n].previous = all[n].previous || r.Previous
			if !slices.Contains(all[n].Indicators, r.Indicator) {
				all[n].Indicators = append(all[n].Indicators, r.Indicator)
			}
		}
	}
	return all
}

// changesLittle is |value - previous| × 100 ≤ threshold × |previous|: without a division, so that it holds exactly.
func changesLittle(i Indicator) expression.Node {
	value := expression.Node{Op: expression.Figure, Reference: &expression.Reference{Indicator: i.Code, Part: expression.Value}}
	before := expression.Node{
		Op: expression.Figure, Reference: &expression.Reference{Indicator: i.Code, Part: expression.Value, Previous: true},
	}
	number := func(text string) expression.Node { return expression.Node{Op: expression.Number, Number: text} }
	of := func(op expression.Op, args ...expression.Node) expression.Node {
		return expression.Node{Op: op, Args: args}
	}
	return of(expression.LessEqual,
		of(expression.Multiply, of(expression.Abs, of(expression.Subtract, value, before)), number("100")),
		of(expression.Multiply, number(i.ChangeThreshold), of(expression.Abs, before)))
}

// asksFor reports whether the unit is asked for the rule: for every indicator it looks at.
func (o Obligation) asksFor(r Rule) bool {
	return !slices.ContainsFunc(r.Indicators, func(code string) bool { return !slices.Contains(o.Indicators, code) })
}
