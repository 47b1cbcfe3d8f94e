package unitstore

import (
	"context"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/unit"
)

// InsertAccount adds an account; ALREADY_EXISTS if its name is taken.
func (s *Store) InsertAccount(ctx context.Context, a unit.Account) error {
	return s.accounts.Insert(ctx, a)
}

// Account reads an account; NOT_FOUND if there is none.
func (s *Store) Account(ctx context.Context, name unit.AccountName) (unit.Account, error) {
	return s.accounts.Get(ctx, string(name))
}

// Accounts lists accounts by name.
func (s *Store) Accounts(ctx context.Context, page unit.Page) ([]unit.Account, string, error) {
	return s.accounts.List(ctx, docstore.Query{Limit: page.Size, After: page.Token})
}

// ReplaceAccount stores an account over the revision before it; STALE_ETAG if that is no longer the newest.
func (s *Store) ReplaceAccount(ctx context.Context, a unit.Account) error {
	return save(ctx, s.accounts, a, a.Revision)
}
