package planserver_test

import (
	"slices"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan/planserver"
)

// TestCheckFindsWhatBreaksTheContractAndTheRulesAtOnce: a server says the first only, and the second once that is mended.
func TestCheckFindsWhatBreaksTheContractAndTheRulesAtOnce(t *testing.T) {
	before := func(month, day int32) *planv1.DueRule {
		return &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, Day: &planv1.YearDay{YearOffset: 1, Month: month, Day: day}}
	}
	request := &planv1.CreatePlanRequest{PlanId: "With Capitals", Plan: &planv1.Plan{Content: &planv1.PlanContent{
		DocumentNumber: "1/KH-UBND", DocumentDate: &date.Date{Year: 2025, Month: 1, Day: 2}, EndDate: &date.Date{Year: 2024, Month: 1, Day: 2},
		IssuingUnit: "units/a", LeadUnit: "units/l", RecipientUnit: "units/a", AssignedUnits: []string{"units/b"},
		Sections: []*planv1.Section{{Code: "1", Title: "Một"}},
		Indicators: []*planv1.Indicator{{
			Code: "A", Title: "Số hộ", Section: "2", UnitOfMeasure: "hộ", ValueKind: planv1.Indicator_VALUE_KIND_COUNT,
			Aggregation: planv1.Indicator_AGGREGATION_RATIO,
		}},
		ReportingRules: []*planv1.ReportingRule{
			{RuleId: "nam", Title: "Năm", Kind: planv1.ReportingRule_KIND_YEAR, DataFrom: &planv1.YearDay{Month: 1, Day: 1}, DataTo: &planv1.YearDay{Month: 12, Day: 31}, Due: before(1, 10)},
			{RuleId: "nam", Title: "Năm", Kind: planv1.ReportingRule_KIND_YEAR, DataFrom: &planv1.YearDay{Month: 1, Day: 1}, DataTo: &planv1.YearDay{Month: 12, Day: 31}},
		},
	}}}
	var fields []string
	for _, v := range fault.Of(planserver.Check(request)).Violations {
		fields = append(fields, v.Field+" "+v.Rule.String())
	}
	slices.Sort(fields)
	want := []string{
		"plan.content.end_date FIELD_RULE_BAD_DATE",
		"plan.content.indicators[0].aggregation FIELD_RULE_NOT_ALLOWED",
		"plan.content.indicators[0].section FIELD_RULE_UNKNOWN_REFERENCE",
		"plan.content.recipient_unit FIELD_RULE_DUPLICATE",
		"plan.content.reporting_rules[1].due FIELD_RULE_REQUIRED",
		"plan.content.reporting_rules[1].rule_id FIELD_RULE_DUPLICATE",
		"plan.content.title FIELD_RULE_REQUIRED",
		"plan_id FIELD_RULE_PATTERN",
	}
	if !slices.Equal(fields, want) {
		t.Errorf("got  %q\nwant %q", fields, want)
	}
	if request.GetPlanId() != "With Capitals" || request.GetPlan().GetContent().GetTitle() != "" {
		t.Error("the request was changed")
	}
}

func TestCheckOfASoundPlanFindsNothing(t *testing.T) {
	request := &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: &planv1.PlanContent{
		DocumentNumber: "1/KH-UBND", DocumentDate: &date.Date{Year: 2025, Month: 1, Day: 2}, EndDate: &date.Date{Year: 2026, Month: 1, Day: 2},
		Title: "Kế hoạch", IssuingUnit: "units/a", LeadUnit: "units/l", RecipientUnit: "units/c", AssignedUnits: []string{"units/b"},
		Sections: []*planv1.Section{{Code: "1", Title: "Một"}},
		ReportingRules: []*planv1.ReportingRule{{
			RuleId: "nam", Title: "Năm", Kind: planv1.ReportingRule_KIND_YEAR, DataFrom: &planv1.YearDay{Month: 1, Day: 1}, DataTo: &planv1.YearDay{Month: 12, Day: 31},
			Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, Day: &planv1.YearDay{YearOffset: 1, Month: 1, Day: 10}},
		}},
	}}}
	if err := planserver.Check(request); err != nil {
		t.Error(err)
	}
}
