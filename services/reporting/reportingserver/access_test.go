package reportingserver_test

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/reflect/protoreflect"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// reasonOf is the reason a stranger reads in a failed call; empty for a call that went well.
func reasonOf(err error) string {
	for _, detail := range status.Convert(err).Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			return info.GetReason()
		}
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// people are all kinds of callers, seen from a report of xa-a.
var people = map[string]identity.Actor{
	"officer": officer, "leader": leader, "reviewer": reviewer, "leadership": leadership, "city": city,
	"other officer":    as(accessv1.Role_ROLE_UNIT_OFFICER, xaB),
	"other leader":     leaderB,
	"outside leader":   as(accessv1.Role_ROLE_UNIT_LEADER, "units/xa-ngoai"),
	"other reviewer":   as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/phong-khac"),
	"other leadership": as(accessv1.Role_ROLE_LEADERSHIP, "units/huyen-khac"),
	"other city":       as(accessv1.Role_ROLE_CITY_CLIENT, "units/thanh-pho-khac"),
	"administrator":    as(accessv1.Role_ROLE_ADMINISTRATOR, huyen),
	"service":          as(accessv1.Role_ROLE_SERVICE, huyen),
	"anonymous":        {},
	// Every role, but each in a unit where it opens nothing.
	"crossed": grants(
		identity.Grant{Role: accessv1.Role_ROLE_LEAD_REVIEWER, Unit: xaA}, identity.Grant{Role: accessv1.Role_ROLE_UNIT_LEADER, Unit: phong},
		identity.Grant{Role: accessv1.Role_ROLE_UNIT_OFFICER, Unit: huyen}, identity.Grant{Role: accessv1.Role_ROLE_LEADERSHIP, Unit: thanhPho},
		identity.Grant{Role: accessv1.Role_ROLE_CITY_CLIENT, Unit: huyen}, identity.Grant{Role: accessv1.Role_ROLE_ADMINISTRATOR, Unit: xaA},
	),
}

// stages are how far a round has gone, one after the other.
type stage int

const (
	planned stage = iota
	opened
	submitted
	accepted
	compiled
	approved
	dispatched
	asked     // the unit asked to reopen its report
	exempted  // another unit is exempted
	ended     // the units that report have ended
	past      // the due time has passed
	certified // the period is certified
	forwarded // the recommendation is with another unit
	answered  // it is answered
	sent      // the file of a bulk import is uploaded
	looked    // its rows are read
)

// round is a period brought to a stage.
type round struct {
	*system
	plan, period, report, consolidated string
	bulk                               *reportingv1.BulkImport
}

func (s *system) round(t testing.TB, upTo stage) *round {
	t.Helper()
	r := &round{system: s, plan: "plans/p-" + newID()}
	r.period = r.plan + "/periods/2025-6-thang"
	r.report, r.consolidated = r.period+"/reports/xa-a", r.period+"/consolidatedReport"
	for at := opened; at <= upTo; at++ {
		if err := r.step(t, at); err != nil {
			t.Fatalf("stage %d: %v", at, err)
		}
	}
	return r
}

func (r *round) step(t testing.TB, to stage) (err error) {
	asReviewer := r.As(t, reviewer)
	switch to {
	case opened:
		if r.Clock.Now().Year() > 2025 { // a round before this one saw the units end
			r.Clock.Set(vietnam("2025-07-01 08:00:00.000"))
			asReviewer = r.As(t, reviewer)
		}
		_, err = r.OpenPeriod(asReviewer, &reportingv1.OpenPeriodRequest{Parent: r.plan, RuleId: "6-thang", Year: 2025})
	case submitted:
		r.submit(t, leader, r.report, recommending(content("12"), kn1))
	case accepted:
		r.accept(t, r.report)
	case compiled:
		_, err = r.CompileConsolidatedReport(asReviewer, &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()})
	case approved:
		_, err = r.ApproveConsolidatedReport(r.As(t, leadership), &reportingv1.ApproveConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"1"`})
	case dispatched:
		_, err = r.DispatchConsolidatedReport(asReviewer, &reportingv1.DispatchConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"2"`})
	case asked:
		_, err = r.RequestReopening(r.As(t, leader), &reportingv1.RequestReopeningRequest{Name: r.report, Comment: "Sót một hộ", RequestId: newID(), Etag: `"2"`})
	case exempted:
		err = exempt(asReviewer, r, xaB)
	case ended:
		r.Clock.Set(vietnam("2026-01-02 08:00:00.000"))
	case past:
		r.Clock.Set(vietnam("2025-07-11 08:00:00.000"))
	case certified:
		err = certify(r.As(t, reviewer), r)
	case forwarded:
		_, err = r.forward(r.As(t, reviewer), r.report+"/recommendations/kn1", so)
	case answered:
		err = answerRecommendation(r.As(t, reviewer), r)
	case sent:
		r.bulk, err = r.uploaded(r.As(t, reviewer), r.period, threeRows)
	case looked:
		r.bulk, err = r.RunBulkImport(asReviewer, &reportingv1.RunBulkImportRequest{Name: r.bulk.GetName()})
	}
	return err
}

