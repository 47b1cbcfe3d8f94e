package reportingserver_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
)

// The units of the tests: three that report, those around them, and strangers.
const (
	huyen    = "units/huyen"
	phong    = "units/phong-ldtbxh"
	thanhPho = "units/thanh-pho"
	xaA      = "units/xa-a"
	xaB      = "units/xa-b"
	thiTran  = "units/thi-tran"
)

func grants(grants ...identity.Grant) identity.Actor {
	return identity.Actor{Account: "accounts/" + strings.ToLower(newID()[:8]), DisplayName: "Người dùng thử", Grants: grants}
}

func as(role accessv1.Role, unit string) identity.Actor {
	return grants(identity.Grant{Role: role, Unit: unit})
}

var (
	officer    = as(accessv1.Role_ROLE_UNIT_OFFICER, xaA)
	leader     = as(accessv1.Role_ROLE_UNIT_LEADER, xaA)
	leaderB    = as(accessv1.Role_ROLE_UNIT_LEADER, xaB)
	leaderC    = as(accessv1.Role_ROLE_UNIT_LEADER, thiTran)
	reviewer   = as(accessv1.Role_ROLE_LEAD_REVIEWER, phong)
	leadership = as(accessv1.Role_ROLE_LEADERSHIP, huyen)
	city       = as(accessv1.Role_ROLE_CITY_CLIENT, thanhPho)
)

// system is the reporting service with what a test needs to call it and to look behind it.
type system struct {
	*servertest.System
	reportingv1.ReportingServiceClient
	reportingv1.RecommendationServiceClient
	reportingv1.ConsolidationServiceClient
	reportingv1.PrefillServiceClient
	reportingv1.LevelServiceClient
	reportingv1.FindingServiceClient
	reportingv1.AnalysisServiceClient
	reportingv1.BulkImportServiceClient
	reportingv1.ReferenceValueServiceClient
	store docstore.Store
	plans *fakePlans
}

// start serves the reporting service beside a plan and a unit service that know the tests' plan and units.
func start(t testing.TB, store docstore.Store, config reportingserver.Config) *system {
	t.Helper()
	clock := servertest.NewClock(vietnam("2025-07-01 08:00:00.000"))
	plans := new(fakePlans)
	s := servertest.Start(t, clock, nil, func(r grpc.ServiceRegistrar, conn *grpc.ClientConn) error {
		planv1.RegisterPlanServiceServer(r, plans)
		unitv1.RegisterUnitServiceServer(r, fakeUnits{})
		config.Store, config.Now, config.Log = store, clock.Now, slog.New(slog.DiscardHandler)
		if config.Plans == nil {
			config.Plans, config.Units = conn, conn
		}
		return reportingserver.Register(t.Context(), r, config)
	})
	return newCaller(s, store, plans)
}

// newCaller is what calls a running service.
func newCaller(s *servertest.System, store docstore.Store, plans *fakePlans) *system {
	return &system{
		System: s, ReportingServiceClient: reportingv1.NewReportingServiceClient(s.Conn),
		AnalysisServiceClient:       reportingv1.NewAnalysisServiceClient(s.Conn),
		FindingServiceClient:        reportingv1.NewFindingServiceClient(s.Conn),
		ConsolidationServiceClient:  reportingv1.NewConsolidationServiceClient(s.Conn),
		BulkImportServiceClient:     reportingv1.NewBulkImportServiceClient(s.Conn),
		ReferenceValueServiceClient: reportingv1.NewReferenceValueServiceClient(s.Conn),
		LevelServiceClient:          reportingv1.NewLevelServiceClient(s.Conn),
		PrefillServiceClient:        reportingv1.NewPrefillServiceClient(s.Conn),
		RecommendationServiceClient: reportingv1.NewRecommendationServiceClient(s.Conn), store: store, plans: plans,
	}
}

func newSystem(t testing.TB) *system { return start(t, docstoretest.Open(t), reportingserver.Config{}) }

// fakePlans answers every plan under plans/ with the same content, unless a test changes it.
type fakePlans struct {
	planv1.UnimplementedPlanServiceServer
	change atomic.Pointer[func(*planv1.Plan)]
}

func (f *fakePlans) GetPlan(_ context.Context, req *planv1.GetPlanRequest) (*planv1.Plan, error) {
	plan := &planv1.Plan{Name: req.GetName(), State: planv1.Plan_STATE_ISSUED, Version: 1, Content: planContent()}
	if change := f.change.Load(); change != nil {
		(*change)(plan)
	}
	return plan, nil
}

