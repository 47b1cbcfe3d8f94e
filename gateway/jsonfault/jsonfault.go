// Package jsonfault finds everything that keeps a JSON text from being a message of a contract: unknown fields, wrong
// types, numbers out of range, fields given twice, texts that are not UTF-8, and where the text breaks off. protojson
// alone decides whether a text is a message; this package says why it is not. It knows nothing of HTTP.
package jsonfault

import (
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

const (
	// maxFaults is how many faults are told of one text.
	maxFaults = 100
	// maxValues is how many values are looked at: a text of millions of values must not cost millions of checks.
	maxValues = 50_000
	// maxDepth is how deep values may be nested where the contract does not say what they are.
	maxDepth = 100
)

// Find answers the faults of a text that shall be a message of a type; none means that protojson accepts it. Fields are
// named by their path in the contract, as the services do it; within is the path of the message in the request, empty
// for the request itself.
func Find(message protoreflect.MessageType, text []byte, within string) fault.Violations {
	if protojson.Unmarshal(text, message.New().Interface()) == nil {
		return nil
	}
	f := &finder{scanner: scanner{text: text}}
	if f.message(message.Descriptor(), within) && !f.ends() {
		f.malformed(within)
	}
	if len(f.faults) == 0 { // the text is too large to be searched to its end
		f.malformed(within)
	}
	return f.faults
}

// finder walks a text and notes what is wrong with it. Its methods read one value each and tell whether the rest can
// still be understood.
type finder struct {
	scanner
	faults fault.Violations
	values int
}

func (f *finder) add(field string, rule faultv1.FieldRule, facts ...string) {
	if len(f.faults) < maxFaults {
		f.faults.Add(field, rule, facts...)
	}
}

// malformed notes that the text breaks off or cannot be read at a field; it is always false.
func (f *finder) malformed(field string) bool {
	f.add(field, faultv1.FieldRule_FIELD_RULE_MALFORMED)
	return false
}

// goesOn counts a value, and tells whether there is still a reason to search.
func (f *finder) goesOn() bool {
	f.values++
	return f.values <= maxValues && len(f.faults) < maxFaults
}

// wrongType notes that a value is not of the type that is needed, and goes on behind it.
func (f *finder) wrongType(field, needed string) bool {
	f.add(field, faultv1.FieldRule_FIELD_RULE_WRONG_TYPE, "type", needed)
	return f.skip(field)
}

// skip goes over a value that nothing is said about in the contract.
func (f *finder) skip(field string) bool {
	_, ok := f.raw(0)
	if !ok {
		return f.malformed(field)
	}
	return true
}

func join(path, field string) string {
	if path == "" {
		return field
	}
	return path + "." + field
}
