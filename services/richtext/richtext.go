// Package richtext reads the form that narrative texts of a report have. It is plain text with a little more, so that every
// plain text is valid and says what it always said:
//
//   - a line is a paragraph, as in an official document; empty lines only separate;
//   - a line that begins with "- ", "+ " or "* " is an item of a list; one that begins with "1. ", "1) " or "a) " is a numbered
//     item and keeps its own number;
//   - **bold** and *italic*, where the stars touch what they enclose and stand outside words; a backslash before a star
//     makes it a star.
//
// There is nothing else: no HTML, no links, no images. What looks like them is text like any other. Reading never fails.
// testdata/cases.json holds what the server's reader and the browser's both have to answer.
package richtext

import (
	"regexp"
	"strings"
)

// Kind is what a block is.
type Kind string

// The kinds of block.
const (
	Paragraph Kind = "paragraph"
	Bullet    Kind = "bullet"   // an item of a list without numbers
	Numbered  Kind = "numbered" // an item that has a number or a letter
)

// Block is a line of a text.
type Block struct {
	Kind   Kind   `json:"kind"`
	Marker string `json:"marker,omitempty"` // of a numbered item, as it was written: "1." or "a)"
	Spans  []Span `json:"spans"`
}

// Span is a run of characters that look the same.
type Span struct {
	Text   string `json:"text"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
}

var (
	bullet   = regexp.MustCompile(`^[-+*•–] +(\S.*)$`)
	numbered = regexp.MustCompile(`^((?:[0-9]{1,3}|[a-zđ])[.)]) +(\S.*)$`)
)

// Parse reads a text into its blocks.
func Parse(text string) []Block {
	var blocks []Block
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			blocks = append(blocks, block(line))
		}
	}
	return blocks
}

func block(line string) Block {
	if m := bullet.FindStringSubmatch(line); m != nil {
		return Block{Kind: Bullet, Spans: spans(m[1])}
	}
	if m := numbered.FindStringSubmatch(line); m != nil {
		return Block{Kind: Numbered, Marker: m[1], Spans: spans(m[2])}
	}
	return Block{Kind: Paragraph, Spans: spans(line)}
}

// Plain is a text without its marks: what is searched, compared and written into a table.
func Plain(text string) string {
	lines := make([]string, 0, strings.Count(text, "\n")+1)
	for _, b := range Parse(text) {
		lines = append(lines, b.plain())
	}
	return strings.Join(lines, "\n")
}

func (b Block) plain() string {
	var out strings.Builder
	switch b.Kind {
	case Bullet:
		out.WriteString("- ")
	case Numbered:
		out.WriteString(b.Marker + " ")
	case Paragraph:
	}
	for _, s := range b.Spans {
		out.WriteString(s.Text)
	}
	return out.String()
}
