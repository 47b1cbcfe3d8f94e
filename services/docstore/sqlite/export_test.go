package sqlite

import (
	"context"
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/docstore"
)

// LimitPages bounds how many pages the file may have, as a full disk does.
func (s *Store) LimitPages(pages int) error {
	return s.writer.do(context.Background(), &write{alone: true, apply: func(t *transaction) error {
		return t.define("PRAGMA max_page_count = %d", pages)
	}})
}

// Explain answers how SQLite goes about a query.
func (s *Store) Explain(collection string, query docstore.Query) (string, error) {
	table, err := s.tables.Find(collection)
	if err != nil {
		return "", err
	}
	part, err := table.Range(query)
	if err != nil {
		return "", err
	}
	text, args := table.selectPage(part)
	rows, err := s.readers.db.Query("EXPLAIN QUERY PLAN "+text, args...)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			return "", err
		}
		steps = append(steps, step)
	}
	return strings.Join(steps, fmt.Sprintln()), rows.Err()
}
