package mail_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/http/httptest"
	netmail "net/mail"
	"strings"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"github.com/tiendo/tiendo/services/reporting/reminder"
	"github.com/tiendo/tiendo/services/reporting/reminder/mail"
)

// office is an SMTP server with TLS and a password, as they are run.
type office struct {
	address, user, password string
	trust                   *tls.Config
	taken                   []*netmail.Message
	bodies                  []string
	refuse                  map[string]error // by command
}

func openOffice(t *testing.T, implicit bool) *office {
	t.Helper()
	web := httptest.NewTLSServer(nil) // for its certificate
	t.Cleanup(web.Close)
	roots := x509.NewCertPool()
	roots.AddCert(web.Certificate())
	o := &office{user: "tiendo", password: "bí mật: @/", trust: &tls.Config{RootCAs: roots, ServerName: "example.com"}, refuse: map[string]error{}}
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &session{office: o}, nil }))
	server.ErrorLog = silent{}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.address = listener.Addr().String()
	server.TLSConfig = &tls.Config{Certificates: web.TLS.Certificates}
	if implicit {
		listener = tls.NewListener(listener, server.TLSConfig)
		server.TLSConfig = nil
	}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return o
}

type silent struct{}

func (silent) Printf(string, ...any) {}
func (silent) Println(...any)        {}

type session struct {
	office *office
	known  bool
}

func (*session) Reset()                   {}
func (*session) Logout() error            { return nil }
func (*session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != s.office.user || password != s.office.password {
			return &smtp.SMTPError{Code: 535, Message: "who?"}
		}
		s.known = true
		return nil
	}), nil
}

func (s *session) Mail(string, *smtp.MailOptions) error {
	if !s.known {
		return smtp.ErrAuthRequired
	}
	return s.office.refuse["MAIL"]
}

func (s *session) Rcpt(string, *smtp.RcptOptions) error { return s.office.refuse["RCPT"] }

func (s *session) Data(r io.Reader) error {
	if err := s.office.refuse["DATA"]; err != nil {
		return err
	}
	message, err := netmail.ReadMessage(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(quotedprintable.NewReader(message.Body))
	s.office.taken, s.office.bodies = append(s.office.taken, message), append(s.office.bodies, string(body))
	return err
}

func (o *office) sender(t *testing.T, scheme, password string) *mail.Sender {
	t.Helper()
	server := scheme + "://" + o.user + ":" + password + "@" + o.address
	s, err := mail.New(mail.Config{Server: server, From: "Tiến Độ <tiendo@example.vn>", TLS: o.trust},
		func(_ context.Context, language string) (reminder.Template, error) {
			return reminder.DefaultTemplate(language), nil
		})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const escaped = "b%C3%AD%20m%E1%BA%ADt%3A%20%40%2F"

func notice() reminder.Notice {
	n := reminder.Example()
	n.Recipient.Address = "lanhdao@example.vn"
	return n
}

func TestAMailArrivesAsItWasMeant(t *testing.T) {
	for scheme, implicit := range map[string]bool{"smtp": false, "smtps": true} {
		o := openOffice(t, implicit)
		s := o.sender(t, scheme, escaped)
		for range 2 {
			if err := s.Send(t.Context(), notice()); err != nil {
				t.Fatalf("%s: %v", scheme, err)
			}
		}
		h, again := o.taken[0].Header, o.taken[1].Header
		subject, err := new(mime.WordDecoder).DecodeHeader(h.Get("Subject"))
		if err != nil || subject != "Nhắc 5 báo cáo ngày 09/07/2025" {
			t.Errorf("%s: subject %q, %v", scheme, subject, err)
		}
		to, err := h.AddressList("To")
		if err != nil || to[0].Address != "lanhdao@example.vn" || to[0].Name != "Người nhận (ví dụ)" {
			t.Errorf("%s: to %v, %v", scheme, to, err)
		}
		if id := h.Get("Message-Id"); id == "" || id != again.Get("Message-Id") || !strings.HasSuffix(id, "@example.vn>") {
			t.Errorf("%s: Message-IDs %s and %s", scheme, id, again.Get("Message-Id"))
		}
		if h.Get("Auto-Submitted") != "auto-generated" || h.Get("Content-Language") != "vi" || h.Get("Date") == "" {
			t.Errorf("%s: %v", scheme, h)
		}
		if !strings.Contains(o.bodies[0], "Đúng hạn nếu nộp trước 00:00 13/07/2025. Còn 3 ngày.") {
			t.Errorf("%s: body %q", scheme, o.bodies[0])
		}
	}
}

// TestWhatAFailureMeans tells what is given up, what is tried again as it is, and what may go into a newer notice.
func TestWhatAFailureMeans(t *testing.T) {
	code := func(code int) error { return &smtp.SMTPError{Code: code, Message: "no"} }
	for name, c := range map[string]struct {
		refuse    map[string]error
		password  string
		refused   bool
		certainly bool // not taken
	}{
		"no such address":      {map[string]error{"RCPT": code(550)}, escaped, true, false},
		"mailbox full":         {map[string]error{"RCPT": code(452)}, escaped, false, true},
		"mail refused":         {map[string]error{"DATA": code(554)}, escaped, true, false},
		"try again":            {map[string]error{"DATA": code(451)}, escaped, false, true},
		"we may not send":      {map[string]error{"MAIL": code(550)}, escaped, false, true},
		"wrong password of us": {nil, "wrong", false, true},
	} {
		o := openOffice(t, false)
		o.refuse = c.refuse
		err := o.sender(t, "smtp", c.password).Send(t.Context(), notice())
		if err == nil || errors.Is(err, reminder.ErrRefused) != c.refused || errors.Is(err, reminder.ErrNotTaken) != c.certainly {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(err.Error(), o.password) || strings.Contains(err.Error(), escaped) {
			t.Errorf("%s: the password is in %v", name, err)
		}
	}
	o := openOffice(t, false)
	o.address = "127.0.0.1:1"
	if err := o.sender(t, "smtp", escaped).Send(t.Context(), notice()); !errors.Is(err, reminder.ErrNotTaken) {
		t.Errorf("nobody there: %v", err)
	}
	o = openOffice(t, false)
	o.trust = nil
	if err := o.sender(t, "smtp", escaped).Send(t.Context(), notice()); !errors.Is(err, reminder.ErrNotTaken) || len(o.taken) > 0 {
		t.Errorf("a certificate nobody vouches for: %v", err)
	}
}

func TestSettingsThatCannotWork(t *testing.T) {
	for _, c := range []mail.Config{
		{Server: "smtp://example.vn", From: "nobody"},
		{Server: "http://example.vn", From: "a@example.vn"},
		{Server: "example.vn:25", From: "a@example.vn"},
		{Server: "smtp://", From: "a@example.vn"},
	} {
		if _, err := mail.New(c, nil); err == nil {
			t.Errorf("%+v is taken", c)
		}
	}
}
