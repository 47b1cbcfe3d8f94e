package reporting_test

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

var start = vietnam("2025-07-01 08:00:00.000")

func act(kind reporting.EntryKind, minutes int) reporting.Act {
	return reporting.Act{
		Kind: kind, Account: "accounts/a", Unit: "units/u", ReceivedAt: start.Add(time.Duration(minutes) * time.Minute),
		RequestID: "r", SeenTail: -1,
	}
}

func TestWhichActFitsWhichState(t *testing.T) {
	due := start.Add(time.Hour)
	for _, c := range []struct {
		before []reporting.EntryKind
		kind   reporting.EntryKind
		ok     bool
	}{
		{nil, reporting.Submitted, true},
		{nil, reporting.Returned, false},
		{nil, reporting.Accepted, false},
		{[]reporting.EntryKind{reporting.Submitted}, reporting.Submitted, false},
		{[]reporting.EntryKind{reporting.Submitted}, reporting.Returned, true},
		{[]reporting.EntryKind{reporting.Submitted}, reporting.Accepted, true},
		{[]reporting.EntryKind{reporting.Submitted, reporting.Returned}, reporting.Submitted, true},
		{[]reporting.EntryKind{reporting.Submitted, reporting.Returned}, reporting.Accepted, false},
		{[]reporting.EntryKind{reporting.Submitted, reporting.Accepted}, reporting.Submitted, false},
		{[]reporting.EntryKind{reporting.Submitted, reporting.Accepted}, reporting.Returned, false},
		{nil, reporting.Compiled, false},
	} {
		s := reporting.NewStanding("plans/p/periods/2025-6-thang/reports/u")
		for _, kind := range c.before {
			entry, err := s.Next(act(kind, 0), due)
			if err != nil {
				t.Fatalf("set up %v: %v", c.before, err)
			}
			s = s.After(entry)
		}
		_, err := s.Next(act(c.kind, 0), due)
		if (err == nil) != c.ok {
			t.Errorf("%s after %v: %v, want ok %v", c.kind, c.before, err, c.ok)
		}
		if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_REPORT_STATE {
			t.Errorf("%s after %v: reason %v", c.kind, c.before, fault.ReasonOf(err))
		}
	}
}

// Whatever acts follow, the first submission decides whether a report is on time, and nothing changes it afterwards.
func TestTheFirstSubmissionDecidesTimeliness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		due := start.Add(time.Duration(rapid.IntRange(-30, 30).Draw(t, "due")) * time.Minute)
		s := reporting.NewStanding("plans/p/periods/2025-6-thang/reports/u")
		want := reporting.Timeliness("")
		for minute := range rapid.IntRange(1, 20).Draw(t, "acts") {
			kind := rapid.SampledFrom([]reporting.EntryKind{reporting.Submitted, reporting.Returned, reporting.Accepted}).Draw(t, "kind")
			entry, err := s.Next(act(kind, minute), due)
			if err != nil {
				continue
			}
			if kind == reporting.Submitted && want == "" {
				want = reporting.Late
				if start.Add(time.Duration(minute) * time.Minute).Before(due) {
					want = reporting.OnTime
				}
			}
			if kind == reporting.Submitted && entry.Timeliness != want {
				t.Fatalf("entry %d is %s, want %s", entry.Number, entry.Timeliness, want)
			}
			s = s.After(entry)
			if s.Timeliness != want {
				t.Fatalf("after entry %d the report is %s, want %s", entry.Number, s.Timeliness, want)
			}
		}
	})
}

// chain makes a sealed series the way the service does.
func chain(t interface{ Fatal(...any) }, kinds ...reporting.EntryKind) []reporting.Entry {
	_, key, err := ed25519.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{7}, 64)))
	if err != nil {
		t.Fatal(err)
	}
	s := reporting.NewStanding("plans/p/periods/2025-6-thang/reports/u")
	var entries []reporting.Entry
	for minute, kind := range kinds {
		a := act(kind, minute)
		if kind == reporting.Submitted {
			a = a.With([]byte(`{"values":[]}`))
		}
		entry, err := s.Next(a, start.Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		entry = entry.Sealed(s.LastHash, reporting.Signer{KeyID: "k", Key: key})
		entries = append(entries, entry)
		s = s.After(entry)
	}
	return entries
}

