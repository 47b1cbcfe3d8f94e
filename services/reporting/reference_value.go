package reporting

import "strings"

// ReferenceValue is a value of a unit that the lead unit knows from elsewhere. Which of the fields for values are set says the
// kind of the indicator. It was checked by the same rules as a value in a report.
type ReferenceValue struct {
	Indicator   string `bson:"indicator"`
	Dimension   string `bson:"dimension,omitempty"` // of a part by category, with Category
	Category    string `bson:"category,omitempty"`
	Number      string `bson:"number,omitempty"`
	Numerator   string `bson:"numerator,omitempty"`
	Denominator string `bson:"denominator,omitempty"`
	Text        string `bson:"text,omitempty"`
	YesNo       *bool  `bson:"yes_no,omitempty"`
	Source      string `bson:"source"`
	Row         int    `bson:"row"`
}

// UnitReferences are reference values of one unit.
type UnitReferences struct {
	Unit   string // `units/{unit}`
	Values []ReferenceValue
}

// Value is the value as a report has it.
func (v ReferenceValue) Value() Value {
	value := Value{Indicator: v.Indicator, YesNo: v.YesNo}
	switch {
	case v.Number != "":
		value.Number = &v.Number
	case v.Denominator != "" || v.Numerator != "":
		value.Ratio = &Fraction{Numerator: v.Numerator, Denominator: v.Denominator}
	case v.Text != "":
		value.Text = &v.Text
	}
	return value
}

// breakdown is the value as the part of another.
func (v ReferenceValue) breakdown() Breakdown {
	value := v.Value()
	return Breakdown{Category: v.Category, Dimension: v.Dimension, Number: value.Number, Ratio: value.Ratio}
}

// place tells what the value is of, within its unit.
func (v ReferenceValue) place() referencePlace {
	return referencePlace{v.Indicator, v.Dimension, v.Category}
}

// referencePlace is an indicator, or one of its categories.
type referencePlace struct{ indicator, dimension, category string }

// OfferedValue is a reference value that counts: its import is confirmed, and no later one has the same.
type OfferedValue struct {
	ReferenceValue
	Unit   PinnedUnit
	Import *BulkImport
}

// knownFrom says where values are from, each source once.
func knownFrom(values []OfferedValue) string {
	var sources []string
	seen := map[string]bool{}
	for _, v := range values {
		if !seen[v.Source] {
			seen[v.Source] = true
			sources = append(sources, v.Source)
		}
	}
	return strings.Join(sources, "; ")
}

// references are the offered values of a unit as it is told of them, by indicator. A part by category is told with its whole, and
// not where the whole is not known.
func references(values []OfferedValue) map[string]Known {
	byIndicator := map[string][]OfferedValue{}
	for _, v := range values {
		byIndicator[v.Indicator] = append(byIndicator[v.Indicator], v)
	}
	known := make(map[string]Known, len(byIndicator))
	for code, of := range byIndicator {
		if of[0].Dimension != "" { // the whole comes first
			continue
		}
		value := of[0].Value()
		for _, part := range of[1:] {
			value.Breakdowns = append(value.Breakdowns, part.breakdown())
		}
		known[code] = Known{Kind: KnownReference, Value: value, Source: knownFrom(of)}
	}
	return known
}
