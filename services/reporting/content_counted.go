package reporting

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// parseCounted reads what a submission adds to the totals: its values, and what became of tasks. A consolidation reads thousands of contents, so the
// forms that nearly all values have are read by hand; every other one is left to encoding/json. Contents are canonical and
// were checked against their hash: there is one way to write each.
func parseCounted(stored []byte) (Content, error) {
	start := bytes.Index(stored, []byte(`"values":[`))
	if start < 0 || !topLevel(stored, start) {
		return ParseContent(stored)
	}
	var c Content
	if tasks := bytes.Index(stored[:start], []byte(`"tasks":[`)); tasks >= 0 {
		if !topLevel(stored, tasks) {
			return ParseContent(stored)
		}
		list := json.NewDecoder(bytes.NewReader(stored[tasks+len(`"tasks":`) : start]))
		if err := list.Decode(&c.Tasks); err != nil {
			return Content{}, fmt.Errorf("read stored content: %w", err)
		}
	}
	text := string(stored[start+len(`"values":[`):])
	c.Values = make([]Value, 0, strings.Count(text, `{"indicator":`))
	for {
		switch {
		case strings.HasPrefix(text, "]"):
			return c, nil
		case strings.HasPrefix(text, ","):
			text = text[1:]
		}
		value, rest, ok := plainValue(text)
		if !ok {
			var err error
			if value, rest, err = otherValue(text); err != nil {
				return Content{}, fmt.Errorf("read stored content: %w", err)
			}
		}
		c.Values, text = append(c.Values, value), rest
	}
}

// topLevel reports whether a key stands in the outermost object and not in a text.
func topLevel(stored []byte, at int) bool {
	depth, inText := 0, false
	for i := 0; i < at; i++ {
		switch c := stored[i]; {
		case c == '\\':
			i++
		case c == '"':
			inText = !inText
		case inText:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
	}
	return depth == 1 && !inText
}

// plainValue reads a value that is a number or a ratio and nothing besides.
func plainValue(text string) (_ Value, rest string, _ bool) {
	indicator, text, ok := between(text, `{"indicator":"`, `"`)
	if !ok {
		return Value{}, "", false
	}
	if number, rest, ok := between(text, `,"number":"`, `"}`); ok {
		return Value{Indicator: indicator, Number: &number}, rest, true
	}
	denominator, text, ok := between(text, `,"ratio":{"denominator":"`, `"`)
	if !ok {
		return Value{}, "", false
	}
	numerator, rest, ok := between(text, `,"numerator":"`, `"}}`)
	return Value{Indicator: indicator, Ratio: &Fraction{Denominator: denominator, Numerator: numerator}}, rest, ok
}

// between reads a text without escapes that stands between two marks.
func between(text, before, after string) (found, rest string, ok bool) {
	text, ok = strings.CutPrefix(text, before)
	end := strings.IndexAny(text, `"\`)
	if !ok || end < 0 || !strings.HasPrefix(text[end:], after) {
		return "", "", false
	}
	return text[:end], text[end+len(after):], true
}

// otherValue reads a value of any form.
func otherValue(text string) (_ Value, rest string, err error) {
	decoder := json.NewDecoder(strings.NewReader(text))
	var v Value
	if err := decoder.Decode(&v); err != nil {
		return Value{}, "", err
	}
	if decoder.InputOffset() == 0 {
		return Value{}, "", errors.New("a value is missing")
	}
	return v, text[decoder.InputOffset():], nil
}
