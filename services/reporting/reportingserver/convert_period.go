package reportingserver

import (
	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/schedule/schedulewire"
)

func periodProto(p reporting.PeriodNow) *reportingv1.Period {
	out := periodHeadProto(p)
	for _, section := range p.Sections {
		out.Sections = append(out.Sections, sectionProto(section))
	}
	for _, indicator := range p.Indicators {
		out.Indicators = append(out.Indicators, indicatorProto(indicator))
	}
	out.Rules, out.Formulas = rulesProto(p.Rules()), formulasProto(p.Indicators)
	if len(p.ProgressBands) > 0 {
		out.ProgressRule = progressRuleProto(p.ProgressBands)
	}
	return out
}

// periodHeadProto is a period without sections and indicators, as lists show it.
func periodHeadProto(p reporting.PeriodNow) *reportingv1.Period {
	out := &reportingv1.Period{
		Name: string(p.Name), Title: p.Title, PlanVersion: int32(p.PlanVersion), PlanDocumentNumber: p.PlanNumber,
		PlanTitle: p.PlanTitle, RuleId: p.RuleID, Kind: schedulewire.KindProto(p.Kind), Year: int32(p.Year),
		DataFrom: dateProto(p.DataFrom), DataTo: dateProto(p.DataTo), DueRule: schedulewire.DueRuleProto(p.DueRule),
		DueTime: timestamp(p.Due), ConsolidatedDueTime: timestamp(p.ConsolidatedDue),
		IssuingUnit: pinnedProto(p.IssuingUnit), LeadUnit: pinnedProto(p.LeadUnit),
		RecipientUnit: pinnedProto(p.RecipientUnit), OpenTime: timestamp(p.OpenedAt), OpenedBy: p.OpenedBy,
	}
	told := p.TasksByUnit()
	for _, o := range p.Obligations {
		out.Obligations = append(out.Obligations, &reportingv1.Obligation{
			Unit: pinnedProto(o.Unit), Report: string(p.Name.Report(o.Unit.Unit)), Indicators: o.Indicators,
			Sections: o.Sections, Tasks: o.Tasks, DueTime: timestamp(p.DueFor(o)), Holders: pinnedUnitsProto(p.Holders(o.Unit.Unit)),
			ReportedTasks: told[o.Unit.Unit],
		})
	}
	out.DataLegalBasis, out.Edition = p.DataBasis, int32(p.Edition)
	out.Number, out.DueDay, out.LevelDueDays = int32(p.Number), dueDayProto(p.HowDue()), levelDueDaysProto(p.LevelDueDays)
	if how, ok := p.HowConsolidatedDue(); ok {
		out.ConsolidatedDueDay = dueDayProto(how)
	}
	if p.LockAfterDays != nil {
		out.LockAfterDays = proto.Int32(int32(*p.LockAfterDays))
	}
	out.UnitsNotInForce = pinnedUnitsProto(p.NotInForce)
	return out
}

func pinnedUnitsProto(units []reporting.PinnedUnit) []*reportingv1.PinnedUnit {
	var out []*reportingv1.PinnedUnit
	for _, unit := range units {
		out = append(out, pinnedProto(unit))
	}
	return out
}

func periodsProto(periods []reporting.PeriodNow, next string) *reportingv1.ListPeriodsResponse {
	out := &reportingv1.ListPeriodsResponse{NextPageToken: next}
	for _, p := range periods {
		out.Periods = append(out.Periods, periodHeadProto(p))
	}
	return out
}

func pinnedProto(u reporting.PinnedUnit) *reportingv1.PinnedUnit {
	return &reportingv1.PinnedUnit{Unit: u.Unit, DisplayName: u.DisplayName}
}

func sectionProto(s reporting.Section) *planv1.Section {
	out := &planv1.Section{Code: s.Code, Title: s.Title, ReportingUnits: s.ReportingUnits, Weight: s.Weight}
	for _, t := range s.Tasks {
		out.Tasks = append(out.Tasks, &planv1.Task{
			Code: t.Code, Title: t.Title, LeadUnit: t.LeadUnit, ParticipatingUnits: t.ParticipatingUnits,
			ReportingUnits: t.ReportingUnits, DueDate: dayProto(t.DueDate), Product: t.Product,
		})
	}
	return out
}

