package command

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) reminderCommands() *cobra.Command {
	return a.group("reminder", "reminder", a.reminderList(), a.reminderRules(), a.reminderSettings(),
		a.reminderText())
}

func (a *app) reminderList() *cobra.Command {
	return a.planFlag(a.remote("list", "reminder.list", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListRemindersResponse, string, error) {
			page, err := s.Reminders.ListReminders(ctx, &reportingv1.ListRemindersRequest{Parent: name, PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Reminders(answer.GetReminders()) })
	}))
}

// reminderRules shows when the units of a plan are reminded, and changes what the flags say.
func (a *app) reminderRules() *cobra.Command {
	var given reportingv1.ReminderRules
	var c *cobra.Command
	c = a.planFlag(a.remote("rules", "reminder.rules", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		plan, err := a.planName(ctx, s, "")
		if err != nil {
			return err
		}
		rules, err := s.Reminders.GetReminderRules(ctx, &reportingv1.GetReminderRulesRequest{Name: plan + "/reminderRules"})
		if err != nil {
			return err
		}
		if setReminderRules(c.Flags(), &given, rules) {
			rules, err = s.Reminders.UpdateReminderRules(ctx, &reportingv1.UpdateReminderRulesRequest{ReminderRules: rules})
			if err != nil {
				return err
			}
		}
		return a.answer(rules, func() { a.out.ReminderRules(rules) })
	}))
	flags := c.Flags()
	flags.Int32SliceVar(&given.BeforeDays, "before", nil, a.text.Text("flag.before"))
	flags.BoolVar(&given.OnTheDay, "on-the-day", false, a.text.Text("flag.on_the_day"))
	flags.Int32Var(&given.LateDays, "late-days", 0, a.text.Text("flag.late_days"))
	flags.Int32Var(&given.LeaderAfterDays, "leader-after", 0, a.text.Text("flag.leader_after"))
	flags.Int32Var(&given.LeadUnitAfterDays, "lead-unit-after", 0, a.text.Text("flag.lead_unit_after"))
	flags.BoolVar(&given.WorkingDays, "working-days", false, a.text.Text("flag.working_days"))
	flags.Int32Var(&given.Hour, "hour", 0, a.text.Text("flag.hour"))
	flags.Int32Var(&given.QuietFromHour, "quiet-from", 0, a.text.Text("flag.quiet_from"))
	flags.Int32Var(&given.QuietUntilHour, "quiet-until", 0, a.text.Text("flag.quiet_until"))
	return c
}

// setReminderRules puts into the rules what the flags say, and tells whether they say anything.
func setReminderRules(flags *pflag.FlagSet, given, rules *reportingv1.ReminderRules) (changed bool) {
	for name, set := range map[string]func(){
		"before":          func() { rules.BeforeDays = given.GetBeforeDays() },
		"on-the-day":      func() { rules.OnTheDay = given.GetOnTheDay() },
		"late-days":       func() { rules.LateDays = given.GetLateDays() },
		"leader-after":    func() { rules.LeaderAfterDays = given.GetLeaderAfterDays() },
		"lead-unit-after": func() { rules.LeadUnitAfterDays = given.GetLeadUnitAfterDays() },
		"working-days":    func() { rules.WorkingDays = given.GetWorkingDays() },
		"hour":            func() { rules.Hour = given.GetHour() },
		"quiet-from":      func() { rules.QuietFromHour = given.GetQuietFromHour() },
		"quiet-until":     func() { rules.QuietUntilHour = given.GetQuietUntilHour() },
	} {
		if flags.Changed(name) {
			set()
			changed = true
		}
	}
	return changed
}

// notifications shows what the person is reminded of, and marks it as read where that is asked for.
func (a *app) notifications() *cobra.Command {
	var markRead bool
	c := a.remote("notifications", "notifications", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := s.Reminders.ListNotifications(ctx, &reportingv1.ListNotificationsRequest{})
		if err != nil {
			return err
		}
		if markRead && answer.GetUnreadCount() > 0 {
			if err := markAllRead(ctx, s, answer); err != nil {
				return err
			}
		}
		return a.answer(answer, func() { a.out.Notifications(answer) })
	})
	c.Flags().BoolVar(&markRead, "mark-read", false, a.text.Text("flag.mark_read"))
	return c
}

func markAllRead(ctx context.Context, s client.Services, answer *reportingv1.ListNotificationsResponse) error {
	var names []string
	for _, n := range answer.GetNotifications() {
		if !n.GetRead() {
			names = append(names, n.GetName())
		}
	}
	_, err := s.Reminders.MarkNotificationsRead(ctx, &reportingv1.MarkNotificationsReadRequest{Names: names})
	return err
}
