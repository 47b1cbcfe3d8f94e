package demo

import (
	"math/rand/v2"

	"github.com/shopspring/decimal"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// breakdowns are a number's parts by the categories of the indicator, which add up to it. Now and then a unit does not
// break its number down where it need not.
func breakdowns(i *planv1.Indicator, number string, r *rand.Rand) []*reportingv1.Breakdown {
	whole, known := parse(number)
	if !known || len(i.GetDimensions()) == 0 {
		return nil
	}
	var parts []*reportingv1.Breakdown
	for _, d := range i.GetDimensions() {
		if !d.GetRequired() && r.IntN(9) == 0 {
			continue
		}
		left := whole
		for n, c := range d.GetCategories() {
			part := left
			if rest := int64(len(d.GetCategories()) - n); rest > 1 {
				part = permille(left.DivRound(decimal.NewFromInt(rest), 6), between(r, 850, 1150)).Truncate(i.GetDecimals())
			}
			left = left.Sub(part)
			parts = append(parts, &reportingv1.Breakdown{
				Dimension: d.GetCode(), Category: c.GetCode(), Value: &reportingv1.Breakdown_Number{Number: part.StringFixed(i.GetDecimals())},
			})
		}
	}
	return parts
}