func indicatorProto(i reporting.Indicator) *planv1.Indicator {
	out := &planv1.Indicator{
		Code: i.Code, Title: i.Title, Section: i.Section, UnitOfMeasure: i.UnitOfMeasure, ValueKind: valueKinds.wire[i.Kind],
		Aggregation: aggregations.wire[i.Aggregation], Direction: directions.wire[i.Direction], Decimals: int32(i.Decimals),
		Minimum: i.Minimum, Maximum: i.Maximum, ReportingUnits: i.ReportingUnits, ReportingRules: i.Rules,
		Definition: i.Definition, PeriodAggregation: periodAggregations.wire[i.PeriodAggregation], Cumulative: i.Cumulative,
		Weight: i.Weight, DefinitionVersion: int32(i.DefinitionVersion), Dimensions: dimensionsProto(i.Dimensions),
		ChangeThresholdPercent: i.ChangeThreshold,
	}
	if i.Formula != nil {
		out.Formula = i.Formula.Text
	}
	if b := i.Baseline; b != nil {
		out.Baseline = &planv1.Baseline{Year: int32(b.Year), Value: b.Value, Source: b.Source, Sample: b.Sample}
	}
	for _, t := range i.Targets {
		out.Targets = append(out.Targets, &planv1.Target{
			Year: int32(t.Year), Value: t.Value, Sample: t.Sample, Unit: t.Unit, ReportingRule: t.Rule,
		})
	}
	return out
}

func boardProto(b reporting.Board) *reportingv1.Board {
	out := &reportingv1.Board{
		Period: string(b.Period.Name), DueTime: timestamp(b.Period.Due), Now: timestamp(b.Now), Counts: boardCounts(b.Rows), AsOf: optionalDateProto(b.AsOf),
	}
	for _, row := range b.Rows {
		out.Rows = append(out.Rows, &reportingv1.BoardRow{
			Unit: pinnedProto(row.Obligation.Unit), Report: string(row.Standing.Report), State: states.wire[row.State],
			Timeliness: timelinesses.wire[row.Timeliness], FirstReceiveTime: timestamp(row.Standing.FirstReceivedAt),
			LastReceiveTime: timestamp(row.Standing.LastAt), Entries: int32(row.Standing.LastNumber),
			DueTime: timestamp(row.Allowance.Due), Extended: row.Allowance.Extended(),
			PendingRequest: pendingProto(row.Standing.Pending(row.Allowance)), ReturnDueTime: timestamp(row.Standing.ReturnDue),
			Included: row.Standing.Counted().Entry > 0,
		})
	}
	for _, g := range b.Groups {
		out.Groups = append(out.Groups, &reportingv1.BoardGroup{
			Unit:       pinnedProto(reporting.PinnedUnit{Unit: g.Unit, DisplayName: g.DisplayName}),
			WholeUnits: g.Whole, DividedUnits: dividedProto(g.Divided), Counts: boardCounts(g.Rows),
		})
	}
	return out
}

func boardCounts(rows []reporting.BoardRow) *reportingv1.BoardCounts {
	c := &reportingv1.BoardCounts{Expected: int32(len(rows))}
	byState := map[reporting.State]*int32{
		reporting.NotStarted: &c.NotStarted, reporting.Drafting: &c.Drafting, reporting.StateSubmitted: &c.Submitted,
		reporting.StateReturned: &c.Returned, reporting.StateAccepted: &c.Accepted,
		reporting.StateWithdrawn: &c.Withdrawn, reporting.StateReopened: &c.Reopened,
	}
	byTimeliness := map[reporting.Timeliness]*int32{
		reporting.Pending: &c.Pending, reporting.OnTime: &c.OnTime, reporting.Late: &c.Late, reporting.Overdue: &c.Overdue,
		reporting.ByExtension: &c.ByExtension, reporting.Excused: &c.Excused,
	}
	for _, row := range rows {
		*byState[row.State]++
		*byTimeliness[row.Timeliness]++
		if row.Standing.Pending(row.Allowance) != nil {
			c.Requests++
		}
	}
	return c
}
