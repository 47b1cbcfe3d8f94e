package form

import (
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// figure reads the cells of a value or of a part of one; false where nothing is filled in.
func (l figureLine) figure(r *row) (reporting.Value, bool) {
	var v reporting.Value
	filled := l.said(r, &v)
	kind, missing := r.Choice(valueMissing, missingChoices())
	reason := r.Text(valueReason, reasonText)
	switch {
	case filled && missing:
		r.Fault(valueMissing, faultv1.FieldRule_FIELD_RULE_TWO_VALUES)
	case missing:
		v.Missing = &reporting.Missing{Kind: missingKinds[kind], Reason: reason}
	case reason != "":
		r.Require(valueMissing)
	}
	return v, filled || missing
}

// said reads what is said, and reports whether anything is.
func (l figureLine) said(r *row, v *reporting.Value) bool {
	switch l.indicator.Kind {
	case reporting.Ratio:
		r.Empty(valueResult)
		numerator, denominator := r.Decimal(valueNumerator, l.rule()), r.Decimal(valueDenominator, l.rule())
		switch {
		case numerator != nil && denominator != nil:
			v.Ratio = &reporting.Fraction{Numerator: *numerator, Denominator: *denominator}
		case numerator != nil:
			r.Require(valueDenominator)
		case denominator != nil:
			r.Require(valueNumerator)
		}
		return numerator != nil || denominator != nil
	case reporting.YesNo:
		r.Empty(valueNumerator, valueDenominator)
		if n, ok := r.Choice(valueResult, []string{words().Yes, words().No}); ok {
			yes := n == 0
			v.YesNo = &yes
		}
		return v.YesNo != nil
	case reporting.Text:
		r.Empty(valueNumerator, valueDenominator)
		if text := r.Text(valueResult, longText); text != "" {
			v.Text = &text
		}
		return v.Text != nil
	}
	r.Empty(valueNumerator, valueDenominator)
	v.Number = r.Decimal(valueResult, l.rule())
	return v.Number != nil
}

// points says in which cells the fields of a value stand.
func (l figureLine) points(r *row, at string) {
	main := valueResult
	if l.indicator.Kind == reporting.Ratio {
		main = valueNumerator
	}
	r.point(at, main)
	r.point(at+".ratio.denominator", valueDenominator)
	r.point(at+".missing", valueMissing)
	r.point(at+".missing.reason", valueReason)
	r.point(at+".note", valueNote)
}

func (l valueLine) read(r *row) {
	v, filled := l.figure(r)
	v.Indicator, v.Note = l.indicator.Code, r.Text(valueNote, noteText)
	if !filled && v.Note == "" {
		return
	}
	l.points(r, r.at("values", len(r.content.Values)))
	r.content.Values = append(r.content.Values, v)
}

// read puts the part below the value of its indicator. A part without a value is kept, and told of when the content is checked.
func (l partLine) read(r *row) {
	r.Empty(valueNote)
	part, filled := l.figure(r)
	if !filled {
		return
	}
	n := len(r.content.Values)
	if n == 0 || r.content.Values[n-1].Indicator != l.indicator.Code {
		r.content.Values = append(r.content.Values, reporting.Value{Indicator: l.indicator.Code})
		l.points(r, r.at("values", n))
		n++
	}
	v := &r.content.Values[n-1]
	l.points(r, r.at("values", n-1)+"."+item("breakdowns", len(v.Breakdowns)))
	v.Breakdowns = append(v.Breakdowns, reporting.Breakdown{
		Category: l.category, Dimension: l.dimension, Missing: part.Missing, Number: part.Number, Ratio: part.Ratio,
	})
}
