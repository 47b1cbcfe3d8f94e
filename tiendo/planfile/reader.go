package planfile

import (
	"cmp"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// reader gathers a plan and everything that is wrong with its file.
type reader struct {
	index  *Index
	groups map[string][]string
	faults []fault
	left   int // faults beyond maxFaults

	unitCount int // units named so far, see maxUnits
}

// add notes a fault; the facts are pairs of name and value.
func (r *reader) add(at position, field, key string, facts ...string) {
	if field != "" {
		r.index.faulty[field] = true
	}
	if len(r.faults) >= maxFaults {
		r.left++
		return
	}
	f := fault{position: at, field: field, key: key, facts: map[string]string{}}
	for pair := range slices.Chunk(facts, 2) {
		f.facts[pair[0]] = pair[1]
	}
	r.faults = append(r.faults, f)
}

// err is nil for a file without faults, and otherwise all of them in the order of the file.
func (r *reader) err() error {
	if len(r.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(r.faults, func(a, b fault) int {
		return cmp.Or(a.line-b.line, a.column-b.column)
	})
	if r.left > 0 {
		last := r.faults[len(r.faults)-1].position
		r.faults = append(r.faults, fault{position: last, key: "more", facts: map[string]string{"count": strconv.Itoa(r.left)}})
	}
	return &Error{File: r.index.file, faults: r.faults}
}

// entry is how one key of a mapping is read: the contract's name of the field, and what takes the value.
type entry struct {
	field string
	read  func(path string, value *yaml.Node)
}

// mapping reads the keys of a mapping, each at most once and none that is not known.
func (r *reader) mapping(path string, node *yaml.Node, entries map[string]entry) {
	if !r.is(path, node, yaml.MappingNode, "wrong_type_mapping") {
		return
	}
	seen := map[string]bool{}
	for pair := range slices.Chunk(node.Content, 2) {
		key, value := pair[0], pair[1]
		entry, known := entries[key.Value]
		switch {
		case key.Kind != yaml.ScalarNode || !known:
			r.add(at(key), "", "unknown_key", "key", key.Value, "near", nearest(key.Value, entries))
		case seen[key.Value]:
			r.add(at(key), "", "duplicate_key", "key", key.Value)
		default:
			seen[key.Value] = true
			r.entry(join(path, entry.field), key, value, entry)
		}
	}
}

func (r *reader) entry(path string, key, value *yaml.Node, e entry) {
	place := at(key)
	if value.Kind == yaml.ScalarNode && value.Value != "" {
		place = at(value)
	}
	r.index.places[path] = place
	if !isNull(value) {
		e.read(path, value)
	}
}

// list reads the items of a list.
func (r *reader) list(path string, node *yaml.Node, item func(n int, node *yaml.Node)) {
	if !r.is(path, node, yaml.SequenceNode, "wrong_type_list") {
		return
	}
	for n, node := range node.Content {
		item(n, node)
	}
}

// is reports whether a node is of a kind, and notes a fault if not. Aliases have a fault already, see refuse.
func (r *reader) is(path string, node *yaml.Node, kind yaml.Kind, key string) bool {
	if node.Kind != kind && node.Kind != yaml.AliasNode {
		r.add(at(node), path, key)
	}
	return node.Kind == kind
}

// refuse notes what YAML has and plan files do not: anchors and aliases, which groups replace and which can make a small
// file huge, and tags.
func (r *reader) refuse(node *yaml.Node) {
	if node.Kind == yaml.AliasNode || node.Anchor != "" {
		r.add(at(node), "", "no_alias")
	}
	if node.Style&yaml.TaggedStyle != 0 {
		r.add(at(node), "", "no_tag")
	}
	for _, child := range node.Content {
		r.refuse(child)
	}
}

func at(node *yaml.Node) position { return position{node.Line, node.Column} }

func isNull(node *yaml.Node) bool { return node.Kind == yaml.ScalarNode && node.ShortTag() == "!!null" }

// join is the path of a field of something; at the top it is the field alone.
func join(path, field string) string {
	if path == "" || field == "" {
		return path + field
	}
	return path + "." + field
}
