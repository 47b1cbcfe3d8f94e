package reportingserver_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func monthDay(offset, day int32) *planv1.DueRule {
	return &planv1.DueRule{
		Phrase: planv1.DueRule_PHRASE_BY, MonthDay: &planv1.MonthDay{MonthOffset: offset, Day: day},
		Roll: planv1.DueRule_ROLL_NEXT_WORKING_DAY,
	}
}

// regime is a plan with reports of months, quarters and weeks, with days for levels, and one on a storm.
func regime(plan *planv1.Plan) {
	plan.Content.EndDate.Year = 2040
	plan.Content.ReportingRules = []*planv1.ReportingRule{
		{
			RuleId: "thang", Title: "Báo cáo tháng", Kind: planv1.ReportingRule_KIND_MONTH, Due: monthDay(0, 19),
			ConsolidatedDue: monthDay(0, 25), LockAfterDays: proto.Int32(10), LevelDues: []*planv1.LevelDue{
				{Levels: []string{"commune"}, Due: monthDay(0, 16)}, {Units: []string{xaB}, Due: monthDay(0, 17)},
			},
		},
		{RuleId: "quy", Title: "Báo cáo quý", Kind: planv1.ReportingRule_KIND_QUARTER, Due: monthDay(1, 5)},
		{
			RuleId: "tuan", Title: "Báo cáo tuần", Kind: planv1.ReportingRule_KIND_WEEK,
			Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BEFORE, WeekDay: &planv1.WeekDay{WeekOffset: 1, Weekday: 3}},
		},
		{
			RuleId: "bao", Title: "Báo cáo về bão", Kind: planv1.ReportingRule_KIND_URGENT,
			OnceFrom: &date.Date{Year: 2024, Month: 9, Day: 5}, OnceTo: &date.Date{Year: 2024, Month: 9, Day: 9},
			Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, Date: &date.Date{Year: 2024, Month: 9, Day: 10}},
		},
	}
}

func TestPeriodsHaveANumberWithinTheYear(t *testing.T) {
	s := newSystem(t)
	s.plans.with(regime)
	for _, c := range []struct {
		rule         string
		year, number int32
		want         string // the period, or the field at fault
	}{
		{"thang", 2025, 6, "2025-thang-06 2025-05-15 2025-06-14 Báo cáo tháng, tháng 6/2025"},
		{"quy", 2025, 2, "2025-quy-2 2025-03-15 2025-06-14 Báo cáo quý, quý II/2025"},
		{"tuan", 2020, 53, "2020-tuan-53 2020-12-28 2021-01-03 Báo cáo tuần, tuần 53/2020"},
		{"bao", 2024, 0, "2024-bao 2024-09-05 2024-09-09 Báo cáo về bão"},
		{"thang", 2025, 0, "number"},
		{"thang", 2025, 13, "number"},
		{"tuan", 2021, 53, "number"},
		{"quy", 2025, 5, "number"},
		{"bao", 2024, 1, "number"},
		{"bao", 2023, 0, "year"},
	} {
		p, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{
			Parent: "plans/p", RuleId: c.rule, Year: c.year, Number: c.number,
		})
		if err != nil {
			refusalOf(err).check(t, "INVALID_REQUEST", map[string]string{c.want: "OUT_OF_RANGE"})
			continue
		}
		got := fmt.Sprintf("%s %s %s %s", strings.TrimPrefix(p.GetName(), "plans/p/periods/"), dayOf(p.GetDataFrom()), dayOf(p.GetDataTo()), p.GetTitle())
		if got != c.want || p.GetNumber() != c.number {
			t.Errorf("%s, number %d, want %s", got, p.GetNumber(), c.want)
		}
		_, err = s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{
			Parent: "plans/p", RuleId: c.rule, Year: c.year, Number: c.number,
		})
		refusalOf(err).check(t, "ALREADY_EXISTS", nil)
	}
}

func dayOf(d *date.Date) string {
	return fmt.Sprintf("%04d-%02d-%02d", d.GetYear(), d.GetMonth(), d.GetDay())
}

