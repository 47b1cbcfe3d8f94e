package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func preflightProto(p reporting.Preflight) *reportingv1.PreflightConsolidatedReportResponse {
	out := &reportingv1.PreflightConsolidatedReportResponse{
		Revision: int32(p.Standing.Newest.Number), Dispatchable: !p.Blocked(), Etag: etag(p.Standing.LastNumber),
	}
	for _, f := range p.Findings {
		finding := &reportingv1.PreflightFinding{
			Kind:      reportingv1.PreflightFinding_Kind(reportingv1.PreflightFinding_Kind_value["KIND_"+string(f.Kind)]),
			Severity:  reportingv1.PreflightFinding_Severity(reportingv1.PreflightFinding_Severity_value["SEVERITY_"+string(f.Kind.Severity())]),
			Indicator: f.Figure.Indicator, IndicatorTitle: f.Figure.Title,
		}
		if f.Unit.Unit != "" {
			finding.Unit = pinnedProto(f.Unit)
		}
		if f.Kind == reporting.FigureIncomplete {
			finding.ReportedUnits, finding.ExpectedUnits = int32(f.Figure.ReportedUnits), int32(f.Figure.ExpectedUnits)
		}
		if f.Kind == reporting.LowerIncomplete {
			finding.ReportedUnits, finding.ExpectedUnits = int32(f.Below.ReportedUnits), int32(f.Below.ExpectedUnits)
		}
		out.Findings = append(out.Findings, finding)
	}
	return out
}
