package reportingserver

import (
	"context"
	"fmt"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/schedule/schedulewire"
)

// plans answers what reporting asks of the plan service.
type plans struct{ client planv1.PlanServiceClient }

func (p plans) InForce(ctx context.Context, name string) (reporting.PlanVersion, error) {
	plan, err := p.client.GetPlan(ctx, &planv1.GetPlanRequest{Name: name})
	if err != nil {
		return reporting.PlanVersion{}, err
	}
	if plan.GetState() != planv1.Plan_STATE_ISSUED {
		state := strings.TrimPrefix(plan.GetState().String(), "STATE_")
		return reporting.PlanVersion{}, fault.New(faultv1.Reason_REASON_PLAN_STATE, "plan", name, "state", state)
	}
	return planVersion(plan)
}

func (p plans) Readable(ctx context.Context, name string) (reporting.PlanVersion, error) {
	plan, err := p.client.GetPlan(ctx, &planv1.GetPlanRequest{Name: name})
	if err != nil {
		return reporting.PlanVersion{}, err
	}
	return planVersion(plan)
}

// understood refuses a plan with an indicator of a kind that this version does not know: a guess would decide how numbers
// are added up.
func understood(v reporting.PlanVersion) error {
	for _, i := range v.Indicators {
		if i.Kind == "" || i.Aggregation == "" || i.PeriodAggregation == unknownOver || (i.Aggregation == reporting.ByFormula) != (i.Formula != nil) {
			return notUnderstood(v.Plan, "indicator "+i.Code)
		}
	}
	return nil
}

func notUnderstood(resource, what string) error {
	return fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("%s: %s is of a kind not known here", resource, what))
}

// Issued lists the plans in force, page after page.
func (p plans) Issued(ctx context.Context) ([]reporting.PlanInForce, error) {
	var issued []reporting.PlanInForce
	request := &planv1.ListPlansRequest{PageSize: 200}
	for {
		page, err := p.client.ListPlans(ctx, request)
		if err != nil {
			return nil, err
		}
		for _, plan := range page.GetPlans() {
			if plan.GetState() == planv1.Plan_STATE_ISSUED {
				issued = append(issued, reporting.PlanInForce{Name: plan.GetName(), Version: int(plan.GetVersion())})
			}
		}
		if page.GetNextPageToken() == "" {
			return issued, nil
		}
		request.PageToken = page.GetNextPageToken()
	}
}

// planVersion reads a plan. A rule that says what this version does not know is refused: a guess would decide who is late.
func planVersion(plan *planv1.Plan) (reporting.PlanVersion, error) {
	c := plan.GetContent()
	v := reporting.PlanVersion{
		Plan: plan.GetName(), Version: int(plan.GetVersion()), Number: c.GetDocumentNumber(), Title: c.GetTitle(),
		IssuedOn: dateFromProto(c.GetDocumentDate()), EndsOn: dateFromProto(c.GetEndDate()), KnownSince: instant(plan.GetCreateTime()), IssuingUnit: c.GetIssuingUnit(),
		LeadUnit: c.GetLeadUnit(), RecipientUnit: c.GetRecipientUnit(), AssignedUnits: c.GetAssignedUnits(),
	}
	for _, s := range c.GetSections() {
		section := reporting.Section{
			Code: s.GetCode(), Title: s.GetTitle(), ReportingUnits: s.GetReportingUnits(), Weight: s.GetWeight(),
		}
		for _, t := range s.GetTasks() {
			section.Tasks = append(section.Tasks, reporting.Task{
				Code: t.GetCode(), Title: t.GetTitle(), LeadUnit: t.GetLeadUnit(), ParticipatingUnits: t.GetParticipatingUnits(),
				ReportingUnits: t.GetReportingUnits(), DueDate: dayFromProto(t.GetDueDate()), Product: t.GetProduct(),
			})
		}
		v.Sections = append(v.Sections, section)
	}
	for _, i := range c.GetIndicators() {
		v.Indicators = append(v.Indicators, indicatorFromProto(i))
	}
	if !reporting.WithFormulas(v.Indicators, formulasFromProto(c.GetIndicators())) {
		return reporting.PlanVersion{}, notUnderstood(v.Plan, "a formula")
	}
	for _, check := range c.GetChecks() {
		one, known := checkFromProto(check)
		if !known {
			return reporting.PlanVersion{}, notUnderstood(v.Plan, "check "+check.GetCheckId())
		}
		v.Checks = append(v.Checks, one)
	}
	for _, b := range c.GetProgressRule().GetBands() {
		band, known := bandFromProto(b)
		if !known {
			return reporting.PlanVersion{}, notUnderstood(v.Plan, "progress rule")
		}
		v.ProgressBands = append(v.ProgressBands, band)
	}
	for _, r := range c.GetReportingRules() {
		rule, known := schedulewire.Rule(r)
		if !known {
			return reporting.PlanVersion{}, notUnderstood(v.Plan, "reporting rule "+rule.ID)
		}
		v.Rules = append(v.Rules, rule)
	}
	return v, understood(v)
}

