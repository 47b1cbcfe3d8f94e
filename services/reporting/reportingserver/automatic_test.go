package reportingserver_test

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/timestamppb"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
)

// listedPlans answers one plan in the list of plans, known since a day.
type listedPlans struct {
	fakePlans
	state atomicState
	since time.Time
}

type atomicState struct {
	mu    sync.Mutex
	state planv1.Plan_State
}

func (a *atomicState) set(state planv1.Plan_State) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.state = state
}

func (a *atomicState) get() planv1.Plan_State {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.state
}

func (f *listedPlans) ListPlans(context.Context, *planv1.ListPlansRequest) (*planv1.ListPlansResponse, error) {
	return &planv1.ListPlansResponse{Plans: []*planv1.Plan{{Name: "plans/p", State: f.state.get(), Version: 1}}}, nil
}

func (f *listedPlans) GetPlan(ctx context.Context, req *planv1.GetPlanRequest) (*planv1.Plan, error) {
	plan, err := f.fakePlans.GetPlan(ctx, req)
	plan.State, plan.CreateTime = f.state.get(), timestamppb.New(f.since)
	return plan, err
}

// alone is two replicas of the reporting service on one store that open periods by themselves.
type alone struct {
	*servertest.System
	reportingv1.ReportingServiceClient
	plans    *listedPlans
	replicas []*reportingserver.Server
}

func newAlone(t *testing.T, since string) *alone {
	t.Helper()
	a := &alone{plans: &listedPlans{since: vietnam(since)}}
	a.plans.state.set(planv1.Plan_STATE_ISSUED)
	store := docstoretest.Open(t)
	clock := servertest.NewClock(vietnam(since))
	a.System = servertest.Start(t, clock, nil, func(r grpc.ServiceRegistrar, conn *grpc.ClientConn) error {
		planv1.RegisterPlanServiceServer(r, a.plans)
		unitv1.RegisterUnitServiceServer(r, fakeUnits{})
		for range 2 {
			server, err := reportingserver.New(t.Context(), reportingserver.Config{
				Store: store, Now: clock.Now, Log: slog.New(slog.DiscardHandler), Plans: conn, Units: conn,
				Self: func(context.Context) (account, token string, err error) {
					account = "accounts/may-chu"
					token, _, err = a.Issuer.Issue(identity.Actor{Account: account, DisplayName: "Máy chủ"})
					return account, token, err
				},
			})
			if err != nil {
				return err
			}
			a.replicas = append(a.replicas, server)
		}
		a.replicas[0].Register(r)
		return nil
	})
	a.ReportingServiceClient = reportingv1.NewReportingServiceClient(a.Conn)
	return a
}

// round lets both replicas do what they do by themselves, at once.
func (a *alone) round(t *testing.T) {
	t.Helper()
	var working sync.WaitGroup
	for _, replica := range a.replicas {
		working.Go(func() {
			if err := replica.Round(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	working.Wait()
}

// open are the ids of the periods that are open.
func (a *alone) open(t *testing.T) string {
	t.Helper()
	listed, err := a.ListPeriods(a.As(t, reviewer), &reportingv1.ListPeriodsRequest{Parent: "plans/p", PageSize: 200})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range listed.GetPeriods() {
		ids = append(ids, strings.TrimPrefix(p.GetName(), "plans/p/periods/"))
		if p.GetOpenedBy() != "accounts/may-chu" {
			t.Errorf("%s was opened by %s", p.GetName(), p.GetOpenedBy())
		}
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// TestPeriodsOpenByThemselves thirty days before they are due, once, whichever replica does it; what was missed is made
// up, what was over before the plan came into the system is not, and nothing opens under a plan that is closed.
func TestPeriodsOpenByThemselves(t *testing.T) {
	a := newAlone(t, "2024-06-20 08:00:00.000")
	for _, step := range []struct{ at, open string }{
		{"2024-06-20 08:00:00.000", "2024-6-thang 2024-6-thang-by"}, // due on 10 and 11 July: their moments have passed
		{"2024-12-10 23:59:59.999", "2024-6-thang 2024-6-thang-by"},
		{"2024-12-11 00:00:00.000", "2024-6-thang 2024-6-thang-by 2024-nam"}, // the last day on time is 9 January
		{"2024-12-12 00:00:00.000", "2024-6-thang 2024-6-thang-by 2024-nam 2024-nam-by"},
		// Down over the due time of the next ones: made up while it is not too long ago.
		{"2025-08-09 23:59:59.999", "2024-6-thang 2024-6-thang-by 2024-nam 2024-nam-by 2025-6-thang 2025-6-thang-by"},
	} {
		a.Clock.Set(vietnam(step.at))
		a.round(t)
		if got := a.open(t); got != step.open {
			t.Errorf("at %s: open %s, want %s", step.at, got, step.open)
		}
	}
	a.plans.state.set(planv1.Plan_STATE_CLOSED)
	a.Clock.Set(vietnam("2026-01-05 08:00:00.000"))
	before := a.open(t)
	a.round(t)
	if got := a.open(t); got != before {
		t.Errorf("under a closed plan: %s", got)
	}
}

// TestWhatWasMissedForLongIsLeftToPeople and so is what was over before the plan was there.
func TestWhatWasMissedForLongIsLeftToPeople(t *testing.T) {
	a := newAlone(t, "2024-07-11 00:00:00.000")
	a.round(t)
	if got := a.open(t); got != "" {
		t.Errorf("opened what was over: %s", got)
	}
	a.Clock.Set(vietnam("2025-02-11 00:00:00.000"))
	a.round(t)
	if got := a.open(t); got != "" {
		t.Errorf("opened what was missed a month ago: %s", got)
	}
}
