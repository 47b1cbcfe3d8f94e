package schedulewire

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/schedule"
)

var kinds = map[planv1.ReportingRule_Kind]schedule.Kind{
	planv1.ReportingRule_KIND_SIX_MONTHS:  schedule.SixMonths,
	planv1.ReportingRule_KIND_YEAR:        schedule.Year,
	planv1.ReportingRule_KIND_WEEK:        schedule.Week,
	planv1.ReportingRule_KIND_MONTH:       schedule.Month,
	planv1.ReportingRule_KIND_QUARTER:     schedule.Quarter,
	planv1.ReportingRule_KIND_SECOND_HALF: schedule.SecondHalf,
	planv1.ReportingRule_KIND_NINE_MONTHS: schedule.NineMonths,
	planv1.ReportingRule_KIND_SCHOOL_YEAR: schedule.SchoolYear,
	planv1.ReportingRule_KIND_CUSTOM:      schedule.Custom,
	planv1.ReportingRule_KIND_ONE_OFF:     schedule.OneOff,
	planv1.ReportingRule_KIND_URGENT:      schedule.Urgent,
}

// KindProto writes a kind.
func KindProto(k schedule.Kind) planv1.ReportingRule_Kind { return wireOf(kinds, k) }

var windows = map[planv1.ReportingRule_Window]schedule.Window{
	planv1.ReportingRule_WINDOW_UNSPECIFIED: "",
	planv1.ReportingRule_WINDOW_DECREE_09:   schedule.Decree09,
	planv1.ReportingRule_WINDOW_CALENDAR:    schedule.CalendarWindow,
}

var phrases = map[planv1.DueRule_Phrase]schedule.Phrase{
	planv1.DueRule_PHRASE_BEFORE:       schedule.Before,
	planv1.DueRule_PHRASE_BY:           schedule.By,
	planv1.DueRule_PHRASE_AFTER_PERIOD: schedule.AfterPeriod,
}

var rolls = map[planv1.DueRule_Roll]schedule.Roll{
	planv1.DueRule_ROLL_UNSPECIFIED:      "",
	planv1.DueRule_ROLL_NEXT_WORKING_DAY: schedule.NextWorkingDay,
}

// wireOf is the value on the wire of a value of the domain; the zero value where there is none.
func wireOf[W, D comparable](words map[W]D, value D) W {
	for wire, domain := range words {
		if domain == value {
			return wire
		}
	}
	var none W
	return none
}
