package unit

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// ChangeMyPassword changes the caller's own password. The caller's other sessions end; a wrong old password counts as a
// failed sign-in.
func (s *IdentityService) ChangeMyPassword(ctx context.Context, old, password string) error {
	actor := identity.From(ctx)
	name := AccountName(actor.Account)
	var faults fault.Violations
	checkPassword(&faults, "new_password", name.Login(), password)
	if err := faults.Err(); err != nil {
		return err
	}
	a, err := s.prove(ctx, name, old)
	if err != nil {
		return err
	}
	hash, err := s.Passwords.Hash(ctx, password)
	if err != nil {
		return err
	}
	if a, err = s.replacePassword(ctx, a, hash); err != nil {
		return err
	}
	return s.keepSession(ctx, actor.Session, a)
}

// replacePassword stores a new hash. When an administrator changes the account at the same time, both changes count;
// when the password was changed at the same time, the old one no longer proves anything.
func (s *IdentityService) replacePassword(ctx context.Context, proved Account, hash string) (Account, error) {
	for a := proved; ; {
		changed := a.WithPassword(hash)
		err := s.Accounts.ReplaceAccount(ctx, changed)
		if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG {
			return changed, err
		}
		if a, err = s.Accounts.Account(ctx, proved.Name); err != nil {
			return Account{}, err
		}
		if a.Credential != proved.Credential {
			return Account{}, fault.New(faultv1.Reason_REASON_WRONG_CREDENTIALS)
		}
	}
}

// keepSession takes the caller's session, if the token names one, over to the new password. One that had ended with an
// earlier password stays ended.
func (s *IdentityService) keepSession(ctx context.Context, id string, a Account) error {
	for id != "" {
		session, err := s.Sessions.Session(ctx, id)
		if err == nil && session.Credential == a.Credential-1 {
			err = s.Sessions.ReplaceSession(ctx, session.Renewed(a))
		}
		switch {
		case err == nil, fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND:
			return nil
		case fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG:
			return err
		}
	}
	return nil
}
