package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

var (
	comparedKinds = newEnum(map[reportingv1.ComparedPeriod_Kind]reporting.ComparedKind{
		reportingv1.ComparedPeriod_KIND_YEAR_BEFORE:   reporting.YearBefore,
		reportingv1.ComparedPeriod_KIND_PERIOD_BEFORE: reporting.PeriodBefore,
	})
	incomparables = newEnum(map[reportingv1.FigureComparison_Incomparable]reporting.Incomparable{
		reportingv1.FigureComparison_INCOMPARABLE_NO_VALUE:           reporting.OneWithoutValue,
		reportingv1.FigureComparison_INCOMPARABLE_DEFINITION_CHANGED: reporting.OtherDefinition,
		reportingv1.FigureComparison_INCOMPARABLE_NOT_ASKED:          reporting.NotAskedForBefore,
	})
	receiptOutcomes = newEnum(map[reportingv1.DispatchReceipt_Outcome]reporting.EntryKind{
		reportingv1.DispatchReceipt_OUTCOME_ACKNOWLEDGED: reporting.DispatchAcknowledged,
		reportingv1.DispatchReceipt_OUTCOME_REJECTED:     reporting.DispatchRejected,
	})
)

func comparedProto(all []reporting.ComparedPeriod) (out []*reportingv1.ComparedPeriod) {
	for _, c := range all {
		out = append(out, &reportingv1.ComparedPeriod{
			Kind: comparedKinds.wire[c.Kind], Period: string(c.Period), Title: c.Title, Revision: int32(c.Revision), ContentSha256: c.ContentSHA256,
		})
	}
	return out
}

func comparisonsProto(all []reporting.FigureComparison) (out []*reportingv1.FigureComparison) {
	for _, c := range all {
		out = append(out, &reportingv1.FigureComparison{
			Period: string(c.Period), Value: c.Value, ReportedUnits: int32(c.ReportedUnits), ExpectedUnits: int32(c.ExpectedUnits),
			Difference: c.Difference, PercentChange: c.PercentChange, Incomparable: incomparables.wire[c.Incomparable],
		})
	}
	return out
}

// dispatchReceiptProto is what the receiving authority said last; nil where it said nothing.
func dispatchReceiptProto(r reporting.DispatchReceipt) *reportingv1.DispatchReceipt {
	if r.Kind == "" {
		return nil
	}
	return &reportingv1.DispatchReceipt{
		Outcome: receiptOutcomes.wire[r.Kind], Revision: int32(r.Revision), ContentSha256: r.ContentHash, Comment: r.Comment, Unit: r.Unit,
		ReceiveTime: timestamp(r.At), Entry: int32(r.Entry),
	}
}
