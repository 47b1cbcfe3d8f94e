package calendar_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
)

func TestStartIsMidnightInVietnam(t *testing.T) {
	got := calendar.Date{Year: 2025, Month: 7, Day: 10}.Start()
	want := time.Date(2025, 7, 9, 17, 0, 0, 0, time.UTC)
	if !got.Equal(want) {
		t.Errorf("Start() = %v, want %v", got, want)
	}
}

func TestValid(t *testing.T) {
	for text, want := range map[calendar.Date]bool{
		{2024, 2, 29}:  true,
		{2023, 2, 29}:  false,
		{2023, 2, 31}:  false,
		{2023, 4, 31}:  false,
		{2023, 13, 1}:  false,
		{2023, 0, 1}:   false,
		{2023, 1, 0}:   false,
		{2023, 12, 31}: true,
	} {
		if got := text.Valid(); got != want {
			t.Errorf("%v.Valid() = %v, want %v", text, got, want)
		}
	}
}

func TestEveryInstantOfADayBelongsToIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := calendar.Date{Year: rapid.IntRange(1990, 2100).Draw(t, "year"), Month: 1, Day: 1}.
			AddDays(rapid.IntRange(0, 365).Draw(t, "days"))
		within := time.Duration(rapid.Int64Range(0, int64(24*time.Hour)-1).Draw(t, "within"))
		if got := calendar.DateOf(day.Start().Add(within)); got != day {
			t.Fatalf("DateOf(%v + %v) = %v", day, within, got)
		}
		if got := calendar.DateOf(day.Start().Add(-1)); got != day.AddDays(-1) {
			t.Fatalf("the instant before %v is %v", day, got)
		}
		again, err := calendar.Parse(day.String())
		if err != nil || again != day {
			t.Fatalf("Parse(%q) = %v, %v", day.String(), again, err)
		}
	})
}
