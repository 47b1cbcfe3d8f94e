package command

import (
	"context"

	"github.com/spf13/cobra"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// calendarFeed shows whether the unit's calendar of due days has an address, makes a new one, or takes it away.
func (a *app) calendarFeed() *cobra.Command {
	var renew, revoke, lead bool
	var language string
	c := a.remote("calendar-feed", "calendar-feed", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		if renew && revoke {
			return usage("usage.renew_or_revoke")
		}
		unit := optional(args, 0)
		if unit == "" {
			own, err := a.calendarUnit(ctx, s, lead)
			if err != nil {
				return err
			}
			unit = own
		}
		name := unitName(unit) + "/calendarFeed"
		if lead {
			name = unitName(unit) + "/leadCalendarFeed"
		}
		feed, err := changeFeed(ctx, s, name, language, renew, revoke)
		if err != nil {
			return err
		}
		return a.answer(feed, func() { a.out.CalendarFeed(feed) })
	})
	c.Flags().BoolVar(&renew, "renew", false, a.text.Text("flag.renew"))
	c.Flags().BoolVar(&lead, "lead", false, a.text.Text("flag.lead_calendar"))
	c.Flags().StringVar(&language, "language", "", a.text.Text("flag.calendar_language"))
	c.Flags().BoolVar(&revoke, "revoke", false, a.text.Text("flag.revoke"))
	return c
}

// calendarUnit is the one unit the person reports for, or reviews reports in.
func (a *app) calendarUnit(ctx context.Context, s client.Services, lead bool) (string, error) {
	if !lead {
		return a.ownUnit(ctx, s)
	}
	account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
	if err != nil {
		return "", err
	}
	return onlyUnit(account, accessv1.Role_ROLE_LEAD_REVIEWER)
}

func changeFeed(ctx context.Context, s client.Services, name, language string, renew, revoke bool) (*reportingv1.CalendarFeed, error) {
	switch {
	case renew:
		return s.Reminders.RenewCalendarFeed(ctx, &reportingv1.RenewCalendarFeedRequest{Name: name, Language: language})
	case revoke:
		return s.Reminders.RevokeCalendarFeed(ctx, &reportingv1.RevokeCalendarFeedRequest{Name: name})
	default:
		return s.Reminders.GetCalendarFeed(ctx, &reportingv1.GetCalendarFeedRequest{Name: name})
	}
}
