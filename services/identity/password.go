package identity

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

const (
	// concurrentHashes bounds memory and processor: a storm of sign-ins must not starve the submissions of a deadline
	// night.
	concurrentHashes = 2
	hashWait         = 2 * time.Second
)

// Passwords hashes and verifies passwords with Argon2id.
type Passwords struct {
	slots  chan struct{}
	nobody passwordHash
}

// NewPasswords makes a Passwords. One for a process: it holds the bound on concurrent hashes.
func NewPasswords() *Passwords {
	nobody := passwordHash{params: currentParams, salt: make([]byte, saltBytes), sum: make([]byte, sumBytes)}
	return &Passwords{slots: make(chan struct{}, concurrentHashes), nobody: nobody}
}

// Hash answers a PHC string, parameters and salt included. OVERLOADED when too many passwords are being hashed.
func (p *Passwords) Hash(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltBytes)
	rand.Read(salt) // never fails, by its contract
	sum, err := p.derive(ctx, password, currentParams, salt, sumBytes)
	if err != nil {
		return "", err
	}
	return passwordHash{params: currentParams, salt: salt, sum: sum}.String(), nil
}

// Verify tells whether the password belongs to the hash, and whether the hash should be made anew because its
// parameters are older than today's. An empty hash stands for an account that does not exist: nothing belongs to it,
// and finding that out takes as long as for one that does.
func (p *Passwords) Verify(ctx context.Context, hash, password string) (ok, upgrade bool, err error) {
	known := p.nobody
	if hash != "" {
		if known, err = parsePasswordHash(hash); err != nil {
			return false, false, fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
		}
	}
	sum, err := p.derive(ctx, password, known.params, known.salt, len(known.sum))
	if err != nil {
		return false, false, err
	}
	ok = subtle.ConstantTimeCompare(sum, known.sum) == 1 && hash != ""
	return ok, ok && known.params != currentParams, nil
}

// derive normalises first: the same password typed on another keyboard may arrive in another Unicode form.
func (p *Passwords) derive(ctx context.Context, password string, with params, salt []byte, length int) ([]byte, error) {
	wait, cancel := context.WithTimeout(ctx, hashWait)
	defer cancel()
	select {
	case p.slots <- struct{}{}:
		defer func() { <-p.slots }()
	case <-wait.Done():
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		return nil, fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(hashWait)
	}
	return argon2.IDKey(norm.NFC.Bytes([]byte(password)), salt, with.time, with.memoryKiB, with.threads, uint32(length)), nil
}
