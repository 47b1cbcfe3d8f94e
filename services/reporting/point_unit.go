package reporting

import (
	"context"
	"slices"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/identity"
)

// unitPoints are the indicators of a period, by code, in a unit of a day: added up over the units that filed and went whole into
// it. What the caller may not read is not read; the answer is the refusal where that is all of it.
func (s *Service) unitPoints(ctx context.Context, p PeriodNow, unit string, day calendar.Date) (map[string]Point, error) {
	c, err := s.composition(ctx, p.Period, unit, day)
	if err != nil {
		return nil, err
	}
	u := unitReader{p: p, composition: c, mayRead: make(map[string]bool), asked: p.askedByIndicator()}
	refused := u.look(identity.From(ctx))
	if refused != nil {
		return nil, refused
	}
	contributions, err := s.countedOf(ctx, p, u.readable())
	if err != nil {
		return nil, err
	}
	points := make(map[string]Point, len(p.Indicators))
	for n := range p.Indicators {
		points[p.Indicators[n].Code] = u.point(&p.Indicators[n], contributions)
	}
	return points, nil
}

// composition is what a unit of a day is made of, of the units that a period asks. Of a day before the period was opened, it is
// the unit itself, if nothing became of it in between; if something did, it is divided.
func (s *Service) composition(ctx context.Context, p *Period, unit string, day calendar.Date) (boundary.Composition, error) {
	none := boundary.Composition{Unit: unit}
	if !day.Before(p.pinnedOn()) {
		compositions, err := s.compose(ctx, p, day)
		if err != nil {
			return none, err
		}
		n := slices.IndexFunc(compositions, func(c boundary.Composition) bool { return c.Unit == unit })
		if n < 0 {
			return none, nil
		}
		return compositions[n], nil
	}
	if _, asked := p.Obligation(unit); !asked {
		return none, nil
	}
	flows, err := s.Units.Flows(ctx, day, p.pinnedOn())
	if err != nil {
		return none, err
	}
	for _, f := range flows {
		if f.From == unit || f.To == unit {
			none.Divided = []boundary.Divided{{Unit: unit, Extent: f.Extent}}
			return none, nil
		}
	}
	none.Whole = []string{unit}
	return none, nil
}

// unitReader reads what a unit is made of in one period.
type unitReader struct {
	p           PeriodNow
	composition boundary.Composition
	mayRead     map[string]bool
	asked       map[string]map[string]bool
}

// look finds out which reports the actor may read; it answers the refusal where they are none of those that the unit is made of.
func (u *unitReader) look(actor identity.Actor) error {
	var refused error
	for _, unit := range u.parts() {
		err := access.Decide(actor, access.ReadReport, u.p.reportFacts(u.p.Name.Report(unit)))
		if u.mayRead[unit] = err == nil; err != nil {
			refused = err
		}
	}
	if len(u.readable()) > 0 {
		return nil
	}
	return refused
}

// parts are the units that filed and of which the unit is made.
func (u *unitReader) parts() []string {
	parts := slices.Clone(u.composition.Whole)
	for _, d := range u.composition.Divided {
		parts = append(parts, d.Unit)
	}
	return slices.DeleteFunc(parts, func(unit string) bool {
		_, asked := u.p.Obligation(unit)
		return !asked
	})
}

func (u *unitReader) readable() []string {
	return only(u.parts(), func(unit string) bool { return u.mayRead[unit] })
}

