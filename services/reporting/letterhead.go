package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/calendar"
)

// Letterhead is what a unit's documents say of its office, for anybody who may read what is printed below it. Where nobody
// saved it and the unit service does not answer, it follows from the name the unit had in the period.
func (s *Service) Letterhead(ctx context.Context, unit PinnedUnit) (Office, error) {
	kept, ok, err := s.Store.OfficeSettings(ctx, unit.Unit)
	if err != nil || ok {
		return kept.Office, err
	}
	known, err := s.Units.AsOf(ctx, []string{unit.Unit}, calendar.DateOf(s.Now()))
	if err != nil || len(known) == 0 {
		return defaultOffice(UnitOnDay{PinnedUnit: unit}).Office, nil
	}
	named := known[0]
	named.PinnedUnit = unit // under the name it had then
	return defaultOffice(named).Office, nil
}
