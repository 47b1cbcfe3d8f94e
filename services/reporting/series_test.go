package reporting_test

import (
	"bytes"
	"crypto/ed25519"
	"reflect"
	"slices"
	"strings"
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

// until is what a unit is allowed that is on time before an instant, and nothing else was decided for.
func until(due time.Time) reporting.Allowance { return reporting.Allowance{Regular: due, Due: due} }

func TestWhichActFitsWhichState(t *testing.T) {
	for _, c := range []struct {
		before string
		fits   string
	}{
		{"", "SUBMITTED EXTENSION_REQUESTED"},
		{"EXTENSION_REQUESTED", "SUBMITTED EXTENSION_REQUESTED REQUEST_DECLINED"},
		{"EXTENSION_REQUESTED REQUEST_DECLINED", "SUBMITTED EXTENSION_REQUESTED"},
		{"EXTENSION_REQUESTED SUBMITTED", "WITHDRAWN RETURNED ACCEPTED"},
		{"SUBMITTED", "WITHDRAWN RETURNED ACCEPTED"},
		{"SUBMITTED WITHDRAWN", "SUBMITTED EXTENSION_REQUESTED"},
		{"SUBMITTED RETURNED", "SUBMITTED"},
		{"SUBMITTED RETURNED SUBMITTED", "WITHDRAWN RETURNED ACCEPTED"},
		{"SUBMITTED ACCEPTED", "REOPENED REOPENING_REQUESTED"},
		{"SUBMITTED ACCEPTED REOPENING_REQUESTED", "REOPENED REOPENING_REQUESTED REQUEST_DECLINED"},
		{"SUBMITTED ACCEPTED REOPENED", "SUBMITTED REOPENED REOPENING_REQUESTED"},
		{"SUBMITTED ACCEPTED REOPENED SUBMITTED", "WITHDRAWN RETURNED ACCEPTED"},
	} {
		standing := reporting.NewStanding("plans/p/periods/2025-6-thang/reports/u")
		for _, kind := range strings.Fields(c.before) {
			entry, err := standing.Next(act(reporting.EntryKind(kind), 0), until(start.Add(time.Hour)))
			if err != nil {
				t.Fatalf("set up %s: %v", c.before, err)
			}
			standing = standing.After(entry)
		}
		for _, kind := range everyKind {
			_, err := standing.Next(act(kind, 0), until(start.Add(time.Hour)))
			if want := slices.Contains(strings.Fields(c.fits), string(kind)); (err == nil) != want {
				t.Errorf("%s after %q: %v, want ok %v", kind, c.before, err, want)
			}
			if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_REPORT_STATE {
				t.Errorf("%s after %q: reason %v", kind, c.before, fault.ReasonOf(err))
			}
			certified := until(start.Add(time.Hour))
			certified.Certified = true
			if _, err := standing.Next(act(kind, 0), certified); fault.ReasonOf(err) != faultv1.Reason_REASON_PERIOD_CERTIFIED {
				t.Errorf("%s after %q in a certified period: %v", kind, c.before, err)
			}
		}
	}
}

var everyKind = []reporting.EntryKind{
	reporting.Submitted, reporting.Returned, reporting.Accepted, reporting.Withdrawn, reporting.Reopened,
	reporting.ExtensionRequested, reporting.ReopeningRequested, reporting.RequestDeclined, reporting.Compiled, reporting.Extended,
}

// Whatever acts follow, the first submission decides whether a report is on time, and nothing changes it afterwards.
func TestTheFirstSubmissionDecidesTimeliness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		due := start.Add(time.Duration(rapid.IntRange(-30, 30).Draw(t, "due")) * time.Minute)
		s := reporting.NewStanding("plans/p/periods/2025-6-thang/reports/u")
		want := reporting.Timeliness("")
		for minute := range rapid.IntRange(1, 20).Draw(t, "acts") {
			kind := rapid.SampledFrom([]reporting.EntryKind{reporting.Submitted, reporting.Returned, reporting.Accepted}).Draw(t, "kind")
			entry, err := s.Next(act(kind, minute), until(due))
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

func signer(t interface{ Fatal(...any) }) reporting.Signer {
	_, key, err := ed25519.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{7}, 64)))
	if err != nil {
		t.Fatal(err)
	}
	return reporting.Signer{KeyID: "k", Key: key}
}

