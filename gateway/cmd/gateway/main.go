// Command gateway serves browsers and REST clients: REST under /v1, sessions, OpenAPI, and the web application.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"google.golang.org/grpc"

	"github.com/tiendo/tiendo/gateway"
	"github.com/tiendo/tiendo/gateway/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Getenv, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "gateway:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, env func(string) string, out io.Writer) error {
	s, err := readSettings(args, env, out)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewJSONHandler(out, &slog.HandlerOptions{Level: s.log}))
	log.Info("starting", "settings", s)
	config := gateway.Config{
		Log: log, Now: time.Now, Web: web.Dist(), SecureCookies: s.secureCookies, DrainWait: s.drainWait,
	}
	for _, service := range []struct {
		address string
		conn    *grpc.ClientConnInterface
	}{{s.unit, &config.Unit}, {s.plan, &config.Plan}, {s.reporting, &config.Reporting}} {
		conn, err := s.dial(service.address)
		if err != nil {
			return err
		}
		defer conn.Close()
		*service.conn = conn
	}
	g, err := gateway.New(config)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.http)
	if err != nil {
		return err
	}
	log.Info("serving", "address", listener.Addr().String())
	return g.Serve(ctx, listener)
}
