package richtext_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/richtext"
)

var update = flag.Bool("update", false, "write the blocks in testdata anew")

// reading is one case of testdata/cases.json, which the browser's reader has to answer too.
type reading struct {
	Text   string           `json:"text"`
	Blocks []richtext.Block `json:"blocks"`
	Plain  string           `json:"plain"`
}

func TestCases(t *testing.T) {
	const file = "testdata/cases.json"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []reading
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		got := reading{c.Text, richtext.Parse(c.Text), richtext.Plain(c.Text)}
		if diff := cmp.Diff(c, got); diff != "" && !*update {
			t.Errorf("%q: (-written +got)\n%s", c.Text, diff)
		}
		cases[i] = got
	}
	if !*update {
		return
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(cases); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

var pieces = rapid.SampledFrom([]string{"*", "**", "***", "****", " ", "a", "đô thị", "\\", "\n", "- ", "1. ", "đ) ", "<b>", "[x](y)", "\\*"})

// Nothing a person wrote is lost: without stars, backslashes and space the text is what it was.
func TestNothingIsLost(t *testing.T) {
	letters := strings.NewReplacer("*", "", "\\", "", " ", "", "\n", "", "-", "").Replace
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(pieces).Draw(t, "pieces"), "")
		if got, want := letters(richtext.Plain(text)), letters(text); got != want {
			t.Fatalf("%q reads as %q, want %q", text, got, want)
		}
	})
}

// What has no stars and no backslashes is read as it stands.
func TestPlainTextStaysPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringMatching(`[^\s*\\+•–-][^*\\\n\r\t\f\v\x{85}\x{2028}\x{2029}]{0,40}`).Draw(t, "line")
		line = strings.Join(strings.Fields(line), " ")
		if got := richtext.Plain(line); got != line {
			t.Fatalf("%q reads as %q", line, got)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"**a** *b*", "- x\n1. y\nđ) z", "***", "a*b*c**d*", "\\*\\"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, b := range richtext.Parse(text) {
			if len(b.Spans) == 0 {
				t.Errorf("%q: a block without spans", text)
			}
			for _, s := range b.Spans {
				if s.Text == "" {
					t.Errorf("%q: an empty span", text)
				}
			}
		}
	})
}
