package planserver_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/plan/planserver"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

// morning is when the tests begin: 2 January 2020, 9 o'clock in Vietnam.
var morning = time.Date(2020, 1, 2, 2, 0, 0, 0, time.UTC)

// world is a plan service beside a unit service, with a client.
type world struct {
	*servertest.System
	planv1.PlanServiceClient
	units unitv1.UnitServiceClient
	t     testing.TB
}

func start(t testing.TB) *world {
	t.Helper()
	return startWith(t, func(units grpc.ClientConnInterface) grpc.ClientConnInterface { return units })
}

// startWith lets a test stand between the plan service and the unit service.
func startWith(t testing.TB, between func(grpc.ClientConnInterface) grpc.ClientConnInterface) *world {
	t.Helper()
	clock := servertest.NewClock(morning)
	units, err := unitserver.New(t.Context(), unitserver.Config{Store: docstoretest.Open(t), Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	system := servertest.Start(t, clock, units.Issuer(), func(registrar grpc.ServiceRegistrar, conn *grpc.ClientConn) error {
		units.Register(registrar)
		return planserver.Register(t.Context(), registrar, planserver.Config{
			Store: docstoretest.Open(t), Now: clock.Now, Log: slog.New(slog.DiscardHandler), Units: between(conn),
		})
	})
	w := &world{System: system, PlanServiceClient: planv1.NewPlanServiceClient(system.Conn), units: unitv1.NewUnitServiceClient(system.Conn), t: t}
	w.addUnits()
	return w
}

// addUnits adds two districts with their departments, and the communes of the first. Two of these have become one on
// 1 March 2020.
func (w *world) addUnits() {
	w.t.Helper()
	merged := &date.Date{Year: 2020, Month: 3, Day: 1}
	for _, id := range []string{"thanh-pho", "huyen", "phong", "huyen-khac", "phong-khac", "xa-a", "xa-b"} {
		w.addUnit(id, nil, nil)
	}
	w.addUnit("xa-cu", nil, merged)
	w.addUnit("xa-moi", merged, nil)
}

func (w *world) addUnit(id string, from, to *date.Date) {
	w.t.Helper()
	_, err := w.units.CreateUnit(w.as("ROLE_ADMINISTRATOR@thanh-pho"), &unitv1.CreateUnitRequest{UnitId: id, Unit: &unitv1.Unit{
		Level: "commune", Names: []*unitv1.DatedName{{Title: id, DisplayName: id}}, ValidFrom: from, ValidTo: to,
	}})
	if err != nil {
		w.t.Error(err)
	}
}

// as is a context whose calls are made by somebody who holds roles, each written ROLE@unit.
func (w *world) as(grants ...string) context.Context {
	w.t.Helper()
	actor := identity.Actor{Account: "accounts/" + strings.ToLower(strings.NewReplacer("ROLE_", "", "@", "-", "_", "-").Replace(strings.Join(grants, "-")))}
	for _, grant := range grants {
		role, unit, _ := strings.Cut(grant, "@")
		actor.Grants = append(actor.Grants, identity.Grant{Role: accessv1.Role(accessv1.Role_value[role]), Unit: "units/" + unit})
	}
	if len(grants) == 0 {
		actor.Account = "accounts/nobody-special"
	}
	return w.As(w.t, actor)
}

func (w *world) reviewer() context.Context   { return w.as("ROLE_LEAD_REVIEWER@phong") }
func (w *world) leadership() context.Context { return w.as("ROLE_LEADERSHIP@huyen") }

func (w *world) create(id string, change ...func(*planv1.PlanContent)) *planv1.Plan {
	w.t.Helper()
	content := content()
	for _, c := range change {
		c(content)
	}
	return must(w.t)(w.CreatePlan(w.reviewer(), &planv1.CreatePlanRequest{PlanId: id, Plan: &planv1.Plan{Content: content}}))
}

func (w *world) issue(p *planv1.Plan) *planv1.Plan {
	w.t.Helper()
	return must(w.t)(w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: p.GetName(), Etag: p.GetEtag()}))
}

