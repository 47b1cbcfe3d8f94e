package workingday_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/fault"
)

// The days off from Monday to Friday and the weekend days that were worked, as they were announced, year by year. They
// were written down from the announcements, not from the package.
var announced = map[int]struct{ off, worked string }{
	2018: {
		off: "01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31",
	},
	2019: {
		off:    "01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02",
		worked: "01-05 05-04",
	},
	2020: {
		off: "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
	},
	2021: {
		off: "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
	},
	2022: {
		off: "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
	},
	2023: {
		off: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
	},
	2024: {
		off:    "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
		worked: "05-04",
	},
	2025: {
		off:    "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
		worked: "04-26",
	},
	2026: {
		off:    "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
		worked: "01-10 08-22",
	},
}

func TestAnnouncedDaysOff(t *testing.T) {
	for year, want := range announced {
		var off, worked []string
		for _, d := range days(t, year) {
			weekend := d.Date.Weekday() == 0 || d.Date.Weekday() == 6
			switch {
			case !weekend && !d.Working:
				off = append(off, d.Date.String()[5:])
			case weekend && d.Working:
				worked = append(worked, d.Date.String()[5:])
			}
		}
		if got := strings.Join(off, " "); got != want.off {
			t.Errorf("%d is off on\n%s, want\n%s", year, got, want.off)
		}
		if got := strings.Join(worked, " "); got != want.worked {
			t.Errorf("%d works on weekends on %q, want %q", year, got, want.worked)
		}
	}
}

func TestWhyADayIsOff(t *testing.T) {
	for _, test := range []struct {
		day, kind, name, basis, related string
		standing                        workingday.Standing
	}{
		{"2025-01-01", "HOLIDAY", "Tết Dương lịch", "Bộ luật Lao động 2019, Điều 112 khoản 1 điểm a", "", workingday.Settled},
		{"2020-01-01", "HOLIDAY", "Tết Dương lịch", "Bộ luật Lao động 2012, Điều 115 khoản 1 điểm a", "", workingday.Settled},
		{
			"2025-01-27", "HOLIDAY", "Tết Âm lịch",
			"Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; 6150/TB-BLĐTBXH ngày 03/12/2024", "", workingday.Settled,
		},
		{"2025-04-07", "HOLIDAY", "Giỗ Tổ Hùng Vương", "Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e", "", workingday.Computed},
		{"2023-05-02", "SUBSTITUTE", "Nghỉ bù Giỗ Tổ Hùng Vương", "Bộ luật Lao động 2019, Điều 111 khoản 3", "2023-04-29", workingday.Computed},
		{"2023-05-03", "SUBSTITUTE", "Nghỉ bù Ngày Chiến thắng", "Bộ luật Lao động 2019, Điều 111 khoản 3", "2023-04-30", workingday.Computed},
		{"2018-09-03", "SUBSTITUTE", "Nghỉ bù Quốc khánh", "Bộ luật Lao động 2012, Điều 115 khoản 3", "2018-09-02", workingday.Computed},
		{"2024-04-29", "DECIDED_OFF", "Nghỉ hoán đổi", "1570/TB-LĐTBXH", "2024-05-04", workingday.Settled},
		{"2024-05-04", "DECIDED_WORKED", "Làm bù", "1570/TB-LĐTBXH", "2024-04-29", workingday.Settled},
		{"2025-07-12", "WEEKLY_REST", "Nghỉ hằng tuần", "Quyết định 188/1999/QĐ-TTg", "", workingday.Settled},
		{"2026-11-24", "HOLIDAY", "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16, Điều 2 (cần xác nhận)", "", workingday.Assumed},
	} {
		got := day(t, workingday.Calendar{}, test.day)
		if len(got.Reasons) == 0 {
			t.Errorf("%s has no reason", test.day)
			continue
		}
		why := got.Reasons[0]
		if string(why.Kind) != test.kind || why.Name.Vi != test.name || why.Basis != test.basis ||
			why.Related.String() != test.related || got.Standing != test.standing {
			t.Errorf("%s is %+v", test.day, got)
		}
	}
}

