package unitstore_test

import (
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// Everything that is read, decided upon and written must find out when somebody else was quicker, also with the very
// first revision.
func TestTheSlowerOfTwoIsStale(t *testing.T) {
	store := open(t)
	attempts := func(revision int64) error {
		return store.SaveAttempts(t.Context(), unit.Attempts{Account: "accounts/a", Revision: revision})
	}
	ring := func(revision int64) error {
		return store.SaveKeyRing(t.Context(), unit.KeyRing{ID: "access_tokens", Revision: revision})
	}
	account := func(revision int64) error {
		return store.ReplaceAccount(t.Context(), unit.Account{Name: "accounts/a", Revision: revision})
	}
	if err := store.InsertAccount(t.Context(), unit.Account{Name: "accounts/a", Revision: 1}); err != nil {
		t.Fatal(err)
	}
	const (
		done  = faultv1.Reason_REASON_UNSPECIFIED
		stale = faultv1.Reason_REASON_STALE_ETAG
	)
	for _, c := range []struct {
		name string
		err  error
		want faultv1.Reason
	}{
		{"the first attempts", attempts(1), done},
		{"the first attempts again", attempts(1), stale},
		{"the second attempts", attempts(2), done},
		{"the second attempts again", attempts(2), stale},
		{"attempts over some that are not there", attempts(9), stale},
		{"the first ring", ring(1), done},
		{"the first ring again", ring(1), stale},
		{"the second ring", ring(2), done},
		{"the second account", account(2), done},
		{"the second account again", account(2), stale},
		{"clearing older attempts", store.ClearAttempts(t.Context(), unit.Attempts{Account: "accounts/a", Revision: 1}), stale},
		{"clearing the newest attempts", store.ClearAttempts(t.Context(), unit.Attempts{Account: "accounts/a", Revision: 2}), done},
		{"the first attempts after clearing", attempts(1), done},
		{"a session that is not there", store.DeleteSession(t.Context(), unit.Session{ID: "x", Revision: 1}), stale},
	} {
		if got := reason(c.err); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.err, c.want)
		}
	}
}

func reason(err error) faultv1.Reason {
	if err == nil {
		return faultv1.Reason_REASON_UNSPECIFIED
	}
	return fault.ReasonOf(err)
}
