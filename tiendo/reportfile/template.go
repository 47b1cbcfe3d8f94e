package reportfile

import (
	"fmt"
	"io"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Template writes a file a unit can fill in: every indicator it has to report, with name and unit of measure, and every
// content area. The lead is a comment for the top.
func Template(w io.Writer, lead string, period *reportingv1.Period, o *reportingv1.Obligation) {
	fmt.Fprintf(w, "# %s\n", lead)
	fmt.Fprintf(w, "# %s · %s\n\nvalues:\n", period.GetTitle(), o.GetUnit().GetDisplayName())
	asked := map[string]bool{}
	for _, code := range o.GetIndicators() {
		asked[code] = true
	}
	for _, i := range period.GetIndicators() {
		if asked[i.GetCode()] {
			fmt.Fprintf(w, "  # %s (%s)\n  - indicator: %s\n    %s\n", i.GetTitle(), i.GetUnitOfMeasure(), i.GetCode(), blank(i))
		}
	}
	fmt.Fprint(w, "\nsections:\n")
	for _, s := range period.GetSections() {
		fmt.Fprintf(w, "  # %s\n  - section: %q\n    text: \"\"\n", s.GetTitle(), s.GetCode())
	}
	fmt.Fprint(w, "\ndifficulties: \"\"\nnext_steps: \"\"\nproposals: \"\"\n")
}

// blank is an empty value of the indicator's kind.
func blank(i *planv1.Indicator) string {
	switch i.GetValueKind() {
	case planv1.Indicator_VALUE_KIND_RATIO:
		return "ratio: {numerator: , denominator: }"
	case planv1.Indicator_VALUE_KIND_YES_NO:
		return "yes_no: "
	case planv1.Indicator_VALUE_KIND_TEXT:
		return `text: ""`
	}
	return "number: "
}
