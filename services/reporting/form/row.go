package form

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/numeral"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// row reads the cells of one row.
type row struct {
	*reader
	sheet   string
	number  int
	line    sheet.Line
	content *reporting.Content
}

// name is what a cell of the row is called.
func (r *row) name(column int) string { return r.sheet + "!" + sheet.Name(column, r.number) }

func (r *row) fault(column int, rule faultv1.FieldRule, facts ...string) {
	r.faults.Add(r.name(column), rule, facts...)
}

func (r *row) require(column int) { r.fault(column, faultv1.FieldRule_FIELD_RULE_REQUIRED) }

// at is the path of an item of the content, and point says in which cell a field of it stands.
func (r *row) at(list string, n int) string { return item(list, n) }

func (r *row) point(field string, column int) { r.cells[field] = r.name(column) }

// fixed checks the cells that nobody changes.
func (r *row) fixed(want map[int]string) {
	columns := make([]int, 0, len(want))
	for column := range want {
		columns = append(columns, column)
	}
	slices.Sort(columns)
	for _, column := range columns {
		if got := clean(r.line.At(column).Text); got != clean(want[column]) {
			r.fault(column, faultv1.FieldRule_FIELD_RULE_NOT_THE_FORM, "expected", want[column], "value", got)
		}
	}
}

// empty refuses what is filled in where nothing is asked.
func (r *row) empty(columns ...int) {
	for _, column := range columns {
		if r.line.At(column).Kind != sheet.Blank {
			r.fault(column, faultv1.FieldRule_FIELD_RULE_NOT_IN_FORM)
		}
	}
}

// given is what a cell holds; false where that is nothing, or nothing that can be used.
func (r *row) given(column int) (sheet.Found, bool) {
	found := r.line.At(column)
	switch found.Kind {
	case sheet.Blank:
		return found, false
	case sheet.IsError, sheet.IsUncounted:
		r.fault(column, faultv1.FieldRule_FIELD_RULE_CELL_WITHOUT_VALUE, "value", found.Text)
		return found, false
	case sheet.IsPercent:
		r.fault(column, faultv1.FieldRule_FIELD_RULE_SHOWN_AS_PERCENT)
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

// decimal is the number of a cell, nil where there is none. A number of the program is one; a text is read as people write it.
func (r *row) decimal(column int, rule numeral.Rule) *string {
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
		r.fault(column, numberRules[reason], "value", found.Text, "decimals", strconv.Itoa(rule.Decimals), "maximum", "15")
		return nil
	}
	return &number
}

// The longest texts, in characters.
const (
	longestText = 20000
	longText    = 5000
	noteText    = 1000
	reasonText  = 500
)

// words is the text of a cell.
func (r *row) words(column, most int) string {
	found, ok := r.given(column)
	if !ok {
		return ""
	}
	text := clean(found.Text)
	switch {
	case utf8.RuneCountInString(text) > most:
		r.fault(column, faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", strconv.Itoa(most))
	case strings.ContainsFunc(text, func(c rune) bool { return c < ' ' && c != '\n' && c != '\t' || c == 0x7f }):
		r.fault(column, faultv1.FieldRule_FIELD_RULE_CONTROL_CHARACTER)
	}
	return text
}

// choice is which of some choices a cell names; false where it names none.
func (r *row) choice(column int, choices []string) (int, bool) {
	found, ok := r.given(column)
	if !ok {
		return 0, false
	}
	for n, choice := range choices {
		if strings.EqualFold(clean(found.Text), choice) {
			return n, true
		}
	}
	r.fault(column, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", strings.Join(choices, "; "))
	return 0, false
}

// day is the day of a cell as 2026-07-31; empty where there is none.
func (r *row) day(column int) string {
	found, ok := r.given(column)
	switch {
	case !ok:
		return ""
	case found.Kind == sheet.IsDay:
		return found.Text
	}
	day, err := time.Parse("2/1/2006", clean(found.Text))
	if err != nil || found.Kind != sheet.IsText {
		r.fault(column, faultv1.FieldRule_FIELD_RULE_BAD_DATE)
		return ""
	}
	return day.Format(time.DateOnly)
}
