package unit

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Check finds everything in a new unit that breaks a rule, all at once; exists tells which units there are. The form of
// single fields is laid down in the contract and not repeated here; these are the rules between fields.
//
// The units above a new unit are there before it, and none of them changes later. So no unit can ever come to stand
// above itself, on whatever day: a unit that names itself as its parent names one that is not there yet.
func (u Unit) Check(path string, exists func(Name) bool) fault.Violations {
	var faults fault.Violations
	checkSpan(&faults, path, u.Life)
	checkSpans(&faults, path+".names", u.Names, func(n DatedName) Span { return n.Span })
	checkSpans(&faults, path+".gso_codes", u.Codes, func(c DatedCode) Span { return c.Span })
	checkSpans(&faults, path+".parents", u.Parents, func(p DatedParent) Span { return p.Span })
	for i, p := range u.Parents {
		if p.Parent == u.Name || !exists(p.Parent) {
			field := fmt.Sprintf("%s.parents[%d].parent_unit", path, i)
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", string(p.Parent))
		}
	}
	return faults
}

// checkSpan checks that both days occur and come one after the other.
func checkSpan(faults *fault.Violations, path string, s Span) {
	from, to := s.From.IsZero() || s.From.Valid(), s.To.IsZero() || s.To.Valid()
	if !from {
		faults.Add(path+".valid_from", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
	switch {
	case !to:
		faults.Add(path+".valid_to", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	case from && !s.From.IsZero() && !s.To.IsZero() && !s.From.Before(s.To):
		faults.Add(path+".valid_to", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", s.From.String())
	}
}

// checkSpans checks each span of a list, and that they stand oldest first and do not overlap.
func checkSpans[D any](faults *fault.Violations, path string, list []D, span func(D) Span) {
	for i, item := range list {
		s, at := span(item), fmt.Sprintf("%s[%d]", path, i)
		checkSpan(faults, at, s)
		if i > 0 {
			checkFollows(faults, path, i, span(list[i-1]), s)
		}
	}
}

// checkFollows checks that a span begins when the one before it has ended. Days that do not occur are named elsewhere.
func checkFollows(faults *fault.Violations, path string, i int, before, s Span) {
	if before.To.IsZero() {
		faults.Add(fmt.Sprintf("%s[%d].valid_to", path, i-1), faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
	from := fmt.Sprintf("%s[%d].valid_from", path, i)
	switch {
	case s.From.IsZero():
		faults.Add(from, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case s.From.Valid() && before.To.Valid() && s.From.Before(before.To):
		faults.Add(from, faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", before.To.String())
	}
}

// checkOutlived checks that a new unit is not left below one that a reorganisation ends.
func (u Unit) checkOutlived(faults *fault.Violations, path string, above map[Name]Unit) {
	for i, p := range u.Parents {
		end := above[p.Parent].Life.To
		if above[p.Parent].EndedBy != "" && u.Life.Within(p.Span).reaches(end) {
			field := fmt.Sprintf("%s.parents[%d].parent_unit", path, i)
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNIT_NOT_IN_FORCE, "unit", string(p.Parent), "date", end.String())
		}
	}
}
