// Package process is what the process of every service does: it reads its settings, logs, opens its store, reaches its
// neighbours, serves until it is told to stop, and says what it runs with. It knows no service.
package process

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"google.golang.org/grpc"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/connect"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
)

// Process is a running process.
type Process struct {
	Settings
	Log *slog.Logger
	// Store is the service's own store.
	Store docstore.Store
}

// Now is the clock of this machine: UTC, to the millisecond, as the stores keep it.
func (*Process) Now() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }

// Main runs a service until it is told to stop, and ends the process.
func Main(service Service, run func(ctx context.Context, p *Process) error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := start(ctx, service, run)
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", service.Name, err)
		os.Exit(1)
	}
}

func start(ctx context.Context, service Service, run func(ctx context.Context, p *Process) error) (err error) {
	settings, err := read(service, os.Args[1:], os.Getenv)
	if err != nil {
		return err
	}
	p := &Process{Settings: settings}
	if p.Log, err = settings.logger(os.Stderr); err != nil {
		return err
	}
	p.Log.Info("starting", slog.Any("settings", settings.shown()))
	if p.Store, err = connect.Open(ctx, settings.Store, service.Name); err != nil {
		return err
	}
	defer func() {
		if closing := p.Store.Close(); err == nil {
			err = closing
		}
	}()
	return run(ctx, p)
}

// Server is the process's gRPC server, which trusts the tokens that keys verify.
func (p *Process) Server(keys identity.KeySource) (*grpcserver.Server, error) {
	tls, err := p.serverTLS()
	if err != nil {
		return nil, err
	}
	return grpcserver.New(grpcserver.Config{
		Log: p.Log, Now: p.Now, TLS: tls, DrainWait: p.DrainWait, Reflection: p.Reflection,
		Verifier: identity.NewVerifier(identity.VerifierConfig{Keys: keys, Now: p.Now, Log: p.Log}),
	}), nil
}

// Serve serves at the address of the settings until the context ends.
func (p *Process) Serve(ctx context.Context, server *grpcserver.Server) error {
	listener, err := net.Listen("tcp", p.Listen)
	if err != nil {
		return err
	}
	p.Log.Info("serving", "address", listener.Addr().String())
	return server.Serve(ctx, listener)
}

// Dial prepares the connection to a neighbour; it is made with the first call.
func (p *Process) Dial(address string) (*grpc.ClientConn, error) {
	credentials, err := p.clientCredentials(address)
	if err != nil {
		return nil, err
	}
	return grpc.NewClient("dns:///"+address, grpc.WithTransportCredentials(credentials),
		grpc.WithDefaultServiceConfig(`{"loadBalancingConfig":[{"round_robin":{}}]}`))
}
