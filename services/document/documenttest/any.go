package documenttest

import (
	"strings"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
)

// words are texts of any characters, some very long, some without a space.
var words = rapid.OneOf(
	rapid.StringN(0, 40, -1),
	rapid.SampledFrom([]string{
		"", " ", "\n\n", "Ủy ban nhân dân xã Tráng Việt", strings.Repeat("dài ", 150), strings.Repeat("W", 120), "\x00\u202e<&>\"'",
		"𝔘𝔫𝔦", "\u00a0\u00a0", "e\u0301\u0302",
	}),
)

// Any draws documents of any shape.
func Any() *rapid.Generator[document.Document] {
	return rapid.Custom(func(t *rapid.T) document.Document {
		texts := func(name string, most int) []string { return rapid.SliceOfN(words, 0, most).Draw(t, name) }
		d := document.Document{
			Superior: words.Draw(t, "superior"), Issuer: texts("issuer", 3), Number: rapid.IntRange(0, 3000).Draw(t, "number"),
			Symbol: words.Draw(t, "symbol"), Place: words.Draw(t, "place"), Draft: rapid.Bool().Draw(t, "draft"),
			Type: words.Draw(t, "type"), Subject: words.Draw(t, "subject"), To: texts("to", 3), Bases: texts("bases", 2),
			Body: rapid.SliceOfN(block(), 0, 4).Draw(t, "body"), Recipients: texts("recipients", 4),
			Signature: document.Signature{Authority: texts("authority", 3), Name: words.Draw(t, "name")},
		}
		if rapid.Bool().Draw(t, "dated") {
			d.Date = calendar.Date{Year: 2025, Month: 1, Day: 9}
		}
		for range rapid.IntRange(0, 2).Draw(t, "annexes") {
			d.Annexes = append(d.Annexes, document.Annex{
				Title: words.Draw(t, "title"), Landscape: rapid.Bool().Draw(t, "landscape"),
				Body: rapid.SliceOfN(block(), 0, 3).Draw(t, "annex"),
			})
		}
		return d
	})
}

func block() *rapid.Generator[document.Block] {
	return rapid.Custom(func(t *rapid.T) document.Block {
		switch rapid.IntRange(0, 2).Draw(t, "kind") {
		case 0:
			return document.Heading{
				Level:  document.Level(rapid.IntRange(0, 2).Draw(t, "level")),
				Number: "IV", Text: words.Draw(t, "heading"),
			}
		case 1:
			p := document.Paragraph{Style: document.Style(rapid.IntRange(0, 3).Draw(t, "style")), Marker: words.Draw(t, "marker")}
			for range rapid.IntRange(0, 3).Draw(t, "spans") {
				p.Spans = append(p.Spans, document.Span{Text: words.Draw(t, "span"), Bold: rapid.Bool().Draw(t, "bold"), Italic: rapid.Bool().Draw(t, "italic")})
			}
			return p
		}
		return table(t)
	})
}

func table(t *rapid.T) document.Table {
	var made document.Table
	for range rapid.IntRange(1, 12).Draw(t, "columns") {
		made.Columns = append(made.Columns, document.Column{
			Title: words.Draw(t, "column"), Weight: rapid.Float64Range(0.1, 9).Draw(t, "weight"),
			Align: document.Align(rapid.IntRange(0, 2).Draw(t, "align")),
		})
	}
	for range rapid.IntRange(0, 3).Draw(t, "rows") {
		made.Rows = append(made.Rows, document.Row{Cells: rapid.SliceOfN(words, 1, 5).Draw(t, "cells")})
	}
	return made
}
