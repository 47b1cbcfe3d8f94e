// Package servertest runs services for tests as they run for people: a real gRPC server with every interceptor, real
// tokens, and a client connection to it. Only the network is left out.
package servertest

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"log/slog"
	"net"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/test/bufconn"

	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
)

// Clock is a clock that tests set. It is safe for use by many goroutines.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// NewClock is a clock that stands at an instant.
func NewClock(at time.Time) *Clock { return &Clock{now: at.UTC().Truncate(time.Millisecond)} }

// Now is what the clock shows: UTC, to the millisecond.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Set puts the clock to an instant.
func (c *Clock) Set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = at.UTC().Truncate(time.Millisecond)
}

// Advance puts the clock forward.
func (c *Clock) Advance(by time.Duration) { c.Set(c.Now().Add(by)) }

// System is a running server and what a test needs to call it.
type System struct {
	// Conn calls the server without a token.
	Conn *grpc.ClientConn
	// Issuer signs the tokens the server trusts.
	Issuer *identity.Issuer
	Clock  *Clock
}

// NewIssuer is an issuer with a key of its own.
func NewIssuer(t testing.TB, clock *Clock) *identity.Issuer {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return identity.NewIssuer(identity.IssuerConfig{Key: key, Now: clock.Now})
}

// Start serves what register registers until the test ends. The connection is there before the services are, so that
// they can call each other through it; issuer may be nil.
func Start(t testing.TB, clock *Clock, issuer *identity.Issuer, register func(grpc.ServiceRegistrar, *grpc.ClientConn) error) *System {
	t.Helper()
	if issuer == nil {
		issuer = NewIssuer(t, clock)
	}
	listener := bufconn.Listen(1 << 20)
	conn, err := grpc.NewClient("passthrough:///test", grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }))
	if err != nil {
		t.Fatal(err)
	}
	server := grpcserver.New(grpcserver.Config{
		Log: slog.New(slog.DiscardHandler), Now: clock.Now,
		Verifier: identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now}),
	})
	if err := register(server, conn); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		conn.Close()
		stop()
		if err := <-served; err != nil {
			t.Errorf("serve: %v", err)
		}
	})
	return &System{Conn: conn, Issuer: issuer, Clock: clock}
}

// As is a context whose calls are made by the actor.
func (s *System) As(t testing.TB, actor identity.Actor) context.Context {
	t.Helper()
	token, _, err := s.Issuer.Issue(actor)
	if err != nil {
		t.Fatal(err)
	}
	return metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer "+token)
}
