package show

import (
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// computed writes the computed indicators of a report, and what they lack.
func (p Printer) computed(values []*reportingv1.ComputedValue, period *reportingv1.Period) {
	if len(values) == 0 {
		return
	}
	t := p.newTable("computed", "title", "unit_of_measure", "value", "formula")
	t.SetColumnConfigs(append(right(4), wrap(2, 44), wrap(4, 34), wrap(5, 40)))
	asked := indicatorsOf(period)
	for _, v := range values {
		i := asked[v.GetIndicator()]
		t.AppendRow(row(v.GetIndicator(), i.GetTitle(), i.GetUnitOfMeasure(), p.computedValue(v), i.GetFormula()))
	}
	p.table(t)
}

func (p Printer) computedValue(v *reportingv1.ComputedValue) string {
	switch {
	case v.GetNumber() != "":
		return p.Text.Number(v.GetNumber())
	case v.GetDivisionByZero():
		return p.Text.Text("computed.by_zero")
	}
	var lacks []string
	for _, m := range v.GetMissingInputs() {
		figure := strings.TrimSpace(strings.Join([]string{m.GetIndicator(), m.GetDimension(), m.GetCategory()}, " "))
		lacks = append(lacks, figure+" "+p.word("computed_why", strings.TrimPrefix(m.GetWhy().String(), "WHY_")))
	}
	return p.Text.Text("computed.lacks", "inputs", strings.Join(lacks, "; "))
}
