package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/numeral"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

// The columns of the figures.
const (
	valueCode = iota
	valueTitle
	valueMeasure
	valueTarget
	valueLast
	valueResult
	valueNumerator
	valueDenominator
	valueMissing
	valueReason
	valueNote
	valueColumns
)

// values is the page of the figures.
func (f *Form) values(last map[string]reporting.Value) page {
	w := words()
	p := page{name: w.Sheets.Values, columns: []sheet.Column{
		{Title: w.Columns.Code, Width: 9},
		{Title: w.Columns.Indicator, Width: 46},
		{Title: w.Columns.UnitOfMeasure, Width: 13},
		{Title: w.Columns.Target, Width: 13},
		{Title: w.Columns.Last, Width: 16},
		{Title: w.Columns.Value, Width: 16},
		{Title: w.Columns.Numerator, Width: 14},
		{Title: w.Columns.Denominator, Width: 14},
		{Title: w.Columns.Missing, Width: 18},
		{Title: w.Columns.Reason, Width: 24},
		{Title: w.Columns.Note, Width: 30},
	}}
	for _, section := range f.period.Sections {
		first := true
		for i := range f.period.Indicators {
			indicator := &f.period.Indicators[i]
			if indicator.Section != section.Code || !slices.Contains(f.owes.Indicators, indicator.Code) {
				continue
			}
			if first {
				p.lines, first = append(p.lines, heading{section.Code + ". " + section.Title}), false
			}
			p.lines = append(p.lines, f.valueLines(indicator, last)...)
		}
	}
	return p
}

// valueLines are the lines of one indicator: its value, and below it the part of each category.
func (f *Form) valueLines(i *reporting.Indicator, last map[string]reporting.Value) []line {
	before, given := last[i.Code]
	target, ok := i.Target(f.owes.Unit.Unit, f.period.RuleID, f.period.Year)
	if !ok {
		target.Value = ""
	}
	whole := figureLine{indicator: i, target: target.Value}
	if given {
		whole.last = shown(i, before)
	}
	lines := []line{valueLine{whole}}
	for _, d := range i.Dimensions {
		for _, c := range d.Categories {
			part := figureLine{indicator: i, title: words().Category.With("dimension", d.Title, "category", c.Title)}
			if value, ok := before.Category(d.Code, c.Code); given && ok {
				part.last = shown(i, value)
			}
			lines = append(lines, partLine{part, d.Code, c.Code})
		}
	}
	return lines
}

// shown is a value of an earlier report, as people write it.
func shown(i *reporting.Indicator, v reporting.Value) string {
	w := words()
	switch {
	case v.Missing != nil:
		return w.Missing[v.Missing.Kind]
	case v.Number != nil:
		return document.Number(*v.Number)
	case v.Ratio != nil:
		return document.Number(v.Ratio.Numerator) + "/" + document.Number(v.Ratio.Denominator)
	case v.YesNo != nil:
		return yesNo(*v.YesNo)
	case v.Text != nil:
		return *v.Text
	}
	return ""
}

func yesNo(yes bool) string {
	if yes {
		return words().Yes
	}
	return words().No
}

// figureLine is what the lines of an indicator share.
type figureLine struct {
	indicator    *reporting.Indicator
	title        string // of a category; empty for the value itself
	target, last string
}

func (l figureLine) fixed() map[int]string {
	fixed := map[int]string{valueCode: l.indicator.Code, valueTitle: l.indicator.Title, valueMeasure: l.indicator.UnitOfMeasure}
	if l.title != "" {
		fixed[valueTitle] = l.title
	}
	return fixed
}

func (l figureLine) asks() string { return fmt.Sprint(l.indicator.Kind, l.indicator.Decimals) }

// rule is how numbers of the indicator are written.
func (l figureLine) rule() numeral.Rule {
	switch l.indicator.Kind {
	case reporting.Amount:
		return numeral.Rule{Decimals: l.indicator.Decimals, Negative: true}
	case reporting.Ratio:
		return numeral.Rule{Decimals: fractionDecimals, Counted: true}
	}
	return numeral.Rule{Counted: true}
}

// fractionDecimals is how many decimals a numerator or a denominator may have.
const fractionDecimals = 6

