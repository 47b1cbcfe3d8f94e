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

// RuleKind is what a rule holds figures to.
type RuleKind string

// The kinds. What is said of the first is in the rule; the others have texts of their own.
const (
	PlanCheck        RuleKind = "CHECK"
	LittleChange     RuleKind = "CHANGE"
	WholeNumber      RuleKind = "WHOLE_NUMBER"
	FewDecimals      RuleKind = "DECIMALS"
	AtLeast          RuleKind = "MINIMUM"
	AtMost           RuleKind = "MAXIMUM"
	DenominatorAbove RuleKind = "DENOMINATOR_ABOVE_ZERO"
	NumeratorWithin  RuleKind = "NUMERATOR_WITHIN_DENOMINATOR"
	CategoryWithin   RuleKind = "CATEGORY_WITHIN_VALUE"
	CategoriesAddUp  RuleKind = "CATEGORIES_ADD_UP"
)

// RuleScope is what a rule is held against.
type RuleScope string

// The scopes.
const (
	OfReport             RuleScope = "REPORT" // the figures of a report, once
	OfValue              RuleScope = "VALUE"  // the value of an indicator
	OfValueAndCategories RuleScope = "VALUE_AND_CATEGORIES"
	OfCategories         RuleScope = "CATEGORIES" // each category of one dimension
)

// Rule is one thing that has to hold in a report.
type Rule struct {
	ID                 string
	Kind               RuleKind
	Scope              RuleScope
	Condition          expression.Node // in every scope but REPORT also over the figure at hand
	Severity           RuleSeverity
	Message, MessageEn string
	Indicators         []string        // that the condition looks at, or whose value it is held against
	Dimension          string          // of CATEGORIES, and of categories that add up
	Part               expression.Part // the number of the figure that is at fault
	Limit              string          // what a value is bounded by, in the sense of the kind
	Drafts             bool            // whether a draft has to keep to it, too
	previous           bool            // whether it looks at the year before
}

// ruleSet are the rules of an edition, ready to be gone through.
type ruleSet struct {
	all     []Rule
	between []*Rule            // what has to hold between figures
	single  map[string][]*Rule // what has to hold of the value of one indicator and its categories
}

// Rules are what has to hold in a report under the period.
func (p *Period) Rules() []Rule { return p.ruleSet().all }

// ruleSet is made once for a period that is kept in memory. It is derived from what is pinned and never pinned itself, so
// that a period opened before a rule was written has it, too.
func (p *Period) ruleSet() *ruleSet {
	if p.rules == nil {
		return newRuleSet(p.Checks, p.Indicators)
	}
	return p.rules
}

// newRuleSet are the plan's checks, then the changes it asks to explain, then what follows from the indicators themselves.
func newRuleSet(checks []Check, indicators []Indicator) *ruleSet {
	s := &ruleSet{single: make(map[string][]*Rule, len(indicators))}
	for _, c := range checks {
		s.all = append(s.all, Rule{
			ID: "checks/" + c.ID, Kind: PlanCheck, Scope: OfReport, Condition: c.Condition, Severity: c.Severity,
			Message: c.Message, MessageEn: c.MessageEn,
		})
	}
	for _, i := range indicators {
		if i.ChangeThreshold != "" {
			s.all = append(s.all, Rule{
				ID: "changes/" + i.Code, Kind: LittleChange, Scope: OfReport, Condition: changesLittle(i), Severity: Explainable,
				Limit: i.ChangeThreshold,
			})
		}
	}
	between := len(s.all)
	for n := range s.all {
		s.all[n].look()
	}
	for _, i := range indicators {
		s.all = append(s.all, i.rules()...)
	}
	for n := range s.all {
		r := &s.all[n]
		if n < between {
			s.between = append(s.between, r)
			continue
		}
		s.single[r.Indicators[0]] = append(s.single[r.Indicators[0]], r)
	}
	return s
}

// look notes what the condition looks at.
func (r *Rule) look() {
	for _, reference := range r.Condition.References() {
		r.previous = r.previous || reference.Previous
		if !slices.Contains(r.Indicators, reference.Indicator) {
			r.Indicators = append(r.Indicators, reference.Indicator)
		}
	}
}

// changesLittle is |value - previous| × 100 ≤ threshold × |previous|: without a division, so that it holds exactly.
func changesLittle(i Indicator) expression.Node {
	value := figureAt(expression.Reference{Indicator: i.Code, Part: expression.Value})
	before := figureAt(expression.Reference{Indicator: i.Code, Part: expression.Value, Previous: true})
	return that(expression.LessEqual,
		that(expression.Multiply, that(expression.Abs, that(expression.Subtract, value, before)), written("100")),
		that(expression.Multiply, written(i.ChangeThreshold), that(expression.Abs, before)))
}

// asksFor reports whether the unit is asked for the rule: for every indicator it looks at.
func (o Obligation) asksFor(r *Rule) bool {
	return !slices.ContainsFunc(r.Indicators, func(code string) bool { return !slices.Contains(o.Indicators, code) })
}
