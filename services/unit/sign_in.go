package unit

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// SignedIn is what a sign-in, or a refresh, gives.
type SignedIn struct {
	Account        Account
	AccessToken    string
	AccessExpires  time.Time
	RefreshToken   RefreshToken
	RefreshExpires time.Time
}

// SignIn begins a session.
func (s *IdentityService) SignIn(ctx context.Context, login, password string) (SignedIn, error) {
	a, err := s.prove(ctx, NewAccountName(login), password)
	if err != nil {
		return SignedIn{}, err
	}
	token := NewRefreshToken()
	session := a.Begin(token, s.Now())
	if err := s.Sessions.InsertSession(ctx, session); err != nil {
		return SignedIn{}, err
	}
	s.sweep(ctx)
	return s.signedIn(a, session, token)
}

// prove answers the account when the password is its own and it is not disabled. Whatever else is wrong, the answer and
// the time it takes are the same.
func (s *IdentityService) prove(ctx context.Context, name AccountName, password string) (Account, error) {
	end, err := s.turns.take(ctx, name)
	if err != nil {
		return Account{}, err
	}
	defer end()
	attempts, err := s.Attempts.Attempts(ctx, name)
	if err != nil {
		return Account{}, err
	}
	if wait := attempts.Wait(s.Now()); wait > 0 {
		return Account{}, fault.New(faultv1.Reason_REASON_TOO_MANY_ATTEMPTS).RetryIn(wait)
	}
	a, err := s.Accounts.Account(ctx, name)
	if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND {
		return Account{}, err
	}
	ok, upgrade, err := s.Passwords.Verify(ctx, a.PasswordHash, password)
	if err != nil {
		return Account{}, err
	}
	if !ok {
		return Account{}, s.failed(ctx, attempts)
	}
	return s.proved(ctx, a, password, upgrade, attempts)
}

// failed counts a failure. Another replica may count one at the same time.
func (s *IdentityService) failed(ctx context.Context, seen Attempts) error {
	for {
		err := s.Attempts.SaveAttempts(ctx, seen.Failed(s.Now()))
		if err == nil {
			return fault.New(faultv1.Reason_REASON_WRONG_CREDENTIALS)
		}
		if fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG {
			return err
		}
		if seen, err = s.Attempts.Attempts(ctx, seen.Account); err != nil {
			return err
		}
	}
}

// proved forgets failures and brings the stored hash up to date.
func (s *IdentityService) proved(ctx context.Context, a Account, password string, upgrade bool, attempts Attempts) (Account, error) {
	if attempts.Revision > 0 {
		if err := ignoreStale(s.Attempts.ClearAttempts(ctx, attempts)); err != nil {
			return Account{}, err
		}
	}
	if a.Disabled {
		return Account{}, fault.New(faultv1.Reason_REASON_ACCOUNT_DISABLED)
	}
	if !upgrade {
		return a, nil
	}
	hash, err := s.Passwords.Hash(ctx, password)
	if err != nil {
		return Account{}, err
	}
	rehashed := a.Rehashed(hash)
	switch err := s.Accounts.ReplaceAccount(ctx, rehashed); {
	case err == nil:
		return rehashed, nil
	default: // the next sign-in does it
		return a, ignoreStale(err)
	}
}

// signedIn signs the access token that goes with a refresh token.
func (s *IdentityService) signedIn(a Account, session Session, refresh RefreshToken) (SignedIn, error) {
	token, expires, err := s.Issuer.Issue(a.Actor(session.ID))
	if err != nil {
		return SignedIn{}, fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return SignedIn{
		Account: a, AccessToken: token, AccessExpires: expires, RefreshToken: refresh, RefreshExpires: session.ExpiresAt,
	}, nil
}

// sweep removes some sessions that are over. It is no part of the sign-in, which stands whatever becomes of it.
func (s *IdentityService) sweep(ctx context.Context) {
	over, err := s.Sessions.ExpiredSessions(ctx, s.Now())
	for _, session := range over {
		if err == nil {
			err = ignoreStale(s.Sessions.DeleteSession(ctx, session))
		}
	}
	if err != nil {
		s.Log.WarnContext(ctx, "sessions that are over not removed, the next sign-in tries again", "error", err)
	}
}

// ignoreStale takes being too late for success: somebody else has done it, or something newer counts.
func ignoreStale(err error) error {
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_STALE_ETAG {
		return nil
	}
	return err
}
