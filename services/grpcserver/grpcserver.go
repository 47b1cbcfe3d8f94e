// Package grpcserver is the gRPC server every service runs. Whatever happens to a call before and after its handler
// happens here, in one order for all: the time of receipt is taken, the call gets its deadline, the caller is
// identified, the method's rule is asked, the request is cleaned and checked, and a failure becomes a status. It knows
// no service, no resource and no store.
package grpcserver

import (
	"context"
	"crypto/tls"
	"log/slog"
	"time"

	"buf.build/go/protovalidate"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

const (
	maxReceiveBytes      = 4 << 20
	maxConcurrentStreams = 250
	// connections end now and then, so that clients find servers that were added.
	maxConnectionAge      = 5 * time.Minute
	maxConnectionAgeGrace = 30 * time.Second
	minClientPing         = 20 * time.Second
)

// Config is what a Server needs. Log, Now and Verifier must be given; the rest may be left zero.
type Config struct {
	Log *slog.Logger
	// Now is the clock the time of receipt is taken from.
	Now      func() time.Time
	Verifier *identity.Verifier

	// TLS encrypts connections; nil where the network or the process does it.
	TLS *tls.Config
	// DefaultDeadline is for calls that bring none; 0 means 10 s.
	DefaultDeadline time.Duration
	// MaxDeadline cuts longer ones; 0 means 60 s.
	MaxDeadline time.Duration
	// DrainWait is how long the server goes on taking calls after it has said that it stops, so that those who
	// distribute calls can hear it. 0 where nobody does.
	DrainWait time.Duration
	// Reflection lets clients ask for the contracts; leave it off in production.
	Reflection bool
}

// Server serves the services registered on it. It is a grpc.ServiceRegistrar.
type Server struct {
	config Config
	grpc   *grpc.Server
	health *health.Server

	// Read from the contracts of the registered services when serving begins.
	methods   access.Methods
	validator protovalidate.Validator

	draining chan struct{}
	beside   []func(context.Context)
}

var _ grpc.ServiceRegistrar = (*Server)(nil)

// New makes a Server. Register services on it, then call Serve.
func New(config Config) *Server {
	if config.DefaultDeadline == 0 {
		config.DefaultDeadline = 10 * time.Second
	}
	if config.MaxDeadline == 0 {
		config.MaxDeadline = 60 * time.Second
	}
	s := &Server{config: config, health: health.NewServer(), draining: make(chan struct{})}
	s.grpc = grpc.NewServer(s.options()...)
	s.health.SetServingStatus("", grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	grpc_health_v1.RegisterHealthServer(s.grpc, s.health)
	return s
}

func (s *Server) options() []grpc.ServerOption {
	options := []grpc.ServerOption{
		grpc.UnaryInterceptor(s.unary),
		grpc.StreamInterceptor(s.stream),
		grpc.UnknownServiceHandler(unknownMethod),
		grpc.ForceServerCodecV2(codec{encoding.GetCodecV2(codecName)}),
		grpc.MaxRecvMsgSize(2 * maxReceiveBytes), // what is larger still is refused by gRPC itself
		grpc.MaxConcurrentStreams(maxConcurrentStreams),
		grpc.KeepaliveParams(keepalive.ServerParameters{
			MaxConnectionAge:      maxConnectionAge,
			MaxConnectionAgeGrace: maxConnectionAgeGrace,
		}),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: minClientPing, PermitWithoutStream: true}),
	}
	if s.config.TLS != nil {
		options = append(options, grpc.Creds(credentials.NewTLS(s.config.TLS)))
	}
	return options
}

// RegisterService adds a service.
func (s *Server) RegisterService(description *grpc.ServiceDesc, implementation any) {
	s.grpc.RegisterService(description, implementation)
}
