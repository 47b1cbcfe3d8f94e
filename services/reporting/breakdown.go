package reporting

import "slices"

// Dimension is one way in which an indicator's value is broken down. The fields of the types in this file stand in the order
// of their JSON keys, see canonical.
type Dimension struct {
	Categories []Category `bson:"categories" json:"categories"`
	Code       string     `bson:"code" json:"code"`
	Complete   bool       `bson:"complete" json:"complete,omitempty"` // the categories add up to the value
	Required   bool       `bson:"required" json:"required,omitempty"`
	Title      string     `bson:"title" json:"title"`
}

// Category is one part of a dimension.
type Category struct {
	Code  string `bson:"code" json:"code"`
	Title string `bson:"title" json:"title"`
}

// Breakdown is the part of a value that belongs to one category: exactly one of Missing, Number and Ratio is set.
type Breakdown struct {
	Category  string    `json:"category"`
	Dimension string    `json:"dimension"`
	Levels    Levels    `json:"levels,omitempty"` // of a value that was drawn
	Missing   *Missing  `json:"missing,omitempty"`
	Number    *string   `json:"number,omitempty"`
	Ratio     *Fraction `json:"ratio,omitempty"`
}

// value is the part as a value of its own.
func (b Breakdown) value() Value {
	v := Value{Missing: b.Missing, Number: b.Number, Ratio: b.Ratio}
	if len(b.Levels) > 0 {
		v.Drawn = &DrawnFrom{Levels: b.Levels}
	}
	return v
}

// Category is the part of a value that belongs to a category, as a value of its own. Where nothing occurred at all, nothing
// occurred in any category; a unit that did not break its value down says nothing of the category.
func (v Value) Category(dimension, category string) (Value, bool) {
	if v.nothingOccurred() {
		return v, true
	}
	for _, b := range v.Breakdowns {
		if b.Dimension == dimension && b.Category == category {
			return b.value(), true
		}
	}
	return Value{}, false
}

// CategoryFigure is one category of an indicator over all units.
type CategoryFigure struct {
	Category       string `json:"category"`
	CategoryTitle  string `json:"category_title"`
	Denominator    string `json:"denominator,omitempty"`
	Dimension      string `json:"dimension"`
	DimensionTitle string `json:"dimension_title"`
	ExpectedUnits  int    `json:"expected_units"`
	LevelsBelow    Levels `json:"levels_below,omitempty"`
	Numerator      string `json:"numerator,omitempty"`
	ReportedUnits  int    `json:"reported_units"`
	Value          string `json:"value,omitempty"`
}

// byCategory makes a figure of every category, by the same aggregation as the figure itself. A unit that did not break its
// value down is not in it.
func (f *Figure) byCategory(categories []categoryTally) []CategoryFigure {
	var figures []CategoryFigure
	for _, c := range categories {
		figure := CategoryFigure{
			Dimension: c.dimension.Code, DimensionTitle: c.dimension.Title, Category: c.category.Code,
			CategoryTitle: c.category.Title, ExpectedUnits: f.ExpectedUnits, ReportedUnits: c.reported,
			LevelsBelow: slices.Clone(c.levels),
		}
		if value, ok := c.value(); ok {
			figure.Value = value.String()
			figure.Numerator, figure.Denominator = c.fraction()
		}
		figures = append(figures, figure)
	}
	return figures
}