// The government has not decided 2027 as far as is known here: the new year is Saturday 6 February, so either 4 or 11
// February is off. Days that are off either way are not in doubt.
func TestAYearThatIsNotDecided(t *testing.T) {
	for text, want := range map[string]struct {
		working  bool
		standing workingday.Standing
	}{
		"2027-02-03": {true, workingday.Settled},
		"2027-02-04": {false, workingday.Assumed},
		"2027-02-05": {false, workingday.Computed},
		"2027-02-06": {false, workingday.Settled}, // a Saturday
		"2027-02-08": {false, workingday.Computed},
		"2027-02-09": {false, workingday.Computed},
		"2027-02-10": {false, workingday.Computed},
		"2027-02-11": {true, workingday.Assumed},
		"2027-02-12": {true, workingday.Settled},
		"2027-09-01": {true, workingday.Assumed},
		"2027-09-02": {false, workingday.Settled},
		"2027-09-03": {false, workingday.Assumed},
		"2029-09-02": {false, workingday.Settled},
		"2029-09-03": {false, workingday.Settled}, // a Sunday's holiday is followed by two days off whatever is chosen
		"2029-09-04": {false, workingday.Computed},
		"2029-09-05": {true, workingday.Settled},
	} {
		got := day(t, workingday.Calendar{}, text)
		if got.Working != want.working || got.Standing != want.standing {
			t.Errorf("%s: working %t, %s, want %t, %s", text, got.Working, got.Standing, want.working, want.standing)
		}
	}
	would := day(t, workingday.Calendar{}, "2027-02-11").Otherwise
	if len(would) == 0 || would[0].Kind != workingday.Substitute {
		t.Errorf("2027-02-11 would otherwise be %+v", would)
	}
}

// A holiday that makes a day off in lieu moves over the year's end: 31 December and 1 January are seen together.
func TestSubstituteOverTheYearsEnd(t *testing.T) {
	for text, want := range map[string]string{"2022-01-02": "2022-01-04", "2028-01-01": "2028-01-04", "2033-12-31": "2034-01-03"} {
		if got := next(t, workingday.Calendar{}, text); got != want {
			t.Errorf("the first working day from %s is %s, want %s", text, got, want)
		}
	}
}

func TestADecisionSpeaksForItsOwnDay(t *testing.T) {
	storm := workingday.Decision{
		Date: date("2025-07-09"), Name: workingday.Text{Vi: "Nghỉ phòng, chống bão", En: "Off for a storm"}, Basis: "15/CĐ-UBND",
	}
	worked := workingday.Decision{Date: date("2025-07-12"), Working: true, Related: date("2025-07-09")}
	c := workingday.New([]workingday.Decision{storm, worked})
	if got := next(t, c, "2025-07-09"); got != "2025-07-10" {
		t.Errorf("from the day off one goes to %s", got)
	}
	if got := next(t, c, "2025-07-12"); got != "2025-07-12" {
		t.Errorf("from the Saturday that is worked one goes to %s", got)
	}
	got := day(t, c, "2025-07-12")
	if len(got.Reasons) != 2 || got.Reasons[0].Kind != workingday.DecidedWorked || got.Reasons[1].Kind != workingday.WeeklyRest {
		t.Errorf("the worked Saturday is %+v", got)
	}

	// A holiday that is worked keeps its day off in lieu, and one shipped with the law can be decided away.
	c = workingday.New([]workingday.Decision{{Date: date("2022-04-10"), Working: true}, {Date: date("2026-08-31"), Working: true}})
	if got := next(t, c, "2022-04-11"); got != "2022-04-12" {
		t.Errorf("the day off in lieu moved: %s", got)
	}
	if got := day(t, c, "2026-08-31"); !got.Working || got.Standing != workingday.Settled {
		t.Errorf("2026-08-31 is %+v", got)
	}
	if got := day(t, workingday.Calendar{}, "2026-08-31"); got.Working {
		t.Error("a decision changed the calendar of others")
	}
}

func TestADecisionSettlesWhatWasAssumed(t *testing.T) {
	c := workingday.New([]workingday.Decision{{Date: date("2027-02-04"), Basis: "1/TB-BNV"}})
	if got := day(t, c, "2027-02-04"); got.Standing != workingday.Settled || got.Working {
		t.Errorf("2027-02-04 is %+v", got)
	}
}

func TestShiftTellsWhatItSkipped(t *testing.T) {
	got, err := workingday.Calendar{}.Shift(date("2022-04-30"), 1)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range got.Skipped {
		names = append(names, d.Date.String()+" "+d.Reasons[0].Name.Vi)
	}
	want := []string{
		"2022-04-30 Ngày Chiến thắng", "2022-05-01 Ngày Quốc tế lao động", "2022-05-02 Nghỉ bù Ngày Chiến thắng",
		"2022-05-03 Nghỉ bù Ngày Quốc tế lao động",
	}
	if got.To != date("2022-05-04") || !slices.Equal(names, want) || got.Standing != workingday.Computed {
		t.Errorf("Shift() = %v, %q, %s", got.To, names, got.Standing)
	}
}

