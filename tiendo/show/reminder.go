package show

import (
	"fmt"
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Reminders writes the reminders of a period.
func (p Printer) Reminders(reminders []*reportingv1.Reminder) {
	t := p.newTable("unit", "display_name", "send", "reminder", "state", "settled")
	for _, r := range reminders {
		t.AppendRow(row(short(r.GetReport()), r.GetUnitDisplayName(), p.time(r.GetSendTime()), p.reminderKind(r.GetKind()),
			p.word("reminder_state", strings.TrimPrefix(r.GetState().String(), "STATE_")), p.time(r.GetSettleTime())))
	}
	p.table(t)
}

func (p Printer) reminderKind(kind reportingv1.ReminderKind) string {
	return p.word("reminder", strings.TrimPrefix(kind.String(), "REMINDER_KIND_"))
}

// ReminderRules writes when the units of a plan are reminded.
func (p Printer) ReminderRules(r *reportingv1.ReminderRules) {
	before := make([]string, 0, len(r.GetBeforeDays()))
	for _, n := range r.GetBeforeDays() {
		before = append(before, strconv.Itoa(int(n)))
	}
	p.facts(
		"remind_before", strings.Join(before, ", "),
		"remind_on_the_day", p.yesNo(r.GetOnTheDay()),
		"remind_late", strconv.Itoa(int(r.GetLateDays())),
		"remind_leader", strconv.Itoa(int(r.GetLeaderAfterDays())),
		"remind_lead_unit", strconv.Itoa(int(r.GetLeadUnitAfterDays())),
		"remind_working_days", p.yesNo(r.GetWorkingDays()),
		"remind_hour", hour(r.GetHour()),
		"remind_quiet", hour(r.GetQuietFromHour())+" – "+hour(r.GetQuietUntilHour()),
	)
}

// yesNo says whether something is so.
func (p Printer) yesNo(is bool) string {
	if is {
		return p.Text.Text("yes")
	}
	return p.Text.Text("no")
}

func hour(h int32) string { return strconv.Itoa(int(h)) + ":00" }

// Notifications writes what a person is reminded of, a row for each report.
func (p Printer) Notifications(answer *reportingv1.ListNotificationsResponse) {
	t := p.newTable("told", "read", "reminder", "report_title", "display_name", "due")
	for _, n := range answer.GetNotifications() {
		for _, item := range n.GetItems() {
			t.AppendRow(row(p.time(n.GetCreateTime()), p.yesNo(n.GetRead()), p.reminderKind(item.GetKind()),
				item.GetPeriodTitle(), item.GetUnitDisplayName(), p.time(item.GetDueTime())))
		}
	}
	p.table(t)
	p.Line("notifications.unread", "count", answer.GetUnreadCount())
}

// NotificationSettings writes how a person is reminded by mail.
func (p Printer) NotificationSettings(s *reportingv1.NotificationSettings) {
	language := s.GetLanguage()
	if language == "" {
		language = "vi"
	}
	source := p.Text.Text("address_unknown")
	if of := s.GetUsedEmailSource(); of != reportingv1.NotificationSettings_ADDRESS_SOURCE_UNSPECIFIED {
		source = p.word("address_source", strings.TrimPrefix(of.String(), "ADDRESS_SOURCE_"))
	}
	p.facts("email", s.GetEmail(), "used_email", s.GetUsedEmail(), "used_email_source", source, "mail_language", language, "only_required", p.yesNo(s.GetOnlyRequired()))
}

// Mail writes a mail, or the text of mails, in the form in which a file holds one.
func (p Printer) Mail(subject, body string) {
	fmt.Fprintf(p.Out, "%s\n---\n%s\n", subject, strings.TrimSuffix(body, "\n"))
}

// CalendarFeed writes whether a calendar has an address, and the address where it was just made.
func (p Printer) CalendarFeed(f *reportingv1.CalendarFeed) {
	p.facts("calendar_feed", f.GetName(), "calendar_active", p.yesNo(f.GetActive()),
		"calendar_changed", p.moment(f.GetUpdateTime()), "calendar_address", f.GetAddress())
	if f.GetAddress() != "" {
		p.Line("calendar.secret")
	}
}
