package identity

import (
	"crypto/sha256"
	"sync"
	"time"
)

// maxVerified bounds the memory of the cache: some 20 MB with ordinary tokens.
const maxVerified = 20_000

// verifiedTokens remembers tokens whose signature was checked, by hash, so that the many calls made with one token pay
// for one signature. It forgets everything when the keys change.
type verifiedTokens struct {
	mu      sync.RWMutex
	tokens  map[[sha256.Size]byte]verifiedToken
	cleared int // how often; a verification that began before a change of keys is not remembered after it
}

type verifiedToken struct {
	actor       Actor
	from, until time.Time
}

func newVerifiedTokens() *verifiedTokens {
	return &verifiedTokens{tokens: make(map[[sha256.Size]byte]verifiedToken)}
}

func (v *verifiedTokens) get(sum [sha256.Size]byte, now time.Time) (Actor, bool) {
	v.mu.RLock()
	token, ok := v.tokens[sum]
	v.mu.RUnlock()
	if !ok || now.Before(token.from) || !now.Before(token.until) {
		return Actor{}, false
	}
	return token.actor, true
}

func (v *verifiedTokens) generation() int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.cleared
}

func (v *verifiedTokens) put(sum [sha256.Size]byte, token verifiedToken, generation int, now time.Time) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.cleared != generation {
		return
	}
	if len(v.tokens) >= maxVerified {
		v.makeRoom(now)
	}
	v.tokens[sum] = token
}

// makeRoom drops what has expired and, where that is not enough, half of the rest: which half does not matter, a token
// dropped too early is verified again.
func (v *verifiedTokens) makeRoom(now time.Time) {
	for sum, token := range v.tokens {
		if !now.Before(token.until) {
			delete(v.tokens, sum)
		}
	}
	for sum := range v.tokens {
		if len(v.tokens) <= maxVerified/2 {
			return
		}
		delete(v.tokens, sum)
	}
}

func (v *verifiedTokens) clear() {
	v.mu.Lock()
	defer v.mu.Unlock()
	clear(v.tokens)
	v.cleared++
}
