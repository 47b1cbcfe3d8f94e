package reporting

import (
	"context"
	"encoding/json"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Printed is what the file of a document is made from.
type Printed struct {
	Content DocumentContent
	Office  Office
	Number  *DocumentNumber // nil before the document has one
	Draft   bool            // marks it as a draft
	// Report or Consolidated is what the document is made from, as it was pinned; neither for a letter.
	Report       *PrintedReport
	Consolidated *Consolidated
}

// PrintedReport is what a unit reported.
type PrintedReport struct {
	Period     *Period
	Obligation Obligation
	Content    Content
}

// Printer makes files of documents. The same document makes the same file.
type Printer interface {
	// Print makes a PDF file, in the layout of the decree.
	Print(p Printed) ([]byte, error)
	// Word makes a Word file, filled into a template if there is one.
	Word(p Printed, t FilledTemplate) ([]byte, error)
}

// print makes the file of a document as it is now.
func (s *Service) print(ctx context.Context, standing DocumentStanding, draft bool) ([]byte, error) {
	p, err := s.printed(ctx, standing, draft)
	if err != nil {
		return nil, err
	}
	file, err := s.Printer.Print(p)
	if err != nil {
		return nil, fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return file, nil
}

// printed is what the file of a document as it is now is made from.
func (s *Service) printed(ctx context.Context, standing DocumentStanding, draft bool) (Printed, error) {
	p := Printed{Content: standing.Content, Number: standing.Number, Draft: draft}
	if p.Number != nil {
		p.Office = p.Number.Office
	} else {
		office, err := s.office(ctx, standing.Unit)
		if err != nil {
			return Printed{}, err
		}
		p.Office = office.Office
	}
	return p, s.printedSource(ctx, &p)
}

// printedSource reads what a document is made from, which must be what was pinned.
func (s *Service) printedSource(ctx context.Context, p *Printed) error {
	source := p.Content.Source
	if source == nil || p.Content.Type == TypeLetter {
		return nil
	}
	series := SeriesName(source.Name)
	entry, err := s.entry(ctx, series, source.Entry)
	if err != nil {
		return err
	}
	if entry.ContentHash != source.ContentSHA256 {
		return broken(series, source.Entry)
	}
	if strings.HasSuffix(source.Name, "/consolidatedReport") {
		p.Consolidated = new(Consolidated)
		if err := json.Unmarshal(entry.Content, p.Consolidated); err != nil {
			return broken(series, source.Entry)
		}
		*p.Consolidated, _, err = s.withReports(ctx, *p.Consolidated) // what units wrote stands in their submissions
		return err
	}
	content, err := ParseContent(entry.Content)
	if err != nil {
		return broken(series, source.Entry)
	}
	period, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return err
	}
	obligation, _ := period.Obligation(ReportName(source.Name).Unit())
	p.Report = &PrintedReport{Period: period.Period, Obligation: obligation, Content: content}
	return nil
}
