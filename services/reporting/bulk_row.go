package reporting

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/sheet"
)

// NumberFormat is how numbers are written in texts.
type NumberFormat string

// The formats of numbers, each with an example that people are shown.
const (
	PointNumbers NumberFormat = "POINT"
	CommaNumbers NumberFormat = "COMMA"
)

var numberExamples = map[NumberFormat]string{PointNumbers: "1234.5", CommaNumbers: "1234,5"}

// The limits of texts in a row, in letters.
const (
	maxReferenceSource = 300
	maxReferenceText   = 5000
)

// RowFault is one thing that is wrong in one place of a file.
type RowFault struct {
	Row    int               `bson:"row"`    // from 1; 0 for the whole file
	Column string            `bson:"column"` // its heading; empty for the whole row
	Rule   faultv1.FieldRule `bson:"rule"`
	Facts  map[string]string `bson:"facts,omitempty"`
}

// Violation is the fault as it is told.
func (f RowFault) Violation() fault.Violation {
	return fault.Violation{Field: f.Column, Rule: f.Rule, Facts: f.Facts}
}

// rowReader makes reference values of the rows of a file. It remembers what was given, and must see all rows from the first on.
type rowReader struct {
	file       BulkFile
	period     *Period
	rules      *ruleSet
	units      map[string]int // their obligations by id and name; several for a name of more than one
	indicators map[string]*rowIndicator
	columns    columns
	headings   [allColumns]string
	given      map[uint64]int // rows by what they give
}

// several stands for a name of several units.
const several = -1

// rowIndicator is an indicator as rows speak of it.
type rowIndicator struct {
	*Indicator
	number     int
	categories map[[2]string]int
}

func newRowReader(period *Period, file BulkFile, first sheet.Line) *rowReader {
	r := &rowReader{
		file: file, period: period, rules: period.ruleSet(), given: map[uint64]int{},
		units: make(map[string]int, 3*len(period.Obligations)), indicators: make(map[string]*rowIndicator, len(period.Indicators)),
	}
	for n, o := range period.Obligations {
		r.units[o.Unit.Unit] = n
		r.units[strings.TrimPrefix(o.Unit.Unit, "units/")] = n
	}
	for n, o := range period.Obligations {
		name := tidy(o.Unit.DisplayName)
		if other, taken := r.units[name]; taken && other != n {
			n = several
		}
		r.units[name] = n
	}
	for n := range period.Indicators {
		i := &rowIndicator{Indicator: &period.Indicators[n], number: n, categories: map[[2]string]int{}}
		for _, d := range i.Dimensions {
			for _, c := range d.Categories {
				i.categories[[2]string{d.Code, c.Code}] = len(i.categories) + 1
			}
		}
		r.indicators[i.Code] = i
	}
	r.columns, _ = readHeadings(first)
	for which := range r.columns {
		if r.columns.has(column(which)) {
			r.headings[which] = tidy(first.At(r.columns[which]).Text)
		}
	}
	return r
}

// row is one row while it is read.
type row struct {
	*rowReader
	line   sheet.Line
	faults []RowFault
}

// read reads a row: the unit it is of and its value, or everything that is wrong with it.
func (r *rowReader) read(line sheet.Line) (unit int, value ReferenceValue, faults []RowFault) {
	at := &row{rowReader: r, line: line}
	value = ReferenceValue{Row: line.Number, Dimension: at.code(dimensionColumn), Category: at.code(categoryColumn), Source: at.source()}
	unit, indicator, category := at.place(&value)
	if indicator != nil {
		at.value(indicator, category, &value)
	}
	return unit, value, at.faults
}

// skip notes what a row gives that was read before.
func (r *rowReader) skip(line sheet.Line) {
	at := &row{rowReader: r, line: line}
	at.place(&ReferenceValue{Dimension: at.code(dimensionColumn), Category: at.code(categoryColumn)})
}

func (r *row) fault(which column, rule faultv1.FieldRule, facts ...string) {
	f := RowFault{Row: r.line.Number, Column: r.headings[which], Rule: rule}
	for i := 0; i+1 < len(facts); i += 2 {
		if f.Facts == nil {
			f.Facts = map[string]string{}
		}
		f.Facts[facts[i]] = facts[i+1]
	}
	if f.Column == "" {
		f.Column = headings[which][0]
	}
	r.faults = append(r.faults, f)
}

