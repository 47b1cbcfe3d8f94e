package reporting

import (
	"fmt"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/fault"
)

// DayDecision is what an administrator decided for one day.
type DayDecision struct {
	Date    calendar.Date `bson:"date"`
	Working bool          `bson:"working"`
	Reason  string        `bson:"reason"`
	Basis   string        `bson:"basis"`
	// ExchangedWith is the other day of an exchange; not set where there is none.
	ExchangedWith calendar.Date `bson:"exchanged_with"`
	DecidedBy     string        `bson:"decided_by"`
	DecidedAt     time.Time     `bson:"decided_at"`
}

// says reports whether two decisions say the same, whoever made them.
func (d DayDecision) says(other DayDecision) bool {
	d.DecidedBy, d.DecidedAt = other.DecidedBy, other.DecidedAt
	return d == other
}

// onCalendar is the decision as the calendar takes it.
func (d DayDecision) onCalendar() workingday.Decision {
	return workingday.Decision{
		Date: d.Date, Working: d.Working, Name: workingday.Text{Vi: d.Reason, En: d.Reason}, Basis: d.Basis, Related: d.ExchangedWith,
	}
}

// CalendarChange is one act on the decisions. Changes are a series like that of a report: the number is the document's
// id, so that of two acts that race for it one is first.
type CalendarChange struct {
	ID      string          `bson:"_id"`
	Number  int             `bson:"number"`
	By      string          `bson:"by"`
	At      time.Time       `bson:"at"`
	Set     []DayDecision   `bson:"set"`
	Revoked []calendar.Date `bson:"revoked"`
	Before  []DayDecision   `bson:"before"`
}

// CalendarChangeID is the document id of the change with a number, padded so that ids sort as numbers do.
func CalendarChangeID(number int) string { return fmt.Sprintf("%06d", number) }

// DayDecisions are the decisions in force after a number of changes. They are never altered, only followed by others.
type DayDecisions struct {
	Changes int
	byDate  map[calendar.Date]DayDecision
}

// After is what is in force after one more change.
func (d DayDecisions) After(c CalendarChange) DayDecisions {
	next := DayDecisions{Changes: c.Number, byDate: make(map[calendar.Date]DayDecision, len(d.byDate)+len(c.Set))}
	for date, decision := range d.byDate {
		next.byDate[date] = decision
	}
	for _, date := range c.Revoked {
		delete(next.byDate, date)
	}
	for _, decision := range c.Set {
		next.byDate[decision.Date] = decision
	}
	return next
}

// On is the decision for a day, if one is in force.
func (d DayDecisions) On(date calendar.Date) (DayDecision, bool) {
	decision, ok := d.byDate[date]
	return decision, ok
}

// Of are the decisions in force for a year by day; for all years if it is 0.
func (d DayDecisions) Of(year int) []DayDecision {
	var list []DayDecision
	for date, decision := range d.byDate {
		if year == 0 || date.Year == year {
			list = append(list, decision)
		}
	}
	slices.SortFunc(list, func(a, b DayDecision) int { return a.Date.Compare(b.Date) })
	return list
}

// Calendar is the calendar in which the decisions count.
func (d DayDecisions) Calendar() workingday.Calendar {
	var list []workingday.Decision
	for _, decision := range d.byDate {
		list = append(list, decision.onCalendar())
	}
	return workingday.New(list)
}

// set is the change that puts decisions in force; false where they all are already.
func (d DayDecisions) set(decisions []DayDecision) (CalendarChange, bool) {
	change := CalendarChange{Number: d.Changes + 1, ID: CalendarChangeID(d.Changes + 1)}
	for _, decision := range decisions {
		before, decided := d.On(decision.Date)
		if decided && decision.says(before) {
			continue
		}
		if decided {
			change.Before = append(change.Before, before)
		}
		change.Set = append(change.Set, decision)
	}
	return change, len(change.Set) > 0
}

// revoke is the change that takes the decision for a day back; false where none is in force.
func (d DayDecisions) revoke(date calendar.Date) (CalendarChange, bool) {
	before, decided := d.On(date)
	return CalendarChange{
		Number: d.Changes + 1, ID: CalendarChangeID(d.Changes + 1), Revoked: []calendar.Date{date}, Before: []DayDecision{before},
	}, decided
}

// CheckDecisions finds everything wrong with decisions that are to be set together.
func CheckDecisions(decisions []DayDecision) error {
	var faults fault.Violations
	first := make(map[calendar.Date]int, len(decisions))
	for n, d := range decisions {
		here := place{list: "day_decisions", item: n}
		d.check(&faults, here)
		if _, twice := first[d.Date]; twice {
			faults.Add(here.at(".name").String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", d.Date.String())
			continue
		}
		first[d.Date] = n
	}
	for n, d := range decisions {
		other, here := first[d.ExchangedWith]
		if here && !d.ExchangedWith.IsZero() && decisions[other].Working == d.Working {
			faults.Add(place{list: "day_decisions", item: n}.at(".effect").String(),
				faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", effect(!d.Working))
		}
	}
	return faults.Err()
}

func (d DayDecision) check(faults *fault.Violations, here place) {
	if checkDay(faults, here.at(".name").String(), d.Date) && d.idle() {
		faults.Add(here.at(".effect").String(), faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", effect(!d.Working))
	}
	if d.ExchangedWith.IsZero() {
		return
	}
	other := here.at(".exchanged_with").String()
	if checkDay(faults, other, d.ExchangedWith) && d.ExchangedWith == d.Date {
		faults.Add(other, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", d.Date.String())
	}
}

// checkDay tells whether a day exists and is in a year whose days are known.
func checkDay(faults *fault.Violations, field string, d calendar.Date) bool {
	switch {
	case !d.Valid():
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	case !workingday.Known(d.Year):
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", workingday.Years())
	default:
		return true
	}
	return false
}

// idle reports whether the day is so by the week alone.
func (d DayDecision) idle() bool {
	day, err := workingday.Calendar{}.Day(d.Date)
	return err == nil && day.Plain() && day.Working == d.Working
}

// effect is what is decided, as the contract names it.
func effect(working bool) string {
	return map[bool]string{true: "EFFECT_WORKED", false: "EFFECT_OFF"}[working]
}

// newest is the decisions known after more changes.
func newest(a, b DayDecisions) DayDecisions {
	if a.Changes < b.Changes {
		return b
	}
	return a
}
