// Package gateway is the system's face to browsers and to REST clients: REST under /v1, sessions in cookies, the
// OpenAPI document, the web application, and whether the system is ready. It keeps nothing and decides nothing: it
// reaches the services over gRPC, with the caller's own token, and knows neither their code nor a store.
package gateway

import (
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
)

// Config is what a Gateway needs. The connections, Log, Now and Web must be given; the rest may be left zero.
type Config struct {
	// Unit, Plan and Reporting are the ways to the services; they may be the same.
	Unit, Plan, Reporting grpc.ClientConnInterface
	Log                   *slog.Logger
	// Now is the clock that durations are measured with.
	Now func() time.Time
	// Web is the built web application.
	Web fs.FS

	// SecureCookies says that browsers come over HTTPS, as they do everywhere but on one's own machine.
	SecureCookies bool
	// MaxBodyBytes bounds a request's body; 0 means 4 MiB, which is what the services take.
	MaxBodyBytes int64
	// Deadline is how long a call may take; 0 means 10 s.
	Deadline time.Duration
	// ReadyDeadline is how long the services may take to say that they are well; 0 means 2 s.
	ReadyDeadline time.Duration
	// DrainWait is how long Serve goes on serving after /readyz has begun to say that it stops. 0 where nobody asks.
	DrainWait time.Duration
}

// Gateway is the handler of everything.
type Gateway struct {
	config   Config
	handler  http.Handler
	draining atomic.Bool
}

// New makes a Gateway. It calls no service.
func New(config Config) (*Gateway, error) {
	if config.Unit == nil || config.Plan == nil || config.Reporting == nil {
		return nil, errors.New("gateway: connections to all services must be given")
	}
	if config.Log == nil || config.Now == nil || config.Web == nil {
		return nil, errors.New("gateway: Log, Now and Web must be given")
	}
	config.MaxBodyBytes = or(config.MaxBodyBytes, 4<<20)
	config.Deadline = or(config.Deadline, 10*time.Second)
	config.ReadyDeadline = or(config.ReadyDeadline, 2*time.Second)
	g := &Gateway{config: config}
	routes, err := g.routes()
	if err != nil {
		return nil, err
	}
	g.handler, err = g.around(routes)
	return g, err
}

func or[T comparable](value, fallback T) T {
	var zero T
	if value == zero {
		return fallback
	}
	return value
}

// ServeHTTP answers a request.
func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) { g.handler.ServeHTTP(w, r) }

// routes says what is where.
func (g *Gateway) routes() (http.Handler, error) {
	told := failures{log: g.config.Log}
	sessions := newSessions(g.config, told)
	rest, err := newREST(g.config, told, sessions)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/v1/", rest)
	mux.Handle("/session", sessions.sameOrigin(byMethod{told, map[string]http.HandlerFunc{
		http.MethodGet: sessions.read, http.MethodPost: sessions.signIn, http.MethodDelete: sessions.signOut,
	}}))
	mux.Handle("/session/refresh", sessions.sameOrigin(byMethod{told, map[string]http.HandlerFunc{
		http.MethodPost: sessions.refresh,
	}}))
	mux.Handle("/openapi/{$}", reads(told, showOpenAPI))
	mux.Handle("/openapi/tiendo.json", reads(told, serveOpenAPI))
	mux.Handle("/ical/{file}", newCalendars(g.config, told))
	mux.Handle("/healthz", reads(told, alive))
	mux.Handle("/readyz", reads(told, newReadiness(g).serve))
	mux.Handle("/", reads(told, application{files: g.config.Web, told: told}.serve))
	return mux, nil
}
