package reportingserver

import (
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// consolidatedHeadProto is a revision without its snapshot, as lists show it.
func consolidatedHeadProto(v reporting.ConsolidatedView) *reportingv1.ConsolidatedReport {
	p := v.Period
	out := &reportingv1.ConsolidatedReport{
		Name: string(v.Standing.Series), State: consolidatedStates.wire[v.Revision.State()], Revision: int32(v.Revision.Number),
		Title: p.Title, PlanDocumentNumber: p.PlanNumber, PlanTitle: p.PlanTitle, IssuingUnit: pinnedProto(p.IssuingUnit),
		LeadUnit: pinnedProto(p.LeadUnit), RecipientUnit: pinnedProto(p.RecipientUnit),
		CompileTime: timestamp(v.Revision.CompiledAt), ApproveTime: timestamp(v.Revision.ApprovedAt),
		DispatchTime: timestamp(v.Revision.DispatchedAt), DueTime: timestamp(p.ConsolidatedDue),
		Timeliness: timelinesses.wire[v.Standing.Timeliness], Etag: etag(v.Standing.LastNumber),
		LastEntry: int32(v.Standing.LastNumber), ContentSha256: v.Revision.ContentHash,
		ExpectedReports: int32(v.Revision.Totals.Expected), IncludedReports: int32(v.Revision.Totals.Included),
	}
	out.Receipt = dispatchReceiptProto(v.Standing.Receipt)
	return out
}

func consolidatedProto(v reporting.ConsolidatedView) *reportingv1.ConsolidatedReport {
	out := consolidatedHeadProto(v)
	out.ExpectedReports, out.IncludedReports = int32(v.Snapshot.ExpectedReports), int32(v.Snapshot.IncludedReports)
	out.ContentSha256, out.CanonicalContent, out.Outdated = v.ContentHash, v.Content, v.Outdated
	out.ContributionsLeftOut = v.LeftOut
	for _, change := range v.Changes {
		out.Changes = append(out.Changes, consolidatedChangeProto(change))
	}
	for _, figure := range v.Snapshot.Figures {
		out.Figures = append(out.Figures, figureProto(figure))
	}
	for _, unit := range v.Snapshot.Units {
		out.Units = append(out.Units, standingProto(unit))
	}
	for _, section := range v.Snapshot.Sections {
		out.Sections = append(out.Sections, consolidatedSectionProto(section))
	}
	for _, task := range v.Snapshot.Tasks {
		out.Tasks = append(out.Tasks, consolidatedTaskProto(task))
	}
	out.TaskCounts = taskCountsProto(v.Snapshot.TaskCounts)
	out.ComparedWith = comparedProto(v.Snapshot.ComparedWith)
	out.NarrativeVersion = int32(v.Snapshot.NarrativeVersion)
	for _, paragraph := range v.Snapshot.Narrative {
		out.Narrative = append(out.Narrative, paragraphProto(paragraph))
	}
	for _, r := range v.Snapshot.Recommendations {
		out.Recommendations = append(out.Recommendations, &reportingv1.UnitRecommendation{
			Unit: pinnedProto(r.Unit), Entry: int32(r.Entry), Recommendation: recommendationProto(r.Recommendation),
		})
	}
	return out
}

func figureProto(f reporting.Figure) *reportingv1.ConsolidatedFigure {
	out := &reportingv1.ConsolidatedFigure{
		Indicator: f.Indicator, Title: f.Title, Section: f.Section, UnitOfMeasure: f.UnitOfMeasure,
		ValueKind: valueKinds.wire[f.Kind], Aggregation: aggregations.wire[f.Aggregation], Value: f.Value,
		Numerator: f.Numerator, Denominator: f.Denominator, ReportedUnits: int32(f.ReportedUnits),
		ExpectedUnits: int32(f.ExpectedUnits), Target: f.Target, PercentOfTarget: f.PercentOfTarget, Baseline: f.Baseline,
		Sample: f.Sample, Decimals: int32(f.Decimals), Comparisons: comparisonsProto(f.Comparisons),
		LevelsBelow: levelsProto(f.LevelsBelow),
		Formula:     f.Formula, Inputs: figureInputsProto(f.Inputs),
	}
	for _, c := range f.Breakdowns {
		out.Breakdowns = append(out.Breakdowns, &reportingv1.CategoryFigure{
			Dimension: c.Dimension, DimensionTitle: c.DimensionTitle, Category: c.Category, CategoryTitle: c.CategoryTitle,
			Value: c.Value, Numerator: c.Numerator, Denominator: c.Denominator, ReportedUnits: int32(c.ReportedUnits),
			ExpectedUnits: int32(c.ExpectedUnits), LevelsBelow: levelsProto(c.LevelsBelow),
		})
	}
	for _, c := range f.Contributions {
		out.Contributions = append(out.Contributions, &reportingv1.Contribution{
			Unit: c.Unit, Entry: int32(c.Entry), Value: valueProto(c.Value), Rank: int32(c.Rank),
		})
	}
	return out
}

func standingProto(u reporting.UnitStanding) *reportingv1.UnitStanding {
	return &reportingv1.UnitStanding{
		Unit: pinnedProto(u.Unit), State: states.wire[u.State], Timeliness: timelinesses.wire[u.Timeliness],
		Included: u.Included, Entry: int32(u.Entry), ContentSha256: u.ContentSHA256,
		FirstReceiveTime: storedInstant(u.FirstReceiveTime),
	}
}

// storedInstant reads an instant back from a snapshot; not set where the snapshot has none.
func storedInstant(text string) *timestamppb.Timestamp {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return nil
	}
	return timestamppb.New(t)
}

func consolidatedSectionProto(s reporting.ConsolidatedSection) *reportingv1.ConsolidatedSection {
	out := &reportingv1.ConsolidatedSection{Section: s.Section, Title: s.Title, TaskCounts: taskCountsProto(s.TaskCounts)}
	for _, text := range s.Texts {
		out.Texts = append(out.Texts, &reportingv1.UnitText{Unit: pinnedProto(text.Unit), Text: text.Text})
	}
	return out
}

func dispatchedProto(views []reporting.ConsolidatedView, next string) *reportingv1.ListDispatchedReportsResponse {
	out := &reportingv1.ListDispatchedReportsResponse{NextPageToken: next}
	for _, v := range views {
		out.ConsolidatedReports = append(out.ConsolidatedReports, consolidatedHeadProto(v))
	}
	return out
}
