package command

import (
	"context"
	"os"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reminderSettings shows how the person is reminded by mail, and changes what the flags say.
func (a *app) reminderSettings() *cobra.Command {
	var given reportingv1.NotificationSettings
	var c *cobra.Command
	c = a.remote("settings", "reminder.settings", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		settings, err := s.Reminders.GetNotificationSettings(ctx, &reportingv1.GetNotificationSettingsRequest{})
		if err != nil {
			return err
		}
		changed := false
		for name, set := range map[string]func(){
			"email":         func() { settings.Email = given.GetEmail() },
			"language":      func() { settings.Language = given.GetLanguage() },
			"only-required": func() { settings.OnlyRequired = given.GetOnlyRequired() },
		} {
			if c.Flags().Changed(name) {
				set()
				changed = true
			}
		}
		if changed {
			settings, err = s.Reminders.UpdateNotificationSettings(ctx, &reportingv1.UpdateNotificationSettingsRequest{NotificationSettings: settings})
			if err != nil {
				return err
			}
		}
		return a.answer(settings, func() { a.out.NotificationSettings(settings) })
	})
	c.Flags().StringVar(&given.Email, "email", "", a.text.Text("flag.email"))
	c.Flags().StringVar(&given.Language, "language", "", a.text.Text("flag.mail_language"))
	c.Flags().BoolVar(&given.OnlyRequired, "only-required", false, a.text.Text("flag.only_required"))
	return c
}

// reminderText shows the text of mails in a language; with a file it shows the mail the text makes, or stores the text.
func (a *app) reminderText() *cobra.Command {
	var save bool
	c := a.remote("text", "reminder.text", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name := "mailTemplates/" + args[0]
		if len(args) == 1 {
			text, err := s.Reminders.GetMailTemplate(ctx, &reportingv1.GetMailTemplateRequest{Name: name})
			if err != nil {
				return err
			}
			return a.answer(text, func() { a.out.Mail(text.GetSubject(), text.GetBody()) })
		}
		content, err := os.ReadFile(args[1])
		if err != nil {
			return err
		}
		given := &reportingv1.MailTemplate{Name: name}
		given.Subject, given.Body, _ = strings.Cut(strings.ReplaceAll(string(content), "\r\n", "\n"), "\n---\n")
		if save {
			return a.saveText(ctx, s, given)
		}
		preview, err := s.Reminders.PreviewMailTemplate(ctx, &reportingv1.PreviewMailTemplateRequest{MailTemplate: given})
		if err != nil {
			return err
		}
		return a.answer(preview, func() { a.out.Mail(preview.GetSubject(), preview.GetBody()) })
	})
	c.Flags().BoolVar(&save, "save", false, a.text.Text("flag.save_text"))
	return c
}

func (a *app) saveText(ctx context.Context, s client.Services, given *reportingv1.MailTemplate) error {
	before, err := s.Reminders.GetMailTemplate(ctx, &reportingv1.GetMailTemplateRequest{Name: given.GetName()})
	if err != nil {
		return err
	}
	given.Etag = before.GetEtag()
	after, err := s.Reminders.UpdateMailTemplate(ctx, &reportingv1.UpdateMailTemplateRequest{MailTemplate: given})
	if err != nil {
		return err
	}
	return a.answer(after, func() { a.out.Mail(after.GetSubject(), after.GetBody()) })
}
