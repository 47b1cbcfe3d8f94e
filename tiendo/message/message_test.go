package message_test

import (
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/tiendo/tiendo/tiendo/message"
)

func TestLanguagesHaveTheSameTextsWithTheSamePlaceholders(t *testing.T) {
	first := message.Open(message.Vietnamese)
	for _, language := range message.Languages() {
		other := message.Open(language)
		if diff := cmp.Diff(first.Keys(), other.Keys()); diff != "" {
			t.Errorf("keys of %s (-vi +%s):\n%s", language, language, diff)
			continue
		}
		for _, key := range first.Keys() {
			if diff := cmp.Diff(placeholders(first.Text(key)), placeholders(other.Text(key))); diff != "" {
				t.Errorf("placeholders of %s (-vi +%s):\n%s", key, language, diff)
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z_0-9]+\}`)

func placeholders(text string) []string {
	names := placeholder.FindAllString(text, -1)
	slices.Sort(names)
	return slices.Compact(names)
}

func TestTextsAreNFCAndHaveTheModernToneMarks(t *testing.T) {
	// hoà, thuỷ and their like have the tone on the second vowel; here it stands on the first: hòa, thủy.
	old := regexp.MustCompile(`([oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ])(\P{L}|$)`)
	qu := regexp.MustCompile(`(?i)qu[ỳýỷỹỵ]`)
	for _, language := range message.Languages() {
		catalogue := message.Open(language)
		for _, key := range catalogue.Keys() {
			text := catalogue.Text(key)
			if text == "" {
				t.Errorf("%s %s is empty", language, key)
			}
			if !norm.NFC.IsNormalString(text) {
				t.Errorf("%s %s is not NFC", language, key)
			}
			if found := old.FindString(qu.ReplaceAllString(text, "")); found != "" {
				t.Errorf("%s %s has an old tone mark: %q", language, key, found)
			}
		}
	}
}

func TestTextPutsFactsIn(t *testing.T) {
	got := message.Open("en").Text("error.file", "path", "{cause}", "cause", "denied")
	if want := "Cannot read or write {cause}: denied"; got != want {
		t.Errorf("got %q, want %q: a fact must not be read as a placeholder", got, want)
	}
}

func TestAnUnknownLanguageIsVietnamese(t *testing.T) {
	if got := message.Open("fr").Language; got != message.Vietnamese {
		t.Errorf("got %q", got)
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct{ decimal, vi, en string }{
		{"0", "0", "0"},
		{"999", "999", "999"},
		{"1000", "1.000", "1,000"},
		{"1234567.5", "1.234.567,5", "1,234,567.5"},
		{"-1234.50", "-1.234,50", "-1,234.50"},
		{"", "", ""},
		{"-", "-", "-"},
		{"không có", "không có", "không có"},
		{"1.2.3", "1.2.3", "1.2.3"},
		{"0.5", "0,5", "0.5"},
	} {
		if got := message.Open("vi").Number(c.decimal); got != c.vi {
			t.Errorf("vi %q: got %q, want %q", c.decimal, got, c.vi)
		}
		if got := message.Open("en").Number(c.decimal); got != c.en {
			t.Errorf("en %q: got %q, want %q", c.decimal, got, c.en)
		}
	}
}

func TestTimesAreShownAsInVietnam(t *testing.T) {
	at := time.Date(2025, 7, 9, 16, 59, 59, 999_000_000, time.UTC)
	vi, en := message.Open("vi"), message.Open("en")
	for _, c := range []struct{ got, want string }{
		{vi.Time(at), "23:59:59 09/07/2025"},
		{vi.Moment(at), "23:59:59.999 09/07/2025"},
		{vi.Moment(at.Add(time.Millisecond)), "00:00:00.000 10/07/2025"},
		{en.Time(at), "2025-07-09 23:59:59"},
		{en.Moment(at), "2025-07-09 23:59:59.999"},
		{vi.Date(2018, 10, 9), "09/10/2018"},
		{en.Date(2018, 10, 9), "2018-10-09"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
