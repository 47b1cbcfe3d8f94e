package grpcserver_test

import (
	"context"
	"log/slog"
	"net"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
)

// Work beside the calls begins with serving, and serving has not ended before it has.
func TestWorkBesideTheCallsLivesAsLongAsTheServer(t *testing.T) {
	r := serve(t)
	server := grpcserver.New(grpcserver.Config{
		Log: slog.New(slog.DiscardHandler), Now: time.Now, Verifier: identity.NewVerifier(identity.VerifierConfig{Keys: r.issuer, Now: time.Now}),
	})
	begun, ended := make(chan struct{}), false
	server.Beside(func(ctx context.Context) {
		close(begun)
		<-ctx.Done()
		ended = true
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	<-begun
	stop()
	if err := <-served; err != nil || !ended {
		t.Errorf("%v, work ended: %v", err, ended)
	}
}
