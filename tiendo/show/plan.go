package show

import (
	"fmt"
	"strconv"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// Plans writes a list of plans.
func (p Printer) Plans(plans []*planv1.Plan) {
	t := p.newTable("plan", "document_number", "date", "state", "version", "title")
	t.SetColumnConfigs(append(right(5), wrap(6, 60)))
	for _, plan := range plans {
		c := plan.GetContent()
		t.AppendRow(row(plan.GetName(), c.GetDocumentNumber(), p.date(c.GetDocumentDate()), p.planState(plan),
			strconv.Itoa(int(plan.GetVersion())), c.GetTitle()))
	}
	p.table(t)
}

// Plan writes one plan.
func (p Printer) Plan(plan *planv1.Plan) {
	c := plan.GetContent()
	p.facts(
		"plan", plan.GetName(),
		"document", p.Text.Text("plan.document", "number", c.GetDocumentNumber(), "date", p.date(c.GetDocumentDate())),
		"title", c.GetTitle(),
		"state", p.planState(plan),
		"version", strconv.Itoa(int(plan.GetVersion())),
		"issuing_unit", c.GetIssuingUnit(),
		"lead_unit", c.GetLeadUnit(),
		"recipient_unit", c.GetRecipientUnit(),
		"assigned_units", strconv.Itoa(len(c.GetAssignedUnits())),
		"end_date", p.date(c.GetEndDate()),
	)
	p.rules(c)
	for _, s := range c.GetSections() {
		fmt.Fprintf(p.Out, "\n%s. %s\n", s.GetCode(), s.GetTitle())
		for _, task := range s.GetTasks() {
			fmt.Fprintf(p.Out, "   %s  %s\n", task.GetCode(), task.GetTitle())
		}
	}
	fmt.Fprintln(p.Out)
	p.indicators(c)
}

func (p Printer) planState(plan *planv1.Plan) string {
	return p.word("plan_state", strings.TrimPrefix(plan.GetState().String(), "STATE_"))
}

func (p Printer) rules(c *planv1.PlanContent) {
	t := p.newTable("rule", "title", "due", "consolidated_due")
	for _, r := range c.GetReportingRules() {
		t.AppendRow(row(r.GetRuleId(), r.GetTitle(), p.due(r.GetDue()), p.due(r.GetConsolidatedDue())))
	}
	p.table(t)
}

// due is the wording of a due rule.
func (p Printer) due(d *planv1.DueRule) string {
	if d == nil {
		return ""
	}
	phrase := p.word("phrase", strings.TrimPrefix(d.GetPhrase().String(), "PHRASE_"))
	day := fmt.Sprintf("%02d/%02d", d.GetDay().GetDay(), d.GetDay().GetMonth())
	switch d.GetDay().GetYearOffset() {
	case 1:
		day += p.Text.Text("due.next_year")
	case -1:
		day += p.Text.Text("due.last_year")
	}
	return phrase + " " + day + p.sample(d.GetSample())
}

func (p Printer) sample(sample bool) string {
	if sample {
		return p.Text.Text("sample")
	}
	return ""
}

func (p Printer) indicators(c *planv1.PlanContent) {
	t := p.newTable("indicator", "title", "unit_of_measure", "kind", "aggregation", "baseline", "target")
	t.SetColumnConfigs(append(right(6, 7), wrap(2, 50)))
	for _, i := range c.GetIndicators() {
		target := ""
		if all := i.GetTargets(); len(all) > 0 {
			last := all[len(all)-1]
			target = fmt.Sprintf("%s (%d)%s", p.Text.Number(last.GetValue()), last.GetYear(), p.sample(last.GetSample()))
		}
		baseline := ""
		if b := i.GetBaseline(); b != nil {
			baseline = fmt.Sprintf("%s (%d)%s", p.Text.Number(b.GetValue()), b.GetYear(), p.sample(b.GetSample()))
		}
		t.AppendRow(row(i.GetCode(), i.GetTitle(), i.GetUnitOfMeasure(),
			p.word("value_kind", strings.TrimPrefix(i.GetValueKind().String(), "VALUE_KIND_")),
			p.word("aggregation", strings.TrimPrefix(i.GetAggregation().String(), "AGGREGATION_")), baseline, target))
	}
	p.table(t)
}
