package reportingserver

import (
	"context"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func (s *server) GetPeriodStanding(ctx context.Context, req *reportingv1.GetPeriodStandingRequest) (*reportingv1.PeriodStanding, error) {
	return periodAnswer(s.reporting.PeriodStanding(ctx, reporting.PeriodName(strings.TrimSuffix(req.GetName(), "/standing"))))
}

func (s *server) ExtendReports(ctx context.Context, req *reportingv1.ExtendReportsRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	grant := reporting.Grant{Units: req.GetUnits(), Due: instant(req.GetDueTime()), Document: req.GetDocument()}
	return periodAnswer(s.reporting.ExtendReports(ctx, reporting.PeriodName(req.GetName()), grant, act))
}

func (s *server) ExemptReports(ctx context.Context, req *reportingv1.ExemptReportsRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	grant := reporting.Grant{Units: req.GetUnits(), Document: req.GetDocument()}
	return periodAnswer(s.reporting.ExemptReports(ctx, reporting.PeriodName(req.GetName()), grant, act))
}

func (s *server) EndExemption(ctx context.Context, req *reportingv1.EndExemptionRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	grant := reporting.Grant{Units: req.GetUnits()}
	return periodAnswer(s.reporting.EndExemption(ctx, reporting.PeriodName(req.GetName()), grant, act))
}

func (s *server) CertifyPeriod(ctx context.Context, req *reportingv1.CertifyPeriodRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return periodAnswer(s.reporting.CertifyPeriod(ctx, reporting.PeriodName(req.GetName()), act))
}

func (s *server) LiftCertification(ctx context.Context, req *reportingv1.LiftCertificationRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return periodAnswer(s.reporting.LiftCertification(ctx, reporting.PeriodName(req.GetName()), act))
}

func (s *server) AdoptPlanVersion(ctx context.Context, req *reportingv1.AdoptPlanVersionRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	adoption := reporting.Adoption{Version: int(req.GetPlanVersion()), Due: instant(req.GetDueTime()), Document: req.GetDocument()}
	return periodAnswer(s.reporting.AdoptPlanVersion(ctx, reporting.PeriodName(req.GetName()), adoption, act))
}

func (s *server) TakeOverPeriod(ctx context.Context, req *reportingv1.TakeOverPeriodRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	adoption := reporting.Adoption{Version: int(req.GetPlanVersion()), Document: req.GetDocument()}
	return periodAnswer(s.reporting.TakeOverPeriod(ctx, reporting.PeriodName(req.GetName()), adoption, act))
}

func (s *server) HandOverReport(ctx context.Context, req *reportingv1.HandOverReportRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return periodAnswer(s.reporting.HandOverReport(ctx, reporting.PeriodName(req.GetName()), req.GetUnit(), req.GetHolders(), req.GetDocument(), act))
}

func (s *server) DivideFigures(ctx context.Context, req *reportingv1.DivideFiguresRequest) (*reportingv1.PeriodStanding, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	portions := make([]reporting.FigurePortion, 0, len(req.GetPortions()))
	for _, p := range req.GetPortions() {
		portions = append(portions, reporting.FigurePortion{Indicator: p.GetIndicator(), Unit: p.GetUnit(), Value: p.GetValue()})
	}
	return periodAnswer(s.reporting.DivideFigures(ctx, reporting.PeriodName(req.GetName()), req.GetUnit(), portions, req.GetDocument(), act))
}

func (s *server) ListPeriodEntries(ctx context.Context, req *reportingv1.ListPeriodEntriesRequest) (*reportingv1.ListPeriodEntriesResponse, error) {
	entries, brokenAt, err := s.reporting.PeriodEntries(ctx, reporting.PeriodName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListPeriodEntriesResponse{Entries: entriesProto(entries, true), Check: checkProto(brokenAt)}, nil
}

func (s *server) DeclareOutage(ctx context.Context, req *reportingv1.DeclareOutageRequest) (*reportingv1.Outage, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	outage := reporting.Outage{Start: instant(req.GetStartTime()), End: instant(req.GetEndTime()), Due: instant(req.GetDueTime())}
	declared, err := s.reporting.DeclareOutage(ctx, outage, act)
	if err != nil {
		return nil, err
	}
	return outageProto(declared), nil
}

func (s *server) ListOutages(ctx context.Context, _ *reportingv1.ListOutagesRequest) (*reportingv1.ListOutagesResponse, error) {
	outages, err := s.reporting.Outages(ctx)
	if err != nil {
		return nil, err
	}
	out := new(reportingv1.ListOutagesResponse)
	for _, outage := range outages {
		out.Outages = append(out.Outages, outageProto(outage))
	}
	return out, nil
}

func periodAnswer(view reporting.PeriodView, err error) (*reportingv1.PeriodStanding, error) {
	if err != nil {
		return nil, err
	}
	return periodStandingProto(view), nil
}
