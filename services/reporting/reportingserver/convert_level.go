package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func drawnFromProto(in *reportingv1.DrawnFrom) *reporting.DrawnFrom {
	if in == nil {
		return nil
	}
	return &reporting.DrawnFrom{
		ConsolidatedReport: reporting.SeriesName(in.GetConsolidatedReport()), ContentSHA256: in.GetContentSha256(),
		Indicator: in.GetIndicator(), Levels: levelsFromProto(in.GetLevels()), Revision: int(in.GetRevision()),
	}
}

func drawnProto(d *reporting.DrawnFrom) *reportingv1.DrawnFrom {
	if d == nil {
		return nil
	}
	return &reportingv1.DrawnFrom{
		ConsolidatedReport: string(d.ConsolidatedReport), ContentSha256: d.ContentSHA256, Indicator: d.Indicator,
		Levels: levelsProto(d.Levels), Revision: int32(d.Revision),
	}
}

func levelsFromProto(in []*reportingv1.LevelCount) reporting.Levels {
	var levels reporting.Levels
	for _, count := range in {
		levels = append(levels, reporting.LevelCount{
			ExpectedUnits: int(count.GetExpectedUnits()), Figures: int(count.GetFigures()), ReportedUnits: int(count.GetReportedUnits()),
		})
	}
	return levels
}

func levelsProto(levels reporting.Levels) []*reportingv1.LevelCount {
	var out []*reportingv1.LevelCount
	for _, count := range levels {
		out = append(out, &reportingv1.LevelCount{
			ExpectedUnits: int32(count.ExpectedUnits), Figures: int32(count.Figures), ReportedUnits: int32(count.ReportedUnits),
		})
	}
	return out
}

func drawnSourceProto(d reporting.DrawnSource) *reportingv1.DrawnSource {
	return &reportingv1.DrawnSource{
		ConsolidatedReport: string(d.DrawnFrom.ConsolidatedReport), Title: d.Period.Title, PlanDocumentNumber: d.Period.PlanNumber,
		Revision: int32(d.DrawnFrom.Revision), ContentSha256: d.DrawnFrom.ContentSHA256, NewestRevision: int32(d.NewestSent),
		Rejected: d.Rejected,
	}
}

var reportObstacles = newEnum(map[reportingv1.DrawableReport_Obstacle]reporting.DrawObstacle{
	reportingv1.DrawableReport_OBSTACLE_WINDOW_DIFFERS: reporting.WindowDiffers,
	reportingv1.DrawableReport_OBSTACLE_NOT_ADDRESSED:  reporting.NotAddressed,
	reportingv1.DrawableReport_OBSTACLE_REJECTED:       reporting.RevisionRejected,
})

var valueObstacles = newEnum(map[reportingv1.DrawableValue_Obstacle]reporting.DrawObstacle{
	reportingv1.DrawableValue_OBSTACLE_NOT_ASKED:               reporting.NotAskedBelow,
	reportingv1.DrawableValue_OBSTACLE_KIND_DIFFERS:            reporting.KindDiffers,
	reportingv1.DrawableValue_OBSTACLE_UNIT_OF_MEASURE_DIFFERS: reporting.MeasureDiffers,
	reportingv1.DrawableValue_OBSTACLE_DEFINITION_DIFFERS:      reporting.DefinitionDiffers,
	reportingv1.DrawableValue_OBSTACLE_AGGREGATION_DIFFERS:     reporting.AggregationDiffers,
	reportingv1.DrawableValue_OBSTACLE_NOT_CARRIED:             reporting.NotCarried,
	reportingv1.DrawableValue_OBSTACLE_NO_VALUE:                reporting.NoValueBelow,
	reportingv1.DrawableValue_OBSTACLE_BREAKS_RULE:             reporting.BreaksRule,
	reportingv1.DrawableValue_OBSTACLE_TOO_DEEP:                reporting.TooDeep,
})

func drawableProto(d reporting.Drawable) *reportingv1.DrawableReport {
	out := &reportingv1.DrawableReport{
		ConsolidatedReport: string(d.Standing.Series), Title: d.Period.Title, PlanDocumentNumber: d.Period.PlanNumber,
		Revision: int32(d.Revision.Number), ContentSha256: d.Revision.ContentHash, DispatchTime: timestamp(d.Revision.DispatchedAt),
		IncludedReports: int32(d.Snapshot.IncludedReports), ExpectedReports: int32(d.Snapshot.ExpectedReports),
		Obstacle: reportObstacles.wire[d.Obstacle],
	}
	for _, v := range d.Values {
		value := &reportingv1.DrawableValue{Indicator: v.Indicator, Obstacle: valueObstacles.wire[v.Obstacle]}
		if v.Obstacle == "" {
			value.Value = valueProto(v.Value)
		}
		out.Values = append(out.Values, value)
	}
	return out
}
