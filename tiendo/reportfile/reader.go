package reportfile

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// reader gathers faults and lines while it fills a message from a tree.
type reader struct {
	faults []Fault
	lines  Lines
}

func (r *reader) fault(node *yaml.Node, key string, facts ...any) {
	r.faults = append(r.faults, Fault{Line: node.Line, Key: key, Facts: facts})
}

// message fills a message from a mapping.
func (r *reader) message(path string, node *yaml.Node, into protoreflect.Message) {
	r.lines[path] = node.Line
	if node.Kind != yaml.MappingNode {
		r.fault(node, "not_mapping", "field", path)
		return
	}
	seen := map[protoreflect.Name]bool{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		field := fieldOf(into.Descriptor(), key.Value)
		if field == nil {
			r.fault(key, "unknown_field", "field", key.Value)
			continue
		}
		slot := field.Name()
		if one := field.ContainingOneof(); one != nil {
			slot = one.Name() // number and missing together are as wrong as number twice
		}
		if seen[slot] {
			r.fault(key, "twice", "field", key.Value)
			continue
		}
		seen[slot] = true
		r.field(path+"."+string(field.Name()), key, value, into, field)
	}
}

// fieldOf finds a field by its name in the contract or in JSON.
func fieldOf(m protoreflect.MessageDescriptor, name string) protoreflect.FieldDescriptor {
	if field := m.Fields().ByName(protoreflect.Name(name)); field != nil {
		return field
	}
	return m.Fields().ByJSONName(name)
}

func (r *reader) field(path string, key, node *yaml.Node, into protoreflect.Message, field protoreflect.FieldDescriptor) {
	r.lines[path] = key.Line
	if !field.IsList() {
		if value, ok := r.value(path, node, field, into.NewField); ok {
			into.Set(field, value)
		}
		return
	}
	if node.Kind != yaml.SequenceNode {
		r.fault(node, "not_list", "field", path)
		return
	}
	list := into.Mutable(field).List()
	for i, item := range node.Content {
		at := fmt.Sprintf("%s[%d]", path, i)
		r.lines[at] = item.Line
		one := func(protoreflect.FieldDescriptor) protoreflect.Value { return list.NewElement() }
		if value, ok := r.value(at, item, field, one); ok {
			list.Append(value)
		}
	}
}

// value reads one value of a field's kind; false where it is not of that kind.
func (r *reader) value(path string, node *yaml.Node, field protoreflect.FieldDescriptor, empty func(protoreflect.FieldDescriptor) protoreflect.Value) (protoreflect.Value, bool) {
	if field.Kind() == protoreflect.MessageKind {
		value := empty(field)
		r.message(path, node, value.Message())
		return value, true
	}
	if node.Kind != yaml.ScalarNode || node.Tag == "!!null" {
		r.fault(node, "no_value", "field", path)
		return protoreflect.Value{}, false
	}
	switch field.Kind() {
	case protoreflect.StringKind:
		// A number is taken as it is written: 1.50 stays 1.50.
		return protoreflect.ValueOfString(node.Value), true
	case protoreflect.BoolKind:
		if node.Value == "true" || node.Value == "false" {
			return protoreflect.ValueOfBool(node.Value == "true"), true
		}
		r.fault(node, "not_yes_no", "value", node.Value)
	case protoreflect.EnumKind:
		if value := enumOf(field.Enum(), node.Value); value != nil {
			return protoreflect.ValueOfEnum(value.Number()), true
		}
		r.fault(node, "not_allowed", "value", node.Value)
	default:
		// No field of a report has another kind; a contract that adds one fails the test that fills every field.
		r.fault(node, "not_allowed", "value", node.Value)
	}
	return protoreflect.Value{}, false
}

// enumOf finds a value by its full name, or without the prefix all names of its kind share, in any case.
func enumOf(enum protoreflect.EnumDescriptor, name string) protoreflect.EnumValueDescriptor {
	values := enum.Values()
	prefix := strings.TrimSuffix(string(values.Get(0).Name()), "UNSPECIFIED")
	for i := 1; i < values.Len(); i++ {
		full := string(values.Get(i).Name())
		if full == name || strings.EqualFold(strings.TrimPrefix(full, prefix), name) {
			return values.Get(i)
		}
	}
	return nil
}
