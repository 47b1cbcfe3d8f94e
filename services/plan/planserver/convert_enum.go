package planserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/plan"
)

// enum maps the values of an enum on the wire to those of the domain, and back.
type enum[W, D comparable] struct {
	domain map[W]D
	wire   map[D]W
}

func newEnum[W, D comparable](domain map[W]D) enum[W, D] {
	e := enum[W, D]{domain: domain, wire: make(map[D]W, len(domain))}
	for w, d := range domain {
		e.wire[d] = w
	}
	return e
}

var (
	states = newEnum(map[planv1.Plan_State]plan.State{
		planv1.Plan_STATE_DRAFT:  plan.Draft,
		planv1.Plan_STATE_ISSUED: plan.Issued,
		planv1.Plan_STATE_CLOSED: plan.Closed,
	})
	valueKinds = newEnum(map[planv1.Indicator_ValueKind]plan.ValueKind{
		planv1.Indicator_VALUE_KIND_COUNT:  plan.Count,
		planv1.Indicator_VALUE_KIND_AMOUNT: plan.Amount,
		planv1.Indicator_VALUE_KIND_RATIO:  plan.Ratio,
		planv1.Indicator_VALUE_KIND_YES_NO: plan.YesNo,
		planv1.Indicator_VALUE_KIND_TEXT:   plan.Text,
	})
	aggregations = newEnum(map[planv1.Indicator_Aggregation]plan.Aggregation{
		planv1.Indicator_AGGREGATION_SUM:       plan.Sum,
		planv1.Indicator_AGGREGATION_RATIO:     plan.RatioOf,
		planv1.Indicator_AGGREGATION_AVERAGE:   plan.Average,
		planv1.Indicator_AGGREGATION_MIN:       plan.Min,
		planv1.Indicator_AGGREGATION_MAX:       plan.Max,
		planv1.Indicator_AGGREGATION_COUNT_YES: plan.CountYes,
		planv1.Indicator_AGGREGATION_NONE:      plan.NoneAtAll,
		planv1.Indicator_AGGREGATION_COUNT:     plan.CountAll,
		planv1.Indicator_AGGREGATION_FORMULA:   plan.ByFormula,
	})
	periodAggregations = newEnum(map[planv1.Indicator_PeriodAggregation]plan.PeriodAggregation{
		planv1.Indicator_PERIOD_AGGREGATION_SUM:     plan.SumOver,
		planv1.Indicator_PERIOD_AGGREGATION_RATIO:   plan.RatioOver,
		planv1.Indicator_PERIOD_AGGREGATION_AVERAGE: plan.AverageOver,
		planv1.Indicator_PERIOD_AGGREGATION_LAST:    plan.LastOver,
		planv1.Indicator_PERIOD_AGGREGATION_MIN:     plan.MinOver,
		planv1.Indicator_PERIOD_AGGREGATION_MAX:     plan.MaxOver,
		planv1.Indicator_PERIOD_AGGREGATION_COUNT:   plan.CountOver,
		planv1.Indicator_PERIOD_AGGREGATION_NONE:    plan.NoneOver,
	})
	severities = newEnum(map[planv1.Check_Severity]plan.Severity{
		planv1.Check_SEVERITY_ERROR:   plan.Error,
		planv1.Check_SEVERITY_WARNING: plan.Warning,
	})
	directions = newEnum(map[planv1.Indicator_Direction]plan.Direction{
		planv1.Indicator_DIRECTION_UP:   plan.Up,
		planv1.Indicator_DIRECTION_DOWN: plan.Down,
		planv1.Indicator_DIRECTION_KEEP: plan.Keep,
	})
	progressStatuses = newEnum(map[planv1.ProgressStatus]plan.ProgressStatus{
		planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED: plan.Achieved,
		planv1.ProgressStatus_PROGRESS_STATUS_LIKELY:   plan.Likely,
		planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY: plan.Unlikely,
	})
	progressMeasures = newEnum(map[planv1.ProgressBand_Measure]plan.ProgressMeasure{
		planv1.ProgressBand_MEASURE_TARGET:   plan.OfTarget,
		planv1.ProgressBand_MEASURE_EXPECTED: plan.OfExpected,
	})
)
