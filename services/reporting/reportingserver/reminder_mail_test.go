package reportingserver_test

import (
	"strings"
	"testing"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

func TestEachSetsOnesOwnMail(t *testing.T) {
	r := newReminding(t)
	update := func(who identity.Actor, settings *reportingv1.NotificationSettings) (*reportingv1.NotificationSettings, error) {
		return r.UpdateNotificationSettings(r.As(t, who), &reportingv1.UpdateNotificationSettingsRequest{NotificationSettings: settings})
	}
	set, err := update(leader, &reportingv1.NotificationSettings{Email: "xa@example.vn", Language: "en", OnlyRequired: true})
	if err != nil || set.GetEtag() == "" {
		t.Fatal(set, err)
	}
	read, err := r.GetNotificationSettings(r.As(t, leader), &reportingv1.GetNotificationSettingsRequest{})
	if err != nil || read.String() != set.String() {
		t.Errorf("read %v, %v, want %v", read, err, set)
	}
	if other, err := r.GetNotificationSettings(r.As(t, leaderB), &reportingv1.GetNotificationSettingsRequest{}); err != nil || other.GetEmail() != "" {
		t.Errorf("another reads %v, %v", other, err)
	}
	_, err = update(leader, &reportingv1.NotificationSettings{})
	wantReason(t, err, "STALE_ETAG")
	for _, bad := range []*reportingv1.NotificationSettings{
		{Email: "nobody", Etag: set.GetEtag()}, {Email: "a@example.vn\r\nBcc: b@example.vn", Etag: set.GetEtag()}, {Language: "fr", Etag: set.GetEtag()},
	} {
		_, err := update(leader, bad)
		wantReason(t, err, "INVALID_REQUEST")
	}
	if _, err := update(leader, &reportingv1.NotificationSettings{Etag: set.GetEtag()}); err != nil {
		t.Errorf("no address: %v", err)
	}
}

func TestAnAdministratorChangesTheTextOfMails(t *testing.T) {
	r := newReminding(t)
	asAdministrator, name := r.As(t, administrator), "mailTemplates/vi"
	text, err := r.GetMailTemplate(asAdministrator, &reportingv1.GetMailTemplateRequest{Name: name})
	if err != nil || text.GetEtag() != "" || !strings.Contains(text.GetBody(), "{{range .Items}}") {
		t.Fatal(text, err)
	}
	text.Subject, text.Body = "Nhắc {{.Count}} báo cáo", "{{range .Items}}{{.Unit}}\n{{end}}"
	preview, err := r.PreviewMailTemplate(asAdministrator, &reportingv1.PreviewMailTemplateRequest{MailTemplate: text})
	if err != nil || preview.GetSubject() != "Nhắc 5 báo cáo" || preview.GetBody() != strings.Repeat("Đơn vị ví dụ\n", 5) {
		t.Fatal(preview, err)
	}
	if _, err := r.UpdateMailTemplate(asAdministrator, &reportingv1.UpdateMailTemplateRequest{MailTemplate: text}); err != nil {
		t.Fatal(err)
	}
	_, err = r.UpdateMailTemplate(asAdministrator, &reportingv1.UpdateMailTemplateRequest{MailTemplate: text})
	wantReason(t, err, "STALE_ETAG")
	stored, err := r.GetMailTemplate(asAdministrator, &reportingv1.GetMailTemplateRequest{Name: name})
	if err != nil || stored.GetBody() != text.GetBody() || stored.GetEtag() == "" {
		t.Fatal(stored, err)
	}
	stored.Subject, stored.Body = "{{.Sbject}}", "{{.Body}}"
	for _, call := range []func() error{
		func() error {
			_, err := r.UpdateMailTemplate(asAdministrator, &reportingv1.UpdateMailTemplateRequest{MailTemplate: stored})
			return err
		},
		func() error {
			_, err := r.PreviewMailTemplate(asAdministrator, &reportingv1.PreviewMailTemplateRequest{MailTemplate: stored})
			return err
		},
	} {
		err := call()
		wantReason(t, err, "INVALID_REQUEST")
		if err == nil || !strings.Contains(err.Error(), "2") { // both faults at once
			t.Errorf("%v", err)
		}
	}
}
