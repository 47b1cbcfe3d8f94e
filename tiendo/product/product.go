// Package product is the whole system in one process: the three services behind one gRPC address, the gateway beside
// them, each service with an embedded store of its own. The services talk to each other, and the gateway to them, over
// gRPC with every interceptor in force, as they do between machines.
package product

import (
	"context"
	"crypto/x509"
	"errors"
	"log/slog"
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/tiendo/tiendo/gateway"
	"github.com/tiendo/tiendo/gateway/web"
	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/connect"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/plan/planserver"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

// Config is what a System needs.
type Config struct {
	// Data is the folder where everything is kept.
	Data string
	// Store says where the services keep their documents, as TIENDO_STORE does; a file each in Data if empty.
	Store string
	// HTTP and GRPC are the addresses to serve at.
	HTTP, GRPC string
	// Now is the clock of this machine.
	Now func() time.Time
	Log *slog.Logger
	// Channels are the ways in which people are reminded outside the application.
	Channels reportingserver.Channels
	// Roots are the certificates that signatures of documents must lead to; nil where none are laid down.
	Roots *x509.CertPool
	// Idle keeps the services from doing anything by themselves, such as reminding.
	Idle bool
}

// System is the running system.
type System struct {
	config Config
	clock  *clock
	units  *unitserver.Server
	stores []docstore.Store
	conn   *grpc.ClientConn // the system's own way to its services
	http   net.Listener
	grpc   net.Listener
	stop   context.CancelFunc
	ended  chan error
}

// Start starts the system. It serves when this returns.
func Start(ctx context.Context, config Config) (*System, error) {
	clock, err := openClock(config.Data, config.Now)
	if err != nil {
		return nil, err
	}
	s := &System{config: config, clock: clock, ended: make(chan error, 2)}
	if err := s.start(ctx); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *System) start(ctx context.Context) error {
	if err := s.listen(); err != nil {
		return err
	}
	server, err := s.services(ctx)
	if err != nil {
		return err
	}
	// Not the start's context: a system outlives the call that started it.
	serving, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.stop = stop
	handler, err := gateway.New(gateway.Config{
		Unit: s.conn, Plan: s.conn, Reporting: s.conn, Log: s.config.Log, Now: s.config.Now, Web: web.Dist(),
	})
	if err != nil {
		return err
	}
	go func() { s.ended <- server.Serve(serving, s.grpc) }()
	go func() { s.ended <- handler.Serve(serving, s.http) }()
	return nil
}

// listen takes both addresses before anything is written: a second start on the same addresses changes nothing.
func (s *System) listen() (err error) {
	if s.grpc, err = net.Listen("tcp", s.config.GRPC); err != nil {
		return err
	}
	if s.http, err = net.Listen("tcp", s.config.HTTP); err != nil {
		return err
	}
	s.conn, err = grpc.NewClient("passthrough:///"+reachable(s.grpc.Addr()), grpc.WithTransportCredentials(insecure.NewCredentials()))
	return err
}

// reachable is the address under which this machine reaches one of its listeners.
func reachable(address net.Addr) string {
	tcp, ok := address.(*net.TCPAddr)
	if ok && tcp.IP.IsUnspecified() {
		return (&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: tcp.Port}).String()
	}
	return address.String()
}

// services opens the stores and puts the three services on one server.
func (s *System) services(ctx context.Context) (*grpcserver.Server, error) {
	opened := map[string]docstore.Store{}
	for _, name := range []string{"unit", "plan", "reporting"} {
		store, err := connect.Open(ctx, s.config.storeSetting(), name)
		if err != nil {
			return nil, err
		}
		s.stores, opened[name] = append(s.stores, store), store
	}
	now, log := s.clock.now, s.config.Log
	var err error
	if s.units, err = unitserver.New(ctx, unitserver.Config{Store: opened["unit"], Now: now, Log: log, Reporting: s.conn}); err != nil {
		return nil, err
	}
	server := grpcserver.New(grpcserver.Config{
		Log: log, Now: now, Reflection: true,
		Verifier: identity.NewVerifier(identity.VerifierConfig{Keys: s.units.Issuer(), Now: now, Log: log}),
	})
	s.units.Register(server)
	err = planserver.Register(ctx, server, planserver.Config{Store: opened["plan"], Now: now, Log: log, Units: s.conn})
	if err != nil {
		return nil, err
	}
	config := reportingserver.Config{
		Store: opened["reporting"], Now: now, Log: log, Plans: s.conn, Units: s.conn, Channels: s.config.Channels,
		Roots: s.config.Roots, Self: s.self, ByHand: s.clock.demonstrates,
	}
	reporting, err := reportingserver.New(ctx, config)
	if err != nil {
		return nil, err
	}
	reporting.Register(server)
	if !s.config.Idle {
		server.Beside(reporting.Work)
	}
	return server, nil
}

// self is the account with which the reporting service asks its neighbours when nobody is calling.
func (s *System) self(context.Context) (account, token string, err error) {
	account = "accounts/tiendo-reporting"
	token, _, err = s.units.Issuer().Issue(identity.Actor{
		Account: account, DisplayName: "Tiến Độ", Grants: []identity.Grant{{Role: accessv1.Role_ROLE_SERVICE, Unit: "units/he-thong"}},
	})
	return account, token, err
}

func (c Config) storeSetting() string {
	if c.Store != "" {
		return c.Store
	}
	return "sqlite:" + c.Data
}

// HTTP is the address of the gateway and the web application.
func (s *System) HTTP() string { return reachable(s.http.Addr()) }

// GRPC is the address of the services.
func (s *System) GRPC() string { return reachable(s.grpc.Addr()) }

// Now is the system's clock, which in a demonstration is not this machine's.
func (s *System) Now() time.Time { return s.clock.now() }

// EnsureAdministrator makes the first account when there is none, and tells whether it did.
func (s *System) EnsureAdministrator(ctx context.Context, login, password string) (bool, error) {
	return s.units.EnsureAdministrator(ctx, login, password)
}

// Wait waits until the context ends, or a part of the system ends by itself, and stops the rest in order: no new calls,
// calls under way finish, stores are closed.
func (s *System) Wait(ctx context.Context) error {
	var failed error
	select {
	case <-ctx.Done():
	case failed = <-s.ended:
		s.ended <- nil // so that stop still finds two
	}
	return errors.Join(failed, s.Stop())
}

// Stop stops the system in order.
func (s *System) Stop() error {
	s.stop()
	err := errors.Join(<-s.ended, <-s.ended)
	return errors.Join(err, s.close())
}

func (s *System) close() error {
	var errs []error
	if s.conn != nil {
		errs = append(errs, s.conn.Close())
	}
	for _, listener := range []net.Listener{s.http, s.grpc} {
		if listener == nil {
			continue
		}
		if err := listener.Close(); !errors.Is(err, net.ErrClosed) {
			errs = append(errs, err)
		}
	}
	for _, store := range s.stores {
		errs = append(errs, store.Close())
	}
	return errors.Join(errs...)
}
