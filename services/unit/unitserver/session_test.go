package unitserver_test

import (
	"bytes"
	"encoding/base64"
	"sync"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore"
)

func (w *world) refresh(t testing.TB, s *unitv1.Session) (*unitv1.Session, error) {
	return w.identity.RefreshSession(t.Context(), &unitv1.RefreshSessionRequest{RefreshToken: s.GetRefreshToken()})
}

func (w *world) session(t testing.TB) *unitv1.Session {
	t.Helper()
	s, err := w.signIn(t, "canbo", goodPassword)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const tokenInvalid = "Unauthenticated TOKEN_INVALID"

func TestRefreshLastsFromTokenToToken(t *testing.T) {
	w := people(t)
	s := w.session(t)
	for range 3 { // each token lasts twelve hours from when it was given, to the millisecond
		w.Clock.Advance(12*time.Hour - time.Millisecond)
		next, err := w.refresh(t, s)
		if err != nil {
			t.Fatalf("a millisecond before its end: %v", err)
		}
		if want := w.Clock.Now().Add(12 * time.Hour); !next.GetRefreshExpireTime().AsTime().Equal(want) || next.GetRefreshToken() == s.GetRefreshToken() {
			t.Errorf("the next token lasts until %v, want another one until %v", next.GetRefreshExpireTime().AsTime(), want)
		}
		s = next
	}
	w.Clock.Advance(12 * time.Hour)
	if _, err := w.refresh(t, s); told(err) != tokenInvalid {
		t.Errorf("at its end: %s", told(err))
	}
}

func TestATokenUsedTwiceEndsTheSession(t *testing.T) {
	w := people(t)
	first, other := w.session(t), w.session(t)
	second, err := w.refresh(t, first)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.refresh(t, first); told(err) != tokenInvalid {
		t.Errorf("the token used again: %s", told(err))
	}
	if _, err := w.refresh(t, second); told(err) != tokenInvalid {
		t.Errorf("the token after it, whoever holds it: %s", told(err))
	}
	if _, err := w.refresh(t, other); err != nil {
		t.Errorf("another session of the account: %v", err)
	}
}

func TestOneTokenAtOnceHasOneWinner(t *testing.T) {
	w := people(t)
	s := w.session(t)
	var mu sync.Mutex
	var winners []*unitv1.Session
	var racers sync.WaitGroup
	for range 16 {
		racers.Go(func() {
			next, err := w.refresh(t, s)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				winners = append(winners, next)
			} else if told(err) != tokenInvalid {
				t.Errorf("a loser hears %s", told(err))
			}
		})
	}
	racers.Wait()
	if len(winners) != 1 {
		t.Fatalf("%d of 16 got the next token, want 1", len(winners))
	}
	if _, err := w.refresh(t, winners[0]); told(err) != tokenInvalid {
		t.Errorf("the session after its token was used 16 times: %s, want it ended", told(err))
	}
}

func TestSignOut(t *testing.T) {
	w := people(t)
	s, other := w.session(t), w.session(t)
	signOut := func(token string) {
		if _, err := w.identity.SignOut(t.Context(), &unitv1.SignOutRequest{RefreshToken: token}); err != nil {
			t.Errorf("SignOut(%q): %v", token, err)
		}
	}
	for range 2 { // the second time the session is not known any more
		signOut(s.GetRefreshToken())
	}
	signOut("no token at all")
	if _, err := w.refresh(t, s); told(err) != tokenInvalid {
		t.Errorf("refresh after signing out: %s", told(err))
	}
	if _, err := w.refresh(t, other); err != nil {
		t.Errorf("another session of the account: %v", err)
	}
}

func TestMadeUpRefreshTokens(t *testing.T) {
	w := people(t)
	s := w.session(t)
	token := s.GetRefreshToken()
	for _, bad := range []string{"x", token[1:], token + "A", "A" + token[1:]} {
		_, err := w.identity.RefreshSession(t.Context(), &unitv1.RefreshSessionRequest{RefreshToken: bad})
		if want := tokenInvalid; bad != token && told(err) != want {
			t.Errorf("RefreshSession(%q): %s, want %s", bad, told(err), want)
		}
	}
}

func TestNewGrantsCountFromTheNextToken(t *testing.T) {
	w := people(t)
	w.addUnit(t, "b", simple("B", ""))
	s := w.session(t)
	change := proto.CloneOf(s.GetAccount())
	change.Grants, change.DisplayName = []*unitv1.Grant{{Role: administrator, Unit: "units/b"}}, "Quản trị"
	if _, err := w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: change}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.identity.ListAccounts(bearer(t, s), &unitv1.ListAccountsRequest{}); told(err) != "PermissionDenied ROLE_MISSING" {
		t.Errorf("with the token given before: %s", told(err))
	}
	next, err := w.refresh(t, s)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.identity.ListAccounts(bearer(t, next), &unitv1.ListAccountsRequest{}); err != nil {
		t.Errorf("with the next token: %v", err)
	}
	if next.GetAccount().GetDisplayName() != "Quản trị" {
		t.Errorf("the session answers the account %v, want it as it is now", next.GetAccount())
	}
}

func TestSessionsThatAreOverAreSweptAway(t *testing.T) {
	w := people(t)
	for range 3 {
		w.session(t)
	}
	w.Clock.Advance(13 * time.Hour)
	w.session(t)
	if kept, err := w.store.Count(t.Context(), "sessions", docstore.Query{}); err != nil || kept != 1 {
		t.Errorf("%d sessions are kept, %v, want the one that is not over", kept, err)
	}
}

// Whoever reads the database gets no password and no token that works.
func TestNoSecretIsStored(t *testing.T) {
	w := people(t)
	s := w.session(t)
	token, err := base64.RawURLEncoding.DecodeString(s.GetRefreshToken())
	if err != nil {
		t.Fatal(err)
	}
	documents := 0
	for _, collection := range []string{"accounts", "sessions", "sign_in_attempts", "units"} {
		page, err := w.store.List(t.Context(), collection, docstore.Query{})
		if err != nil {
			t.Fatal(err)
		}
		documents += len(page.Documents)
		for _, document := range page.Documents {
			for name, secret := range map[string][]byte{
				"the password": []byte(goodPassword), "the refresh token": []byte(s.GetRefreshToken()),
				"the lasting part of the token": token[:16], "the part used once": token[16:], "the access token": []byte(s.GetAccessToken()),
			} {
				if bytes.Contains(document, secret) {
					t.Errorf("a document in %s holds %s", collection, name)
				}
			}
		}
	}
	if documents < 3 {
		t.Errorf("only %d documents were looked at", documents)
	}
}
