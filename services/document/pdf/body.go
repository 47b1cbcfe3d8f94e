package pdf

import (
	"strings"

	"github.com/tiendo/tiendo/services/document"
)

// indent is how far the first line of a paragraph is moved in.
const indent = document.FirstLineIndent * point

// leading is the height of a line of letters of a size.
func leading(size float64) float64 { return size * document.LineSpacing }

// blockBoxes lays blocks out.
func (p *printer) blockBoxes(blocks []document.Block) []box {
	var boxes []box
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Heading:
			boxes = append(boxes, p.headingBoxes(b)...)
		case document.Paragraph:
			boxes = append(boxes, p.paragraphBoxes(b)...)
		case document.Table:
			boxes = append(boxes, p.tableBoxes(b)...)
		}
	}
	return boxes
}

// headingBoxes lays a heading out: it never stands alone at the end of a page.
func (p *printer) headingBoxes(h document.Heading) []box {
	bold := func(text string) []document.Span { return []document.Span{{Text: text, Bold: true}} }
	var boxes []box
	switch h.Level {
	case document.LevelPart:
		boxes = p.textBoxes(bold("Phần "+h.Number), document.SizeTitle, centre, 0)
		boxes = append(boxes, p.textBoxes(bold(strings.ToUpper(h.Text)), document.SizeTitle, centre, 0)...)
	case document.LevelSection:
		boxes = p.textBoxes(bold(h.Number+". "+strings.ToUpper(h.Text)), document.SizeTitle, justified, indent)
	case document.LevelPoint:
		boxes = p.textBoxes(bold(h.Number+". "+h.Text), document.SizeBody, justified, indent)
	}
	for i := range boxes {
		boxes[i].together = true
	}
	return boxes
}

func (p *printer) paragraphBoxes(par document.Paragraph) []box {
	spans, first, where := par.Spans, indent, justified
	switch par.Style {
	case document.Centred:
		first, where = 0, centre
	case document.NoIndent:
		first = 0
	case document.Basis:
		spans = make([]document.Span, len(par.Spans))
		for i, s := range par.Spans {
			s.Italic = true
			spans[i] = s
		}
	case document.Plain:
	}
	if par.Marker != "" {
		spans = append([]document.Span{{Text: par.Marker + " "}}, spans...)
	}
	return p.textBoxes(spans, document.SizeBody, where, first)
}

// textBoxes lays spans out, a box a line. The first two lines stay together and so do the last two, so that no line of a
// paragraph stands alone on a page.
func (p *printer) textBoxes(spans []document.Span, size float64, where align, first float64) []box {
	height := leading(size)
	all := lines(p.words(spans, size, p.width-first), p.width, first)
	boxes := make([]box, 0, len(all))
	for i, l := range all {
		moved := 0.0
		if i == 0 {
			moved = first
		}
		width := p.width - moved
		b := box{height: height, together: i == 0 && len(all) > 1 || i == len(all)-2}
		if i == 0 {
			b.before = document.ParagraphSpace
		}
		b.draw = func(x, top float64) { p.writeLine(l, where, x+moved, top, width, height) }
		boxes = append(boxes, b)
	}
	return boxes
}
