package gateway_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/timestamppb"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

// services are small services that keep to the contracts as far as these tests go.
type services struct {
	unitv1.UnimplementedUnitServiceServer
	unitv1.UnimplementedIdentityServiceServer
	planv1.UnimplementedPlanServiceServer
	reportingv1.UnimplementedReportingServiceServer
	reportingv1.UnimplementedCalendarServiceServer
	reportingv1.UnimplementedConsolidationServiceServer
	reportingv1.UnimplementedDocumentServiceServer
	reportingv1.UnimplementedAnalysisServiceServer
	reportingv1.UnimplementedFindingServiceServer
	reportingv1.UnimplementedPrefillServiceServer
	reportingv1.UnimplementedLevelServiceServer
	reportingv1.UnimplementedRecommendationServiceServer
	reportingv1.UnimplementedReminderServiceServer
	reportingv1.UnimplementedExportServiceServer
	reportingv1.UnimplementedSheetServiceServer
	reportingv1.UnimplementedAttachmentServiceServer
	reportingv1.UnimplementedBulkImportServiceServer
	reportingv1.UnimplementedReferenceValueServiceServer
	health *health.Server

	mu       sync.Mutex
	calls    []call
	failing  map[string]error // by method's last name
	before   func(method string)
	plan     *planv1.Plan
	access   string // the token that is valid
	refresh  string
	sessions int
	// longToken is put behind access tokens.
	longToken string
}

// call is a call as a service saw it.
type call struct {
	method   string
	request  proto.Message
	metadata metadata.MD
	deadline time.Duration
}

var created = timestamppb.New(time.Date(2025, 7, 1, 1, 0, 0, 0, time.UTC))

func newServices() *services {
	s := &services{health: health.NewServer(), failing: map[string]error{}}
	s.plan = &planv1.Plan{
		Name: "plans/272", State: planv1.Plan_STATE_DRAFT, CreateTime: created, Etag: `"e1"`,
		Content: &planv1.PlanContent{DocumentNumber: "272/KH-UBND", Title: "Kế hoạch mẫu"},
	}
	return s
}

func (s *services) register(server *grpc.Server) {
	unitv1.RegisterUnitServiceServer(server, s)
	unitv1.RegisterIdentityServiceServer(server, s)
	planv1.RegisterPlanServiceServer(server, s)
	reportingv1.RegisterReportingServiceServer(server, s)
	reportingv1.RegisterCalendarServiceServer(server, s)
	reportingv1.RegisterConsolidationServiceServer(server, s)
	reportingv1.RegisterDocumentServiceServer(server, s)
	reportingv1.RegisterAnalysisServiceServer(server, s)
	reportingv1.RegisterFindingServiceServer(server, s)
	reportingv1.RegisterPrefillServiceServer(server, s)
	reportingv1.RegisterLevelServiceServer(server, s)
	reportingv1.RegisterRecommendationServiceServer(server, s)
	reportingv1.RegisterReminderServiceServer(server, s)
	reportingv1.RegisterExportServiceServer(server, s)
	reportingv1.RegisterSheetServiceServer(server, s)
	reportingv1.RegisterAttachmentServiceServer(server, s)
	reportingv1.RegisterBulkImportServiceServer(server, s)
	reportingv1.RegisterReferenceValueServiceServer(server, s)
	grpc_health_v1.RegisterHealthServer(server, s.health)
	for name := range server.GetServiceInfo() {
		s.health.SetServingStatus(name, grpc_health_v1.HealthCheckResponse_SERVING)
	}
}

// intercept notes each call and fails those that shall fail.
func (s *services) intercept(ctx context.Context, request any, info *grpc.UnaryServerInfo, handle grpc.UnaryHandler) (any, error) {
	name := info.FullMethod[strings.LastIndex(info.FullMethod, "/")+1:]
	if name == "Check" {
		return handle(ctx, request)
	}
	md, _ := metadata.FromIncomingContext(ctx)
	end, _ := ctx.Deadline()
	s.mu.Lock()
	s.calls = append(s.calls, call{name, proto.Clone(request.(proto.Message)), md, time.Until(end)})
	failing, before := s.failing[name], s.before
	s.mu.Unlock()
	if before != nil {
		before(name)
	}
	if failing != nil {
		return nil, failing
	}
	answer, err := handle(ctx, request)
	if f, ok := err.(*fault.Error); ok {
		err = faultstatus.Status(f).Err()
	}
	return answer, err
}

// fail makes a method fail from now on.
func (s *services) fail(method string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f, ok := err.(*fault.Error); ok {
		err = faultstatus.Status(f).Err()
	}
	s.failing[method] = err
}

