package identity

import (
	"context"
	"crypto/ed25519"
	"log/slog"
	"maps"
	"sync"
	"sync/atomic"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// KeySource answers the keys that verify tokens.
type KeySource interface {
	// SigningKeys answers all keys that are valid now. A key it no longer answers is no longer trusted.
	SigningKeys(ctx context.Context) ([]PublicKey, error)
}

const (
	// refreshPause is the least time between two questions to the source: forged key ids cannot flood it.
	refreshPause = 3 * time.Second
	// refreshAge is how old the copy may grow before it is refreshed beside the calls that use it.
	refreshAge = time.Minute
	// refreshTimeout bounds how long a call waits for keys.
	refreshTimeout = 2 * time.Second
)

// keySet is a copy of a source's keys. While the source cannot be reached the copy goes on working: units can submit
// with the unit service stopped.
type keySet struct {
	source   KeySource
	now      func() time.Time
	log      *slog.Logger
	onChange func()

	keys atomic.Pointer[map[string]ed25519.PublicKey] // read on every verification, replaced as a whole

	mu         sync.Mutex // held while asking the source, so that it is asked once
	asked      time.Time  // when the source was last asked
	askedErr   error      // what came of it
	refreshing atomic.Bool
	fresh      atomic.Int64 // Unix milliseconds of the last success
}

// key finds a key by its id. An id that is not known asks the source, but not again and again.
func (s *keySet) key(ctx context.Context, id string) (ed25519.PublicKey, error) {
	if key, ok := s.lookup(id); ok {
		s.refreshWhenOld(ctx)
		return key, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if key, ok := s.lookup(id); ok { // another call has fetched it meanwhile
		return key, nil
	}
	if s.asked.IsZero() || s.now().Sub(s.asked) >= refreshPause {
		s.refresh(ctx)
	}
	if key, ok := s.lookup(id); ok {
		return key, nil
	}
	if s.askedErr != nil {
		return nil, fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(s.askedErr).RetryIn(refreshPause)
	}
	return nil, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
}

func (s *keySet) lookup(id string) (ed25519.PublicKey, bool) {
	keys := s.keys.Load()
	if keys == nil {
		return nil, false
	}
	key, ok := (*keys)[id]
	return key, ok
}

// refreshWhenOld notices withdrawn keys without making any call wait.
func (s *keySet) refreshWhenOld(ctx context.Context) {
	if s.now().UnixMilli()-s.fresh.Load() < refreshAge.Milliseconds() || !s.refreshing.CompareAndSwap(false, true) {
		return
	}
	go func() {
		defer s.refreshing.Store(false)
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.now().Sub(s.asked) >= refreshPause {
			s.refresh(ctx)
		}
	}()
}

// refresh asks the source and replaces the copy. The answer serves every call, so one caller's giving up must not
// spoil it.
func (s *keySet) refresh(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refreshTimeout)
	defer cancel()
	published, err := s.source.SigningKeys(ctx)
	failedBefore := s.askedErr != nil
	s.asked, s.askedErr = s.now(), err
	if err != nil {
		if !failedBefore { // once for an outage, not once for every try
			s.log.Warn("signing keys not refreshed, the copy stays in use", "error", err)
		}
		return
	}
	keys := make(map[string]ed25519.PublicKey, len(published))
	for _, key := range published {
		if len(key.Key) == ed25519.PublicKeySize {
			keys[key.ID] = key.Key
		}
	}
	s.fresh.Store(s.asked.UnixMilli())
	if old := s.keys.Swap(&keys); old != nil && !maps.EqualFunc(*old, keys, sameKey) {
		s.onChange()
	}
}

func sameKey(a, b ed25519.PublicKey) bool {
	return a.Equal(b)
}
