package show

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// ReportComparison writes how far the values of a report are from what is known of them.
func (p Printer) ReportComparison(c *reportingv1.ReportComparison) {
	t := p.newTable("part", "value_then", "difference", "percent_change", "known_source")
	t.SetColumnConfigs(append(right(3, 4), wrap(2, 40), wrap(5, 40)))
	for _, v := range c.GetValues() {
		part := v.GetValue().GetIndicator()
		if v.GetCategory() != "" {
			part += " " + v.GetDimension() + "/" + v.GetCategory()
		}
		t.AppendRow(row(part, p.value(v.GetValue()), p.Text.Number(v.GetDifference()), p.Text.Number(v.GetPercentChange()), p.knownSource(v.GetSource())))
	}
	p.table(t)
}
