package reportingserver

import (
	"context"
	"io"
	"strings"

	"google.golang.org/genproto/googleapis/api/httpbody"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/documentfile"
	"github.com/tiendo/tiendo/services/document/template"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/official"
)

// exportServer speaks gRPC for documents of reports.
type exportServer struct {
	reportingv1.UnimplementedExportServiceServer
	reporting *reporting.Service
}

func (s *exportServer) ExportReport(ctx context.Context, req *reportingv1.ExportReportRequest) (*httpbody.HttpBody, error) {
	name := reporting.ReportName(req.GetName())
	obligation, content, err := s.said(ctx, name, req.GetDraft())
	if err != nil {
		return nil, err
	}
	p, err := s.reporting.Period(ctx, name.Period())
	if err != nil {
		return nil, err
	}
	office, err := s.reporting.Letterhead(ctx, obligation.Unit)
	if err != nil {
		return nil, err
	}
	format, err := s.format(ctx, req.GetFormat(), obligation.Unit.Unit, template.UnitReport)
	if err != nil {
		return nil, err
	}
	d := official.Under(office, official.Report(p, obligation, content))
	return documentfile.Answer(ctx, d, fileName("bao-cao", string(name)), format)
}

// said is what a unit submitted last or is writing.
func (s *exportServer) said(ctx context.Context, name reporting.ReportName, draft bool) (reporting.Obligation, reporting.Content, error) {
	if draft {
		_, content, err := s.reporting.Draft(ctx, name)
		if err != nil {
			return reporting.Obligation{}, reporting.Content{}, err
		}
		view, err := s.reporting.Report(ctx, name)
		return view.Obligation, content, err
	}
	view, err := s.reporting.Report(ctx, name)
	if err == nil && view.Content == nil {
		err = fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	}
	if err != nil {
		return reporting.Obligation{}, reporting.Content{}, err
	}
	return view.Obligation, *view.Content, nil
}

func (s *exportServer) ExportConsolidatedReport(ctx context.Context, req *reportingv1.ExportConsolidatedReportRequest) (*httpbody.HttpBody, error) {
	view, err := s.reporting.Consolidated(ctx, reporting.SeriesName(req.GetName()))
	if err != nil {
		return nil, err
	}
	office, err := s.reporting.Letterhead(ctx, view.Snapshot.IssuingUnit)
	if err != nil {
		return nil, err
	}
	format, err := s.format(ctx, req.GetFormat(), view.Snapshot.IssuingUnit.Unit, template.ConsolidatedReport)
	if err != nil {
		return nil, err
	}
	name := fileName("bao-cao-tong-hop", strings.TrimSuffix(req.GetName(), "/consolidatedReport"))
	return documentfile.Answer(ctx, official.Under(office, official.Consolidated(view.Snapshot)), name, format)
}

// format is how files are made: Word files in the template of the office that has one.
func (s *exportServer) format(ctx context.Context, asked reportingv1.DocumentFormat, unit string, kind template.Kind) (documentfile.Format, error) {
	format := formats[asked]
	if asked != reportingv1.DocumentFormat_DOCUMENT_FORMAT_DOCX {
		return format, nil
	}
	t, err := s.reporting.TemplateInForce(ctx, unit, kind)
	return format.Written(func(w io.Writer, d document.Document) error { return official.WriteWord(w, d, t) }), err
}

// fileName is the name of the file of a resource: its own id and those above it, without the plan's.
func fileName(kind, resource string) string {
	ids := strings.Split(resource, "/")
	for i := 3; i < len(ids); i += 2 {
		kind += "-" + ids[i]
	}
	return kind
}

// formats are how files are made; one that is not named is PDF.
var formats = map[reportingv1.DocumentFormat]documentfile.Format{
	reportingv1.DocumentFormat_DOCUMENT_FORMAT_UNSPECIFIED: documentfile.PDF,
	reportingv1.DocumentFormat_DOCUMENT_FORMAT_PDF:         documentfile.PDF,
	reportingv1.DocumentFormat_DOCUMENT_FORMAT_DOCX:        documentfile.DOCX,
}
