package gateway_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"io/fs"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"google.golang.org/grpc/health/grpc_health_v1"

	"github.com/tiendo/tiendo/gateway"
	"github.com/tiendo/tiendo/gateway/web"
)

type panicking struct{}

func (panicking) Open(string) (fs.File, error) { panic("out of order") }

var built = fstest.MapFS{
	"index.html":                {Data: []byte("<!doctype html><title>Tiến Độ</title>")},
	"assets/index-4f3a9c.js":    {Data: []byte("export {}" + strings.Repeat(" // mã nguồn", 300))},
	"assets/index-77aa01.css":   {Data: []byte("body{}")},
	"manifest.webmanifest":      {Data: []byte("{}")},
	".keep":                     {Data: []byte("hidden")},
	"assets/.secret/source.map": {Data: []byte("hidden")},
}

func TestTheWebApplication(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.Web = built })
	const page, script = "text/html; charset=utf-8", "text/javascript; charset=utf-8"
	for _, c := range []struct {
		path, accept string
		code         int
		kind, keep   string
	}{
		{"/", "text/html", 200, page, "no-cache"},
		{"/", "*/*", 200, page, "no-cache"},
		{"/index.html", "text/html", 200, page, "no-cache"},
		{"/plans/272/periods/2025", "text/html,application/xhtml+xml", 200, page, "no-cache"},
		{"/plans/272/periods/2025/consolidatedReport/figures/B2.1", "text/html", 200, page, "no-cache"},
		{"/index.js", "text/html", 404, "application/json", "no-store"},
		{"/báo-cáo/", "text/html", 200, page, "no-cache"},
		{"/plans/272", "application/json", 404, "application/json", "no-store"},
		{"/assets/index-4f3a9c.js", "*/*", 200, script, "public, max-age=31536000, immutable"},
		{"/assets/index-77aa01.css", "text/css", 200, "text/css; charset=utf-8", "public, max-age=31536000, immutable"},
		{"/assets/index-000000.js", "text/html", 404, "application/json", "no-store"},
		{"/manifest.webmanifest", "*/*", 200, "application/manifest+json", "no-cache"},
		{"/.keep", "*/*", 404, "application/json", "no-store"},
		{"/assets/.secret/source.map", "*/*", 404, "application/json", "no-store"},
		{"/assets", "*/*", 404, "application/json", "no-store"},
		{"/openapi/", "*/*", 200, page, "no-store"},
		{"/openapi/tiendo.json", "*/*", 200, "application/json", "no-cache"},
		{"/openapi/other.json", "*/*", 404, "application/json", "no-store"},
	} {
		for _, method := range []string{"GET", "HEAD"} {
			a := s.ask(method, c.path, "", "Accept", c.accept).want(t, c.code)
			if kind, keep := a.Header.Get("Content-Type"), a.Header.Get("Cache-Control"); kind != c.kind || keep != c.keep {
				t.Errorf("%s %s: %s, %s; want %s, %s", method, c.path, kind, keep, c.kind, c.keep)
			}
			if strings.Contains(a.body, "hidden") || method == "GET" && a.body == "" {
				t.Errorf("%s %s: %s", method, c.path, a.body)
			}
		}
	}
	var document struct{ Paths map[string]any }
	if err := json.Unmarshal([]byte(s.ask("GET", "/openapi/tiendo.json", "").body), &document); err != nil || document.Paths["/v1/plans"] == nil {
		t.Errorf("the OpenAPI document: %v", err)
	}
}

func TestWithoutTheWebApplicationThereIsAWord(t *testing.T) {
	s := start(t)
	a := s.ask("GET", "/plans", "", "Accept", "text/html").want(t, http.StatusServiceUnavailable)
	if !strings.Contains(a.body, "make build") || !strings.Contains(a.body, "Vui lòng") {
		t.Errorf("%s", a.body)
	}
}

// The program can be built before the web application is.
func TestTheEmbeddedFolderIsThere(t *testing.T) {
	if _, err := fs.Stat(web.Dist(), "."); err != nil {
		t.Error(err)
	}
}

func TestProtectionOfEveryAnswer(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.Web = built })
	for _, path := range []string{"/", "/v1/plans/272", "/v1/x", "/session", "/healthz", "/assets/index-4f3a9c.js"} {
		header := s.ask("GET", path, "").Header
		policy := header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: no %s in %s", path, part, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || header.Get("X-Content-Type-Options") != "nosniff" ||
			header.Get("Referrer-Policy") == "" || header.Get("Permissions-Policy") == "" {
			t.Errorf("%s: %v", path, header)
		}
		if got := header.Get("Strict-Transport-Security"); got != "" {
			t.Errorf("%s: Strict-Transport-Security %s without HTTPS", path, got)
		}
	}
}

func TestLargeAnswersAreCompressed(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.Web = built })
	transport := &http.Transport{DisableCompression: true}
	for _, path := range []string{"/v1/plans/272/periods", "/assets/index-4f3a9c.js", "/openapi/tiendo.json"} {
		request, _ := http.NewRequestWithContext(t.Context(), "GET", s.url+path, nil)
		plain := s.send(transport, request).want(t, 200)
		request.Header.Set("Accept-Encoding", "gzip")
		small := s.send(transport, request).want(t, 200)
		if plain.Header.Get("Content-Encoding") != "" || small.Header.Get("Content-Encoding") != "gzip" {
			t.Fatalf("%s: %q, %q", path, plain.Header.Get("Content-Encoding"), small.Header.Get("Content-Encoding"))
		}
		unpacked, err := gzip.NewReader(strings.NewReader(small.body))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(unpacked)
		if err != nil || strings.Join(strings.Fields(string(text)), "") != strings.Join(strings.Fields(plain.body), "") {
			t.Errorf("%s: other content when compressed (%v)", path, err)
		}
		if !strings.Contains(small.Header.Get("Vary"), "Accept-Encoding") {
			t.Errorf("%s: Vary %q", path, small.Header.Get("Vary"))
		}
	}
	// The size of a compressed secret would tell something of it.
	s.longToken = strings.Repeat("x", 3000)
	request, _ := http.NewRequestWithContext(t.Context(), "POST", s.url+"/v1/session:signIn", strings.NewReader(signIn))
	request.Header.Set("Accept-Encoding", "gzip")
	if a := s.send(transport, request).want(t, 200); a.Header.Get("Content-Encoding") != "" || a.Header.Get("No-Gzip-Compression") != "" {
		t.Errorf("tokens are compressed: %v", a.Header)
	}
}

func TestHealth(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.ReadyDeadline = 200 * time.Millisecond })
	golden(t, "ready", s.ask("GET", "/readyz", "").want(t, 200).body)
	s.health.SetServingStatus("tiendo.plan.v1.PlanService", grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	golden(t, "ready-without-plan", s.ask("GET", "/readyz", "").want(t, 503).body)
	s.stop()
	golden(t, "ready-without-services", s.ask("GET", "/readyz", "").want(t, 503).body)
	s.ask("GET", "/healthz", "").want(t, 200)
}
