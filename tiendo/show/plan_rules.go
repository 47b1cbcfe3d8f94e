package show

import (
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

func (p Printer) rules(c *planv1.PlanContent) {
	t := p.newTable("rule", "title", "kind", "data", "due", "consolidated_due")
	t.SetColumnConfigs([]table.ColumnConfig{wrap(2, 30), wrap(4, 30), wrap(5, 40), wrap(6, 40)})
	for _, r := range c.GetReportingRules() {
		t.AppendRow(row(r.GetRuleId(), r.GetTitle(), p.periodKind(r.GetKind()), p.window(r), p.dueAndLock(r), p.due(r.GetConsolidatedDue())))
		for _, level := range r.GetLevelDues() {
			t.AppendRow(row("", p.levelled(level.GetLevels(), level.GetUnits()), "", "", p.due(level.GetDue()), ""))
		}
	}
	p.table(t)
}

func (p Printer) sample(sample bool) string {
	if sample {
		return p.Text.Text("sample")
	}
	return ""
}

func (p Printer) indicators(c *planv1.PlanContent) {
	t := p.newTable("indicator", "title", "unit_of_measure", "kind", "aggregation", "baseline", "last_target")
	t.SetColumnConfigs(append(right(6, 7), wrap(2, 50)))
	for _, i := range c.GetIndicators() {
		target, baseline := "", ""
		for _, t := range i.GetTargets() {
			if t.GetUnit() == "" {
				target = p.ofYear(t.GetValue(), t.GetYear(), t.GetSample())
			}
		}
		if b := i.GetBaseline(); b != nil {
			baseline = p.ofYear(b.GetValue(), b.GetYear(), b.GetSample())
		}
		t.AppendRow(row(i.GetCode(), i.GetTitle()+p.dimensions(i)+p.weight(i.GetWeight()), i.GetUnitOfMeasure(),
			p.word("value_kind", strings.TrimPrefix(i.GetValueKind().String(), "VALUE_KIND_")),
			p.word("aggregation", strings.TrimPrefix(i.GetAggregation().String(), "AGGREGATION_")), baseline, target))
	}
	p.table(t)
	p.progressRule(c.GetProgressRule())
	for _, check := range c.GetChecks() {
		p.paragraph("- "+check.GetMessage()+" ("+p.word("severity", strings.TrimPrefix(check.GetSeverity().String(), "SEVERITY_"))+")", check.GetExpression())
	}
}

// dimensions names what an indicator is broken down by.
func (p Printer) dimensions(i *planv1.Indicator) string {
	var titles []string
	for _, d := range i.GetDimensions() {
		titles = append(titles, d.GetTitle())
	}
	if len(titles) == 0 {
		return ""
	}
	return "; " + p.Text.Text("plan_field.dimensions") + ": " + strings.Join(titles, ", ")
}

func (p Printer) weight(weight string) string {
	if weight == "" {
		return ""
	}
	return "; " + p.Text.Text("plan_field.weight") + ": " + p.Text.Number(weight) + "%"
}

func (p Printer) ofYear(value string, year int32, sample bool) string {
	return fmt.Sprintf("%s (%d)%s", p.Text.Number(value), year, p.sample(sample))
}
