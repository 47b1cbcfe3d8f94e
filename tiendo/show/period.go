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

// Board writes where every report of a period stands.
func (p Printer) Board(b *reportingv1.Board) {
	t := p.newTable("unit", "display_name", "state", "timeliness", "first_received", "last_act")
	for _, r := range b.GetRows() {
		t.AppendRow(row(short(r.GetUnit().GetUnit()), r.GetUnit().GetDisplayName(), p.state(r.GetState()),
			p.timeliness(r.GetTimeliness()), p.time(r.GetFirstReceiveTime()), p.time(r.GetLastReceiveTime())))
	}
	p.table(t)
	c := b.GetCounts()
	p.Line("board.counts", "expected", c.GetExpected(), "accepted", c.GetAccepted(), "submitted", c.GetSubmitted(),
		"returned", c.GetReturned(), "drafting", c.GetDrafting(), "not_started", c.GetNotStarted())
	if c.GetWithdrawn()+c.GetReopened()+c.GetRequests() > 0 {
		p.Line("board.acts", "withdrawn", c.GetWithdrawn(), "reopened", c.GetReopened(), "requests", c.GetRequests())
	}
	p.Line("board.times", "on_time", c.GetOnTime(), "late", c.GetLate(), "by_extension", c.GetByExtension(),
		"excused", c.GetExcused(), "overdue", c.GetOverdue(), "pending", c.GetPending(),
		"due", p.time(b.GetDueTime()), "now", p.time(b.GetNow()))
}

func (p Printer) state(s reportingv1.Report_State) string {
	return p.word("state", strings.TrimPrefix(s.String(), "STATE_"))
}

func (p Printer) timeliness(t reportingv1.Timeliness) string {
	return p.word("timeliness", strings.TrimPrefix(t.String(), "TIMELINESS_"))
}

// short is the last part of a resource name.
func short(name string) string { return name[strings.LastIndex(name, "/")+1:] }
