package unitstore

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// mostAttempts is the usual Store.MostAttempts. Checking a password takes so long that nobody gets so many names in
// during the longest wait and has a failure forgotten that way.
const mostAttempts = 100_000

// trimEvery is how many new login names pass between two looks at that bound.
const trimEvery = 1000

// Attempts reads the failures of a login name; revision 0 if there are none.
func (s *Store) Attempts(ctx context.Context, account unit.AccountName) (unit.Attempts, error) {
	return find(ctx, s.attempts, string(account), unit.Attempts{Account: account})
}

// SaveAttempts stores failures over the revision before them; STALE_ETAG if that is no longer the newest.
func (s *Store) SaveAttempts(ctx context.Context, a unit.Attempts) error {
	if err := save(ctx, s.attempts, a, a.Revision); err != nil {
		return err
	}
	if a.Revision == 1 && s.newAttempts.Add(1)%trimEvery == 0 {
		return s.trimAttempts(ctx)
	}
	return nil
}

// ClearAttempts forgets failures; STALE_ETAG if there are newer ones.
func (s *Store) ClearAttempts(ctx context.Context, a unit.Attempts) error {
	return s.attempts.Delete(ctx, string(a.Account), a.Revision)
}

// trimAttempts forgets the oldest failures when there are too many.
func (s *Store) trimAttempts(ctx context.Context) error {
	query := docstore.Query{Index: byFailure}
	kept, err := s.attempts.Count(ctx, query)
	if err != nil || kept <= s.MostAttempts {
		return err
	}
	query.Limit = int(kept - s.MostAttempts)
	oldest, _, err := s.attempts.List(ctx, query)
	if err != nil {
		return err
	}
	for _, a := range oldest {
		if err := s.ClearAttempts(ctx, a); err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG {
			return err
		}
	}
	return nil
}
