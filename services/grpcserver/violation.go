package grpcserver

import (
	"fmt"
	"strings"

	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// ruleIDs says which of our rules a rule of the contract is, by the last part of its id: string.max_len is TOO_LONG.
// Ids of ranges (gte, gt_lt …) are too many to list and have a case of their own.
var ruleIDs = map[string]faultv1.FieldRule{
	"required":     faultv1.FieldRule_FIELD_RULE_REQUIRED,
	"max_len":      faultv1.FieldRule_FIELD_RULE_TOO_LONG,
	"max_bytes":    faultv1.FieldRule_FIELD_RULE_TOO_LONG,
	"min_len":      faultv1.FieldRule_FIELD_RULE_TOO_SHORT,
	"min_bytes":    faultv1.FieldRule_FIELD_RULE_TOO_SHORT,
	"len":          faultv1.FieldRule_FIELD_RULE_PATTERN,
	"pattern":      faultv1.FieldRule_FIELD_RULE_PATTERN,
	"prefix":       faultv1.FieldRule_FIELD_RULE_PATTERN,
	"suffix":       faultv1.FieldRule_FIELD_RULE_PATTERN,
	"uuid":         faultv1.FieldRule_FIELD_RULE_PATTERN,
	"email":        faultv1.FieldRule_FIELD_RULE_PATTERN,
	"uri":          faultv1.FieldRule_FIELD_RULE_PATTERN,
	"uuid_empty":   faultv1.FieldRule_FIELD_RULE_REQUIRED,
	"in":           faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED,
	"not_in":       faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED,
	"const":        faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED,
	"defined_only": faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED,
	"max_items":    faultv1.FieldRule_FIELD_RULE_TOO_MANY,
	"min_items":    faultv1.FieldRule_FIELD_RULE_TOO_FEW,
	"unique":       faultv1.FieldRule_FIELD_RULE_DUPLICATE,
}

// addViolation turns one violation of the contract into ours.
func addViolation(faults *fault.Violations, v *protovalidate.Violation) {
	field := protovalidate.FieldPathString(v.Proto.GetField())
	id := v.Proto.GetRuleId()
	last := id[strings.LastIndex(id, ".")+1:]
	rule, known := ruleIDs[last]
	switch {
	case !known && isRange(last):
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", rangeOf(v))
	case !known: // a rule written for one field; its id is all there is to say
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", id)
	case absent(rule, v.FieldValue):
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	default:
		faults.Add(field, rule, facts(rule, last, v)...)
	}
}

func isRange(last string) bool {
	return strings.HasPrefix(last, "gt") || strings.HasPrefix(last, "lt")
}

// absent tells whether the rule is broken only because nothing was given: a person who left a field empty is to be
// told to fill it in, not how a name is formed or that the number 0 is not allowed.
func absent(rule faultv1.FieldRule, value protoreflect.Value) bool {
	if !value.IsValid() {
		return false
	}
	switch given := value.Interface().(type) {
	case string:
		return given == "" && (rule == faultv1.FieldRule_FIELD_RULE_TOO_SHORT ||
			rule == faultv1.FieldRule_FIELD_RULE_PATTERN || rule == faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	case protoreflect.EnumNumber:
		return given == 0 && rule == faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED
	case protoreflect.List:
		return given.Len() == 0 && rule == faultv1.FieldRule_FIELD_RULE_TOO_FEW
	default:
		return false
	}
}

// facts are what the texts of a rule can show.
func facts(rule faultv1.FieldRule, last string, v *protovalidate.Violation) []string {
	switch rule {
	case faultv1.FieldRule_FIELD_RULE_TOO_LONG, faultv1.FieldRule_FIELD_RULE_TOO_MANY:
		return []string{"maximum", v.RuleValue.String()}
	case faultv1.FieldRule_FIELD_RULE_TOO_SHORT, faultv1.FieldRule_FIELD_RULE_TOO_FEW:
		return []string{"minimum", v.RuleValue.String()}
	case faultv1.FieldRule_FIELD_RULE_PATTERN:
		if last == "pattern" {
			return []string{"pattern", v.RuleValue.String()}
		}
		return []string{"pattern", strings.ToUpper(last)}
	case faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED:
		if list, ok := v.RuleValue.Interface().(protoreflect.List); ok && last == "in" {
			return []string{"allowed", join(list)}
		}
	}
	return nil
}

func join(list protoreflect.List) string {
	words := make([]string, list.Len())
	for i := range words {
		words[i] = list.Get(i).String()
	}
	return strings.Join(words, ", ")
}

var signs = map[protoreflect.Name]string{"gt": ">", "gte": "≥", "lt": "<", "lte": "≤"}

// rangeOf is the range a violation is about. An item of a list has no field of its own, so that only the bound it breaks
// is known.
func rangeOf(v *protovalidate.Violation) string {
	switch {
	case v.FieldDescriptor != nil:
		return bounds(v.FieldDescriptor)
	case v.RuleDescriptor != nil:
		return fmt.Sprintf("%s %s", signs[v.RuleDescriptor.Name()], v.RuleValue)
	default:
		return ""
	}
}

// bounds says the range of a number's rules in signs: ≥ 1, ≤ 12. Signs need no translation.
func bounds(field protoreflect.FieldDescriptor) string {
	rules, err := protovalidate.ResolveFieldRules(field)
	if err != nil || rules == nil {
		return ""
	}
	var words []string
	rules.ProtoReflect().Range(func(kind protoreflect.FieldDescriptor, value protoreflect.Value) bool {
		if kind.Message() == nil {
			return true
		}
		fields := kind.Message().Fields()
		for _, name := range []protoreflect.Name{"gt", "gte", "lt", "lte"} {
			if bound := fields.ByName(name); bound != nil && value.Message().Has(bound) {
				words = append(words, fmt.Sprintf("%s %s", signs[name], value.Message().Get(bound)))
			}
		}
		return true
	})
	return strings.Join(words, ", ")
}
