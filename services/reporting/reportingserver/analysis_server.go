package reportingserver

import (
	"context"

	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// analysisServer speaks gRPC for how indicators develop and stand.
type analysisServer struct {
	reportingv1.UnimplementedAnalysisServiceServer
	reporting *reporting.Service
}

func (s *analysisServer) GetIndicatorTrend(ctx context.Context, req *reportingv1.GetIndicatorTrendRequest) (*reportingv1.IndicatorTrend, error) {
	trend, err := s.reporting.Trend(ctx, trendOf(req))
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

// trendOf is what a request asks the trend of.
func trendOf(req interface {
	GetPlan() string
	GetIndicator() string
	GetUnit() string
	GetReportingRule() string
	GetFirstYear() int32
	GetLastYear() int32
	GetAsOf() *date.Date
},
) reporting.TrendOf {
	of := reporting.TrendOf{
		Plan: req.GetPlan(), Indicator: req.GetIndicator(), Unit: req.GetUnit(), Rule: req.GetReportingRule(),
		FirstYear: int(req.GetFirstYear()), LastYear: int(req.GetLastYear()),
	}
	if req.GetAsOf() != nil {
		day := dateFromProto(req.GetAsOf())
		of.AsOf = &day
	}
	return of
}
