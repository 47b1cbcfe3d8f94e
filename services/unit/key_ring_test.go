package unit_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/unit"
)

func newKey(t *testing.T) ed25519.PrivateKey {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func published(key ed25519.PrivateKey, at time.Time) unit.SigningKey {
	return unit.SigningKey{Public: key.Public().(ed25519.PublicKey), AddedAt: at}
}

func TestKeyRingRetiresKeysAfterAnHour(t *testing.T) {
	a, b := newKey(t), newKey(t)
	ring := unit.KeyRing{}.With(published(a, noon)).With(published(b, noon.Add(24*time.Hour)))
	if !ring.Newest(b) || ring.Newest(a) {
		t.Error("the key added last must be the newest")
	}
	for _, c := range []struct {
		after time.Duration
		want  int
	}{
		{24 * time.Hour, 2},
		{25*time.Hour - time.Millisecond, 2},
		{25 * time.Hour, 1},
	} {
		keys := ring.Verifying(noon.Add(c.after))
		if len(keys) != c.want || !bytes.Equal(keys[0], b.Public().(ed25519.PublicKey)) {
			t.Errorf("after %v: %d keys verify, want %d, the newest first", c.after, len(keys), c.want)
		}
	}
	if left := ring.With(published(newKey(t), noon.Add(48*time.Hour))); len(left.Keys) != 2 {
		t.Errorf("%d keys are kept, want the new one and the one it retires", len(left.Keys))
	}
	if back := ring.With(published(a, noon.Add(24*time.Hour))); len(back.Keys) != 2 || !back.Newest(a) {
		t.Errorf("a key that comes back is in the ring %d times with others, want 2 keys in all", len(back.Keys))
	}
}

func TestKeyRingSignsOnlyWithAKeyOfItsOwn(t *testing.T) {
	own := newKey(t)
	kept := published(own, noon)
	kept.Seed = own.Seed()
	ring := unit.KeyRing{}.With(kept)
	if key, ok := ring.Signing(); !ok || !key.Equal(own) {
		t.Error("the ring must sign with the key it keeps")
	}
	if _, ok := ring.With(published(newKey(t), noon)).Signing(); ok {
		t.Error("the ring must not sign with a key that was replaced")
	}
	if _, ok := (unit.KeyRing{}).Signing(); ok {
		t.Error("an empty ring must not sign")
	}
}
