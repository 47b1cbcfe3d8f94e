package unitstore

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// InsertUnit adds a unit; ALREADY_EXISTS if its name was ever used. Its places come first: a place without its unit is
// passed over, a unit without its places would be missing from lists.
func (s *Store) InsertUnit(ctx context.Context, u unit.Unit) error {
	for _, p := range places(u) {
		err := s.places.Insert(ctx, p)
		if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
			return err
		}
	}
	return s.units.Insert(ctx, u)
}

// Units reads units by name and leaves out those that do not exist.
func (s *Store) Units(ctx context.Context, names ...unit.Name) (map[unit.Name]unit.Unit, error) {
	ids := make([]string, 0, len(names))
	for _, name := range names {
		ids = append(ids, string(name))
	}
	found, err := s.units.GetMany(ctx, ids...)
	if err != nil {
		return nil, err
	}
	units := make(map[unit.Name]unit.Unit, len(found))
	for id, u := range found {
		units[unit.Name(id)] = u
	}
	return units, nil
}

// UnitsInForce lists the units in force on a day by sort order, then name. It reads past units that are not in force.
func (s *Store) UnitsInForce(ctx context.Context, day calendar.Date, page unit.Page) ([]unit.Unit, string, error) {
	query := docstore.Query{Index: inOrder, After: page.Token}
	return fill(ctx, s.units, query, page.Size, func(units []unit.Unit) ([]*unit.Unit, error) {
		taken := make([]*unit.Unit, len(units))
		for i := range units {
			if units[i].InForce(day) {
				taken[i] = &units[i]
			}
		}
		return taken, nil
	})
}

// UnitsBelow lists the units in force on a day that are directly below a unit on that day, by sort order, then name. It
// reads no unit that never was below.
func (s *Store) UnitsBelow(ctx context.Context, parent unit.Name, day calendar.Date, page unit.Page) ([]unit.Unit, string, error) {
	query := docstore.Query{Index: byParent, Equal: []any{string(parent)}, After: page.Token}
	return fill(ctx, s.places, query, page.Size, func(list []place) ([]*unit.Unit, error) {
		return s.inPlace(ctx, list, day)
	})
}

// chunk is how many documents are read at least to fill a page.
const chunk = 100

// fill reads on by a query until it has as many units as the page asks for. take answers the unit a document leads to,
// or nil for one that is passed over.
func fill[D any](ctx context.Context, c *docstore.Collection[D], query docstore.Query, size int, take func([]D) ([]*unit.Unit, error)) ([]unit.Unit, string, error) {
	var page []unit.Unit
	query.Limit = max(size, chunk)
	for {
		documents, next, err := c.List(ctx, query)
		if err != nil {
			return nil, "", err
		}
		taken, err := take(documents)
		if err != nil {
			return nil, "", err
		}
		for i, u := range taken {
			if u == nil {
				continue
			}
			page = append(page, *u)
			if len(page) == size && i+1 < len(documents) {
				query.Limit = i + 1
				_, next, err = c.List(ctx, query) // the token that goes on behind this document
				return page, next, err
			}
		}
		if next == "" || len(page) == size {
			return page, next, nil
		}
		query.After = next
	}
}
