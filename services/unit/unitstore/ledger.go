package unitstore

import (
	"context"
	"slices"
	"sync"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// reading is what reorganisations make of units, up to some act.
type reading struct {
	ledger unit.Ledger
	// units are the units that reorganisations alter or make, as they leave them; all others are as they were recorded.
	units unit.Units
	// inOrder are the same units by position; below are those that ever stood below a unit, so that a list reads no others.
	inOrder []unit.Unit
	below   map[unit.Name][]unit.Unit
}

func newReading(ledger unit.Ledger, units unit.Units) *reading {
	r := &reading{ledger: ledger, units: units, below: make(map[unit.Name][]unit.Unit)}
	for _, u := range units {
		r.inOrder = append(r.inOrder, u)
	}
	slices.SortFunc(r.inOrder, func(a, b unit.Unit) int { return placeOf(a).compare(placeOf(b)) })
	for _, u := range r.inOrder {
		var seen []unit.Name
		for _, p := range u.Parents {
			if !slices.Contains(seen, p.Parent) {
				seen = append(seen, p.Parent)
				r.below[p.Parent] = append(r.below[p.Parent], u)
			}
		}
	}
	return r
}

// newest keeps the newest reading, so that a look for newer acts, which finds none nearly always, is all it costs.
type newest struct {
	mutex sync.Mutex
	last  *reading
}

// Ledger is the series of all acts.
func (s *Store) Ledger(ctx context.Context) (unit.Ledger, error) {
	r, err := s.reading(ctx)
	if err != nil {
		return unit.Ledger{}, err
	}
	return r.ledger, nil
}

// Append adds an act to the ledger; STALE_ETAG if another one has its number.
func (s *Store) Append(ctx context.Context, a unit.Act) error {
	err := s.acts.Insert(ctx, a)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	return err
}

// Recorded reads all units as they were recorded.
func (s *Store) Recorded(ctx context.Context) (unit.Units, error) {
	units := make(unit.Units)
	for u, err := range s.units.All(ctx, docstore.Query{}) {
		if err != nil {
			return nil, err
		}
		units[u.Name] = u
	}
	return units, nil
}

// reading is what reorganisations make of units now.
func (s *Store) reading(ctx context.Context) (*reading, error) {
	s.newest.mutex.Lock()
	last := s.newest.last
	s.newest.mutex.Unlock()
	if last == nil {
		last = &reading{}
	}
	next, err := s.follow(ctx, last, 0)
	if err != nil || next == last {
		return last, err
	}
	s.newest.mutex.Lock()
	defer s.newest.mutex.Unlock()
	if s.newest.last == nil || s.newest.last.ledger.Acts < next.ledger.Acts {
		s.newest.last = next
	}
	return next, nil
}

// readingAt is what reorganisations made of units after so many acts: later pages of a list stay with the first one.
func (s *Store) readingAt(ctx context.Context, acts int64) (*reading, error) {
	now, err := s.reading(ctx)
	if err != nil || now.ledger.Turn <= acts && acts <= now.ledger.Acts {
		return now, err
	}
	if acts == 0 {
		return &reading{}, nil
	}
	return s.follow(ctx, &reading{}, acts)
}

// follow is a reading with the acts that came after it, up to and with the last one wanted; 0 wants all.
func (s *Store) follow(ctx context.Context, r *reading, last int64) (*reading, error) {
	query := docstore.Query{From: unit.ActID(r.ledger.Acts + 1)}
	if last > 0 {
		query.To = unit.ActID(last + 1)
	}
	ledger := r.ledger
	for act, err := range s.acts.All(ctx, query) {
		if err != nil {
			return nil, err
		}
		ledger = ledger.After(act)
	}
	if ledger.Acts == r.ledger.Acts {
		return r, nil
	}
	if ledger.Turn == r.ledger.Turn { // units were recorded, which no reorganisation alters yet
		return &reading{ledger: ledger, units: r.units, inOrder: r.inOrder, below: r.below}, nil
	}
	recorded, err := s.recorded(ctx, ledger.Changed()...)
	if err != nil {
		return nil, err
	}
	return newReading(ledger, ledger.Reorganised(recorded)), nil
}
