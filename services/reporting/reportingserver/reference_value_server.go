package reportingserver

import (
	"context"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// referenceValueServer speaks gRPC for what lead units know from elsewhere.
type referenceValueServer struct {
	reportingv1.UnimplementedReferenceValueServiceServer
	reporting *reporting.Service
}

func (s *referenceValueServer) ListReferenceValues(ctx context.Context, req *reportingv1.ListReferenceValuesRequest) (*reportingv1.ListReferenceValuesResponse, error) {
	values, next, err := s.reporting.References(
		ctx, reporting.PeriodName(req.GetParent()), req.GetUnit(), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	answer := &reportingv1.ListReferenceValuesResponse{NextPageToken: next}
	for _, v := range values {
		answer.ReferenceValues = append(answer.ReferenceValues, &reportingv1.ReferenceValue{
			Unit: pinnedProto(v.Unit), Value: valueProto(v.Value()), Dimension: v.Dimension, Category: v.Category, SourceText: v.Source,
			FileName: v.Import.FileName, Row: int32(v.Row), ConfirmTime: timestamppb.New(v.Import.ConfirmedAt),
		})
	}
	return answer, nil
}
