package reportingserver

import (
	"context"
	"fmt"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/lease"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder"
	"github.com/tiendo/tiendo/services/reporting/reminder/mail"
	"github.com/tiendo/tiendo/services/reporting/reminder/reminderstore"
	"github.com/tiendo/tiendo/services/reporting/reminder/webhook"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// Channels say how people are reminded outside the application. What is empty is not there.
type Channels struct {
	// MailServer is smtp://user:password@host:port or smtps://…, see mail.Config; MailFrom is where mail comes from.
	MailServer, MailFrom string
	// WebhookURL and WebhookSecret say where reminders are posted; WebhookPrivate allows addresses inside.
	WebhookURL, WebhookSecret string
	WebhookPrivate            bool
	// PublicURL is where people reach the web application.
	PublicURL string
}

// ChannelsFrom reads the settings of the environment. They hold secrets, so that none of them is a flag.
func ChannelsFrom(getenv func(string) string) Channels {
	return Channels{
		MailServer: getenv("TIENDO_SMTP"), MailFrom: getenv("TIENDO_MAIL_FROM"),
		WebhookURL: getenv("TIENDO_WEBHOOK"), WebhookSecret: getenv("TIENDO_WEBHOOK_SECRET"),
		WebhookPrivate: getenv("TIENDO_WEBHOOK_PRIVATE") == "1", PublicURL: getenv("TIENDO_PUBLIC_URL"),
	}
}

func newReminders(ctx context.Context, cfg Config, periods *reportstore.Store, service *reporting.Service) (*reminder.Service, error) {
	store, err := reminderstore.Open(ctx, cfg.Store, periods)
	if err != nil {
		return nil, err
	}
	leases, err := lease.Open(ctx, cfg.Store, cfg.Now)
	if err != nil {
		return nil, err
	}
	s := &reminder.Service{
		Store: store, Reports: service, Plans: service.Plans, Leases: leases, Now: cfg.Now, Log: cfg.Log,
		Transports: map[reminder.Channel]reminder.Transport{},
	}
	if cfg.Self != nil {
		s.Accounts = accounts{unitv1.NewIdentityServiceClient(grpcserver.Outbound(cfg.Units)), itself(cfg.Self)}
	}
	if err := addMail(s, cfg); err != nil {
		return nil, fmt.Errorf("TIENDO_SMTP, TIENDO_MAIL_FROM: %w", err)
	}
	if err := addWebhook(s, cfg); err != nil {
		return nil, fmt.Errorf("TIENDO_WEBHOOK, TIENDO_WEBHOOK_SECRET: %w", err)
	}
	return s, nil
}

func addMail(s *reminder.Service, cfg Config) error {
	if cfg.Channels.MailServer == "" {
		return nil
	}
	text := func(ctx context.Context, language string) (reminder.Template, error) {
		stored, err := s.Text(ctx, language)
		return stored.Template, err
	}
	sender, err := mail.New(mail.Config{
		Server: cfg.Channels.MailServer, From: cfg.Channels.MailFrom, PublicURL: cfg.Channels.PublicURL,
	}, text)
	if err != nil {
		return err
	}
	s.Transports[reminder.Mail] = sender
	if s.Accounts == nil { // nobody can say who holds which role
		cfg.Log.Warn("nobody is reminded by mail: the service has no account of its own")
		return nil
	}
	s.Directories = append(s.Directories, reminder.People{Accounts: s.Accounts, Store: s.Store})
	return nil
}

func addWebhook(s *reminder.Service, cfg Config) error {
	if cfg.Channels.WebhookURL == "" {
		return nil
	}
	poster, err := webhook.New(webhook.Config{
		URL: cfg.Channels.WebhookURL, Secret: cfg.Channels.WebhookSecret, Private: cfg.Channels.WebhookPrivate,
		Source: cfg.Channels.PublicURL, Now: cfg.Now,
	})
	if err != nil {
		return err
	}
	s.Transports[reminder.Webhook] = poster
	s.Directories = append(s.Directories, poster)
	return nil
}
