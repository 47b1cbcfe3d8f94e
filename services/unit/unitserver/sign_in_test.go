package unitserver_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

// people is a world with one account, canbo, and goodPassword.
func people(t *testing.T) *world {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	w.addAccount(t, "canbo")
	return w
}

func (w *world) signIn(t testing.TB, login, password string) (*unitv1.Session, error) {
	return w.identity.SignIn(t.Context(), &unitv1.SignInRequest{Login: login, Password: password})
}

func TestSignIn(t *testing.T) {
	w := people(t)
	for _, login := range []string{"canbo", "CanBo", "  canbo "} {
		session, err := w.signIn(t, login, goodPassword)
		if err != nil {
			t.Fatalf("SignIn as %q: %v", login, err)
		}
		me, err := w.identity.GetMyAccount(bearer(t, session), &unitv1.GetMyAccountRequest{})
		if err != nil || !proto.Equal(me, session.GetAccount()) || me.GetName() != "accounts/canbo" {
			t.Errorf("GetMyAccount with its token = %v, %v, want the account signed in, %v", me, err, session.GetAccount())
		}
		if got, want := session.GetAccessExpireTime().AsTime(), morning.Add(10*time.Minute); !got.Equal(want) {
			t.Errorf("the access token lasts until %v, want %v", got, want)
		}
		if got, want := session.GetRefreshExpireTime().AsTime(), morning.Add(12*time.Hour); !got.Equal(want) {
			t.Errorf("the refresh token lasts until %v, want %v", got, want)
		}
	}
}

func TestWhatATokenSays(t *testing.T) {
	w := people(t)
	session, err := w.signIn(t, "canbo", goodPassword)
	if err != nil {
		t.Fatal(err)
	}
	keys := identity.RemoteKeys{Client: w.identity} // as another service checks it
	actor, err := identity.NewVerifier(identity.VerifierConfig{Keys: keys, Now: w.Clock.Now}).Verify(t.Context(), session.GetAccessToken())
	if err != nil || actor.Account != "accounts/canbo" || actor.DisplayName != "Cán bộ" || !actor.Holds(officer, "units/a") ||
		len(actor.Grants) != 1 || actor.Session == "" {
		t.Errorf("the token says %+v, %v", actor, err)
	}
}

// A stranger learns nothing about which login names there are: neither from the reason, nor the texts, nor the waiting.
func TestWrongLoginAndWrongPasswordLookTheSame(t *testing.T) {
	story := func(login string) []string {
		w := people(t)
		var heard []string
		for range 5 {
			_, err := w.signIn(t, login, "wrong")
			heard = append(heard, status.Convert(err).String()+fmt.Sprint(status.Convert(err).Details()...))
		}
		for range 8 {
			_, err := w.signIn(t, login, "wrong")
			heard = append(heard, status.Convert(err).String()+fmt.Sprint(status.Convert(err).Details()...))
			w.Clock.Advance(20 * time.Second)
		}
		return heard
	}
	known, unknown := story("canbo"), story("nobody")
	if !slices.Equal(known, unknown) {
		t.Errorf("a known login hears\n%s\nan unknown one\n%s", strings.Join(known, "\n"), strings.Join(unknown, "\n"))
	}
	if !strings.Contains(known[4], "WRONG_CREDENTIALS") || !strings.Contains(known[5], "TOO_MANY_ATTEMPTS") {
		t.Errorf("the fifth and sixth failure are\n%s\n%s", known[4], known[5])
	}
}

func TestThrottling(t *testing.T) {
	w := people(t)
	wrong := func() (string, time.Duration) {
		_, err := w.signIn(t, "canbo", "wrong")
		f := fault.Of(faultstatus.FromError(err))
		return fault.Name(f.Reason), f.RetryAfter
	}
	fail := func(times int) {
		for range times {
			if reason, _ := wrong(); reason != "WRONG_CREDENTIALS" {
				t.Fatalf("a failure that need not wait: %s", reason)
			}
		}
	}
	fail(4)
	for _, wait := range []time.Duration{
		30 * time.Second, time.Minute, 2 * time.Minute, 4 * time.Minute, 8 * time.Minute, 15 * time.Minute, 15 * time.Minute,
	} {
		fail(1)
		if reason, retry := wrong(); reason != "TOO_MANY_ATTEMPTS" || retry != wait {
			t.Errorf("%s, try again in %v, want TOO_MANY_ATTEMPTS and %v", reason, retry, wait)
		}
		w.Clock.Advance(wait - time.Millisecond)
		if _, err := w.signIn(t, "canbo", goodPassword); told(err) != "ResourceExhausted TOO_MANY_ATTEMPTS" {
			t.Errorf("the right password a millisecond too early: %s", told(err))
		}
		w.Clock.Advance(time.Millisecond)
	}
	if _, err := w.signIn(t, "canbo", goodPassword); err != nil {
		t.Errorf("the right password after the wait: %v", err)
	}
	fail(5) // success counts from the beginning
}

