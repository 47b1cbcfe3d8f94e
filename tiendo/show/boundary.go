package show

import (
	"slices"
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Groups writes the rows of a board by the units of another day.
func (p Printer) Groups(b *reportingv1.Board) {
	p.Line("boundary.as_of", "day", p.date(b.GetAsOf()))
	t := p.newTable("unit", "display_name", "whole_units", "expected", "accepted", "submitted", "divided_units")
	t.SetColumnConfigs(append(right(4, 5, 6), wrap(3, 40), wrap(7, 40)))
	for _, g := range b.GetGroups() {
		c := g.GetCounts()
		t.AppendRow(row(short(g.GetUnit().GetUnit()), g.GetUnit().GetDisplayName(), shortNames(g.GetWholeUnits()),
			strconv.Itoa(int(c.GetExpected())), strconv.Itoa(int(c.GetAccepted())), strconv.Itoa(int(c.GetSubmitted())), p.divided(g.GetDividedUnits())))
	}
	p.table(t)
}

// Totals writes the figures of a period by the units of some day: one row for each unit and indicator. What is not in a
// number stands beside it.
func (p Printer) Totals(totals *reportingv1.PeriodTotals) {
	if totals.GetAsOf() != nil {
		p.Line("boundary.as_of", "day", p.date(totals.GetAsOf()))
	} else {
		p.Line("boundary.as_filed")
	}
	t := p.newTable("unit", "display_name", "indicator", "value", "not_in_value")
	t.SetColumnConfigs(append(right(4), wrap(5, 60)))
	for _, u := range totals.GetUnits() {
		for _, total := range u.GetTotals() {
			t.AppendRow(row(short(u.GetUnit()), u.GetDisplayName(), total.GetIndicator(), p.Text.Number(total.GetValue()), p.notInValue(u, total)))
		}
	}
	p.table(t)
}

// notInValue says which units are not in a total, and that it is an estimate where it is one.
func (p Printer) notInValue(u *reportingv1.UnitTotals, total *reportingv1.IndicatorTotal) string {
	var parts []string
	if len(total.GetMissingUnits()) > 0 {
		parts = append(parts, p.Text.Text("boundary.missing", "units", shortNames(total.GetMissingUnits())))
	}
	if len(total.GetEstimatedUnits()) > 0 {
		parts = append(parts, p.Text.Text("boundary.estimated", "units", shortNames(total.GetEstimatedUnits())))
	}
	for _, e := range total.GetEnteredPortions() {
		parts = append(parts, p.Text.Text("boundary.entered", "value", p.Text.Number(e.GetValue()), "unit", short(e.GetUnit()), "document", e.GetDocument()))
	}
	left := slices.DeleteFunc(slices.Clone(u.GetDividedUnits()), func(d *reportingv1.DividedUnit) bool {
		return slices.Contains(total.GetEstimatedUnits(), d.GetUnit()) ||
			slices.ContainsFunc(total.GetEnteredPortions(), func(e *reportingv1.EnteredPortion) bool { return e.GetUnit() == d.GetUnit() })
	})
	if divided := p.divided(left); divided != "" {
		parts = append(parts, p.Text.Text("boundary.divided", "units", divided))
	}
	return strings.Join(parts, "; ")
}

// divided are units of which not all is in another one, each with how much of it went.
func (p Printer) divided(units []*reportingv1.DividedUnit) string {
	names := make([]string, 0, len(units))
	for _, d := range units {
		names = append(names, short(d.GetUnit())+" ("+p.word("extent", d.GetExtent())+")")
	}
	return strings.Join(names, ", ")
}

func shortNames(units []string) string {
	names := make([]string, 0, len(units))
	for _, unit := range units {
		names = append(names, short(unit))
	}
	return strings.Join(names, ", ")
}
