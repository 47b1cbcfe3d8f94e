// Package workingday tells Vietnam's working days from days off: the weekly rest, the holidays of the law, the days off
// that make good for holidays on a weekly rest, and what the government or an administrator decided for single days. Each
// answer comes with its reasons, where they are laid down, and how sure it is.
//
// The law is data (vietnam.yaml). The package is pure: it reads no store and no clock.
package workingday

import "github.com/tiendo/tiendo/services/calendar"

// FirstYear and LastYear bound the years whose days are known. Any other year is answered with UNKNOWN_HOLIDAY_YEAR
// instead of a guess.
const (
	FirstYear = 2018
	LastYear  = 2035
)

// Kind is what kind of reason makes a day off, or a working day of one that would be off.
type Kind string

// The kinds.
const (
	// WeeklyRest is Saturday or Sunday.
	WeeklyRest Kind = "WEEKLY_REST"
	// Holiday is a public holiday.
	Holiday Kind = "HOLIDAY"
	// Substitute is a day off that makes good for a holiday on a weekly rest.
	Substitute Kind = "SUBSTITUTE"
	// DecidedOff is a day that was decided to be off.
	DecidedOff Kind = "DECIDED_OFF"
	// DecidedWorked is a day that was decided to be worked.
	DecidedWorked Kind = "DECIDED_WORKED"
)

// Standing is how sure it is that a day is off, or worked.
type Standing string

// The standings.
const (
	// Settled follows from a day named in the law, or from a known decision.
	Settled Standing = "SETTLED"
	// Computed follows from the law by computation: from the moon, or from the days before it.
	Computed Standing = "COMPUTED"
	// Assumed hangs on a decision or a law that is not known here: the day may turn out the other way.
	Assumed Standing = "ASSUMED"
)

// Text is a name in Vietnamese and in English.
type Text struct {
	Vi string `yaml:"vi" bson:"vi"`
	En string `yaml:"en" bson:"en"`
}

// Reason is one reason for what a day is.
type Reason struct {
	Kind Kind
	// Name is what a person calls it, such as the holiday's name.
	Name Text
	// Basis is where it is laid down, in Vietnamese; empty where that is not known.
	Basis string
	// Related is the holiday a substitute makes good for, or the other day of an exchange; not set otherwise.
	Related calendar.Date
}

// Day is what is known of one day.
type Day struct {
	Date     calendar.Date
	Working  bool
	Standing Standing
	// Reasons say why, the one that decides first. A plain working day has none.
	Reasons []Reason
	// Otherwise is, for an assumed day, why it would be off if what is assumed turns out the other way; none where it would
	// be a working day then.
	Otherwise []Reason
}

// Plain reports whether the day is as its place in the week says, and surely so.
func (d Day) Plain() bool {
	return d.Standing == Settled && (len(d.Reasons) == 0 || len(d.Reasons) == 1 && d.Reasons[0].Kind == WeeklyRest)
}
