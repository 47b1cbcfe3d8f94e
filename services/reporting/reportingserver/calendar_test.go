package reportingserver_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

var administrator = as(accessv1.Role_ROLE_ADMINISTRATOR, huyen)

func (s *system) calendar() reportingv1.CalendarServiceClient {
	return reportingv1.NewCalendarServiceClient(s.Conn)
}

func (s *system) year(t *testing.T, year int) *reportingv1.CalendarYear {
	t.Helper()
	got, err := s.calendar().GetCalendarYear(s.As(t, officer), &reportingv1.GetCalendarYearRequest{
		Name: fmt.Sprintf("calendarYears/%d", year),
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func (s *system) decide(t *testing.T, decisions ...*reportingv1.DayDecision) ([]*reportingv1.DayDecision, error) {
	t.Helper()
	answer, err := s.calendar().SetDayDecisions(s.As(t, administrator), &reportingv1.SetDayDecisionsRequest{DayDecisions: decisions})
	return answer.GetDayDecisions(), err
}

func (s *system) changes(t *testing.T) []*reportingv1.CalendarChange {
	t.Helper()
	answer, err := s.calendar().ListCalendarChanges(s.As(t, administrator), &reportingv1.ListCalendarChangesRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return answer.GetChanges()
}

func off(day string) *reportingv1.DayDecision {
	return &reportingv1.DayDecision{
		Name: "dayDecisions/" + day, Effect: reportingv1.DayDecision_EFFECT_OFF, Reason: "Nghỉ phòng, chống bão", LegalBasis: "15/CĐ-UBND",
	}
}

func worked(day string) *reportingv1.DayDecision {
	d := off(day)
	d.Effect, d.Reason = reportingv1.DayDecision_EFFECT_WORKED, "Làm bù"
	return d
}

// known is what is said of a day of a year; nil if nothing is.
func known(year *reportingv1.CalendarYear, month, day int32) *reportingv1.CalendarDay {
	for _, d := range year.GetDays() {
		if d.GetDate().GetMonth() == month && d.GetDate().GetDay() == day {
			return d
		}
	}
	return nil
}

func TestAYearTellsWhatIsOffAndWhy(t *testing.T) {
	s := newSystem(t)
	year := s.year(t, 2026)
	var lines []string
	for _, d := range year.GetDays() {
		reason := d.GetReasons()[0]
		lines = append(lines, fmt.Sprintf("%02d-%02d %v %v %s", d.GetDate().GetMonth(), d.GetDate().GetDay(), d.GetWorking(),
			d.GetStanding(), reason.GetDisplayName()))
	}
	got := strings.Join(lines, "\n")
	for _, want := range []string{
		"01-10 true STANDING_SETTLED Làm bù", "02-16 false STANDING_SETTLED Tết Âm lịch",
		"04-26 false STANDING_SETTLED Giỗ Tổ Hùng Vương", "04-27 false STANDING_COMPUTED Nghỉ bù Giỗ Tổ Hùng Vương",
		"11-24 false STANDING_ASSUMED Ngày Văn hóa Việt Nam",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("2026 lacks %q:\n%s", want, got)
		}
	}
	// 261 days from Monday to Friday, 14 of them off, and two Saturdays that are worked.
	if year.GetWorkingDays() != 249 || year.GetAssumedDays() != 1 || year.GetFirstKnownYear() != 2018 || year.GetLastKnownYear() != 2035 {
		t.Errorf("2026: %d working days, %d assumed, known from %d to %d", year.GetWorkingDays(), year.GetAssumedDays(),
			year.GetFirstKnownYear(), year.GetLastKnownYear())
	}
	swap := known(year, 8, 31).GetReasons()[0]
	if swap.GetLegalBasis() == "" || swap.GetRelatedDate().GetDay() != 22 || swap.GetDisplayNameEn() == "" {
		t.Errorf("31 August is %v", swap)
	}
	if day := known(s.year(t, 2027), 2, 11); !day.GetWorking() || len(day.GetOtherwise()) == 0 {
		t.Errorf("11 February 2027 is %v", day)
	}
}

func TestAYearThatIsNotKnown(t *testing.T) {
	s := newSystem(t)
	_, err := s.calendar().GetCalendarYear(s.As(t, officer), &reportingv1.GetCalendarYearRequest{Name: "calendarYears/2036"})
	refusalOf(err).check(t, "UNKNOWN_HOLIDAY_YEAR", map[string]string{})
}

func TestDecisionsCountAndAreKept(t *testing.T) {
	s := newSystem(t)
	storm, saturday := off("2025-07-09"), worked("2025-07-12")
	storm.ExchangedWith = &date.Date{Year: 2025, Month: 7, Day: 12}
	saturday.ExchangedWith = &date.Date{Year: 2025, Month: 7, Day: 9}
	got, err := s.decide(t, storm, saturday)
	if err != nil || len(got) != 2 || got[0].GetDecidedBy() != administrator.Account || got[0].GetDecideTime() == nil {
		t.Fatalf("decided %v, %v", got, err)
	}
	for _, at := range []*system{s, start(t, s.store, replicaConfig(s))} { // another replica reads the same
		year := at.year(t, 2025)
		if day := known(year, 7, 9); day.GetWorking() || day.GetReasons()[0].GetDisplayName() != storm.GetReason() ||
			day.GetReasons()[0].GetLegalBasis() != storm.GetLegalBasis() || day.GetReasons()[0].GetRelatedDate().GetDay() != 12 {
			t.Errorf("9 July is %v", day)
		}
		if day := known(year, 7, 12); !day.GetWorking() {
			t.Errorf("12 July is %v", day)
		}
	}

	// The same again changes nothing; another reason does, and the change tells what there was before.
	if _, err := s.decide(t, storm, saturday); err != nil || len(s.changes(t)) != 1 {
		t.Errorf("the same again: %v, %d changes", err, len(s.changes(t)))
	}
	again := clone(storm)
	again.Reason = "Nghỉ khắc phục hậu quả bão"
	if _, err := s.decide(t, again); err != nil {
		t.Fatal(err)
	}
	list, err := s.calendar().ListDayDecisions(s.As(t, administrator), &reportingv1.ListDayDecisionsRequest{Year: 2025})
	if err != nil || len(list.GetDayDecisions()) != 2 || list.GetDayDecisions()[0].GetReason() != again.GetReason() {
		t.Errorf("decisions in force: %v, %v", list, err)
	}
	if other, err := s.calendar().ListDayDecisions(s.As(t, administrator), &reportingv1.ListDayDecisionsRequest{Year: 2024}); err != nil || len(other.GetDayDecisions()) != 0 {
		t.Errorf("decisions of 2024: %v, %v", other, err)
	}

	revoke := &reportingv1.RevokeDayDecisionRequest{Name: storm.GetName()}
	day, err := s.calendar().RevokeDayDecision(s.As(t, administrator), revoke)
	if err != nil || !day.GetWorking() || len(day.GetReasons()) != 0 {
		t.Errorf("after the revocation 9 July is %v, %v", day, err)
	}
	if _, err := s.calendar().RevokeDayDecision(s.As(t, administrator), revoke); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("revoked twice: %v", err)
	}
	changes := s.changes(t)
	if len(changes) != 3 {
		t.Fatalf("%d changes, want 3", len(changes))
	}
	for n, c := range changes {
		if int(c.GetNumber()) != n+1 || c.GetAccount() != administrator.Account || c.GetChangeTime() == nil {
			t.Errorf("change %d is %v", n+1, c)
		}
	}
	if replaced := changes[1]; len(replaced.GetSet()) != 1 || replaced.GetBefore()[0].GetReason() != storm.GetReason() {
		t.Errorf("the second change is %v", replaced)
	}
	if gone := changes[2]; gone.GetRevoked()[0].GetDay() != 9 || gone.GetBefore()[0].GetReason() != again.GetReason() {
		t.Errorf("the third change is %v", gone)
	}
}

func TestBadDecisionsAreRefusedTogether(t *testing.T) {
	s := newSystem(t)
	with := func(d *reportingv1.DayDecision, change func(*reportingv1.DayDecision)) *reportingv1.DayDecision {
		change(d)
		return d
	}
	exchanged := func(year, month, day int32) func(*reportingv1.DayDecision) {
		return func(d *reportingv1.DayDecision) { d.ExchangedWith = &date.Date{Year: year, Month: month, Day: day} }
	}
	for _, test := range []struct {
		name      string
		decisions []*reportingv1.DayDecision
		want      map[string]string
	}{
		{"nothing", nil, map[string]string{"day_decisions": "REQUIRED"}},
		{
			"what the contract forbids",
			[]*reportingv1.DayDecision{{Name: "dayDecisions/2025-7-9"}, with(off("2025-07-09"), func(d *reportingv1.DayDecision) { d.Reason = strings.Repeat("x", 201) })},
			map[string]string{
				"day_decisions[0].name": "PATTERN", "day_decisions[0].effect": "REQUIRED", "day_decisions[0].reason": "REQUIRED",
				"day_decisions[0].legal_basis": "REQUIRED", "day_decisions[1].reason": "TOO_LONG",
			},
		},
		{
			"days that are none, twice, or in no known year",
			[]*reportingv1.DayDecision{off("2025-02-31"), off("2036-07-09"), off("2025-07-10"), off("2025-07-10"), with(off("2025-07-11"), exchanged(2025, 2, 30))},
			map[string]string{
				"day_decisions[0].name": "BAD_DATE", "day_decisions[1].name": "OUT_OF_RANGE", "day_decisions[3].name": "DUPLICATE",
				"day_decisions[4].exchanged_with": "BAD_DATE",
			},
		},
		{
			"what the week says anyway",
			[]*reportingv1.DayDecision{off("2025-07-12"), worked("2025-07-14")},
			map[string]string{"day_decisions[0].effect": "NOT_ALLOWED", "day_decisions[1].effect": "NOT_ALLOWED"},
		},
		{
			"an exchange of one kind, or with itself",
			[]*reportingv1.DayDecision{with(off("2025-07-10"), exchanged(2025, 7, 11)), off("2025-07-11"), with(off("2025-07-15"), exchanged(2025, 7, 15))},
			map[string]string{
				"day_decisions[0].effect": "NOT_ALLOWED", "day_decisions[2].exchanged_with": "DUPLICATE", "day_decisions[2].effect": "NOT_ALLOWED",
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := s.decide(t, test.decisions...)
			refusalOf(err).check(t, "INVALID_REQUEST", test.want)
		})
	}
	if changes := s.changes(t); len(changes) != 0 {
		t.Errorf("refused decisions were stored: %v", changes)
	}
}

// A holiday may be decided to be worked, and what is assumed may be confirmed.
func TestWhatTheWeekDoesNotSayMayBeDecided(t *testing.T) {
	s := newSystem(t)
	if _, err := s.decide(t, off("2026-11-24"), worked("2026-04-26"), worked("2027-02-11")); err != nil {
		t.Fatal(err)
	}
	if year := s.year(t, 2026); year.GetAssumedDays() != 0 || known(year, 11, 24).GetWorking() {
		t.Errorf("24 November 2026 is %v", known(year, 11, 24))
	}
}

// TestRacingDecisionsAreAllKept lets administrators decide different days at once, through two replicas.
func TestRacingDecisionsAreAllKept(t *testing.T) {
	s := newSystem(t)
	replicas := []*system{s, start(t, s.store, replicaConfig(s))}
	var racing sync.WaitGroup
	for n := range 12 {
		at := replicas[n%2]
		racing.Go(func() {
			if _, err := at.decide(t, off(fmt.Sprintf("2025-0%d-1%d", 1+n/2, 4+n%2))); err != nil && reasonOf(err) != "INVALID_REQUEST" {
				t.Errorf("a racing decision failed: %v", err)
			}
		})
	}
	racing.Wait()
	changes := s.changes(t)
	list, err := s.calendar().ListDayDecisions(s.As(t, administrator), &reportingv1.ListDayDecisionsRequest{})
	if err != nil || len(list.GetDayDecisions()) != len(changes) || len(changes) < 8 {
		t.Errorf("%d decisions of %d changes, %v", len(list.GetDayDecisions()), len(changes), err)
	}
	for n, c := range changes {
		if int(c.GetNumber()) != n+1 {
			t.Errorf("change %d has the number %d", n+1, c.GetNumber())
		}
	}
}

func TestOnlyAnAdministratorDecides(t *testing.T) {
	s := newSystem(t)
	for _, actor := range []identity.Actor{officer, leader, reviewer, leadership, city} {
		_, err := s.calendar().SetDayDecisions(s.As(t, actor), &reportingv1.SetDayDecisionsRequest{
			DayDecisions: []*reportingv1.DayDecision{off("2025-07-09")},
		})
		if reasonOf(err) != "ROLE_MISSING" {
			t.Errorf("%v decided a day: %v", actor.Grants, err)
		}
		_, err = s.calendar().RevokeDayDecision(s.As(t, actor), &reportingv1.RevokeDayDecisionRequest{Name: "dayDecisions/2025-07-09"})
		if reasonOf(err) != "ROLE_MISSING" {
			t.Errorf("%v revoked a decision: %v", actor.Grants, err)
		}
	}
}
