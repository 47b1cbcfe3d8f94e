package demo

import (
	"fmt"
	"time"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Round is one round of the demo's history.
type Round struct {
	Year int
	Rule string
}

// History are the rounds that were played before the demo starts, oldest first.
func History() []Round {
	var rounds []Round
	for year := 2019; year <= 2024; year++ {
		rounds = append(rounds, Round{year, SixMonths}, Round{year, Year})
	}
	return rounds
}

// Period is the last part of the period's name.
func (r Round) Period() string { return fmt.Sprintf("%d-%s", r.Year, r.Rule) }

// opening is when the lead unit opened the round.
func (r Round) opening() time.Time {
	if r.Rule == SixMonths {
		return time.Date(r.Year, 6, 14, 8, 30, 0, 0, Vietnam)
	}
	return time.Date(r.Year, 12, 16, 8, 30, 0, 0, Vietnam)
}

// part is what one unit did in a round.
type part struct {
	missing  bool
	draft    time.Time // zero where the unit submitted without keeping a draft
	submit   time.Time
	giveBack time.Time // zero where the report was not returned
	submit2  time.Time
	accept   time.Time
	reviewer string
}

// parts are what the units did in a round: most on time, a few late, a few returned, and in every other round one
// missing.
func parts(period *reportingv1.Period) map[string]part {
	due := period.GetDueTime().AsTime()
	missing := ""
	draw := chance(period.GetName(), "missing")
	if draw.IntN(2) == 0 {
		missing = period.GetObligations()[draw.IntN(len(period.GetObligations()))].GetUnit().GetUnit()
	}
	all := map[string]part{}
	for _, o := range period.GetObligations() {
		unit := o.GetUnit().GetUnit()
		p := unitPart(period.GetName(), unit, due)
		p.missing = unit == missing
		all[unit] = p
	}
	return all
}

func unitPart(period, unit string, due time.Time) part {
	r := chance(period, unit, "part")
	clock := func(day time.Time) time.Time { // some moment of a working day
		return day.Add(time.Duration(between(r, 8*3600_000, 17*3600_000)) * time.Millisecond)
	}
	// Most come in the last days, as they do: the smaller of two draws.
	p := part{submit: clock(workday(due.AddDate(0, 0, -int(1+min(r.IntN(17), r.IntN(17))))))}
	p.reviewer = [2]string{Reviewer1, Reviewer2}[r.IntN(2)]
	if r.IntN(12) == 0 {
		p.submit = clock(due.AddDate(0, 0, r.IntN(2)))
	}
	if r.IntN(3) == 0 {
		p.draft = p.submit.Add(-time.Duration(between(r, 2*60, 20*60)) * time.Minute)
	}
	p.accept = p.submit.Add(time.Duration(between(r, 60, 26*60)) * time.Minute)
	if r.IntN(11) == 0 {
		p.giveBack = p.submit.Add(time.Duration(between(r, 30, 6*60)) * time.Minute)
		p.submit2 = p.giveBack.Add(time.Duration(between(r, 60, 20*60)) * time.Minute)
		p.accept = p.submit2.Add(time.Duration(between(r, 60, 10*60)) * time.Minute)
	}
	return p
}

// workday is the day itself, or the Friday before a weekend.
func workday(day time.Time) time.Time {
	switch day.In(Vietnam).Weekday() {
	case time.Saturday:
		return day.AddDate(0, 0, -1)
	case time.Sunday:
		return day.AddDate(0, 0, -2)
	}
	return day
}
