package reportingserver

import (
	"context"
	"strings"

	"google.golang.org/protobuf/types/known/emptypb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// reminderServer speaks gRPC for the reminders.
type reminderServer struct {
	reportingv1.UnimplementedReminderServiceServer
	reminders *reminder.Service
	publicURL string
}

func (s *reminderServer) GetReminderRules(ctx context.Context, req *reportingv1.GetReminderRulesRequest) (*reportingv1.ReminderRules, error) {
	rules, err := s.reminders.Rules(ctx, rulesPlan(req.GetName()))
	if err != nil {
		return nil, err
	}
	return reminderRulesProto(rules), nil
}

func (s *reminderServer) UpdateReminderRules(ctx context.Context, req *reportingv1.UpdateReminderRulesRequest) (*reportingv1.ReminderRules, error) {
	given := req.GetReminderRules()
	seen, err := revisionSeen("reminder_rules.etag", given.GetEtag())
	if err != nil {
		return nil, err
	}
	rules, err := s.reminders.SetRules(ctx, rulesPlan(given.GetName()), reminderRulesFromProto(given), seen)
	if err != nil {
		return nil, err
	}
	return reminderRulesProto(rules), nil
}

func (s *reminderServer) ListReminders(ctx context.Context, req *reportingv1.ListRemindersRequest) (*reportingv1.ListRemindersResponse, error) {
	list, next, err := s.reminders.Reminders(ctx, reporting.PeriodName(req.GetParent()), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return remindersProto(list, next), nil
}

func (s *reminderServer) ListNotifications(ctx context.Context, _ *reportingv1.ListNotificationsRequest) (*reportingv1.ListNotificationsResponse, error) {
	notifications, err := s.reminders.Notifications(ctx)
	if err != nil {
		return nil, err
	}
	return notificationsProto(notifications), nil
}

func (s *reminderServer) MarkNotificationsRead(ctx context.Context, req *reportingv1.MarkNotificationsReadRequest) (*emptypb.Empty, error) {
	if err := s.reminders.MarkRead(ctx, req.GetNames()); err != nil {
		return nil, err
	}
	return &emptypb.Empty{}, nil
}

// rulesPlan is the plan rules belong to.
func rulesPlan(name string) string { return strings.TrimSuffix(name, "/reminderRules") }

// revisionSeen is the revision a caller has read of something that has none, and no etag, before it is first stored.
func revisionSeen(field, etag string) (int64, error) {
	if etag == "" {
		return 0, nil
	}
	return parseEtag(field, etag)
}

func (s *reminderServer) GetNotificationSettings(ctx context.Context, _ *reportingv1.GetNotificationSettingsRequest) (*reportingv1.NotificationSettings, error) {
	settings, err := s.reminders.MySettings(ctx)
	if err != nil {
		return nil, err
	}
	return settingsProto(settings), nil
}

func (s *reminderServer) UpdateNotificationSettings(ctx context.Context, req *reportingv1.UpdateNotificationSettingsRequest) (*reportingv1.NotificationSettings, error) {
	given := req.GetNotificationSettings()
	seen, err := revisionSeen("notification_settings.etag", given.GetEtag())
	if err != nil {
		return nil, err
	}
	settings, err := s.reminders.SetMySettings(ctx, settingsFromProto(given), seen)
	if err != nil {
		return nil, err
	}
	return settingsProto(settings), nil
}

func (s *reminderServer) GetMailTemplate(ctx context.Context, req *reportingv1.GetMailTemplateRequest) (*reportingv1.MailTemplate, error) {
	text, err := s.reminders.Text(ctx, textLanguage(req.GetName()))
	if err != nil {
		return nil, err
	}
	return mailTemplateProto(text), nil
}

func (s *reminderServer) UpdateMailTemplate(ctx context.Context, req *reportingv1.UpdateMailTemplateRequest) (*reportingv1.MailTemplate, error) {
	given := req.GetMailTemplate()
	seen, err := revisionSeen("mail_template.etag", given.GetEtag())
	if err != nil {
		return nil, err
	}
	text, err := s.reminders.SetText(ctx, textLanguage(given.GetName()), mailTemplateFromProto(given), seen)
	if err != nil {
		return nil, err
	}
	return mailTemplateProto(text), nil
}

func (s *reminderServer) PreviewMailTemplate(_ context.Context, req *reportingv1.PreviewMailTemplateRequest) (*reportingv1.PreviewMailTemplateResponse, error) {
	subject, body, err := mailTemplateFromProto(req.GetMailTemplate()).Preview(s.publicURL)
	if err != nil {
		return nil, err
	}
	return &reportingv1.PreviewMailTemplateResponse{Subject: subject, Body: body}, nil
}

// textLanguage is the language of a text.
func textLanguage(name string) string { return strings.TrimPrefix(name, "mailTemplates/") }

func (s *reminderServer) GetCalendarFeed(ctx context.Context, req *reportingv1.GetCalendarFeedRequest) (*reportingv1.CalendarFeed, error) {
	feed, err := s.reminders.Feed(ctx, calendarOf(req.GetName()))
	if err != nil {
		return nil, err
	}
	return feedProto(feed), nil
}

func (s *reminderServer) RenewCalendarFeed(ctx context.Context, req *reportingv1.RenewCalendarFeedRequest) (*reportingv1.CalendarFeed, error) {
	feed, token, err := s.reminders.RenewFeed(ctx, calendarOf(req.GetName()))
	if err != nil {
		return nil, err
	}
	answer := feedProto(feed)
	answer.Address = strings.TrimSuffix(s.publicURL, "/") + "/ical/" + token + ".ics"
	if language := req.GetLanguage(); language != "" && language != reminder.Languages()[0] {
		answer.Address += "?lang=" + language
	}
	return answer, nil
}

func (s *reminderServer) RevokeCalendarFeed(ctx context.Context, req *reportingv1.RevokeCalendarFeedRequest) (*reportingv1.CalendarFeed, error) {
	feed, err := s.reminders.RevokeFeed(ctx, calendarOf(req.GetName()))
	if err != nil {
		return nil, err
	}
	return feedProto(feed), nil
}

func (s *reminderServer) ReadCalendar(ctx context.Context, req *reportingv1.ReadCalendarRequest) (*reportingv1.ReadCalendarResponse, error) {
	text, err := s.reminders.Calendar(ctx, req.GetToken(), req.GetLanguage())
	if err != nil {
		return nil, err
	}
	return &reportingv1.ReadCalendarResponse{Calendar: text}, nil
}

// calendarOf is the calendar with a resource name.
func calendarOf(name string) reminder.Calendar {
	if unit, lead := strings.CutSuffix(name, "/leadCalendarFeed"); lead {
		return reminder.Calendar{Unit: unit, Lead: true}
	}
	return reminder.Calendar{Unit: strings.TrimSuffix(name, "/calendarFeed")}
}

// calendarName is the resource name of a calendar.
func calendarName(c reminder.Calendar) string {
	if c.Lead {
		return c.Unit + "/leadCalendarFeed"
	}
	return c.Unit + "/calendarFeed"
}
