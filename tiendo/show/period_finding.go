package show

import (
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// PeriodFindings writes what is worth a look when the reports of a period are held against each other.
func (p Printer) PeriodFindings(findings []*reportingv1.PeriodFinding) {
	t := p.newTable("report_finding", "part", "how_much", "median", "unit")
	t.SetColumnConfigs(right(3, 4))
	for _, f := range findings {
		measure, median := strconv.Itoa(int(f.GetPercent()))+"%", ""
		if f.GetKind() == reportingv1.PeriodFinding_KIND_OUTLIER {
			measure, median = p.Text.Number(f.GetValue()), p.Text.Number(f.GetMedian())
		}
		units := make([]string, 0, len(f.GetUnits()))
		for _, unit := range f.GetUnits() {
			units = append(units, unit.GetDisplayName())
		}
		t.AppendRow(row(p.word("period_finding", strings.TrimPrefix(f.GetKind().String(), "KIND_")), p.part(f.GetPart()), measure, median,
			strings.Join(units, ", ")))
	}
	p.table(t)
}
