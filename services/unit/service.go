package unit

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// Service runs the use cases of units.
type Service struct {
	Store Store
	// Reports is asked only before a reorganisation of a day in the past is taken.
	Reports Reports
	Now     func() time.Time

	acting sync.Mutex
}

// Unit reads a unit as it is on a day; today if the day is not set.
func (s *Service) Unit(ctx context.Context, name Name, day calendar.Date) (View, error) {
	views, err := s.Units(ctx, []Name{name}, day)
	if err != nil {
		return View{}, err
	}
	return views[0], nil
}

// Units reads units as they are on a day, in the order asked. NOT_FOUND names all that do not exist.
func (s *Service) Units(ctx context.Context, names []Name, day calendar.Date) ([]View, error) {
	day, err := s.day(day)
	if err != nil {
		return nil, err
	}
	found, err := s.Store.Units(ctx, names...)
	if err != nil {
		return nil, err
	}
	var missing []string
	views := make([]View, 0, len(names))
	for _, name := range names {
		u, ok := found[name]
		switch {
		case ok:
			views = append(views, u.On(day))
		case !slices.Contains(missing, string(name)):
			missing = append(missing, string(name))
		}
	}
	if len(missing) > 0 {
		return nil, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", strings.Join(missing, ", "))
	}
	return views, nil
}

// ListUnits lists the units in force on a day in official order: those directly below a unit, or all if parent is empty.
func (s *Service) ListUnits(ctx context.Context, parent Name, day calendar.Date, page Page) ([]View, string, error) {
	day, err := s.day(day)
	if err != nil {
		return nil, "", err
	}
	units, next, err := s.list(ctx, parent, day, page)
	if err != nil {
		return nil, "", err
	}
	views := make([]View, 0, len(units))
	for _, u := range units {
		views = append(views, u.On(day))
	}
	return views, next, nil
}

func (s *Service) list(ctx context.Context, parent Name, day calendar.Date, page Page) ([]Unit, string, error) {
	if parent == "" {
		return s.Store.UnitsInForce(ctx, day, page)
	}
	return s.Store.UnitsBelow(ctx, parent, day, page)
}

// day is the day a caller asked about: today if not set.
func (s *Service) day(asked calendar.Date) (calendar.Date, error) {
	switch {
	case asked.IsZero():
		return s.today(), nil
	case !asked.Valid():
		return asked, fault.InvalidField("as_of", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	default:
		return asked, nil
	}
}

func (s *Service) today() calendar.Date { return calendar.DateOf(s.Now()) }
