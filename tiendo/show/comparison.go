package show

import (
	"fmt"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// comparisons writes the figures beside those of earlier periods, a table for each of these.
func (p Printer) comparisons(c *reportingv1.ConsolidatedReport) {
	for n, with := range c.GetComparedWith() {
		p.Line("consolidated.compared", "kind", p.word("compared_kind", strings.TrimPrefix(with.GetKind().String(), "KIND_")),
			"title", safe(with.GetTitle()), "revision", fmt.Sprint(with.GetRevision()))
		t := p.newTable("indicator", "title", "result", "units", "value_then", "units_then", "difference", "percent_change")
		t.SetColumnConfigs(append(right(3, 4, 5, 6, 7, 8), wrap(2, 44)))
		for _, f := range c.GetFigures() {
			if n >= len(f.GetComparisons()) {
				continue
			}
			then := f.GetComparisons()[n]
			difference := p.Text.Number(then.GetDifference())
			if why := then.GetIncomparable(); why != 0 {
				difference = p.word("incomparable", strings.TrimPrefix(why.String(), "INCOMPARABLE_"))
			}
			t.AppendRow(row(f.GetIndicator(), f.GetTitle(), p.figure(f), fmt.Sprintf("%d/%d", f.GetReportedUnits(), f.GetExpectedUnits()),
				p.Text.Number(then.GetValue()), fmt.Sprintf("%d/%d", then.GetReportedUnits(), then.GetExpectedUnits()), difference,
				p.Text.Number(then.GetPercentChange())))
		}
		p.table(t)
	}
}

// dispatchReceipt writes what the receiving authority said of what was dispatched to it.
func (p Printer) dispatchReceipt(r *reportingv1.DispatchReceipt) {
	if r == nil {
		return
	}
	p.Line("consolidated.receipt", "outcome", p.word("receipt_outcome", strings.TrimPrefix(r.GetOutcome().String(), "OUTCOME_")),
		"revision", fmt.Sprint(r.GetRevision()), "at", p.moment(r.GetReceiveTime()))
	if r.GetComment() != "" {
		p.Line("consolidated.receipt_comment", "comment", safe(r.GetComment()))
	}
}
