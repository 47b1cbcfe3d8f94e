// Package filled reads the cells of a workbook that somebody filled in, and says by cell what is wrong: "Số liệu!F12".
package filled

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/numeral"
	"github.com/tiendo/tiendo/services/sheet"
)

// Row reads the cells of one row.
type Row struct {
	Sheet  string
	Number int
	Line   sheet.Line
	Faults *fault.Violations
}

// Name is what a cell of the row is called.
func (r Row) Name(column int) string { return r.Sheet + "!" + sheet.Name(column, r.Number) }

func (r Row) Fault(column int, rule faultv1.FieldRule, facts ...string) {
	r.Faults.Add(r.Name(column), rule, facts...)
}

func (r Row) Require(column int) { r.Fault(column, faultv1.FieldRule_FIELD_RULE_REQUIRED) }

// Fixed checks the cells that nobody changes.
func (r Row) Fixed(want map[int]string) {
	columns := make([]int, 0, len(want))
	for column := range want {
		columns = append(columns, column)
	}
	slices.Sort(columns)
	for _, column := range columns {
		if got := Clean(r.Line.At(column).Text); got != Clean(want[column]) {
			r.Fault(column, faultv1.FieldRule_FIELD_RULE_NOT_THE_FORM, "expected", want[column], "value", got)
		}
	}
}

// Empty refuses what is filled in where nothing is asked.
func (r Row) Empty(columns ...int) {
	for _, column := range columns {
		if r.Line.At(column).Kind != sheet.Blank {
			r.Fault(column, faultv1.FieldRule_FIELD_RULE_NOT_IN_FORM)
		}
	}
}

// given is what a cell holds; false where that is nothing, or nothing that can be used.
func (r Row) given(column int) (sheet.Found, bool) {
	found := r.Line.At(column)
	switch found.Kind {
	case sheet.Blank:
		return found, false
	case sheet.IsError, sheet.IsUncounted:
		r.Fault(column, faultv1.FieldRule_FIELD_RULE_CELL_WITHOUT_VALUE, "value", found.Text)
		return found, false
	case sheet.IsPercent:
		r.Fault(column, faultv1.FieldRule_FIELD_RULE_SHOWN_AS_PERCENT)
		return found, false
	}
	return found, true
}

// numberRules are what is told of a number that cannot be taken.
var numberRules = map[numeral.Fault]faultv1.FieldRule{
	numeral.NotNumber:         faultv1.FieldRule_FIELD_RULE_NOT_A_NUMBER,
	numeral.PointIsNotDecimal: faultv1.FieldRule_FIELD_RULE_POINT_NOT_DECIMAL,
	numeral.Ambiguous:         faultv1.FieldRule_FIELD_RULE_AMBIGUOUS_NUMBER,
	numeral.TooManyDecimals:   faultv1.FieldRule_FIELD_RULE_TOO_MANY_DECIMALS,
	numeral.NotWhole:          faultv1.FieldRule_FIELD_RULE_NOT_WHOLE,
	numeral.Negative:          faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM,
	numeral.TooLong:           faultv1.FieldRule_FIELD_RULE_TOO_LONG,
}

// Decimal is the number of a cell, nil where there is none. A number of the program is one; a text is read as people write it.
func (r Row) Decimal(column int, rule numeral.Rule) *string {
	found, ok := r.given(column)
	if !ok {
		return nil
	}
	number, reason := found.Text, numeral.Fault("")
	switch found.Kind {
	case sheet.IsNumber: // held against the indicator's rules with all others
	case sheet.IsText:
		number, reason = numeral.Read(found.Text, rule)
	case sheet.IsTooLong:
		reason = numeral.TooLong
	default:
		reason = numeral.NotNumber
	}
	if reason != "" {
		r.Fault(column, numberRules[reason], "value", found.Text, "decimals", strconv.Itoa(rule.Decimals), "maximum", "15")
		return nil
	}
	return &number
}

// Text is the text of a cell.
func (r Row) Text(column, most int) string {
	found, ok := r.given(column)
	if !ok {
		return ""
	}
	text := Clean(found.Text)
	switch {
	case utf8.RuneCountInString(text) > most:
		r.Fault(column, faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", strconv.Itoa(most))
	case strings.ContainsFunc(text, func(c rune) bool { return c < ' ' && c != '\n' && c != '\t' || c == 0x7f }):
		r.Fault(column, faultv1.FieldRule_FIELD_RULE_CONTROL_CHARACTER)
	}
	return text
}

// Choice is which of some choices a cell names; false where it names none.
func (r Row) Choice(column int, choices []string) (int, bool) {
	found, ok := r.given(column)
	if !ok {
		return 0, false
	}
	for n, choice := range choices {
		if strings.EqualFold(Clean(found.Text), choice) {
			return n, true
		}
	}
	r.Fault(column, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", strings.Join(choices, "; "))
	return 0, false
}

// Day is the day of a cell as 2026-07-31; empty where there is none.
func (r Row) Day(column int) string {
	found, ok := r.given(column)
	switch {
	case !ok:
		return ""
	case found.Kind == sheet.IsDay:
		return found.Text
	}
	day, err := time.Parse("2/1/2006", Clean(found.Text))
	if err != nil || found.Kind != sheet.IsText {
		r.Fault(column, faultv1.FieldRule_FIELD_RULE_BAD_DATE)
		return ""
	}
	return day.Format(time.DateOnly)
}

// Clean is a text as it is kept: composed letters, one kind of line break, nothing around it.
func Clean(text string) string {
	return strings.TrimSpace(lineBreaks.Replace(norm.NFC.String(text)))
}

// lineBreaks are the ways to say "new line" in the cells of different programs.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")
