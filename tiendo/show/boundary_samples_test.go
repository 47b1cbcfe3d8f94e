package show_test

import (
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// grouped is a board by the units of a later day: one is made of two and a part of another.
func grouped() *reportingv1.Board {
	return &reportingv1.Board{
		AsOf: &date.Date{Year: 2025, Month: 7, Day: 1},
		Groups: []*reportingv1.BoardGroup{{
			Unit: pinned("d"), WholeUnits: []string{"units/a", "units/b"}, DividedUnits: []*reportingv1.DividedUnit{{Unit: "units/c", Extent: "PART"}},
			Counts: &reportingv1.BoardCounts{Expected: 2, Accepted: 1, Submitted: 1},
		}},
	}
}

// totals are the figures of the same units.
func totals() *reportingv1.PeriodTotals {
	return &reportingv1.PeriodTotals{
		AsOf: &date.Date{Year: 2025, Month: 7, Day: 1},
		Units: []*reportingv1.UnitTotals{{
			Unit: "units/d", DisplayName: "Đơn vị d", WholeUnits: []string{"units/a", "units/b"},
			DividedUnits: []*reportingv1.DividedUnit{{Unit: "units/c", Extent: "PART", Share: "0.25"}},
			Totals: []*reportingv1.IndicatorTotal{
				{Indicator: "B1.1", Value: "1250.5", MissingUnits: []string{"units/b"}},
				{Indicator: "B1.2", Value: "35", EstimatedUnits: []string{"units/c"}},
				{Indicator: "B1.3", Value: "1254.5", EnteredPortions: []*reportingv1.EnteredPortion{{Unit: "units/c", Value: "4", Document: "Biên bản 05/07/2025"}}},
			},
		}},
	}
}