// cells are the cells of a value, by their column. The name of the first is what formulas may call it.
func (l figureLine) cells(v reporting.Value, name string) map[int]sheet.Cell {
	w := words()
	cells := map[int]sheet.Cell{valueTarget: sheet.Number(l.target), valueLast: sheet.Text(l.last)}
	title := strings.TrimSpace(l.indicator.Code + " " + l.title)
	switch l.indicator.Kind {
	case reporting.Ratio:
		part, whole := sheet.Entry{Kind: sheet.EnterNumber, Name: name + ".tu_so", Any: true, Least: "0", Title: title, Hint: w.Hints.Part},
			sheet.Entry{Kind: sheet.EnterNumber, Name: name + ".mau_so", Any: true, Least: "0", Title: title, Hint: w.Hints.WholeOfRatio}
		if v.Ratio != nil {
			part.Value, whole.Value = v.Ratio.Numerator, v.Ratio.Denominator
		}
		cells[valueNumerator], cells[valueDenominator] = entry(part), entry(whole)
	case reporting.YesNo:
		e := sheet.Entry{Kind: sheet.EnterChoice, Name: name, Choices: []string{w.Yes, w.No}, Title: title, Hint: w.Hints.YesNo}
		if v.YesNo != nil {
			e.Value = yesNo(*v.YesNo)
		}
		cells[valueResult] = entry(e)
	case reporting.Text:
		e := sheet.Entry{Name: name, Title: title, Hint: w.Hints.Text}
		if v.Text != nil {
			e.Value = *v.Text
		}
		cells[valueResult] = entry(e)
	default:
		cells[valueResult] = entry(l.number(v, name, title))
	}
	missing := sheet.Entry{Kind: sheet.EnterChoice, Choices: missingChoices(), Title: title, Hint: w.Hints.Missing}
	reason := sheet.Entry{}
	if v.Missing != nil {
		missing.Value, reason.Value = w.Missing[v.Missing.Kind], v.Missing.Reason
	}
	cells[valueMissing], cells[valueReason] = entry(missing), sheet.Field(reason)
	return cells
}

// number is the cell of a number. The plan's bounds are those of the value itself, not of its parts.
func (l figureLine) number(v reporting.Value, name, title string) sheet.Entry {
	w := words()
	e := sheet.Entry{Kind: sheet.EnterNumber, Name: name, Title: title}
	if l.title == "" {
		e.Least, e.Most = l.indicator.Minimum, l.indicator.Maximum
	}
	if l.indicator.Kind == reporting.Count {
		e.Hint = w.Hints.Whole.With("missing", w.Columns.Missing)
	} else {
		e.Decimals = l.indicator.Decimals
		e.Hint = w.Hints.Amount.With("decimals", strconv.Itoa(e.Decimals), "missing", w.Columns.Missing)
	}
	if e.Least != "" {
		e.Hint += w.Hints.Least.With("least", document.Number(e.Least))
	}
	if e.Most != "" {
		e.Hint += w.Hints.Most.With("most", document.Number(e.Most))
	}
	if l.indicator.Kind == reporting.Count && e.Least == "" {
		e.Least = "0"
	}
	if v.Number != nil {
		e.Value = *v.Number
	}
	return e
}

// missingKinds are the reasons why there is no value, in the order in which they are offered.
var missingKinds = []reporting.MissingKind{reporting.NothingOccurred, reporting.NotApplicable, reporting.NotAvailable}

func missingChoices() []string {
	choices := make([]string, len(missingKinds))
	for i, kind := range missingKinds {
		choices[i] = words().Missing[kind]
	}
	return choices
}

// called is what formulas may call the cell of an indicator or of one of its categories.
func called(codes ...string) string {
	return "ket_qua." + strings.ReplaceAll(strings.Join(codes, "."), "-", "_")
}

// valueLine is the line of an indicator's value.
type valueLine struct{ figureLine }

func (l valueLine) write(c reporting.Content) sheet.Row {
	var given reporting.Value
	for _, v := range c.Values {
		if v.Indicator == l.indicator.Code {
			given = v
		}
	}
	cells := l.cells(given, called(l.indicator.Code))
	cells[valueNote] = sheet.Field(sheet.Entry{Value: given.Note})
	return written(valueColumns, l.fixed(), cells)
}

// partLine is the line of one category.
type partLine struct {
	figureLine
	dimension, category string
}

func (l partLine) write(c reporting.Content) sheet.Row {
	var given reporting.Value
	for _, v := range c.Values {
		for _, b := range v.Breakdowns {
			if v.Indicator == l.indicator.Code && b.Dimension == l.dimension && b.Category == l.category {
				given = reporting.Value{Missing: b.Missing, Number: b.Number, Ratio: b.Ratio}
			}
		}
	}
	return written(valueColumns, l.fixed(), l.cells(given, called(l.indicator.Code, l.dimension, l.category)))
}
