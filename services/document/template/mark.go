package template

import "strings"

// mark is a placeholder in a paragraph.
type mark struct {
	says     string // as the paragraph has it
	name     string
	capitals bool
	from, to int // in what the paragraph says
}

// marks are the placeholders of a paragraph. Word cuts what looks like one word into several pieces, so they are looked for in
// what the paragraph says altogether. The second says that braces do not fit together.
func (p paragraph) marks() (marks []mark, unclosed bool) {
	says := p.says()
	for at := 0; ; {
		opens, closes := strings.Index(says[at:], "{{"), strings.Index(says[at:], "}}")
		if opens < 0 {
			return marks, unclosed || closes >= 0
		}
		from := at + opens
		length := strings.Index(says[from:], "}}")
		if length < 0 || closes < opens {
			return marks, true
		}
		to := from + length + len("}}")
		written := says[from+len("{{") : to-len("}}")]
		if strings.ContainsAny(written, "{\n") {
			return marks, true
		}
		name, capitals := named(written)
		marks = append(marks, mark{says: says[from:to], name: name, capitals: capitals, from: from, to: to})
		at = to
	}
}
