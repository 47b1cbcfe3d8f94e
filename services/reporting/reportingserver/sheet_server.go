package reportingserver

import (
	"bytes"
	"context"
	"strings"

	"google.golang.org/genproto/googleapis/api/httpbody"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/document/documentfile"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/form"
	"github.com/tiendo/tiendo/services/reporting/official"
	"github.com/tiendo/tiendo/services/sheet"
)

// sheetServer speaks gRPC for files of spreadsheet programs.
type sheetServer struct {
	reportingv1.UnimplementedSheetServiceServer
	reporting *reporting.Service
}

func (s *sheetServer) ExportReportForm(ctx context.Context, req *reportingv1.ExportReportFormRequest) (*httpbody.HttpBody, error) {
	name := reporting.ReportName(req.GetName())
	_, content, err := s.reporting.Draft(ctx, name)
	if err != nil {
		return nil, err
	}
	made, err := s.form(ctx, name)
	if err != nil {
		return nil, err
	}
	return bookAnswer(ctx, made.Book(content), fileName("bieu-bao-cao", string(name)))
}

func (s *sheetServer) ImportReportForm(ctx context.Context, req *reportingv1.ImportReportFormRequest) (*reportingv1.ImportReportFormResponse, error) {
	name := reporting.ReportName(req.GetName())
	draft, before, err := s.reporting.Draft(ctx, name)
	if err != nil {
		return nil, err
	}
	made, err := s.form(ctx, name)
	if err != nil {
		return nil, err
	}
	file, err := filled.Open(req.GetFileName(), req.GetData(), form.Limits)
	if err != nil {
		return nil, err
	}
	content, err := made.Read(file, before)
	if err != nil {
		return nil, err
	}
	return &reportingv1.ImportReportFormResponse{
		Content: contentProto(content), Changes: changesProto(reporting.Differences(before, content)), Etag: draftProto(draft, before).GetEtag(),
	}, nil
}

// form is the form of a report as it is made now.
func (s *sheetServer) form(ctx context.Context, name reporting.ReportName) (*form.Form, error) {
	view, err := s.reporting.Report(ctx, name)
	if err != nil {
		return nil, err
	}
	p, err := s.reporting.Period(ctx, name.Period())
	if err != nil {
		return nil, err
	}
	prefill, err := s.reporting.Prefill(ctx, name)
	if err != nil {
		return nil, err
	}
	last := map[string]reporting.Value{}
	for _, known := range prefill.Values {
		if known.Kind == reporting.KnownLastPeriod {
			last[known.Value.Indicator] = known.Value
		}
	}
	return form.Of(p, view.Obligation, last), nil
}

func (s *sheetServer) ExportBoard(ctx context.Context, req *reportingv1.ExportBoardRequest) (*httpbody.HttpBody, error) {
	board, err := s.reporting.Board(ctx, reporting.PeriodName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return tableAnswer(ctx, official.Board(board), fileName("tinh-hinh-nop", req.GetName()), req.GetFormat())
}

func (s *sheetServer) ExportPeriodTotals(ctx context.Context, req *reportingv1.ExportPeriodTotalsRequest) (*httpbody.HttpBody, error) {
	name := reporting.PeriodName(req.GetName())
	totals, err := s.reporting.Totals(ctx, name, basisOf(req), boundary.Shares(req.GetUseShares()))
	if err != nil {
		return nil, err
	}
	p, err := s.reporting.Period(ctx, name)
	if err != nil {
		return nil, err
	}
	return tableAnswer(ctx, official.Totals(p.Title, totals), fileName("so-lieu-theo-don-vi", req.GetName()), req.GetFormat())
}

func (s *sheetServer) ExportPeriodProgress(ctx context.Context, req *reportingv1.ExportPeriodProgressRequest) (*httpbody.HttpBody, error) {
	progress, err := s.reporting.Progress(ctx, reporting.PeriodName(req.GetName()), req.GetUnit())
	if err != nil {
		return nil, err
	}
	return tableAnswer(ctx, official.Progress(progress), fileName("tien-do", req.GetName()), req.GetFormat())
}

func (s *sheetServer) ExportIndicatorTrend(ctx context.Context, req *reportingv1.ExportIndicatorTrendRequest) (*httpbody.HttpBody, error) {
	trend, err := s.reporting.Trend(ctx, trendOf(req))
	if err != nil {
		return nil, err
	}
	return tableAnswer(ctx, official.Trend(trend), "dien-bien-"+strings.ReplaceAll(req.GetIndicator(), ".", "-"), req.GetFormat())
}

func (s *sheetServer) ExportConsolidatedTables(ctx context.Context, req *reportingv1.ExportConsolidatedTablesRequest) (*httpbody.HttpBody, error) {
	view, err := s.reporting.Consolidated(ctx, reporting.SeriesName(req.GetName()))
	if err != nil {
		return nil, err
	}
	tables := official.TablesOf(view.Snapshot, view.LeftOut)
	name := fileName("so-lieu-tong-hop", strings.TrimSuffix(req.GetName(), "/consolidatedReport"))
	if req.GetFormat() != reportingv1.SheetFormat_SHEET_FORMAT_CSV {
		return bookAnswer(ctx, tables.Book(), name)
	}
	switch req.GetTable() {
	case reportingv1.ExportConsolidatedTablesRequest_TABLE_CONTRIBUTIONS:
		if view.LeftOut {
			return nil, fault.InvalidField("table", faultv1.FieldRule_FIELD_RULE_TOO_MANY, "maximum", "20000")
		}
		return csvAnswer(ctx, tables.Contributions, name+"-theo-don-vi")
	case reportingv1.ExportConsolidatedTablesRequest_TABLE_TASKS:
		return csvAnswer(ctx, tables.Tasks, name+"-nhiem-vu")
	case reportingv1.ExportConsolidatedTablesRequest_TABLE_UNITS:
		return csvAnswer(ctx, tables.Units, name+"-don-vi")
	}
	return csvAnswer(ctx, tables.Figures, name)
}

// tableAnswer is one table as a file.
func tableAnswer(ctx context.Context, table sheet.Table, name string, format reportingv1.SheetFormat) (*httpbody.HttpBody, error) {
	if format == reportingv1.SheetFormat_SHEET_FORMAT_CSV {
		return csvAnswer(ctx, table, name)
	}
	return bookAnswer(ctx, sheet.Book{Tables: []sheet.Table{table}}, name)
}

func bookAnswer(ctx context.Context, book sheet.Book, name string) (*httpbody.HttpBody, error) {
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, book); err != nil {
		return nil, err
	}
	return documentfile.Bytes(ctx, out.Bytes(), name+".xlsx", sheet.MediaType)
}

func csvAnswer(ctx context.Context, table sheet.Table, name string) (*httpbody.HttpBody, error) {
	var out bytes.Buffer
	if err := sheet.WriteCSV(&out, table); err != nil {
		return nil, err
	}
	return documentfile.Bytes(ctx, out.Bytes(), name+".csv", "text/csv; charset=utf-8")
}
