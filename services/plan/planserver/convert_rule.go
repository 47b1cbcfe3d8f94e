package planserver

import (
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/plan"
)

func ruleFromProto(in *planv1.ReportingRule) plan.ReportingRule {
	r := plan.ReportingRule{
		ID: in.GetRuleId(), Title: in.GetTitle(), Kind: periodKinds.domain[in.GetKind()],
		DataFrom: yearDayFromProto(in.GetDataFrom()), DataTo: yearDayFromProto(in.GetDataTo()),
		Due: dueRuleFromProto(in.GetDue()), LegalBasis: in.GetLegalBasis(),
	}
	if in.GetConsolidatedDue() != nil {
		due := dueRuleFromProto(in.GetConsolidatedDue())
		r.ConsolidatedDue = &due
	}
	return r
}

func ruleProto(r plan.ReportingRule) *planv1.ReportingRule {
	out := &planv1.ReportingRule{
		RuleId: r.ID, Title: r.Title, Kind: periodKinds.wire[r.Kind], DataFrom: yearDayProto(r.DataFrom),
		DataTo: yearDayProto(r.DataTo), Due: dueRuleProto(r.Due), LegalBasis: r.LegalBasis,
	}
	if r.ConsolidatedDue != nil {
		out.ConsolidatedDue = dueRuleProto(*r.ConsolidatedDue)
	}
	return out
}

func dueRuleFromProto(in *planv1.DueRule) plan.DueRule {
	return plan.DueRule{Phrase: phrases.domain[in.GetPhrase()], Day: yearDayFromProto(in.GetDay()), Sample: in.GetSample()}
}

func dueRuleProto(r plan.DueRule) *planv1.DueRule {
	return &planv1.DueRule{Phrase: phrases.wire[r.Phrase], Day: yearDayProto(r.Day), Sample: r.Sample}
}

func yearDayFromProto(in *planv1.YearDay) plan.YearDay {
	return plan.YearDay{YearOffset: int(in.GetYearOffset()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
}

func yearDayProto(d plan.YearDay) *planv1.YearDay {
	return &planv1.YearDay{YearOffset: int32(d.YearOffset), Month: int32(d.Month), Day: int32(d.Day)}
}

func dateFromProto(in *date.Date) calendar.Date {
	return calendar.Date{Year: int(in.GetYear()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
}

func dateProto(d calendar.Date) *date.Date {
	return &date.Date{Year: int32(d.Year), Month: int32(d.Month), Day: int32(d.Day)}
}
