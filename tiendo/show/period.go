package show

import (
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Periods writes a list of periods.
func (p Printer) Periods(periods []*reportingv1.Period) {
	t := p.newTable("period", "title", "opened", "due", "expected")
	t.SetColumnConfigs(right(5))
	for _, period := range periods {
		t.AppendRow(row(short(period.GetName()), period.GetTitle(), p.time(period.GetOpenTime()),
			p.time(period.GetDueTime()), strconv.Itoa(len(period.GetObligations()))))
	}
	p.table(t)
}

// Period writes one period that was opened.
func (p Printer) Period(period *reportingv1.Period) {
	var out []string
	for _, u := range period.GetUnitsNotInForce() {
		out = append(out, u.GetDisplayName())
	}
	p.facts(
		"period", period.GetName(),
		"report_title", period.GetTitle(),
		"plan", period.GetPlanDocumentNumber()+" · "+period.GetPlanTitle(),
		"data", p.Text.Text("dates.days", "from", p.date(period.GetDataFrom()), "to", p.date(period.GetDataTo())),
		"due_before", p.moment(period.GetDueTime()),
		"how_due", p.howDue(period),
		"consolidated_due_before", p.moment(period.GetConsolidatedDueTime()),
		"issuing_unit", period.GetIssuingUnit().GetDisplayName(),
		"lead_unit", period.GetLeadUnit().GetDisplayName(),
		"recipient_unit", period.GetRecipientUnit().GetDisplayName(),
		"expected", strconv.Itoa(len(period.GetObligations())),
		"not_in_force", strings.Join(out, ", "),
	)
}

func (p Printer) state(s reportingv1.Report_State) string {
	return p.word("state", strings.TrimPrefix(s.String(), "STATE_"))
}

func (p Printer) timeliness(t reportingv1.Timeliness) string {
	return p.word("timeliness", strings.TrimPrefix(t.String(), "TIMELINESS_"))
}

// short is the last part of a resource name.
func short(name string) string { return name[strings.LastIndex(name, "/")+1:] }