// last is the last call; the zero call if there was none.
func (s *services) last() call {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.calls) == 0 {
		return call{}
	}
	return s.calls[len(s.calls)-1]
}

func (s *services) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.calls)
}

// --- identity ---

const password = "mật khẩu dài"

func (s *services) account() *unitv1.Account {
	return &unitv1.Account{
		Name: "accounts/lan", DisplayName: "Người dùng mẫu", CreateTime: created, Etag: `"a1"`,
		Grants: []*unitv1.Grant{{Role: accessv1.Role_ROLE_UNIT_LEADER, Unit: "units/a"}},
	}
}

// session makes the next pair of tokens; the access token has the form of a JWT that expires at 2025-07-01T01:10:00Z.
func (s *services) session() *unitv1.Session {
	s.sessions++
	s.access = fmt.Sprintf("e30.eyJleHAiOjE3NTEzMzI4MDB9.s%d", s.sessions) + s.longToken
	s.refresh = fmt.Sprintf("r%d", s.sessions)
	return &unitv1.Session{
		AccessToken: s.access, AccessExpireTime: timestamppb.New(time.Unix(1751332800, 0)),
		RefreshToken: s.refresh, RefreshExpireTime: timestamppb.New(time.Unix(1751376000, 0)), Account: s.account(),
	}
}

func (s *services) SignIn(_ context.Context, r *unitv1.SignInRequest) (*unitv1.Session, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.GetLogin() != "lan" || r.GetPassword() != password {
		return nil, fault.New(faultv1.Reason_REASON_WRONG_CREDENTIALS)
	}
	return s.session(), nil
}

func (s *services) RefreshSession(_ context.Context, r *unitv1.RefreshSessionRequest) (*unitv1.Session, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.GetRefreshToken() != s.refresh {
		return nil, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
	}
	return s.session(), nil
}

func (s *services) SignOut(_ context.Context, r *unitv1.SignOutRequest) (*emptypb.Empty, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.GetRefreshToken() == s.refresh {
		s.refresh = ""
	}
	return &emptypb.Empty{}, nil
}

func (s *services) GetMyAccount(ctx context.Context, _ *unitv1.GetMyAccountRequest) (*unitv1.Account, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	md, _ := metadata.FromIncomingContext(ctx)
	switch given := md.Get("authorization"); {
	case len(given) == 0:
		return nil, fault.New(faultv1.Reason_REASON_SIGN_IN_REQUIRED)
	case len(given) > 1 || given[0] != "Bearer "+s.access:
		return nil, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
	}
	return s.account(), nil
}

// --- plan ---

func (s *services) GetPlan(_ context.Context, r *planv1.GetPlanRequest) (*planv1.Plan, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.GetName() != s.plan.GetName() {
		return nil, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", r.GetName())
	}
	return proto.CloneOf(s.plan), nil
}

func (s *services) ListPlans(context.Context, *planv1.ListPlansRequest) (*planv1.ListPlansResponse, error) {
	return &planv1.ListPlansResponse{}, nil
}

func (s *services) CreatePlan(_ context.Context, r *planv1.CreatePlanRequest) (*planv1.Plan, error) {
	return &planv1.Plan{Name: "plans/" + r.GetPlanId(), Content: r.GetPlan().GetContent()}, nil
}

func (s *services) UpdatePlan(_ context.Context, r *planv1.UpdatePlanRequest) (*planv1.Plan, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.GetPlan().GetEtag() != s.plan.GetEtag() {
		return nil, fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	s.plan.Content, s.plan.Etag = r.GetPlan().GetContent(), `"e2"`
	return proto.CloneOf(s.plan), nil
}

func (s *services) IssuePlan(_ context.Context, r *planv1.IssuePlanRequest) (*planv1.Plan, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.GetEtag() != s.plan.GetEtag() {
		return nil, fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	s.plan.State = planv1.Plan_STATE_ISSUED
	return proto.CloneOf(s.plan), nil
}

// --- reporting ---

func (s *services) SubmitReport(_ context.Context, r *reportingv1.SubmitReportRequest) (*reportingv1.Receipt, error) {
	return &reportingv1.Receipt{Number: "TD-MAU", Entry: r.GetName() + "/entries/1", ReceiveTime: created}, nil
}

func (s *services) ListPeriods(context.Context, *reportingv1.ListPeriodsRequest) (*reportingv1.ListPeriodsResponse, error) {
	periods := make([]*reportingv1.Period, 50)
	for i := range periods {
		periods[i] = &reportingv1.Period{Name: fmt.Sprintf("plans/272/periods/%d", i)}
	}
	return &reportingv1.ListPeriodsResponse{Periods: periods}, nil
}
