package pdf

import (
	"strings"

	"github.com/tiendo/tiendo/services/document"
)

// frontMatter lays the document itself out, without its annexes.
func (p *printer) frontMatter(d document.Document) []box {
	boxes := []box{p.headBox(d)}
	boxes = append(boxes, p.titleBoxes(d)...)
	for _, basis := range document.Listed(d.Bases) {
		boxes = append(boxes, p.paragraphBoxes(document.Paragraph{Style: document.Basis, Spans: []document.Span{{Text: basis}}})...)
	}
	boxes = append(boxes, p.blockBoxes(document.Ended(d.Body))...)
	return p.withSignature(boxes, d)
}

// column is a column of lines that stand below each other, each in the middle.
type column struct {
	x, width float64
	lines    []columnLine
}

type columnLine struct {
	look look
	text string
	// rule is drawn below, so long a part of the text; 0 for none.
	rule float64
}

// ruleGap is how far below its text a rule is drawn, clear of letters that reach below their line; ruleRoom is the room of the
// rule and what is below it.
const (
	ruleGap  = 2.5
	ruleRoom = 6.0
)

// laid is the column with lines that are too long broken.
func (p *printer) laid(c column) column {
	var broken []columnLine
	for _, l := range c.lines {
		wrapped := lines(p.words([]document.Span{{Text: l.text, Bold: l.look.bold, Italic: l.look.italic}}, l.look.size, c.width), c.width, 0)
		for i, one := range wrapped {
			rule := 0.0
			if i == len(wrapped)-1 {
				rule = l.rule
			}
			broken = append(broken, columnLine{l.look, one.text(), rule})
		}
	}
	c.lines = broken
	return c
}

// text is the words of a line.
func (l line) text() string {
	var words []string
	for _, w := range l.words {
		text := ""
		for _, piece := range w.pieces {
			text += piece.text
		}
		words = append(words, text)
	}
	return strings.Join(words, " ")
}

// columnLeading is the height of a line of the head: single.
func columnLeading(size float64) float64 { return size * 1.2 }

func (c column) height() float64 {
	high := 0.0
	for _, l := range c.lines {
		high += columnLeading(l.look.size)
		if l.rule > 0 {
			high += ruleRoom
		}
	}
	return high
}

func (p *printer) drawColumn(c column, x, top float64) {
	for _, l := range c.lines {
		width := p.measure(l.look, l.text)
		start := x + c.x + (c.width-width)/2
		high := columnLeading(l.look.size)
		p.write(l.look, start, top, high, l.text)
		top += high
		if l.rule > 0 {
			long := width * l.rule
			middle := x + c.x + c.width/2
			p.rule(middle-long/2, middle+long/2, top+ruleGap, 0.75)
			top += ruleRoom
		}
	}
}

// headBox is the head: issuer, number and draft mark at the left, nation, motto, place and day at the right. Number and day
// stand on one line.
func (p *printer) headBox(d document.Document) box {
	leftWidth := document.HeadLeft * point
	issuer := column{width: leftWidth}
	if d.Superior != "" {
		issuer.lines = append(issuer.lines, columnLine{look{size: document.SizeAuthority}, strings.ToUpper(d.Superior), 0})
	}
	for i, name := range d.Issuer {
		l := columnLine{look{size: document.SizeAuthority, bold: true}, strings.ToUpper(name), 0}
		if i == len(d.Issuer)-1 {
			l.rule = document.RuleShare
		}
		issuer.lines = append(issuer.lines, l)
	}
	nation := column{x: leftWidth, width: p.width - leftWidth, lines: []columnLine{
		{look{size: document.SizeNation, bold: true}, document.Nation, 0},
		{look{size: document.SizeMotto, bold: true}, document.Motto, 1},
	}}
	number := column{width: leftWidth, lines: []columnLine{{look{size: document.SizeNumber}, d.NumberAndSymbol(), 0}}}
	if about := d.About(); about != "" {
		number.lines = append(number.lines, columnLine{look{size: document.SizeAbout}, about, 0})
	}
	if d.Draft {
		number.lines = append(number.lines, columnLine{look{size: document.SizeNumber, bold: true}, document.DraftMark, 0})
	}
	date := column{x: leftWidth, width: p.width - leftWidth, lines: []columnLine{
		{look{size: document.SizeDate, italic: true}, d.PlaceAndDate(), 0},
	}}
	issuer, nation, number, date = p.laid(issuer), p.laid(nation), p.laid(number), p.laid(date)
	above := max(issuer.height(), nation.height()) + 4
	return box{height: above + max(number.height(), date.height()), together: true, draw: func(x, top float64) {
		p.drawColumn(issuer, x, top)
		p.drawColumn(nation, x, top)
		p.drawColumn(number, x, top+above)
		p.drawColumn(date, x, top+above)
	}}
}

// titleBoxes are the kind of document, what it is about, and to whom it is addressed.
func (p *printer) titleBoxes(d document.Document) []box {
	title := column{width: p.width, lines: []columnLine{
		{look{size: document.SizeTitle, bold: true}, strings.ToUpper(d.Type), 0},
		{look{size: document.SizeTitle, bold: true}, d.Subject, document.RuleShare},
	}}
	if d.Type == "" {
		title.lines = nil
	}
	title = p.laid(title)
	boxes := []box{{height: title.height(), before: 14, together: true, draw: func(x, top float64) { p.drawColumn(title, x, top) }}}
	switch len(d.To) {
	case 0:
	case 1:
		boxes = append(boxes, p.textBoxes([]document.Span{{Text: document.Addressee + d.To[0] + "."}}, document.SizeBody, centre, 0)...)
	default:
		boxes = append(boxes, p.textBoxes([]document.Span{{Text: document.Addressee}}, document.SizeBody, left, indent)...)
		for _, to := range document.Listed(d.To) {
			boxes = append(boxes, p.textBoxes([]document.Span{{Text: "- " + to}}, document.SizeBody, left, 2*indent)...)
		}
	}
	if n := len(boxes); n > 1 {
		boxes[1].before = 10
		for i := range boxes {
			boxes[i].together = true
		}
	}
	return boxes
}

// annexBoxes lays an annex out: its label, its title and the document it belongs to above what it holds.
func (p *printer) annexBoxes(d document.Document, a document.Annex, n int) []box {
	p.landscape = a.Landscape
	p.width = textWidth(a.Landscape)
	title := p.laid(column{width: p.width, lines: []columnLine{
		{look{size: document.SizeTitle, bold: true}, document.AnnexLabel(n, len(d.Annexes)), 0},
		{look{size: document.SizeTitle, bold: true}, strings.ToUpper(a.Title), 0},
		{look{size: document.SizeTitle, italic: true}, d.Reference(), document.RuleShare},
	}})
	boxes := []box{{height: title.height(), together: true, draw: func(x, top float64) { p.drawColumn(title, x, top) }}}
	return append(boxes, p.blockBoxes(a.Body)...)
}
