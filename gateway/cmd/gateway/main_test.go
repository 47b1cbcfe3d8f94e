package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

func environment(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestSettings(t *testing.T) {
	usual := settings{http: "127.0.0.1:8080", unit: "127.0.0.1:9091", plan: "127.0.0.1:9092", reporting: "127.0.0.1:9093"}
	changed := usual
	changed.http, changed.unit, changed.plaintext, changed.drainWait, changed.secureCookies = "0.0.0.0:8080", "unit:9091", true, 5*time.Second, true
	for name, c := range map[string]struct {
		args []string
		env  func(string) string
		want settings
	}{
		"nothing given": {nil, environment(), usual},
		"environment": {nil, environment("TIENDO_HTTP", "0.0.0.0:8080", "TIENDO_UNIT", "unit:9091", "TIENDO_PLAINTEXT", "1",
			"TIENDO_DRAIN_WAIT", "5s", "TIENDO_SECURE_COOKIES", "true"), changed},
		"flags count before environment": {
			[]string{"--http", "0.0.0.0:8080", "--unit=unit:9091", "--plaintext", "--drain-wait=5s", "--secure-cookies"},
			environment("TIENDO_HTTP", "1.2.3.4:80", "TIENDO_DRAIN_WAIT", "1s"), changed,
		},
	} {
		got, err := readSettings(c.args, c.env, io.Discard)
		if err != nil || got != c.want {
			t.Errorf("%s: %+v, %v; want %+v", name, got, err, c.want)
		}
	}
	for _, c := range []struct {
		args []string
		env  func(string) string
		want string
	}{
		{nil, environment("TIENDO_DRAIN_WAIT", "soon"), "TIENDO_DRAIN_WAIT"},
		{[]string{"--nothing"}, environment(), "nothing"},
		{[]string{"up"}, environment(), `"up"`},
	} {
		if _, err := readSettings(c.args, c.env, io.Discard); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want something about %s", c.args, err, c.want)
		}
	}
}

// Tokens do not cross a network unprotected unless somebody vouches for it.
func TestHowServicesAreReached(t *testing.T) {
	noCertificate := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(noCertificate, []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		address string
		with    settings
		ok      bool
	}{
		{"127.0.0.1:9091", settings{}, true},
		{"localhost:9091", settings{}, true},
		{"[::1]:9091", settings{}, true},
		{"unit:9091", settings{}, false},
		{"10.0.0.1:9091", settings{}, false},
		{"unit:9091", settings{plaintext: true}, true},
		{"unit:9091", settings{ca: noCertificate}, false},
		{"unit:9091", settings{ca: "/nowhere"}, false},
	} {
		conn, err := c.with.dial(c.address)
		if (err == nil) != c.ok {
			t.Errorf("%s with %+v: %v", c.address, c.with, err)
		}
		if conn != nil {
			conn.Close()
		}
	}
}

// lines is a log that can be waited for.
type lines chan string

func (l lines) Write(line []byte) (int, error) {
	l <- string(bytes.Clone(line))
	return len(line), nil
}

func TestTheProcessServesUntilItIsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	log := make(lines, 100)
	ended := make(chan error, 1)
	go func() { ended <- run(ctx, []string{"--http", "127.0.0.1:0"}, environment(), log) }()
	address := ""
	for address == "" {
		select {
		case line := <-log:
			if found := regexp.MustCompile(`"serving","address":"([^"]+)"`).FindStringSubmatch(line); found != nil {
				address = found[1]
			}
		case err := <-ended:
			t.Fatalf("ended: %v", err)
		}
	}
	for path, want := range map[string]int{"/healthz": 200, "/v1/plans": 503} {
		response, err := http.Get("http://" + address + path)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != want {
			t.Errorf("%s: %s, want %d", path, response.Status, want)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
