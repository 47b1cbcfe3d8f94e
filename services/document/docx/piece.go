package docx

import "github.com/tiendo/tiendo/services/document"

// Pieces makes pieces of a document that go into a file which is not ours.
type Pieces struct {
	// Style is the id that a style of ours has in that file.
	Style func(id string) string
	// Width is the width between the margins, in twips.
	Width int
}

// made is what a function writes.
func (p Pieces) made(write func(*writer)) string {
	w := &writer{styled: p.Style}
	write(w)
	return w.String()
}

// Body is what a document says, with the mark of its end.
func (p Pieces) Body(d document.Document) string {
	return p.made(func(w *writer) {
		for _, basis := range document.Listed(d.Bases) {
			w.paragraph("Basis", "", document.Span{Text: basis})
		}
		w.blocks(document.Ended(d.Body), p.Width)
	})
}

// Blocks are blocks as they are.
func (p Pieces) Blocks(blocks []document.Block) string {
	return p.made(func(w *writer) { w.blocks(blocks, p.Width) })
}

// Annex is the n-th annex of a document, from 0.
func (p Pieces) Annex(d document.Document, n int) string {
	return p.made(func(w *writer) { w.annex(d, d.Annexes[n], n+1, p.Width) })
}

// Receivers is the list of who receives a document.
func (p Pieces) Receivers(d document.Document) string {
	return p.made(func(w *writer) { w.receivers(d.Recipients) })
}

// Signer is who signs a document, with room for the signature.
func (p Pieces) Signer(d document.Document) string {
	return p.made(func(w *writer) { w.signer(d.Signature) })
}

// Nothing is a paragraph that takes hardly any room: it keeps tables apart, and ends a section.
func (p Pieces) Nothing(properties string) string {
	return p.made(func(w *writer) { w.paragraph("Rule", properties) })
}
