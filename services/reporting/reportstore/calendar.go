package reportstore

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// InsertCalendarChange adds a change durably; reporting.ErrTaken if there is one with that number.
func (s *Store) InsertCalendarChange(ctx context.Context, c reporting.CalendarChange) error {
	err := s.calendarChanges.Insert(ctx, c)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return reporting.ErrTaken
	}
	return err
}

// CalendarChanges reads the changes behind a number, oldest first.
func (s *Store) CalendarChanges(ctx context.Context, behind int, page reporting.Page) ([]reporting.CalendarChange, string, error) {
	return s.calendarChanges.List(ctx, docstore.Query{
		From: reporting.CalendarChangeID(behind + 1), Limit: page.Size, After: page.Token,
	})
}
