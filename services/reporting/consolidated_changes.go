package reporting

import "context"

// ConsolidatedChange is a report that is not what it was when a revision was compiled.
type ConsolidatedChange struct {
	Unit          PinnedUnit
	Entry         int // number of the submission in the revision, 0 if none
	EntryNow      int // number of the submission that counts now, 0 if none
	Parts         []PartChange
	Timeliness    Timeliness
	TimelinessNow Timeliness
}

// changesSince tells what a compilation would find changed now. Reports that only became missing, or came and were not
// accepted yet, change nothing in the figures and are no change.
func (s *Service) changesSince(ctx context.Context, p PeriodNow, snapshot Consolidated) ([]ConsolidatedChange, error) {
	standings, err := s.standings(ctx, p, p.Obligations)
	if err != nil {
		return nil, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return nil, err
	}
	var changes []ConsolidatedChange
	now := s.Now()
	for _, unit := range snapshot.Units {
		o, ok := p.Obligation(unit.Unit.Unit)
		if !ok {
			continue
		}
		standing := standings[unit.Unit.Unit]
		counted := d.counted(o, standing)
		change := ConsolidatedChange{
			Unit: unit.Unit, Entry: unit.Entry, EntryNow: counted.Entry, Timeliness: unit.Timeliness,
			TimelinessNow: standing.TimelinessAt(now, p.granted(o)),
		}
		if counted.ContentHash == unit.ContentSHA256 && !regraded(change.Timeliness, change.TimelinessNow) {
			continue
		}
		if counted.Entry > 0 && unit.Entry > 0 && counted.Entry != unit.Entry {
			if change.Parts, err = s.differences(ctx, standing.series(), unit.Entry, counted.Entry); err != nil {
				return nil, err
			}
		}
		changes = append(changes, change)
	}
	return changes, nil
}

// regraded reports whether a timeliness that was final became another.
func regraded(before, now Timeliness) bool {
	final := func(t Timeliness) bool { return t != Pending && t != Overdue }
	return final(before) && final(now) && before != now
}

func (s *Service) differences(ctx context.Context, series SeriesName, before, after int) ([]PartChange, error) {
	older, err := s.content(ctx, series, before)
	if err != nil {
		return nil, err
	}
	newer, err := s.content(ctx, series, after)
	return Differences(older, newer), err
}
