package reportingserver

import (
	"context"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// recommendationServer speaks gRPC for what becomes of recommendations.
type recommendationServer struct {
	reportingv1.UnimplementedRecommendationServiceServer
	reporting *reporting.Service
}

func (s *recommendationServer) ListRecommendations(ctx context.Context, req *reportingv1.ListRecommendationsRequest) (*reportingv1.ListRecommendationsResponse, error) {
	views, next, err := s.list(ctx, reporting.ReportName(req.GetParent()), recommendationFilter(req), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListRecommendationsResponse{Recommendations: trackedListProto(views), NextPageToken: next}, nil
}

// list reads the recommendations of a report, or of all where the name has a dash instead.
func (s *recommendationServer) list(ctx context.Context, parent reporting.ReportName, filter reporting.RecommendationFilter, page reporting.Page) ([]reporting.RecommendationView, string, error) {
	switch {
	case strings.HasSuffix(string(parent), "/periods/-/reports/-"):
		return s.reporting.RecommendationsUnder(ctx, parent.Period().Plan(), filter, page)
	case parent.Unit() == "units/-":
		return s.reporting.RecommendationsIn(ctx, parent.Period(), filter, page)
	}
	return s.reporting.RecommendationsOf(ctx, parent, filter, page)
}

func (s *recommendationServer) ListAddressedRecommendations(ctx context.Context, req *reportingv1.ListAddressedRecommendationsRequest) (*reportingv1.ListAddressedRecommendationsResponse, error) {
	views, next, err := s.reporting.RecommendationsWith(ctx, req.GetParent(), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListAddressedRecommendationsResponse{Recommendations: trackedListProto(views), NextPageToken: next}, nil
}

func (s *recommendationServer) GetRecommendation(ctx context.Context, req *reportingv1.GetRecommendationRequest) (*reportingv1.TrackedRecommendation, error) {
	return trackedAnswer(s.reporting.Recommendation(ctx, reporting.RecommendationName(req.GetName())))
}

func (s *recommendationServer) ForwardRecommendation(ctx context.Context, req *reportingv1.ForwardRecommendationRequest) (*reportingv1.TrackedRecommendation, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	to := addresseeFromProto(req.GetAddressee())
	return trackedAnswer(s.reporting.ForwardRecommendation(ctx, reporting.RecommendationName(req.GetName()), to, req.GetDocument(), act))
}

func (s *recommendationServer) AnswerRecommendation(ctx context.Context, req *reportingv1.AnswerRecommendationRequest) (*reportingv1.TrackedRecommendation, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return trackedAnswer(s.reporting.AnswerRecommendation(ctx, reporting.RecommendationName(req.GetName()), req.GetDocument(), act))
}

func (s *recommendationServer) DeclineRecommendation(ctx context.Context, req *reportingv1.DeclineRecommendationRequest) (*reportingv1.TrackedRecommendation, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return trackedAnswer(s.reporting.DeclineRecommendation(ctx, reporting.RecommendationName(req.GetName()), req.GetDocument(), act))
}

func (s *recommendationServer) SettleRecommendation(ctx context.Context, req *reportingv1.SettleRecommendationRequest) (*reportingv1.TrackedRecommendation, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return trackedAnswer(s.reporting.SettleRecommendation(ctx, reporting.RecommendationName(req.GetName()), act))
}

func (s *recommendationServer) ContestRecommendation(ctx context.Context, req *reportingv1.ContestRecommendationRequest) (*reportingv1.TrackedRecommendation, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return trackedAnswer(s.reporting.ContestRecommendation(ctx, reporting.RecommendationName(req.GetName()), act))
}

func (s *recommendationServer) ListRecommendationEntries(ctx context.Context, req *reportingv1.ListRecommendationEntriesRequest) (*reportingv1.ListRecommendationEntriesResponse, error) {
	entries, brokenAt, err := s.reporting.RecommendationEntries(ctx, reporting.ReportName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListRecommendationEntriesResponse{Entries: entriesProto(entries, false), Check: checkProto(brokenAt)}, nil
}

func trackedAnswer(view reporting.RecommendationView, err error) (*reportingv1.TrackedRecommendation, error) {
	if err != nil {
		return nil, err
	}
	return trackedProto(view), nil
}
