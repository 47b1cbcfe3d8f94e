package unit

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// keyGrace is how long a key still verifies tokens after another has taken its place: longer than any token lives, and
// long enough to restart every replica with the new key.
const keyGrace = time.Hour

// KeyRing holds the keys that sign access tokens, newest first, in one document: replicas that start at once end with
// the same key.
type KeyRing struct {
	ID       string       `bson:"_id"`
	Revision int64        `bson:"revision"`
	Keys     []SigningKey `bson:"keys"`
}

// SigningKey is a key that signs, or did.
type SigningKey struct {
	Public []byte `bson:"public"`
	// Seed makes the private key. It is kept only of keys the service made itself.
	Seed    []byte    `bson:"seed"`
	AddedAt time.Time `bson:"added_at"`
}

// Signing is the newest key, if the ring has its private part.
func (r KeyRing) Signing() (ed25519.PrivateKey, bool) {
	if len(r.Keys) == 0 || len(r.Keys[0].Seed) != ed25519.SeedSize {
		return nil, false
	}
	return ed25519.NewKeyFromSeed(r.Keys[0].Seed), true
}

// Newest reports whether a key is the newest.
func (r KeyRing) Newest(key ed25519.PrivateKey) bool {
	return len(r.Keys) > 0 && key.Public().(ed25519.PublicKey).Equal(ed25519.PublicKey(r.Keys[0].Public))
}

// Retired are the keys that no longer sign and still verify.
func (r KeyRing) Retired(now time.Time) []ed25519.PublicKey {
	var keys []ed25519.PublicKey
	for i := 1; i < len(r.Keys); i++ {
		if now.Before(r.Keys[i-1].AddedAt.Add(keyGrace)) {
			keys = append(keys, r.Keys[i].Public)
		}
	}
	return keys
}

// Verifying are all keys that verify, newest first.
func (r KeyRing) Verifying(now time.Time) []ed25519.PublicKey {
	if len(r.Keys) == 0 {
		return nil
	}
	return append([]ed25519.PublicKey{r.Keys[0].Public}, r.Retired(now)...)
}

// With is the ring with a new key, without the keys that no longer verify.
func (r KeyRing) With(key SigningKey) KeyRing {
	keys := []SigningKey{key}
	for i, old := range r.Keys {
		verifies := i == 0 || key.AddedAt.Before(r.Keys[i-1].AddedAt.Add(keyGrace))
		if verifies && !ed25519.PublicKey(old.Public).Equal(ed25519.PublicKey(key.Public)) {
			keys = append(keys, old)
		}
	}
	r.Keys = keys
	r.Revision++
	return r
}

// FindSigningKey answers the key that signs and those that still verify. The key given signs, where one is given;
// otherwise one that the service makes and keeps in its store.
func FindSigningKey(ctx context.Context, store KeyStore, given ed25519.PrivateKey, now time.Time) (ed25519.PrivateKey, []ed25519.PublicKey, error) {
	for {
		ring, err := store.KeyRing(ctx)
		if err != nil {
			return nil, nil, err
		}
		if kept, ok := ring.Signing(); given == nil && ok {
			return kept, ring.Retired(now), nil
		}
		if given != nil && ring.Newest(given) {
			return given, ring.Retired(now), nil
		}
		err = store.SaveKeyRing(ctx, ring.With(newSigningKey(given, now)))
		if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG {
			return nil, nil, err
		}
	}
}

// newSigningKey is the given key without its private part, or a new one with it.
func newSigningKey(given ed25519.PrivateKey, now time.Time) SigningKey {
	if given != nil {
		return SigningKey{Public: given.Public().(ed25519.PublicKey), AddedAt: now}
	}
	seed := make([]byte, ed25519.SeedSize)
	rand.Read(seed) // never fails, by its contract
	public := ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey)
	return SigningKey{Public: public, Seed: seed, AddedAt: now}
}
