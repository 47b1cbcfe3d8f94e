package reporting

import (
	"bytes"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// DrawObstacle says why a consolidated report, or one figure of it, cannot be drawn; empty where nothing is in the way.
type DrawObstacle string

// What is in the way of a whole report.
const (
	WindowDiffers    DrawObstacle = "WINDOW_DIFFERS"
	NotAddressed     DrawObstacle = "NOT_ADDRESSED"
	RevisionRejected DrawObstacle = "REJECTED"
)

// What is in the way of one figure.
const (
	NotAskedBelow      DrawObstacle = "NOT_ASKED"
	KindDiffers        DrawObstacle = "KIND_DIFFERS"
	MeasureDiffers     DrawObstacle = "UNIT_OF_MEASURE_DIFFERS"
	DefinitionDiffers  DrawObstacle = "DEFINITION_DIFFERS"
	AggregationDiffers DrawObstacle = "AGGREGATION_DIFFERS"
	NotCarried         DrawObstacle = "NOT_CARRIED"
	NoValueBelow       DrawObstacle = "NO_VALUE"
	BreaksRule         DrawObstacle = "BREAKS_RULE"
	TooDeep            DrawObstacle = "TOO_DEEP"
)

// Drawable is a dispatched revision of a consolidated report of a lower level, as a report can draw it.
type Drawable struct {
	Period   *Period // in the edition of the revision
	Standing ConsolidatedStanding
	Revision Revision
	Snapshot Consolidated
	Obstacle DrawObstacle
	Values   []DrawableValue // in the order in which the report is asked; none where there is an obstacle
}

// DrawableValue is what a consolidated report gives to an indicator: a value, or what is in the way.
type DrawableValue struct {
	Indicator string
	Value     Value
	Obstacle  DrawObstacle
}

// obstacle is what is in the way of drawing anything into a report of a period.
func (d *Drawable) obstacle(p *Period) DrawObstacle {
	recipient := d.Snapshot.RecipientUnit.Unit
	switch {
	case recipient != p.IssuingUnit.Unit && recipient != p.LeadUnit.Unit:
		return NotAddressed
	case d.Period.DataFrom != p.DataFrom || d.Period.DataTo != p.DataTo:
		return WindowDiffers
	case d.Standing.rejected(d.Revision):
		return RevisionRejected
	}
	return ""
}

// rejected reports whether the receiving authority said last that it does not take the revision.
func (s ConsolidatedStanding) rejected(r Revision) bool {
	return s.Receipt.Revision == r.Number && s.Receipt.Kind == DispatchRejected
}

// values are what the revision gives to the indicators that a unit is asked for.
func (d *Drawable) values(p *Period, o Obligation) []DrawableValue {
	values := make([]DrawableValue, 0, len(o.Indicators))
	for _, code := range o.Indicators {
		if i, known := p.Indicator(code); known {
			value, obstacle := d.value(p, i)
			values = append(values, DrawableValue{Indicator: code, Value: value, Obstacle: obstacle})
		}
	}
	return values
}

// value is what the revision gives to an indicator of a period.
func (d *Drawable) value(p *Period, i *Indicator) (Value, DrawObstacle) {
	below, known := d.Period.sameAs(i)
	if !known {
		return Value{}, NotAskedBelow
	}
	if obstacle := i.differsFrom(below); obstacle != "" {
		return Value{}, obstacle
	}
	n := slices.IndexFunc(d.Snapshot.Figures, func(f Figure) bool { return f.Indicator == below.Code })
	if n < 0 {
		return Value{}, NotAskedBelow
	}
	f := d.Snapshot.Figures[n]
	value, known := figureValue(f.Aggregation, f.Value, f.Numerator, f.Denominator, f.ReportedUnits)
	switch {
	case !known:
		return Value{}, NoValueBelow
	case len(f.LevelsBelow) >= deepest:
		return Value{}, TooDeep
	}
	value.Indicator = i.Code
	value.Drawn = &DrawnFrom{
		ConsolidatedReport: d.Standing.Series, ContentSHA256: d.Revision.ContentHash, Indicator: below.Code,
		Levels: f.LevelsBelow.above(f.ReportedUnits, f.ExpectedUnits), Revision: d.Revision.Number,
	}
	if value.Missing == nil {
		value.Breakdowns = f.categoriesFor(i)
	}
	if p.breaksRule(i, value) {
		return Value{}, BreaksRule
	}
	return value, ""
}

// sameAs is the indicator that asks for the same as one of another plan: of the same name and, where several have it, of the
// same code. A code alone says nothing across plans.
func (p *Period) sameAs(other *Indicator) (*Indicator, bool) {
	var found *Indicator
	named := 0
	for n := range p.Indicators {
		i := &p.Indicators[n]
		if !strings.EqualFold(i.Title, other.Title) {
			continue
		}
		if i.Code == other.Code {
			return i, true
		}
		found = i
		named++
	}
	return found, named == 1
}

// differsFrom tells in what the indicator differs from that of a lower level, so that the values of the one are none of the other.
func (i *Indicator) differsFrom(below *Indicator) DrawObstacle {
	switch {
	case i.Kind != below.Kind:
		return KindDiffers
	case i.UnitOfMeasure != below.UnitOfMeasure:
		return MeasureDiffers
	case max(i.DefinitionVersion, 1) != max(below.DefinitionVersion, 1) || i.Cumulative != below.Cumulative:
		return DefinitionDiffers
	case i.Aggregation != below.Aggregation:
		return AggregationDiffers
	case !i.Aggregation.carries():
		return NotCarried
	}
	return ""
}

// carries reports whether a figure of some units, put in as if it were the value of one, makes what the values of all units
// would make. An average needs how many it is of, and who counts units counts others on each level.
func (a Aggregation) carries() bool { return a == Sum || a == RatioOf || a == Min || a == Max }

// figureValue is a figure, or a category of one, as the value of a unit: exactly what was added up. That nothing occurred in any unit
// is all that a ratio without a whole can mean.
func figureValue(a Aggregation, number, numerator, denominator string, reported int) (Value, bool) {
	switch {
	case a == RatioOf && denominator != "":
		return Value{Ratio: &Fraction{Denominator: denominator, Numerator: numerator}}, true
	case a == RatioOf && reported > 0:
		return Value{Missing: &Missing{Kind: NothingOccurred}}, true
	case a == RatioOf || number == "":
		return Value{}, false
	}
	return Value{Number: &number}, true
}

// categoriesFor are the categories of a figure that an indicator of the level above asks for. Where the categories of a dimension
// have to add up to the value, they are there only if every unit in the value is in each of them.
func (f Figure) categoriesFor(i *Indicator) []Breakdown {
	var all []Breakdown
	for _, d := range i.Dimensions {
		var of []Breakdown
		whole := true
		for _, category := range d.Categories {
			b, reported, ok := f.category(d.Code, category.Code)
			if ok {
				of = append(of, b)
			}
			whole = whole && ok && reported == f.ReportedUnits
		}
		if whole || !d.Complete {
			all = append(all, of...)
		}
	}
	return all
}

// category is a category of a figure as part of a value, and how many units are in it.
func (f Figure) category(dimension, category string) (_ Breakdown, reported int, _ bool) {
	for _, c := range f.Breakdowns {
		if c.Dimension != dimension || c.Category != category {
			continue
		}
		v, ok := figureValue(f.Aggregation, c.Value, c.Numerator, c.Denominator, c.ReportedUnits)
		return Breakdown{
			Category: category, Dimension: dimension, Levels: c.LevelsBelow.above(c.ReportedUnits, c.ExpectedUnits),
			Missing: v.Missing, Number: v.Number, Ratio: v.Ratio,
		}, c.ReportedUnits, ok
	}
	return Breakdown{}, 0, false
}

// breaksRule reports whether a value could not be submitted by itself.
func (p *Period) breaksRule(i *Indicator, v Value) bool {
	var faults fault.Violations
	rules := p.ruleSet()
	rules.checkOne(&faults, i, place{}, v)
	p.checkBreakdowns(&faults, "", []Value{v}, rules)
	return len(faults) > 0
}

// saysAs reports whether two values say the same, their notes apart.
func (v Value) saysAs(other Value) bool {
	v.Note, other.Note = "", ""
	return bytes.Equal(canonical(v), canonical(other))
}

// checkDrawn finds what is wrong with a value that says it was drawn from the revision.
func (d *Drawable) checkDrawn(faults *fault.Violations, here place, p *Period, v Value) {
	field := here.at(".drawn_from").String()
	switch d.obstacle(p) {
	case NotAddressed, WindowDiffers:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_LOWER_REPORT, "indicator", v.Indicator)
		return
	case RevisionRejected:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_REVISION_REJECTED, "indicator", v.Indicator)
		return
	}
	if v.Drawn.Revision < d.Revision.Number {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_NEWER_REVISION, "indicator", v.Indicator)
		return
	}
	i, known := p.Indicator(v.Indicator)
	if !known {
		return // told already
	}
	if drawn, obstacle := d.value(p, i); obstacle != "" || !v.saysAs(drawn) {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_AS_DISPATCHED, "indicator", v.Indicator)
	}
}
