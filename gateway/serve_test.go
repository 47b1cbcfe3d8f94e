package gateway_test

import (
	"context"
	"net"
	"net/http"
	"testing"
	"time"

	"github.com/tiendo/tiendo/gateway"
)

// A request under way when the gateway is stopped gets its answer; /readyz says beforehand that it stops.
func TestStoppingFinishesWhatIsUnderWay(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.DrainWait = 300 * time.Millisecond })
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.url = "http://" + listener.Addr().String()
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- s.gateway.Serve(ctx, listener) }()

	under, release := make(chan struct{}), make(chan struct{})
	s.before = func(string) { close(under); <-release }
	slow := make(chan answer, 1)
	go func() { slow <- s.ask("GET", "/v1/plans/272", "") }()
	<-under
	golden(t, "ready", s.ask("GET", "/readyz", "").want(t, 200).body)
	stop()
	for s.ask("GET", "/readyz", "").StatusCode == http.StatusOK { // until it has heard
	}
	golden(t, "ready-draining", s.ask("GET", "/readyz", "").want(t, 503).body)
	for { // until nothing is taken any more
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			break
		}
		conn.Close()
	}
	close(release)
	(<-slow).want(t, 200)
	if err := <-served; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

func TestServeSaysWhyItCannot(t *testing.T) {
	s := start(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	if err := s.gateway.Serve(t.Context(), listener); err == nil {
		t.Error("served at a closed listener")
	}
}
