package gateway_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/tiendo/tiendo/gateway"
)

var update = flag.Bool("update", false, "write the golden files anew")

// system is a gateway over real HTTP before services over real gRPC.
type system struct {
	*services
	t       *testing.T
	gateway *gateway.Gateway
	url     string
	log     *logged
	stop    func() // stops the services
}

// start starts a system; change may change the gateway's settings.
func start(t *testing.T, change ...func(*gateway.Config)) *system {
	t.Helper()
	s := &system{services: newServices(), t: t, log: new(logged)}
	server := grpc.NewServer(grpc.UnaryInterceptor(s.intercept))
	s.register(server)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	s.stop = sync.OnceFunc(func() { server.Stop(); <-served })
	t.Cleanup(s.stop)
	conn, err := grpc.NewClient(listener.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	config := gateway.Config{
		Unit: conn, Plan: conn, Reporting: conn, Now: time.Now, Web: fstest.MapFS{},
		Log: slog.New(slog.NewJSONHandler(s.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	for _, c := range change {
		c(&config)
	}
	if s.gateway, err = gateway.New(config); err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(s.gateway)
	t.Cleanup(web.Close)
	s.url = web.URL
	return s
}

// logged is a log that tests read.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logged) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(line)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// answer is an HTTP answer, read to its end.
type answer struct {
	*http.Response
	body string
}

// ask sends a request. Headers are pairs of name and value.
func (s *system) ask(method, path, body string, headers ...string) answer {
	s.t.Helper()
	request, err := http.NewRequestWithContext(s.t.Context(), method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Add(headers[i], headers[i+1])
	}
	return s.send(http.DefaultTransport, request)
}

func (s *system) send(by http.RoundTripper, request *http.Request) answer {
	s.t.Helper()
	response, err := by.RoundTrip(request)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer{response, string(body)}
}

// want checks the status of an answer.
func (a answer) want(t *testing.T, code int) answer {
	t.Helper()
	if a.StatusCode != code {
		t.Fatalf("%s %s: %s, want %d\n%s", a.Request.Method, a.Request.URL, a.Status, code, a.body)
	}
	return a
}

// failure is what tests read of a google.rpc.Status.
type failure struct {
	Code    int
	Message string
	Details []struct {
		Type            string `json:"@type"`
		Reason          string
		Locale, Message string
		FieldViolations []struct {
			Field, Reason, Description string
			LocalizedMessage           struct{ Locale, Message string }
		}
	}
}

// failure reads the answer as a failure; it must have its reason and texts.
func (a answer) failure(t *testing.T) failure {
	t.Helper()
	var f failure
	if err := json.Unmarshal([]byte(a.body), &f); err != nil {
		t.Fatalf("not a failure: %v\n%s", err, a.body)
	}
	if got := a.Header.Get("Content-Type"); got != "application/json" {
		t.Errorf("Content-Type %q", got)
	}
	if len(f.Details) < 3 || f.Details[1].Locale != "vi" || f.Details[1].Message == "" || f.Details[2].Locale != "en" || f.Details[2].Message != f.Message {
		t.Errorf("not in both languages: %s", a.body)
	}
	return f
}

func (f failure) reason() string {
	if len(f.Details) == 0 {
		return ""
	}
	return f.Details[0].Reason
}

// faults are the violations as FIELD RULE, one after the other.
func (f failure) faults(t *testing.T) string {
	t.Helper()
	var list []string
	for _, d := range f.Details {
		for _, v := range d.FieldViolations {
			if v.Description == "" || v.LocalizedMessage.Locale != "vi" || v.LocalizedMessage.Message == "" {
				t.Errorf("%s %s has no text", v.Field, v.Reason)
			}
			list = append(list, strings.TrimSpace(v.Field+" "+v.Reason))
		}
	}
	return strings.Join(list, "; ")
}

var (
	incident = regexp.MustCompile(`\b[0-9a-f]{12}\b`)
	texts    = regexp.MustCompile(`"(message|description)": "[^"]*"`)
)

// golden compares a body with a file, both indented anew. Numbers of incidents do not count, nor the wording of
// failures, which is the catalogue's.
func golden(t *testing.T, name, body string) {
	t.Helper()
	var indented bytes.Buffer
	if err := json.Indent(&indented, []byte(strings.TrimSpace(body)), "", "  "); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, body)
	}
	got := texts.ReplaceAllString(indented.String(), `"$1": "…"`)
	got = incident.ReplaceAllString(got, "INCIDENT") + "\n"
	file := filepath.Join("testdata", name+".json")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\n got %s\nwant %s", name, got, want)
	}
}
