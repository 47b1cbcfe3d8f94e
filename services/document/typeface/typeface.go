// Package typeface knows the type official documents are printed in: Liberation Serif, a free type that has the measures of
// Times New Roman, which the decree names.
package typeface

import (
	"sync"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Faces are the four faces of the type, by style: "", "B", "I" and "BI".
func Faces() map[string][]byte {
	return map[string][]byte{
		"": liberationserifregular.TTF, "B": liberationserifbold.TTF,
		"I": liberationserifitalic.TTF, "BI": liberationserifbolditalic.TTF,
	}
}

// faces are the upright faces, read once.
var regular, bold = parsed(liberationserifregular.TTF), parsed(liberationserifbold.TTF)

func parsed(face []byte) func() *sfnt.Font {
	return sync.OnceValue(func() *sfnt.Font {
		font, err := sfnt.Parse(face)
		if err != nil {
			panic(err) // the face is part of the program
		}
		return font
	})
}

// unit is how finely widths are measured: the units of the type's own design.
const unit = 2048

// Width is how wide a text is in points, in letters of a size.
func Width(text string, size float64, inBold bool) float64 {
	font := regular()
	if inBold {
		font = bold()
	}
	var buffer sfnt.Buffer
	width := fixed.Int26_6(0)
	for _, r := range text {
		glyph, err := font.GlyphIndex(&buffer, r)
		if err != nil {
			continue
		}
		if advance, err := font.GlyphAdvance(&buffer, glyph, fixed.I(unit), 0); err == nil {
			width += advance
		}
	}
	return float64(width) / 64 / unit * size
}
