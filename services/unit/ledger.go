package unit

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// Act is one entry of the series of all that changes units: a unit was recorded, a reorganisation entered or cancelled. The
// number is the document's id, so that of two acts that race for it one is first, and one insert is the whole act.
type Act struct {
	ID     string    `bson:"_id"`
	Number int64     `bson:"number"`
	By     string    `bson:"by"`
	At     time.Time `bson:"at"`
	// Enters is what is entered; nil for a cancellation.
	Enters  *Reorganisation    `bson:"enters,omitempty"`
	Cancels ReorganisationName `bson:"cancels,omitempty"`
	Reason  string             `bson:"reason,omitempty"`
	// Records is a unit that is recorded. Its own document, from which it is read, follows the act.
	Records *Unit `bson:"records,omitempty"`
}

// ActID is the document id of the act with a number, padded so that ids sort as numbers do.
func ActID(number int64) string { return fmt.Sprintf("%012d", number) }

// Recorded is a reorganisation with what became of it.
type Recorded struct {
	Reorganisation
	Number int64 // of the act that entered it
	By     string
	At     time.Time
	// Cancelled is the act that cancelled it; nil if none did.
	Cancelled *Act
}

// Planned reports whether a reorganisation has yet to take effect.
func (r Recorded) Planned(today calendar.Date) bool {
	return r.Cancelled == nil && today.Before(r.Effective)
}

// State is where a reorganisation stands on a day.
func (r Recorded) State(today calendar.Date) string {
	switch {
	case r.Cancelled != nil:
		return "CANCELLED"
	case r.Planned(today):
		return "PLANNED"
	default:
		return "IN_FORCE"
	}
}

// Ledger is the series of all acts up to some one, with the reorganisations in it. It is never altered, only followed by
// another.
type Ledger struct {
	Acts int64 // how many acts there are; the number of the last one
	// Turn is the number of the last act that entered or cancelled a reorganisation: what they make of units is the same
	// since.
	Turn int64
	// Last is the unit that the last act recorded; nil if it did something else.
	Last *Unit
	list []Recorded
}

// After is the ledger with one more act.
func (l Ledger) After(a Act) Ledger {
	if a.Records != nil {
		return Ledger{Acts: a.Number, Turn: l.Turn, Last: a.Records, list: l.list}
	}
	next := Ledger{Acts: a.Number, Turn: a.Number, list: slices.Clone(l.list)}
	if a.Enters != nil {
		next.list = append(next.list, Recorded{Reorganisation: *a.Enters, Number: a.Number, By: a.By, At: a.At})
		return next
	}
	for i := range next.list {
		if next.list[i].Name == a.Cancels {
			next.list[i].Cancelled = &a
		}
	}
	return next
}

// Find is the reorganisation with a name, if there is one.
func (l Ledger) Find(name ReorganisationName) (Recorded, bool) {
	i := slices.IndexFunc(l.list, func(r Recorded) bool { return r.Name == name })
	if i < 0 {
		return Recorded{}, false
	}
	return l.list[i], true
}

// ByDay are all reorganisations, the latest effective day first, then the last entered.
func (l Ledger) ByDay() []Recorded {
	list := slices.Clone(l.list)
	slices.SortFunc(list, func(a, b Recorded) int {
		return cmp.Or(b.Effective.Compare(a.Effective), cmp.Compare(b.Number, a.Number))
	})
	return list
}

// Changed are the units that reorganisations alter or make, each once.
func (l Ledger) Changed() []Name {
	var names []Name
	for _, r := range l.live() {
		for name, altered := range r.touches() {
			if altered {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Reorganised are units as all reorganisations leave them: of those that were recorded the ones given, and all that were
// made.
func (l Ledger) Reorganised(recorded Units) Units {
	units := make(Units, len(recorded))
	for name, u := range recorded {
		units[name] = u
	}
	for _, r := range l.live() {
		units.reorganise(r)
	}
	return units
}

// live are the reorganisations that were not cancelled, in the order they were entered: that of their days, for each unit.
func (l Ledger) live() []Recorded {
	return slices.DeleteFunc(slices.Clone(l.list), func(r Recorded) bool { return r.Cancelled != nil })
}
