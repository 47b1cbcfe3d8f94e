package demo

import (
	"strconv"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Content is what the demo people of a unit report in a period: a value for every indicator asked for, around the
// plan's targets, and a few sentences. The same period and unit always give the same content.
func Content(period *reportingv1.Period, o *reportingv1.Obligation) *reportingv1.ReportContent {
	unit := o.GetUnit().GetUnit()
	r := chance(period.GetName(), unit, "words")
	content := &reportingv1.ReportContent{
		Difficulties: oneOf(r, texts().Difficulties),
		NextSteps:    oneOf(r, texts().NextSteps),
		Proposals:    oneOf(r, texts().Proposals),
	}
	asked := map[string]bool{}
	for _, code := range o.GetIndicators() {
		asked[code] = true
	}
	for _, indicator := range period.GetIndicators() {
		if asked[indicator.GetCode()] {
			content.Values = append(content.Values, value(period, indicator, unit))
		}
	}
	content.Tasks = tasks(period, o)
	for _, section := range period.GetSections() {
		if r.IntN(4) == 0 && len(content.GetSections()) > 0 {
			continue // not every unit has something to say on everything
		}
		task := section.GetTitle()
		if tasks := section.GetTasks(); len(tasks) > 0 {
			task = tasks[r.IntN(len(tasks))].GetTitle()
		}
		content.Sections = append(content.Sections, &reportingv1.SectionResult{
			Section: section.GetCode(),
			Text: strings.NewReplacer("{unit}", o.GetUnit().GetDisplayName(), "{task}", strings.TrimRight(task, " .;"),
				"{n}", strconv.FormatInt(between(r, 2, 9), 10)).Replace(oneOf(r, texts().Results)),
		})
	}
	return content
}

// Slip is the content with the kind of mistake a lead unit returns a report for: one count ten times too high. It
// answers the indicator's code, which is empty where the content has no number to get wrong.
func Slip(period *reportingv1.Period, right *reportingv1.ReportContent) (wrong *reportingv1.ReportContent, indicator string) {
	wrong = &reportingv1.ReportContent{
		Sections: right.GetSections(), Tasks: right.GetTasks(), Difficulties: right.GetDifficulties(),
		NextSteps: right.GetNextSteps(), Proposals: right.GetProposals(),
	}
	unbounded := map[string]bool{}
	for _, i := range period.GetIndicators() {
		unbounded[i.GetCode()] = i.GetValueKind() == planv1.Indicator_VALUE_KIND_COUNT && i.GetMaximum() == ""
	}
	for _, v := range right.GetValues() {
		if n := v.GetNumber(); indicator == "" && unbounded[v.GetIndicator()] && n != "" && n != "0" && len(v.GetBreakdowns()) == 0 {
			indicator = v.GetIndicator()
			v = &reportingv1.IndicatorValue{Indicator: indicator, Value: &reportingv1.IndicatorValue_Number{Number: n + "0"}}
		}
		wrong.Values = append(wrong.Values, v)
	}
	return wrong, indicator
}

// ReturnComment is what the lead unit says of a slip.
func ReturnComment(report, indicator string) string {
	return strings.ReplaceAll(oneOf(chance(report, "return"), texts().Returns), "{indicator}", indicator)
}
