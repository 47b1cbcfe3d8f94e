package docx

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/typeface"
)

// columns writes two columns without lines around them; the words of each are written by a function.
func (w *writer) columns(leftWidth int, left, right func()) {
	width := TextWidth(false)
	fmt.Fprintf(w, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`+
		`<w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>`, width, leftWidth, width-leftWidth)
	for _, column := range []struct {
		width int
		write func()
	}{{leftWidth, left}, {width - leftWidth, right}} {
		fmt.Fprintf(w, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, column.width)
		column.write()
		w.WriteString(`</w:tc>`)
	}
	w.WriteString(`</w:tr></w:tbl>`)
}

// head writes issuer, nation, number, day, title and addressees. Number and day are a row of their own, so that they stand on
// one line.
func (w *writer) head(d document.Document) {
	left := Twips(document.HeadLeft)
	right := TextWidth(false) - left
	w.columns(left, func() {
		if d.Superior != "" {
			w.headLine(document.Span{Text: strings.ToUpper(d.Superior)}, document.SizeAuthority)
		}
		for i, name := range d.Issuer {
			w.headLine(document.Span{Text: strings.ToUpper(name), Bold: true}, document.SizeAuthority)
			if i == len(d.Issuer)-1 {
				w.rule(w.measured(strings.ToUpper(name), "ỦY BAN NHÂN DÂN"), document.SizeAuthority, left, document.RuleShare)
			}
		}
		if len(d.Issuer) == 0 {
			w.headLine(document.Span{}, document.SizeAuthority)
		}
	}, func() {
		w.headLine(document.Span{Text: document.Nation, Bold: true}, document.SizeNation)
		w.headLine(document.Span{Text: document.Motto, Bold: true}, document.SizeMotto)
		w.rule(document.Motto, document.SizeMotto, right, 1)
	})
	w.columns(left, func() {
		w.headLine(document.Span{Text: d.NumberAndSymbol()}, document.SizeNumber)
		if about := d.About(); about != "" {
			w.headLine(document.Span{Text: about}, document.SizeAbout)
		}
		if d.Draft {
			w.headLine(document.Span{Text: document.DraftMark, Bold: true}, document.SizeNumber)
		}
	}, func() {
		w.headLine(document.Span{Text: d.PlaceAndDate(), Italic: true}, document.SizeDate)
	})
	if d.Type != "" {
		w.paragraph("Title", `<w:spacing w:before="280"/>`, document.Span{Text: strings.ToUpper(d.Type), Bold: true})
		w.paragraph("Title", "", document.Span{Text: d.Subject, Bold: true})
		w.rule(w.measured(d.Subject, "Kết quả thực hiện nhiệm vụ sáu tháng đầu năm"), document.SizeTitle, TextWidth(false), document.RuleShare)
	}
	w.addressees(d.To)
}

func (w *writer) headLine(s document.Span, size float64) {
	w.WriteString(w.styledParagraph("Head", ""))
	w.run(s, size)
	w.WriteString(`</w:p>`)
}

// measured is the text whose length a line below it follows: where the text is still to be filled in, one as it may be.
func (w *writer) measured(text, mayBe string) string {
	if w.blank {
		return mayBe
	}
	return text
}

// rule writes a line below a text, so long a part of it: the border of an empty paragraph that is moved in from both sides. Of
// a text that takes several lines it is so long a part of the column.
func (w *writer) rule(under string, size float64, column int, share float64) {
	long := min(typeface.Width(under, size, true)*20, float64(column)*0.6) * share
	side := max(0, (float64(column)-long)/2)
	const line = `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>`
	w.paragraph("Rule", line+fmt.Sprintf(`<w:ind w:left="%d" w:right="%d"/>`, int(side), int(side)))
}

func (w *writer) addressees(to []string) {
	const spaced = `<w:spacing w:before="200"/>`
	switch len(to) {
	case 0:
	case 1:
		w.paragraph("Centred", spaced, document.Span{Text: document.Addressee + to[0] + "."})
	default:
		w.paragraph("Body", spaced, document.Span{Text: strings.TrimSpace(document.Addressee)})
		for _, one := range document.Listed(to) {
			w.paragraph("Body", fmt.Sprintf(`<w:ind w:left="%d" w:firstLine="0"/>`, 2*Twips(document.FirstLineIndent)), document.Span{Text: "- " + one})
		}
	}
}

// signature writes who receives the document beside who signs it.
func (w *writer) signature(d document.Document) {
	w.paragraph("Rule", `<w:keepNext/>`)
	w.columns(Twips(document.SignatureLeft), func() {
		if len(d.Recipients) > 0 {
			w.receiversLabel()
		}
		w.receivers(d.Recipients)
	}, func() { w.signer(d.Signature) })
}

func (w *writer) receiversLabel() {
	w.WriteString(w.styledParagraph("Receivers", ""))
	w.run(document.Span{Text: document.Receivers, Bold: true, Italic: true}, document.SizeReceivers)
	w.WriteString(`</w:p>`)
}

// receivers writes the list of who receives the document.
func (w *writer) receivers(recipients []string) {
	for _, recipient := range document.Listed(recipients) {
		w.paragraph("Receivers", "", document.Span{Text: "- " + recipient})
	}
	if len(recipients) == 0 {
		w.paragraph("Receivers", "")
	}
}

// signer writes who signs, with room for the signature.
func (w *writer) signer(s document.Signature) {
	for _, authority := range s.Authority {
		w.paragraph("Signature", "", document.Span{Text: strings.ToUpper(authority)})
	}
	w.paragraph("Signature", fmt.Sprintf(`<w:spacing w:before="%d"/>`, Twips(document.SignatureSpace)), document.Span{Text: s.Name})
}
