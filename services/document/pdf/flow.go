package pdf

import (
	"strconv"

	"github.com/tiendo/tiendo/services/document"
)

// box is a piece of the flow that is never cut: a line of a paragraph, a row of a table, the signature.
type box struct {
	height float64
	before float64 // space above it, which is left out at the top of a page
	// together keeps it on one page with the box after it.
	together bool
	// header is drawn above it where it comes first on a page: the header row of its table.
	header *box
	// draw puts it on the page; x is the left margin.
	draw func(x, top float64)
}

// print puts boxes on pages of their own, whose numbers count from 1.
func (p *printer) print(boxes []box, landscape bool) {
	number := 0
	for len(boxes) > 0 {
		number++
		p.newPage(landscape, number)
		fitting := fit(boxes, textHeight(landscape))
		p.place(boxes[:fitting])
		boxes = boxes[fitting:]
	}
}

// newPage begins a page. The first has no number on it (Annex I, I.7 of the decree).
func (p *printer) newPage(landscape bool, number int) {
	orientation, across := "P", document.PageWidth*point
	if landscape {
		orientation, across = "L", document.PageHeight*point
	}
	p.file.AddPageFormat(orientation, p.file.GetPageSizeStr("A4"))
	if number == 1 {
		return
	}
	l := look{size: document.SizePageNumber}
	text := strconv.Itoa(number)
	left := document.MarginLeft * point
	p.write(l, left+(across-left-document.MarginRight*point-p.measure(l, text))/2, document.NumberFromTop*point, l.size, text)
}

// fit is how many of the boxes go on a page: at least one, and no fewer than leaves those together that belong together, as
// far as a page can hold them.
func fit(boxes []box, height float64) int {
	used, last := 0.0, 0
	for i, b := range boxes {
		need := b.height
		switch {
		case i > 0:
			need += b.before
		case b.header != nil:
			need += b.header.height
		}
		if used+need > height && i > 0 {
			if last == 0 {
				return i // what belongs together is longer than a page
			}
			return last
		}
		used += need
		if !b.together {
			last = i + 1
		}
	}
	return len(boxes)
}

func (p *printer) place(boxes []box) {
	x, top := document.MarginLeft*point, document.MarginTop*point
	for i, b := range boxes {
		switch {
		case i > 0:
			top += b.before
		case b.header != nil:
			b.header.draw(x, top)
			top += b.header.height
		}
		b.draw(x, top)
		top += b.height
	}
}
