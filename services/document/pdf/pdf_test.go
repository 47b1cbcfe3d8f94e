package pdf_test

import (
	"bytes"
	"io"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/pdf"
)

func written(t interface{ Fatal(...any) }, d document.Document) []byte {
	var out bytes.Buffer
	if err := pdf.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheSameDocumentMakesTheSameFile(t *testing.T) {
	first, second := written(t, documenttest.Report()), written(t, documenttest.Report())
	if !bytes.Equal(first, second) {
		t.Error("two files of one document differ")
	}
	changed := documenttest.Report()
	changed.Number++
	if bytes.Equal(first, written(t, changed)) {
		t.Error("another number makes the same file")
	}
}

// Whatever people write, a file comes out of it: any characters, words wider than a line, tables with many narrow columns and
// cells higher than a page.
func TestAnythingCanBePrinted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if out := written(t, documenttest.Any().Draw(t, "document")); !bytes.HasPrefix(out, []byte("%PDF-")) {
			t.Fatalf("the file begins with %q", out[:min(8, len(out))])
		}
	})
}

func BenchmarkThirtyPages(b *testing.B) {
	d := documenttest.Long(30)
	for b.Loop() {
		if err := pdf.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
