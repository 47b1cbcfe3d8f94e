package reportingserver

import (
	"context"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// prefillServer speaks gRPC for what a new report may start from.
type prefillServer struct {
	reportingv1.UnimplementedPrefillServiceServer
	reporting *reporting.Service
}

func (s *prefillServer) GetReportPrefill(ctx context.Context, req *reportingv1.GetReportPrefillRequest) (*reportingv1.ReportPrefill, error) {
	prefill, err := s.reporting.Prefill(ctx, reporting.ReportName(strings.TrimSuffix(req.GetName(), "/prefill")))
	if err != nil {
		return nil, err
	}
	return prefillProto(prefill), nil
}

var knownKinds = newEnum(map[reportingv1.KnownSource_Kind]reporting.KnownKind{
	reportingv1.KnownSource_KIND_LAST_PERIOD:           reporting.KnownLastPeriod,
	reportingv1.KnownSource_KIND_SAME_PERIOD_LAST_YEAR: reporting.KnownLastYear,
	reportingv1.KnownSource_KIND_ELSEWHERE:             reporting.KnownElsewhere,
	reportingv1.KnownSource_KIND_REFERENCE:             reporting.KnownReference,
})

func prefillProto(p reporting.Prefill) *reportingv1.ReportPrefill {
	out := &reportingv1.ReportPrefill{Name: string(p.Report) + "/prefill"}
	for _, known := range p.Values {
		out.Values = append(out.Values, &reportingv1.KnownValue{Source: sourceProto(known), Value: valueProto(known.Value)})
	}
	for _, known := range p.Texts {
		out.Texts = append(out.Texts, &reportingv1.KnownText{Source: sourceProto(known), Part: known.Part, Text: known.Text})
	}
	return out
}

func sourceProto(k reporting.Known) *reportingv1.KnownSource {
	if k.Kind == reporting.KnownReference {
		return &reportingv1.KnownSource{Kind: reportingv1.KnownSource_KIND_REFERENCE, SourceText: k.Source}
	}
	return &reportingv1.KnownSource{
		Kind: knownKinds.wire[k.Kind], Report: string(k.Report.Name), PeriodTitle: k.Report.Period.Title,
		PlanDocumentNumber: k.Report.Period.PlanNumber, Entry: int32(k.Report.Entry), Accepted: k.Report.Accepted,
	}
}
