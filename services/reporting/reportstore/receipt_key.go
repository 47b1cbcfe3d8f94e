package reportstore

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
)

// PublishedKey is a key that verifies receipts.
type PublishedKey struct {
	ID     string
	Public ed25519.PublicKey
}

// ownKeyID is the id of the key the service made for itself. That it is the same for all is what makes replicas that
// start at once end with one key.
const ownKeyID = "own"

// receiptKey is a key that signs or has signed receipts. Seed is there only for the key the service made itself.
type receiptKey struct {
	ID          string    `bson:"_id"`
	KeyID       string    `bson:"key_id"`
	Public      []byte    `bson:"public"`
	Seed        []byte    `bson:"seed,omitempty"`
	PublishedAt time.Time `bson:"published_at"`
}

// Signer answers the key that signs receipts from now on, published. A given key signs; without one, the service's own
// key does, which is made when there is none yet. What was published once stays published, so that old receipts verify
// for ever.
func (s *Store) Signer(ctx context.Context, given ed25519.PrivateKey, now time.Time) (reporting.Signer, error) {
	if given != nil {
		document := newReceiptKey(given, now)
		document.ID = document.KeyID
		kept, err := s.firstReceiptKey(ctx, document)
		return reporting.Signer{KeyID: kept.KeyID, Key: given}, err
	}
	_, fresh, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return reporting.Signer{}, err
	}
	document := newReceiptKey(fresh, now)
	document.ID, document.Seed = ownKeyID, fresh.Seed()
	kept, err := s.firstReceiptKey(ctx, document)
	if err != nil {
		return reporting.Signer{}, err
	}
	if len(kept.Seed) != ed25519.SeedSize {
		return reporting.Signer{}, fault.New(faultv1.Reason_REASON_INTERNAL).Because(errors.New("the kept receipt key has no seed"))
	}
	return reporting.Signer{KeyID: kept.KeyID, Key: ed25519.NewKeyFromSeed(kept.Seed)}, nil
}

func newReceiptKey(key ed25519.PrivateKey, now time.Time) receiptKey {
	public := identity.Publish(key.Public().(ed25519.PublicKey))
	return receiptKey{KeyID: public.ID, Public: public.Key, PublishedAt: now}
}

// firstReceiptKey answers the key that is kept under an id, and adds this one if there is none.
func (s *Store) firstReceiptKey(ctx context.Context, document receiptKey) (receiptKey, error) {
	kept, err := s.receiptKeys.Get(ctx, document.ID)
	if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND {
		return kept, err
	}
	err = s.receiptKeys.Insert(ctx, document)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return s.receiptKeys.Get(ctx, document.ID)
	}
	return document, err
}

// PublishedKeys are all keys that verify receipts, newest first.
func (s *Store) PublishedKeys(ctx context.Context) ([]PublishedKey, error) {
	found, _, err := s.receiptKeys.List(ctx, docstore.Query{})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b receiptKey) int { return b.PublishedAt.Compare(a.PublishedAt) })
	keys := make([]PublishedKey, 0, len(found))
	for _, document := range found {
		keys = append(keys, PublishedKey{ID: document.KeyID, Public: document.Public})
	}
	return keys, nil
}
