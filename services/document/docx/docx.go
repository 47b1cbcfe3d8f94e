// Package docx makes Word files of official documents, to be worked on in Word or LibreOffice. The same document makes the same
// bytes.
package docx

import (
	"archive/zip"
	"fmt"
	"io"
	"time"

	"github.com/tiendo/tiendo/services/document"
)

// Write makes a .docx file of a document.
func Write(w io.Writer, d document.Document) error { return write(w, d, body(d)) }

// Blank is a document to be filled in: what it says, who receives it and who signs it are words that are replaced later.
type Blank struct {
	Body, Receivers, Signer string
}

// WriteBlank makes a .docx file of a document with the head that d has, and blanks below.
func WriteBlank(w io.Writer, d document.Document, b Blank) error { return write(w, d, blankBody(d, b)) }

// write makes the file of a document whose words are these.
func write(w io.Writer, d document.Document, words string) error {
	file := zip.NewWriter(w)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", CoreProperties(d, "")},
		{"word/_rels/document.xml.rels", documentRelations},
		{"word/document.xml", words},
		{"word/header1.xml", pageNumber},
		{"word/settings.xml", settings},
		{"word/styles.xml", styles()},
	} {
		if err := add(file, part.name, part.content); err != nil {
			return err
		}
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return nil
}

// MadeAt is the time written beside every part: the first a zip file can hold, so that it says nothing of when it was made.
var MadeAt = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func add(file *zip.Writer, name, content string) error {
	part, err := file.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: MadeAt})
	if err == nil {
		_, err = io.WriteString(part, content)
	}
	if err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return nil
}
