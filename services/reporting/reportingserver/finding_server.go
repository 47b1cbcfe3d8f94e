package reportingserver

import (
	"context"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// findingServer speaks gRPC for what is worth a look in a report.
type findingServer struct {
	reportingv1.UnimplementedFindingServiceServer
	reporting *reporting.Service
}

func (s *findingServer) ListReportFindings(ctx context.Context, req *reportingv1.ListReportFindingsRequest) (*reportingv1.ListReportFindingsResponse, error) {
	found, err := s.reporting.Findings(ctx, reporting.ReportName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	out := new(reportingv1.ListReportFindingsResponse)
	for _, f := range found {
		out.Findings = append(out.Findings, reportFindingProto(f))
	}
	return out, nil
}

var reportFindingKinds = newEnum(map[reportingv1.ReportFinding_Kind]reporting.ReportFindingKind{
	reportingv1.ReportFinding_KIND_REPEATS_LAST_PERIOD: reporting.RepeatsLastPeriod,
	reportingv1.ReportFinding_KIND_REPEATS_OTHER_UNIT:  reporting.RepeatsOtherUnit,
	reportingv1.ReportFinding_KIND_VALUES_UNCHANGED:    reporting.ValuesUnchanged,
	reportingv1.ReportFinding_KIND_OLD_ENCODING:        reporting.OldEncoding,
})

func reportFindingProto(f reporting.ReportFinding) *reportingv1.ReportFinding {
	out := &reportingv1.ReportFinding{
		Kind: reportFindingKinds.wire[f.Kind], Part: f.Part, Percent: int32(f.Percent), Before: f.Before, After: f.After,
		Values: int32(f.Values), Encoding: f.Encoding,
	}
	for _, unit := range f.Units {
		out.Units = append(out.Units, pinnedProto(unit))
	}
	if f.Last != nil {
		out.Source = sourceProto(reporting.Known{Kind: reporting.KnownLastPeriod, Report: *f.Last})
	}
	return out
}

func (s *findingServer) ListPeriodFindings(ctx context.Context, req *reportingv1.ListPeriodFindingsRequest) (*reportingv1.ListPeriodFindingsResponse, error) {
	found, err := s.reporting.PeriodFindings(ctx, reporting.PeriodName(req.GetParent()), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	out := &reportingv1.ListPeriodFindingsResponse{NextPageToken: found.Next, Reports: int32(found.Reports)}
	for _, f := range found.Findings {
		out.Findings = append(out.Findings, periodFindingProto(f))
	}
	return out, nil
}

var periodFindingKinds = newEnum(map[reportingv1.PeriodFinding_Kind]reporting.PeriodFindingKind{
	reportingv1.PeriodFinding_KIND_SAME_TEXT: reporting.SameText,
	reportingv1.PeriodFinding_KIND_OUTLIER:   reporting.Outlier,
})

func periodFindingProto(f reporting.PeriodFinding) *reportingv1.PeriodFinding {
	out := &reportingv1.PeriodFinding{Kind: periodFindingKinds.wire[f.Kind], Part: f.Part, Percent: int32(f.Percent), Text: f.Text}
	for _, unit := range f.Units {
		out.Units = append(out.Units, pinnedProto(unit))
	}
	if f.Kind == reporting.Outlier {
		lower, upper := f.Among.Fences()
		out.Value, out.Median, out.LowerFence, out.UpperFence = f.Value.String(), f.Among.Median.String(), lower.String(), upper.String()
	}
	return out
}

func (s *findingServer) CompareReport(ctx context.Context, req *reportingv1.CompareReportRequest) (*reportingv1.ReportComparison, error) {
	compared, err := s.reporting.CompareReport(ctx, reporting.ReportName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return reportComparisonProto(compared), nil
}

func reportComparisonProto(c reporting.ReportComparison) *reportingv1.ReportComparison {
	out := &reportingv1.ReportComparison{Report: string(c.Report), Entry: int32(c.Entry)}
	for _, v := range c.Values {
		out.Values = append(out.Values, &reportingv1.ValueComparison{
			Source: sourceProto(v.Known), Value: valueProto(v.Known.Value), Dimension: v.Dimension, Category: v.Category,
			Difference: v.Difference, PercentChange: v.PercentChange,
		})
	}
	for _, t := range c.Texts {
		out.Texts = append(out.Texts, &reportingv1.TextComparison{
			Source: sourceProto(t.Known), Part: t.Known.Part, Before: t.Known.Text, After: t.After,
		})
	}
	return out
}
