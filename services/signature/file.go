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
