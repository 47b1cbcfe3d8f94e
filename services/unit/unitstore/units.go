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
	r, err := s.reading(ctx)
	if err != nil {
		return nil, err
	}
	units := make(map[unit.Name]unit.Unit, len(names))
	var others []unit.Name
	for _, name := range names {
		if u, altered := r.units[name]; altered {
			units[name] = u
			continue
		}
		others = append(others, name)
	}
	recorded, err := s.recorded(ctx, others...)
	if err != nil {
		return nil, err
	}
	for name, u := range recorded {
		units[name] = u
	}
	return units, nil
}

// recorded reads units as they were recorded.
func (s *Store) recorded(ctx context.Context, names ...unit.Name) (unit.Units, error) {
	ids := make([]string, 0, len(names))
	for _, name := range names {
		ids = append(ids, string(name))
	}
	found, err := s.units.GetMany(ctx, ids...)
	if err != nil {
		return nil, err
	}
	units := make(unit.Units, len(found))
	for id, u := range found {
		units[unit.Name(id)] = u
	}
	return units, nil
}

// UnitsInForce lists the units in force on a day by sort order, then name. It reads past units that are not in force.
func (s *Store) UnitsInForce(ctx context.Context, day calendar.Date, page unit.Page) ([]unit.Unit, string, error) {
	list := listing{list: "all " + day.String(), belongs: func(u unit.Unit) bool { return u.InForce(day) }}
	query := docstore.Query{Index: inOrder}
	return fill(ctx, s, s.units, query, page, list, func(_ context.Context, units []unit.Unit) ([]candidate, error) {
		taken := make([]candidate, 0, len(units))
		for _, u := range units {
			taken = append(taken, candidate{at: placeOf(u), unit: &u})
		}
		return taken, nil
	})
}

// UnitsBelow lists the units in force on a day that are directly below a unit on that day, by sort order, then name. It
// reads no recorded unit that never was below.
func (s *Store) UnitsBelow(ctx context.Context, parent unit.Name, day calendar.Date, page unit.Page) ([]unit.Unit, string, error) {
	list := listing{
		list:    "below " + string(parent) + " " + day.String(),
		below:   parent,
		belongs: func(u unit.Unit) bool { return u.InForce(day) && u.On(day).Parent == parent },
	}
	query := docstore.Query{Index: byParent, Equal: []any{string(parent)}}
	return fill(ctx, s, s.places, query, page, list, func(ctx context.Context, list []place) ([]candidate, error) {
		return s.inPlace(ctx, list, day)
	})
}
