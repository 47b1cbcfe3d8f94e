package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// calendarFeed shows whether the unit's calendar of due days has an address, makes a new one, or takes it away.
func (a *app) calendarFeed() *cobra.Command {
	var renew, revoke bool
	c := a.remote("calendar-feed", "calendar-feed", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		if renew && revoke {
			return usage("usage.renew_or_revoke")
		}
		unit := optional(args, 0)
		if unit == "" {
			own, err := a.ownUnit(ctx, s)
			if err != nil {
				return err
			}
			unit = own
		}
		feed, err := changeFeed(ctx, s, unitName(unit)+"/calendarFeed", renew, revoke)
		if err != nil {
			return err
		}
		return a.answer(feed, func() { a.out.CalendarFeed(feed) })
	})
	c.Flags().BoolVar(&renew, "renew", false, a.text.Text("flag.renew"))
	c.Flags().BoolVar(&revoke, "revoke", false, a.text.Text("flag.revoke"))
	return c
}

func changeFeed(ctx context.Context, s client.Services, name string, renew, revoke bool) (*reportingv1.CalendarFeed, error) {
	switch {
	case renew:
		return s.Reminders.RenewCalendarFeed(ctx, &reportingv1.RenewCalendarFeedRequest{Name: name})
	case revoke:
		return s.Reminders.RevokeCalendarFeed(ctx, &reportingv1.RevokeCalendarFeedRequest{Name: name})
	default:
		return s.Reminders.GetCalendarFeed(ctx, &reportingv1.GetCalendarFeedRequest{Name: name})
	}
}
