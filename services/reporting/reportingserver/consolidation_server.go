package reportingserver

import (
	"context"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// consolidationServer speaks gRPC for the words of consolidated reports.
type consolidationServer struct {
	reportingv1.UnimplementedConsolidationServiceServer
	reporting *reporting.Service
}

func (s *consolidationServer) GetConsolidatedDraft(ctx context.Context, req *reportingv1.GetConsolidatedDraftRequest) (*reportingv1.ConsolidatedDraft, error) {
	view, err := s.reporting.Narrative(ctx, reporting.SeriesName(req.GetName()).Period(), int(req.GetVersion()))
	if err != nil {
		return nil, err
	}
	return consolidatedDraftProto(view), nil
}

func (s *consolidationServer) UpdateConsolidatedDraft(ctx context.Context, req *reportingv1.UpdateConsolidatedDraftRequest) (*reportingv1.ConsolidatedDraft, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	period := reporting.SeriesName(req.GetDraft().GetName()).Period()
	view, err := s.reporting.SaveNarrative(ctx, period, narrativeFromProto(req.GetDraft().GetParagraphs()), act)
	if err != nil {
		return nil, err
	}
	return consolidatedDraftProto(view), nil
}

func (s *consolidationServer) ListConsolidatedDraftVersions(ctx context.Context, req *reportingv1.ListConsolidatedDraftVersionsRequest) (*reportingv1.ListConsolidatedDraftVersionsResponse, error) {
	entries, brokenAt, err := s.reporting.NarrativeVersions(ctx, reporting.SeriesName(req.GetParent()).Period())
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListConsolidatedDraftVersionsResponse{Entries: entriesProto(entries, false), Check: checkProto(brokenAt)}, nil
}

func (s *consolidationServer) AcknowledgeDispatchedReport(ctx context.Context, req *reportingv1.AcknowledgeDispatchedReportRequest) (*reportingv1.ConsolidatedReport, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return consolidatedAnswer(s.reporting.AcknowledgeDispatched(ctx, reporting.SeriesName(req.GetName()), req.GetContentSha256(), act))
}

func (s *consolidationServer) RejectDispatchedReport(ctx context.Context, req *reportingv1.RejectDispatchedReportRequest) (*reportingv1.ConsolidatedReport, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return consolidatedAnswer(s.reporting.RejectDispatched(ctx, reporting.SeriesName(req.GetName()), req.GetContentSha256(), act))
}

func consolidatedAnswer(view reporting.ConsolidatedView, err error) (*reportingv1.ConsolidatedReport, error) {
	if err != nil {
		return nil, err
	}
	return consolidatedProto(view), nil
}
