package planserver

import (
	"context"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/plan"
)

// server speaks gRPC for the plan service. Each method reads the request, runs the use case, writes the answer.
type server struct {
	planv1.UnimplementedPlanServiceServer
	plans *plan.Service
}

func (s *server) CreatePlan(ctx context.Context, req *planv1.CreatePlanRequest) (*planv1.Plan, error) {
	name, content := plan.NewName(req.GetPlanId()), contentFromProto(req.GetPlan().GetContent())
	return planAnswer(s.plans.Create(ctx, name, content, req.GetValidateOnly()))
}

func (s *server) GetPlan(ctx context.Context, req *planv1.GetPlanRequest) (*planv1.Plan, error) {
	return planAnswer(s.plans.Plan(ctx, plan.Name(req.GetName())))
}

func (s *server) ListPlans(ctx context.Context, req *planv1.ListPlansRequest) (*planv1.ListPlansResponse, error) {
	after, err := parseToken(req.GetPageToken())
	if err != nil {
		return nil, err
	}
	return listAnswer(s.plans.Plans(ctx, after), pageSize(req.GetPageSize()))
}

func (s *server) UpdatePlan(ctx context.Context, req *planv1.UpdatePlanRequest) (*planv1.Plan, error) {
	name, seen, err := draftRead(req.GetPlan())
	if err != nil {
		return nil, err
	}
	return planAnswer(s.plans.Update(ctx, name, contentFromProto(req.GetPlan().GetContent()), seen))
}

func (s *server) IssuePlan(ctx context.Context, req *planv1.IssuePlanRequest) (*planv1.Plan, error) {
	seen, err := parseEtag("etag", req.GetEtag())
	if err != nil {
		return nil, err
	}
	return planAnswer(s.plans.Issue(ctx, plan.Name(req.GetName()), seen))
}

func (s *server) AmendPlan(ctx context.Context, req *planv1.AmendPlanRequest) (*planv1.Plan, error) {
	seen, err := parseEtag("etag", req.GetEtag())
	if err != nil {
		return nil, err
	}
	decision := plan.Decision{DecidedBy: req.GetDecidedBy(), Reason: req.GetReason()}
	return planAnswer(s.plans.Amend(ctx, plan.Name(req.GetName()), contentFromProto(req.GetContent()), decision, seen))
}

func (s *server) ClosePlan(ctx context.Context, req *planv1.ClosePlanRequest) (*planv1.Plan, error) {
	seen, err := parseEtag("etag", req.GetEtag())
	if err != nil {
		return nil, err
	}
	return planAnswer(s.plans.Close(ctx, plan.Name(req.GetName()), seen))
}

func (s *server) GetPlanVersion(ctx context.Context, req *planv1.GetPlanVersionRequest) (*planv1.PlanVersion, error) {
	version, err := s.plans.Version(ctx, plan.VersionName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return versionProto(version), nil
}

func (s *server) ListPlanVersions(ctx context.Context, req *planv1.ListPlanVersionsRequest) (*planv1.ListPlanVersionsResponse, error) {
	versions, err := s.plans.Versions(ctx, plan.Name(req.GetParent()))
	if err != nil {
		return nil, err
	}
	return versionsProto(versions), nil
}
