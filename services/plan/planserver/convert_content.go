package planserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/schedule/schedulewire"
)

func contentFromProto(in *planv1.PlanContent) plan.Content {
	return plan.Content{
		DocumentNumber: in.GetDocumentNumber(), DocumentDate: schedulewire.Date(in.GetDocumentDate()), Title: in.GetTitle(),
		Purpose: in.GetPurpose(), LegalBases: in.GetLegalBases(), IssuingUnit: in.GetIssuingUnit(),
		LeadUnit: in.GetLeadUnit(), RecipientUnit: in.GetRecipientUnit(), AssignedUnits: in.GetAssignedUnits(),
		EndDate: schedulewire.Date(in.GetEndDate()), Sections: each(in.GetSections(), sectionFromProto),
		Indicators:     each(in.GetIndicators(), indicatorFromProto),
		ReportingRules: each(in.GetReportingRules(), ruleFromProto),
		Checks:         each(in.GetChecks(), checkFromProto),
		ProgressBands:  each(in.GetProgressRule().GetBands(), bandFromProto),
	}
}

func checkFromProto(in *planv1.Check) plan.Check {
	return plan.Check{
		ID: in.GetCheckId(), Expression: in.GetExpression(), Severity: severities.domain[in.GetSeverity()],
		Message: in.GetMessage(), MessageEn: in.GetMessageEn(),
	}
}

func checkProto(c plan.Check) *planv1.Check {
	return &planv1.Check{
		CheckId: c.ID, Expression: c.Expression, Severity: severities.wire[c.Severity], Message: c.Message, MessageEn: c.MessageEn,
	}
}

func contentProto(c plan.Content) *planv1.PlanContent {
	return &planv1.PlanContent{
		DocumentNumber: c.DocumentNumber, DocumentDate: schedulewire.DateProto(c.DocumentDate), Title: c.Title, Purpose: c.Purpose,
		LegalBases: c.LegalBases, IssuingUnit: c.IssuingUnit, LeadUnit: c.LeadUnit, RecipientUnit: c.RecipientUnit,
		AssignedUnits: c.AssignedUnits, EndDate: schedulewire.DateProto(c.EndDate), Sections: each(c.Sections, sectionProto),
		Indicators: each(c.Indicators, indicatorProto), ReportingRules: each(c.ReportingRules, ruleProto),
		Checks: each(c.Checks, checkProto), ProgressRule: progressRuleProto(c.ProgressBands),
	}
}

func bandFromProto(in *planv1.ProgressBand) plan.ProgressBand {
	return plan.ProgressBand{
		Status: progressStatuses.domain[in.GetStatus()], Measure: progressMeasures.domain[in.GetMeasure()],
		AtLeast: in.GetAtLeastPercent(), Title: in.GetTitle(),
	}
}

// progressRuleProto is the rule of some bands; none where there are none.
func progressRuleProto(bands []plan.ProgressBand) *planv1.ProgressRule {
	if len(bands) == 0 {
		return nil
	}
	return &planv1.ProgressRule{Bands: each(bands, func(b plan.ProgressBand) *planv1.ProgressBand {
		return &planv1.ProgressBand{
			Status: progressStatuses.wire[b.Status], Measure: progressMeasures.wire[b.Measure], AtLeastPercent: b.AtLeast, Title: b.Title,
		}
	})}
}

// each converts a list; none stays none.
func each[A, B any](list []A, convert func(A) B) []B {
	if len(list) == 0 {
		return nil
	}
	converted := make([]B, 0, len(list))
	for _, item := range list {
		converted = append(converted, convert(item))
	}
	return converted
}

func sectionFromProto(in *planv1.Section) plan.Section {
	return plan.Section{
		Code: in.GetCode(), Title: in.GetTitle(), Tasks: each(in.GetTasks(), taskFromProto), ReportingUnits: in.GetReportingUnits(),
		Weight: in.GetWeight(),
	}
}

func sectionProto(s plan.Section) *planv1.Section {
	return &planv1.Section{
		Code: s.Code, Title: s.Title, Tasks: each(s.Tasks, taskProto), ReportingUnits: s.ReportingUnits, Weight: s.Weight,
	}
}

func taskFromProto(in *planv1.Task) plan.Task {
	return plan.Task{
		Code: in.GetCode(), Title: in.GetTitle(), LeadUnit: in.GetLeadUnit(), ParticipatingUnits: in.GetParticipatingUnits(),
		ReportingUnits: in.GetReportingUnits(), DueDate: schedulewire.Date(in.GetDueDate()), Product: in.GetProduct(),
	}
}

func taskProto(t plan.Task) *planv1.Task {
	out := &planv1.Task{
		Code: t.Code, Title: t.Title, LeadUnit: t.LeadUnit, ParticipatingUnits: t.ParticipatingUnits, ReportingUnits: t.ReportingUnits,
		Product: t.Product,
	}
	if !t.DueDate.IsZero() {
		out.DueDate = schedulewire.DateProto(t.DueDate)
	}
	return out
}
