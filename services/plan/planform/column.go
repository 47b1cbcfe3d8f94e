package planform

import (
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/numeral"
	"github.com/tiendo/tiendo/services/sheet"
)

// column is one column of a table of T: how it is written, and how it is read.
type column[T any] struct {
	title    string
	field    string // in the contract
	width    float64
	required bool
	entry    func(*T) sheet.Entry
	read     func(*T, filled.Row, int)
}

// needed is a column that no row leaves empty.
func (c column[T]) needed() column[T] {
	c.required = true
	return c
}

// of is a column that is called by the name of a field.
func of[T any](field string, width float64) column[T] {
	name := field[strings.LastIndexByte(field, '.')+1:]
	return column[T]{title: words().Columns[name], field: field, width: width}
}

// called gives a column a title of its own.
func (c column[T]) called(name string) column[T] {
	c.title = words().Columns[name]
	return c
}

// The longest text of a cell, in characters; what the contract allows a field is checked with the whole content.
const longest = 20000

func textIn[T any](field string, width float64, in func(*T) *string) column[T] {
	c := of[T](field, width)
	c.entry = func(t *T) sheet.Entry { return sheet.Entry{Value: *in(t)} }
	c.read = func(t *T, r filled.Row, at int) { *in(t) = r.Text(at, longest) }
	return c
}

// numbers of a plan, as people write them.
var numbers = numeral.Rule{Decimals: 6, Negative: true}

func numberIn[T any](field string, in func(*T) *string) column[T] {
	c := of[T](field, 12)
	c.entry = func(t *T) sheet.Entry {
		_, part, _ := strings.Cut(*in(t), ".")
		return sheet.Entry{Kind: sheet.EnterNumber, Value: *in(t), Decimals: len(part), Any: true}
	}
	c.read = func(t *T, r filled.Row, at int) {
		before := *in(t)
		*in(t) = ""
		if number := r.Decimal(at, numbers); number != nil {
			*in(t) = filled.Spelled(*number, before)
		}
	}
	return c
}

// wholeIn is a column of small whole numbers; 0 is left empty.
func wholeIn[T any](field string, in func(*T) *int) column[T] {
	c := of[T](field, 10)
	c.entry = func(t *T) sheet.Entry {
		e := sheet.Entry{Kind: sheet.EnterNumber}
		if *in(t) != 0 {
			e.Value = strconv.Itoa(*in(t))
		}
		return e
	}
	c.read = func(t *T, r filled.Row, at int) {
		*in(t) = 0
		number := r.Decimal(at, numeral.Rule{})
		if number == nil {
			return
		}
		n, err := strconv.ParseInt(*number, 10, 32)
		if err != nil {
			r.Fault(at, faultv1.FieldRule_FIELD_RULE_NOT_WHOLE)
			return
		}
		*in(t) = int(n)
	}
	return c
}

func truthIn[T any](field string, in func(*T) *bool) column[T] {
	c := of[T](field, 10)
	c.entry = func(t *T) sheet.Entry {
		e := sheet.Entry{Kind: sheet.EnterChoice, Choices: []string{words().Yes}, Title: c.title, Hint: string(words().Hints["yes"])}
		if *in(t) {
			e.Value = words().Yes
		}
		return e
	}
	c.read = func(t *T, r filled.Row, at int) { _, *in(t) = r.Choice(at, []string{words().Yes}) }
	return c
}

func dayIn[T any](field string, in func(*T) *calendar.Date) column[T] {
	c := of[T](field, 14)
	c.entry = func(t *T) sheet.Entry { return dayEntry(*in(t), c.title) }
	c.read = func(t *T, r filled.Row, at int) { *in(t) = readDay(r, at) }
	return c
}

func dayEntry(day calendar.Date, title string) sheet.Entry {
	e := sheet.Entry{Kind: sheet.EnterDay, Title: title, Hint: string(words().Hints["day"])}
	if !day.IsZero() {
		e.Value = day.String()
	}
	return e
}

func readDay(r filled.Row, at int) calendar.Date {
	text := r.Day(at)
	if text == "" {
		return calendar.Date{}
	}
	day, err := calendar.Parse(text)
	if err != nil {
		r.Fault(at, faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
	return day
}

// unitIn is a column of one unit each.
func unitIn[T any](field string, in func(*T) *string) column[T] {
	c := textIn(field, 24, in)
	c.read = func(t *T, r filled.Row, at int) { *in(t) = unit(r.Text(at, longest)) }
	return c
}

// unit is the name of a unit, whose first part may be left out.
func unit(text string) string {
	if text == "" || strings.HasPrefix(text, "units/") {
		return text
	}
	return "units/" + text
}

// listIn is a column of lists, whose items stand between commas.
func listIn[T any](field string, item func(string) string, in func(*T) *[]string) column[T] {
	c := of[T](field, 30)
	c.entry = func(t *T) sheet.Entry {
		return sheet.Entry{Value: strings.Join(*in(t), ", "), Title: c.title, Hint: string(words().Hints["units"])}
	}
	c.read = func(t *T, r filled.Row, at int) { *in(t) = list(r.Text(at, longest), item) }
	return c
}

func list(text string, item func(string) string) []string {
	var items []string
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ';' || c == '\n' }) {
		if part = strings.TrimSpace(part); part != "" {
			items = append(items, item(part))
		}
	}
	return items
}

func asItIs(item string) string { return item }

// choiceIn is a column of one of some values, each said in a word.
func choiceIn[T any, E ~string](field string, width float64, order []E, word func(E) string, in func(*T) *E) column[T] {
	choices := make([]string, len(order))
	for i, value := range order {
		choices[i] = word(value)
	}
	c := of[T](field, width)
	c.entry = func(t *T) sheet.Entry {
		return sheet.Entry{Kind: sheet.EnterChoice, Choices: choices, Value: word(*in(t)), Title: c.title, Hint: strings.Join(choices, "; ")}
	}
	c.read = func(t *T, r filled.Row, at int) {
		*in(t) = ""
		if n, ok := r.Choice(at, choices); ok {
			*in(t) = order[n]
		}
	}
	return c
}
