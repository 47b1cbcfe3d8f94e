package signature

import (
	"bytes"
	"slices"
)

// lastSection finds where the newest cross-reference section stands. The file ends with it, but for ends of lines.
func (p *pdf) lastSection() (int, error) {
	end := bytes.TrimRight(p.data, "\r\n")
	if !bytes.HasSuffix(end, []byte("%%EOF")) {
		return 0, damaged("does not end as a PDF")
	}
	start := bytes.LastIndex(end, []byte("startxref"))
	if start < 0 || len(end)-start > 64 {
		return 0, damaged("no startxref at the end")
	}
	l := &lexer{data: p.data, at: start + len("startxref")}
	at, err := l.whole()
	if err != nil {
		return 0, err
	}
	if at >= start {
		return 0, damaged("startxref leads behind itself")
	}
	return at, nil
}

// section reads the cross-reference section at an offset: a table with a trailer, or a stream that is both.
func (p *pdf) section(at int) (dict, error) {
	l := &lexer{data: p.data, at: at}
	if !l.starts("xref") {
		return p.sectionStream(at)
	}
	l.at += len("xref")
	for {
		if l.skip(); l.starts("trailer") {
			l.at += len("trailer")
			break
		}
		if err := p.subsection(l); err != nil {
			return nil, err
		}
	}
	found, err := l.object()
	if err != nil {
		return nil, err
	}
	trailer, ok := found.(dict)
	if _, hybrid := trailer["XRefStm"]; !ok || hybrid {
		return nil, damaged("trailer of the section at byte %d", at)
	}
	return trailer, nil
}

// subsection reads the lines of one run of objects.
func (p *pdf) subsection(l *lexer) error {
	first, err := l.whole()
	if err != nil {
		return err
	}
	count, err := l.whole()
	if err != nil {
		return err
	}
	for n := first; n < first+count; n++ {
		offset, err := l.whole()
		if err != nil {
			return err
		}
		if _, err := l.whole(); err != nil {
			return err
		}
		l.skip()
		kind := l.word()
		if kind != "n" && kind != "f" {
			return damaged("cross-reference line before byte %d", l.at)
		}
		if err := p.put(n, place{free: kind == "f", offset: offset}); err != nil {
			return err
		}
	}
	return nil
}

// put notes where an object stands, unless a newer section has said it.
func (p *pdf) put(n int, at place) error {
	if len(p.places) >= maxObjects {
		return refuse(TooLarge, "more than %d objects", maxObjects)
	}
	if _, newer := p.places[n]; !newer {
		p.places[n] = at
	}
	return nil
}

// sectionStream reads a cross-reference stream.
func (p *pdf) sectionStream(at int) (dict, error) {
	_, object, err := p.indirect(at)
	if err != nil {
		return nil, err
	}
	s, ok := object.(stream)
	if !ok || s.dict["Type"] != name("XRef") {
		return nil, damaged("no cross-reference section at byte %d", at)
	}
	rows, err := s.inflated(p.unpack)
	if err != nil {
		return nil, err
	}
	widths, ok := wholesOf(s.dict["W"])
	if !ok || len(widths) != 3 || slices.Max(widths) > 8 {
		return nil, damaged("widths of the section at byte %d", at)
	}
	size, ok := wholeOf(s.dict["Size"])
	if !ok {
		return nil, damaged("size of the section at byte %d", at)
	}
	runs := []int{0, size}
	if given, there := s.dict["Index"]; there {
		if runs, ok = wholesOf(given); !ok || len(runs)%2 != 0 {
			return nil, damaged("index of the section at byte %d", at)
		}
	}
	return s.dict, p.rows(rows, widths, runs)
}

// rows reads the rows of a cross-reference stream.
func (p *pdf) rows(rows []byte, widths, runs []int) error {
	field := func(width, absent int) int {
		if width == 0 {
			return absent
		}
		value := 0
		for _, b := range rows[:width] {
			value = value<<8 | int(b)
		}
		rows = rows[width:]
		return value & (1<<40 - 1)
	}
	for ; len(runs) > 0; runs = runs[2:] {
		for n := runs[0]; n < runs[0]+runs[1]; n++ {
			if len(rows) < widths[0]+widths[1]+widths[2] || widths[1] == 0 {
				return damaged("cross-reference stream is too short")
			}
			kind, second, third := field(widths[0], 1), field(widths[1], 0), field(widths[2], 0)
			at := place{free: true}
			switch kind {
			case 1:
				at = place{offset: second}
			case 2:
				at = place{within: second, index: third}
			}
			if err := p.put(n, at); err != nil {
				return err
			}
		}
	}
	return nil
}
