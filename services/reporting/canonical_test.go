package reporting_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

// rfc8785 is a canonicaliser written from the RFC and from nothing of ours: it reads any JSON of objects, lists, texts,
// whole numbers and truth values, and writes it anew.
func rfc8785(t *rapid.T, text []byte) string {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("not JSON: %v: %s", err, text)
	}
	var out strings.Builder
	writeCanonical(&out, value)
	return out.String()
}

func writeCanonical(out *strings.Builder, value any) {
	switch v := value.(type) {
	case nil:
		out.WriteString("null")
	case bool, json.Number:
		fmt.Fprint(out, v)
	case string:
		writeText(out, v)
	case []any:
		out.WriteByte('[')
		for i, item := range v {
			if i > 0 {
				out.WriteByte(',')
			}
			writeCanonical(out, item)
		}
		out.WriteByte(']')
	case map[string]any:
		writeObject(out, v)
	}
}

// writeObject sorts keys by their UTF-16 code units, as section 3.2.3 asks.
func writeObject(out *strings.Builder, object map[string]any) {
	keys := make([]string, 0, len(object))
	for key := range object {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int { return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b))) })
	out.WriteByte('{')
	for i, key := range keys {
		if i > 0 {
			out.WriteByte(',')
		}
		writeText(out, key)
		out.WriteByte(':')
		writeCanonical(out, object[key])
	}
	out.WriteByte('}')
}

// writeText escapes what section 3.2.2.2 names and nothing else.
func writeText(out *strings.Builder, text string) {
	short := map[rune]string{'\b': `\b`, '\t': `\t`, '\n': `\n`, '\f': `\f`, '\r': `\r`, '"': `\"`, '\\': `\\`}
	out.WriteByte('"')
	for _, r := range text {
		switch escape, ok := short[r]; {
		case ok:
			out.WriteString(escape)
		case r < 0x20:
			fmt.Fprintf(out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
}

// anyText has every character that some JSON writer treats in a way of its own.
var anyText = rapid.StringOf(rapid.RuneFrom([]rune("aệđ<>&'\"\\/\n\t\r\b\f\u0001\u001f\u007f\u0085\u2028\u2029\ufeff 0u28😀")))

// canonicalForms are everything of ours that is hashed or signed.
func canonicalForms(t *rapid.T) map[string][]byte {
	text := func(name string) string { return anyText.Draw(t, name) }
	number, words, yes := text("number"), text("words"), rapid.Bool().Draw(t, "yes")
	content := reporting.Content{
		Difficulties: text("difficulties"), NextSteps: text("next"), Proposals: text("proposals"),
		Sections: []reporting.SectionResult{{Section: text("section"), Text: text("result")}},
		Values: []reporting.Value{
			{Indicator: "A", Number: &number, Note: text("note")},
			{Indicator: "B", YesNo: &yes},
			{Indicator: "C", Text: &words},
			{Indicator: "D", Ratio: &reporting.Fraction{Numerator: number, Denominator: words}},
			{Indicator: "E", Missing: &reporting.Missing{Kind: reporting.NotAvailable, Reason: words}},
		},
	}
	entry := reporting.Entry{
		Series: reporting.SeriesName(text("series")), Number: 7, Kind: reporting.Submitted, Account: text("account"),
		AccountName: text("name"), Unit: text("unit"), ReceivedAt: start, Due: start.Add(time.Hour),
		Timeliness: reporting.OnTime, RequestID: text("request"), Comment: text("comment"), About: 3, Event: text("event"),
	}
	p := roundOf(reporting.Indicator{Code: "A", Title: text("title"), Kind: reporting.Count, Aggregation: reporting.Sum}, 2)
	p.Title, p.PlanTitle, p.Obligations[0].Unit.DisplayName = text("period"), text("plan"), text("display")
	report := filing(filed(p, "units/u00", reporting.StateAccepted).Standing, content)
	snapshot := reporting.Consolidate(p, map[string]reporting.Filed{"units/u00": report}, reporting.Decisions{}, p.Due)
	return map[string][]byte{
		"content": content.Canonical(), "statement": entry.Statement(), "receipt": entry.ReceiptStatement(),
		"snapshot": snapshot.Canonical(),
	}
}

func TestWhatIsHashedIsCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for name, form := range canonicalForms(t) {
			if want := rfc8785(t, form); string(form) != want {
				t.Fatalf("%s is written\n%q, want\n%q", name, form, want)
			}
		}
	})
}

// TestACanonicalText is written out by hand, in case both writers above are wrong together.
func TestACanonicalText(t *testing.T) {
	words := "Đã \"xong\" \\u2028 <b>&\u2028\u2029\n\t"
	got := reporting.Content{NextSteps: "b", Values: []reporting.Value{{Indicator: "A1", Text: &words}}}.Canonical()
	want := `{"next_steps":"b","values":[{"indicator":"A1","text":"Đã \"xong\" \\u2028 <b>&` + "\u2028\u2029" + `\n\t"}]}`
	if string(got) != want {
		t.Errorf("written %q, want %q", got, want)
	}
}

func TestContentIsReadBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := canonicalForms(t)["content"]
		content, err := reporting.ParseContent(form)
		if err != nil || !bytes.Equal(content.Canonical(), form) {
			t.Fatalf("read back as %q, %v, want %q", content.Canonical(), err, form)
		}
	})
}

func TestOneKindOfLineBreak(t *testing.T) {
	if got := reporting.NormaliseText("a\r\nb\rc\u2028d\u2029e\nf"); got != "a\nb\nc\nd\ne\nf" {
		t.Errorf("normalised to %q", got)
	}
}
