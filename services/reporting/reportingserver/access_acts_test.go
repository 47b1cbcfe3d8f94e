package reportingserver_test

import (
	"context"
	"slices"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

var notLead = map[string][]string{"NOT_LEAD_UNIT": {"other reviewer", "crossed"}}

// later is a due time later than that of the tests' periods.
var later = timestamppb.New(vietnam("2025-07-20 00:00:00.000"))

// actPermissions are those of the acts between submitting and consolidating.
var actPermissions = []permission{
	{
		method: "WithdrawReport", at: submitted, allowed: []string{"leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.WithdrawReport(ctx, &reportingv1.WithdrawReportRequest{Name: r.report, Comment: "Nhầm tệp", RequestId: newID(), Etag: `"1"`})
			return err
		},
	},
	{
		method: "RequestExtension", at: opened, allowed: []string{"leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other leader", "outside leader", "crossed"}},
		call:    requestExtension,
	},
	{
		method: "RequestReopening", at: accepted, allowed: []string{"leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.RequestReopening(ctx, &reportingv1.RequestReopeningRequest{Name: r.report, Comment: "Sót một hộ", RequestId: newID(), Etag: `"2"`})
			return err
		},
	},
	{
		method: "DeclineRequest", at: asked, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.DeclineRequest(ctx, &reportingv1.DeclineRequestRequest{Name: r.report, Comment: "Không đủ lý do", RequestId: newID(), Etag: `"3"`})
			return err
		},
	},
	{
		method: "ReopenReport", at: accepted, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.ReopenReport(ctx, &reportingv1.ReopenReportRequest{Name: r.report, Comment: "Sửa A1", RequestId: newID(), Etag: `"2"`})
			return err
		},
	},
	{
		method: "GetPeriodStanding", at: opened, allowed: slices.Concat(allUnits, makers),
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetPeriodStanding(ctx, &reportingv1.GetPeriodStandingRequest{Name: r.period + "/standing"})
			return err
		},
	},
	{
		method: "ExtendReports", at: opened, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.ExtendReports(ctx, &reportingv1.ExtendReportsRequest{Name: r.period, DueTime: later, Comment: "Bão", RequestId: newID()})
			return err
		},
	},
	{
		method: "ExemptReports", at: opened, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error { return exempt(ctx, r, xaB) },
	},
	{
		method: "EndExemption", at: exempted, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.EndExemption(ctx, &reportingv1.EndExemptionRequest{Name: r.period, Units: []string{xaB}, Comment: "Đã sáp nhập xong", RequestId: newID()})
			return err
		},
	},
	{
		method: "CertifyPeriod", at: past, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error { return certify(ctx, r) },
	},
	{
		method: "LiftCertification", at: certified, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.LiftCertification(ctx, &reportingv1.LiftCertificationRequest{Name: r.period, Comment: "Sửa số liệu", RequestId: newID(), Etag: `"2"`})
			return err
		},
	},
	{
		method: "AdoptPlanVersion", at: opened, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			r.amend(phong)
			_, err := r.AdoptPlanVersion(ctx, &reportingv1.AdoptPlanVersionRequest{Name: r.period, PlanVersion: 2, DueTime: later, Comment: "Điều chỉnh", RequestId: newID()})
			return err
		},
	},
	{
		// The reviewer of the lead unit that the plan has now, not of the one the period has.
		method: "TakeOverPeriod", at: opened, allowed: []string{"other reviewer"},
		refused: map[string][]string{"NOT_LEAD_UNIT": {"reviewer", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			r.amend("units/phong-khac")
			_, err := r.TakeOverPeriod(ctx, &reportingv1.TakeOverPeriodRequest{Name: r.period, PlanVersion: 2, Comment: "Sắp xếp", RequestId: newID()})
			return err
		},
	},
	{
		method: "HandOverReport", at: ended, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.HandOverReport(ctx, &reportingv1.HandOverReportRequest{
				Name: r.period, Unit: xaB, Holders: []string{"units/xa-moi"}, Comment: "Sắp xếp", RequestId: newID(),
			})
			return err
		},
	},
	{
		method: "DivideFigures", at: ended, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.DivideFigures(ctx, &reportingv1.DivideFiguresRequest{
				Name: r.period, Unit: xaA, Portions: []*reportingv1.FigurePortion{{Indicator: "A1", Unit: xaMoi, Value: "12"}},
				Comment: "Bàn giao", Document: "Biên bản mẫu", RequestId: newID(),
			})
			return err
		},
	},
	{
		method: "ListPeriodEntries", at: opened, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListPeriodEntries(ctx, &reportingv1.ListPeriodEntriesRequest{Parent: r.period})
			return err
		},
	},
	{
		method: "DeclareOutage", at: planned, allowed: []string{"administrator", "crossed"},
		call: func(ctx context.Context, r *round) error {
			end := r.Clock.Now().Add(-time.Hour)
			_, err := r.DeclareOutage(ctx, &reportingv1.DeclareOutageRequest{
				StartTime: timestamppb.New(end.Add(-time.Minute)), EndTime: timestamppb.New(end), DueTime: timestamppb.New(end.Add(time.Minute)),
				Comment: "Mất điện", RequestId: newID(),
			})
			return err
		},
	},
	{
		method: "ListOutages", at: planned, allowed: everybodyBut("anonymous"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListOutages(ctx, &reportingv1.ListOutagesRequest{})
			return err
		},
	},
	{
		method: "ListLastSubmissions", at: submitted, allowed: []string{"administrator", "crossed"},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListLastSubmissions(ctx, &reportingv1.ListLastSubmissionsRequest{Units: []string{xaA}})
			return err
		},
	},
}

// amend makes the round's plan one of a second version under a lead unit.
func (r *round) amend(lead string) {
	r.plans.with(func(plan *planv1.Plan) {
		if plan.GetName() == r.plan {
			plan.Version, plan.Content.LeadUnit = 2, lead
		}
	})
}

func requestExtension(ctx context.Context, r *round) error {
	_, err := r.RequestExtension(ctx, &reportingv1.RequestExtensionRequest{
		Name: r.report, DueTime: later, Comment: "Chờ số liệu", RequestId: newID(), Etag: `"0"`,
	})
	return err
}

func exempt(ctx context.Context, r *round, unit string) error {
	_, err := r.ExemptReports(ctx, &reportingv1.ExemptReportsRequest{Name: r.period, Units: []string{unit}, Comment: "Đang sáp nhập", RequestId: newID()})
	return err
}

func certify(ctx context.Context, r *round) error {
	_, err := r.CertifyPeriod(ctx, &reportingv1.CertifyPeriodRequest{Name: r.period, RequestId: newID(), Etag: `"1"`})
	return err
}
