package reportingserver

import (
	"slices"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

var reminderKinds = map[reminder.Kind]reportingv1.ReminderKind{
	reminder.Opened:     reportingv1.ReminderKind_REMINDER_KIND_OPENED,
	reminder.Before:     reportingv1.ReminderKind_REMINDER_KIND_BEFORE,
	reminder.OnTheDay:   reportingv1.ReminderKind_REMINDER_KIND_ON_THE_DAY,
	reminder.Late:       reportingv1.ReminderKind_REMINDER_KIND_LATE,
	reminder.ToLeader:   reportingv1.ReminderKind_REMINDER_KIND_TO_LEADER,
	reminder.ToLeadUnit: reportingv1.ReminderKind_REMINDER_KIND_TO_LEAD_UNIT,
}

var reminderStates = map[reminder.StepState]reportingv1.Reminder_State{
	reminder.Waiting:   reportingv1.Reminder_STATE_WAITING,
	reminder.Sent:      reportingv1.Reminder_STATE_SENT,
	reminder.NotNeeded: reportingv1.Reminder_STATE_NOT_NEEDED,
}

func reminderRulesProto(p reminder.PlanRules) *reportingv1.ReminderRules {
	r := p.Rules
	out := &reportingv1.ReminderRules{
		Name: p.Plan + "/reminderRules", OnTheDay: r.OnTheDay, LateDays: int32(r.LateDays),
		LeaderAfterDays: int32(r.LeaderAfter), LeadUnitAfterDays: int32(r.LeadUnitAfter), WorkingDays: r.WorkingDays,
		Hour: int32(r.Hour), QuietFromHour: int32(r.QuietFrom), QuietUntilHour: int32(r.QuietUntil),
	}
	for _, n := range r.Before {
		out.BeforeDays = append(out.BeforeDays, int32(n))
	}
	if p.Revision > 0 {
		out.Etag = etag(p.Revision)
	}
	return out
}

func reminderRulesFromProto(in *reportingv1.ReminderRules) reminder.Rules {
	r := reminder.Rules{
		OnTheDay: in.GetOnTheDay(), LateDays: int(in.GetLateDays()), LeaderAfter: int(in.GetLeaderAfterDays()),
		LeadUnitAfter: int(in.GetLeadUnitAfterDays()), WorkingDays: in.GetWorkingDays(), Hour: int(in.GetHour()),
		QuietFrom: int(in.GetQuietFromHour()), QuietUntil: int(in.GetQuietUntilHour()),
	}
	for _, n := range in.GetBeforeDays() {
		r.Before = append(r.Before, int(n))
	}
	slices.SortFunc(r.Before, func(a, b int) int { return b - a })
	return r
}

func remindersProto(list []reminder.ReportReminders, next string) *reportingv1.ListRemindersResponse {
	out := &reportingv1.ListRemindersResponse{NextPageToken: next}
	for _, report := range list {
		for _, step := range report.Agenda.Steps {
			out.Reminders = append(out.Reminders, &reportingv1.Reminder{
				Report: string(report.Agenda.Report), UnitDisplayName: report.UnitName, Kind: reminderKinds[step.Kind],
				SendTime: timestamp(step.At), State: reminderStates[step.State], SettleTime: timestamp(step.SettledAt),
			})
		}
	}
	return out
}

func notificationsProto(list []reminder.Notification) *reportingv1.ListNotificationsResponse {
	out := new(reportingv1.ListNotificationsResponse)
	for _, n := range list {
		out.Notifications = append(out.Notifications, notificationProto(n))
		if !n.Read {
			out.UnreadCount++
		}
	}
	return out
}

func notificationProto(n reminder.Notification) *reportingv1.Notification {
	out := &reportingv1.Notification{Name: n.Name(), CreateTime: timestamp(n.CreatedAt), Read: n.Read}
	for _, item := range n.Items {
		out.Items = append(out.Items, &reportingv1.NotificationItem{
			Report: string(item.Report), Kind: reminderKinds[item.Kind], UnitDisplayName: item.UnitName,
			PeriodTitle: item.PeriodTitle, PlanTitle: item.PlanTitle, DueTime: timestamp(item.Due),
			DaysLeft: int32(item.DaysLeft(calendar.DateOf(n.CreatedAt))),
		})
	}
	return out
}

var addressSources = map[reminder.AddressSource]reportingv1.NotificationSettings_AddressSource{
	reminder.Own:       reportingv1.NotificationSettings_ADDRESS_SOURCE_OWN,
	reminder.OfAccount: reportingv1.NotificationSettings_ADDRESS_SOURCE_ACCOUNT,
	reminder.NoAddress: reportingv1.NotificationSettings_ADDRESS_SOURCE_NONE,
}

func settingsProto(s reminder.MySettings) *reportingv1.NotificationSettings {
	out := &reportingv1.NotificationSettings{
		Email: s.Address, Language: s.Language, OnlyRequired: s.OnlyRequired, UsedEmail: s.Used,
		UsedEmailSource: addressSources[s.Source],
	}
	if s.Revision > 0 {
		out.Etag = etag(s.Revision)
	}
	return out
}

func settingsFromProto(in *reportingv1.NotificationSettings) reminder.Settings {
	return reminder.Settings{Address: in.GetEmail(), Language: in.GetLanguage(), OnlyRequired: in.GetOnlyRequired()}
}

func mailTemplateProto(t reminder.StoredTemplate) *reportingv1.MailTemplate {
	out := &reportingv1.MailTemplate{Name: "mailTemplates/" + t.Language, Subject: t.Template.Subject, Body: t.Template.Body}
	if t.Revision > 0 {
		out.Etag = etag(t.Revision)
	}
	return out
}

func mailTemplateFromProto(in *reportingv1.MailTemplate) reminder.Template {
	return reminder.Template{Subject: in.GetSubject(), Body: in.GetBody()}
}

func feedProto(f reminder.Feed) *reportingv1.CalendarFeed {
	return &reportingv1.CalendarFeed{Name: calendarName(f.Calendar()), Active: f.Active(), UpdateTime: timestamp(f.ChangedAt)}
}
