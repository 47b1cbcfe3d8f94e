package reportingserver_test

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/mail"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

// letterbox is a real SMTP server that notes to whom it takes mail.
type letterbox struct {
	mu      sync.Mutex
	address string
	to      []string
}

func openLetterbox(t *testing.T) *letterbox {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &letterbox{address: listener.Addr().String()}
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return letter{l}, nil }))
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return l
}

type letter struct{ box *letterbox }

func (letter) Reset()                               {}
func (letter) Logout() error                        { return nil }
func (letter) Mail(string, *smtp.MailOptions) error { return nil }
func (letter) Rcpt(string, *smtp.RcptOptions) error { return nil }

func (l letter) Data(r io.Reader) error {
	message, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	to, err := message.Header.AddressList("To")
	if err != nil {
		return err
	}
	l.box.mu.Lock()
	defer l.box.mu.Unlock()
	l.box.to = append(l.box.to, to[0].Address)
	return nil
}

// emptied are the addresses mail was taken for since it was emptied last.
func (l *letterbox) emptied() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	to := l.to
	l.to = nil
	slices.Sort(to)
	return to
}

// cut is a connection to the unit service that can be cut.
type cut struct {
	grpc.ClientConnInterface
	off atomic.Bool
}

func (c *cut) Invoke(ctx context.Context, method string, request, answer any, options ...grpc.CallOption) error {
	if c.off.Load() {
		return status.Error(codes.Unavailable, "cut")
	}
	return c.ClientConnInterface.Invoke(ctx, method, request, answer, options...)
}

// addressed is a reporting service beside a real unit service, with a mail server.
type addressed struct {
	*reminding
	accounts unitv1.IdentityServiceClient
	units    *cut
	box      *letterbox
}

