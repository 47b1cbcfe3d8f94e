package reportingserver

import (
	"context"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func (s *server) ListLastSubmissions(ctx context.Context, req *reportingv1.ListLastSubmissionsRequest) (*reportingv1.ListLastSubmissionsResponse, error) {
	last, err := s.reporting.LastSubmissions(ctx, req.GetUnits())
	if err != nil {
		return nil, err
	}
	out := new(reportingv1.ListLastSubmissionsResponse)
	for _, entry := range last {
		out.Submissions = append(out.Submissions, lastSubmissionProto(entry))
	}
	return out, nil
}

func lastSubmissionProto(e reporting.Entry) *reportingv1.LastSubmission {
	return &reportingv1.LastSubmission{Unit: e.Unit, Report: string(e.Series), ReceiveTime: timestamppb.New(e.ReceivedAt)}
}
