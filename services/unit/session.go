package unit

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"time"
)

// SessionLife is how long a refresh token is valid.
const SessionLife = 12 * time.Hour

// Session is what begins with a sign-in and goes on from refresh token to refresh token. Neither its id nor what it
// keeps of the token in force opens anything: both are hashes.
type Session struct {
	ID          string      `bson:"_id"`
	Revision    int64       `bson:"revision"`
	Account     AccountName `bson:"account"`
	TokenSHA256 []byte      `bson:"token_sha256"`
	Credential  int64       `bson:"credential"` // of the account's password it was begun with
	CreatedAt   time.Time   `bson:"created_at"`
	ExpiresAt   time.Time   `bson:"expires_at"` // first instant at which it is over
}

// A refresh token is two parts in base64url: one that stays for the whole session and finds it, one that is used once.
const (
	lastingBytes = 16
	onceBytes    = 32
)

// RefreshToken buys the next pair of tokens of a session, once. It is never stored.
type RefreshToken [lastingBytes + onceBytes]byte

// ParseRefreshToken reads a refresh token; false for a text that cannot be one.
func ParseRefreshToken(text string) (RefreshToken, bool) {
	var t RefreshToken
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(raw) != len(t) {
		return t, false
	}
	copy(t[:], raw)
	return t, t.String() == text // the decoder passes over line ends and odd bits
}

// NewRefreshToken is the first token of a new session.
func NewRefreshToken() RefreshToken {
	var t RefreshToken
	rand.Read(t[:]) // never fails, by its contract
	return t
}

// Next is a new token for the same session.
func (t RefreshToken) Next() RefreshToken {
	rand.Read(t[lastingBytes:])
	return t
}

// Session is the id of the token's session.
func (t RefreshToken) Session() string {
	sum := sha256.Sum256(t[:lastingBytes])
	return hex.EncodeToString(sum[:])
}

// String is the token as clients keep it.
func (t RefreshToken) String() string { return base64.RawURLEncoding.EncodeToString(t[:]) }

func (t RefreshToken) sum() []byte {
	sum := sha256.Sum256(t[:])
	return sum[:]
}

// Begin is a new session of an account whose password has just been given.
func (a Account) Begin(token RefreshToken, now time.Time) Session {
	return Session{
		ID: token.Session(), Revision: 1, Account: a.Name, TokenSHA256: token.sum(), Credential: a.Credential,
		CreatedAt: now, ExpiresAt: now.Add(SessionLife),
	}
}

// Takes reports whether a token is the one in force.
func (s Session) Takes(token RefreshToken) bool {
	return subtle.ConstantTimeCompare(s.TokenSHA256, token.sum()) == 1
}

// Over reports whether the session has ended: its time has run out, or its account has another password since.
func (s Session) Over(account Account, now time.Time) bool {
	return !now.Before(s.ExpiresAt) || s.Credential != account.Credential
}

// Rotated is the session with its next token in force.
func (s Session) Rotated(next RefreshToken, now time.Time) Session {
	s.TokenSHA256, s.ExpiresAt = next.sum(), now.Add(SessionLife)
	s.Revision++
	return s
}

// Renewed is the session under a new password of its account.
func (s Session) Renewed(account Account) Session {
	s.Credential = account.Credential
	s.Revision++
	return s
}
