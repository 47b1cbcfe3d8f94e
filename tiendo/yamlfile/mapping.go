package yamlfile

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Take reads the value of one key, whose field has the path.
type Take = func(path string, node *yaml.Node)

// Entry is how one key of a mapping is read.
type Entry struct {
	// Field is the contract's name of the field.
	Field string
	// Read takes the value. An empty value is not read: the field is as good as left out.
	Read Take
	// Needed makes an empty value a fault.
	Needed bool
}

// Mapping reads the keys of a mapping, each at most once and none that is not known.
func (r *Reader) Mapping(path string, node *yaml.Node, entries map[string]Entry) {
	if !r.Is(path, node, yaml.MappingNode, "wrong_type_mapping") {
		return
	}
	seen := map[string]bool{}
	for pair := range slices.Chunk(node.Content, 2) {
		key, value := pair[0], pair[1]
		entry, known := entries[key.Value]
		switch {
		case BrokenNumber(key, value):
			r.Add(At(key), path, "number_comma", "value", key.Value)
		case key.Kind != yaml.ScalarNode || !known:
			r.unknown(At(key), "", "unknown_key", key.Value, Nearest(key.Value, entries))
		case seen[key.Value]:
			r.Add(At(key), "", "duplicate_key", "key", key.Value)
		default:
			seen[key.Value] = true
			r.entry(join(path, entry.Field), key, value, entry)
		}
	}
}

// BrokenNumber reports whether a key and its value are the rest of a number with a decimal comma, such as the 5 of
// {value: 1,5}: within braces a comma begins the next key.
func BrokenNumber(key, value *yaml.Node) bool {
	return key.Value != "" && strings.Trim(key.Value, "0123456789") == "" && IsNull(value)
}

// unknown notes a word that is not known, with the one it most likely stands for.
func (r *Reader) unknown(at Position, field, key, word, near string) {
	if near != "" {
		r.Add(at, field, key+"_near", "key", word, "near", near)
		return
	}
	r.Add(at, field, key, "key", word)
}

func (r *Reader) entry(path string, key, value *yaml.Node, e Entry) {
	place := At(key)
	if value.Kind == yaml.ScalarNode && value.Value != "" {
		place = At(value)
	}
	r.index.places[path] = place
	switch {
	case !IsNull(value):
		e.Read(path, value)
	case e.Needed:
		r.Add(place, path, "no_value", "key", key.Value)
	}
}

// Each reads a list of things, one by one. An empty item is a fault and keeps its place in the list.
func Each[T any](r *Reader, to *[]*T, read func(path string, node *yaml.Node, item *T)) Take {
	return func(path string, node *yaml.Node) {
		r.items(path, node, func(path string, node *yaml.Node) {
			item := new(T)
			*to = append(*to, item)
			if r.given(path, node) {
				read(path, node, item)
			}
		})
	}
}

// items reads the items of a list.
func (r *Reader) items(path string, node *yaml.Node, item Take) {
	if !r.Is(path, node, yaml.SequenceNode, "wrong_type_list") {
		return
	}
	for n, node := range node.Content {
		path := fmt.Sprintf("%s[%d]", path, n)
		r.index.places[path] = At(node)
		item(path, node)
	}
}

// given reports whether an item of a list has a value, and notes a fault if not.
func (r *Reader) given(path string, node *yaml.Node) bool {
	if IsNull(node) {
		r.Add(At(node), path, "empty_item")
		return false
	}
	return true
}

// Is reports whether a node is of a kind, and notes a fault if not. Aliases have a fault already, see refuse.
func (r *Reader) Is(path string, node *yaml.Node, kind yaml.Kind, key string) bool {
	if node.Kind != kind && node.Kind != yaml.AliasNode {
		r.Add(At(node), path, key)
	}
	return node.Kind == kind
}

// refuse notes what YAML has and files written by hand do not: anchors and aliases, which can make a small file huge,
// and tags.
func (r *Reader) refuse(node *yaml.Node) {
	if node.Kind == yaml.AliasNode || node.Anchor != "" {
		r.Add(At(node), "", "no_alias")
	}
	if node.Style&yaml.TaggedStyle != 0 {
		r.Add(At(node), "", "no_tag")
	}
	for _, child := range node.Content {
		r.refuse(child)
	}
}

// At is the place of a node.
func At(node *yaml.Node) Position { return Position{node.Line, node.Column} }

// IsNull reports whether a node stands for no value.
func IsNull(node *yaml.Node) bool { return node.Kind == yaml.ScalarNode && node.ShortTag() == "!!null" }

// join is the path of a field of something; at the top it is the field alone.
func join(path, field string) string {
	if path == "" || field == "" {
		return path + field
	}
	return path + "." + field
}
