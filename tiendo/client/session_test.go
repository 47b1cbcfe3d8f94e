package client_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

const server = "127.0.0.1:9090"

func keep(t *testing.T, sessions *client.Sessions, server string, s *client.Session) {
	t.Helper()
	if err := sessions.Change(server, func(*client.Session) (*client.Session, error) { return s, nil }); err != nil {
		t.Fatal(err)
	}
}

func TestSessionsAreKeptForTheirOwnerOnly(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "tiendo")
	sessions := client.OpenSessions(folder)
	keep(t, sessions, server, &client.Session{Account: "accounts/a", AccessToken: "secret", RefreshToken: "secret too"})
	for path, want := range map[string]os.FileMode{folder: 0o700, filepath.Join(folder, "sessions.json"): 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
	}
	keep(t, sessions, server, &client.Session{Account: "accounts/b"})
	if info, _ := os.Stat(filepath.Join(folder, "sessions.json")); info.Mode().Perm() != 0o600 {
		t.Errorf("after a change the file has mode %o", info.Mode().Perm())
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "sessions-*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

func TestEverySystemHasItsOwnSession(t *testing.T) {
	sessions := client.OpenSessions(t.TempDir())
	if _, err := sessions.Get(server); !errors.Is(err, client.ErrNoSession) {
		t.Errorf("before: got %v", err)
	}
	keep(t, sessions, server, &client.Session{Account: "accounts/a"})
	keep(t, sessions, "city:9090", &client.Session{Account: "accounts/b"})
	keep(t, sessions, server, nil)
	if _, err := sessions.Get(server); !errors.Is(err, client.ErrNoSession) {
		t.Errorf("after it ended: got %v", err)
	}
	if s, err := sessions.Get("city:9090"); err != nil || s.Account != "accounts/b" {
		t.Errorf("the other one: got %v, %v", s, err)
	}
}

func TestAChangeThatFailsChangesNothing(t *testing.T) {
	sessions := client.OpenSessions(t.TempDir())
	keep(t, sessions, server, &client.Session{Account: "accounts/a"})
	failed := errors.New("no")
	err := sessions.Change(server, func(*client.Session) (*client.Session, error) { return nil, failed })
	if s, _ := sessions.Get(server); !errors.Is(err, failed) || s.Account != "accounts/a" {
		t.Errorf("got %v, %v", s, err)
	}
}

// TestChangesComeOneAfterTheOther counts in the session file with many writers, each with the file opened anew, as
// processes have it.
func TestChangesComeOneAfterTheOther(t *testing.T) {
	folder := t.TempDir()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			sessions := client.OpenSessions(folder)
			for range 10 {
				err := sessions.Change(server, func(s *client.Session) (*client.Session, error) {
					if s == nil {
						return &client.Session{Account: "1"}, nil
					}
					n, err := strconv.Atoi(s.Account)
					return &client.Session{Account: strconv.Itoa(n + 1)}, err
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if s, err := client.OpenSessions(folder).Get(server); err != nil || s.Account != "80" {
		t.Errorf("got %v, %v, want 80", s, err)
	}
}

func TestAnAccessTokenIsUsedForAsLongAsItLives(t *testing.T) {
	answered := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	token := func(claims string) string {
		return "h." + base64.RawURLEncoding.EncodeToString([]byte(claims)) + ".s"
	}
	// The system's clock is a demo clock, years away from this machine's.
	issued := time.Date(2025, 6, 26, 1, 0, 0, 0, time.UTC).Unix()
	for _, c := range []struct {
		name, token string
		want        time.Duration
	}{
		{"ten minutes, less a margin", token(fmt.Sprintf(`{"iat":%d,"exp":%d}`, issued, issued+600)), 9*time.Minute + 30*time.Second},
		{"shorter than the margin", token(fmt.Sprintf(`{"iat":%d,"exp":%d}`, issued, issued+10)), 0},
		{"no times", token(`{}`), 0},
		{"no JSON", token(`x`), 0},
		{"no token", "x", 0},
	} {
		s := client.NewSession(&unitv1.Session{AccessToken: c.token, RefreshToken: "r", Account: &unitv1.Account{Name: "accounts/a"}}, answered)
		if got := s.AccessUntil.Sub(answered); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
		if s.Account != "accounts/a" || s.RefreshToken != "r" {
			t.Errorf("%s: got %v", c.name, s)
		}
	}
}
