package show

import (
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Findings writes what in a report is worth a look.
func (p Printer) Findings(findings []*reportingv1.ReportFinding) {
	t := p.newTable("report_finding", "part", "how_much", "known_source")
	t.SetColumnConfigs(right(3))
	for _, f := range findings {
		t.AppendRow(row(p.word("report_finding", strings.TrimPrefix(f.GetKind().String(), "KIND_")), f.GetPart(), howMuch(f), foundBeside(f)))
	}
	p.table(t)
}

// howMuch is what a finding measures: a percentage, a number of values, or an encoding.
func howMuch(f *reportingv1.ReportFinding) string {
	switch {
	case f.GetPercent() > 0:
		return strconv.Itoa(int(f.GetPercent())) + "%"
	case f.GetValues() > 0:
		return strconv.Itoa(int(f.GetValues()))
	}
	return f.GetEncoding()
}

// foundBeside is what a finding was found beside: the last period, or the reports of other units.
func foundBeside(f *reportingv1.ReportFinding) string {
	if len(f.GetUnits()) == 0 {
		return f.GetSource().GetPeriodTitle()
	}
	names := make([]string, len(f.GetUnits()))
	for i, unit := range f.GetUnits() {
		names[i] = unit.GetDisplayName()
	}
	return strings.Join(names, ", ")
}
