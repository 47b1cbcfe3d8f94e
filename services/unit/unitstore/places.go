package unitstore

import (
	"context"
	"fmt"

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
	Life      unit.Span `bson:"life"`
	Span      unit.Span `bson:"span"`
}

// places are the places a unit has over time. Their ids sort as the names of the units do: # comes before everything
// that a name can have.
func places(u unit.Unit) []place {
	var list []place
	for _, p := range u.Parents {
		list = append(list, place{
			ID:     fmt.Sprintf("%s#%s#%s#%d", u.Name, p.Parent, p.Span.From, u.SortOrder),
			Parent: p.Parent, SortOrder: u.SortOrder, Unit: u.Name, Life: u.Life, Span: p.Span,
		})
	}
	return list
}

// inPlace answers the units of the places that hold on a day. What a place says is checked with its unit: an attempt to
// add a unit that came to nothing may have left places.
func (s *Store) inPlace(ctx context.Context, places []place, day calendar.Date) ([]*unit.Unit, error) {
	var names []unit.Name
	for _, p := range places {
		if p.Life.Holds(day) && p.Span.Holds(day) {
			names = append(names, p.Unit)
		}
	}
	units, err := s.Units(ctx, names...)
	if err != nil {
		return nil, err
	}
	taken := make([]*unit.Unit, len(places))
	for i, p := range places {
		u, ok := units[p.Unit]
		if ok && u.On(day).Parent == p.Parent && u.SortOrder == p.SortOrder {
			taken[i] = &u
			delete(units, p.Unit) // two places may say the same
		}
	}
	return taken, nil
}
