package unitstore

import (
	"context"

	"github.com/tiendo/tiendo/services/unit"
)

// keyRingID is the id of the one ring.
const keyRingID = "access_tokens"

// KeyRing reads the ring; an empty one with revision 0 if there is none yet.
func (s *Store) KeyRing(ctx context.Context) (unit.KeyRing, error) {
	return find(ctx, s.keyRings, keyRingID, unit.KeyRing{ID: keyRingID})
}

// SaveKeyRing stores the ring over the revision before it; STALE_ETAG if that is no longer the newest.
func (s *Store) SaveKeyRing(ctx context.Context, r unit.KeyRing) error {
	return save(ctx, s.keyRings, r, r.Revision)
}
