package reminder

import (
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// Rules say when the units of a plan are reminded. All hours and days are those of Vietnam.
type Rules struct {
	// Before are how many days before the last day that is on time a unit is reminded.
	Before []int `bson:"before"`
	// OnTheDay reminds on the last day that is on time.
	OnTheDay bool `bson:"on_the_day"`
	// LateDays is on how many days after the last day a unit that is late is reminded.
	LateDays int `bson:"late_days"`
	// LeaderAfter and LeadUnitAfter are after how many days late the unit's leader, and then the lead unit, are told;
	// 0 for never.
	LeaderAfter   int `bson:"leader_after"`
	LeadUnitAfter int `bson:"lead_unit_after"`
	// WorkingDays counts working days instead of days.
	WorkingDays bool `bson:"working_days"`
	// Hour is the hour from which a day's reminders are sent.
	Hour int `bson:"hour"`
	// QuietFrom and QuietUntil are the hours between which nothing is sent; the same hour twice means no quiet hours.
	QuietFrom  int `bson:"quiet_from"`
	QuietUntil int `bson:"quiet_until"`
}

// Default are the rules of a plan that has none of its own.
func Default() Rules {
	return Rules{
		Before: []int{15, 7, 3, 1}, OnTheDay: true, LateDays: 10, LeaderAfter: 3, LeadUnitAfter: 5,
		Hour: 8, QuietFrom: 18, QuietUntil: 7,
	}
}

// Shift is the day a number of working days after a day, before it if the number is negative.
type Shift func(day calendar.Date, workingDays int) calendar.Date

// Quiet tells whether nothing is sent at an instant.
func (r Rules) Quiet(at time.Time) bool {
	return r.quietHour(at.In(calendar.Zone).Hour())
}

func (r Rules) quietHour(hour int) bool {
	if r.QuietFrom <= r.QuietUntil {
		return r.QuietFrom <= hour && hour < r.QuietUntil
	}
	return hour >= r.QuietFrom || hour < r.QuietUntil
}

// Steps are the reminders of a report that is due at an instant, in the order of their times.
func (r Rules) Steps(due time.Time, shift Shift) []Step {
	last := lastDay(due)
	day := func(n int) calendar.Date {
		if r.WorkingDays && n != 0 {
			return shift(last, n)
		}
		return last.AddDays(n)
	}
	step := func(kind Kind, n int) Step {
		on := day(n)
		return Step{
			Key: stepKey(last, kind, n), Kind: kind, At: on.Start().Add(time.Duration(r.Hour) * time.Hour), State: Waiting,
		}
	}
	var steps []Step
	for _, n := range r.Before {
		steps = append(steps, step(Before, -n))
	}
	if r.OnTheDay {
		steps = append(steps, step(OnTheDay, 0))
	}
	for n := 1; n <= r.LateDays; n++ {
		steps = append(steps, step(Late, n))
	}
	if r.LeaderAfter > 0 {
		steps = append(steps, step(ToLeader, r.LeaderAfter))
	}
	if r.LeadUnitAfter > 0 {
		steps = append(steps, step(ToLeadUnit, r.LeadUnitAfter))
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return a.At.Compare(b.At) })
	return steps
}

// lastDay is the last day of which at least a part is on time.
func lastDay(due time.Time) calendar.Date { return calendar.DateOf(due.Add(-time.Millisecond)) }
