package reporting

import (
	"context"
	"math/big"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// Progress is how the indicators of a period stand against their targets, in the whole or in one unit.
type Progress struct {
	Period     *Period
	Unit       PinnedUnit // not set for the whole
	Indicators []IndicatorProgress
}

// IndicatorProgress is how one indicator stands.
type IndicatorProgress struct {
	Point
	Now    *Indicator // as the period defines it
	Target Target     // not set where there is none
	// Expected is what is expected by the end of the period, the others are the value in per cent of it and of the target;
	// nil where there is none.
	Expected, OfExpected, OfTarget *big.Rat
	Status                         ProgressStatus
	Title                          string // what the plan calls the status
	reached                        *big.Rat
}

// Progress reads how the indicators of a period stand. Values are made one over the periods of the year by the function that
// does so everywhere.
func (s *Service) Progress(ctx context.Context, name PeriodName, unit string) (Progress, error) {
	p, err := s.openPeriod(ctx, name)
	if err != nil {
		return Progress{}, err
	}
	out := Progress{Period: p.Period}
	asked := func(Indicator) bool { return true }
	if unit != "" {
		o, err := p.obligation(ctx, name.Report(unit), access.ReadReport)
		if err != nil {
			return Progress{}, err
		}
		out.Unit = o.Unit
		asked = func(i Indicator) bool { return o.hasValueOf(&i) }
	}
	own, year, err := s.pointsOfYear(ctx, p, unit)
	if err != nil {
		return Progress{}, err
	}
	for n := range p.Indicators {
		i := &p.Indicators[n]
		if asked(*i) {
			out.Indicators = append(out.Indicators, p.Rate(i, unit, own[i.Code], year))
		}
	}
	return out, nil
}

// pointsOfYear are the indicators in a period, and in the periods of its year up to it, oldest first. What the caller may not see
// of those before is a gap.
func (s *Service) pointsOfYear(ctx context.Context, p PeriodNow, unit string) (own map[string]Point, year []map[string]Point, err error) {
	read := func(of PeriodNow) (map[string]Point, error) {
		if unit == "" {
			return s.consolidatedPoints(ctx, of, of.Name == p.Name)
		}
		return s.unitPoints(ctx, of, unit, p.pinnedOn())
	}
	if own, err = read(p); err != nil {
		return nil, nil, err
	}
	periods, err := s.periodsOf(ctx, p.Plan)
	if err != nil {
		return nil, nil, err
	}
	for _, other := range periods {
		switch {
		case other.Name == p.Name:
			year = append(year, own)
			continue
		case other.Year != p.Year, p.before(other.Period):
			continue
		}
		points, err := read(other)
		switch {
		case err != nil && fault.KindOf(err) == fault.Denied:
			points = other.everyPoint(NotVisible)
		case err != nil:
			return nil, nil, err
		}
		year = append(year, points)
	}
	return own, year, nil
}

// Rate rates one indicator, of which own is the value of the period and year are the points of the year's periods up to it. A target of the reporting rule's own is one of this period, so what this period says is held against
// it; else it is one of the year, and the year's value so far is.
func (p *Period) Rate(i *Indicator, unit string, own Point, year []map[string]Point) IndicatorProgress {
	g, target, targeted := p.goal(*i, unit)
	r := IndicatorProgress{Point: own, Now: i, Target: target, Status: NotRated}
	if target.Rule == "" {
		r.Point = soFar(i, year)
	}
	switch {
	case r.Indicator == nil:
		r.Point = Point{Indicator: i, Period: p, Year: p.Year}.missing(NotAsked)
	case r.Known && !i.asksAs(r.Indicator): // what another definition found cannot be held against this one's target
		r.Point = r.missing(GapDefinition)
	}
	if targeted {
		r.Expected = g.expected
	}
	number, known := r.number()
	switch {
	case !targeted || i.Direction == "":
		return r
	case !known:
		r.Status = NoData
		return r
	}
	value := number.Rat()
	r.OfTarget, r.OfExpected = i.Direction.percent(value, g.target), i.Direction.percent(value, g.expected)
	b := band(p.Bands(), i.Direction, value, g)
	r.Status, r.Title = b.Status, b.Title
	r.reached = reached(i.Direction, value, g.target)
	return r
}

// soFar is the value of a year's periods.
func soFar(i *Indicator, year []map[string]Point) Point {
	var points []Point
	for _, of := range year {
		if point, ok := of[i.Code]; ok {
			points = append(points, point)
		}
	}
	if len(points) == 0 {
		return Point{}
	}
	return overPeriods(points)
}

// reached is how much of the target a value reaches in per cent, from 0 to 100: what goes beyond makes up for nothing else.
func reached(d Direction, value, target *big.Rat) *big.Rat {
	percent := d.percent(value, target)
	switch {
	case percent == nil && d.better(value, target).Sign() >= 0, percent != nil && percent.Cmp(hundredRat) > 0:
		return hundredRat
	case percent == nil || percent.Sign() < 0:
		return new(big.Rat)
	}
	return percent
}

// ProgressSummary counts indicators by status, and says how far they are by their weights.
type ProgressSummary struct {
	Counts map[ProgressStatus]int
	// Percent is the weighted progress, and Covered the part of the weight it stands for, in per cent; nil without weights.
	Percent, Covered *big.Rat
}

// Section is how a content area stands.
func (p Progress) Section(code string) ProgressSummary {
	s := ProgressSummary{Counts: make(map[ProgressStatus]int)}
	var w weighing
	for _, r := range p.Indicators {
		if r.Now.Section == code {
			s.Counts[r.Status]++
			w.add(r.Now.Weight, r.reached, hundredRat)
		}
	}
	s.Percent, s.Covered = w.result()
	return s
}

// Whole is how the plan stands: its content areas by their weights.
func (p Progress) Whole() ProgressSummary {
	whole := ProgressSummary{Counts: make(map[ProgressStatus]int)}
	var w weighing
	for _, section := range p.Period.Sections {
		s := p.Section(section.Code)
		for status, n := range s.Counts {
			whole.Counts[status] += n
		}
		w.add(section.Weight, s.Percent, s.Covered)
	}
	whole.Percent, whole.Covered = w.result()
	return whole
}

// weighing makes one percentage of several by their weights. What is not known is left out, and told.
type weighing struct{ weights, sum, known big.Rat }

// add adds a percentage, nil where it is not known, that stands for so many per cent of its weight.
func (w *weighing) add(weight string, percent, covered *big.Rat) {
	number, ok := parseNumber(weight)
	if !ok {
		return
	}
	w.weights.Add(&w.weights, number.Rat())
	if percent == nil || covered == nil {
		return
	}
	part := new(big.Rat).Mul(number.Rat(), covered)
	part.Quo(part, hundredRat)
	w.known.Add(&w.known, part)
	w.sum.Add(&w.sum, part.Mul(part, percent))
}

// result are the percentage, nil where nothing is known, and the part of the weight it stands for.
func (w *weighing) result() (percent, covered *big.Rat) {
	if w.weights.Sign() == 0 {
		return nil, nil
	}
	covered = new(big.Rat).Mul(hundredRat, &w.known)
	covered.Quo(covered, &w.weights)
	if w.known.Sign() > 0 {
		percent = new(big.Rat).Quo(&w.sum, &w.known)
	}
	return percent, covered
}
