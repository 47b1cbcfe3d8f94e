package show_test

import (
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func calendarYear() *reportingv1.CalendarYear {
	const settled, computed, assumed = reportingv1.CalendarDay_STANDING_SETTLED, reportingv1.CalendarDay_STANDING_COMPUTED, reportingv1.CalendarDay_STANDING_ASSUMED
	reason := func(vi, en, basis string, related *date.Date) []*reportingv1.DayReason {
		return []*reportingv1.DayReason{{DisplayName: vi, DisplayNameEn: en, LegalBasis: basis, RelatedDate: related}}
	}
	return &reportingv1.CalendarYear{
		Year: 2026, WorkingDays: 249, AssumedDays: 1,
		Days: []*reportingv1.CalendarDay{
			{Date: day(2026, 1, 1), Standing: settled, Reasons: reason("Tết Dương lịch", "New Year's Day", "Bộ luật Lao động 2019, Điều 112 khoản 1 điểm a", nil)},
			{Date: day(2026, 4, 27), Standing: computed, Reasons: reason("Nghỉ bù Giỗ Tổ Hùng Vương", "Day off in lieu: Hùng Kings' Commemoration", "Bộ luật Lao động 2019, Điều 111 khoản 3", day(2026, 4, 26))},
			{Date: day(2026, 8, 22), Working: true, Standing: settled, Reasons: reason(hostile, "Worked by exchange", "", day(2026, 8, 31))},
			{Date: day(2026, 9, 3), Working: true, Standing: assumed, Otherwise: reason("Quốc khánh", "National Day", "Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ", nil)},
		},
	}
}

func calendarChanges() []*reportingv1.CalendarChange {
	off := &reportingv1.DayDecision{
		Name: "dayDecisions/2026-07-22", Effect: reportingv1.DayDecision_EFFECT_OFF, Reason: "Nghỉ phòng, chống bão", LegalBasis: "15/CĐ-UBND",
	}
	worked := &reportingv1.DayDecision{
		Name: "dayDecisions/2026-07-25", Effect: reportingv1.DayDecision_EFFECT_WORKED, Reason: "Làm bù", LegalBasis: "15/CĐ-UBND", ExchangedWith: day(2026, 7, 22),
	}
	return []*reportingv1.CalendarChange{
		{Number: 1, Account: "accounts/admin", ChangeTime: at(8, 0), Set: []*reportingv1.DayDecision{off, worked}},
		{Number: 2, Account: "accounts/admin", ChangeTime: at(9, 0), Revoked: []*date.Date{day(2026, 7, 22)}, Before: []*reportingv1.DayDecision{off}},
	}
}
