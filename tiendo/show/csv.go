package show

import (
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// byteOrderMark tells Excel that a CSV file is UTF-8; without it Vietnamese letters come out wrong.
const byteOrderMark = "\ufeff"

// CSV writes a consolidated report's figures as comma-separated values in UTF-8 with a byte order mark. Numbers are
// written with a point and without grouping, as in the contracts.
func (p Printer) CSV(c *reportingv1.ConsolidatedReport) error {
	if _, err := io.WriteString(p.Out, byteOrderMark); err != nil {
		return err
	}
	w := csv.NewWriter(p.Out)
	w.UseCRLF = true
	var headings []string
	for _, key := range []string{"indicator", "title", "section", "unit_of_measure", "result", "numerator", "denominator",
		"baseline", "target", "percent", "sample", "reported_units", "expected_units"} {
		headings = append(headings, p.Text.Text("column."+key))
	}
	rows := [][]string{headings}
	for _, f := range c.GetFigures() {
		sample := ""
		if f.GetSample() {
			sample = p.Text.Text("yes")
		}
		rows = append(rows, []string{f.GetIndicator(), f.GetTitle(), f.GetSection(), f.GetUnitOfMeasure(), f.GetValue(),
			f.GetNumerator(), f.GetDenominator(), f.GetBaseline(), f.GetTarget(), f.GetPercentOfTarget(), sample,
			fmt.Sprint(f.GetReportedUnits()), fmt.Sprint(f.GetExpectedUnits())})
	}
	for _, r := range rows {
		for i := range r {
			r[i] = safeCell(r[i])
		}
	}
	return w.WriteAll(rows)
}

var plainNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// safeCell keeps a spreadsheet from running a text somebody else wrote as a formula: such a text gets an apostrophe in
// front. A negative number is no formula.
func safeCell(cell string) string {
	if plainNumber.MatchString(cell) {
		return cell
	}
	first := strings.TrimLeft(cell, " \u00a0")
	for _, start := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(first, start) {
			return "'" + cell
		}
	}
	return cell
}
