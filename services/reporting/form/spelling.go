package form

import (
	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/reporting"
)

// spellAs gives the numbers of a value the spelling they had before where they are the same: 10.50 comes back from a spreadsheet as
// 10.5, and nobody changed it.
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
	if now == nil || before == nil {
		return
	}
	number, err := decimal.NewFromString(*now)
	was, errBefore := decimal.NewFromString(*before)
	if err == nil && errBefore == nil && number.Equal(was) {
		*now = *before
	}
}
