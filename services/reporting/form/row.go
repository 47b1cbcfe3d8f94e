package form

import (
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/reporting"
)

// The longest texts, in characters.
const (
	longestText = 20000
	longText    = 5000
	noteText    = 1000
	reasonText  = 500
)

// row reads the cells of one row into a content.
type row struct {
	*reader
	filled.Row
	content *reporting.Content
}

// at is the path of an item of the content, and point says in which cell a field of it stands.
func (r *row) at(list string, n int) string { return item(list, n) }

func (r *row) point(field string, column int) { r.cells[field] = r.Name(column) }
