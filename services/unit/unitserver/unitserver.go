// Package unitserver serves the unit service over gRPC: it wires store, use cases and handlers together, and is the only
// place that knows both the contract's messages and the domain's types.
package unitserver

import (
	"context"
	"crypto/ed25519"
	"fmt"
	"log/slog"
	"time"

	"buf.build/go/protovalidate"
	"google.golang.org/grpc"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/unit"
	"github.com/tiendo/tiendo/services/unit/unitstore"
)

// Config is what the unit service needs.
type Config struct {
	Store docstore.Store
	Now   func() time.Time // UTC, truncated to milliseconds
	// Reporting reaches the reporting service, which is asked only before a reorganisation of a day in the past is taken; what
	// needs it answers UNAVAILABLE if nil.
	Reporting grpc.ClientConnInterface
	// Log is told of stolen refresh tokens; nothing is logged if nil.
	Log *slog.Logger
	// SigningKey signs access tokens. Without one, the service makes a key and keeps it in its store, where all
	// replicas find it.
	SigningKey ed25519.PrivateKey
}

// Server is the unit service.
type Server struct {
	units    *unit.Service
	identity *unit.IdentityService
}

// New declares the collections and finds the signing key.
func New(ctx context.Context, cfg Config) (*Server, error) {
	store, err := unitstore.Open(ctx, cfg.Store)
	if err != nil {
		return nil, err
	}
	key, retired, err := unit.FindSigningKey(ctx, store, cfg.SigningKey, cfg.Now())
	if err != nil {
		return nil, err
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	units := &unit.Service{Store: store, Reports: newReports(cfg.Reporting), Now: cfg.Now}
	if _, err := units.Finish(ctx); err != nil {
		return nil, err
	}
	return &Server{
		units: units,
		identity: &unit.IdentityService{
			Accounts: store, Attempts: store, Sessions: store, Keys: store, Units: store, Passwords: identity.NewPasswords(),
			Issuer: identity.NewIssuer(identity.IssuerConfig{Key: key, Retired: retired, Now: cfg.Now}), Now: cfg.Now, Log: cfg.Log,
		},
	}, nil
}

// Register registers the services.
func (s *Server) Register(registrar grpc.ServiceRegistrar) {
	unitv1.RegisterUnitServiceServer(registrar, &unitServer{units: s.units})
	unitv1.RegisterIdentityServiceServer(registrar, &identityServer{identity: s.identity})
}

// Issuer signs access tokens, and knows the keys that verify them.
func (s *Server) Issuer() *identity.Issuer { return s.identity.Issuer }

// EnsureAdministrator adds the first administrator when there is no account at all, and tells whether it did.
func (s *Server) EnsureAdministrator(ctx context.Context, login, password string) (created bool, err error) {
	name := unit.NewAccountName(login)
	asked := &unitv1.CreateAccountRequest{
		Account: &unitv1.Account{DisplayName: name.Login()}, AccountId: name.Login(), Password: password,
	}
	if err := protovalidate.Validate(asked); err != nil { // the contract's rules hold here too
		return false, fmt.Errorf("first administrator: %w", err)
	}
	return s.identity.EnsureAdministrator(ctx, name, password)
}
