package form

import (
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/reporting"
)

// spellAs gives the numbers of a value the spelling they had before where they are the same.
func spellAs(v *reporting.Value, before []reporting.Value) {
	for _, b := range before {
		if b.Indicator != v.Indicator {
			continue
		}
		spellNumber(v.Number, b.Number)
		spellRatio(v.Ratio, b.Ratio)
		for i := range v.Breakdowns {
			part := &v.Breakdowns[i]
			for _, was := range b.Breakdowns {
				if was.Dimension == part.Dimension && was.Category == part.Category {
					spellNumber(part.Number, was.Number)
					spellRatio(part.Ratio, was.Ratio)
				}
			}
		}
	}
}

func spellRatio(now, before *reporting.Fraction) {
	if now != nil && before != nil {
		spellNumber(&now.Numerator, &before.Numerator)
		spellNumber(&now.Denominator, &before.Denominator)
	}
}

func spellNumber(now, before *string) {
	if now != nil && before != nil {
		*now = filled.Spelled(*now, *before)
	}
}
