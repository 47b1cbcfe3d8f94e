// Package pdf makes PDF files of official documents. Fonts are embedded, text can be searched and copied, and the same
// document makes the same bytes.
package pdf

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/typeface"
)

// Write makes a PDF file of a document.
func Write(w io.Writer, d document.Document) error {
	p := newPrinter(d)
	p.print(p.frontMatter(d), false)
	for n, annex := range d.Annexes {
		p.print(p.annexBoxes(d, annex, n+1), annex.Landscape)
	}
	if err := p.file.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// family is the name of the type in the file: Liberation Serif, which has the measures of Times New Roman.
const family = "LiberationSerif"

// point is how many points a millimetre has.
const point = 72 / 25.4

// printer lays a document out. Lengths are in points, measured from the top left.
type printer struct {
	file      *fpdf.Fpdf
	widths    map[measured]float64
	width     float64 // of the text on the pages being laid out
	landscape bool    // whether they are turned
}

// measured is a word in a look, whose width was measured.
type measured struct {
	look look
	text string
}

// look is how letters look.
type look struct {
	size   float64
	bold   bool
	italic bool
}

func newPrinter(d document.Document) *printer {
	file := fpdf.NewCustom(&fpdf.InitType{
		OrientationStr: "P", UnitStr: "pt",
		Size: fpdf.SizeType{Wd: document.PageWidth * point, Ht: document.PageHeight * point},
	})
	day := time.Unix(0, 0).UTC()
	if !d.Date.IsZero() {
		day = d.Date.Start()
	}
	file.SetCreationDate(day)
	file.SetModificationDate(day)
	file.SetProducer("Tiến Độ", true)
	file.SetTitle(d.Type+" "+d.Subject, true)
	file.SetLang("vi-VN")
	file.SetCatalogSort(true)
	file.SetAutoPageBreak(false, 0)
	for style, font := range typeface.Faces() {
		file.AddUTF8FontFromBytes(family, style, font)
	}
	return &printer{file: file, widths: map[measured]float64{}, width: textWidth(false)}
}

// textWidth is the width between the margins.
func textWidth(landscape bool) float64 {
	across := document.PageWidth
	if landscape {
		across = document.PageHeight
	}
	return (across - document.MarginLeft - document.MarginRight) * point
}

// textHeight is the height between the margins.
func textHeight(landscape bool) float64 {
	down := document.PageHeight
	if landscape {
		down = document.PageWidth
	}
	return (down - document.MarginTop - document.MarginBottom) * point
}

func (p *printer) use(l look) {
	style := ""
	if l.bold {
		style += "B"
	}
	if l.italic {
		style += "I"
	}
	p.file.SetFont(family, style, l.size)
}

// measure is how wide a text is.
func (p *printer) measure(l look, text string) float64 {
	key := measured{l, text}
	width, ok := p.widths[key]
	if !ok {
		p.use(l)
		width = p.file.GetStringWidth(text)
		p.widths[key] = width
	}
	return width
}

// ascent is how far letters of the type reach above the line they stand on, and descent how far below, of their size.
const (
	ascent  = 0.891
	descent = 0.216
)

// baseline is where letters of a size stand in a line of a height that begins at the top.
func baseline(top, height, size float64) float64 {
	return top + (height-(ascent+descent)*size)/2 + ascent*size
}

// write puts a text on the page, on a line that begins at the top.
func (p *printer) write(l look, x, top, height float64, text string) {
	p.use(l)
	p.file.Text(x, baseline(top, height, l.size), text)
}

func (p *printer) rule(x1, x2, y, thickness float64) {
	p.file.SetLineWidth(thickness)
	p.file.Line(x1, y, x2, y)
}
