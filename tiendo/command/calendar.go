package command

import (
	"context"
	"regexp"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/tiendo/calendarfile"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) calendarCommands() *cobra.Command {
	return a.group("calendar", "calendar", a.calendarShow(), a.calendarDecide(), a.calendarUndo(), a.calendarChanges())
}

var yearText = regexp.MustCompile(`^[0-9]{4}$`)

func (a *app) calendarShow() *cobra.Command {
	return a.remote("show", "calendar.show", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if !yearText.MatchString(args[0]) {
			return usage("usage.year", "given", args[0])
		}
		year, err := s.Calendar.GetCalendarYear(ctx, &reportingv1.GetCalendarYearRequest{Name: "calendarYears/" + args[0]})
		if err != nil {
			return err
		}
		return a.answer(year, func() { a.out.CalendarYear(year) })
	})
}

// calendarDecide decides the days of a file, all of them or none.
func (a *app) calendarDecide() *cobra.Command {
	return a.remote("decide", "calendar.decide", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		source, err := a.readFile(args[0])
		if err != nil {
			return err
		}
		set, index, fault := calendarfile.Read(source, args[0])
		var broken error
		if err := grpcserver.CheckContract(set); err != nil && (fault == nil || len(set.GetDayDecisions()) > 0) {
			broken = faultstatus.Status(err).Err()
		}
		if fault != nil || broken != nil {
			return a.explain("error.calendar_faults", index, fault, broken)
		}
		decided, err := s.Calendar.SetDayDecisions(ctx, set)
		if err != nil {
			return a.explain("error.calendar_faults", index, err)
		}
		return a.answer(decided, func() {
			a.out.DayDecisions(decided.GetDayDecisions())
			a.out.Line("calendar.decided", "count", len(decided.GetDayDecisions()))
		})
	})
}

func (a *app) calendarUndo() *cobra.Command {
	return a.remote("undo", "calendar.undo", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		date, err := dayFlag("DATE", args[0])
		if err != nil || date == nil {
			return usage("usage.day", "given", args[0])
		}
		day, err := s.Calendar.RevokeDayDecision(ctx, &reportingv1.RevokeDayDecisionRequest{Name: calendarfile.Name(date)})
		if err != nil {
			return err
		}
		return a.answer(day, func() { a.out.CalendarDay(day) })
	})
}

func (a *app) calendarChanges() *cobra.Command {
	return a.remote("changes", "calendar.changes", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := pages(func(token string) (*reportingv1.ListCalendarChangesResponse, string, error) {
			page, err := s.Calendar.ListCalendarChanges(ctx, &reportingv1.ListCalendarChangesRequest{PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.CalendarChanges(answer.GetChanges()) })
	})
}
