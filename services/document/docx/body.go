package docx

import (
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tiendo/tiendo/services/document"
)

// writer writes the words of a document.
type writer struct {
	strings.Builder
	// styled is the id a style of ours has in the file; nil where the file is ours.
	styled func(id string) string
	// blank says that the document is still to be filled in.
	blank bool
}

// style is the id of a style of ours in the file.
func (w *writer) style(id string) string {
	if w.styled == nil {
		return id
	}
	return w.styled(id)
}

// body is the part that holds the document's words.
func body(d document.Document) string {
	w := &writer{}
	w.WriteString(xmlHead + `<w:document` + wordSpaces + `><w:body>`)
	w.head(d)
	for _, basis := range document.Listed(d.Bases) {
		w.paragraph("Basis", "", document.Span{Text: basis})
	}
	w.blocks(document.Ended(d.Body), TextWidth(false))
	w.signature(d)
	for n, annex := range d.Annexes {
		w.endSection(n > 0 && d.Annexes[n-1].Landscape)
		w.annex(d, annex, n+1, TextWidth(annex.Landscape))
	}
	turned := len(d.Annexes) > 0 && d.Annexes[len(d.Annexes)-1].Landscape
	w.WriteString(sectionProperties(turned) + `</w:body></w:document>`)
	return w.String()
}

// blankBody is the part that holds the words of a document to be filled in.
func blankBody(d document.Document, b Blank) string {
	w := &writer{blank: true}
	w.WriteString(xmlHead + `<w:document` + wordSpaces + `><w:body>`)
	w.head(d)
	w.paragraph("Body", "", document.Span{Text: b.Body})
	w.paragraph("Rule", `<w:keepNext/>`)
	w.columns(Twips(document.SignatureLeft), func() {
		w.receiversLabel()
		w.paragraph("Receivers", "", document.Span{Text: b.Receivers})
	}, func() { w.paragraph("Signature", "", document.Span{Text: b.Signer}) })
	w.WriteString(sectionProperties(false) + `</w:body></w:document>`)
	return w.String()
}

// TextWidth is the width between the margins, in twips.
func TextWidth(landscape bool) int {
	across := document.PageWidth
	if landscape {
		across = document.PageHeight
	}
	return Twips(across - document.MarginLeft - document.MarginRight)
}

// sectionProperties are paper, margins and page numbers of a section: they count from 1, and the first page has none on it.
func sectionProperties(landscape bool) string {
	across, down, turned := Twips(document.PageWidth), Twips(document.PageHeight), ""
	if landscape {
		across, down, turned = down, across, ` w:orient="landscape"`
	}
	return fmt.Sprintf(`<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:type w:val="nextPage"/>`+
		`<w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`+
		`<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`,
		across, down, turned, Twips(document.MarginTop), Twips(document.MarginRight), Twips(document.MarginBottom),
		Twips(document.MarginLeft), Twips(document.NumberFromTop), Twips(document.NumberFromTop))
}

// endSection ends a section: the next begins on a page of its own.
func (w *writer) endSection(landscape bool) {
	w.WriteString(w.styledParagraph("Rule", sectionProperties(landscape)) + `</w:p>`)
}

// annex writes the n-th annex, from 1, on a page that is so wide.
func (w *writer) annex(d document.Document, a document.Annex, n, width int) {
	w.paragraph("Title", "", document.Span{Text: document.AnnexLabel(n, len(d.Annexes)), Bold: true})
	w.paragraph("Title", "", document.Span{Text: strings.ToUpper(a.Title), Bold: true})
	w.WriteString(w.styledParagraph("Title", "") + `<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr>` + Text(d.Reference()) + `</w:r></w:p>`)
	w.blocks(a.Body, width)
}

// blocks writes the blocks of a body that is so wide.
func (w *writer) blocks(blocks []document.Block, width int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Heading:
			w.heading(b)
		case document.Paragraph:
			w.words(b)
		case document.Table:
			w.table(b, width)
		}
	}
}

func (w *writer) heading(h document.Heading) {
	switch h.Level {
	case document.LevelPart:
		w.paragraph("Part", "", document.Span{Text: "Phần " + h.Number})
		w.paragraph("Part", "", document.Span{Text: strings.ToUpper(h.Text)})
	case document.LevelSection:
		w.paragraph("Section", "", document.Span{Text: h.Number + ". " + strings.ToUpper(h.Text)})
	case document.LevelPoint:
		w.paragraph("Point", "", document.Span{Text: h.Number + ". " + h.Text})
	}
}

func (w *writer) words(p document.Paragraph) {
	style, more := "Body", ""
	switch p.Style {
	case document.Centred:
		style = "Centred"
	case document.Basis:
		style = "Basis"
	case document.NoIndent:
		more = `<w:ind w:firstLine="0"/>`
	case document.Plain:
	}
	spans := p.Spans
	if p.Marker != "" {
		spans = append([]document.Span{{Text: p.Marker + " "}}, spans...)
	}
	w.paragraph(style, more, spans...)
}

// paragraph writes a paragraph in a style, with properties of its own.
func (w *writer) paragraph(style, properties string, spans ...document.Span) {
	w.WriteString(w.styledParagraph(style, properties))
	for _, s := range spans {
		w.run(s, 0)
	}
	w.WriteString(`</w:p>`)
}

// styledParagraph is how a paragraph in a style begins, with properties of its own.
func (w *writer) styledParagraph(style, properties string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + escaped(w.style(style)) + `"/>` + properties + `</w:pPr>`
}

// run writes letters that look the same; size is 0 for that of the style.
func (w *writer) run(s document.Span, size float64) {
	w.WriteString(`<w:r><w:rPr>`)
	if s.Bold {
		w.WriteString(`<w:b/>`)
	}
	if s.Italic {
		w.WriteString(`<w:i/>`)
	}
	if size > 0 {
		fmt.Fprintf(w, `<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, halfPoints(size), halfPoints(size))
	}
	w.WriteString(`</w:rPr>` + Text(s.Text) + `</w:r>`)
}

// Text is words as the format holds them, whatever they are: they never become marks. A line break is an element of its own.
func Text(words string) string {
	lines := strings.Split(words, "\n")
	for i, line := range lines {
		lines[i] = `<w:t xml:space="preserve">` + escaped(line) + `</w:t>`
	}
	return strings.Join(lines, `<w:br/>`)
}

// escaped is words as XML holds them. What XML cannot hold at all is left out.
func escaped(words string) string {
	words = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r < 0x20 && r != '\t' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, words)
	var out strings.Builder
	// A strings.Builder takes everything.
	_ = xml.EscapeText(&out, []byte(words))
	return out.String()
}