// permission says who may call a method, and what the others are told; who is not named lacks the role.
type permission struct {
	method  string
	at      stage
	call    func(ctx context.Context, r *round) error
	allowed []string
	refused map[string][]string // people by reason
}

var (
	ownUnit     = []string{"officer", "leader"}
	allUnits    = []string{"officer", "leader", "other officer", "other leader"}
	makers      = []string{"reviewer", "leadership"}
	otherMakers = []string{"other reviewer", "other leadership"}
)

func with(names []string, more ...string) []string { return slices.Concat(names, more) }

func everybodyBut(refused ...string) []string {
	all := slices.Sorted(maps.Keys(people))
	return slices.DeleteFunc(all, func(name string) bool { return slices.Contains(refused, name) })
}

var permissions = slices.Concat(basePermissions, actPermissions, recommendationPermissions, prefillPermissions, levelPermissions, findingPermissions, sheetPermissions, consolidationPermissions,
	analysisPermissions, bulkImportPermissions)

var basePermissions = []permission{
	{
		method: "OpenPeriod", at: planned, allowed: []string{"reviewer"},
		refused: map[string][]string{"NOT_LEAD_UNIT": {"other reviewer", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: r.plan, RuleId: "6-thang", Year: 2025})
			return err
		},
	},
	{
		method: "GetPeriod", at: opened, allowed: everybodyBut("anonymous"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: r.period})
			return err
		},
	},
	{
		method: "PreviewPeriods", at: opened, allowed: everybodyBut("anonymous"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.PreviewPeriods(ctx, &reportingv1.PreviewPeriodsRequest{Parent: r.plan, Year: 2025})
			return err
		},
	},
	{
		method: "ListPeriods", at: opened, allowed: everybodyBut("anonymous"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListPeriods(ctx, &reportingv1.ListPeriodsRequest{Parent: r.plan})
			return err
		},
	},
	{
		method: "GetPeriodTotals", at: submitted, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetPeriodTotals(ctx, &reportingv1.GetPeriodTotalsRequest{Period: r.period})
			return err
		},
	},
	{
		method: "GetBoard", at: submitted, allowed: slices.Concat(allUnits, makers),
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetBoard(ctx, &reportingv1.GetBoardRequest{Period: r.period})
			return err
		},
	},
	{
		method: "GetReport", at: submitted, allowed: slices.Concat(ownUnit, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetReport(ctx, &reportingv1.GetReportRequest{Name: r.report})
			return err
		},
	},
	{
		method: "GetReportDraft", at: opened, allowed: ownUnit,
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other officer", "other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetReportDraft(ctx, &reportingv1.GetReportDraftRequest{Name: r.report + "/draft"})
			return err
		},
	},
	{
		method: "SaveReportDraft", at: opened, allowed: ownUnit,
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other officer", "other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{
				Name: r.report + "/draft", Content: content("1"),
			}})
			return err
		},
	},
	{
		method: "SubmitReport", at: opened, allowed: []string{"leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: r.report, Content: content("1"), RequestId: newID()})
			return err
		},
	},
	{
		method: "ReturnReport", at: submitted, allowed: []string{"reviewer"},
		refused: map[string][]string{"NOT_LEAD_UNIT": {"other reviewer", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ReturnReport(ctx, &reportingv1.ReturnReportRequest{Name: r.report, Comment: "Sửa", RequestId: newID(), Etag: `"1"`})
			return err
		},
	},
	{
		method: "AcceptReport", at: submitted, allowed: []string{"reviewer"},
		refused: map[string][]string{"NOT_LEAD_UNIT": {"other reviewer", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.AcceptReport(ctx, &reportingv1.AcceptReportRequest{Name: r.report, RequestId: newID(), Etag: `"1"`})
			return err
		},
	},
	{
		method: "ListReportEntries", at: submitted, allowed: slices.Concat(ownUnit, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListReportEntries(ctx, &reportingv1.ListReportEntriesRequest{Parent: r.report, WithContent: true})
			return err
		},
	},
	{
		method: "GetReceipt", at: submitted, allowed: slices.Concat(ownUnit, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetReceipt(ctx, &reportingv1.GetReceiptRequest{Name: r.report})
			return err
		},
	},
	{
		method: "ListReceiptKeys", at: opened, allowed: everybodyBut(),
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListReceiptKeys(ctx, &reportingv1.ListReceiptKeysRequest{})
			return err
		},
	},
	{
		method: "CompileConsolidatedReport", at: accepted, allowed: []string{"reviewer"},
		refused: map[string][]string{"NOT_LEAD_UNIT": {"other reviewer", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.CompileConsolidatedReport(ctx, &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()})
			return err
		},
	},
	{
		method: "ApproveConsolidatedReport", at: compiled, allowed: []string{"leadership"},
		refused: map[string][]string{"NOT_ISSUING_AUTHORITY": {"other leadership", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ApproveConsolidatedReport(ctx, &reportingv1.ApproveConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"1"`})
			return err
		},
	},
	{
		method: "DispatchConsolidatedReport", at: approved, allowed: []string{"reviewer"},
		refused: map[string][]string{"NOT_LEAD_UNIT": {"other reviewer", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.DispatchConsolidatedReport(ctx, &reportingv1.DispatchConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"2"`})
			return err
		},
	},
	{
		method: "GetConsolidatedReport", at: approved, allowed: makers,
		refused: map[string][]string{"NOT_RECIPIENT": slices.Concat(allUnits, otherMakers, []string{"city", "other city", "outside leader", "crossed"})},
		call:    readConsolidated,
	},
	{
		method: "GetConsolidatedReport", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
		refused: map[string][]string{"NOT_RECIPIENT": with(otherMakers, "other city", "outside leader", "crossed")},
		call:    readConsolidated,
	},
	{
		method: "PreflightConsolidatedReport", at: compiled, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.PreflightConsolidatedReport(ctx, &reportingv1.PreflightConsolidatedReportRequest{Name: r.consolidated})
			return err
		},
	},
	{
		method: "ListFigureContributions", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
		refused: map[string][]string{"NOT_RECIPIENT": with(otherMakers, "other city", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListFigureContributions(ctx, &reportingv1.ListFigureContributionsRequest{Parent: r.consolidated, Indicator: "A1"})
			return err
		},
	},
	{
		method: "ListConsolidatedReportEntries", at: compiled, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListConsolidatedReportEntries(ctx, &reportingv1.ListConsolidatedReportEntriesRequest{Parent: r.consolidated})
			return err
		},
	},
	{
		method: "ListDispatchedReports", at: dispatched, allowed: []string{"city"},
		refused: map[string][]string{"NOT_RECIPIENT": {"other city", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListDispatchedReports(ctx, &reportingv1.ListDispatchedReportsRequest{Parent: thanhPho})
			return err
		},
	},
}

