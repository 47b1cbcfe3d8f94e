package reporting

import (
	"cmp"
	"context"
	"math/big"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// PeriodTotals are the accepted figures of a period by the units of some day.
type PeriodTotals struct {
	Period PeriodName
	AsOf   calendar.Date // not set for the units that filed
	Units  []UnitTotals
}

// UnitTotals are the figures of one unit.
type UnitTotals struct {
	boundary.Composition
	DisplayName string
	Totals      []IndicatorTotal
}

// IndicatorTotal is one indicator over the units that became one unit.
type IndicatorTotal struct {
	boundary.Total // of an indicator that is added up; of others only which units are in it
	Indicator      Indicator
	// Value is that of an indicator that is not added up, Numerator and Denominator are those of a ratio; decimal numbers,
	// empty where there is none.
	Value, Numerator, Denominator string
	// Inputs are what a computed indicator is worked out from, over the units that gave all.
	Inputs []FigureInput
	// Entered are the parts of divided units' figures that are in the sum.
	Entered []EnteredPortion
}

// Text is the figure as a decimal number; empty where there is none.
func (t IndicatorTotal) Text() string {
	places := t.Indicator.Decimals
	if len(t.Estimated) > 0 {
		places = max(places, 2) // a share of a whole number is seldom whole
	}
	return cmp.Or(t.Value, DecimalText(t.Sum, places))
}

// DecimalText is a number with at most so many decimals; empty for none.
func DecimalText(number *big.Rat, places int) string {
	if number == nil {
		return ""
	}
	text := number.FloatString(places)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// Basis is by which units figures are added up: those that filed, if neither is set.
type Basis struct {
	AsOf  *calendar.Date // those of a day
	Today bool
}

// Totals adds up the accepted figures of a period by the units of another day.
func (s *Service) Totals(ctx context.Context, name PeriodName, basis Basis, shares boundary.Shares) (PeriodTotals, error) {
	p, err := s.openPeriod(ctx, name)
	if err != nil {
		return PeriodTotals{}, err
	}
	if err := access.Decide(identity.From(ctx), access.ReadBoard, p.facts()); err != nil {
		return PeriodTotals{}, err
	}
	day, err := s.basisDay(p.Period, basis)
	if err != nil {
		return PeriodTotals{}, err
	}
	filed, err := s.filed(ctx, p)
	if err != nil {
		return PeriodTotals{}, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return PeriodTotals{}, err
	}
	compositions, err := s.compose(ctx, p.Period, day)
	if err != nil {
		return PeriodTotals{}, err
	}
	return s.named(ctx, p.totals(day, compositions, accepted(p.Period, filed, d), shares), p.Period)
}

// basisDay is the day whose units count; not set for those that filed.
func (s *Service) basisDay(p *Period, basis Basis) (calendar.Date, error) {
	switch {
	case basis.Today:
		return calendar.DateOf(s.Now()), nil
	case basis.AsOf == nil:
		return calendar.Date{}, nil
	case !basis.AsOf.Valid(), basis.AsOf.Before(p.pinnedOn()):
		return calendar.Date{}, fault.InvalidField("as_of", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", p.pinnedOn().String())
	}
	return *basis.AsOf, nil
}

// pinnedOn is the day whose units the period asks.
func (p *Period) pinnedOn() calendar.Date { return calendar.DateOf(p.OpenedAt) }

func (s *Service) compose(ctx context.Context, p *Period, day calendar.Date) ([]boundary.Composition, error) {
	var flows []boundary.Flow
	if !day.IsZero() {
		var err error
		if flows, err = s.Units.Flows(ctx, p.pinnedOn(), day); err != nil {
			return nil, err
		}
	}
	units := make([]string, 0, len(p.Obligations))
	for _, o := range p.Obligations {
		units = append(units, o.Unit.Unit)
	}
	return boundary.Compose(units, flows), nil
}

// totals makes one value of each indicator that units are asked for, by its aggregation: a sum, a ratio from added numerators
// and denominators, and so on, as the consolidated report does. Words and indicators without an aggregation have none.
func (p PeriodNow) totals(day calendar.Date, compositions []boundary.Composition, values map[string][]Contribution, shares boundary.Shares) PeriodTotals {
	t := PeriodTotals{Period: p.Name, AsOf: day}
	for _, c := range compositions {
		if p.asks(c) { // units that come from elsewhere alone have no figures here
			t.Units = append(t.Units, UnitTotals{Composition: c})
		}
	}
	asked := p.askedByIndicator()
	for _, indicator := range p.Indicators {
		if indicator.Aggregation == NoneAtAll {
			continue
		}
		for i := range t.Units {
			u := &t.Units[i]
			c := boundary.Composition{Unit: u.Unit}
			c.Whole = only(u.Whole, func(unit string) bool { return asked[indicator.Code][unit] })
			c.Divided = only(u.Divided, func(d boundary.Divided) bool { return asked[indicator.Code][d.Unit] })
			if len(c.Whole)+len(c.Divided) > 0 {
				u.Totals = append(u.Totals, p.totalOf(indicator, c, values[indicator.Code], shares))
			}
		}
	}
	return t
}

// askedByIndicator are the units that are asked for each indicator.
func (p *Period) askedByIndicator() map[string]map[string]bool {
	asked := make(map[string]map[string]bool, len(p.Indicators))
	for _, o := range p.Obligations {
		for _, code := range p.ValuesOf(o) {
			if asked[code] == nil {
				asked[code] = make(map[string]bool)
			}
			asked[code][o.Unit.Unit] = true
		}
	}
	return asked
}

func (p PeriodNow) totalOf(i Indicator, c boundary.Composition, values []Contribution, shares boundary.Shares) IndicatorTotal {
	if i.Aggregation == Sum {
		numbers := make(map[string]*big.Rat, len(values))
		for _, v := range values {
			if number, ok := v.Value.asNumber(); ok {
				numbers[v.Unit] = number.Rat()
			}
		}
		entered := p.entered(i.Code, c, numbers)
		c.Divided = only(c.Divided, func(d boundary.Divided) bool {
			return !slices.ContainsFunc(entered, func(e EnteredPortion) bool { return e.Unit == d.Unit })
		})
		total := IndicatorTotal{Total: boundary.Totals([]boundary.Composition{c}, numbers, shares)[0], Indicator: i, Entered: entered}
		for _, e := range entered {
			total.Sum = e.addedTo(total.Sum)
		}
		return total
	}
	total := IndicatorTotal{Total: boundary.Total{Composition: c, NotComparable: c.Divided}, Indicator: i}
	if i.Formula != nil {
		return p.computedTotal(total, values)
	}
	f := Figure{Aggregation: i.Aggregation, Decimals: i.Decimals}
	for _, unit := range c.Whole {
		of := only(values, func(v Contribution) bool { return v.Unit == unit })
		alone := Figure{Aggregation: i.Aggregation, Decimals: i.Decimals, Contributions: of}
		if alone.aggregate(); alone.ReportedUnits == 0 {
			total.Missing = append(total.Missing, unit)
		}
		f.Contributions = append(f.Contributions, of...)
	}
	if value, ok := f.aggregate(); ok {
		total.Value, total.Numerator, total.Denominator = value.String(), f.Numerator, f.Denominator
	}
	return total
}

// computedTotal is the total of a computed indicator: the formula applied to what the units that went whole into the unit gave. Of
// a unit that was divided no input is known.
func (p PeriodNow) computedTotal(total IndicatorTotal, values []Contribution) IndicatorTotal {
	t := newFormulaTally(p.Period, &total.Indicator)
	for _, unit := range total.Whole {
		before := t.reported
		for _, v := range values {
			if v.Unit == unit {
				t.put(NewFigures(v.Inputs), in)
			}
		}
		if t.reported == before {
			total.Missing = append(total.Missing, unit)
		}
	}
	if value, ok := t.value(); ok {
		total.Value = value.String()
	}
	total.Inputs = t.given()
	return total
}

// asks reports whether the period asks one of the units another one is made of.
func (p *Period) asks(c boundary.Composition) bool {
	return slices.ContainsFunc(p.Obligations, func(o Obligation) bool {
		return slices.Contains(c.Whole, o.Unit.Unit) ||
			slices.ContainsFunc(c.Divided, func(d boundary.Divided) bool { return d.Unit == o.Unit.Unit })
	})
}

// named gives the units the names they have on the day; those that filed, the names they filed under.
func (s *Service) named(ctx context.Context, t PeriodTotals, p *Period) (PeriodTotals, error) {
	names := make(map[string]string)
	if t.AsOf.IsZero() {
		for _, o := range p.Obligations {
			names[o.Unit.Unit] = o.Unit.DisplayName
		}
	} else {
		var asked []string
		for _, u := range t.Units {
			asked = append(asked, u.Unit)
		}
		var err error
		if names, err = s.namesOn(ctx, asked, t.AsOf); err != nil {
			return PeriodTotals{}, err
		}
	}
	for i := range t.Units {
		t.Units[i].DisplayName = names[t.Units[i].Unit]
	}
	return t, nil
}
