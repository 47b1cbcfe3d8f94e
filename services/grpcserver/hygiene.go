package grpcserver

import (
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// maxHygieneFaults bounds what is noted of one request.
const maxHygieneFaults = 100

// hygiene walks a request. Every text becomes NFC, so that the same word is the same bytes whatever keyboard it was
// typed on; control characters and unknown fields are faults. An unknown field is one a newer client has and we do not:
// to drop it would be to change the report it belongs to.
type hygiene struct {
	faults fault.Violations
	// values counts what was looked at.
	values int
}

func (h *hygiene) clean(message protoreflect.Message, at *path) {
	h.values++
	if unknown := message.GetUnknown(); len(unknown) > 0 {
		h.refuseUnknown(unknown, at)
	}
	fields := message.Descriptor().Fields()
	for i := range fields.Len() {
		field := fields.Get(i)
		if !message.Has(field) {
			continue
		}
		here := path{parent: at, field: field.Name(), index: -1}
		switch {
		case field.IsMap():
			h.cleanMap(message.Mutable(field).Map(), field, here)
		case field.IsList():
			h.cleanList(message.Mutable(field).List(), field, here)
		case field.Message() != nil:
			h.clean(message.Mutable(field).Message(), &here)
		case field.Kind() == protoreflect.StringKind:
			if text := message.Get(field).String(); h.unclean(text, &here) {
				message.Set(field, protoreflect.ValueOfString(norm.NFC.String(text)))
			}
		}
	}
}

func (h *hygiene) cleanList(list protoreflect.List, field protoreflect.FieldDescriptor, here path) {
	texts, messages := field.Kind() == protoreflect.StringKind, field.Message() != nil
	if !texts && !messages {
		return
	}
	for i := range list.Len() {
		here.index = i
		if messages {
			h.clean(list.Get(i).Message(), &here)
		} else if text := list.Get(i).String(); h.unclean(text, &here) {
			list.Set(i, protoreflect.ValueOfString(norm.NFC.String(text)))
		}
	}
}

// cleanMap refuses a map: no contract has one, and keys that become equal when normalised would need a rule of their
// own.
func (h *hygiene) cleanMap(_ protoreflect.Map, _ protoreflect.FieldDescriptor, here path) {
	h.add(&here, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
}

// unclean notes a control character, and tells whether the text has to be normalised.
func (h *hygiene) unclean(text string, at *path) bool {
	h.values++
	ascii := true
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			ascii = false
		} else if (c < ' ' && c != '\n' && c != '\t') || c == 0x7f {
			h.refuseControl(rune(c), at)
			break
		}
	}
	if ascii {
		return false
	}
	for _, r := range text {
		if r > 0x7f && unicode.IsControl(r) {
			h.refuseControl(r, at)
			break
		}
	}
	return !norm.NFC.IsNormalString(text)
}

func (h *hygiene) refuseControl(r rune, at *path) {
	h.add(at, faultv1.FieldRule_FIELD_RULE_CONTROL_CHARACTER, "character", fmt.Sprintf("U+%04X", r))
}

// refuseUnknown names each unknown field by its number: it has no name here.
func (h *hygiene) refuseUnknown(unknown protoreflect.RawFields, at *path) {
	seen := make(map[protowire.Number]bool)
	for len(unknown) > 0 && len(h.faults) < maxHygieneFaults {
		number, _, length := protowire.ConsumeField(unknown)
		if length < 0 {
			return
		}
		if !seen[number] {
			seen[number] = true
			text := strconv.Itoa(int(number))
			h.add(&path{parent: at, field: protoreflect.Name("#" + text), index: -1}, faultv1.FieldRule_FIELD_RULE_UNKNOWN_FIELD, "number", text)
		}
		unknown = unknown[length:]
	}
}

func (h *hygiene) add(at *path, rule faultv1.FieldRule, facts ...string) {
	if len(h.faults) < maxHygieneFaults {
		h.faults.Add(at.String(), rule, facts...)
	}
}

// path is the way to a field; it becomes text only when something is wrong with the field.
type path struct {
	parent *path
	field  protoreflect.Name
	index  int // in a repeated field, else -1
}

// String is the path as content.values[2].number.
func (p *path) String() string {
	text := string(p.field)
	if p.index >= 0 {
		text += "[" + strconv.Itoa(p.index) + "]"
	}
	if p.parent == nil {
		return text
	}
	return p.parent.String() + "." + text
}