func (w *world) get(name string) *planv1.Plan {
	w.t.Helper()
	return must(w.t)(w.GetPlan(w.leadership(), &planv1.GetPlanRequest{Name: name}))
}

// must ends the test unless a call succeeds.
func must(t testing.TB) func(*planv1.Plan, error) *planv1.Plan {
	return func(p *planv1.Plan, err error) *planv1.Plan {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
}

func equal(t testing.TB, what string, got, want proto.Message) {
	t.Helper()
	if !proto.Equal(got, want) {
		t.Errorf("%s\n got %s\nwant %s", what, prototext.Format(got), prototext.Format(want))
	}
}

// refused checks why a call failed, and answers the fault.
func refused(t testing.TB, what string, err error, want faultv1.Reason) *fault.Error {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, want %v", what, want)
		return fault.New(faultv1.Reason_REASON_UNSPECIFIED)
	}
	f := fault.Of(faultstatus.FromError(err))
	if f.Reason != want {
		t.Errorf("%s: %v, want %v", what, err, want)
	}
	return f
}

// violations are the fields and rules of an invalid request.
func violations(f *fault.Error) []string {
	var list []string
	for _, v := range f.Violations {
		list = append(list, v.Field+" "+fault.RuleName(v.Rule))
	}
	return list
}

