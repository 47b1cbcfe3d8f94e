package reportstore

import (
	"context"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/reporting"
)

// byUnit finds what a unit did, by kind and by when it was received.
var byUnit = docstore.Index{Name: "unit_kind_received", Fields: []string{"unit", "kind", "received_at"}}

// LastSubmission reads the newest submission of a unit; false if there is none.
func (s *Store) LastSubmission(ctx context.Context, unit string) (reporting.Entry, bool, error) {
	newest, _, err := s.entries.List(ctx, docstore.Query{
		Index: byUnit.Name, Equal: []any{unit, string(reporting.Submitted)}, Descending: true, Limit: 1,
	})
	if err != nil || len(newest) == 0 {
		return reporting.Entry{}, false, err
	}
	return newest[0], true, nil
}

// Submissions reads the newest submissions of a unit, newest first, and at most so many.
func (s *Store) Submissions(ctx context.Context, unit string, most int) ([]reporting.Entry, error) {
	newest, _, err := s.entries.List(ctx, docstore.Query{
		Index: byUnit.Name, Equal: []any{unit, string(reporting.Submitted)}, Descending: true, Limit: most,
	})
	return newest, err
}