func readConsolidated(ctx context.Context, r *round) error {
	_, err := r.GetConsolidatedReport(ctx, &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
	return err
}

// want is what a person is told.
func (p permission) want(person string) string {
	if slices.Contains(p.allowed, person) {
		return ""
	}
	if person == "anonymous" {
		return "SIGN_IN_REQUIRED"
	}
	for reason, refused := range p.refused {
		if slices.Contains(refused, person) {
			return reason
		}
	}
	return "ROLE_MISSING"
}

// calls makes the call as a person.
func (p permission) calls(t *testing.T, person string, r *round) error {
	if person == "anonymous" {
		return p.call(t.Context(), r)
	}
	return p.call(r.As(t, people[person]), r)
}

func TestWhoMayCallWhat(t *testing.T) {
	s := newSystem(t)
	for _, p := range permissions {
		t.Run(p.method, func(t *testing.T) {
			r := s.round(t, p.at)
			before := s.stored(t)
			for person := range people {
				if want := p.want(person); want != "" {
					if got := reasonOf(p.calls(t, person, r)); got != want {
						t.Errorf("%s is told %q, want %q", person, got, want)
					}
				}
			}
			if !maps.Equal(s.stored(t), before) {
				t.Error("a refused call changed what is stored")
			}
			for _, person := range p.allowed { // each in a round of its own: the call may change what is there
				if err := p.calls(t, person, s.round(t, p.at)); err != nil {
					t.Errorf("%s is refused: %v", person, err)
				}
			}
		})
	}
}

func TestThePermissionsCoverTheWholeContract(t *testing.T) {
	for _, service := range []protoreflect.ServiceDescriptor{
		reportingv1.File_tiendo_reporting_v1_reporting_service_proto.Services().ByName("ReportingService"),
		reportingv1.File_tiendo_reporting_v1_consolidation_service_proto.Services().ByName("ConsolidationService"),
		reportingv1.File_tiendo_reporting_v1_recommendation_service_proto.Services().ByName("RecommendationService"),
		reportingv1.File_tiendo_reporting_v1_analysis_service_proto.Services().ByName("AnalysisService"),
		reportingv1.File_tiendo_reporting_v1_finding_service_proto.Services().ByName("FindingService"),
		reportingv1.File_tiendo_reporting_v1_prefill_service_proto.Services().ByName("PrefillService"),
		reportingv1.File_tiendo_reporting_v1_level_service_proto.Services().ByName("LevelService"),
		reportingv1.File_tiendo_reporting_v1_bulk_import_service_proto.Services().ByName("BulkImportService"),
		reportingv1.File_tiendo_reporting_v1_reference_value_service_proto.Services().ByName("ReferenceValueService"),
	} {
		methods := service.Methods()
		for i := range methods.Len() {
			name := string(methods.Get(i).Name())
			if !slices.ContainsFunc(permissions, func(p permission) bool { return p.method == name }) {
				t.Error(errors.New("no permission is tested for " + name))
			}
		}
	}
}
