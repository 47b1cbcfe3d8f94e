package reportingserver

import (
	"context"
	"fmt"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
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
	version := planVersion(plan)
	return version, understood(version)
}

// understood refuses a plan with an indicator or a rule of a kind that this version does not know: a guess would decide
// who is late and how numbers are added up.
func understood(v reporting.PlanVersion) error {
	for _, i := range v.Indicators {
		if i.Kind == "" || i.Aggregation == "" {
			return notUnderstood(v.Plan, "indicator "+i.Code)
		}
	}
	for _, r := range v.Rules {
		if r.Kind == "" || r.Due.Phrase == "" || r.ConsolidatedDue != nil && r.ConsolidatedDue.Phrase == "" {
			return notUnderstood(v.Plan, "reporting rule "+r.ID)
		}
	}
	return nil
}

func notUnderstood(resource, what string) error {
	return fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("%s: %s is of a kind not known here", resource, what))
}

func planVersion(plan *planv1.Plan) reporting.PlanVersion {
	c := plan.GetContent()
	v := reporting.PlanVersion{
		Plan: plan.GetName(), Version: int(plan.GetVersion()), Number: c.GetDocumentNumber(), Title: c.GetTitle(),
		IssuedOn: dateFromProto(c.GetDocumentDate()), EndsOn: dateFromProto(c.GetEndDate()), IssuingUnit: c.GetIssuingUnit(),
		LeadUnit: c.GetLeadUnit(), RecipientUnit: c.GetRecipientUnit(), AssignedUnits: c.GetAssignedUnits(),
	}
	for _, s := range c.GetSections() {
		section := reporting.Section{Code: s.GetCode(), Title: s.GetTitle(), ReportingUnits: s.GetReportingUnits()}
		for _, t := range s.GetTasks() {
			section.Tasks = append(section.Tasks, reporting.Task{
				Code: t.GetCode(), Title: t.GetTitle(), LeadUnit: t.GetLeadUnit(), ParticipatingUnits: t.GetParticipatingUnits(),
				ReportingUnits: t.GetReportingUnits(),
			})
		}
		v.Sections = append(v.Sections, section)
	}
	for _, i := range c.GetIndicators() {
		v.Indicators = append(v.Indicators, indicatorFromProto(i))
	}
	for _, r := range c.GetReportingRules() {
		v.Rules = append(v.Rules, ruleFromProto(r))
	}
	return v
}

func indicatorFromProto(in *planv1.Indicator) reporting.Indicator {
	i := reporting.Indicator{
		Code: in.GetCode(), Title: in.GetTitle(), Section: in.GetSection(), UnitOfMeasure: in.GetUnitOfMeasure(),
		Kind: valueKinds.domain[in.GetValueKind()], Aggregation: aggregations.domain[in.GetAggregation()],
		Direction: directions.domain[in.GetDirection()], Decimals: int(in.GetDecimals()), Minimum: in.GetMinimum(),
		Maximum: in.GetMaximum(), ReportingUnits: in.GetReportingUnits(), Rules: in.GetReportingRules(),
		Definition: in.GetDefinition(),
	}
	if b := in.GetBaseline(); b != nil {
		i.Baseline = &reporting.Baseline{Year: int(b.GetYear()), Value: b.GetValue(), Source: b.GetSource(), Sample: b.GetSample()}
	}
	for _, t := range in.GetTargets() {
		i.Targets = append(i.Targets, reporting.Target{Year: int(t.GetYear()), Value: t.GetValue(), Sample: t.GetSample()})
	}
	return i
}

func ruleFromProto(in *planv1.ReportingRule) reporting.ReportingRule {
	r := reporting.ReportingRule{
		ID: in.GetRuleId(), Title: in.GetTitle(), Kind: periodKinds.domain[in.GetKind()],
		DataFrom: yearDayFromProto(in.GetDataFrom()), DataTo: yearDayFromProto(in.GetDataTo()), Due: dueRuleFromProto(in.GetDue()),
	}
	if in.GetConsolidatedDue() != nil {
		due := dueRuleFromProto(in.GetConsolidatedDue())
		r.ConsolidatedDue = &due
	}
	return r
}

func dueRuleFromProto(in *planv1.DueRule) reporting.DueRule {
	return reporting.DueRule{
		Phrase: phrases.domain[in.GetPhrase()], Day: yearDayFromProto(in.GetDay()), Sample: in.GetSample(),
	}
}

func yearDayFromProto(in *planv1.YearDay) reporting.YearDay {
	return reporting.YearDay{YearOffset: int(in.GetYearOffset()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
}

func dateFromProto(in *date.Date) calendar.Date {
	return calendar.Date{Year: int(in.GetYear()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
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
