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
func Write(w io.Writer, d document.Document) error {
	file := zip.NewWriter(w)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", coreProperties(d)},
		{"word/_rels/document.xml.rels", documentRelations},
		{"word/document.xml", body(d)},
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

// madeAt is the time written beside every part: the first a zip file can hold, so that it says nothing of when it was made.
var madeAt = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func add(file *zip.Writer, name, content string) error {
	part, err := file.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: madeAt})
	if err == nil {
		_, err = io.WriteString(part, content)
	}
	if err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return nil
}
