//go:build office

package acceptance

import (
	"encoding/xml"
	"os/exec"
	"strings"
	"testing"
)

// zoom makes whole numbers of thirds of a point, which is how finely a page is measured: the most the program does.
const zoom = 3

// page is a printed page as it was read back from the file. Lengths are in millimetres.
type page struct {
	width, height float64
	texts         []text
}

// text is a run of letters on the page.
type text struct {
	left, top, width float64
	size             float64 // points
	bold, italic     bool
	says             string
}

func (t text) centre() float64 { return t.left + t.width/2 }
func (t text) right() float64  { return t.left + t.width }

// millimetres makes lengths of what the program prints.
func millimetres(printed float64) float64 { return printed / zoom * 25.4 / 72 }

type printedFile struct {
	Pages []struct {
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
		Fonts  []struct {
			ID   string  `xml:"id,attr"`
			Size float64 `xml:"size,attr"`
		} `xml:"fontspec"`
		Texts []struct {
			Top   float64 `xml:"top,attr"`
			Left  float64 `xml:"left,attr"`
			Width float64 `xml:"width,attr"`
			Font  string  `xml:"font,attr"`
			Inner string  `xml:",innerxml"`
		} `xml:"text"`
	} `xml:"page"`
}

// pages reads a PDF back.
func pages(t *testing.T, file string) []page {
	t.Helper()
	out, err := exec.Command("pdftohtml", "-xml", "-i", "-zoom", "3", "-stdout", file).Output()
	if err != nil {
		t.Fatalf("pdftohtml: %v", err)
	}
	var printed printedFile
	if err := xml.Unmarshal(out, &printed); err != nil {
		t.Fatal(err)
	}
	sizes := map[string]float64{}
	var all []page
	for _, p := range printed.Pages {
		for _, font := range p.Fonts {
			sizes[font.ID] = font.Size / zoom
		}
		one := page{width: millimetres(p.Width), height: millimetres(p.Height)}
		for _, piece := range p.Texts {
			one.texts = append(one.texts, text{
				left: millimetres(piece.Left), top: millimetres(piece.Top), width: millimetres(piece.Width), size: sizes[piece.Font],
				bold: strings.Contains(piece.Inner, "<b>"), italic: strings.Contains(piece.Inner, "<i>"), says: plain(t, piece.Inner),
			})
		}
		all = append(all, one)
	}
	return all
}

// plain is what a piece of the program's answer says, without its marks.
func plain(t *testing.T, inner string) string {
	var said strings.Builder
	decoder := xml.NewDecoder(strings.NewReader("<x>" + inner + "</x>"))
	for {
		token, err := decoder.Token()
		if err != nil {
			return strings.Join(strings.Fields(said.String()), " ")
		}
		if letters, ok := token.(xml.CharData); ok {
			said.Write(letters)
		}
	}
}

// find is the first run of letters that begins with a text.
func (p page) find(t *testing.T, beginning string) text {
	t.Helper()
	for _, one := range p.texts {
		if strings.HasPrefix(one.says, beginning) {
			return one
		}
	}
	t.Fatalf("%q is not on the page: %v", beginning, p.texts)
	return text{}
}

// has reports whether a run of letters says exactly this.
func (p page) has(says string) bool {
	for _, one := range p.texts {
		if one.says == says {
			return true
		}
	}
	return false
}
