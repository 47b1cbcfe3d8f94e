package identity_test

import (
	"context"
	"crypto/ed25519"
	"errors"
	"sync"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
)

// service stands for the unit service as others see it: it publishes keys, or cannot be reached.
type service struct {
	mu    sync.Mutex
	keys  []identity.PublicKey
	down  bool
	asked int
}

func newService(keys ...identity.PublicKey) *service {
	return &service{keys: keys}
}

func (s *service) SigningKeys(context.Context) ([]identity.PublicKey, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked++
	if s.down {
		return nil, errors.New("connection refused")
	}
	return s.keys, nil
}

func (s *service) set(down bool, keys ...identity.PublicKey) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.down, s.keys = down, keys
}

func (s *service) questions() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked
}

func issuerOf(key ed25519.PrivateKey, clock *servertest.Clock) *identity.Issuer {
	return identity.NewIssuer(identity.IssuerConfig{Key: key, Now: clock.Now})
}

func reason(err error) faultv1.Reason {
	if err == nil {
		return faultv1.Reason_REASON_UNSPECIFIED
	}
	return fault.ReasonOf(err)
}

func verify(t *testing.T, v *identity.Verifier, token string) faultv1.Reason {
	t.Helper()
	_, err := v.Verify(t.Context(), token)
	return reason(err)
}

const (
	valid       = faultv1.Reason_REASON_UNSPECIFIED
	invalid     = faultv1.Reason_REASON_TOKEN_INVALID
	unavailable = faultv1.Reason_REASON_UNAVAILABLE
)

func TestKeysAreKeptWhileTheirSourceIsDown(t *testing.T) {
	clock := servertest.NewClock(noon)
	key := newKey(t)
	source := newService(identity.Publish(public(key)))
	source.set(true)
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: source, Now: clock.Now})
	issuer := issuerOf(key, clock)
	if got := verify(t, verifier, issue(t, issuer, anOfficer)); got != unavailable {
		t.Errorf("before any key was had: %v, want UNAVAILABLE", got)
	}
	source.set(false, identity.Publish(public(key)))
	clock.Advance(10 * time.Second)
	if got := verify(t, verifier, issue(t, issuer, anOfficer)); got != valid {
		t.Errorf("once the source is up: %v, want a valid token", got)
	}
	source.set(true)
	for range 3 { // each time the copy is old enough to be refreshed, which fails
		clock.Advance(24 * time.Hour)
		before := source.questions()
		waitUntil(t, func() bool {
			if got := verify(t, verifier, issue(t, issuer, anOfficer)); got != valid {
				t.Fatalf("with the source down again: %v, want a valid token", got)
			}
			return source.questions() > before
		})
	}
}

func TestNewKeysAreFoundAndWithdrawnOnesForgotten(t *testing.T) {
	clock := servertest.NewClock(noon)
	oldKey, newerKey := newKey(t), newKey(t)
	source := newService(identity.Publish(public(oldKey)))
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: source, Now: clock.Now})
	oldToken := issue(t, issuerOf(oldKey, clock), anOfficer)
	if got := verify(t, verifier, oldToken); got != valid {
		t.Fatalf("the old key's token: %v", got)
	}
	// Rotation: the new key signs, the old one still verifies.
	rotated := identity.NewIssuer(identity.IssuerConfig{
		Key: newerKey, Retired: []ed25519.PublicKey{public(oldKey)}, Now: clock.Now,
	})
	published, err := rotated.SigningKeys(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	source.set(false, published...)
	clock.Advance(10 * time.Second)
	newToken := issue(t, rotated, anOfficer)
	if got := verify(t, verifier, newToken); got != valid {
		t.Errorf("the new key's token: %v, want valid", got)
	}
	if got := verify(t, verifier, oldToken); got != valid {
		t.Errorf("the old key's token after rotation: %v, want valid", got)
	}
	// Withdrawal is noticed beside the calls, within the age of the copy.
	source.set(false, identity.Publish(public(newerKey)))
	clock.Advance(2 * time.Minute)
	waitUntil(t, func() bool { return verify(t, verifier, oldToken) == invalid })
	if got := verify(t, verifier, newToken); got != valid {
		t.Errorf("the new key's token after the old key is withdrawn: %v, want valid", got)
	}
}

// waitUntil waits for something that happens in another goroutine, as soon as it does.
func waitUntil(t *testing.T, done func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	for !done() {
		select {
		case <-ctx.Done():
			t.Fatal("it never happened")
		case <-time.After(time.Millisecond):
		}
	}
}

func TestForgedKeyIDsDoNotFloodTheSource(t *testing.T) {
	clock := servertest.NewClock(noon)
	key := newKey(t)
	source := newService(identity.Publish(public(key)))
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: source, Now: clock.Now})
	var calls sync.WaitGroup
	for range 50 {
		calls.Go(func() {
			if got := verify(t, verifier, issue(t, issuerOf(newKey(t), clock), anOfficer)); got != invalid {
				t.Errorf("a token of an unknown key: %v, want TOKEN_INVALID", got)
			}
		})
	}
	calls.Wait()
	if got := source.questions(); got != 1 {
		t.Errorf("the source was asked %d times for 50 forged tokens, want once", got)
	}
}

func TestOneCallersGivingUpDoesNotSpoilTheKeys(t *testing.T) {
	clock := servertest.NewClock(noon)
	key := newKey(t)
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: newService(identity.Publish(public(key))), Now: clock.Now})
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	token := issue(t, issuerOf(key, clock), anOfficer)
	if _, err := verifier.Verify(gone, token); err != nil {
		t.Errorf("Verify = %v: the keys it fetched serve every call", err)
	}
}

func TestKeysOfAWrongSizeAreLeftOut(t *testing.T) {
	clock := servertest.NewClock(noon)
	key := newKey(t)
	cut := identity.Publish(public(key))
	cut.Key = cut.Key[:31]
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: newService(cut), Now: clock.Now})
	if got := verify(t, verifier, issue(t, issuerOf(key, clock), anOfficer)); got != invalid {
		t.Errorf("a token whose key was cut: %v, want TOKEN_INVALID", got)
	}
}
