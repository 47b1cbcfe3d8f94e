package reportingserver

import (
	"context"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func (s *server) WithdrawReport(ctx context.Context, req *reportingv1.WithdrawReportRequest) (*reportingv1.Report, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return reportAnswer(s.reporting.WithdrawReport(ctx, reporting.ReportName(req.GetName()), act))
}

func (s *server) RequestExtension(ctx context.Context, req *reportingv1.RequestExtensionRequest) (*reportingv1.Report, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return reportAnswer(s.reporting.RequestExtension(ctx, reporting.ReportName(req.GetName()), instant(req.GetDueTime()), act))
}

func (s *server) RequestReopening(ctx context.Context, req *reportingv1.RequestReopeningRequest) (*reportingv1.Report, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return reportAnswer(s.reporting.RequestReopening(ctx, reporting.ReportName(req.GetName()), act))
}

func (s *server) DeclineRequest(ctx context.Context, req *reportingv1.DeclineRequestRequest) (*reportingv1.Report, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return reportAnswer(s.reporting.DeclineRequest(ctx, reporting.ReportName(req.GetName()), act))
}

func (s *server) ReopenReport(ctx context.Context, req *reportingv1.ReopenReportRequest) (*reportingv1.Report, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	remarks := remarksFromProto(req.GetRemarks())
	return reportAnswer(s.reporting.ReopenReport(ctx, reporting.ReportName(req.GetName()), remarks, instant(req.GetUntilTime()), act))
}

// said is what an act with words carries.
func said(ctx context.Context, req interface {
	GetRequestId() string
	GetComment() string
},
) (reporting.Request, error) {
	act, err := request(ctx, req)
	act.Comment = reporting.NormaliseText(req.GetComment())
	return act, err
}

func reportAnswer(view reporting.ReportView, err error) (*reportingv1.Report, error) {
	if err != nil {
		return nil, err
	}
	return reportProto(view), nil
}