// cell is the cell of a column; an empty one where the file has no such column.
func (r *row) cell(which column) sheet.Found {
	if !r.columns.has(which) {
		return sheet.Found{}
	}
	return r.line.At(r.columns[which])
}

// code is a code or a name. A number with decimals is none: programs write 1.10 as 1.1, which may be another's code.
func (r *row) code(which column) string {
	cell := r.cell(which)
	switch {
	case cell.Kind == sheet.Blank:
		return ""
	case cell.Kind == sheet.IsText, cell.Kind == sheet.IsNumber && !strings.Contains(cell.Text, "."):
		return tidy(cell.Text)
	}
	r.fault(which, faultv1.FieldRule_FIELD_RULE_CELL_HOLDS_OTHER, "value", cell.Text)
	return ""
}

// text is a text of at most so many letters.
func (r *row) text(which column, most int) string {
	cell := r.cell(which)
	if cell.Kind != sheet.Blank && cell.Kind != sheet.IsText && cell.Kind != sheet.IsNumber {
		r.fault(which, faultv1.FieldRule_FIELD_RULE_CELL_HOLDS_OTHER, "value", cell.Text)
		return ""
	}
	text := NormaliseText(tidy(cell.Text))
	if utf8.RuneCountInString(text) > most {
		r.fault(which, faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", strconv.Itoa(most))
	}
	for _, c := range text {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			r.fault(which, faultv1.FieldRule_FIELD_RULE_CONTROL_CHARACTER, "character", strconv.QuoteRuneToASCII(c))
			break
		}
	}
	return text
}

