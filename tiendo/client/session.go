package client

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Session is one person signed in at one system.
type Session struct {
	// Account is the account's resource name.
	Account string `json:"account"`
	// AccessToken goes with every call.
	AccessToken string `json:"access_token"`
	// AccessUntil is when the access token has to be exchanged, by this machine's clock.
	AccessUntil time.Time `json:"access_until"`
	// RefreshToken buys the next session, once.
	RefreshToken string `json:"refresh_token"`
}

// NewSession is the session of a sign-in that was answered at an instant.
//
// How long the access token lives is read from the token itself, not from its expiry: the system's clock may be a demo
// clock, years away from this machine's.
func NewSession(s *unitv1.Session, answered time.Time) Session {
	return Session{
		Account:      s.GetAccount().GetName(),
		AccessToken:  s.GetAccessToken(),
		AccessUntil:  answered.Add(lifetime(s.GetAccessToken())),
		RefreshToken: s.GetRefreshToken(),
	}
}

// lifetime is how long an access token may be used, with a margin for the way to the system; 0 where the token does not
// say.
func lifetime(token string) time.Duration {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return 0
	}
	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return 0
	}
	var claims struct {
		IssuedAt float64 `json:"iat"`
		Expires  float64 `json:"exp"`
	}
	if json.Unmarshal(payload, &claims) != nil {
		return 0
	}
	const margin = 30 * time.Second
	return max(0, time.Duration((claims.Expires-claims.IssuedAt)*float64(time.Second))-margin)
}

// Sessions keeps sessions in one file that only its owner may read, one for each system.
type Sessions struct {
	path string
}

// OpenSessions is the sessions kept in a folder.
func OpenSessions(folder string) *Sessions {
	return &Sessions{path: filepath.Join(folder, "sessions.json")}
}

// ErrNoSession says that nobody is signed in at the system.
var ErrNoSession = errors.New("not signed in")

// Get is the session at a system; ErrNoSession if there is none.
func (s *Sessions) Get(server string) (Session, error) {
	all, err := s.read()
	if err != nil {
		return Session{}, err
	}
	session, ok := all[server]
	if !ok {
		return Session{}, ErrNoSession
	}
	return session, nil
}

// Change replaces the session at a system by what change makes of it; nil is no session. Other processes that change
// sessions wait: a refresh token works once, and using it twice ends the session.
func (s *Sessions) Change(server string, change func(*Session) (*Session, error)) error {
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	unlock, err := lockedfile.MutexAt(s.path + ".lock").Lock()
	if err != nil {
		return err
	}
	defer unlock()
	all, err := s.read()
	if err != nil {
		return err
	}
	var before *Session
	if session, ok := all[server]; ok {
		before = &session
	}
	after, err := change(before)
	if err != nil {
		return err
	}
	delete(all, server)
	if after != nil {
		all[server] = *after
	}
	return s.write(all)
}

func (s *Sessions) read() (map[string]Session, error) {
	all := map[string]Session{}
	source, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err != nil {
		return nil, err
	}
	return all, json.Unmarshal(source, &all)
}

// write replaces the file as a whole, so that a process killed in the middle leaves the old sessions.
func (s *Sessions) write(all map[string]Session) error {
	content, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(s.path), "sessions-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(content); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), s.path)
}
