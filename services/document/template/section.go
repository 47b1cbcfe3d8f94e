package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
)

// sectionOf is the section of pages that a paragraph is in.
func (x text) sectionOf(p paragraph) section {
	for _, s := range x.sections {
		if s.from >= p.from {
			return s
		}
	}
	return section{}
}

// last is the section that the document ends with: what stands behind all paragraphs; false if it has none.
func (x text) last() (section, bool) {
	n := len(x.sections) - 1
	if n < 0 || slices.ContainsFunc(x.paragraphs, func(p paragraph) bool { return p.to > x.sections[n].from }) {
		return section{}, false
	}
	return x.sections[n], true
}

// textWidth is the width between the margins, in twips: that of our own files where the section does not say.
func (s section) textWidth() int {
	const least = 2000 // some 35 mm
	if width := s.width - s.left - s.right; s.width > 0 && width >= least {
		return width
	}
	return docx.TextWidth(false)
}

// annexes are the edits that put annexes behind the document, each in a section of its own that is like the last one.
func (x text) annexes(d document.Document, l look) []edit {
	if len(d.Annexes) == 0 {
		return nil
	}
	last, ok := x.last()
	properties := last.of(x.content)
	if !ok {
		last.span, properties = x.bodyEnd, x.annexProperties(x.turned(section{}, false))
	}
	var out strings.Builder
	for n := range d.Annexes {
		// A section's properties stand at its end.
		out.WriteString(docx.Pieces{Style: l.id}.Nothing(properties))
		turned := x.turned(last, d.Annexes[n].Landscape)
		out.WriteString(docx.Pieces{Style: l.id, Width: turned.textWidth()}.Annex(d, n))
		properties = x.annexProperties(turned)
	}
	out.WriteString(properties)
	return []edit{{last.span, out.String()}}
}

// turned is a section whose pages lie or stand.
func (x text) turned(s section, lying bool) section {
	if s.width == 0 || s.height == 0 {
		s.width, s.height = docx.Twips(document.PageWidth), docx.Twips(document.PageHeight)
		s.left, s.right = docx.Twips(document.MarginLeft), docx.Twips(document.MarginRight)
	}
	if lying != (s.width > s.height) {
		s.width, s.height = s.height, s.width
	}
	return s
}

// behindNumbers are what stands behind the numbering of pages in the properties of a section: their order is fixed.
var behindNumbers = []string{
	"w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid",
	"w:printerSettings", "w:sectPrChange",
}

// annexProperties are the properties of the section of an annex: those of the last section, but on a new page, of its own size,
// and counted from 1.
func (x text) annexProperties(s section) string {
	paper := fmt.Sprintf(`<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"`, s.width, s.height)
	if s.width > s.height {
		paper += ` w:orient="landscape"`
	}
	paper += `/>`
	const numbers = `<w:pgNumType w:start="1"/>`
	var before, behind strings.Builder
	margins := false
	for _, c := range s.children {
		switch {
		case c.name == "w:type" || c.name == "w:pgSz" || c.name == "w:pgNumType" || c.name == "w:sectPrChange":
		case slices.Contains(behindNumbers, c.name):
			behind.WriteString(c.of(x.content))
		case c.name == "w:pgMar":
			margins = true
			before.WriteString(paper + c.of(x.content))
		default:
			before.WriteString(c.of(x.content))
		}
	}
	if !margins {
		fmt.Fprintf(&before, paper+`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`,
			docx.Twips(document.MarginTop), s.right, docx.Twips(document.MarginBottom), s.left,
			docx.Twips(document.NumberFromTop), docx.Twips(document.NumberFromTop))
	}
	return `<w:sectPr>` + before.String() + numbers + behind.String() + `</w:sectPr>`
}
