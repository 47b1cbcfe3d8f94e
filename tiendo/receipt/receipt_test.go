package receipt_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/tiendo/receipt"
)

var content = []byte(`{"values":[]}`)

// issued is a receipt as the reporting service gives it, and the key it is signed with.
func issued(t testing.TB) (*reportingv1.Receipt, *reportingv1.ReceiptKey) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(content)
	due := time.Date(2025, 7, 9, 17, 0, 0, 0, time.UTC)
	e := reporting.Entry{
		Series: "plans/p/periods/2025-6-thang/reports/u", Number: 1, Kind: reporting.Submitted, Account: "accounts/a",
		Unit: "units/u", ReceivedAt: due.Add(-time.Millisecond), Due: due, Timeliness: reporting.OnTime,
		RequestID: "6ba7b810-9dad-41d1-80b4-00c04fd430c8", Content: content, ContentHash: hex.EncodeToString(sum[:]),
	}.Sealed("", reporting.Signer{KeyID: "k1", Key: private})
	return &reportingv1.Receipt{
		Number: e.ReceiptNumber(), Entry: e.Name(), Unit: e.Unit, ReceiveTime: timestamppb.New(e.ReceivedAt),
		DueTime: timestamppb.New(e.Due), Timeliness: reportingv1.Timeliness_TIMELINESS_ON_TIME, ContentSha256: e.ContentHash,
		EntrySha256: e.Hash, RequestId: e.RequestID, KeyId: e.KeyID, Signature: e.Signature, Statement: string(e.ReceiptStatement()),
	}, &reportingv1.ReceiptKey{KeyId: "k1", PublicKey: public}
}

// wrong is what does not hold.
func wrong(findings []receipt.Finding) []string {
	names := []string{}
	for _, f := range findings {
		if !f.Good {
			names = append(names, f.What)
		}
	}
	return names
}

func TestAReceiptHoldsOnlyAsItWasGiven(t *testing.T) {
	r, key := issued(t)
	_, other := issued(t)
	other.KeyId = "k2"
	for _, c := range []struct {
		name   string
		change func(r *reportingv1.Receipt)
		want   []string
	}{
		{"as it was given", func(*reportingv1.Receipt) {}, []string{}},
		{"another unit", func(r *reportingv1.Receipt) { r.Unit = "units/v" }, []string{"statement"}},
		{"another report", func(r *reportingv1.Receipt) { r.Entry = "plans/p/periods/q/reports/u/entries/1" }, []string{"statement"}},
		{"an earlier time", func(r *reportingv1.Receipt) { r.ReceiveTime.Nanos -= 1_000_000 }, []string{"statement"}},
		{"no time", func(r *reportingv1.Receipt) { r.ReceiveTime = nil }, []string{"statement"}},
		{"a later due time", func(r *reportingv1.Receipt) { r.DueTime.Seconds++ }, []string{"statement"}},
		{"another timeliness", func(r *reportingv1.Receipt) { r.Timeliness = reportingv1.Timeliness_TIMELINESS_LATE }, []string{"statement"}},
		{"another request id", func(r *reportingv1.Receipt) { r.RequestId = "x" }, []string{"statement"}},
		{"another content", func(r *reportingv1.Receipt) { r.ContentSha256 = r.GetEntrySha256() }, []string{"statement", "content"}},
		{"another entry hash", func(r *reportingv1.Receipt) { r.EntrySha256 = r.GetContentSha256() }, []string{"statement", "number"}},
		{"another number", func(r *reportingv1.Receipt) { r.Number = "TD-0000-0000-0000" }, []string{"number"}},
		{"a key that was not published", func(r *reportingv1.Receipt) { r.KeyId = "k3" }, []string{"key", "signature"}},
		{"another key", func(r *reportingv1.Receipt) { r.KeyId = "k2" }, []string{"signature"}},
		{"another signature", func(r *reportingv1.Receipt) { r.Signature[0] ^= 1 }, []string{"signature"}},
		{"no signature", func(r *reportingv1.Receipt) { r.Signature = nil }, []string{"signature"}},
		{"no statement", func(r *reportingv1.Receipt) { r.Statement = "" }, []string{"signature", "statement"}},
		{"nothing", func(r *reportingv1.Receipt) { proto.Reset(r) }, []string{"key", "signature", "statement", "number", "content"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := proto.Clone(r).(*reportingv1.Receipt)
			c.change(changed)
			keys := []*reportingv1.ReceiptKey{key, other, {KeyId: "k3", PublicKey: []byte("short")}}
			if diff := cmp.Diff(c.want, wrong(receipt.Verify(changed, keys, content))); diff != "" {
				t.Errorf("what does not hold (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheContentIsComparedOnlyWhereItIsGiven(t *testing.T) {
	r, key := issued(t)
	keys := []*reportingv1.ReceiptKey{key}
	if findings := receipt.Verify(r, keys, nil); len(wrong(findings)) > 0 || slices.Contains(findings, receipt.Finding{What: "content", Good: true}) {
		t.Errorf("got %v", findings)
	}
	if got := wrong(receipt.Verify(r, keys, []byte(`{"values":[1]}`))); !slices.Equal(got, []string{"content"}) {
		t.Errorf("another content: got %v", got)
	}
	if got := wrong(receipt.Verify(r, keys, []byte{})); !slices.Equal(got, []string{"content"}) {
		t.Errorf("an empty content: got %v", got)
	}
}

// TestNoByteOfASavedReceiptCanBeChanged changes a receipt's file in one place: either it is no receipt any more, or it
// does not hold, or it says the same.
func TestNoByteOfASavedReceiptCanBeChanged(t *testing.T) {
	r, key := issued(t)
	file, err := protojson.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		changed := slices.Clone(file)
		changed[rapid.IntRange(0, len(file)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		var read reportingv1.Receipt
		if protojson.Unmarshal(changed, &read) != nil || proto.Equal(&read, r) {
			return
		}
		if findings := receipt.Verify(&read, []*reportingv1.ReceiptKey{key}, content); len(wrong(findings)) == 0 {
			t.Fatalf("%s holds", changed)
		}
	})
}
