package yamlfile

import (
	"slices"
	"strings"
)

// Index knows where in a file each field of the contract stands.
type Index struct {
	file   string
	places map[string]Position
	faulty map[string]bool // paths at which the file itself is at fault
	causes func(field string) []string
}

// Position is a place in a file, both counted from 1.
type Position struct {
	Line, Column int
}

// Set notes where a field stands that no key of the file names, such as one unit of a group.
func (x *Index) Set(field string, at Position) { x.places[field] = at }

// CausedBy says on which other fields it depends whether a field is sound, such as an indicator's section on the list of
// sections. What is said of a field is left out where one of those is at fault.
func (x *Index) CausedBy(causes func(field string) []string) { x.causes = causes }

// Faulty reports whether the file itself is at fault at a field.
func (x *Index) Faulty(field string) bool { return x.faulty[field] }

// Line is the line on which a field of the contract stands, such as content.indicators[3].aggregation. For a field that
// is not in the file it is the line of what the field belongs to.
func (x *Index) Line(field string) int { return x.place(field).Line }

func (x *Index) place(field string) Position {
	for path := field; path != ""; path = parent(path) {
		if place, ok := x.places[path]; ok {
			return place
		}
	}
	return Position{1, 1}
}

// explained reports whether what a server says of a field is a consequence of a fault of the file.
func (x *Index) explained(field string) bool {
	return x.covered(field) || x.causes != nil && slices.ContainsFunc(x.causes(field), x.covered)
}

// covered reports whether the file has a fault at the field, around it or inside it.
func (x *Index) covered(field string) bool {
	for path := field; path != ""; path = parent(path) {
		if x.faulty[path] {
			return true
		}
	}
	for path := range x.faulty {
		if strings.HasPrefix(path, field+".") || strings.HasPrefix(path, field+"[") {
			return true
		}
	}
	return false
}

// parent is the path of what a field belongs to; empty at the top.
func parent(path string) string {
	return path[:max(strings.LastIndexAny(path, ".["), 0)]
}
