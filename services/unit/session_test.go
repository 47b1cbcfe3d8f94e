package unit_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/unit"
)

var noon = time.Date(2025, 7, 9, 5, 0, 0, 0, time.UTC)

func TestWaitGrows(t *testing.T) {
	attempts := unit.Attempts{}
	for failures, want := range []time.Duration{
		0, 0, 0, 0, 0, 30 * time.Second, time.Minute, 2 * time.Minute, 4 * time.Minute, 8 * time.Minute, 15 * time.Minute,
		15 * time.Minute,
	} {
		if got := attempts.Wait(noon); got != want {
			t.Errorf("after %d failures: Wait = %v, want %v", failures, got, want)
		}
		if want > 0 && (attempts.Wait(noon.Add(want-time.Millisecond)) != time.Millisecond || attempts.Wait(noon.Add(want)) != 0) {
			t.Errorf("after %d failures: the wait does not end after exactly %v", failures, want)
		}
		attempts = attempts.Failed(noon)
	}
}

func TestWaitIsNeverLongerThanTheLongest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		attempts := unit.Attempts{Failures: rapid.IntRange(0, 1<<40).Draw(t, "failures"), FailedAt: noon}
		now := noon.Add(time.Duration(rapid.Int64Range(-1<<52, 1<<52).Draw(t, "later"))) // clocks are put back, too
		if got := attempts.Wait(now); got < 0 || got > 15*time.Minute {
			t.Fatalf("%+v.Wait(%v) = %v", attempts, now, got)
		}
	})
}

func TestSessionTakesOnlyTheNewestToken(t *testing.T) {
	account := unit.Account{Name: "accounts/a", Credential: 3}
	first := unit.NewRefreshToken()
	session := account.Begin(first, noon)
	second := first.Next()
	rotated := session.Rotated(second, noon.Add(time.Hour))
	switch {
	case second.Session() != session.ID:
		t.Error("the next token is for another session")
	case !session.Takes(first) || session.Takes(second):
		t.Error("a new session must take its first token and no other")
	case rotated.Takes(first) || !rotated.Takes(second):
		t.Error("a rotated session must take the next token and no other")
	}
	for _, c := range []struct {
		name    string
		account unit.Account
		after   time.Duration
		want    bool
	}{
		{"one millisecond before the end of its life", account, 13*time.Hour - time.Millisecond, false},
		{"at the end of its life", account, 13 * time.Hour, true},
		{"with another password", account.WithPassword("x"), time.Hour, true},
		{"with the same password hashed anew", account.Rehashed("x"), time.Hour, false},
	} {
		if got := rotated.Over(c.account, noon.Add(c.after)); got != c.want {
			t.Errorf("%s: Over = %v, want %v", c.name, got, c.want)
		}
	}
}

func TestParseRefreshToken(t *testing.T) {
	token := unit.NewRefreshToken()
	text := token.String()
	if got, ok := unit.ParseRefreshToken(text); !ok || got != token {
		t.Errorf("ParseRefreshToken(%q) = %v, %v", text, got, ok)
	}
	for _, bad := range []string{"", "x", text[:63], text + "A", text[:63] + "=", text[:63] + "\n", text + "\n", "*" + text[1:]} {
		if _, ok := unit.ParseRefreshToken(bad); ok {
			t.Errorf("ParseRefreshToken(%q) is taken for a token", bad)
		}
	}
}
