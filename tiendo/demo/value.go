package demo

import (
	"github.com/shopspring/decimal"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// value is what a unit reports for one indicator.
func value(period *reportingv1.Period, i *planv1.Indicator, unit string) *reportingv1.IndicatorValue {
	v := &reportingv1.IndicatorValue{Indicator: i.GetCode()}
	r := chance(period.GetName(), unit, i.GetCode())
	if missing := missing(r.IntN(100)); missing != nil && i.GetValueKind() != planv1.Indicator_VALUE_KIND_YES_NO {
		if missing.GetKind() == reportingv1.Missing_KIND_NOT_AVAILABLE {
			missing.Reason = oneOf(r, texts().NotAvailable)
		}
		v.Value = &reportingv1.IndicatorValue_Missing{Missing: missing}
		return v
	}
	switch i.GetValueKind() {
	case planv1.Indicator_VALUE_KIND_RATIO:
		v.Value = &reportingv1.IndicatorValue_Ratio{Ratio: ratio(period, i, unit)}
	case planv1.Indicator_VALUE_KIND_YES_NO:
		v.Value = &reportingv1.IndicatorValue_YesNo{YesNo: r.IntN(10) > 0}
	case planv1.Indicator_VALUE_KIND_TEXT:
		v.Value = &reportingv1.IndicatorValue_Text{Text: oneOf(r, texts().Answers)}
	default:
		v.Value = &reportingv1.IndicatorValue_Number{Number: number(period, i, unit)}
		v.Breakdowns = breakdowns(i, v.GetNumber(), chance(period.GetName(), unit, i.GetCode(), "breakdowns"))
	}
	return v
}

// missing is the absence for one of hundred draws; nil for most.
func missing(draw int) *reportingv1.Missing {
	switch {
	case draw < 2:
		return &reportingv1.Missing{Kind: reportingv1.Missing_KIND_NOTHING_OCCURRED}
	case draw < 3:
		return &reportingv1.Missing{Kind: reportingv1.Missing_KIND_NOT_AVAILABLE}
	}
	return nil
}

// number is a unit's count or amount: its share of the plan's figure for the year.
func number(period *reportingv1.Period, i *planv1.Indicator, unit string) string {
	total, known := goal(i, period.GetYear())
	if !known {
		total = decimal.NewFromInt(between(chance(i.GetCode(), "size"), 200, 2000))
	}
	if i.GetAggregation() == planv1.Indicator_AGGREGATION_SUM {
		total = total.DivRound(decimal.NewFromInt(int64(max(1, expected(period, i)))), 6)
	}
	r := chance(period.GetName(), unit, i.GetCode(), "number")
	size := between(chance(unit, i.GetCode(), "size"), 600, 1400) // large and small units stay so over the years
	result := permille(permille(total, size), between(r, 920, 1060))
	if period.GetKind() == planv1.ReportingRule_KIND_SIX_MONTHS && i.GetDirection() == planv1.Indicator_DIRECTION_UP {
		result = permille(result, between(r, 440, 540)) // what grows over the year is half done at half time
	}
	if i.GetDecimals() == 0 {
		result = result.Add(decimal.New(between(r, 0, 999), -3)) // or small counts would all round down to 0
	}
	return clamp(result, i).Truncate(i.GetDecimals()).StringFixed(i.GetDecimals())
}

// permille is so many thousandths of a number.
func permille(of decimal.Decimal, thousandths int64) decimal.Decimal {
	return of.Mul(decimal.New(thousandths, -3))
}

var hundred = decimal.NewFromInt(100)

// ratio is a unit's share of a whole, near the plan's figure for the year.
func ratio(period *reportingv1.Period, i *planv1.Indicator, unit string) *reportingv1.Ratio {
	percent, known := goal(i, period.GetYear())
	if !known {
		percent = decimal.NewFromInt(85)
	}
	r := chance(period.GetName(), unit, i.GetCode(), "ratio")
	percent = decimal.Min(clamp(permille(percent, between(r, 950, 1030)), i), hundred)
	whole := decimal.NewFromInt(between(chance(unit, i.GetCode(), "whole"), 400, 2600))
	part := whole.Mul(percent).DivRound(hundred, 8).Floor()
	if least, bound := parse(i.GetMinimum()); bound && part.Mul(hundred).LessThan(least.Mul(whole)) {
		part = part.Add(decimal.NewFromInt(1)) // rounding down must not slip below the bound
	}
	return &reportingv1.Ratio{Numerator: part.String(), Denominator: whole.String()}
}

// goal is what the plan wants for a year: the target of that year or the nearest one, else the baseline.
func goal(i *planv1.Indicator, year int32) (decimal.Decimal, bool) {
	var best *planv1.Target
	for _, target := range i.GetTargets() {
		if best == nil || distance(target.GetYear(), year) < distance(best.GetYear(), year) {
			best = target
		}
	}
	if best != nil {
		return parse(best.GetValue())
	}
	return parse(i.GetBaseline().GetValue())
}

// parse reads a decimal number; false where there is none.
func parse(text string) (decimal.Decimal, bool) {
	number, err := decimal.NewFromString(text)
	return number, err == nil
}

func distance(a, b int32) int32 { return max(a-b, b-a) }

// clamp keeps a value within the indicator's bounds, and at 0 or more where it has none below.
func clamp(value decimal.Decimal, i *planv1.Indicator) decimal.Decimal {
	least, _ := parse(i.GetMinimum())
	value = decimal.Max(value, least)
	if bound, ok := parse(i.GetMaximum()); ok {
		value = decimal.Min(value, bound)
	}
	return value
}

// expected is how many units report an indicator in a period.
func expected(period *reportingv1.Period, i *planv1.Indicator) int {
	n := 0
	for _, o := range period.GetObligations() {
		for _, code := range o.GetIndicators() {
			if code == i.GetCode() {
				n++
			}
		}
	}
	return n
}
