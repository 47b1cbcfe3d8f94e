package reporting

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"
)

// canonical writes a value as JSON in the canonical form of RFC 8785: no white space, keys sorted, nothing escaped that
// need not be. It relies on three things the types written this way keep to: their fields are declared in the order of
// their keys, they hold no floating point numbers, and their texts have no U+2028 and U+2029, which encoding/json
// escapes and RFC 8785 does not (NormaliseText takes them out).
func canonical(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		// Only channels, functions and cycles cannot be encoded, and none of our types has any.
		panic(fmt.Sprintf("encode %T: %v", value, err))
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

// hashOf is the SHA-256 of some bytes, in hex.
func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// instant is a time as canonical JSON writes it: UTC with exactly three decimals, empty if not set.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.000Z")
}
