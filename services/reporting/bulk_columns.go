package reporting

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/sheet"
)

// column is what stands in a column of a bulk import's file.
type column int

const (
	unitColumn column = iota
	indicatorColumn
	dimensionColumn
	categoryColumn
	valueColumn
	numeratorColumn
	denominatorColumn
	sourceColumn
	allColumns
)

// headings are the names of the columns, the Vietnamese one first.
var headings = [allColumns][2]string{
	unitColumn:        {"đơn vị", "unit"},
	indicatorColumn:   {"chỉ tiêu", "indicator"},
	dimensionColumn:   {"chiều phân tổ", "dimension"},
	categoryColumn:    {"phân tổ", "category"},
	valueColumn:       {"giá trị", "value"},
	numeratorColumn:   {"tử số", "numerator"},
	denominatorColumn: {"mẫu số", "denominator"},
	sourceColumn:      {"nguồn", "source"},
}

var columnsByHeading = func() map[string]column {
	all := map[string]column{}
	for c, names := range headings {
		for _, name := range names {
			all[norm.NFC.String(name)] = column(c)
		}
	}
	return all
}()

// columns say where in a row each column stands; -1 where the file has none of the kind.
type columns [allColumns]int

// has reports whether the file has the column.
func (c columns) has(which column) bool { return c[which] >= 0 }

// needs are the columns that cannot be without others.
var needs = []struct{ if_, also column }{
	{numeratorColumn, denominatorColumn},
	{denominatorColumn, numeratorColumn},
	{dimensionColumn, categoryColumn},
	{categoryColumn, dimensionColumn},
}

// readHeadings finds out from the first row what stands in which column, and everything that is wrong with it.
func readHeadings(line sheet.Line) (columns, []RowFault) {
	var places columns
	for c := range places {
		places[c] = -1
	}
	var faults []RowFault
	for _, cell := range line.Cells {
		heading := tidy(cell.Text)
		which, known := columnsByHeading[strings.ToLower(heading)]
		if !known || places.has(which) {
			faults = append(faults, RowFault{Row: line.Number, Column: heading, Rule: faultv1.FieldRule_FIELD_RULE_UNKNOWN_COLUMN})
			continue
		}
		places[which] = cell.Column
	}
	missing := func(which column) {
		faults = append(faults, RowFault{Row: line.Number, Column: headings[which][0], Rule: faultv1.FieldRule_FIELD_RULE_MISSING_COLUMN})
	}
	for _, which := range []column{unitColumn, indicatorColumn} {
		if !places.has(which) {
			missing(which)
		}
	}
	if !places.has(valueColumn) && !places.has(numeratorColumn) && !places.has(denominatorColumn) {
		missing(valueColumn)
	}
	for _, need := range needs {
		if places.has(need.if_) && !places.has(need.also) {
			missing(need.also)
		}
	}
	return places, faults
}

// tidy is a text of a cell without spaces around it, in NFC as all input is.
func tidy(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }
