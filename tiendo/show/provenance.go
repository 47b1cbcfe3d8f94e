package show

import reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"

// Provenance writes what each report adds to a figure, and where it comes from.
func (p Printer) Provenance(contributions []*reportingv1.FigureContribution) {
	t := p.newTable("unit", "result", "receipt_number", "received", "submitted_by", "accepted_by")
	for _, c := range contributions {
		value := p.value(c.GetValue())
		for _, input := range c.GetInputs() {
			value += "\n" + input.GetIndicator() + ": " + p.value(input)
		}
		t.AppendRow(row(c.GetUnit().GetDisplayName(), value, c.GetReceiptNumber(), p.time(c.GetReceiveTime()),
			c.GetSubmittedBy(), c.GetAcceptedBy()))
	}
	p.table(t)
}
