package reporting

import (
	"math/big"
)

// ProgressStatus is how an indicator stands against its target.
type ProgressStatus string

// The statuses. The first three are given by the plan's rule.
const (
	Achieved ProgressStatus = "ACHIEVED"
	Likely   ProgressStatus = "LIKELY"
	Unlikely ProgressStatus = "UNLIKELY"
	NoData   ProgressStatus = "NO_DATA"
	NotRated ProgressStatus = "NOT_RATED"
)

// ProgressMeasure is what a value is held against.
type ProgressMeasure string

// The measures; the last band has none.
const (
	OfTarget   ProgressMeasure = "TARGET"
	OfExpected ProgressMeasure = "EXPECTED"
)

// ProgressBand gives a status to the values from some percentage on. The fields stand in the order of their JSON keys, see
// canonical.
type ProgressBand struct {
	AtLeast string          `bson:"at_least_percent" json:"at_least_percent,omitempty"` // empty in the last band
	Measure ProgressMeasure `bson:"measure" json:"measure,omitempty"`                   // empty in the last band
	Status  ProgressStatus  `bson:"status" json:"status"`
	Title   string          `bson:"title" json:"title,omitempty"`
}

// usualBands rate the indicators of plans that say nothing; the contract states them.
var usualBands = []ProgressBand{
	{AtLeast: "100", Measure: OfTarget, Status: Achieved},
	{AtLeast: "90", Measure: OfExpected, Status: Likely},
	{Status: Unlikely},
}

// Bands are the bands by which the period's indicators are rated, the best first.
func (p *Period) Bands() []ProgressBand {
	if len(p.ProgressBands) == 0 {
		return usualBands
	}
	return p.ProgressBands
}

var hundredRat = big.NewRat(100, 1)

// better is by how much a value is better than another one by a direction; below 0 where it is worse. An indicator without a
// direction has no better.
func (d Direction) better(value, than *big.Rat) *big.Rat {
	difference := new(big.Rat).Sub(value, than)
	switch d {
	case Down:
		return difference.Neg(difference)
	case Keep:
		return difference.Neg(difference.Abs(difference))
	}
	return difference
}

// reaches reports whether a value is at least so many per cent of what it is held against: 100 + n per cent is better by n per
// cent of it. There is no division, so it holds exactly, and for 0 and numbers below it too.
func (d Direction) reaches(value, against, percent *big.Rat) bool {
	is := new(big.Rat).Mul(hundredRat, d.better(value, against))
	must := new(big.Rat).Sub(percent, hundredRat)
	return is.Cmp(must.Mul(must, new(big.Rat).Abs(against))) >= 0
}

// percent is a value in per cent of what it is held against, in the same sense; nil of 0.
func (d Direction) percent(value, against *big.Rat) *big.Rat {
	if against.Sign() == 0 {
		return nil
	}
	percent := new(big.Rat).Mul(hundredRat, d.better(value, against))
	percent.Quo(percent, new(big.Rat).Abs(against))
	return percent.Add(percent, hundredRat)
}

// goal is what a value is held against.
type goal struct {
	target   *big.Rat
	expected *big.Rat // by the end of the period
	over     bool     // the time of the last target is over: nothing is expected any more
}

// band is the first band that holds.
func band(bands []ProgressBand, d Direction, value *big.Rat, g goal) ProgressBand {
	for _, b := range bands {
		percent, bounded := parseNumber(b.AtLeast)
		switch {
		case !bounded:
			return b
		case b.Measure == OfTarget && d.reaches(value, g.target, percent.Rat()),
			b.Measure == OfExpected && !g.over && d.reaches(value, g.expected, percent.Rat()):
			return b
		}
	}
	return bands[len(bands)-1]
}
