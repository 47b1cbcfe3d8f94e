package reportingserver

import (
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/schedule"
	"github.com/tiendo/tiendo/services/schedule/schedulewire"
)

func dueDayProto(d schedule.DueDay) *reportingv1.DueDay {
	out := &reportingv1.DueDay{
		Rule: schedulewire.DueRuleProto(d.Rule), RuleLastDay: dateProto(d.RuleLast),
		LastDay: dateProto(d.Last), DueTime: timestamp(d.Instant()), Assumed: d.Assumed,
	}
	for _, skipped := range d.Skipped {
		out.SkippedDays = append(out.SkippedDays, &reportingv1.SkippedDay{
			Date: dateProto(skipped.Date), Reason: skipped.Reason.Vi, ReasonEn: skipped.Reason.En,
			LegalBasis: skipped.Basis,
		})
	}
	return out
}

func levelDueDaysProto(days []schedule.LevelDueDay) []*reportingv1.LevelDueDay {
	var out []*reportingv1.LevelDueDay
	for _, day := range days {
		out = append(out, &reportingv1.LevelDueDay{Levels: day.Levels, Units: day.Units, DueDay: dueDayProto(day.Due)})
	}
	return out
}

func previewProto(previews []reporting.PeriodPreview) *reportingv1.PreviewPeriodsResponse {
	out := new(reportingv1.PreviewPeriodsResponse)
	for _, p := range previews {
		preview := &reportingv1.PeriodPreview{
			Period: string(p.Name), RuleId: p.Rule.ID, Title: p.Title, Kind: schedulewire.KindProto(p.Rule.Kind),
			Year: int32(p.Year), Number: int32(p.Number), DataFrom: dateProto(p.Days.From),
			DataTo: dateProto(p.Days.To), DueDay: dueDayProto(p.Days.Due),
			LevelDueDays: levelDueDaysProto(p.Days.Levels), NoTimeToConsolidate: p.Days.Tight(),
			DataLegalBasis: p.Days.DataBasis,
		}
		if p.Days.Consolidated != nil {
			preview.ConsolidatedDueDay = dueDayProto(*p.Days.Consolidated)
		}
		out.Periods = append(out.Periods, preview)
	}
	return out
}

// dateProto writes a day.
func dateProto(d calendar.Date) *date.Date { return schedulewire.DateProto(d) }

// dateFromProto reads a day.
func dateFromProto(d *date.Date) calendar.Date { return schedulewire.Date(d) }
