package filled

import (
	"errors"
	"strings"

	"github.com/tiendo/tiendo/services/fault"
)

// Cells says in which cell each field of a content stands.
type Cells map[string]string

// Of is the cell of a field or, where it has none of its own, of what it is a part of; the field itself where there is none.
func (c Cells) Of(field string) string {
	for at := field; at != ""; at = at[:max(strings.LastIndexByte(at, '.'), 0)] {
		if cell, ok := c[at]; ok {
			return cell
		}
	}
	return field
}

// Place says of what is wrong with a content, whose fields stand below a path, in which cells it is.
func (c Cells) Place(err error, path string) fault.Violations {
	var found *fault.Error
	if !errors.As(err, &found) {
		return nil
	}
	var placed fault.Violations
	for _, v := range found.Violations {
		v.Field = c.Of(strings.TrimPrefix(strings.TrimPrefix(v.Field, path), "."))
		placed = append(placed, v)
	}
	return placed
}
