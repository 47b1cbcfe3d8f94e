package reportstore

import (
	"context"
	"iter"
	"time"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/reporting"
)

// byOpening finds periods by when they were opened.
var byOpening = docstore.Index{Name: "opened", Fields: []string{"opened_at"}}

// OpenedSince reads the periods that were opened at an instant or later, the oldest first.
func (s *Store) OpenedSince(ctx context.Context, since time.Time) iter.Seq2[reporting.Period, error] {
	return s.periods.All(ctx, docstore.Query{Index: byOpening.Name, From: since})
}
