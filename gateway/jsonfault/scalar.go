package jsonfault

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"
	"google.golang.org/protobuf/types/known/wrapperspb"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// accepts asks protojson whether a field may have a value.
func accepts(field protoreflect.FieldDescriptor, raw []byte) bool {
	form := `{%q:%s}`
	if field.IsList() {
		form = `{%q:[%s]}`
	}
	text := fmt.Appendf(nil, form, field.JSONName(), raw)
	return protojson.Unmarshal(text, dynamicpb.NewMessage(field.ContainingMessage())) == nil
}

// unquote reads a text in quotation marks; false if it is not a readable text.
func unquote(raw []byte) (string, bool) {
	var text wrapperspb.StringValue
	err := protojson.Unmarshal(raw, &text)
	return text.GetValue(), err == nil
}

// Explain says which rule a value breaks that a field cannot have, and the facts of it.
func Explain(field protoreflect.FieldDescriptor, raw []byte) (faultv1.FieldRule, []string) {
	quoted := len(raw) > 0 && raw[0] == '"'
	if quoted {
		if rule, facts := unreadable(raw); rule != 0 {
			return rule, facts
		}
	} else if !structured(raw) && !known(raw) {
		return faultv1.FieldRule_FIELD_RULE_MALFORMED, nil
	}
	switch kind := field.Kind(); kind {
	case protoreflect.StringKind:
		return wrongType("STRING")
	case protoreflect.BoolKind:
		return wrongType("BOOLEAN")
	case protoreflect.BytesKind:
		return wrongType("BYTES")
	case protoreflect.EnumKind:
		if quoted {
			return faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, []string{"allowed", names(field.Enum().Values())}
		}
		return wrongType("NAME")
	case protoreflect.MessageKind, protoreflect.GroupKind:
		if field.Message().FullName() == "google.protobuf.Timestamp" {
			return wrongType("TIMESTAMP")
		}
		return wrongType("OBJECT")
	default:
		return badNumber(kind, strings.Trim(string(raw), `"`))
	}
}

func wrongType(needed string) (faultv1.FieldRule, []string) {
	return faultv1.FieldRule_FIELD_RULE_WRONG_TYPE, []string{"type", needed}
}

func structured(raw []byte) bool { return len(raw) > 0 && (raw[0] == '{' || raw[0] == '[') }

// known tells whether a word is one JSON has.
func known(word []byte) bool {
	switch string(word) {
	case "null", "true", "false":
		return true
	}
	var number wrapperspb.DoubleValue
	err := protojson.Unmarshal(word, &number)
	return err == nil || numeral(string(word)) // a number may be too large
}

// unreadable says what is wrong with a text in quotation marks that cannot be read.
func unreadable(raw []byte) (faultv1.FieldRule, []string) {
	if _, ok := unquote(raw); ok {
		return 0, nil
	}
	if utf8.Valid(raw) {
		for _, c := range raw {
			if c < ' ' {
				return faultv1.FieldRule_FIELD_RULE_CONTROL_CHARACTER, []string{"character", fmt.Sprintf("U+%04X", c)}
			}
		}
	}
	return faultv1.FieldRule_FIELD_RULE_MALFORMED, nil
}

func names(values protoreflect.EnumValueDescriptors) string {
	var list []string
	for i := range values.Len() {
		if values.Get(i).Number() != 0 { // 0 is "not a value" in every contract
			list = append(list, string(values.Get(i).Name()))
		}
	}
	return strings.Join(list, ", ")
}

// badNumber says why a number does not do.
func badNumber(kind protoreflect.Kind, text string) (faultv1.FieldRule, []string) {
	value, err := strconv.ParseFloat(text, 64)
	low, high, integer := bounds(kind)
	switch {
	case !numeral(text):
		return wrongType("NUMBER")
	case errors.Is(err, strconv.ErrRange) && !integer:
		return faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, nil
	case integer && value != math.Trunc(value):
		return faultv1.FieldRule_FIELD_RULE_NOT_WHOLE, nil
	case integer && (value < low || value >= high):
		return faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, []string{"range", fmt.Sprintf("≥ %.0f, < %.0f", low, high)}
	}
	return wrongType("NUMBER")
}

// numeral tells whether a text is written with nothing but what numbers are written with.
func numeral(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return (err == nil || errors.Is(err, strconv.ErrRange)) && strings.Trim(text, "0123456789+-.eE") == "" && text[0] != '+'
}

// bounds are the least value of a kind and the first above the greatest: powers of two, so that they are exact.
func bounds(kind protoreflect.Kind) (low, high float64, integer bool) {
	switch kind {
	case protoreflect.Int32Kind, protoreflect.Sint32Kind, protoreflect.Sfixed32Kind:
		return math.MinInt32, 1 << 31, true
	case protoreflect.Int64Kind, protoreflect.Sint64Kind, protoreflect.Sfixed64Kind:
		return math.MinInt64, 1 << 63, true
	case protoreflect.Uint32Kind, protoreflect.Fixed32Kind:
		return 0, 1 << 32, true
	case protoreflect.Uint64Kind, protoreflect.Fixed64Kind:
		return 0, 1 << 64, true
	}
	return 0, 0, false
}
