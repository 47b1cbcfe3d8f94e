package planfile

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// maxUnits bounds what the groups of one file can grow to: a name of a few letters stands for thousands of units, and a
// plan can use it in every indicator and every task.
const maxUnits = 100_000

// readGroups reads the groups before anything that uses them, wherever in the file they stand.
func (r *reader) readGroups(root *yaml.Node) {
	r.groups = map[string][]string{}
	if root.Kind != yaml.MappingNode {
		return
	}
	for pair := range slices.Chunk(root.Content, 2) {
		if pair[0].Value == "groups" && !yamlfile.IsNull(pair[1]) {
			r.group(pair[1])
			return
		}
	}
}

func (r *reader) group(node *yaml.Node) {
	if !r.Is("content.groups", node, yaml.MappingNode, "wrong_type_mapping") {
		return
	}
	for pair := range slices.Chunk(node.Content, 2) {
		key, value := pair[0], pair[1]
		if _, twice := r.groups[key.Value]; twice {
			r.Add(yamlfile.At(key), "", "duplicate_key", "key", key.Value)
			continue
		}
		if strings.HasPrefix(key.Value, "units/") {
			r.Add(yamlfile.At(key), "", "group_name", "group", key.Value)
		}
		r.groups[key.Value] = r.members(value)
	}
}

// members reads the units of a group. Groups do not hold groups.
func (r *reader) members(node *yaml.Node) []string {
	units := []string{}
	r.Words("", node, func(node *yaml.Node, text string) {
		switch {
		case !strings.HasPrefix(text, "units/"):
			r.Add(yamlfile.At(node), "", "not_unit", "value", text)
		case slices.Contains(units, text):
			r.Add(yamlfile.At(node), "", "duplicate_unit", "unit", text)
		default:
			units = append(units, text)
		}
	})
	return units
}

// units reads a list of units and groups. Every unit knows the place in the file that named it.
func (r *reader) units(to *[]string) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		seen := map[string]bool{}
		r.Words(path, node, func(node *yaml.Node, text string) {
			for _, unit := range r.meant(path, node, text) {
				if seen[unit] {
					r.Add(yamlfile.At(node), path, "duplicate_unit", "unit", unit)
					continue
				}
				seen[unit] = true
				r.Index().Set(fmt.Sprintf("%s[%d]", path, len(*to)), yamlfile.At(node))
				*to = append(*to, unit)
			}
		})
	}
}

// meant is what an item of a list of units stands for.
func (r *reader) meant(path string, node *yaml.Node, text string) []string {
	if strings.HasPrefix(text, "units/") {
		return r.counted(path, node, []string{text})
	}
	group, known := r.groups[text]
	// Where groups are left out because they cannot be read, that has been said.
	if !known && !r.Index().Faulty("content.groups") {
		r.unknownGroup(path, node, text)
	}
	return r.counted(path, node, group)
}

func (r *reader) unknownGroup(path string, node *yaml.Node, text string) {
	if near := yamlfile.Nearest(text, r.groups); near != "" {
		r.Add(yamlfile.At(node), path, "unknown_group_near", "group", text, "near", near)
		return
	}
	r.Add(yamlfile.At(node), path, "unknown_group", "group", text)
}

func (r *reader) counted(path string, node *yaml.Node, units []string) []string {
	r.unitCount += len(units)
	if r.unitCount <= maxUnits {
		return units
	}
	if r.unitCount-len(units) <= maxUnits {
		r.Add(yamlfile.At(node), path, "too_many_units", "maximum", fmt.Sprint(maxUnits))
	}
	return nil
}
