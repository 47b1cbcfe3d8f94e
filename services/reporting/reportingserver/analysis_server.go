package reportingserver

import (
	"context"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// analysisServer speaks gRPC for how indicators develop and stand.
type analysisServer struct {
	reportingv1.UnimplementedAnalysisServiceServer
	reporting *reporting.Service
}

func (s *analysisServer) GetIndicatorTrend(ctx context.Context, req *reportingv1.GetIndicatorTrendRequest) (*reportingv1.IndicatorTrend, error) {
	of := reporting.TrendOf{
		Plan: req.GetPlan(), Indicator: req.GetIndicator(), Unit: req.GetUnit(), Rule: req.GetReportingRule(),
		FirstYear: int(req.GetFirstYear()), LastYear: int(req.GetLastYear()),
	}
	if req.GetAsOf() != nil {
		day := dateFromProto(req.GetAsOf())
		of.AsOf = &day
	}
	trend, err := s.reporting.Trend(ctx, of)
	if err != nil {
		return nil, err
	}
	return trendProto(trend), nil
}

func (s *analysisServer) GetPeriodProgress(ctx context.Context, req *reportingv1.GetPeriodProgressRequest) (*reportingv1.PeriodProgress, error) {
	progress, err := s.reporting.Progress(ctx, reporting.PeriodName(req.GetPeriod()), req.GetUnit())
	if err != nil {
		return nil, err
	}
	return progressProto(progress), nil
}
