package unit

import (
	"context"
	"log/slog"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// IdentityService runs the use cases of accounts and sessions.
type IdentityService struct {
	Accounts  AccountStore
	Attempts  AttemptStore
	Sessions  SessionStore
	Keys      KeyStore
	Units     Store
	Passwords *identity.Passwords
	Issuer    *identity.Issuer
	Now       func() time.Time
	Log       *slog.Logger

	turns turns
}

// CreateAccount adds an account with its first password.
func (s *IdentityService) CreateAccount(ctx context.Context, a Account, password string) (Account, error) {
	switch _, err := s.Accounts.Account(ctx, a.Name); {
	case err == nil:
		return Account{}, fault.New(faultv1.Reason_REASON_ALREADY_EXISTS, "name", string(a.Name))
	case fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND:
		return Account{}, err
	}
	units, err := s.granted(ctx, a.Grants)
	if err != nil {
		return Account{}, err
	}
	var faults fault.Violations
	checkGrants(&faults, "account.grants", a.Grants, units)
	checkPassword(&faults, "password", a.Name.Login(), password)
	if err := faults.Err(); err != nil {
		return Account{}, err
	}
	hash, err := s.Passwords.Hash(ctx, password)
	if err != nil {
		return Account{}, err
	}
	a.PasswordHash, a.Credential, a.Revision, a.CreatedAt = hash, 1, 1, s.Now()
	return a, s.Accounts.InsertAccount(ctx, a)
}

// Account reads an account.
func (s *IdentityService) Account(ctx context.Context, name AccountName) (Account, error) {
	return s.Accounts.Account(ctx, name)
}

// MyAccount reads the caller's own account.
func (s *IdentityService) MyAccount(ctx context.Context) (Account, error) {
	return s.Accounts.Account(ctx, AccountName(identity.From(ctx).Account))
}

// ListAccounts lists accounts by login name.
func (s *IdentityService) ListAccounts(ctx context.Context, page Page) ([]Account, string, error) {
	return s.Accounts.Accounts(ctx, page)
}

// RoleHolders lists who holds one of some roles and may sign in, each with what they hold of these roles. A page is one of
// all accounts, so that few or none of it may be holders.
func (s *IdentityService) RoleHolders(ctx context.Context, roles []accessv1.Role, page Page) ([]Account, string, error) {
	all, next, err := s.Accounts.Accounts(ctx, page)
	if err != nil {
		return nil, "", err
	}
	var holders []Account
	for _, a := range all {
		if a.Grants = a.Holding(roles); len(a.Grants) > 0 {
			holders = append(holders, a)
		}
	}
	return holders, next, nil
}

// UpdateAccount changes an account as the caller has seen it.
func (s *IdentityService) UpdateAccount(ctx context.Context, name AccountName, c Change, seen int64) (Account, error) {
	a, err := s.Accounts.Account(ctx, name)
	if err != nil {
		return Account{}, err
	}
	if a.Revision != seen {
		return Account{}, fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	units, err := s.granted(ctx, c.Grants)
	if err != nil {
		return Account{}, err
	}
	var faults fault.Violations
	checkGrants(&faults, "account.grants", c.Grants, units)
	if string(name) == identity.From(ctx).Account {
		checkOwn(&faults, c)
	}
	if err := faults.Err(); err != nil {
		return Account{}, err
	}
	a = a.Changed(c)
	return a, s.Accounts.ReplaceAccount(ctx, a)
}

// granted reads the units grants are given in.
func (s *IdentityService) granted(ctx context.Context, grants []identity.Grant) (map[Name]Unit, error) {
	names := make([]Name, 0, len(grants))
	for _, g := range grants {
		names = append(names, Name(g.Unit))
	}
	return s.Units.Units(ctx, names...)
}

// SigningKeys are the keys that verify access tokens, newest first: those of all replicas.
func (s *IdentityService) SigningKeys(ctx context.Context) ([]identity.PublicKey, error) {
	ring, err := s.Keys.KeyRing(ctx)
	if err != nil {
		return nil, err
	}
	var keys []identity.PublicKey
	for _, key := range ring.Verifying(s.Now()) {
		keys = append(keys, identity.Publish(key))
	}
	return keys, nil
}
