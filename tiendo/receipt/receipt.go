// Package receipt checks a receipt without asking the system: that it was signed with a published key, that what it
// shows is what was signed, and that a content is the one it was given for. It follows the contract alone, as anybody
// who holds a receipt could.
package receipt

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Finding is one thing that was checked.
type Finding struct {
	// What was checked: key, signature, statement, number or content.
	What string
	Good bool
}

// Verify checks a receipt with the published keys, and the canonical content it was given for where content is not nil.
func Verify(r *reportingv1.Receipt, keys []*reportingv1.ReceiptKey, content []byte) []Finding {
	var key ed25519.PublicKey
	for _, k := range keys {
		if k.GetKeyId() == r.GetKeyId() && len(k.GetPublicKey()) == ed25519.PublicKeySize {
			key = k.GetPublicKey()
		}
	}
	findings := []Finding{
		{"key", key != nil},
		{"signature", key != nil && ed25519.Verify(key, []byte(r.GetStatement()), r.GetSignature())},
		{"statement", says(r)},
		{"number", r.GetNumber() != "" && r.GetNumber() == number(r.GetEntrySha256())},
	}
	if content != nil {
		sum := sha256.Sum256(content)
		findings = append(findings, Finding{"content", hex.EncodeToString(sum[:]) == r.GetContentSha256()})
	}
	return findings
}

// says tells whether the signed statement says what the receipt's fields show.
func says(r *reportingv1.Receipt) bool {
	var s struct {
		ContentSHA256 string `json:"content_sha256"`
		DueTime       string `json:"due_time"`
		Entry         string `json:"entry"`
		EntrySHA256   string `json:"entry_sha256"`
		ReceiveTime   string `json:"receive_time"`
		RegularDue    string `json:"regular_due_time"`
		RequestID     string `json:"request_id"`
		Timeliness    string `json:"timeliness"`
		Unit          string `json:"unit"`
	}
	if json.Unmarshal([]byte(r.GetStatement()), &s) != nil {
		return false
	}
	return s.ContentSHA256 == r.GetContentSha256() && s.Entry == r.GetEntry() && s.EntrySHA256 == r.GetEntrySha256() &&
		s.RequestID == r.GetRequestId() && s.Unit == r.GetUnit() &&
		s.Timeliness == strings.TrimPrefix(r.GetTimeliness().String(), "TIMELINESS_") &&
		same(s.ReceiveTime, r.GetReceiveTime()) && same(s.DueTime, r.GetDueTime()) &&
		(s.RegularDue == "" && r.GetRegularDueTime() == nil || same(s.RegularDue, r.GetRegularDueTime()))
}

func same(text string, at *timestamppb.Timestamp) bool {
	t, err := time.Parse(time.RFC3339, text)
	return err == nil && t.Equal(at.AsTime())
}

// letters are Crockford's: none of them is taken for another over the telephone.
var letters = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// number is the number made from an entry's hash.
func number(entryHash string) string {
	raw, err := hex.DecodeString(entryHash)
	if err != nil || len(raw) != sha256.Size {
		return ""
	}
	text := letters.EncodeToString(raw[:10])
	return "TD-" + text[:4] + "-" + text[4:8] + "-" + text[8:12]
}
