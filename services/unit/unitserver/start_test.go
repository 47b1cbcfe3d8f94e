package unitserver_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

const (
	officer       = accessv1.Role_ROLE_UNIT_OFFICER
	administrator = accessv1.Role_ROLE_ADMINISTRATOR
)

var morning = time.Date(2025, 7, 9, 8, 0, 0, 0, calendar.Zone)

// world is a running unit service with an administrator.
type world struct {
	*servertest.System
	units    unitv1.UnitServiceClient
	identity unitv1.IdentityServiceClient
	server   *unitserver.Server
	store    docstore.Store
}

func start(t *testing.T) *world {
	t.Helper()
	clock := servertest.NewClock(morning)
	return serve(t, clock, docstoretest.Open(t), unitserver.Config{})
}

// serve starts one of the servers that share a store, beside a reporting service that has no reports if none is given.
func serve(t *testing.T, clock *servertest.Clock, store docstore.Store, cfg unitserver.Config) *world {
	t.Helper()
	if cfg.Reporting == nil {
		cfg.Reporting = &reporting{}
	}
	return serveAs(t, clock, store, cfg)
}

// serveAs starts a server with what it is given.
func serveAs(t *testing.T, clock *servertest.Clock, store docstore.Store, cfg unitserver.Config) *world {
	t.Helper()
	cfg.Store, cfg.Now = store, clock.Now
	server, err := unitserver.New(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	system := servertest.Start(t, clock, server.Issuer(), func(r grpc.ServiceRegistrar, _ *grpc.ClientConn) error {
		server.Register(r)
		return nil
	})
	return &world{
		System: system, server: server, store: store,
		units: unitv1.NewUnitServiceClient(system.Conn), identity: unitv1.NewIdentityServiceClient(system.Conn),
	}
}

// admin is a context whose calls are made by an administrator.
func (w *world) admin(t testing.TB) context.Context {
	return w.As(t, identity.Actor{
		Account: "accounts/quantri", Grants: []identity.Grant{{Role: administrator, Unit: "units/he-thong"}},
	})
}

// officer is a context whose calls are made by somebody without any say in units and accounts.
func (w *world) officer(t testing.TB) context.Context {
	return w.As(t, identity.Actor{Account: "accounts/canbo", Grants: []identity.Grant{{Role: officer, Unit: "units/a"}}})
}

// bearer is a context whose calls are made with the access token of a session.
func bearer(t testing.TB, s *unitv1.Session) context.Context {
	return metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer "+s.GetAccessToken())
}

func day(year, month, d int32) *date.Date { return &date.Date{Year: year, Month: month, Day: d} }

// simple is a unit with a name and, where parent is not empty, a unit above it.
func simple(title, parent string) *unitv1.Unit {
	u := &unitv1.Unit{Level: "commune", Names: []*unitv1.DatedName{{Title: title, DisplayName: "Xã " + title}}}
	if parent != "" {
		u.Parents = []*unitv1.DatedParent{{ParentUnit: "units/" + parent}}
	}
	return u
}

func (w *world) addUnit(t testing.TB, id string, u *unitv1.Unit) *unitv1.Unit {
	t.Helper()
	created, err := w.units.CreateUnit(w.admin(t), &unitv1.CreateUnitRequest{Unit: u, UnitId: id})
	if err != nil {
		t.Fatalf("CreateUnit(%s): %v", id, err)
	}
	return created
}

const goodPassword = "mua-xuan-ve-muon"

// addAccount adds an account with goodPassword and a grant in units/a, which must be there.
func (w *world) addAccount(t testing.TB, login string) *unitv1.Account {
	t.Helper()
	created, err := w.identity.CreateAccount(w.admin(t), &unitv1.CreateAccountRequest{
		Account:   &unitv1.Account{DisplayName: "Cán bộ", Grants: []*unitv1.Grant{{Role: officer, Unit: "units/a"}}},
		AccountId: login, Password: goodPassword,
	})
	if err != nil {
		t.Fatalf("CreateAccount(%s): %v", login, err)
	}
	return created
}

// told is a failure in one line: code, reason, facts and violations.
func told(err error) string {
	if err == nil {
		return "OK"
	}
	return fmt.Sprintf("%s %v", status.Code(err), describe(err))
}

func describe(err error) string {
	f := fault.Of(faultstatus.FromError(err))
	line := fault.Name(f.Reason)
	for _, v := range f.Violations {
		line += fmt.Sprintf("; %s %s", v.Field, fault.RuleName(v.Rule))
	}
	return line
}

func instant(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}