// source is where the value is from; every value says it.
func (r *row) source() string {
	text := r.text(sourceColumn, maxReferenceSource)
	if text == "" {
		text = r.file.Source
	}
	if text == "" {
		r.fault(sourceColumn, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
	return text
}

// place finds whose value the row gives, and of what: an indicator, or one of its categories, which is 0 for the whole. The
// indicator is nil where one of them is not known. Whatever the value is, a second row for the same is one too many.
func (r *row) place(value *ReferenceValue) (unit int, i *rowIndicator, category int) {
	unit, known := r.unit()
	value.Indicator = r.code(indicatorColumn)
	i, asked := r.indicators[value.Indicator]
	switch {
	case value.Indicator == "":
		r.missing(indicatorColumn)
	case !asked:
		r.fault(indicatorColumn, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", value.Indicator)
	default:
		category, asked = r.category(i, *value)
	}
	if !known || !asked {
		return unit, nil, 0
	}
	if !r.period.Obligations[unit].gives(value.Indicator) {
		r.fault(indicatorColumn, faultv1.FieldRule_FIELD_RULE_NOT_ASKED_OF_UNIT, "indicator", value.Indicator)
		return unit, nil, 0
	}
	key := uint64(unit)<<32 | uint64(i.number)<<16 | uint64(category)
	if before, twice := r.given[key]; twice {
		r.fault(indicatorColumn, faultv1.FieldRule_FIELD_RULE_ROW_REPEATED, "row", strconv.Itoa(before))
	} else {
		r.given[key] = r.line.Number
	}
	return unit, i, category
}

// missing notes that a cell is empty, unless it holds something else, which is told already.
func (r *row) missing(which column) {
	if r.cell(which).Kind == sheet.Blank {
		r.fault(which, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
}

func (r *row) unit() (unit int, known bool) {
	name := r.code(unitColumn)
	unit, known = r.units[name]
	switch {
	case name == "":
		r.missing(unitColumn)
		return 0, false
	case !known:
		r.fault(unitColumn, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", name)
	case unit == several:
		r.fault(unitColumn, faultv1.FieldRule_FIELD_RULE_SEVERAL_UNITS, "value", name)
		return 0, false
	}
	return unit, known
}

func (r *row) category(i *rowIndicator, v ReferenceValue) (category int, known bool) {
	switch {
	case v.Dimension == "" && v.Category == "":
		return 0, r.cell(dimensionColumn).Kind == sheet.Blank && r.cell(categoryColumn).Kind == sheet.Blank
	case v.Dimension == "":
		r.missing(dimensionColumn)
		return 0, false
	case v.Category == "":
		r.missing(categoryColumn)
		return 0, false
	}
	if category, known = i.categories[[2]string{v.Dimension, v.Category}]; known {
		return category, true
	}
	which, value := categoryColumn, v.Category
	if _, there := i.Dimension(v.Dimension); !there {
		which, value = dimensionColumn, v.Dimension
	}
	r.fault(which, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", value)
	return 0, false
}

// gives reports whether the unit is asked for an indicator.
func (o Obligation) gives(indicator string) bool {
	for _, code := range o.Indicators {
		if code == indicator {
			return true
		}
	}
	return false
}

// value reads the value as the indicator asks for it, and holds it against the indicator's rules.
func (r *row) value(i *rowIndicator, category int, v *ReferenceValue) {
	sound := len(r.faults)
	switch i.Kind {
	case Ratio:
		r.empty(valueColumn, i)
		v.Numerator, v.Denominator = r.number(numeratorColumn), r.number(denominatorColumn)
	case Count, Amount:
		r.empty(numeratorColumn, i)
		r.empty(denominatorColumn, i)
		v.Number = r.number(valueColumn)
	case YesNo:
		v.YesNo = r.yesNo()
	case Text:
		if v.Text = r.text(valueColumn, maxReferenceText); v.Text == "" {
			r.missing(valueColumn)
		}
	}
	if len(r.faults) > sound {
		return
	}
	var found fault.Violations
	if given := v.Value(); i.checkForm(&found, place{}, given) {
		r.rules.checkFigure(&found, i.Indicator, place{}, given, category > 0)
	}
	for _, violation := range found {
		r.faults = append(r.faults, RowFault{Row: r.line.Number, Column: r.headings[checkedColumn(violation.Field)], Rule: violation.Rule, Facts: violation.Facts})
	}
}

// checkedColumn is the column of a field of a value.
func checkedColumn(field string) column {
	switch {
	case strings.HasSuffix(field, ".numerator"):
		return numeratorColumn
	case strings.HasSuffix(field, ".denominator"):
		return denominatorColumn
	}
	return valueColumn
}

// empty notes that there is a value where the indicator has none.
func (r *row) empty(which column, i *rowIndicator) {
	if r.cell(which).Kind != sheet.Blank {
		r.fault(which, faultv1.FieldRule_FIELD_RULE_WRONG_VALUE_KIND, "indicator", i.Code, "kind", string(i.Kind))
	}
}

// number is a number as the contracts write it. In a text it has to be written as was stated for the file.
func (r *row) number(which column) string {
	cell := r.cell(which)
	switch cell.Kind {
	case sheet.Blank:
		r.fault(which, faultv1.FieldRule_FIELD_RULE_REQUIRED)
		return ""
	case sheet.IsNumber:
		return cell.Text
	case sheet.IsText:
		if number, ok := r.file.Numbers.read(strings.TrimSpace(cell.Text)); ok {
			return number
		}
		r.fault(which, faultv1.FieldRule_FIELD_RULE_NUMBER_FORMAT, "value", shortened(cell.Text), "format", numberExamples[r.file.Numbers])
		return ""
	}
	r.fault(which, faultv1.FieldRule_FIELD_RULE_CELL_HOLDS_OTHER, "value", shortened(cell.Text))
	return ""
}

// read reads a number; false if it is not written so.
func (f NumberFormat) read(text string) (string, bool) {
	if f == CommaNumbers {
		if strings.Contains(text, ".") {
			return "", false
		}
		text = strings.Replace(text, ",", ".", 1)
	}
	_, ok := fixedOf(text)
	return text, ok
}

// shortened is a text that is shown to tell what is wrong with it.
func shortened(text string) string {
	const most = 40
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}

// answers are the ways to say yes and no.
var answers = map[string]bool{"có": true, "yes": true, "true": true, "không": false, "no": false, "false": false}

func (r *row) yesNo() *bool {
	cell := r.cell(valueColumn)
	if cell.Kind == sheet.Blank {
		r.fault(valueColumn, faultv1.FieldRule_FIELD_RULE_REQUIRED)
		return nil
	}
	answer, ok := answers[strings.ToLower(tidy(cell.Text))]
	if !ok {
		r.fault(valueColumn, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", "có, không")
	}
	return &answer
}
