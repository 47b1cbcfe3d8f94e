package reporting

import "slices"

// deepest is how many levels can be below one. A country has four.
const deepest = 8

// DrawnFrom says that a value is a figure of a dispatched consolidated report of a lower level. The fields of the types in this
// file stand in the order of their JSON keys, see canonical.
type DrawnFrom struct {
	ConsolidatedReport SeriesName `json:"consolidated_report"`
	ContentSHA256      string     `json:"content_sha256"`
	Indicator          string     `json:"indicator"` // its code there
	Levels             Levels     `json:"levels"`
	Revision           int        `json:"revision"`
}

// LevelCount says how many units of a lower level are in values that were drawn.
type LevelCount struct {
	ExpectedUnits int `json:"expected_units"`
	Figures       int `json:"figures"` // that were drawn, one for each value
	ReportedUnits int `json:"reported_units"`
}

// Levels are the counts of the level below, of the one below that, and so on. They stand beside the units of a level and are never
// added to them: how many there are below a unit that reported nothing is not known.
type Levels []LevelCount

// moved are the levels with those of one value put in, or taken out again; they are changed in place.
func (l Levels) moved(value Levels, way int) Levels {
	for n, count := range value {
		if n == len(l) {
			l = append(l, LevelCount{})
		}
		l[n].ExpectedUnits += way * count.ExpectedUnits
		l[n].Figures += way * count.Figures
		l[n].ReportedUnits += way * count.ReportedUnits
	}
	for len(l) > 0 && l[len(l)-1].Figures == 0 { // as if the value had never been there
		l = l[:len(l)-1]
	}
	return l
}

// above are the levels as the level above counts them: a figure of this one, and what is below it.
func (l Levels) above(reported, expected int) Levels {
	return slices.Concat(Levels{{ExpectedUnits: expected, Figures: 1, ReportedUnits: reported}}, l)
}

// incomplete is the highest level on which units are missing, if there is one.
func (l Levels) incomplete() (LevelCount, bool) {
	n := slices.IndexFunc(l, func(c LevelCount) bool { return c.ReportedUnits < c.ExpectedUnits })
	if n < 0 {
		return LevelCount{}, false
	}
	return l[n], true
}

// levels are how many units of lower levels the value is from; none for a value of the unit's own.
func (v Value) levels() Levels {
	if v.Drawn == nil {
		return nil
	}
	return v.Drawn.Levels
}

// FromWhere is the value with the source of one before, if it still says the same; otherwise it is the unit's own.
func (v Value) FromWhere(before Value) Value {
	plain := before
	plain.Drawn, plain.Breakdowns = nil, slices.Clone(before.Breakdowns)
	for n := range plain.Breakdowns {
		plain.Breakdowns[n].Levels = nil
	}
	if before.Drawn == nil || !v.saysAs(plain) {
		return v
	}
	before.Note = v.Note
	return before
}

// drawn reports whether values of the content were drawn.
func (c Content) drawn() bool {
	return slices.ContainsFunc(c.Values, func(v Value) bool { return v.Drawn != nil })
}