// TestEachLevelIsJudgedByItsOwnDay opens July 2024: the 17th and 19th are a Wednesday and a Friday, the 16th a Tuesday.
func TestEachLevelIsJudgedByItsOwnDay(t *testing.T) {
	for _, c := range []struct {
		offset time.Duration
		want   reportingv1.Timeliness
	}{{-time.Millisecond, onTime}, {0, late}, {time.Millisecond, late}} {
		s := newSystem(t)
		s.plans.with(regime)
		s.Clock.Set(vietnam("2024-07-15 08:00:00.000"))
		p, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: "thang", Year: 2024, Number: 7})
		if err != nil {
			t.Fatal(err)
		}
		if p.GetLockAfterDays() != 10 || len(p.GetLevelDueDays()) != 2 || p.GetLevelDueDays()[1].GetUnits()[0] != xaB {
			t.Errorf("period %v", p)
		}
		dues := map[string]time.Time{}
		for _, o := range p.GetObligations() {
			dues[o.GetUnit().GetUnit()] = o.GetDueTime().AsTime()
		}
		for _, turn := range []struct {
			unit string
			due  string
		}{
			{xaA, "2024-07-17 00:00:00.000"},     // a commune: by the 16th
			{xaB, "2024-07-18 00:00:00.000"},     // a commune that is named: by the 17th
			{thiTran, "2024-07-20 00:00:00.000"}, // the rest: by the 19th
		} {
			at := vietnam(turn.due)
			if !dues[turn.unit].Equal(at) {
				t.Errorf("%s owes by %v, want %v", turn.unit, dues[turn.unit], at)
			}
			s.Clock.Set(at.Add(c.offset))
			actor := map[string]func() *reportingv1.Receipt{
				xaA:     func() *reportingv1.Receipt { return s.submit(t, leader, reportOf(p, xaA), content("1")) },
				xaB:     func() *reportingv1.Receipt { return s.submit(t, leaderB, reportOf(p, xaB), content("1")) },
				thiTran: func() *reportingv1.Receipt { return s.submit(t, leaderC, reportOf(p, thiTran), content("1")) },
			}[turn.unit]
			if got := actor().GetTimeliness(); got != c.want {
				t.Errorf("%s, due%+v: %v, want %v", turn.unit, c.offset, got, c.want)
			}
		}
	}
}

// TestAPreviewShowsWhatOpeningPins compares every period of a year that can be opened with what was shown before.
func TestAPreviewShowsWhatOpeningPins(t *testing.T) {
	s := newSystem(t)
	s.plans.with(regime)
	preview, err := s.PreviewPeriods(s.As(t, officer), &reportingv1.PreviewPeriodsRequest{Parent: "plans/p", Year: 2024})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(preview.GetPeriods()); got != 12+4+52+1 {
		t.Fatalf("%d periods", got)
	}
	for _, want := range preview.GetPeriods() {
		p, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{
			Parent: "plans/p", RuleId: want.GetRuleId(), Year: want.GetYear(), Number: want.GetNumber(),
		})
		if err != nil {
			t.Fatal(err)
		}
		if p.GetName() != want.GetPeriod() || p.GetTitle() != want.GetTitle() || !proto.Equal(p.GetDataTo(), want.GetDataTo()) ||
			!proto.Equal(p.GetDueDay(), want.GetDueDay()) || !proto.Equal(p.GetConsolidatedDueDay(), want.GetConsolidatedDueDay()) ||
			!p.GetDueTime().AsTime().Equal(want.GetDueDay().GetDueTime().AsTime()) {
			t.Errorf("opened %v, shown %v", p, want)
		}
	}
	// 16 November 2024 is a Saturday; nothing is due before the data end.
	november := preview.GetPeriods()[10]
	due := november.GetLevelDueDays()[0].GetDueDay()
	if dayOf(due.GetRuleLastDay()) != "2024-11-16" || dayOf(due.GetLastDay()) != "2024-11-18" || len(due.GetSkippedDays()) != 2 {
		t.Errorf("the communes' day %v", due)
	}
	// Where days roll, a unit's day can pass the consolidated report's.
	if november.GetNoTimeToConsolidate() {
		t.Error("19 November is before 25 November")
	}
}

func TestADueDayInAYearWhoseHolidaysAreNotKnownIsRefused(t *testing.T) {
	s := newSystem(t)
	s.plans.with(regime)
	_, err := s.PreviewPeriods(s.As(t, officer), &reportingv1.PreviewPeriodsRequest{Parent: "plans/p", Year: 2039})
	refusalOf(err).check(t, "UNKNOWN_HOLIDAY_YEAR", nil)
	s.Clock.Set(vietnam("2039-06-01 08:00:00.000"))
	before := len(s.stored(t))
	_, err = s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: "plans/p", RuleId: "thang", Year: 2039, Number: 6})
	refusal := refusalOf(err)
	refusal.check(t, "UNKNOWN_HOLIDAY_YEAR", nil)
	if !strings.Contains(refusal.texts["vi"], "2039") || len(s.stored(t)) != before {
		t.Errorf("it is said %q", refusal.texts["vi"])
	}
}
