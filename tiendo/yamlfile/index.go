package yamlfile

import "strings"

// Index knows where in a file each field of the contract stands.
type Index struct {
	file   string
	places map[string]Position
	faulty map[string]bool // paths at which the file itself is at fault
}

// Position is a place in a file, both counted from 1.
type Position struct {
	Line, Column int
}

// Set notes where a field stands that no key of the file names, such as one unit of a group.
func (x *Index) Set(field string, at Position) { x.places[field] = at }

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

// covered reports whether the file has a fault at the field, around it or inside it: what a server says of such a field
// is a consequence of that fault.
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
