package reportingserver

import (
	"context"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// server speaks gRPC for the reporting service. Each method reads the request, runs the use case, writes the answer.
type server struct {
	reportingv1.UnimplementedReportingServiceServer
	reporting *reporting.Service
	store     *reportstore.Store
}

func (s *server) OpenPeriod(ctx context.Context, req *reportingv1.OpenPeriodRequest) (*reportingv1.Period, error) {
	p, err := s.reporting.OpenPeriod(ctx, req.GetParent(), req.GetRuleId(), int(req.GetYear()), int(req.GetNumber()))
	if err != nil {
		return nil, err
	}
	return periodProto(reporting.PeriodNow{Period: &p}), nil
}

func (s *server) PreviewPeriods(ctx context.Context, req *reportingv1.PreviewPeriodsRequest) (*reportingv1.PreviewPeriodsResponse, error) {
	previews, err := s.reporting.Preview(ctx, req.GetParent(), int(req.GetYear()))
	if err != nil {
		return nil, err
	}
	return previewProto(previews), nil
}

func (s *server) GetPeriod(ctx context.Context, req *reportingv1.GetPeriodRequest) (*reportingv1.Period, error) {
	p, err := s.reporting.PeriodNow(ctx, reporting.PeriodName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return periodProto(p), nil
}

func (s *server) ListPeriods(ctx context.Context, req *reportingv1.ListPeriodsRequest) (*reportingv1.ListPeriodsResponse, error) {
	periods, next, err := s.reporting.Periods(ctx, req.GetParent(), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return periodsProto(periods, next), nil
}

func (s *server) GetBoard(ctx context.Context, req *reportingv1.GetBoardRequest) (*reportingv1.Board, error) {
	board, err := s.reporting.BoardBy(ctx, reporting.PeriodName(req.GetPeriod()), basisOf(req))
	if err != nil {
		return nil, err
	}
	return boardProto(board), nil
}

func (s *server) GetReport(ctx context.Context, req *reportingv1.GetReportRequest) (*reportingv1.Report, error) {
	view, err := s.reporting.Report(ctx, reporting.ReportName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return reportProto(view), nil
}

func (s *server) GetReportDraft(ctx context.Context, req *reportingv1.GetReportDraftRequest) (*reportingv1.ReportDraft, error) {
	draft, content, err := s.reporting.Draft(ctx, draftReport(req.GetName()))
	if err != nil {
		return nil, err
	}
	return draftProto(draft, content), nil
}

func (s *server) SaveReportDraft(ctx context.Context, req *reportingv1.SaveReportDraftRequest) (*reportingv1.ReportDraft, error) {
	seen, err := draftRevision(req.GetDraft().GetEtag())
	if err != nil {
		return nil, err
	}
	content := contentFromProto(req.GetDraft().GetContent())
	draft, err := s.reporting.SaveDraft(ctx, draftReport(req.GetDraft().GetName()), content, seen)
	if err != nil {
		return nil, err
	}
	return draftProto(draft, content), nil
}

func (s *server) SubmitReport(ctx context.Context, req *reportingv1.SubmitReportRequest) (*reportingv1.Receipt, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	entry, err := s.reporting.SubmitReport(ctx, reporting.ReportName(req.GetName()), contentFromProto(req.GetContent()), act)
	if err != nil {
		return nil, err
	}
	return receiptProto(entry), nil
}

func (s *server) ReturnReport(ctx context.Context, req *reportingv1.ReturnReportRequest) (*reportingv1.Report, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	act.Comment = reporting.NormaliseText(req.GetComment())
	remarks := remarksFromProto(req.GetRemarks())
	view, err := s.reporting.ReturnReport(ctx, reporting.ReportName(req.GetName()), remarks, instant(req.GetDueTime()), act)
	if err != nil {
		return nil, err
	}
	return reportProto(view), nil
}

func (s *server) AcceptReport(ctx context.Context, req *reportingv1.AcceptReportRequest) (*reportingv1.Report, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	act.Comment = reporting.NormaliseText(req.GetComment())
	view, err := s.reporting.AcceptReport(ctx, reporting.ReportName(req.GetName()), act)
	if err != nil {
		return nil, err
	}
	return reportProto(view), nil
}

func (s *server) ListReportEntries(ctx context.Context, req *reportingv1.ListReportEntriesRequest) (*reportingv1.ListReportEntriesResponse, error) {
	entries, brokenAt, err := s.reporting.Entries(ctx, reporting.ReportName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListReportEntriesResponse{
		Entries: entriesProto(entries, req.GetWithContent()), Check: checkProto(brokenAt),
	}, nil
}

func (s *server) GetReceipt(ctx context.Context, req *reportingv1.GetReceiptRequest) (*reportingv1.Receipt, error) {
	entry, err := s.reporting.Receipt(ctx, reporting.ReportName(req.GetName()), requestID(req))
	if err != nil {
		return nil, err
	}
	return receiptProto(entry), nil
}

func (s *server) ListReceiptKeys(ctx context.Context, _ *reportingv1.ListReceiptKeysRequest) (*reportingv1.ListReceiptKeysResponse, error) {
	keys, err := s.store.PublishedKeys(ctx)
	if err != nil {
		return nil, err
	}
	return receiptKeysProto(keys), nil
}

func (s *server) CompileConsolidatedReport(ctx context.Context, req *reportingv1.CompileConsolidatedReportRequest) (*reportingv1.ConsolidatedReport, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	view, err := s.reporting.CompileConsolidated(ctx, reporting.SeriesName(req.GetName()), act)
	if err != nil {
		return nil, err
	}
	return consolidatedProto(view), nil
}

func (s *server) ApproveConsolidatedReport(ctx context.Context, req *reportingv1.ApproveConsolidatedReportRequest) (*reportingv1.ConsolidatedReport, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	act.Comment = reporting.NormaliseText(req.GetComment())
	view, err := s.reporting.ApproveConsolidated(ctx, reporting.SeriesName(req.GetName()), act)
	if err != nil {
		return nil, err
	}
	return consolidatedProto(view), nil
}

func (s *server) DispatchConsolidatedReport(ctx context.Context, req *reportingv1.DispatchConsolidatedReportRequest) (*reportingv1.ConsolidatedReport, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	view, err := s.reporting.DispatchConsolidated(ctx, reporting.SeriesName(req.GetName()), act)
	if err != nil {
		return nil, err
	}
	return consolidatedProto(view), nil
}

func (s *server) GetConsolidatedReport(ctx context.Context, req *reportingv1.GetConsolidatedReportRequest) (*reportingv1.ConsolidatedReport, error) {
	view, err := s.reporting.Consolidated(ctx, reporting.SeriesName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return consolidatedProto(view), nil
}

func (s *server) PreflightConsolidatedReport(ctx context.Context, req *reportingv1.PreflightConsolidatedReportRequest) (*reportingv1.PreflightConsolidatedReportResponse, error) {
	found, err := s.reporting.PreflightConsolidated(ctx, reporting.SeriesName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return preflightProto(found), nil
}

func (s *server) ListFigureContributions(ctx context.Context, req *reportingv1.ListFigureContributionsRequest) (*reportingv1.ListFigureContributionsResponse, error) {
	found, revision, next, err := s.reporting.Contributions(ctx, reporting.SeriesName(req.GetParent()), req.GetIndicator(),
		page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return contributionsProto(found, revision, next), nil
}

func (s *server) ListConsolidatedReportEntries(ctx context.Context, req *reportingv1.ListConsolidatedReportEntriesRequest) (*reportingv1.ListConsolidatedReportEntriesResponse, error) {
	entries, brokenAt, err := s.reporting.ConsolidatedEntries(ctx, reporting.SeriesName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListConsolidatedReportEntriesResponse{
		Entries: entriesProto(entries, false), Check: checkProto(brokenAt),
	}, nil
}

func (s *server) ListDispatchedReports(ctx context.Context, req *reportingv1.ListDispatchedReportsRequest) (*reportingv1.ListDispatchedReportsResponse, error) {
	views, next, err := s.reporting.DispatchedTo(ctx, req.GetParent(), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return dispatchedProto(views, next), nil
}
