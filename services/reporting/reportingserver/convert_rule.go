package reportingserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/expression"
	"github.com/tiendo/tiendo/services/reporting"
)

var severities = newEnum(map[planv1.Check_Severity]reporting.RuleSeverity{
	planv1.Check_SEVERITY_ERROR:   reporting.RuleBlocks,
	planv1.Check_SEVERITY_WARNING: reporting.Explainable,
})

// checkFromProto reads a check of a plan; false where this version does not understand it.
func checkFromProto(in *planv1.Check) (reporting.Check, bool) {
	tree, problems := expression.Parse(in.GetExpression())
	severity, known := severities.domain[in.GetSeverity()]
	return reporting.Check{
		ID: in.GetCheckId(), Condition: tree, Severity: severity, Message: in.GetMessage(), MessageEn: in.GetMessageEn(),
	}, known && len(problems) == 0
}

var ruleKinds = newEnum(map[reportingv1.Rule_Kind]reporting.RuleKind{
	reportingv1.Rule_KIND_CHECK:                        reporting.PlanCheck,
	reportingv1.Rule_KIND_CHANGE:                       reporting.LittleChange,
	reportingv1.Rule_KIND_WHOLE_NUMBER:                 reporting.WholeNumber,
	reportingv1.Rule_KIND_DECIMALS:                     reporting.FewDecimals,
	reportingv1.Rule_KIND_MINIMUM:                      reporting.AtLeast,
	reportingv1.Rule_KIND_MAXIMUM:                      reporting.AtMost,
	reportingv1.Rule_KIND_DENOMINATOR_ABOVE_ZERO:       reporting.DenominatorAbove,
	reportingv1.Rule_KIND_NUMERATOR_WITHIN_DENOMINATOR: reporting.NumeratorWithin,
	reportingv1.Rule_KIND_CATEGORY_WITHIN_VALUE:        reporting.CategoryWithin,
	reportingv1.Rule_KIND_CATEGORIES_ADD_UP:            reporting.CategoriesAddUp,
})

var ruleScopes = newEnum(map[reportingv1.Rule_Scope]reporting.RuleScope{
	reportingv1.Rule_SCOPE_REPORT:               reporting.OfReport,
	reportingv1.Rule_SCOPE_VALUE:                reporting.OfValue,
	reportingv1.Rule_SCOPE_VALUE_AND_CATEGORIES: reporting.OfValueAndCategories,
	reportingv1.Rule_SCOPE_CATEGORIES:           reporting.OfCategories,
})

func rulesProto(rules []reporting.Rule) []*reportingv1.Rule {
	var out []*reportingv1.Rule
	for _, r := range rules {
		rule := &reportingv1.Rule{
			RuleId: r.ID, Condition: expressionProto(r.Condition), Severity: severities.wire[r.Severity], Message: r.Message,
			MessageEn: r.MessageEn, Indicators: r.Indicators, Kind: ruleKinds.wire[r.Kind], Limit: r.Limit,
			Scope: ruleScopes.wire[r.Scope], Dimension: r.Dimension, Part: string(r.Part), Drafts: r.Drafts,
		}
		if r.Kind == reporting.LittleChange {
			rule.ChangeThresholdPercent = r.Limit
		}
		out = append(out, rule)
	}
	return out
}

func expressionProto(n expression.Node) *reportingv1.Expression {
	out := &reportingv1.Expression{Op: string(n.Op), Number: n.Number}
	for _, arg := range n.Args {
		out.Args = append(out.Args, expressionProto(arg))
	}
	if n.Reference != nil {
		out.Reference = referenceProto(*n.Reference)
	}
	return out
}

func referenceProto(r expression.Reference) *reportingv1.FigureReference {
	return &reportingv1.FigureReference{
		Indicator: r.Indicator, Part: string(r.Part), Dimension: r.Dimension, Category: r.Category, Previous: r.Previous,
	}
}

func explanationsFromProto(in []*reportingv1.Explanation) []reporting.Explanation {
	var out []reporting.Explanation
	for _, x := range in {
		out = append(out, reporting.Explanation{Rule: x.GetRule(), Text: reporting.NormaliseText(x.GetText())})
	}
	return out
}

func explanationsProto(explanations []reporting.Explanation) []*reportingv1.Explanation {
	var out []*reportingv1.Explanation
	for _, x := range explanations {
		out = append(out, &reportingv1.Explanation{Rule: x.Rule, Text: x.Text})
	}
	return out
}
