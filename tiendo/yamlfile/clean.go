package yamlfile

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// clean turns the bytes of a file into text the parser takes: UTF-8 in NFC, without byte order mark, control characters
// and further documents. It is false for a file that cannot be read as text at all.
func (r *Reader) clean(data []byte) (string, bool) {
	if len(data) > r.max {
		r.Add(Position{1, 1}, "", "too_large", "maximum", fmt.Sprintf("%d MB", r.max>>20))
		return "", false
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !utf8.Valid(data) {
		r.lines = bytes.Count(data, []byte("\n")) + 1
		r.Add(invalidAt(data), "", "not_utf8")
		return "", false
	}
	lines := strings.Split(strings.ReplaceAll(norm.NFC.String(string(data)), "\r\n", "\n"), "\n")
	begun := false
	r.lines = len(lines)
	for n, line := range lines {
		switch word, _, _ := strings.Cut(line, " "); {
		case word == "---" && begun:
			r.Add(Position{n + 1, 1}, "", "one_document")
			return strings.Join(lines[:n], "\n"), true
		case word == "---", word == "...", strings.HasPrefix(word, "%") && !begun:
			lines[n] = ""
		default:
			begun = begun || strings.TrimSpace(line) != "" && line[0] != '#'
			lines[n] = r.cleanLine(line, n+1)
		}
	}
	return strings.Join(lines, "\n"), true
}

// cleanLine blanks the control characters of a line.
func (r *Reader) cleanLine(line string, number int) string {
	if !strings.ContainsFunc(line, isControl) {
		return line
	}
	column := 0
	return strings.Map(func(c rune) rune {
		column++
		if !isControl(c) {
			return c
		}
		r.Add(Position{number, column}, "", "control_character")
		return ' '
	}, line)
}

// isControl reports whether a character cannot be seen and has no business in a text. Tabs are left to the parser, which
// knows where they do harm.
func isControl(c rune) bool {
	return c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF'
}

// invalidAt is the place of the first byte that is not UTF-8.
func invalidAt(data []byte) Position {
	n := 0
	for n < len(data) {
		c, size := utf8.DecodeRune(data[n:])
		if c == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	before := data[:n]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Position{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1}
}