func TestAChangedOrMissingEntryIsFoundAndItsPlaceNamed(t *testing.T) {
	kinds := []reporting.EntryKind{reporting.Submitted, reporting.Returned, reporting.Submitted, reporting.Accepted}
	if broken := reporting.CheckChain(chain(t, kinds...), reporting.Tail{}); broken != 0 {
		t.Fatalf("a whole chain is broken at %d", broken)
	}
	rapid.Check(t, func(t *rapid.T) {
		entries := chain(t, kinds...)
		at := rapid.IntRange(0, len(entries)-1).Draw(t, "at")
		want := at + 1
		e := &entries[at]
		switch rapid.SampledFrom([]string{"comment", "time", "due", "timeliness", "content", "account", "unit", "request", "hash", "drop", "kind", "about"}).Draw(t, "change") {
		case "comment":
			e.Comment += "x"
		case "time":
			e.ReceivedAt = e.ReceivedAt.Add(time.Millisecond)
		case "due":
			e.Due = e.Due.Add(time.Millisecond)
		case "timeliness":
			e.Timeliness = reporting.Late + "?"
		case "content":
			e.Content = append(bytes.Clone(e.Content), ' ')
		case "account":
			e.Account = "accounts/b"
		case "unit":
			e.Unit = "units/v"
		case "request":
			e.RequestID += "x"
		case "hash":
			e.Hash = "00" + e.Hash[2:] + "0"
		case "kind":
			e.Kind = reporting.Compiled
		case "about":
			e.About++
		case "drop":
			if at == len(entries)-1 {
				t.Skip("a series cut at its end is found by its receipts, not by the chain")
			}
			entries = append(entries[:at], entries[at+1:]...)
		}
		if got := reporting.CheckChain(entries, reporting.Tail{}); got != want {
			t.Fatalf("broken at %d, want %d", got, want)
		}
	})
}

func TestTheReceiptIsSignedOverItsStatement(t *testing.T) {
	entry := chain(t, reporting.Submitted)[0]
	public, _, err := ed25519.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{7}, 64)))
	if err != nil {
		t.Fatal(err)
	}
	if !ed25519.Verify(public, entry.ReceiptStatement(), entry.Signature) {
		t.Error("the signature does not verify")
	}
	entry.ReceivedAt = entry.ReceivedAt.Add(time.Millisecond)
	if ed25519.Verify(public, entry.ReceiptStatement(), entry.Signature) {
		t.Error("a receipt with another time verifies")
	}
	if want := "TD-"; len(entry.ReceiptNumber()) != 17 || entry.ReceiptNumber()[:3] != want {
		t.Errorf("receipt number %q", entry.ReceiptNumber())
	}
}

// The canonical form must be what a second implementation makes of the same JSON: keys sorted, nothing else changed.
func TestContentIsCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.Custom(func(t *rapid.T) string {
			return reporting.NormaliseText(rapid.StringOf(rapid.RuneFrom([]rune("aệđ<>&\"\\\n\t\r\u2028\u2029 0😀/"))).Draw(t, "text"))
		})
		number, yes, words := text.Draw(t, "number"), rapid.Bool().Draw(t, "yes"), text.Draw(t, "words")
		content := reporting.Content{
			Difficulties: text.Draw(t, "difficulties"), NextSteps: text.Draw(t, "next"), Proposals: text.Draw(t, "proposals"),
			Sections: []reporting.SectionResult{{Section: "1", Text: text.Draw(t, "section")}},
			Values: []reporting.Value{
				{Indicator: "A", Number: &number, Note: text.Draw(t, "note")},
				{Indicator: "B", YesNo: &yes},
				{Indicator: "C", Text: &words},
				{Indicator: "D", Ratio: &reporting.Fraction{Numerator: number, Denominator: words}},
				{Indicator: "E", Missing: &reporting.Missing{Kind: reporting.NotAvailable, Reason: words}},
			},
		}
		got := content.Canonical()

		var plain any
		if err := json.Unmarshal(got, &plain); err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		encoder := json.NewEncoder(&want) // sorts the keys of maps
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(plain); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, bytes.TrimSpace(want.Bytes())) {
			t.Fatalf("canonical form\n%s\nwant\n%s", got, want.Bytes())
		}
		again, err := reporting.ParseContent(got)
		if err != nil || !bytes.Equal(again.Canonical(), got) {
			t.Fatalf("read back: %v", err)
		}
	})
}
