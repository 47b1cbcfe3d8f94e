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
// need not be. It relies on two things the types written this way keep to: their fields are declared in the order of
// their keys, and they hold no floating point numbers.
func canonical(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		// Only channels, functions and cycles cannot be encoded, and none of our types has any.
		panic(fmt.Sprintf("encode %T: %v", value, err))
	}
	return withSeparators(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}

// withSeparators puts U+2028 and U+2029 back, the only characters that encoding/json escapes and RFC 8785 does not. They
// come in names and titles pasted from office programs.
func withSeparators(text []byte) []byte {
	if !bytes.Contains(text, []byte(`\u202`)) {
		return text
	}
	out := make([]byte, 0, len(text))
	for {
		at := bytes.IndexByte(text, '\\')
		if at < 0 {
			return append(out, text...)
		}
		out, text = append(out, text[:at]...), text[at:]
		switch {
		case bytes.HasPrefix(text, []byte(`\u2028`)):
			out, text = append(out, "\u2028"...), text[6:]
		case bytes.HasPrefix(text, []byte(`\u2029`)):
			out, text = append(out, "\u2029"...), text[6:]
		default: // another escape; its second byte may be a backslash that begins nothing
			out, text = append(out, text[:2]...), text[2:]
		}
	}
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
