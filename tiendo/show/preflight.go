package show

import (
	"cmp"
	"fmt"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Preflight writes what stands in the way of a dispatch, or deserves a look before it.
func (p Printer) Preflight(r *reportingv1.PreflightConsolidatedReportResponse) {
	if r.GetDispatchable() {
		p.Line("preflight.dispatchable")
	} else {
		p.Line("preflight.blocked")
	}
	t := p.newTable("finding_severity", "finding", "finding_about", "units")
	for _, f := range r.GetFindings() {
		units := ""
		if f.GetExpectedUnits() > 0 {
			units = fmt.Sprintf("%d/%d", f.GetReportedUnits(), f.GetExpectedUnits())
		}
		t.AppendRow(row(p.word("finding_severity", strings.TrimPrefix(f.GetSeverity().String(), "SEVERITY_")),
			p.word("finding", strings.TrimPrefix(f.GetKind().String(), "KIND_")),
			cmp.Or(f.GetUnit().GetDisplayName(), strings.TrimSpace(f.GetIndicator()+" "+f.GetIndicatorTitle())), units))
	}
	p.table(t)
}
