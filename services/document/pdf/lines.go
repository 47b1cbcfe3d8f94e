package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiendo/tiendo/services/document"
)

// word is what is never broken: letters in one look or, where the look changes inside a word, in several.
type word struct {
	pieces []piece
	width  float64
	space  float64 // of the space behind it
	ends   bool    // a line ends behind it in any case
}

// piece is letters in one look.
type piece struct {
	look  look
	text  string
	width float64
}

// words takes spans apart. No word is wider than a line: what is, is cut where the line ends.
func (p *printer) words(spans []document.Span, size, lineWidth float64) []word {
	var all []word
	var current word
	finish := func(space float64) {
		if len(current.pieces) > 0 {
			current.space = space
			all = append(all, p.cut(current, lineWidth)...)
			current = word{}
		}
	}
	for _, span := range spans {
		l := look{size, span.Bold, span.Italic}
		for text := printable(span.Text); text != ""; {
			n := strings.IndexFunc(text, breaks)
			switch {
			case n == 0:
				finish(p.measure(l, " "))
				if text[0] == '\n' && len(all) > 0 {
					all[len(all)-1].ends = true
				}
				_, size := utf8.DecodeRuneInString(text)
				text = text[size:]
				continue
			case n < 0:
				n = len(text)
			}
			current.add(piece{l, text[:n], p.measure(l, text[:n])})
			text = text[n:]
		}
	}
	finish(0)
	return all
}

// breaks reports whether a line may end at a character: at any space but one that holds words together.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

func (w *word) add(p piece) {
	w.pieces = append(w.pieces, p)
	w.width += p.width
}

// cut cuts a word that is wider than a line.
func (p *printer) cut(w word, lineWidth float64) []word {
	if w.width <= lineWidth {
		return []word{w}
	}
	var cut []word
	var current word
	for _, whole := range w.pieces {
		for _, r := range whole.text {
			letter := piece{whole.look, string(r), p.measure(whole.look, string(r))}
			if current.width+letter.width > lineWidth && len(current.pieces) > 0 {
				cut, current = append(cut, current), word{}
			}
			current.addLetter(letter)
		}
	}
	current.space, current.ends = w.space, w.ends
	return append(cut, current)
}

// addLetter puts a letter behind the last piece where it looks the same.
func (w *word) addLetter(letter piece) {
	if n := len(w.pieces) - 1; n >= 0 && w.pieces[n].look == letter.look {
		w.pieces[n].text += letter.text
		w.pieces[n].width += letter.width
		w.width += letter.width
		return
	}
	w.add(letter)
}

// line is what stands on one line.
type line struct {
	words []word
	width float64 // without the space behind the last word
	last  bool    // the paragraph, or a part of it that was ended, ends here
}

// lines fills lines with words: the first is narrower by its indent.
func lines(words []word, width, indent float64) []line {
	var all []line
	current, room := line{}, width-indent
	for _, w := range words {
		behind := 0.0
		if n := len(current.words); n > 0 {
			behind = current.words[n-1].space
		}
		if len(current.words) > 0 && current.width+behind+w.width > room {
			all = append(all, current)
			current, room, behind = line{}, width, 0
		}
		current.words = append(current.words, w)
		current.width += behind + w.width
		if w.ends {
			current.last = true
			all = append(all, current)
			current, room = line{}, width
		}
	}
	if len(current.words) > 0 {
		all = append(all, current)
	}
	if len(all) > 0 {
		all[len(all)-1].last = true
	}
	return all
}

// align is where a line stands in its width.
type align int

const (
	left align = iota
	centre
	right
	justified
)

// writeLine puts a line on the page. The spaces of a justified line are widened until it is as wide as it can be; each word is
// written with the space behind it, so that the text can be copied as it reads.
func (p *printer) writeLine(l line, a align, x, top, width, height float64) {
	wider := 0.0
	switch {
	case a == centre:
		x += (width - l.width) / 2
	case a == right:
		x += width - l.width
	case a == justified && !l.last && len(l.words) > 1:
		wider = (width - l.width) / float64(len(l.words)-1)
	}
	for i, w := range l.words {
		for n, piece := range w.pieces {
			text := piece.text
			if i < len(l.words)-1 && n == len(w.pieces)-1 {
				text += " "
			}
			p.write(piece.look, x, top, height, text)
			x += piece.width
		}
		x += w.space + wider
	}
}

// printable leaves out what has no shape, control characters and marks of direction, and marks what the type has no letters
// for.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		case r > 0xffff:
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
