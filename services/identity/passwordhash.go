package identity

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

// params are the costs of Argon2id.
type params struct {
	memoryKiB uint32
	time      uint32
	threads   uint8
}

// currentParams are OWASP's first choice for Argon2id.
var currentParams = params{memoryKiB: 19 << 10, time: 2, threads: 1}

// mostParams bounds what a stored hash can ask for: a damaged record must not take the server's memory.
var mostParams = params{memoryKiB: 256 << 10, time: 10, threads: 8}

const (
	saltBytes = 16
	sumBytes  = 32
)

// passwordHash is a hash with all it takes to check a password against it.
type passwordHash struct {
	params params
	salt   []byte
	sum    []byte
}

var errNotAHash = errors.New("not an argon2id hash in PHC form")

// String is the PHC form: $argon2id$v=19$m=19456,t=2,p=1$salt$sum.
func (h passwordHash) String() string {
	encode := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version,
		h.params.memoryKiB, h.params.time, h.params.threads, encode(h.salt), encode(h.sum))
}

// parsePasswordHash reads the PHC form. Its error quotes nothing of the hash.
func parsePasswordHash(phc string) (passwordHash, error) {
	parts := strings.Split(phc, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return passwordHash{}, errNotAHash
	}
	var h passwordHash
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &h.params.memoryKiB, &h.params.time, &h.params.threads); err != nil {
		return passwordHash{}, errNotAHash
	}
	var errSalt, errSum error
	h.salt, errSalt = base64.RawStdEncoding.DecodeString(parts[4])
	h.sum, errSum = base64.RawStdEncoding.DecodeString(parts[5])
	if errSalt != nil || errSum != nil || h.String() != phc || !h.sane() {
		return passwordHash{}, errNotAHash
	}
	return h, nil
}

// sane refuses what we would never have written: the costs bound the work, the lengths keep a cut record from matching.
func (h passwordHash) sane() bool {
	p := h.params
	return len(h.salt) >= 8 && len(h.sum) >= 16 && len(h.sum) <= 64 && p.memoryKiB >= 8*uint32(p.threads) && p.memoryKiB <= mostParams.memoryKiB &&
		p.time >= 1 && p.time <= mostParams.time &&
		p.threads >= 1 && p.threads <= mostParams.threads
}