func TestAdd(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		want string
	}{
		{"2025-07-10", 0, "2025-07-10"},
		{"2025-07-12", 0, "2025-07-14"},
		{"2025-07-10", 1, "2025-07-11"},
		{"2025-07-10", 2, "2025-07-14"},
		{"2025-04-25", 1, "2025-04-26"}, // a Saturday that is worked
		{"2025-04-25", 4, "2025-05-05"},
		{"2025-02-03", -1, "2025-01-24"},
		{"2025-01-24", 1, "2025-02-03"},
		{"2025-07-13", -1, "2025-07-11"},
		{"2018-12-28", 3, "2019-01-04"},
		{"2018-12-28", 4, "2019-01-05"},
	} {
		got, err := workingday.Calendar{}.Add(date(test.from), test.n)
		if err != nil || got.String() != test.want {
			t.Errorf("Add(%s, %d) = %v, %v, want %s", test.from, test.n, got, err, test.want)
		}
	}
}

func TestCountTellsWhatItPassed(t *testing.T) {
	got, err := workingday.Calendar{}.Count(date("2027-02-02"), 2)
	if err != nil {
		t.Fatal(err)
	}
	// 3 February is the first; whether 4 or 11 February is the second is not decided.
	if got.From != date("2027-02-02") || got.To != date("2027-02-11") || len(got.Skipped) != 7 || got.Standing != workingday.Assumed {
		t.Errorf("Count() = %+v", got)
	}
}

func TestAnUnknownYearIsNeverGuessed(t *testing.T) {
	for _, text := range []string{"2017-12-31", "2036-01-01", "2050-07-10"} {
		_, err := workingday.Calendar{}.NextWorking(date(text))
		if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_UNKNOWN_HOLIDAY_YEAR || fault.Of(err).Facts["year"] != text[:4] {
			t.Errorf("NextWorking(%s): %v", text, err)
		}
	}
	if _, err := (workingday.Calendar{}).PreviousWorking(date("2018-01-01")); err == nil {
		t.Error("the working day before 1 January 2018 is known")
	}
	if _, err := (workingday.Calendar{}).Add(date("2035-12-30"), 2); err == nil {
		t.Error("working days are counted into 2036")
	}
	if _, err := (workingday.Calendar{}).Year(2036); err == nil {
		t.Error("the year 2036 is known")
	}
}

// In every year each holiday of the law has its working day's worth of rest: as many days off from Monday to Friday as
// there are holidays, but for Vietnam Culture Day on a weekend.
func TestEveryHolidayCounts(t *testing.T) {
	for year := workingday.FirstYear; year <= workingday.LastYear; year++ {
		got, want := 0, 10
		if year >= 2021 {
			want++
		}
		for _, d := range days(t, year) {
			weekend := d.Date.Weekday() == 0 || d.Date.Weekday() == 6
			lawful := slices.ContainsFunc(d.Reasons, func(r workingday.Reason) bool {
				return r.Kind == workingday.Holiday && r.Name.En != "Vietnam Culture Day" || r.Kind == workingday.Substitute
			})
			if !weekend && lawful {
				got++
			}
		}
		if got != want {
			t.Errorf("%d has %d days off from Monday to Friday by law, want %d", year, got, want)
		}
	}
}

func TestNextWorkingIsTheFirst(t *testing.T) {
	first := calendar.Date{Year: workingday.FirstYear, Month: 1, Day: 1}
	rapid.Check(t, func(t *rapid.T) {
		d := first.AddDays(rapid.IntRange(0, 17*365).Draw(t, "day"))
		got, err := workingday.Calendar{}.NextWorking(d)
		if err != nil {
			t.Fatal(err)
		}
		for at := d; ; at = at.AddDays(1) {
			known, err := workingday.Calendar{}.Day(at)
			if err != nil {
				t.Fatal(err)
			}
			if known.Working != (at == got) {
				t.Fatalf("NextWorking(%v) = %v, but %v: working %t", d, got, at, known.Working)
			}
			if at == got {
				break
			}
		}
		if again, err := (workingday.Calendar{}).NextWorking(got); err != nil || again != got {
			t.Fatalf("NextWorking(%v) = %v, %v", got, again, err)
		}
		n := rapid.IntRange(1, 40).Draw(t, "n")
		there, err := workingday.Calendar{}.Add(got, n)
		if err != nil {
			return // into an unknown year
		}
		if back, err := (workingday.Calendar{}).Add(there, -n); err != nil || back != got {
			t.Fatalf("%v and %d working days is %v, and back %v, %v", got, n, there, back, err)
		}
	})
}

func days(t *testing.T, year int) []workingday.Day {
	t.Helper()
	list, err := workingday.Calendar{}.Year(year)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func day(t *testing.T, c workingday.Calendar, text string) workingday.Day {
	t.Helper()
	d, err := c.Day(date(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func next(t *testing.T, c workingday.Calendar, text string) string {
	t.Helper()
	d, err := c.NextWorking(date(text))
	if err != nil {
		t.Fatal(err)
	}
	return d.String()
}

func date(text string) calendar.Date {
	d, err := calendar.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}
