package gateway

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Limits of a connection. A slow line in a commune may take a minute for a long report; nobody may hold a connection
// open for longer without saying anything.
const (
	headerTimeout = 10 * time.Second
	readTimeout   = 60 * time.Second
	writeTimeout  = 90 * time.Second
	idleTimeout   = 2 * time.Minute
	maxHeader     = 32 << 10
	// drainLimit is how long requests under way may take to end once the gateway stops.
	drainLimit = 20 * time.Second
)

// Serve serves until the context ends: then /readyz says so, requests are still taken for DrainWait, and those under
// way finish. It closes the listener, whatever happens.
func (g *Gateway) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           g,
		ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		MaxHeaderBytes: maxHeader,
		ErrorLog:       slog.NewLogLogger(g.config.Log.Handler(), slog.LevelDebug),
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	g.drain(ctx, server)
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// drain says that the gateway stops, waits until that has been heard, and ends what is left.
func (g *Gateway) drain(ctx context.Context, server *http.Server) {
	g.config.Log.Info("stopping: no longer ready", "wait", g.config.DrainWait)
	g.draining.Store(true)
	server.SetKeepAlivesEnabled(false)
	time.Sleep(g.config.DrainWait)
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainLimit)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		g.config.Log.Warn("stopping: requests under way were cut off", "after", drainLimit)
		server.Close()
	}
}
