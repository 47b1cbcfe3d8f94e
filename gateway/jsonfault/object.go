package jsonfault

import (
	"strconv"
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// message reads an object that shall be a message.
func (f *finder) message(message protoreflect.MessageDescriptor, at string) bool {
	if f.next() != '{' {
		return f.wrongTypeOrEnd(at, "OBJECT")
	}
	f.take('{')
	seen := given{fields: map[protoreflect.FieldNumber]bool{}, oneofs: map[protoreflect.Name]string{}}
	for first := true; ; first = false {
		if f.next() == '}' {
			if !first { // a comma and nothing behind it
				f.malformed(at)
			}
			return f.take('}')
		}
		if !f.goesOn() || !f.member(message, at, seen) {
			return false
		}
		if f.take(',') {
			continue
		}
		return f.take('}') || f.malformed(at)
	}
}

// wrongTypeOrEnd notes a value of the wrong type; a text that ends here has none.
func (f *finder) wrongTypeOrEnd(field, needed string) bool {
	if f.ends() {
		return f.malformed(field)
	}
	return f.wrongType(field, needed)
}

// given is what an object has named so far.
type given struct {
	fields map[protoreflect.FieldNumber]bool
	oneofs map[protoreflect.Name]string
}

// member reads one name with its value.
func (f *finder) member(message protoreflect.MessageDescriptor, at string, seen given) bool {
	if f.next() != '"' {
		return f.malformed(at)
	}
	raw, ok := f.raw(0)
	if !ok || !f.take(':') {
		return f.malformed(at)
	}
	name, readable := unquote(raw)
	if !readable {
		f.malformed(at)
		return f.skip(at)
	}
	field := fieldNamed(message, name)
	if field == nil {
		path := join(at, shortened(name))
		f.add(path, faultv1.FieldRule_FIELD_RULE_UNKNOWN_FIELD)
		return f.skip(path)
	}
	return f.field(field, join(at, string(field.Name())), name, seen)
}

// shortened is as much of a name nobody knows as helps to find it.
func shortened(name string) string {
	const most = 60
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return name
}

func fieldNamed(message protoreflect.MessageDescriptor, name string) protoreflect.FieldDescriptor {
	if field := message.Fields().ByJSONName(name); field != nil {
		return field
	}
	return message.Fields().ByTextName(name)
}

// field reads the value of a known field. null means that the field is not given.
func (f *finder) field(field protoreflect.FieldDescriptor, path, name string, seen given) bool {
	if seen.fields[field.Number()] {
		f.add(path, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", name)
	}
	seen.fields[field.Number()] = true
	if f.null() {
		return f.skip(path)
	}
	if oneof := field.ContainingOneof(); oneof != nil {
		if other := seen.oneofs[oneof.Name()]; other != "" {
			f.add(path, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", other+", "+name)
		}
		seen.oneofs[oneof.Name()] = name
	}
	if field.IsList() {
		return f.list(field, path)
	}
	return f.value(field, path)
}

// list reads an array.
func (f *finder) list(field protoreflect.FieldDescriptor, path string) bool {
	if f.next() != '[' {
		return f.wrongTypeOrEnd(path, "LIST")
	}
	f.take('[')
	for i := 0; ; i++ {
		if f.next() == ']' {
			if i > 0 { // a comma and nothing behind it
				f.malformed(path)
			}
			return f.take(']')
		}
		if !f.goesOn() || !f.value(field, path+"["+strconv.Itoa(i)+"]") {
			return false
		}
		if f.take(',') {
			continue
		}
		return f.take(']') || f.malformed(path)
	}
}

// value reads one value of a field, or one item of a list.
func (f *finder) value(field protoreflect.FieldDescriptor, path string) bool {
	message := field.Message()
	if message != nil && !field.IsMap() && !strings.HasPrefix(string(message.FullName()), "google.protobuf.") {
		return f.message(message, path)
	}
	raw, ok := f.raw(0)
	if !ok {
		return f.malformed(path)
	}
	if !accepts(field, raw) {
		rule, facts := Explain(field, raw)
		f.add(path, rule, facts...)
	}
	return true
}
