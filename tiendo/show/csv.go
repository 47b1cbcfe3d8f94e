package show

import (
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/sheet"
)

// byteOrderMark tells Excel that a file is UTF-8; without it Vietnamese letters come out wrong.
const byteOrderMark = "\ufeff"

// CSV writes a consolidated report's figures as comma-separated values (RFC 4180) in UTF-8, for programs: numbers are
// written with a point and without grouping, as in the contracts.
func (p Printer) CSV(c *reportingv1.ConsolidatedReport) error {
	return p.sheet(c, ',', func(number string) string { return number })
}

// ExcelCSV writes the same for Excel with Vietnamese settings: with a byte order mark, semicolons between the cells and
// a decimal comma. Excel there takes 1.234 for 1234.
func (p Printer) ExcelCSV(c *reportingv1.ConsolidatedReport) error {
	if _, err := io.WriteString(p.Out, byteOrderMark); err != nil {
		return err
	}
	return p.sheet(c, ';', func(number string) string { return strings.Replace(number, ".", ",", 1) })
}

func (p Printer) sheet(c *reportingv1.ConsolidatedReport, comma rune, number func(string) string) error {
	w := csv.NewWriter(p.Out)
	w.Comma, w.UseCRLF = comma, true
	rows := [][]string{p.headings("indicator", "title", "section", "unit_of_measure", "result", "numerator", "denominator",
		"baseline", "target", "percent", "sample", "reported_units", "expected_units")}
	for _, f := range c.GetFigures() {
		sample := ""
		if f.GetSample() {
			sample = p.Text.Text("yes")
		}
		rows = append(rows, []string{
			f.GetIndicator(), f.GetTitle(), f.GetSection(), f.GetUnitOfMeasure(),
			number(f.GetValue()), number(f.GetNumerator()), number(f.GetDenominator()), number(f.GetBaseline()),
			number(f.GetTarget()), number(f.GetPercentOfTarget()), sample,
			fmt.Sprint(f.GetReportedUnits()), fmt.Sprint(f.GetExpectedUnits()),
		})
	}
	for _, row := range rows {
		for i := range row {
			row[i] = safeCell(row[i])
		}
	}
	return w.WriteAll(rows)
}

// safeCell keeps a spreadsheet from running a text somebody else wrote as a formula. A negative number is no formula.
func safeCell(cell string) string {
	if plainNumber.MatchString(cell) {
		return cell
	}
	return sheet.Harmless(cell)
}

var plainNumber = regexp.MustCompile(`^-?[0-9]+([.,][0-9]+)?$`)