// content has something in every field of the contract.
func content() *planv1.PlanContent {
	return &planv1.PlanContent{
		DocumentNumber: "272/KH-UBND", DocumentDate: &date.Date{Year: 2018, Month: 10, Day: 29}, Title: "Kế hoạch trợ giúp",
		Purpose: "Trợ giúp người khuyết tật", LegalBases: []string{"Luật Người khuyết tật"}, IssuingUnit: "units/huyen",
		LeadUnit: "units/phong", RecipientUnit: "units/thanh-pho", AssignedUnits: []string{"units/xa-a", "units/xa-b"},
		EndDate: &date.Date{Year: 2025, Month: 12, Day: 31},
		Sections: []*planv1.Section{{Code: "1", Title: "Y tế", Weight: "100", ReportingUnits: []string{"units/phong"}, Tasks: []*planv1.Task{
			{Code: "1.1", Title: "Khám định kỳ", LeadUnit: "units/phong", ParticipatingUnits: []string{"units/xa-a"}, ReportingUnits: []string{"units/huyen"}, DueDate: &date.Date{Year: 2024, Month: 2, Day: 29}, Product: "Báo cáo"},
		}}},
		Indicators: []*planv1.Indicator{{
			Code: "A", Title: "Kinh phí", Section: "1", UnitOfMeasure: "triệu đồng", ValueKind: planv1.Indicator_VALUE_KIND_AMOUNT,
			Aggregation: planv1.Indicator_AGGREGATION_SUM, Direction: planv1.Indicator_DIRECTION_UP, Decimals: 2, Minimum: "0",
			Maximum: "99.5", ReportingUnits: []string{"units/xa-b"}, ReportingRules: []string{"nam"},
			Baseline:   &planv1.Baseline{Year: 2017, Value: "1.25", Source: "Phòng", Sample: true},
			Targets:    []*planv1.Target{{Year: 2020, Value: "2.5", Sample: true, Unit: "units/xa-b", ReportingRule: "nam"}},
			Definition: "Số đã chi", PeriodAggregation: planv1.Indicator_PERIOD_AGGREGATION_SUM, Cumulative: true,
			ChangeThresholdPercent: "30",
			Weight:                 "60.00", DefinitionVersion: 2, Dimensions: []*planv1.Dimension{{
				Code: "source", Title: "Nguồn", Categories: []*planv1.Category{{Code: "state", Title: "Ngân sách"}}, Required: true, Complete: true,
			}},
		}, {
			Code: "B", Title: "Phần ngoài ngân sách", Section: "1", UnitOfMeasure: "%", ValueKind: planv1.Indicator_VALUE_KIND_AMOUNT,
			Aggregation: planv1.Indicator_AGGREGATION_FORMULA, Decimals: 1, Weight: "40",
			Formula: `100 - value("A", "source", "state") * 100 / value("A")`,
		}},
		Checks: []*planv1.Check{{
			CheckId: "chi", Expression: `value("A") > 0`, Severity: planv1.Check_SEVERITY_WARNING, Message: "Chưa chi", MessageEn: "Nothing spent",
		}},
		ProgressRule: &planv1.ProgressRule{Bands: []*planv1.ProgressBand{
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED, Measure: planv1.ProgressBand_MEASURE_TARGET, AtLeastPercent: "100", Title: "Đạt và vượt"},
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_LIKELY, Measure: planv1.ProgressBand_MEASURE_EXPECTED, AtLeastPercent: "95.5"},
			{Status: planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY},
		}},
		ReportingRules: []*planv1.ReportingRule{{
			RuleId: "nam", Title: "Báo cáo năm", Kind: planv1.ReportingRule_KIND_YEAR,
			DataFrom: &planv1.YearDay{YearOffset: -1, Month: 12, Day: 15}, DataTo: &planv1.YearDay{Month: 12, Day: 14},
			Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, Day: &planv1.YearDay{YearOffset: 1, Month: 1, Day: 10}, Sample: true},
			ConsolidatedDue: &planv1.DueRule{
				Phrase: planv1.DueRule_PHRASE_BY, Day: &planv1.YearDay{YearOffset: 1, Month: 1, Day: 20},
			},
			LegalBasis: "Kế hoạch số 272/KH-UBND", DataLegalBasis: "Nghị định số 09/2019/NĐ-CP", LockAfterDays: proto.Int32(0),
			LevelDues: []*planv1.LevelDue{{
				Levels: []string{"commune"}, Units: []string{"units/xa-a"}, Due: &planv1.DueRule{
					Phrase: planv1.DueRule_PHRASE_AFTER_PERIOD, After: &planv1.DaysAfter{Days: 5, WorkingDays: true},
					Roll: planv1.DueRule_ROLL_NEXT_WORKING_DAY, LegalBasis: "Công văn",
				},
			}},
		}, {
			RuleId: "tuan", Title: "Báo cáo tuần", Kind: planv1.ReportingRule_KIND_WEEK, DataToWeekday: 4,
			Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, WeekDay: &planv1.WeekDay{WeekOffset: 1, Weekday: 1}},
		}, {
			RuleId: "thang", Title: "Báo cáo tháng", Kind: planv1.ReportingRule_KIND_MONTH,
			Window: planv1.ReportingRule_WINDOW_CALENDAR,
			Due:    &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, MonthDay: &planv1.MonthDay{MonthOffset: 1, Day: 5}},
		}, {
			RuleId: "chuyen-de", Title: "Báo cáo chuyên đề", Kind: planv1.ReportingRule_KIND_ONE_OFF,
			OnceFrom: &date.Date{Year: 2020, Month: 1, Day: 1}, OnceTo: &date.Date{Year: 2020, Month: 6, Day: 30},
			Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, Date: &date.Date{Year: 2020, Month: 7, Day: 5}},
		}},
	}
}

// assigned gives a content many assigned units, which exist.
func (w *world) assigned(count int) func(*planv1.PlanContent) {
	w.t.Helper()
	names := make([]string, count)
	var adding sync.WaitGroup
	for i := range names {
		id := fmt.Sprintf("thon-%04d", i)
		names[i] = "units/" + id
		adding.Go(func() { w.addUnit(id, nil, nil) })
	}
	adding.Wait()
	return func(c *planv1.PlanContent) {
		c.AssignedUnits, c.Sections[0].Tasks, c.Indicators[0].ReportingUnits = names, nil, nil
		c.Indicators[0].Targets = nil
		c.ReportingRules[0].LevelDues[0].Units = nil
	}
}
