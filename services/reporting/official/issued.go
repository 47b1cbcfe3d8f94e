package official

import (
	"bytes"
	"strings"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/pdf"
	"github.com/tiendo/tiendo/services/reporting"
)

// Printer makes files of an office's documents. It is a reporting.Printer.
type Printer struct{}

// Print makes the file of a document, in PDF.
func (Printer) Print(p reporting.Printed) ([]byte, error) {
	var file bytes.Buffer
	if err := pdf.Write(&file, Issued(p)); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// Issued is a document as its office issues it, with what it has of number, day, signer and receivers.
func Issued(p reporting.Printed) document.Document {
	d := said(p)
	d = Under(p.Office, d)
	c := p.Content
	d.Draft, d.Subject, d.Date = p.Draft, c.Abstract, calendar.Date{}
	d.Symbol = p.Office.Symbol(c.Type)
	if n := p.Number; n != nil {
		d.Number = n.Number
		if day, err := calendar.Parse(n.Date); err == nil {
			d.Date = day
		}
	}
	d.Signature = document.Signature{Authority: c.Signer.Lines(), Name: c.Signer.FullName}
	if len(c.Recipients) > 0 && c.Type != reporting.TypeLetter {
		d.Recipients = c.Recipients
	}
	return d
}

// said is what a document says: a report what was reported, a letter its own words.
func said(p reporting.Printed) document.Document {
	switch {
	case p.Report != nil:
		return Report(p.Report.Period, p.Report.Obligation, p.Report.Content)
	case p.Consolidated != nil:
		return Consolidated(*p.Consolidated)
	}
	return letter(p.Content)
}

// letter is a letter (công văn): it is addressed to those who receive it, and has no title.
func letter(c reporting.DocumentContent) document.Document {
	w := words()
	d := document.Document{Recipients: []string{w.RecipientAbove}}
	for _, recipient := range c.Recipients {
		switch {
		case strings.HasPrefix(recipient, w.ArchiveWord):
			d.Recipients = append(d.Recipients, recipient)
		case recipient != w.RecipientAbove:
			d.To = append(d.To, recipient)
		}
	}
	if len(d.Recipients) == 1 {
		d.Recipients = append(d.Recipients, w.Archive)
	}
	for _, text := range strings.Split(c.Body, "\n") {
		if strings.TrimSpace(text) != "" {
			d.Body = append(d.Body, document.Text(text))
		}
	}
	return d
}
