package show

import (
	"github.com/jedib0t/go-pretty/v6/table"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Board writes where every report of a period stands. The columns of due times and of what is waited for are there when a
// row has something in them.
func (p Printer) Board(b *reportingv1.Board) {
	t := p.newTable("unit", "display_name", "state", "timeliness", "own_due", "first_received", "last_act", "waits")
	var anyDue, anyWaits bool
	for _, r := range b.GetRows() {
		due, waits := p.ownDue(b, r), p.waits(r)
		anyDue, anyWaits = anyDue || due != "", anyWaits || waits != ""
		t.AppendRow(row(short(r.GetUnit().GetUnit()), r.GetUnit().GetDisplayName(), p.state(r.GetState()),
			p.timeliness(r.GetTimeliness()), due, p.time(r.GetFirstReceiveTime()), p.time(r.GetLastReceiveTime()), waits))
	}
	t.SetColumnConfigs([]table.ColumnConfig{{Number: 5, Hidden: !anyDue}, {Number: 8, Hidden: !anyWaits}})
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

// ownDue is the due time of a row where it is not that of the period.
func (p Printer) ownDue(b *reportingv1.Board, r *reportingv1.BoardRow) string {
	switch {
	case r.GetDueTime() == nil || r.GetDueTime().AsTime().Equal(b.GetDueTime().AsTime()):
		return ""
	case r.GetExtended():
		return p.Text.Text("board.extended", "time", p.time(r.GetDueTime()))
	}
	return p.time(r.GetDueTime())
}

// waits is what is waited for: that the lead unit answers, or that the unit mends its report in time.
func (p Printer) waits(r *reportingv1.BoardRow) string {
	if asked := r.GetPendingRequest(); asked != nil {
		words := p.asked(asked)
		if asked.GetDueTime() != nil {
			words += " " + p.Text.Text("decided.until", "time", p.time(asked.GetDueTime()))
		}
		return words
	}
	if r.GetReturnDueTime() != nil {
		return p.Text.Text("board.mend", "time", p.time(r.GetReturnDueTime()))
	}
	return ""
}
