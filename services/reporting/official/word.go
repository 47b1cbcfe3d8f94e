package official

import (
	"bytes"
	"fmt"
	"io"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
	"github.com/tiendo/tiendo/services/document/template"
	"github.com/tiendo/tiendo/services/reporting"
)

// Word makes the Word file of a document, filled into a template if there is one.
func (Printer) Word(p reporting.Printed, t reporting.FilledTemplate) ([]byte, error) {
	var file bytes.Buffer
	if err := WriteWord(&file, Issued(p), t); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// WriteWord writes a document as a Word file: filled into a template or, where there is none, in our own layout.
func WriteWord(w io.Writer, d document.Document, t reporting.FilledTemplate) error {
	if t.Name == "" {
		return docx.Write(w, d)
	}
	read, faults := template.Read(t.Kind, t.DOCX)
	if len(faults) > 0 { // it was looked at before it was kept
		return fmt.Errorf("%s cannot be filled any more: %v", t.Name, faults)
	}
	file, err := read.Fill(d, t.Name)
	if err != nil {
		return err
	}
	_, err = w.Write(file)
	return err
}
