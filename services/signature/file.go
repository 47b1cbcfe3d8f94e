package signature

import (
	"bytes"
	"maps"
	"slices"
)

// Bounds on what a file may make us do.
const (
	maxObjects  = 200_000
	maxSections = 64
	maxInflated = 64 << 20
)

// place is where an object stands: at an offset, or as the n-th of an object stream. A freed object stands nowhere.
type place struct {
	free   bool
	offset int
	within int // number of the object stream, 0 for none
	index  int
}

// pdf is a file as its cross-reference sections lay it out.
type pdf struct {
	data    []byte
	places  map[int]place
	trailer dict
	unpack  *allowance
	packed  map[int]array // objects of object streams that were read
}

// open reads how a file is laid out. It follows the cross-reference sections and never repairs: a file that has to be
// guessed at is refused.
func open(data []byte) (*pdf, error) {
	if !bytes.HasPrefix(data, []byte("%PDF-")) {
		return nil, damaged("does not begin as a PDF")
	}
	p := &pdf{data: data, places: map[int]place{}, unpack: &allowance{left: maxInflated}, packed: map[int]array{}}
	at, err := p.lastSection()
	if err != nil {
		return nil, err
	}
	for sections := 0; ; sections++ {
		if sections == maxSections {
			return nil, damaged("more than %d cross-reference sections", maxSections)
		}
		trailer, err := p.section(at)
		if err != nil {
			return nil, err
		}
		if p.trailer == nil {
			p.trailer = trailer
		}
		previous, ok := trailer["Prev"]
		if !ok {
			break
		}
		before, ok := wholeOf(previous)
		if !ok || before >= at {
			return nil, damaged("cross-reference section at byte %d does not lead back", at)
		}
		at = before
	}
	if _, encrypted := p.trailer["Encrypt"]; encrypted {
		return nil, damaged("encrypted")
	}
	return p, nil
}

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

// indirect reads the object that stands at an offset, with its number.
func (p *pdf) indirect(at int) (int, any, error) {
	if at < 0 || at >= len(p.data) {
		return 0, nil, damaged("no object at byte %d", at)
	}
	l := &lexer{data: p.data, at: at}
	n, err := l.whole()
	if err != nil {
		return 0, nil, err
	}
	if _, err := l.whole(); err != nil {
		return 0, nil, err
	}
	if err := l.take("obj"); err != nil {
		return 0, nil, err
	}
	object, err := l.object()
	if err != nil {
		return 0, nil, err
	}
	if l.skip(); !l.starts("stream") {
		return n, object, l.take("endobj")
	}
	head, ok := object.(dict)
	if !ok {
		return 0, nil, damaged("stream at byte %d", at)
	}
	body, err := p.body(l, head)
	return n, body, err
}

// body reads the bytes of a stream.
func (p *pdf) body(l *lexer, head dict) (any, error) {
	l.at += len("stream")
	switch {
	case l.starts("\r\n"):
		l.at += 2
	case l.starts("\n"):
		l.at++
	default:
		return nil, damaged("stream at byte %d", l.at)
	}
	length, ok := wholeOf(head["Length"])
	if ref, indirect := head["Length"].(reference); indirect {
		at := p.places[ref.number]
		if at.free || at.within != 0 {
			return nil, damaged("length of the stream at byte %d", l.at)
		}
		value, err := p.lengthAt(at.offset)
		if err != nil {
			return nil, err
		}
		length, ok = value, true
	}
	if !ok || length > len(p.data)-l.at {
		return nil, damaged("length of the stream at byte %d", l.at)
	}
	raw := p.data[l.at : l.at+length]
	l.at += length
	return stream{dict: head, raw: raw}, l.take("endstream")
}

// lengthAt reads a number that stands as an object of its own.
func (p *pdf) lengthAt(at int) (int, error) {
	if at >= len(p.data) {
		return 0, damaged("no object at byte %d", at)
	}
	l := &lexer{data: p.data, at: at}
	for range 2 {
		if _, err := l.whole(); err != nil {
			return 0, err
		}
	}
	if err := l.take("obj"); err != nil {
		return 0, err
	}
	return l.whole()
}

