package unitstore

import (
	"context"
	"time"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/unit"
)

// InsertSession adds a session.
func (s *Store) InsertSession(ctx context.Context, session unit.Session) error {
	return s.sessions.Insert(ctx, session)
}

// Session reads a session; NOT_FOUND if there is none.
func (s *Store) Session(ctx context.Context, id string) (unit.Session, error) {
	return s.sessions.Get(ctx, id)
}

// ReplaceSession stores a session over the revision before it; STALE_ETAG if that is no longer the newest.
func (s *Store) ReplaceSession(ctx context.Context, session unit.Session) error {
	return save(ctx, s.sessions, session, session.Revision)
}

// DeleteSession removes a session; STALE_ETAG if it has changed or is gone.
func (s *Store) DeleteSession(ctx context.Context, session unit.Session) error {
	return s.sessions.Delete(ctx, session.ID, session.Revision)
}

// sweepSize is how many sessions that are over are removed at a time: more than one, so that sweeping with every sign-in
// keeps up.
const sweepSize = 10

// ExpiredSessions lists some sessions that ended before an instant.
func (s *Store) ExpiredSessions(ctx context.Context, before time.Time) ([]unit.Session, error) {
	expired, _, err := s.sessions.List(ctx, docstore.Query{Index: byExpiry, To: before, Limit: sweepSize})
	return expired, err
}
