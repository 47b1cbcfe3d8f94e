package document

import "strings"

// Ended is the body with the mark of its end behind its last words (Annex III of the decree). A body that ends with a table
// has none.
func Ended(body []Block) []Block {
	n := len(body) - 1
	if n < 0 {
		return body
	}
	last, ok := body[n].(Paragraph)
	if !ok || len(last.Spans) == 0 {
		return body
	}
	spans := append([]Span(nil), last.Spans...)
	end := &spans[len(spans)-1]
	if text := strings.TrimRight(end.Text, " .\n"); !strings.HasSuffix(text, "/") {
		end.Text = text + EndOfBody
	}
	last.Spans = spans
	return append(append([]Block(nil), body[:n]...), last)
}
