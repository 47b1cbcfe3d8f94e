package client_test

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/connect"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/unit/unitserver"
	"github.com/tiendo/tiendo/tiendo/client"
)

// clock is a clock that a test moves.
type clock struct{ at atomic.Int64 }

func newClock(at time.Time) *clock {
	c := &clock{}
	c.at.Store(at.UnixMilli())
	return c
}

func (c *clock) now() time.Time       { return time.UnixMilli(c.at.Load()).UTC() }
func (c *clock) pass(d time.Duration) { c.at.Add(d.Milliseconds()) }

const login, password = "admin", "a long password"

// system is the real unit service on a network address of this machine.
type system struct {
	address string
	clock   *clock
}

func start(t *testing.T) system {
	t.Helper()
	clock, log := newClock(time.Date(2025, 6, 26, 1, 0, 0, 0, time.UTC)), slog.New(slog.DiscardHandler)
	store, err := connect.Open(t.Context(), "sqlite:"+t.TempDir(), "unit")
	if err != nil {
		t.Fatal(err)
	}
	units, err := unitserver.New(t.Context(), unitserver.Config{Store: store, Now: clock.now, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := units.EnsureAdministrator(t.Context(), login, password); err != nil {
		t.Fatal(err)
	}
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: units.Issuer(), Now: clock.now, Log: log})
	server := grpcserver.New(grpcserver.Config{Log: log, Now: clock.now, Verifier: verifier})
	units.Register(server)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
		store.Close()
	})
	return system{listener.Addr().String(), clock}
}

// dial is a connection as one process has it: sessions from the folder, and a clock of its own.
func (s system) dial(t *testing.T, folder string, clock *clock) client.Services {
	t.Helper()
	person := &client.SignedIn{Sessions: client.OpenSessions(folder), Server: s.address, Now: clock.now}
	conn, err := client.Dial(client.Target{Server: s.address}, grpc.WithUnaryInterceptor(person.WithToken))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return client.Of(conn)
}

// signIn keeps a session in a folder.
func (s system) signIn(t *testing.T, folder string, clock *clock) {
	t.Helper()
	answer, err := s.dial(t, folder, clock).Identity.SignIn(t.Context(), &unitv1.SignInRequest{Login: login, Password: password})
	if err != nil {
		t.Fatal(err)
	}
	session := client.NewSession(answer, clock.now())
	keep(t, client.OpenSessions(folder), s.address, &session)
}

func whoami(t *testing.T, services client.Services) error {
	account, err := services.Identity.GetMyAccount(t.Context(), &unitv1.GetMyAccountRequest{})
	if err == nil && account.GetName() != "accounts/"+login {
		t.Errorf("got %s", account.GetName())
	}
	return err
}

func TestCallsAreMadeByThePersonWhoIsSignedIn(t *testing.T) {
	system, folder := start(t), t.TempDir()
	machine := newClock(time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)) // far from the system's clock
	services := system.dial(t, folder, machine)
	if err := whoami(t, services); !errors.Is(err, client.ErrNoSession) {
		t.Errorf("before: got %v", err)
	}
	if _, err := services.Identity.ListSigningKeys(t.Context(), &unitv1.ListSigningKeysRequest{}); err != nil {
		t.Errorf("a public method: %v", err)
	}
	system.signIn(t, folder, machine)
	if err := whoami(t, services); err != nil {
		t.Error(err)
	}
}

// TestManyProcessesExchangeTheTokenOnce lets the access token run out and then calls from many connections at once. A
// refresh token works once, and using it twice ends the session: all calls succeed only if exactly one exchanges it.
func TestManyProcessesExchangeTheTokenOnce(t *testing.T) {
	system, folder := start(t), t.TempDir()
	machine := newClock(system.clock.now())
	system.signIn(t, folder, machine)
	for round := range 3 {
		system.clock.pass(11 * time.Minute)
		machine.pass(11 * time.Minute)
		var group sync.WaitGroup
		for range 8 {
			services := system.dial(t, folder, machine)
			group.Go(func() {
				if err := whoami(t, services); err != nil {
					t.Errorf("round %d: %v", round, err)
				}
			})
		}
		group.Wait()
	}
}

// TestATokenThatIsRefusedIsExchanged lets the token run out only by the system's clock, as when this machine slept.
func TestATokenThatIsRefusedIsExchanged(t *testing.T) {
	system, folder := start(t), t.TempDir()
	machine := newClock(system.clock.now())
	system.signIn(t, folder, machine)
	system.clock.pass(11 * time.Minute)
	var group sync.WaitGroup
	for range 4 {
		services := system.dial(t, folder, machine)
		group.Go(func() {
			if err := whoami(t, services); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}

func TestASessionThatIsOverIsSaidToBe(t *testing.T) {
	system, folder := start(t), t.TempDir()
	machine := newClock(system.clock.now())
	system.signIn(t, folder, machine)
	system.clock.pass(13 * time.Hour)
	machine.pass(13 * time.Hour)
	failure, ok := client.ReadFailure(whoami(t, system.dial(t, folder, machine)))
	if !ok || failure.Reason != "TOKEN_INVALID" {
		t.Errorf("got %+v", failure)
	}
	if failure.Text("vi") == failure.Text("en") || failure.Text("vi") == "" {
		t.Errorf("texts: %q, %q", failure.Text("vi"), failure.Text("en"))
	}
}