// object reads an object by its number; nil where there is none.
func (p *pdf) object(n int) (any, error) {
	at, there := p.places[n]
	switch {
	case !there || at.free:
		return nil, nil
	case at.within != 0:
		return p.fromStream(at.within, at.index)
	}
	found, object, err := p.indirect(at.offset)
	if err != nil {
		return nil, err
	}
	if found != n {
		return nil, damaged("object %d stands where object %d should", found, n)
	}
	return object, nil
}

// fromStream reads an object out of an object stream.
func (p *pdf) fromStream(within, index int) (any, error) {
	objects, read := p.packed[within]
	if !read {
		var err error
		if objects, err = p.unpackObjects(within); err != nil {
			return nil, err
		}
		p.packed[within] = objects
	}
	if index < 0 || index >= len(objects) {
		return nil, damaged("no object %d in object stream %d", index, within)
	}
	return objects[index], nil
}

func (p *pdf) unpackObjects(within int) (array, error) {
	at, there := p.places[within]
	if !there || at.free || at.within != 0 {
		return nil, damaged("no object stream %d", within)
	}
	_, object, err := p.indirect(at.offset)
	if err != nil {
		return nil, err
	}
	s, ok := object.(stream)
	if !ok || s.dict["Type"] != name("ObjStm") {
		return nil, damaged("object %d is no object stream", within)
	}
	data, err := s.inflated(p.unpack)
	if err != nil {
		return nil, err
	}
	count, counted := wholeOf(s.dict["N"])
	first, placed := wholeOf(s.dict["First"])
	if !counted || !placed || count > maxObjects || first > len(data) {
		return nil, damaged("head of object stream %d", within)
	}
	head := &lexer{data: data[:first]}
	var objects array
	for range count {
		if _, err := head.whole(); err != nil {
			return nil, err
		}
		offset, err := head.whole()
		if err != nil {
			return nil, err
		}
		l := &lexer{data: data, at: min(first+offset, len(data))}
		object, err := l.object()
		if err != nil {
			return nil, err
		}
		objects = append(objects, object)
	}
	return objects, nil
}

// resolve follows a reference to what it stands for.
func (p *pdf) resolve(value any) (any, error) {
	for range maxDepth {
		ref, ok := value.(reference)
		if !ok {
			return value, nil
		}
		var err error
		if value, err = p.object(ref.number); err != nil {
			return nil, err
		}
	}
	return nil, damaged("references go round in circles")
}

// dictOf follows a reference to a dictionary; nil where there is none.
func (p *pdf) dictOf(value any) (dict, error) {
	found, err := p.resolve(value)
	if err != nil {
		return nil, err
	}
	d, _ := found.(dict)
	return d, nil
}

// arrayOf follows a reference to an array; nil where there is none.
func (p *pdf) arrayOf(value any) (array, error) {
	found, err := p.resolve(value)
	if err != nil {
		return nil, err
	}
	a, _ := found.(array)
	return a, nil
}

// numbers are the numbers of all objects that are there, in order.
func (p *pdf) numbers() []int {
	var found []int
	for _, n := range slices.Sorted(maps.Keys(p.places)) {
		if !p.places[n].free {
			found = append(found, n)
		}
	}
	return found
}

func wholeOf(value any) (int, bool) {
	written, ok := value.(number)
	if !ok {
		return 0, false
	}
	return digits(string(written))
}

func wholesOf(value any) ([]int, bool) {
	list, ok := value.(array)
	if !ok || len(list) > 1000 || len(list) == 0 {
		return nil, false
	}
	found := make([]int, 0, len(list))
	for _, element := range list {
		n, ok := wholeOf(element)
		if !ok {
			return nil, false
		}
		found = append(found, n)
	}
	return found, true
}
