package jsonfault

import "bytes"

// scanner reads a JSON text from left to right.
type scanner struct {
	text []byte
	at   int
}

// next is the first byte that is not white space; 0 at the end.
func (s *scanner) next() byte {
	for ; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

// take goes over a byte if it comes next.
func (s *scanner) take(c byte) bool {
	if s.next() != c || s.at == len(s.text) {
		return false
	}
	s.at++
	return true
}

// ends tells whether nothing is left.
func (s *scanner) ends() bool {
	s.next()
	return s.at == len(s.text)
}

// raw reads one value of any kind and answers it as it is written. What stands between its brackets has to be balanced,
// no more: the value is of no use anyhow.
func (s *scanner) raw(depth int) ([]byte, bool) {
	first := s.next()
	start := s.at
	ok := false
	switch {
	case depth > maxDepth:
	case first == '"':
		ok = s.quoted()
	case first == '{':
		ok = s.members(depth)
	case first == '[':
		ok = s.items(depth)
	default:
		ok = s.word()
	}
	return s.text[start:s.at], ok
}

// quoted goes over a text in quotation marks.
func (s *scanner) quoted() bool {
	for s.at++; s.at < len(s.text); s.at++ {
		switch s.text[s.at] {
		case '\\':
			s.at++
		case '"':
			s.at++
			return true
		}
	}
	s.at = len(s.text)
	return false
}

// word goes over a number, true, false, null, or what somebody took for one of them.
func (s *scanner) word() bool {
	start := s.at
	for s.at < len(s.text) && inWord(s.text[s.at]) {
		s.at++
	}
	return s.at > start
}

func inWord(c byte) bool {
	return c == '-' || c == '+' || c == '.' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func (s *scanner) members(depth int) bool {
	s.at++
	for !s.take('}') {
		if s.next() != '"' || !s.quoted() || !s.take(':') {
			return false
		}
		if _, ok := s.raw(depth + 1); !ok || !s.take(',') && s.next() != '}' {
			return false
		}
	}
	return true
}

func (s *scanner) items(depth int) bool {
	s.at++
	for !s.take(']') {
		if _, ok := s.raw(depth + 1); !ok || !s.take(',') && s.next() != ']' {
			return false
		}
	}
	return true
}

// null tells whether null comes next.
func (s *scanner) null() bool {
	s.next()
	rest, ok := bytes.CutPrefix(s.text[s.at:], []byte("null"))
	return ok && (len(rest) == 0 || !inWord(rest[0]))
}