// fakeUnits knows every unit, under its id as its name, in force since long ago; those named xa-… are communes. Those that
// report end with the year 2025, see ListSuccessions.
type fakeUnits struct {
	unitv1.UnimplementedUnitServiceServer
}

func (fakeUnits) BatchGetUnits(_ context.Context, req *unitv1.BatchGetUnitsRequest) (*unitv1.BatchGetUnitsResponse, error) {
	if len(req.GetNames()) > 500 { // as the contract has it
		return nil, status.Error(codes.InvalidArgument, "more than 500 names")
	}
	answer := new(unitv1.BatchGetUnitsResponse)
	for _, name := range req.GetNames() {
		level := "department"
		if strings.HasPrefix(name, "units/xa-") {
			level = "commune"
		}
		unit := &unitv1.Unit{Name: name, DisplayName: "Đơn vị " + strings.TrimPrefix(name, "units/"), Level: level}
		if name == xaA || name == xaB || name == thiTran { // see ListSuccessions
			unit.ValidTo = &date.Date{Year: 2026, Month: 1, Day: 1}
		}
		answer.Units = append(answer.Units, unit)
	}
	return answer, nil
}

func vietnam(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04:05.000", text, calendar.Zone)
	if err != nil {
		panic(err)
	}
	return t
}

// open opens a period of a plan that no other test call uses, and puts the clock into its data window before.
func (s *system) open(t testing.TB, rule string, year int) *reportingv1.Period {
	t.Helper()
	if start := (calendar.Date{Year: year, Month: 7, Day: 1}).Start(); s.Clock.Now().Before(start) {
		s.Clock.Set(start)
	}
	p, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{
		Parent: "plans/p-" + newID(), RuleId: rule, Year: int32(year),
	})
	if err != nil {
		t.Fatalf("open %d-%s: %v", year, rule, err)
	}
	return p
}

func reportOf(p *reportingv1.Period, unit string) string {
	return p.GetName() + "/reports/" + strings.TrimPrefix(unit, "units/")
}

func (s *system) submit(t testing.TB, actor identity.Actor, report string, content *reportingv1.ReportContent) *reportingv1.Receipt {
	t.Helper()
	receipt, err := s.SubmitReport(s.As(t, actor), &reportingv1.SubmitReportRequest{
		Name: report, Content: content, RequestId: newID(),
	})
	if err != nil {
		t.Fatalf("submit %s: %v", report, err)
	}
	return receipt
}

func (s *system) report(t testing.TB, name string) *reportingv1.Report {
	t.Helper()
	report, err := s.GetReport(s.As(t, reviewer), &reportingv1.GetReportRequest{Name: name})
	if err != nil {
		t.Fatalf("read %s: %v", name, err)
	}
	return report
}

func (s *system) accept(t testing.TB, name string) *reportingv1.Report {
	t.Helper()
	report, err := s.AcceptReport(s.As(t, reviewer), &reportingv1.AcceptReportRequest{
		Name: name, RequestId: newID(), Etag: s.report(t, name).GetEtag(),
	})
	if err != nil {
		t.Fatalf("accept %s: %v", name, err)
	}
	return report
}

func (s *system) returned(t testing.TB, name, comment string) *reportingv1.Report {
	t.Helper()
	report, err := s.ReturnReport(s.As(t, reviewer), &reportingv1.ReturnReportRequest{
		Name: name, RequestId: newID(), Etag: s.report(t, name).GetEtag(), Comment: comment,
	})
	if err != nil {
		t.Fatalf("return %s: %v", name, err)
	}
	return report
}

// stored is every document in the store that is not made from others, by collection and id.
func (s *system) stored(t testing.TB) map[string]string {
	t.Helper()
	all := make(map[string]string)
	for _, collection := range []string{"periods", "entries", "drafts", "receipt_keys"} {
		page, err := s.store.List(t.Context(), collection, docstore.Query{})
		if err != nil {
			t.Fatal(err)
		}
		for _, document := range page.Documents {
			all[collection+"/"+document.Lookup("_id").StringValue()] = string(document)
		}
	}
	return all
}

// newID is a UUID as clients make them.
func newID() string {
	var id [16]byte
	rand.Read(id[:])
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}

func clone[M proto.Message](m M) M { return proto.Clone(m).(M) }