// chain makes a sealed series the way the service does.
func chain(t interface{ Fatal(...any) }, kinds ...reporting.EntryKind) []reporting.Entry {
	s := reporting.NewStanding("plans/p/periods/2025-6-thang/reports/u")
	var entries []reporting.Entry
	for minute, kind := range kinds {
		a := act(kind, minute)
		if kind == reporting.Submitted {
			a = a.With([]byte(`{"values":[]}`))
		}
		entry, err := s.Next(a, until(start.Add(time.Hour)))
		if err != nil {
			t.Fatal(err)
		}
		entry = entry.Sealed(s.LastHash, signer(t))
		entries = append(entries, entry)
		s = s.After(entry)
	}
	return entries
}

// TestAnyChangeOfASeriesIsFoundAndItsPlaceNamed changes one bit of one field of one entry, whichever fields there are, or
// leaves out, doubles or swaps entries.
func TestAnyChangeOfASeriesIsFoundAndItsPlaceNamed(t *testing.T) {
	kinds := []reporting.EntryKind{reporting.Submitted, reporting.Returned, reporting.Submitted, reporting.Accepted}
	whole := chain(t, kinds...)
	end := reporting.Tail{LastNumber: len(whole), LastHash: whole[len(whole)-1].Hash}
	if broken := reporting.CheckChain(whole, end); broken != 0 {
		t.Fatalf("a whole series is broken at %d", broken)
	}
	fields := reflect.TypeFor[reporting.Entry]().NumField()
	rapid.Check(t, func(t *rapid.T) {
		entries := slices.Clone(whole)
		at := rapid.IntRange(0, len(entries)-1).Draw(t, "at")
		want := at + 1
		switch change := rapid.IntRange(-3, fields-1).Draw(t, "change"); change {
		case -1:
			entries = slices.Delete(entries, at, at+1)
		case -2:
			entries = slices.Insert(entries, at, entries[at])
			want = at + 2
		case -3:
			if at == len(entries)-1 {
				t.Skip("nothing to swap with")
			}
			entries[at], entries[at+1] = entries[at+1], entries[at]
		default:
			name := reflect.TypeFor[reporting.Entry]().Field(change).Name
			flip(t, name, reflect.ValueOf(&entries[at]).Elem().Field(change))
			if name == "KeyID" || name == "Signature" { // the receipt's own, see TestTheReceiptIsSignedOverItsStatement
				want = 0
			}
		}
		if got := reporting.CheckChain(entries, end); got != want {
			t.Fatalf("broken at %d, want %d", got, want)
		}
	})
}

// flip changes one bit of a field.
func flip(t *rapid.T, name string, field reflect.Value) {
	bit := func(text []byte) []byte {
		if len(text) == 0 {
			return []byte("x")
		}
		text = bytes.Clone(text)
		text[rapid.IntRange(0, len(text)-1).Draw(t, name)] ^= 1 << rapid.IntRange(0, 6).Draw(t, "bit")
		return text
	}
	switch value := field.Interface().(type) {
	case time.Time:
		field.Set(reflect.ValueOf(value.Add(time.Millisecond << rapid.IntRange(0, 40).Draw(t, name))))
	case int:
		field.SetInt(int64(value ^ 1<<rapid.IntRange(0, 16).Draw(t, name)))
	case []byte:
		field.SetBytes(bit(value))
	default:
		field.SetString(string(bit([]byte(field.String()))))
	}
}

// TestASeriesCutAtItsEndIsFoundByWhatWasKeptOfIt also rewrites a whole series, hashes included.
func TestASeriesCutAtItsEndIsFoundByWhatWasKeptOfIt(t *testing.T) {
	whole := chain(t, reporting.Submitted, reporting.Returned, reporting.Submitted)
	end := reporting.Tail{LastNumber: 3, LastHash: whole[2].Hash}
	for cut := range whole {
		if got := reporting.CheckChain(whole[:cut], end); got != cut+1 {
			t.Errorf("cut after %d: broken at %d", cut, got)
		}
	}
	rewritten := chain(t, reporting.Submitted, reporting.Returned, reporting.Submitted, reporting.Accepted)
	for i := range rewritten {
		previous := ""
		if i > 0 {
			previous = rewritten[i-1].Hash
		}
		rewritten[i].Comment = "khác"
		rewritten[i] = rewritten[i].Sealed(previous, signer(t))
	}
	if got := reporting.CheckChain(rewritten, end); got != 3 {
		t.Errorf("rewritten: broken at %d", got)
	}
	if got := reporting.CheckChain(rewritten, reporting.Tail{}); got != 0 {
		t.Errorf("with nothing kept: broken at %d", got)
	}
}

func TestTheReceiptIsSignedOverItsStatement(t *testing.T) {
	entry := chain(t, reporting.Submitted)[0]
	public := signer(t).Key.Public().(ed25519.PublicKey)
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
