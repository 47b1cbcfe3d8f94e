package declared

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore/internal/indexkey"
	"github.com/tiendo/tiendo/services/fault"
)

// A token is base64url of
//
//	checksum of the query   4 bytes, big-endian
//	length of the key       a varint
//	key, id                 of the last document answered
//
// The checksum finds a token of another query; it does not stop one that was made up. So a place outside the query's
// range is refused as well: no token leads to documents the query would not find.

var tokenEncoding = base64.RawURLEncoding.Strict()

// Token goes on behind a document at a place.
func (r Range) Token(last Position) string {
	token := binary.BigEndian.AppendUint32(nil, r.check)
	token = binary.AppendUvarint(token, uint64(len(last.Key)))
	token = append(token, last.Key...)
	return tokenEncoding.EncodeToString(append(token, last.ID...))
}

// goOn reads the query's token.
func (r *Range) goOn() error {
	if r.After == "" {
		return nil
	}
	place, ok := r.place(r.After)
	if !ok || place.Compare(r.Low) < 0 || place.Compare(r.High) >= 0 {
		return fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
	}
	r.Behind = &place
	return nil
}

func (r *Range) place(text string) (Position, bool) {
	token, err := tokenEncoding.DecodeString(text)
	if err != nil || len(token) < 4 || binary.BigEndian.Uint32(token) != r.check {
		return Position{}, false
	}
	length, n := binary.Uvarint(token[4:])
	if n <= 0 || uint64(len(token)-4-n) < length {
		return Position{}, false
	}
	key, id := token[4+n:][:length], token[4+n:][length:]
	values, err := indexkey.Values(key)
	if err != nil || len(values) != len(r.Fields)-1 {
		return Position{}, false
	}
	return Position{Key: key, ID: string(id)}, true
}

// checksum covers everything that makes a query another one. The limit does not: pages may differ in size.
func (r *Range) checksum(collection string) uint32 {
	var question bytes.Buffer
	fmt.Fprintf(&question, "%q %q %q %v %x %q %x %q", collection, r.Index, r.Fields, r.Descending,
		r.Low.Key, r.Low.ID, r.High.Key, r.High.ID)
	return crc32.ChecksumIEEE(question.Bytes())
}
