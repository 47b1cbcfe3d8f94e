package reportstore

import (
	"context"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/reporting"
)

// byHolder finds what was forwarded to a unit, by when.
var byHolder = docstore.Index{Name: "unit_forwarded", Fields: []string{"unit", "forwarded_at"}}

// KeepForwarded keeps which unit a recommendation is with, unless something newer is kept already.
func (s *Store) KeepForwarded(ctx context.Context, f reporting.Forwarded) error {
	return keep(ctx, s.forwarded, string(f.Recommendation), f, forwardedRevision)
}

func forwardedRevision(f reporting.Forwarded) int { return f.Entry }

// ForwardedTo lists the recommendations that were forwarded to a unit, oldest forwarding first. What is forwarded again moves
// to the end.
func (s *Store) ForwardedTo(ctx context.Context, unit string, page reporting.Page) ([]reporting.Forwarded, string, error) {
	return s.forwarded.List(ctx, docstore.Query{Index: byHolder.Name, Equal: []any{unit}, Limit: page.Size, After: page.Token})
}
