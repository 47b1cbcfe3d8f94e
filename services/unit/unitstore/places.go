package unitstore

import (
	"context"
	"fmt"
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/unit"
)

// place says that a unit is, for a time, directly below another: one small document for each unit above, because units
// move, and a list of what was below a unit on some day must not read the whole country. It is derived from the unit,
// which alone is the truth.
type place struct {
	ID        string    `bson:"_id"`
	Parent    unit.Name `bson:"parent"`
	SortOrder int       `bson:"sort_order"`
	Unit      unit.Name `bson:"unit"`
	Span      unit.Span `bson:"span"` // while the unit exists and is below the parent
}

// places are the places a unit has over time. Their ids begin with the unit's name, so that they sort as units do: #
// comes before everything that a name can have. All that a place says is in its id, so that no other place can be there
// under it.
func places(u unit.Unit) []place {
	var list []place
	for _, p := range u.Parents {
		span := u.Life.Within(p.Span)
		list = append(list, place{
			ID:     fmt.Sprintf("%s#%d#%s#%s#%s", u.Name, u.SortOrder, p.Parent, span.From, span.To),
			Parent: p.Parent, SortOrder: u.SortOrder, Unit: u.Name, Span: span,
		})
	}
	return list
}

// inPlace answers the units of the places that hold on a day. What a place says is checked with its unit: an attempt to
// add a unit that came to nothing may have left places.
func (s *Store) inPlace(ctx context.Context, list []place, day calendar.Date) ([]candidate, error) {
	var names []unit.Name
	for _, p := range list {
		if p.Span.Holds(day) {
			names = append(names, p.Unit)
		}
	}
	units, err := s.recorded(ctx, names...)
	if err != nil {
		return nil, err
	}
	taken := make([]candidate, len(list))
	for i, p := range list {
		taken[i].at = position{p.SortOrder, p.Unit}
		u, ok := units[p.Unit]
		if ok && p.Span.Holds(day) && slices.Contains(places(u), p) {
			taken[i].unit = &u
		}
	}
	return taken, nil
}