func newAddressed(t *testing.T) *addressed {
	t.Helper()
	a := &addressed{units: new(cut), box: openLetterbox(t)}
	clock, plans, store := servertest.NewClock(vietnam("2025-07-01 08:00:00.000")), new(fakePlans), docstoretest.Open(t)
	units, err := unitserver.New(t.Context(), unitserver.Config{Store: docstoretest.Open(t), Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	var server *reportingserver.Server
	s := servertest.Start(t, clock, units.Issuer(), func(r grpc.ServiceRegistrar, conn *grpc.ClientConn) (err error) {
		planv1.RegisterPlanServiceServer(r, plans)
		units.Register(r)
		a.units.ClientConnInterface = conn
		server, err = reportingserver.New(t.Context(), reportingserver.Config{
			Store: store, Now: clock.Now, Log: slog.New(slog.DiscardHandler), Plans: conn, Units: a.units, ByHand: true,
			Channels: reportingserver.Channels{MailServer: "smtp://" + a.box.address + "?starttls=never", MailFrom: "tiendo@example.vn"},
			Self: func(context.Context) (account, token string, err error) {
				account = "accounts/may-chu"
				token, _, err = units.Issuer().Issue(identity.Actor{
					Account: account, Grants: []identity.Grant{{Role: accessv1.Role_ROLE_SERVICE, Unit: huyen}},
				})
				return account, token, err
			},
		})
		if err == nil {
			server.Register(r)
		}
		return err
	})
	a.reminding = &reminding{
		newCaller(s, store, plans), reportingv1.NewReminderServiceClient(s.Conn), server,
	}
	a.accounts = unitv1.NewIdentityServiceClient(s.Conn)
	for _, name := range []string{huyen, phong, thanhPho, xaA, xaB, thiTran} {
		_, err := unitv1.NewUnitServiceClient(s.Conn).CreateUnit(s.As(t, administrator), &unitv1.CreateUnitRequest{
			UnitId: strings.TrimPrefix(name, "units/"),
			Unit:   &unitv1.Unit{Level: "commune", Names: []*unitv1.DatedName{{Title: name, DisplayName: name}}},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// account adds an account that leads a unit, and answers who calls with it.
func (a *addressed) account(t *testing.T, login, email, unit string) identity.Actor {
	t.Helper()
	account, err := a.accounts.CreateAccount(a.As(t, administrator), &unitv1.CreateAccountRequest{
		AccountId: login, Password: "nước chảy đá mòn",
		Account: &unitv1.Account{
			DisplayName: login, Email: email, Grants: []*unitv1.Grant{{Role: accessv1.Role_ROLE_UNIT_LEADER, Unit: unit}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return identity.Actor{Account: account.GetName(), Grants: []identity.Grant{{Role: accessv1.Role_ROLE_UNIT_LEADER, Unit: unit}}}
}

func (a *addressed) settings(t *testing.T, who identity.Actor) *reportingv1.NotificationSettings {
	t.Helper()
	settings, err := a.GetNotificationSettings(a.As(t, who), &reportingv1.GetNotificationSettingsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return settings
}

// TestMailGoesToTheAccountsAddressUnlessThePersonHasAnother, from CreateAccount to an SMTP server.
func TestMailGoesToTheAccountsAddressUnlessThePersonHasAnother(t *testing.T) {
	a := newAddressed(t)
	given, own := a.account(t, "given", "given@example.vn", xaA), a.account(t, "own", "office@example.vn", xaB)
	none := a.account(t, "none", "", thiTran)
	want := func(who identity.Actor, email string, source reportingv1.NotificationSettings_AddressSource) *reportingv1.NotificationSettings {
		t.Helper()
		s := a.settings(t, who)
		if s.GetUsedEmail() != email || s.GetUsedEmailSource() != source {
			t.Errorf("%s: used %q, %s; want %q, %s", who.Account, s.GetUsedEmail(), s.GetUsedEmailSource(), email, source)
		}
		return s
	}
	want(given, "given@example.vn", reportingv1.NotificationSettings_ADDRESS_SOURCE_ACCOUNT)
	want(none, "", reportingv1.NotificationSettings_ADDRESS_SOURCE_NONE)
	set, err := a.UpdateNotificationSettings(a.As(t, own), &reportingv1.UpdateNotificationSettingsRequest{
		NotificationSettings: &reportingv1.NotificationSettings{Email: "home@example.vn", UsedEmail: "made-up@example.vn"},
	})
	if err != nil || set.GetUsedEmail() != "home@example.vn" {
		t.Fatal(set, err)
	}
	want(own, "home@example.vn", reportingv1.NotificationSettings_ADDRESS_SOURCE_OWN)
	period := a.open(t, "6-thang", 2025)
	a.roundAt(t, vietnam("2025-07-01 09:00:00.000"))
	if to := a.box.emptied(); !slices.Equal(to, []string{"given@example.vn", "home@example.vn"}) {
		t.Errorf("opening told to %q", to)
	}
	set.Email, set.OnlyRequired = "", true // the account's address goes on
	if _, err := a.UpdateNotificationSettings(a.As(t, own), &reportingv1.UpdateNotificationSettingsRequest{NotificationSettings: set}); err != nil {
		t.Fatal(err)
	}
	want(own, "office@example.vn", reportingv1.NotificationSettings_ADDRESS_SOURCE_ACCOUNT)
	lastDay := period.GetDueTime().AsTime().Add(-16 * time.Hour)
	a.units.off.Store(true)
	want(own, "", reportingv1.NotificationSettings_ADDRESS_SOURCE_UNSPECIFIED)
	a.Clock.Set(lastDay)
	if err := a.server.Round(t.Context()); err == nil {
		t.Error("a round without the unit service has no error to log")
	}
	if to, shown := a.box.emptied(), a.notifications(t, own).GetNotifications(); len(to) != 0 || len(shown) != 2 {
		t.Errorf("without the unit service: mail to %q, shown %v", to, shown)
	}
	a.units.off.Store(false)
	a.roundAt(t, lastDay.Add(time.Minute))
	if to := a.box.emptied(); !slices.Equal(to, []string{"given@example.vn", "office@example.vn"}) {
		t.Errorf("last day told to %q", to)
	}
}

// TestWithoutAnAccountOfItsOwnTheServiceKnowsNobody, and says so instead of failing.
func TestWithoutAnAccountOfItsOwnTheServiceKnowsNobody(t *testing.T) {
	r := newReminding(t)
	settings, err := r.GetNotificationSettings(r.As(t, leader), &reportingv1.GetNotificationSettingsRequest{})
	if err != nil || settings.GetUsedEmailSource() != reportingv1.NotificationSettings_ADDRESS_SOURCE_NONE {
		t.Error(settings, err)
	}
}
