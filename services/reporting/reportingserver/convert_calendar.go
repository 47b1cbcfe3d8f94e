package reportingserver

import (
	"strconv"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/reporting"
)

var (
	dayStandings = newEnum(map[reportingv1.CalendarDay_Standing]workingday.Standing{
		reportingv1.CalendarDay_STANDING_SETTLED:  workingday.Settled,
		reportingv1.CalendarDay_STANDING_COMPUTED: workingday.Computed,
		reportingv1.CalendarDay_STANDING_ASSUMED:  workingday.Assumed,
	})
	dayReasonKinds = newEnum(map[reportingv1.DayReason_Kind]workingday.Kind{
		reportingv1.DayReason_KIND_WEEKLY_REST:    workingday.WeeklyRest,
		reportingv1.DayReason_KIND_HOLIDAY:        workingday.Holiday,
		reportingv1.DayReason_KIND_SUBSTITUTE:     workingday.Substitute,
		reportingv1.DayReason_KIND_DECIDED_OFF:    workingday.DecidedOff,
		reportingv1.DayReason_KIND_DECIDED_WORKED: workingday.DecidedWorked,
	})
	dayEffects = newEnum(map[reportingv1.DayDecision_Effect]bool{
		reportingv1.DayDecision_EFFECT_OFF:    false,
		reportingv1.DayDecision_EFFECT_WORKED: true,
	})
)

// calendarYear is the year in `calendarYears/{year}`; the contract has checked the form.
func calendarYear(name string) (int, error) {
	return strconv.Atoi(strings.TrimPrefix(name, "calendarYears/"))
}

func calendarYearProto(year int, days []workingday.Day) *reportingv1.CalendarYear {
	out := &reportingv1.CalendarYear{
		Name: "calendarYears/" + strconv.Itoa(year), Year: int32(year), WeeklyRestBasis: workingday.WeeklyRestBasis(),
		FirstKnownYear: workingday.FirstYear, LastKnownYear: workingday.LastYear,
	}
	for _, d := range days {
		if d.Working {
			out.WorkingDays++
		}
		if d.Standing == workingday.Assumed {
			out.AssumedDays++
		}
		if !d.Plain() {
			out.Days = append(out.Days, calendarDayProto(d))
		}
	}
	return out
}

func calendarDayProto(d workingday.Day) *reportingv1.CalendarDay {
	return &reportingv1.CalendarDay{
		Date: dateProto(d.Date), Working: d.Working, Standing: dayStandings.wire[d.Standing],
		Reasons: dayReasonsProto(d.Reasons), Otherwise: dayReasonsProto(d.Otherwise),
	}
}

func dayReasonsProto(reasons []workingday.Reason) []*reportingv1.DayReason {
	var out []*reportingv1.DayReason
	for _, r := range reasons {
		out = append(out, &reportingv1.DayReason{
			Kind: dayReasonKinds.wire[r.Kind], DisplayName: r.Name.Vi, DisplayNameEn: r.Name.En, LegalBasis: r.Basis,
			RelatedDate: optionalDateProto(r.Related),
		})
	}
	return out
}

// optionalDateProto is a day; nil for one that is not set.
func optionalDateProto(d calendar.Date) *date.Date {
	if d.IsZero() {
		return nil
	}
	return dateProto(d)
}

// decidedDate is the day in `dayDecisions/{date}`, whose form the contract has checked; whether the day exists is for the
// use case to say.
func decidedDate(name string) calendar.Date {
	parts := strings.Split(strings.TrimPrefix(name, "dayDecisions/"), "-")
	if len(parts) != 3 {
		return calendar.Date{}
	}
	year, _ := strconv.Atoi(parts[0])
	month, _ := strconv.Atoi(parts[1])
	day, _ := strconv.Atoi(parts[2])
	return calendar.Date{Year: year, Month: time.Month(month), Day: day}
}

func dayDecisionsFromProto(in []*reportingv1.DayDecision) []reporting.DayDecision {
	out := make([]reporting.DayDecision, 0, len(in))
	for _, d := range in {
		out = append(out, reporting.DayDecision{
			Date: decidedDate(d.GetName()), Working: dayEffects.domain[d.GetEffect()],
			Reason: reporting.NormaliseText(d.GetReason()), Basis: reporting.NormaliseText(d.GetLegalBasis()),
			ExchangedWith: dateFromProto(d.GetExchangedWith()),
		})
	}
	return out
}

func dayDecisionsProto(decisions []reporting.DayDecision) []*reportingv1.DayDecision {
	var out []*reportingv1.DayDecision
	for _, d := range decisions {
		out = append(out, &reportingv1.DayDecision{
			Name: "dayDecisions/" + d.Date.String(), Effect: dayEffects.wire[d.Working], Reason: d.Reason, LegalBasis: d.Basis,
			ExchangedWith: optionalDateProto(d.ExchangedWith), DecidedBy: d.DecidedBy, DecideTime: timestamp(d.DecidedAt),
		})
	}
	return out
}

func calendarChangesProto(changes []reporting.CalendarChange, next string) *reportingv1.ListCalendarChangesResponse {
	out := &reportingv1.ListCalendarChangesResponse{NextPageToken: next}
	for _, c := range changes {
		change := &reportingv1.CalendarChange{
			Number: int32(c.Number), Account: c.By, ChangeTime: timestamp(c.At),
			Set: dayDecisionsProto(c.Set), Before: dayDecisionsProto(c.Before),
		}
		for _, date := range c.Revoked {
			change.Revoked = append(change.Revoked, dateProto(date))
		}
		out.Changes = append(out.Changes, change)
	}
	return out
}
