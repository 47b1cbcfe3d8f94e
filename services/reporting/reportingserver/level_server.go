package reportingserver

import (
	"context"
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// levelServer speaks gRPC for what one level of reporting draws from the one below.
type levelServer struct {
	reportingv1.UnimplementedLevelServiceServer
	reporting *reporting.Service
}

func (s *levelServer) ListDrawableReports(ctx context.Context, req *reportingv1.ListDrawableReportsRequest) (*reportingv1.ListDrawableReportsResponse, error) {
	found, err := s.reporting.Drawables(ctx, reporting.ReportName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	out := new(reportingv1.ListDrawableReportsResponse)
	for _, d := range found {
		out.DrawableReports = append(out.DrawableReports, drawableProto(d))
	}
	return out, nil
}

func (s *levelServer) ListDrawnContributions(ctx context.Context, req *reportingv1.ListDrawnContributionsRequest) (*reportingv1.ListDrawnContributionsResponse, error) {
	report, number, _ := strings.Cut(req.GetParent(), "/entries/")
	entry, err := strconv.Atoi(number)
	if err != nil {
		return nil, err
	}
	found, drawn, next, err := s.reporting.DrawnContributions(ctx, reporting.ReportName(report), entry, req.GetIndicator(),
		page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListDrawnContributionsResponse{
		Contributions: provenanceProto(found), NextPageToken: next, DrawnFrom: drawnProto(&drawn.From), Title: drawn.Period.Title,
		PlanDocumentNumber: drawn.Period.PlanNumber, IssuingUnit: pinnedProto(drawn.Period.IssuingUnit),
	}, nil
}
