package fault

import (
	"strconv"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// Violation is one field that breaks one rule.
type Violation struct {
	// Field is the path of the field in the request, such as content.values[2].number.
	Field string
	Rule  faultv1.FieldRule
	Facts map[string]string
	// Said are the texts of another service that found the violation; its facts do not travel.
	Said map[Lang]string
}

// Violations gathers everything wrong with a request, so that a person mends it in one go:
//
//	var faults fault.Violations
//	faults.Add("content.values[2].number", faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", "0")
//	return faults.Err()
type Violations []Violation

// Add notes that a field breaks a rule. The facts are pairs of name and value, as in New.
func (v *Violations) Add(field string, rule faultv1.FieldRule, facts ...string) {
	*v = append(*v, Violation{Field: field, Rule: rule, Facts: pairs(facts)})
}

// Err is nil without violations, and otherwise one INVALID_REQUEST with all of them.
func (v Violations) Err() error {
	if len(v) == 0 {
		return nil
	}
	err := New(faultv1.Reason_REASON_INVALID_REQUEST, "count", strconv.Itoa(len(v)))
	err.Violations = v
	return err
}

// InvalidField is an INVALID_REQUEST with a single violation.
func InvalidField(field string, rule faultv1.FieldRule, facts ...string) error {
	var v Violations
	v.Add(field, rule, facts...)
	return v.Err()
}
