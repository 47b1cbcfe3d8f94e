package unitstore

import (
	"context"
	"slices"
	"sync"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/unit"
)

// codes are which recorded units ever have a code, in memory: read once, and followed act by act.
type codes struct {
	mutex sync.Mutex
	read  bool
	acts  int64 // those that are followed
	units map[string][]unit.Name
}

// Holders reads the units that ever have one of these codes.
func (s *Store) Holders(ctx context.Context, wanted ...string) (unit.Units, error) {
	if len(wanted) == 0 {
		return nil, nil
	}
	r, err := s.reading(ctx)
	if err != nil {
		return nil, err
	}
	names, err := s.recordedWith(ctx, r.ledger.Acts, wanted)
	if err != nil {
		return nil, err
	}
	for name, u := range r.units {
		if slices.ContainsFunc(u.Codes, func(c unit.DatedCode) bool { return slices.Contains(wanted, c.Code) }) {
			names = append(names, name)
		}
	}
	return s.Units(ctx, names...)
}

// recordedWith are the units that were recorded with one of these codes, by acts up to some number.
func (s *Store) recordedWith(ctx context.Context, acts int64, wanted []string) ([]unit.Name, error) {
	s.codes.mutex.Lock()
	defer s.codes.mutex.Unlock()
	if err := s.followCodes(ctx, acts); err != nil {
		return nil, err
	}
	var names []unit.Name
	for _, code := range wanted {
		names = append(names, s.codes.units[code]...)
	}
	return names, nil
}

func (s *Store) followCodes(ctx context.Context, acts int64) error {
	if !s.codes.read {
		recorded, err := s.Recorded(ctx)
		if err != nil {
			return err
		}
		s.codes.units = make(map[string][]unit.Name)
		for _, u := range recorded {
			s.codes.add(u)
		}
		s.codes.read = true // what is recorded by acts is added once more below, which does no harm
	}
	query := docstore.Query{From: unit.ActID(s.codes.acts + 1), To: unit.ActID(acts + 1)}
	for act, err := range s.acts.All(ctx, query) {
		if err != nil {
			return err
		}
		if s.codes.acts = act.Number; act.Records != nil {
			s.codes.add(*act.Records)
		}
	}
	return nil
}

func (c *codes) add(u unit.Unit) {
	for _, dated := range u.Codes {
		if !slices.Contains(c.units[dated.Code], u.Name) {
			c.units[dated.Code] = append(c.units[dated.Code], u.Name)
		}
	}
}
