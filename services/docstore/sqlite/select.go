package sqlite

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

// selectPage reads key, id and document of what a range holds, and one document more than asked for: whether there is
// one tells whether there is a next page.
func (t *table) selectPage(part declared.Range) (string, []any) {
	key := "x''"
	if part.Place >= 0 {
		key = keyColumn(t.Indexes[part.Place])
	}
	where, args := t.where(part)
	limit := -1
	if part.Limit > 0 {
		limit = part.Limit + 1
	}
	text := fmt.Sprintf("SELECT %s, id, doc FROM %s WHERE %s ORDER BY %s LIMIT ?", key, t.name, where, t.order(part))
	return text, append(args, limit)
}

// selectIDs reads the ids of what a range holds.
func (t *table) selectIDs(part declared.Range) (string, []any) {
	where, args := t.where(part)
	return fmt.Sprintf("SELECT id FROM %s WHERE %s ORDER BY %s", t.name, where, t.order(part)), args
}

func (t *table) order(part declared.Range) string {
	direction := "ASC"
	if part.Descending {
		direction = "DESC"
	}
	if part.Place < 0 {
		return "id " + direction
	}
	return fmt.Sprintf("%s %s, id %s", keyColumn(t.Indexes[part.Place]), direction, direction)
}

// where is the condition that holds for what is in a range and behind the place where it goes on.
func (t *table) where(part declared.Range) (string, []any) {
	low, high, from := part.Low, part.High, ">="
	switch {
	case part.Behind != nil && part.Descending:
		high = *part.Behind
	case part.Behind != nil:
		low, from = *part.Behind, ">"
	}
	if part.Place < 0 {
		return whereID(low, high, from)
	}
	// Rows of values are compared like places: by key, then by id. SQLite searches the index for both bounds.
	key := keyColumn(t.Indexes[part.Place])
	return strings.ReplaceAll("(KEY, id) "+from+" (?, ?) AND (KEY, id) < (?, ?)", "KEY", key),
		[]any{low.Key, low.ID, high.Key, high.ID}
}

func whereID(low, high declared.Position, from string) (string, []any) {
	if len(high.Key) > 0 { // behind all ids
		return "id " + from + " ?", []any{low.ID}
	}
	return "id " + from + " ? AND id < ?", []any{low.ID, high.ID}
}
