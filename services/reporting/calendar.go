package reporting

import (
	"context"
	"errors"
	"sync"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// CalendarStore keeps what administrators decided about days. Every error it answers, apart from ErrTaken, is a
// *fault.Error.
type CalendarStore interface {
	// InsertCalendarChange adds a change durably; ErrTaken if there is one with that number.
	InsertCalendarChange(ctx context.Context, c CalendarChange) error
	// CalendarChanges reads the changes behind a number, oldest first.
	CalendarChanges(ctx context.Context, behind int, page Page) ([]CalendarChange, string, error)
}

// calendarCache keeps the decisions that were read last. Changes are only added, so what it lacks is what is behind it; the
// zero cache is ready for use.
type calendarCache struct {
	mu     sync.Mutex
	latest DayDecisions
}

func (c *calendarCache) get() DayDecisions {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.latest
}

func (c *calendarCache) put(d DayDecisions) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.latest = newest(c.latest, d)
}

// WorkingCalendar is the calendar of working days as it is now: the law, and what was decided on top of it.
func (s *Service) WorkingCalendar(ctx context.Context) (workingday.Calendar, error) {
	decisions, err := s.DayDecisions(ctx)
	if err != nil {
		return workingday.Calendar{}, err
	}
	return decisions.Calendar(), nil
}

// CalendarYear is every day of a year, as it is known now.
func (s *Service) CalendarYear(ctx context.Context, year int) ([]workingday.Day, error) {
	c, err := s.WorkingCalendar(ctx)
	if err != nil {
		return nil, err
	}
	return c.Year(year)
}

// DayDecisions are the decisions in force now.
func (s *Service) DayDecisions(ctx context.Context) (DayDecisions, error) {
	decisions := s.dayDecisions.get()
	for {
		changes, next, err := s.Store.CalendarChanges(ctx, decisions.Changes, Page{Size: 200})
		if err != nil {
			return DayDecisions{}, err
		}
		for _, change := range changes {
			decisions = decisions.After(change)
		}
		if next == "" {
			s.dayDecisions.put(decisions)
			return decisions, nil
		}
	}
}

// CalendarChanges lists what administrators changed, oldest first.
func (s *Service) CalendarChanges(ctx context.Context, page Page) ([]CalendarChange, string, error) {
	return s.Store.CalendarChanges(ctx, 0, page)
}

// SetDayDecisions decides days, all of them or none, and answers what is in force for them.
func (s *Service) SetDayDecisions(ctx context.Context, decisions []DayDecision) ([]DayDecision, error) {
	if err := CheckDecisions(decisions); err != nil {
		return nil, err
	}
	for i := range decisions {
		decisions[i].DecidedBy, decisions[i].DecidedAt = identity.From(ctx).Account, s.Now()
	}
	now, err := s.changeCalendar(ctx, func(d DayDecisions) (CalendarChange, bool, error) {
		change, changes := d.set(decisions)
		return change, changes, nil
	})
	if err != nil {
		return nil, err
	}
	inForce := make([]DayDecision, 0, len(decisions))
	for _, d := range decisions {
		decision, _ := now.On(d.Date)
		inForce = append(inForce, decision)
	}
	return inForce, nil
}

// RevokeDayDecision takes a decision back and answers what the day is without it.
func (s *Service) RevokeDayDecision(ctx context.Context, date calendar.Date) (workingday.Day, error) {
	now, err := s.changeCalendar(ctx, func(d DayDecisions) (CalendarChange, bool, error) {
		change, decided := d.revoke(date)
		if !decided {
			return change, false, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", "dayDecisions/"+date.String())
		}
		return change, true, nil
	})
	if err != nil {
		return workingday.Day{}, err
	}
	return now.Calendar().Day(date)
}

// changeCalendar adds a change to what is in force and answers what is in force after it. When another change was first,
// it is decided again what there is to change.
func (s *Service) changeCalendar(ctx context.Context, decide func(DayDecisions) (CalendarChange, bool, error)) (DayDecisions, error) {
	for {
		decisions, err := s.DayDecisions(ctx)
		if err != nil {
			return DayDecisions{}, err
		}
		change, changes, err := decide(decisions)
		if err != nil || !changes {
			return decisions, err
		}
		change.By, change.At = identity.From(ctx).Account, s.Now()
		switch err := s.Store.InsertCalendarChange(ctx, change); {
		case err == nil:
			return decisions.After(change), nil
		case !errors.Is(err, ErrTaken):
			return DayDecisions{}, err
		}
	}
}
