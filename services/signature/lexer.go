package signature

import (
	"bytes"
	"encoding/hex"
	"strconv"
)

// The objects of a PDF. A number is kept as it is written, nothing here counts with fractions. The null object is nil, a
// truth value is a keyword.
type (
	name      string
	number    string
	keyword   string
	text      string // a string in parentheses, as written
	reference struct{ number, generation int }
	array     []any
	dict      map[name]any
	// hexText is a string in angle brackets, with where in the file it stands, brackets included.
	hexText struct {
		digits     string
		start, end int
	}
	// stream is a dictionary with bytes that are still encoded.
	stream struct {
		dict dict
		raw  []byte
	}
)

// maxDepth bounds how deep arrays and dictionaries nest.
const maxDepth = 32

// lexer reads objects from a place in a file. It takes what the standard (ISO 32000-1, 7.2 and 7.3) says and nothing else:
// where programs would guess differently, a file could say different things to different readers.
type lexer struct {
	data  []byte
	at    int
	depth int
}

func isSpace(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func isDelimiter(b byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), b) >= 0 }

// skip passes over space and comments.
func (l *lexer) skip() {
	for l.at < len(l.data) {
		switch b := l.data[l.at]; {
		case isSpace(b):
			l.at++
		case b == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// starts reports whether a text comes next.
func (l *lexer) starts(with string) bool {
	return bytes.HasPrefix(l.data[min(l.at, len(l.data)):], []byte(with))
}

// take passes over a text that must come next.
func (l *lexer) take(expected string) error {
	l.skip()
	if !l.starts(expected) {
		return damaged("no %q at byte %d", expected, l.at)
	}
	l.at += len(expected)
	return nil
}

// word reads letters and digits up to the next space or delimiter.
func (l *lexer) word() string {
	start := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	return string(l.data[start:l.at])
}

// whole reads a whole number without a sign.
func (l *lexer) whole() (int, error) {
	l.skip()
	at := l.at
	n, ok := digits(l.word())
	if !ok {
		return 0, damaged("no whole number at byte %d", at)
	}
	return n, nil
}

func digits(word string) (int, bool) {
	if word == "" || len(word) > 10 {
		return 0, false
	}
	for _, r := range word {
		if r < '0' || r > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}

// object reads the object that comes next.
func (l *lexer) object() (any, error) {
	l.skip()
	if l.depth++; l.depth > maxDepth {
		return nil, damaged("objects nested deeper than %d", maxDepth)
	}
	defer func() { l.depth-- }()
	switch {
	case l.starts("<<"):
		return l.dict()
	case l.starts("<"):
		return l.hex()
	case l.starts("["):
		return l.array()
	case l.starts("("):
		return l.text()
	case l.starts("/"):
		return l.name()
	}
	return l.plain()
}

// plain reads a number, a reference, null or a truth value.
func (l *lexer) plain() (any, error) {
	start := l.at
	word := l.word()
	switch word {
	case "null":
		return nil, nil
	case "true", "false":
		return keyword(word), nil
	case "":
		return nil, damaged("no object at byte %d", start)
	}
	if n, ok := digits(word); ok {
		if generation, ok := l.referenceRest(); ok {
			return reference{n, generation}, nil
		}
		return number(word), nil
	}
	if _, err := strconv.ParseFloat(word, 64); err != nil || bytes.ContainsAny([]byte(word), "eExXnNiIpP_") {
		return nil, damaged("no object at byte %d", start)
	}
	return number(word), nil
}

// referenceRest reads what makes a reference of a number: a generation and an R.
func (l *lexer) referenceRest() (generation int, ok bool) {
	start := l.at
	l.skip()
	if generation, ok = digits(l.word()); ok {
		l.skip()
		if l.word() == "R" {
			return generation, true
		}
	}
	l.at = start
	return 0, false
}

func (l *lexer) name() (any, error) {
	start := l.at
	l.at++
	word := l.word()
	if !bytes.ContainsRune([]byte(word), '#') {
		return name(word), nil
	}
	var plain []byte
	for i := 0; i < len(word); i++ {
		if word[i] != '#' {
			plain = append(plain, word[i])
			continue
		}
		if i+2 >= len(word) {
			return nil, damaged("name at byte %d", start)
		}
		b, err := hex.DecodeString(word[i+1 : i+3])
		if err != nil {
			return nil, damaged("name at byte %d", start)
		}
		plain, i = append(plain, b...), i+2
	}
	return name(plain), nil
}

func (l *lexer) hex() (any, error) {
	start := l.at
	length := bytes.IndexByte(l.data[start:], '>')
	if length < 0 {
		return nil, damaged("string at byte %d has no end", start)
	}
	l.at = start + length + 1
	found := make([]byte, 0, length)
	for _, b := range l.data[start+1 : l.at-1] {
		switch {
		case isSpace(b):
		case b >= '0' && b <= '9', b >= 'a' && b <= 'f', b >= 'A' && b <= 'F':
			found = append(found, b)
		default:
			return nil, damaged("string at byte %d", start)
		}
	}
	return hexText{digits: string(found), start: start, end: l.at}, nil
}

func (l *lexer) text() (any, error) {
	start, open := l.at, 0
	for ; l.at < len(l.data); l.at++ {
		switch l.data[l.at] {
		case '\\':
			l.at++
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				l.at++
				return text(l.data[start:l.at]), nil
			}
		}
	}
	return nil, damaged("string at byte %d has no end", start)
}

func (l *lexer) array() (any, error) {
	l.at++
	found := array{}
	for {
		if l.skip(); l.starts("]") {
			l.at++
			return found, nil
		}
		element, err := l.object()
		if err != nil {
			return nil, err
		}
		found = append(found, element)
	}
}

// dict reads a dictionary. One that names a key twice says different things to different readers.
func (l *lexer) dict() (any, error) {
	l.at += len("<<")
	found := dict{}
	for {
		if l.skip(); l.starts(">>") {
			l.at += len(">>")
			return found, nil
		}
		if !l.starts("/") {
			return nil, damaged("no key at byte %d", l.at)
		}
		key, err := l.name()
		if err != nil {
			return nil, err
		}
		if _, twice := found[key.(name)]; twice {
			return nil, damaged("key %s twice before byte %d", key, l.at)
		}
		if found[key.(name)], err = l.object(); err != nil {
			return nil, err
		}
	}
}
