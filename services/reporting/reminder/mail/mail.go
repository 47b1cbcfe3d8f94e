// Package mail sends notices over SMTP. It knows how a mail is made and handed to a server; what it says, and when it is
// sent, is package reminder's.
package mail

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"fmt"
	"net/mail"
	"net/url"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// Config says how mail is sent.
type Config struct {
	// Server is smtp://user:password@host:port, which asks for STARTTLS and goes on without it only for this machine or
	// with ?starttls=never; or smtps://… for TLS from the first byte.
	Server string
	// From is the address mail comes from, with a name if wanted: Tiến Độ <tiendo@example.vn>.
	From string
	// PublicURL is where people reach the web application; links are left out if it is empty.
	PublicURL string
	// TLS, where given, is used instead of the machine's authorities.
	TLS *tls.Config
}

// Sender sends notices over SMTP. It is a reminder.Transport.
type Sender struct {
	config    Config
	from      *mail.Address
	options   []gomail.Option
	host      string
	templates func(ctx context.Context, language string) (reminder.Template, error)
}

// New reads the settings. Templates answers the text of a language.
func New(config Config, templates func(ctx context.Context, language string) (reminder.Template, error)) (*Sender, error) {
	from, err := mail.ParseAddress(config.From)
	if err != nil {
		return nil, fmt.Errorf("address mail comes from: %w", err)
	}
	server, err := url.Parse(config.Server)
	if err != nil || server.Hostname() == "" {
		return nil, errors.New("mail server: not of the form smtp://user:password@host:port")
	}
	s := &Sender{config: config, from: from, host: server.Hostname(), templates: templates}
	if s.options, err = options(server, config.TLS); err != nil {
		return nil, err
	}
	_, err = gomail.NewClient(s.host, s.options...)
	return s, err
}

// sendTime bounds each step of sending; the whole is bounded by the caller.
const sendTime = 20 * time.Second

func options(server *url.URL, config *tls.Config) ([]gomail.Option, error) {
	list := []gomail.Option{gomail.WithTimeout(sendTime), gomail.WithoutNoop(), gomail.WithoutRset(), gomail.WithTLSPolicy(gomail.TLSMandatory)}
	port := 587
	switch server.Scheme {
	case "smtps":
		port, list = 465, append(list, gomail.WithSSL())
	case "smtp":
		if server.Query().Get("starttls") == "never" {
			list = append(list, gomail.WithTLSPolicy(gomail.NoTLS))
		}
	default:
		return nil, fmt.Errorf("mail server: %q is neither smtp nor smtps", server.Scheme)
	}
	if given := server.Port(); given != "" {
		port, _ = strconv.Atoi(given) // url.Parse takes only numbers
	}
	list = append(list, gomail.WithPort(port))
	if config != nil {
		list = append(list, gomail.WithTLSConfig(config))
	}
	if user := server.User; user != nil {
		password, _ := user.Password()
		list = append(list, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(user.Username()), gomail.WithPassword(password))
	}
	return list, nil
}

// Send sends a notice as a mail. Its Message-ID is made from the notice's id, so that a mail that is sent again, because
// nobody knew whether the server had taken it, is recognised as the same.
func (s *Sender) Send(ctx context.Context, n reminder.Notice) error {
	message, err := s.message(ctx, n)
	if err != nil {
		return err
	}
	client, err := gomail.NewClient(s.host, s.options...)
	if err != nil {
		return err
	}
	err = client.DialAndSendWithContext(ctx, message)
	if err == nil || message.IsDelivered() { // what fails after the server has taken it does not matter
		return nil
	}
	return outcome(err)
}

// outcome says what a failure means for the mail. It is unsure only where the connection broke while the server was to
// answer to the whole mail.
func outcome(err error) error {
	var refusal *gomail.SendError
	if !errors.As(err, &refusal) {
		return fmt.Errorf("%w: %w", reminder.ErrNotTaken, err)
	}
	answered, final := refusal.ErrorCode() >= 400, refusal.ErrorCode() >= 500
	switch refusal.Reason {
	case gomail.ErrSMTPRcptTo, gomail.ErrSMTPDataClose: // this address, or this mail; not our password, say
		if final {
			return fmt.Errorf("%w: %w", reminder.ErrRefused, err)
		}
	}
	if refusal.Reason == gomail.ErrSMTPDataClose && !answered {
		return err
	}
	return fmt.Errorf("%w: %w", reminder.ErrNotTaken, err)
}

func (s *Sender) message(ctx context.Context, n reminder.Notice) (*gomail.Msg, error) {
	text, err := s.templates(ctx, n.Recipient.Language)
	if err != nil {
		return nil, err
	}
	subject, body, err := text.Write(n.Fields(s.config.PublicURL))
	if err != nil { // checked when it was laid down; a mail in the default words is better than none
		if subject, body, err = reminder.DefaultTemplate(n.Recipient.Language).Write(n.Fields(s.config.PublicURL)); err != nil {
			return nil, err
		}
	}
	m := gomail.NewMsg()
	m.FromMailAddress(s.from)
	m.ToMailAddress(&mail.Address{Name: n.Recipient.DisplayName, Address: n.Recipient.Address})
	m.Subject(subject)
	m.SetDateWithValue(n.CreatedAt)
	m.SetMessageIDWithValue(s.messageID(n))
	m.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: no machine answers
	m.SetGenHeader("Content-Language", language(n))
	m.SetBodyString(gomail.TypeTextPlain, body)
	return m, nil
}

func language(n reminder.Notice) string {
	if n.Recipient.Language == "" {
		return reminder.Languages()[0]
	}
	return n.Recipient.Language
}

// messageID is the same for the same notice, and tells nothing of the recipient.
func (s *Sender) messageID(n reminder.Notice) string {
	sum := sha256.Sum256([]byte(n.ID))
	_, domain, _ := strings.Cut(s.from.Address, "@")
	return hex.EncodeToString(sum[:16]) + "@" + domain
}
