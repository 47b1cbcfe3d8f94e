package planfile

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// maxUnits bounds what the groups of one file can grow to: a name of a few letters stands for thousands of units, and a
// plan can use it in every indicator and every task.
const maxUnits = 100_000

// readGroups reads the groups before anything that uses them, wherever in the file they stand.
func (r *reader) readGroups(root *yaml.Node) {
	r.groups = map[string][]string{}
	if root == nil || root.Kind != yaml.MappingNode {
		return
	}
	for pair := range slices.Chunk(root.Content, 2) {
		if pair[0].Value == "groups" && !isNull(pair[1]) {
			r.group(pair[1])
			return
		}
	}
}

func (r *reader) group(node *yaml.Node) {
	if !r.is("content.groups", node, yaml.MappingNode, "wrong_type_mapping") {
		return
	}
	for pair := range slices.Chunk(node.Content, 2) {
		key, value := pair[0], pair[1]
		if _, twice := r.groups[key.Value]; twice {
			r.add(at(key), "", "duplicate_key", "key", key.Value)
			continue
		}
		if strings.HasPrefix(key.Value, "units/") {
			r.add(at(key), "", "group_name", "group", key.Value)
		}
		r.groups[key.Value] = r.members(value)
	}
}

// members reads the units of a group. Groups do not hold groups.
func (r *reader) members(node *yaml.Node) []string {
	units := []string{}
	r.many("", node, r.scalar(func(_ string, node *yaml.Node, text string) {
		switch {
		case !strings.HasPrefix(text, "units/"):
			r.add(at(node), "content.groups", "not_unit", "value", text)
		case slices.Contains(units, text):
			r.add(at(node), "", "duplicate_unit", "unit", text)
		default:
			units = append(units, text)
		}
	}))
	return units
}

// units reads a list of units and groups. Every unit knows the place in the file that named it.
func (r *reader) units(to *[]string) take {
	return func(path string, node *yaml.Node) {
		seen := map[string]bool{}
		r.many("", node, r.scalar(func(_ string, node *yaml.Node, text string) {
			for _, unit := range r.meant(path, node, text) {
				if seen[unit] {
					r.add(at(node), path, "duplicate_unit", "unit", unit)
					continue
				}
				seen[unit] = true
				r.index.places[fmt.Sprintf("%s[%d]", path, len(*to))] = at(node)
				*to = append(*to, unit)
			}
		}))
	}
}

// meant is what an item of a list of units stands for.
func (r *reader) meant(path string, node *yaml.Node, text string) []string {
	if strings.HasPrefix(text, "units/") {
		return r.counted(path, node, []string{text})
	}
	group, known := r.groups[text]
	if !known && !r.index.faulty["content.groups"] {
		r.add(at(node), path, "unknown_group", "group", text, "near", nearest(text, r.groups))
	}
	return r.counted(path, node, group)
}

func (r *reader) counted(path string, node *yaml.Node, units []string) []string {
	r.unitCount += len(units)
	if r.unitCount <= maxUnits {
		return units
	}
	if r.unitCount-len(units) <= maxUnits {
		r.add(at(node), path, "too_many_units", "maximum", fmt.Sprint(maxUnits))
	}
	return nil
}
