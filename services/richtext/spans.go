package richtext

import (
	"strings"
	"unicode"
)

// token is a piece of a line: characters, or stars that may open or close an emphasis.
type token struct {
	text        string
	stars       int // 0 for characters
	opens       bool
	closes      bool
	matchedWith int // index of the token at the other end; -1 where the stars are only stars
}

// spans reads the emphases of a line. Stars that find no partner are stars.
func spans(line string) []Span {
	tokens := tokens(line)
	match(tokens)
	var all []Span
	var current Span
	flush := func() {
		if current.Text != "" {
			all = append(all, current)
			current.Text = ""
		}
	}
	for _, t := range tokens {
		if t.stars == 0 || t.matchedWith < 0 {
			current.Text += t.text
			continue
		}
		flush()
		if t.stars == 2 {
			current.Bold = !current.Bold
		} else {
			current.Italic = !current.Italic
		}
	}
	flush()
	return joined(all)
}

// joined puts neighbours together that look the same.
func joined(all []Span) []Span {
	out := make([]Span, 0, len(all))
	for _, s := range all {
		if n := len(out) - 1; n >= 0 && out[n].Bold == s.Bold && out[n].Italic == s.Italic {
			out[n].Text += s.Text
			continue
		}
		out = append(out, s)
	}
	return out
}

// tokens takes a line apart. Three stars are two and one; more than three are characters.
func tokens(line string) []token {
	var all []token
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			all = append(all, token{text: text.String()})
			text.Reset()
		}
	}
	runes := []rune(line)
	for i := 0; i < len(runes); i++ {
		switch {
		case runes[i] == '\\' && i+1 < len(runes) && runes[i+1] == '*':
			text.WriteRune('*')
			i++
		case runes[i] == '*':
			n := 1
			for i+n < len(runes) && runes[i+n] == '*' {
				n++
			}
			before, after := ' ', ' '
			if i > 0 {
				before = runes[i-1]
			}
			if i+n < len(runes) {
				after = runes[i+n]
			}
			opens := !unicode.IsSpace(after) && !inWord(before)
			closes := !unicode.IsSpace(before) && !inWord(after)
			if n > 3 || !opens && !closes {
				text.WriteString(strings.Repeat("*", n))
			} else {
				flush()
				all = append(all, stars(n, opens, closes)...)
			}
			i += n - 1
		default:
			text.WriteRune(runes[i])
		}
	}
	flush()
	return all
}

// inWord reports whether a character is part of a word or a number: stars inside one, as in 5*3*2, are only stars.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// stars are the marks that n stars in a row are. Those that begin something open bold first, so that those that end it close
// bold last.
func stars(n int, opens, closes bool) []token {
	mark := func(n int) token { return token{text: strings.Repeat("*", n), stars: n, opens: opens, closes: closes} }
	switch {
	case n < 3:
		return []token{mark(n)}
	case opens:
		return []token{mark(2), mark(1)}
	}
	return []token{mark(1), mark(2)}
}

// match finds the partner of every mark that has one. An emphasis holds at least one character, and emphases are nested or
// apart, never across each other.
func match(tokens []token) {
	var open []int
	for i := range tokens {
		t := &tokens[i]
		t.matchedWith = -1
		if t.stars == 0 {
			continue
		}
		if t.closes {
			if at, ok := partner(tokens, open, i); ok {
				t.matchedWith, tokens[open[at]].matchedWith = open[at], i
				open = open[:at] // what was opened inside and not closed is only stars
				continue
			}
		}
		if t.opens {
			open = append(open, i)
		}
	}
}

// partner is where in the open marks the one is that a mark closes.
func partner(tokens []token, open []int, closing int) (int, bool) {
	for at := len(open) - 1; at >= 0; at-- {
		if tokens[open[at]].stars == tokens[closing].stars {
			return at, holdsText(tokens[open[at]+1 : closing])
		}
	}
	return 0, false
}

func holdsText(tokens []token) bool {
	for _, t := range tokens {
		if t.stars == 0 {
			return true
		}
	}
	return false
}