// point is the value of one indicator in the unit.
func (u *unitReader) point(i *Indicator, contributions map[string][]Contribution) Point {
	p := u.p.Period
	asked := u.asked[i.Code]
	c := boundary.Composition{Unit: u.composition.Unit}
	c.Whole = only(u.composition.Whole, func(unit string) bool { return asked[unit] })
	c.Divided = only(u.composition.Divided, func(d boundary.Divided) bool { return asked[d.Unit] })
	source := FigureSource{Period: p, Expected: len(c.Whole)}
	point := Point{Indicator: i, Period: p, Year: p.Year, Sources: []FigureSource{source}}
	switch {
	case len(c.Whole)+len(c.Divided) == 0:
		return point.missing(NotAsked)
	case slices.ContainsFunc(c.Whole, func(unit string) bool { return !u.mayRead[unit] }):
		return point.missing(NotVisible)
	case i.Aggregation == NoneAtAll:
		return point.missing(GapNoOneValue)
	}
	total := u.p.totalOf(*i, c, contributions[i.Code], boundary.WithoutShares)
	source.Reported = len(c.Whole) - len(total.Missing)
	for _, v := range contributions[i.Code] {
		counts := slices.Contains(c.Whole, v.Unit) && !slices.Contains(total.Missing, v.Unit) ||
			slices.ContainsFunc(total.Entered, func(e EnteredPortion) bool { return e.Unit == v.Unit })
		if counts {
			source.Submissions = append(source.Submissions, p.Name.Report(v.Unit).Series().EntryName(v.Entry))
		}
	}
	point.Sources = []FigureSource{source}
	point.Divided, point.Entered = total.NotComparable, total.Entered
	number := total.Value
	if total.Sum != nil {
		number = exact(total.Sum)
	}
	point.Value, point.Known = made(i.Code, number, total.Numerator, total.Denominator)
	point.Inputs = total.Inputs
	said := only(contributions[i.Code], func(v Contribution) bool { return slices.Contains(c.Whole, v.Unit) })
	point.NothingOccurred = saidBy(said, c.Whole, NothingOccurred)
	switch {
	case !point.Known && len(point.Inputs) > 0: // a divisor is 0
		point.Gap = GapNoOneValue
	case !point.Known && !point.NothingOccurred:
		point.Gap = u.gap(c, said)
	}
	return point
}

// gap is why there is no value.
func (u *unitReader) gap(c boundary.Composition, said []Contribution) Gap {
	switch {
	case len(c.Whole) == 0:
		return OnlyDivided
	case saidBy(said, c.Whole, NotApplicable):
		return GapNotApplicable
	case saidBy(said, c.Whole, NotAvailable):
		return GapNotAvailable
	}
	return NotReported
}

// saidBy reports whether all the units say that a value is missing, for the same reason.
func saidBy(said []Contribution, units []string, why MissingKind) bool {
	return len(units) > 0 && len(said) == len(units) && !slices.ContainsFunc(said, func(c Contribution) bool {
		return c.Value.Missing == nil || c.Value.Missing.Kind != why
	})
}

// countedOf are the values with which reports of some units count, by indicator. Each is read from the submission that was
// accepted, and checked against its hash.
func (s *Service) countedOf(ctx context.Context, p PeriodNow, units []string) (map[string][]Contribution, error) {
	d, err := s.decisions(ctx, p)
	if err != nil {
		return nil, err
	}
	obligations := make([]Obligation, 0, len(units))
	for _, unit := range units {
		o, _ := p.Obligation(unit)
		obligations = append(obligations, o)
	}
	standings, err := s.standings(ctx, p, obligations)
	if err != nil {
		return nil, err
	}
	values := make(map[string][]Contribution, len(p.Indicators))
	for _, o := range obligations {
		counted := d.counted(o, standings[o.Unit.Unit])
		if counted.Entry == 0 {
			continue
		}
		entry, err := s.entry(ctx, p.Name.Report(o.Unit.Unit).Series(), counted.Entry)
		if err != nil {
			return nil, err
		}
		content, err := countedContent(counted, entry)
		if err != nil {
			return nil, err
		}
		for _, value := range content.Values {
			if slices.Contains(o.Indicators, value.Indicator) {
				values[value.Indicator] = append(values[value.Indicator], Contribution{Unit: o.Unit.Unit, Entry: entry.Number, Value: value})
			}
		}
		for _, c := range p.contributions(o, entry.Number, content.Values) {
			values[c.Value.Indicator] = append(values[c.Value.Indicator], c)
		}
	}
	return values, nil
}
