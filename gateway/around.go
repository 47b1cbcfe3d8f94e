package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/klauspost/compress/gzhttp"
)

// around puts around the routes what every request goes through: compression, the log, and protection.
func (g *Gateway) around(routes http.Handler) (http.Handler, error) {
	compressed, err := gzhttp.NewWrapper(gzhttp.EnableZstd(false))
	if err != nil {
		return nil, err
	}
	return compressed(g.logged(g.protected(routes))), nil
}

// protections are the headers that tell browsers what must not happen with an answer. The application is served with
// its own scripts and styles and needs no other.
var protections = map[string]string{
	"Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
		"form-action 'self'; frame-ancestors 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	"Referrer-Policy":              "same-origin",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	// Nothing is kept unless its handler says so.
	"Cache-Control": "no-store",
}

func (g *Gateway) protected(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		for name, value := range protections {
			header.Set(name, value)
		}
		if g.config.SecureCookies {
			header.Set("Strict-Transport-Security", "max-age=31536000")
		}
		if strings.HasPrefix(r.URL.Path, "/session") || strings.HasPrefix(r.URL.Path, "/v1/session") {
			header.Set(gzhttp.HeaderNoCompression, "1") // the length of a compressed secret tells something of it
		}
		next.ServeHTTP(w, r)
	})
}

type noteKey struct{}

// note is what is learnt of a request on its way inward and is wanted outside.
type note struct {
	route string
}

// noteRoute keeps the template of a request's path, which names no unit and no person, for the log.
func noteRoute(ctx context.Context, template string) {
	if n, ok := ctx.Value(noteKey{}).(*note); ok {
		n.route = template
	}
}

// logged writes one line for a request: never its query, its body, or a token. A panic becomes an answer like any other
// failure, or cuts off an answer that has begun.
func (g *Gateway) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := g.config.Now()
		n := &note{route: r.URL.Path}
		answer := &recorder{ResponseWriter: w}
		defer func() {
			value := recover()
			if value != nil && value != http.ErrAbortHandler && answer.code == 0 {
				g.panicked(answer, r, value)
				value = nil
			}
			g.line(r, n, answer.code, g.config.Now().Sub(began))
			if value != nil {
				panic(http.ErrAbortHandler)
			}
		}()
		next.ServeHTTP(answer, r.WithContext(context.WithValue(r.Context(), noteKey{}, n)))
	})
}

func (g *Gateway) panicked(w http.ResponseWriter, r *http.Request, value any) {
	failures{log: g.config.Log}.write(w, r, fmt.Errorf("panic: %v\n%s", value, debug.Stack()))
}

func (g *Gateway) line(r *http.Request, n *note, code int, took time.Duration) {
	severity := slog.LevelInfo
	if r.URL.Path == "/healthz" || r.URL.Path == "/readyz" {
		severity = slog.LevelDebug // asked all the time
	}
	g.config.Log.LogAttrs(r.Context(), severity, "request", slog.String("method", r.Method), slog.String("route", n.route),
		slog.Int("code", code), slog.Duration("duration", took))
}

// recorder remembers the status of an answer; 0 until it has begun.
type recorder struct {
	http.ResponseWriter
	code int
}

// WriteHeader begins the answer.
func (r *recorder) WriteHeader(code int) {
	if r.code == 0 {
		r.code = code
	}
	r.ResponseWriter.WriteHeader(code)
}

// Write writes a part of the answer.
func (r *recorder) Write(part []byte) (int, error) {
	if r.code == 0 {
		r.code = http.StatusOK
	}
	return r.ResponseWriter.Write(part)
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
