package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
)

// BoardGroup are the rows of the units that became one unit.
type BoardGroup struct {
	boundary.Composition
	DisplayName string
	Rows        []BoardRow // of the units that went whole into it
}

// BoardBy reads the board with its rows by the units of another day, if they are asked for.
func (s *Service) BoardBy(ctx context.Context, name PeriodName, basis Basis) (Board, error) {
	b, err := s.Board(ctx, name)
	if err != nil {
		return Board{}, err
	}
	day, err := s.basisDay(b.Period.Period, basis)
	if err != nil || day.IsZero() {
		return b, err
	}
	rows := make(map[string]BoardRow, len(b.Rows))
	for _, row := range b.Rows {
		rows[row.Obligation.Unit.Unit] = row
	}
	compositions, err := s.compose(ctx, b.Period.Period, day)
	if err != nil {
		return b, err
	}
	for _, c := range compositions {
		g := BoardGroup{Composition: c}
		g.Whole = only(c.Whole, func(unit string) bool { return hasKey(rows, unit) })
		g.Divided = only(c.Divided, func(d boundary.Divided) bool { return hasKey(rows, d.Unit) })
		for _, unit := range g.Whole {
			g.Rows = append(g.Rows, rows[unit])
		}
		if len(g.Whole)+len(g.Divided) > 0 {
			b.Groups = append(b.Groups, g)
		}
	}
	b.AsOf = day
	units := make([]string, 0, len(b.Groups))
	for _, g := range b.Groups {
		units = append(units, g.Unit)
	}
	names, err := s.namesOn(ctx, units, day)
	for i := range b.Groups {
		b.Groups[i].DisplayName = names[b.Groups[i].Unit]
	}
	return b, err
}

// namesOn are the names units have on a day.
func (s *Service) namesOn(ctx context.Context, units []string, day calendar.Date) (map[string]string, error) {
	found, err := s.unitsOn(ctx, units, nil, day)
	names := make(map[string]string, len(found))
	for unit, on := range found {
		names[unit] = on.DisplayName
	}
	return names, err
}
