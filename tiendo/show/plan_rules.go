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
		if all := i.GetTargets(); len(all) > 0 {
			last := all[len(all)-1]
			target = p.ofYear(last.GetValue(), last.GetYear(), last.GetSample())
		}
		if b := i.GetBaseline(); b != nil {
			baseline = p.ofYear(b.GetValue(), b.GetYear(), b.GetSample())
		}
		t.AppendRow(row(i.GetCode(), i.GetTitle(), i.GetUnitOfMeasure(),
			p.word("value_kind", strings.TrimPrefix(i.GetValueKind().String(), "VALUE_KIND_")),
			p.word("aggregation", strings.TrimPrefix(i.GetAggregation().String(), "AGGREGATION_")), baseline, target))
	}
	p.table(t)
}

func (p Printer) ofYear(value string, year int32, sample bool) string {
	return fmt.Sprintf("%s (%d)%s", p.Text.Number(value), year, p.sample(sample))
}
