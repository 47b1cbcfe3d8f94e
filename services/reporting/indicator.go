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
	CountAll  Aggregation = "COUNT"
	ByFormula Aggregation = "FORMULA"
)

// Direction is what counts as better; empty where neither way is.
type Direction string

// The directions.
const (
	Up   Direction = "UP"
	Down Direction = "DOWN"
	Keep Direction = "KEEP"
)

// Indicator is something the plan measures, as it was when the period was opened or took over a newer version of the plan.
// The fields stand in the order of their JSON keys, see canonical.
type Indicator struct {
	Aggregation Aggregation `bson:"aggregation" json:"aggregation"`
	Baseline    *Baseline   `bson:"baseline" json:"baseline,omitempty"`
	// ChangeThreshold is by how many per cent a value may change from that of a year before; empty for any change.
	ChangeThreshold string `bson:"change_threshold_percent" json:"change_threshold_percent,omitempty"`
	Code            string `bson:"code" json:"code"`
	// Cumulative is true where a value counts from the start of the year.
	Cumulative        bool              `bson:"cumulative" json:"cumulative,omitempty"`
	Decimals          int               `bson:"decimals" json:"decimals"`
	Definition        string            `bson:"definition" json:"definition,omitempty"`
	DefinitionVersion int               `bson:"definition_version" json:"definition_version,omitempty"` // 0 is 1
	Dimensions        []Dimension       `bson:"dimensions" json:"dimensions,omitempty"`
	Direction         Direction         `bson:"direction" json:"direction,omitempty"`
	Formula           *Formula          `bson:"formula" json:"formula,omitempty"` // nil where units report it
	Kind              ValueKind         `bson:"kind" json:"kind"`
	Maximum           string            `bson:"maximum" json:"maximum,omitempty"`
	Minimum           string            `bson:"minimum" json:"minimum,omitempty"`
	PeriodAggregation PeriodAggregation `bson:"period_aggregation" json:"period_aggregation,omitempty"`
	ReportingUnits    []string          `bson:"reporting_units" json:"reporting_units,omitempty"` // all obligated units if empty
	Rules             []string          `bson:"rules" json:"rules,omitempty"`                     // all reporting rules if empty
	Section           string            `bson:"section" json:"section"`
	Targets           []Target          `bson:"targets" json:"targets,omitempty"`
	Title             string            `bson:"title" json:"title"`
	UnitOfMeasure     string            `bson:"unit_of_measure" json:"unit_of_measure,omitempty"`
	Weight            string            `bson:"weight" json:"weight,omitempty"` // per cent within the content area; a decimal number
}

// Baseline is the value an indicator had before the plan.
type Baseline struct {
	Sample bool   `bson:"sample" json:"sample,omitempty"`
	Source string `bson:"source" json:"source,omitempty"`
	Value  string `bson:"value" json:"value"`
	Year   int    `bson:"year" json:"year"`
}

// Target is the value an indicator shall reach in a year: in all of it or under one reporting rule, for the whole or for
// one unit.
type Target struct {
	Rule   string `bson:"reporting_rule" json:"reporting_rule,omitempty"` // any rule if empty
	Sample bool   `bson:"sample" json:"sample,omitempty"`
	Unit   string `bson:"unit" json:"unit,omitempty"` // the whole if empty
	Value  string `bson:"value" json:"value"`
	Year   int    `bson:"year" json:"year"`
}

// AskedOf reports whether a unit has to give the indicator under a reporting rule.
func (i Indicator) AskedOf(unit, rule string) bool {
	return (len(i.Rules) == 0 || slices.Contains(i.Rules, rule)) &&
		(len(i.ReportingUnits) == 0 || slices.Contains(i.ReportingUnits, unit))
}

// Target is the target of a unit, or of the whole where none is named, under a reporting rule in a year, if there is one:
// the rule's own goes before that of the year. It is one that was laid down, never one made from others.
func (i Indicator) Target(unit, rule string, year int) (Target, bool) {
	var found Target
	known := false
	for _, t := range i.Targets {
		if t.Unit == unit && t.Year == year && (t.Rule == rule || t.Rule == "" && !known) {
			found, known = t, true
			if t.Rule == rule {
				break
			}
		}
	}
	return found, known
}
