package pdf

import (
	"strings"

	"github.com/tiendo/tiendo/services/document"
)

// withSignature puts the signature below the body, on one page with the last two lines of it.
func (p *printer) withSignature(boxes []box, d document.Document) []box {
	for i := max(0, len(boxes)-2); i < len(boxes); i++ {
		boxes[i].together = true
	}
	return append(boxes, p.signatureBox(d))
}

// signatureBox is who receives the document at the left and who signs it at the right, beginning on one line.
func (p *printer) signatureBox(d document.Document) box {
	leftWidth := document.SignatureLeft * point
	bold := look{size: document.SizeSignature, bold: true}
	signer := column{x: leftWidth, width: p.width - leftWidth}
	for _, authority := range d.Signature.Authority {
		signer.lines = append(signer.lines, columnLine{bold, strings.ToUpper(authority), 0})
	}
	signer = p.laid(signer)
	name := p.laid(column{x: leftWidth, width: p.width - leftWidth, lines: []columnLine{{bold, d.Signature.Name, 0}}})
	receivers := p.receivers(d, leftWidth-12)
	listed := 0.0
	for _, r := range receivers {
		listed += columnLeading(r.words[0].pieces[0].look.size)
	}
	signed := signer.height() + document.SignatureSpace*point + name.height()
	return box{height: max(signed, listed), before: 12, draw: func(x, top float64) {
		p.drawColumn(signer, x, top)
		p.drawColumn(name, x, top+signer.height()+document.SignatureSpace*point)
		for _, r := range receivers {
			high := columnLeading(r.words[0].pieces[0].look.size)
			p.writeLine(r, left, x, top, leftWidth, high)
			top += high
		}
	}}
}

// receivers are the lines of "Nơi nhận", the last of which ends with a full stop.
func (p *printer) receivers(d document.Document, width float64) []line {
	if len(d.Recipients) == 0 {
		return nil
	}
	label := []document.Span{{Text: document.Receivers, Bold: true, Italic: true}}
	all := lines(p.words(label, document.SizeReceivers, width), width, 0)
	for _, recipient := range document.Listed(d.Recipients) {
		words := p.words([]document.Span{{Text: "- " + recipient}}, document.SizeReceiver, width)
		all = append(all, lines(words, width, 0)...)
	}
	return all
}
