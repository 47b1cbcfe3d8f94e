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
		t.AppendRow(row(plan.GetName(), c.GetDocumentNumber(), p.date(c.GetDocumentDate()), p.word("plan_state", strings.TrimPrefix(plan.GetState().String(), "STATE_")),
			strconv.Itoa(int(plan.GetVersion())), c.GetTitle()))
	}
	p.table(t)
}

// PlanStanding writes where a plan stands, without what it says.
func (p Printer) PlanStanding(plan *planv1.Plan) { p.facts(p.planFacts(plan)...) }

func (p Printer) planFacts(plan *planv1.Plan) []string {
	return []string{
		"plan", plan.GetName(),
		"document", p.document(plan.GetContent()),
		"title", plan.GetContent().GetTitle(),
		"state", p.word("plan_state", strings.TrimPrefix(plan.GetState().String(), "STATE_")),
		"version", strconv.Itoa(int(plan.GetVersion())),
	}
}

// Plan writes one plan; names are those of units, where they are known.
func (p Printer) Plan(plan *planv1.Plan, names map[string]string) {
	p.planContent(p.planFacts(plan), plan.GetContent(), names)
}

// PlanVersion writes one version of a plan.
func (p Printer) PlanVersion(v *planv1.PlanVersion, names map[string]string) {
	p.planContent([]string{
		"version", v.GetName(),
		"document", p.document(v.GetContent()),
		"title", v.GetContent().GetTitle(),
		"decided_by", v.GetDecidedBy(),
		"reason", v.GetReason(),
		"stored", p.time(v.GetCreateTime()),
		"account", v.GetAccount(),
	}, v.GetContent(), names)
}

// PlanVersions writes the versions of a plan.
func (p Printer) PlanVersions(versions []*planv1.PlanVersion) {
	t := p.newTable("version", "decided_by", "reason", "stored", "account")
	t.SetColumnConfigs(append(right(1), wrap(2, 40), wrap(3, 50)))
	for _, v := range versions {
		t.AppendRow(row(short(v.GetName()), v.GetDecidedBy(), v.GetReason(), p.time(v.GetCreateTime()), v.GetAccount()))
	}
	p.table(t)
}

func (p Printer) document(c *planv1.PlanContent) string {
	return p.Text.Text("plan.document", "number", c.GetDocumentNumber(), "date", p.date(c.GetDocumentDate()))
}

// planContent writes some facts of a plan and everything it says.
func (p Printer) planContent(facts []string, c *planv1.PlanContent, names map[string]string) {
	named := func(unit string) string {
		if names[unit] == "" {
			return unit
		}
		return names[unit] + " (" + unit + ")"
	}
	p.facts(append(facts,
		"issuing_unit", named(c.GetIssuingUnit()),
		"lead_unit", named(c.GetLeadUnit()),
		"recipient_unit", named(c.GetRecipientUnit()),
		"assigned_units", strconv.Itoa(len(c.GetAssignedUnits())),
		"end_date", p.date(c.GetEndDate()),
	)...)
	p.rules(c)
	for _, s := range c.GetSections() {
		fmt.Fprintf(p.Out, "\n%s. %s\n", s.GetCode(), safe(s.GetTitle()+p.weight(s.GetWeight())))
		for _, task := range s.GetTasks() {
			fmt.Fprintf(p.Out, "   %s  %s%s\n", task.GetCode(), safe(task.GetTitle()), safe(p.measured(task)))
		}
	}
	fmt.Fprintln(p.Out)
	p.indicators(c)
}