// Guesses sent all at once are counted as those sent one after the other.
func TestGuessesAtOnceAreCounted(t *testing.T) {
	w := people(t)
	answers := make([]string, 24)
	var guesses sync.WaitGroup
	for i := range answers {
		guesses.Go(func() {
			_, err := w.signIn(t, "canbo", fmt.Sprint("guess ", i))
			answers[i] = told(err)
		})
	}
	guesses.Wait()
	checked := 0
	for _, answer := range answers {
		switch answer {
		case "Unauthenticated WRONG_CREDENTIALS":
			checked++
		case "ResourceExhausted TOO_MANY_ATTEMPTS":
		default:
			t.Errorf("a guess is answered %s", answer)
		}
	}
	if checked != 5 {
		t.Errorf("%d of 24 guesses were checked, want 5", checked)
	}
}

// A wrong old password is a guess like any other.
func TestChangingThePasswordIsThrottled(t *testing.T) {
	w := people(t)
	me := w.As(t, identity.Actor{Account: "accounts/canbo"})
	for range 5 {
		w.identity.ChangeMyPassword(me, &unitv1.ChangeMyPasswordRequest{OldPassword: "guess", NewPassword: "mua-thu-ve-som"})
	}
	if _, err := w.signIn(t, "canbo", goodPassword); told(err) != "ResourceExhausted TOO_MANY_ATTEMPTS" {
		t.Errorf("SignIn after five wrong old passwords: %s", told(err))
	}
}

func TestADisabledAccountSaysSoOnlyToItsOwner(t *testing.T) {
	w := people(t)
	session, err := w.signIn(t, "canbo", goodPassword)
	if err != nil {
		t.Fatal(err)
	}
	account := w.disable(t, session.GetAccount(), true)
	refresh := func() string {
		_, err := w.identity.RefreshSession(t.Context(), &unitv1.RefreshSessionRequest{RefreshToken: session.GetRefreshToken()})
		return told(err)
	}
	if _, err := w.signIn(t, "canbo", "wrong"); told(err) != "Unauthenticated WRONG_CREDENTIALS" {
		t.Errorf("the wrong password: %s", told(err))
	}
	if _, err := w.signIn(t, "canbo", goodPassword); told(err) != "PermissionDenied ACCOUNT_DISABLED" {
		t.Errorf("the right password: %s", told(err))
	}
	if got := refresh(); got != "PermissionDenied ACCOUNT_DISABLED" {
		t.Errorf("refresh: %s", got)
	}
	w.disable(t, account, false)
	if got := refresh(); got != "Unauthenticated TOKEN_INVALID" {
		t.Errorf("refresh of the session that ended, after the account is enabled again: %s", got)
	}
	if _, err := w.signIn(t, "canbo", goodPassword); err != nil {
		t.Errorf("sign-in after the account is enabled again: %v", err)
	}
}

func (w *world) disable(t *testing.T, a *unitv1.Account, disabled bool) *unitv1.Account {
	t.Helper()
	a = proto.CloneOf(a)
	a.Disabled = disabled
	updated, err := w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: a})
	if err != nil {
		t.Fatal(err)
	}
	return updated
}

// What the service knows is in its store: another server on it, or the same one after a restart, goes on from there.
func TestServersShareWhatTheyKnow(t *testing.T) {
	clock, store := servertest.NewClock(morning), docstoretest.Open(t)
	one, two := serve(t, clock, store, unitserver.Config{}), serve(t, clock, store, unitserver.Config{})
	one.addUnit(t, "a", simple("A", ""))
	one.addAccount(t, "canbo")
	session, err := one.signIn(t, "canbo", goodPassword)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.identity.GetMyAccount(bearer(t, session), &unitv1.GetMyAccountRequest{}); err != nil {
		t.Errorf("one's access token at two: %v", err)
	}
	if _, err := two.identity.RefreshSession(t.Context(), &unitv1.RefreshSessionRequest{RefreshToken: session.GetRefreshToken()}); err != nil {
		t.Errorf("one's refresh token at two: %v", err)
	}
	var guesses sync.WaitGroup // at both at once: each replica counts the other's failures
	for i := range 4 {
		guesses.Go(func() {
			if _, err := []*world{one, two}[i%2].signIn(t, "canbo", "wrong"); told(err) != "Unauthenticated WRONG_CREDENTIALS" {
				t.Errorf("a failure at one of two: %s", told(err))
			}
		})
	}
	guesses.Wait()
	one.signIn(t, "canbo", "wrong")
	if _, err := two.signIn(t, "canbo", goodPassword); told(err) != "ResourceExhausted TOO_MANY_ATTEMPTS" {
		t.Errorf("after five failures at one and two: %s", told(err))
	}
}