func indicatorFromProto(in *planv1.Indicator) reporting.Indicator {
	i := reporting.Indicator{
		Code: in.GetCode(), Title: in.GetTitle(), Section: in.GetSection(), UnitOfMeasure: in.GetUnitOfMeasure(),
		Kind: valueKinds.domain[in.GetValueKind()], Aggregation: aggregations.domain[in.GetAggregation()],
		Direction: directions.domain[in.GetDirection()], Decimals: int(in.GetDecimals()), Minimum: in.GetMinimum(),
		Maximum: in.GetMaximum(), ReportingUnits: in.GetReportingUnits(), Rules: in.GetReportingRules(),
		Definition: in.GetDefinition(), PeriodAggregation: overFromProto(in.GetPeriodAggregation()),
		Cumulative: in.GetCumulative(), Weight: in.GetWeight(), DefinitionVersion: int(in.GetDefinitionVersion()),
		Dimensions: dimensionsFromProto(in.GetDimensions()), ChangeThreshold: in.GetChangeThresholdPercent(),
	}
	if b := in.GetBaseline(); b != nil {
		i.Baseline = &reporting.Baseline{Year: int(b.GetYear()), Value: b.GetValue(), Source: b.GetSource(), Sample: b.GetSample()}
	}
	for _, t := range in.GetTargets() {
		i.Targets = append(i.Targets, reporting.Target{
			Year: int(t.GetYear()), Value: t.GetValue(), Sample: t.GetSample(), Unit: t.GetUnit(), Rule: t.GetReportingRule(),
		})
	}
	return i
}

// units answers what reporting asks of the unit service.
type units struct{ client unitv1.UnitServiceClient }

func (u units) AsOf(ctx context.Context, names []string, day calendar.Date) ([]reporting.UnitOnDay, error) {
	answer, err := u.client.BatchGetUnits(ctx, &unitv1.BatchGetUnitsRequest{Names: names, AsOf: dateProto(day)})
	if err != nil {
		return nil, err
	}
	found := make([]reporting.UnitOnDay, 0, len(names))
	for i, unit := range answer.GetUnits() {
		if i >= len(names) || unit.GetName() != names[i] {
			break
		}
		found = append(found, reporting.UnitOnDay{
			PinnedUnit: reporting.PinnedUnit{Unit: unit.GetName(), DisplayName: unit.GetDisplayName()},
			Title:      unit.GetTitle(),
			Symbol:     unit.GetSymbol(),
			Level:      unit.GetLevel(),
			InForce:    inForce(unit, day),
		})
	}
	if len(found) != len(names) {
		return nil, fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("asked for %d units, answered %d of them", len(names), len(found)))
	}
	return found, nil
}

// inForce reports whether the unit exists on a day: from its first day up to, and not including, the day it ended.
func inForce(unit *unitv1.Unit, day calendar.Date) bool {
	from, to := unit.GetValidFrom(), unit.GetValidTo()
	return (from == nil || !day.Before(dateFromProto(from))) && (to == nil || day.Before(dateFromProto(to)))
}
