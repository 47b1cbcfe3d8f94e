package reportingserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// formulasFromProto are the formulas of a plan's indicators, as the plan says them.
func formulasFromProto(indicators []*planv1.Indicator) map[string]string {
	texts := make(map[string]string)
	for _, i := range indicators {
		if i.GetFormula() != "" {
			texts[i.GetCode()] = i.GetFormula()
		}
	}
	return texts
}

func formulasProto(indicators []reporting.Indicator) []*reportingv1.Formula {
	var out []*reportingv1.Formula
	for _, i := range indicators {
		if i.Formula == nil {
			continue
		}
		formula := &reportingv1.Formula{Indicator: i.Code, Expression: expressionProto(i.Formula.Tree)}
		for _, input := range i.Formula.Tree.Inputs() {
			formula.Inputs = append(formula.Inputs, referenceProto(input))
		}
		out = append(out, formula)
	}
	return out
}

var whyMissing = map[reporting.MissingKind]reportingv1.MissingInput_Why{
	"":                        reportingv1.MissingInput_WHY_BLANK,
	reporting.NotApplicable:   reportingv1.MissingInput_WHY_NOT_APPLICABLE,
	reporting.NotAvailable:    reportingv1.MissingInput_WHY_NOT_AVAILABLE,
	reporting.NothingOccurred: reportingv1.MissingInput_WHY_NOTHING_OCCURRED,
}

func computedProto(computed []reporting.Computed) []*reportingv1.ComputedValue {
	var out []*reportingv1.ComputedValue
	for _, c := range computed {
		value := &reportingv1.ComputedValue{Indicator: c.Indicator.Code, DivisionByZero: c.ByZero}
		if c.Known {
			value.Number = c.Number.String()
		}
		for _, m := range c.Missing {
			value.MissingInputs = append(value.MissingInputs, &reportingv1.MissingInput{
				Indicator: m.Figure.Indicator, Dimension: m.Figure.Dimension, Category: m.Figure.Category, Part: string(m.Figure.Part),
				Why: whyMissing[m.Why],
			})
		}
		out = append(out, value)
	}
	return out
}

func figureInputsProto(inputs []reporting.FigureInput) []*reportingv1.FigureInput {
	var out []*reportingv1.FigureInput
	for _, in := range inputs {
		out = append(out, &reportingv1.FigureInput{
			Indicator: in.Indicator, Dimension: in.Dimension, Category: in.Category, Value: in.Value, Numerator: in.Numerator,
			Denominator: in.Denominator,
		})
	}
	return out
}
