package reporting

import "slices"

// ValueKind is the kind of value an indicator takes.
type ValueKind string

// The kinds of value.
const (
	Count  ValueKind = "COUNT"
	Amount ValueKind = "AMOUNT"
	Ratio  ValueKind = "RATIO"
	YesNo  ValueKind = "YES_NO"
	Text   ValueKind = "TEXT"
)

// Aggregation is how the values of several units become one.
type Aggregation string

// The aggregations.
const (
	Sum       Aggregation = "SUM"
	RatioOf   Aggregation = "RATIO"
	Average   Aggregation = "AVERAGE"
	Min       Aggregation = "MIN"
	Max       Aggregation = "MAX"
	CountYes  Aggregation = "COUNT_YES"
	NoneAtAll Aggregation = "NONE"
)

// Direction is what counts as better; empty where neither way is.
type Direction string

// The directions.
const (
	Up   Direction = "UP"
	Down Direction = "DOWN"
)

// Indicator is something the plan measures, as it was when the period was opened.
type Indicator struct {
	Code           string      `bson:"code"`
	Title          string      `bson:"title"`
	Section        string      `bson:"section"`
	UnitOfMeasure  string      `bson:"unit_of_measure"`
	Kind           ValueKind   `bson:"kind"`
	Aggregation    Aggregation `bson:"aggregation"`
	Direction      Direction   `bson:"direction"`
	Decimals       int         `bson:"decimals"`
	Minimum        string      `bson:"minimum"`
	Maximum        string      `bson:"maximum"`
	ReportingUnits []string    `bson:"reporting_units"` // all obligated units if empty
	Rules          []string    `bson:"rules"`           // all reporting rules if empty
	Baseline       *Baseline   `bson:"baseline"`
	Targets        []Target    `bson:"targets"`
	Definition     string      `bson:"definition"`
}

// Baseline is the value an indicator had before the plan.
type Baseline struct {
	Year   int    `bson:"year"`
	Value  string `bson:"value"`
	Source string `bson:"source"`
	Sample bool   `bson:"sample"`
}

// Target is the value an indicator shall reach by the end of a year.
type Target struct {
	Year   int    `bson:"year"`
	Value  string `bson:"value"`
	Sample bool   `bson:"sample"`
}

// AskedOf reports whether a unit has to give the indicator under a reporting rule.
func (i Indicator) AskedOf(unit, rule string) bool {
	return (len(i.Rules) == 0 || slices.Contains(i.Rules, rule)) &&
		(len(i.ReportingUnits) == 0 || slices.Contains(i.ReportingUnits, unit))
}

// Target is the target for a year, if there is one.
func (i Indicator) Target(year int) (Target, bool) {
	n := slices.IndexFunc(i.Targets, func(t Target) bool { return t.Year == year })
	if n < 0 {
		return Target{}, false
	}
	return i.Targets[n], true
}
