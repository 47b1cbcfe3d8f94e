package show

import reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"

// Provenance writes what each report adds to a figure, and where it comes from.
func (p Printer) Provenance(contributions []*reportingv1.FigureContribution) {
	t := p.newTable("unit", "result", "receipt_number", "received", "submitted_by", "accepted_by")
	for _, c := range contributions {
		t.AppendRow(row(c.GetUnit().GetDisplayName(), p.value(c.GetValue()), c.GetReceiptNumber(), p.time(c.GetReceiveTime()),
			c.GetSubmittedBy(), c.GetAcceptedBy()))
	}
	p.table(t)
}
