package unitserver_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/identity"
)

func TestChangingThePasswordEndsTheOtherSessions(t *testing.T) {
	w := people(t)
	mine, other := w.session(t), w.session(t)
	const newPassword = "mua-thu-ve-som"
	change := &unitv1.ChangeMyPasswordRequest{OldPassword: goodPassword, NewPassword: newPassword}
	if _, err := w.identity.ChangeMyPassword(bearer(t, mine), change); err != nil {
		t.Fatal(err)
	}
	if _, err := w.refresh(t, other); told(err) != tokenInvalid {
		t.Errorf("another session: %s", told(err))
	}
	mine, err := w.refresh(t, mine)
	if err != nil {
		t.Errorf("the session the password was changed in: %v", err)
	}
	if _, err := w.signIn(t, "canbo", goodPassword); told(err) != "Unauthenticated WRONG_CREDENTIALS" {
		t.Errorf("the old password: %s", told(err))
	}
	if _, err := w.signIn(t, "canbo", newPassword); err != nil {
		t.Errorf("the new password: %v", err)
	}
	// A token that was given without a session keeps none.
	change = &unitv1.ChangeMyPasswordRequest{OldPassword: newPassword, NewPassword: goodPassword}
	if _, err := w.identity.ChangeMyPassword(w.As(t, identity.Actor{Account: "accounts/canbo"}), change); err != nil {
		t.Fatal(err)
	}
	if _, err := w.refresh(t, mine); told(err) != tokenInvalid {
		t.Errorf("a session when the password was changed without one: %s", told(err))
	}
}

// A session that ended with an earlier password does not come back with its own access token.
func TestAnEndedSessionStaysEnded(t *testing.T) {
	w := people(t)
	mine, ended := w.session(t), w.session(t)
	change := func(s *unitv1.Session, old, password string) {
		t.Helper()
		request := &unitv1.ChangeMyPasswordRequest{OldPassword: old, NewPassword: password}
		if _, err := w.identity.ChangeMyPassword(bearer(t, s), request); err != nil {
			t.Fatal(err)
		}
	}
	change(mine, goodPassword, "mua-thu-ve-som")
	change(ended, "mua-thu-ve-som", "mua-dong-rat-lanh")
	if _, err := w.refresh(t, ended); told(err) != tokenInvalid {
		t.Errorf("the session that had ended: %s", told(err))
	}
}

// Both changes count when a person changes the password while an administrator changes the account.
func TestPasswordAndAccountChangedAtOnce(t *testing.T) {
	w := people(t)
	s := w.session(t)
	var changes sync.WaitGroup
	changes.Go(func() {
		for i := range 20 {
			a, err := w.identity.GetAccount(w.admin(t), &unitv1.GetAccountRequest{Name: "accounts/canbo"})
			if err == nil {
				a.DisplayName = "Cán bộ mới"
				_, err = w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: a})
			}
			if err != nil && told(err) != "Aborted STALE_ETAG" {
				t.Errorf("update %d: %v", i, err)
			}
		}
	})
	changes.Go(func() {
		request := &unitv1.ChangeMyPasswordRequest{OldPassword: goodPassword, NewPassword: "mua-thu-ve-som"}
		if _, err := w.identity.ChangeMyPassword(bearer(t, s), request); err != nil {
			t.Errorf("ChangeMyPassword: %v", err)
		}
	})
	changes.Wait()
	after, err := w.signIn(t, "canbo", "mua-thu-ve-som")
	if err != nil || after.GetAccount().GetDisplayName() != "Cán bộ mới" {
		t.Errorf("after both changes: %v, %v", after.GetAccount(), err)
	}
}

// Of changes that all give the same old password one counts: to the others that password is no longer the old one.
func TestOneOfManyPasswordChangesWins(t *testing.T) {
	w := people(t)
	var mu sync.Mutex
	var won []string
	var changes sync.WaitGroup
	for i := range 6 {
		changes.Go(func() {
			password := fmt.Sprint("mua-thu-ve-som-", i)
			request := &unitv1.ChangeMyPasswordRequest{OldPassword: goodPassword, NewPassword: password}
			_, err := w.identity.ChangeMyPassword(w.As(t, identity.Actor{Account: "accounts/canbo"}), request)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				won = append(won, password)
			}
		})
	}
	changes.Wait()
	if len(won) != 1 {
		t.Fatalf("%q were all taken for the new password", won)
	}
	w.Clock.Advance(time.Hour) // whatever the losers' failures ask for
	if _, err := w.signIn(t, "canbo", won[0]); err != nil {
		t.Errorf("the password that won: %v", err)
	}
}
