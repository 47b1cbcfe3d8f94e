package unit

import (
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
)

// rests are the units that would have no place, or share a code, if they were as in without instead of as they are: what
// rests on a reorganisation that somebody wants to cancel. Only days from the effective one on are looked at.
func (units Units) rests(without Units, day calendar.Date) []string {
	var names []string
	before := units.holders(day)
	holders := without.holders(day)
	for _, name := range without.names() {
		if !without.placed(name, day) && units.placed(name, day) || without.shares(name, holders, day) && !units.shares(name, before, day) {
			names = append(names, string(name))
		}
	}
	return names
}

// placed reports whether all units above a unit are there while it is below them, from a day on.
func (units Units) placed(name Name, day calendar.Date) bool {
	u := units[name]
	for _, p := range u.Parents {
		place := u.Life.Within(p.Span)
		if !place.reaches(day) {
			continue
		}
		above, known := units[p.Parent]
		if !known || !above.Life.To.IsZero() && (place.To.IsZero() || above.Life.To.Before(place.To)) {
			return false
		}
	}
	return true
}

// holders are the units that have a code on or after a day, by code and in order.
func (units Units) holders(day calendar.Date) map[string][]Name {
	holders := make(map[string][]Name)
	for _, name := range units.names() {
		u := units[name]
		for _, c := range u.Codes {
			if c.Span.Within(u.Life).reaches(day) && !slices.Contains(holders[c.Code], name) {
				holders[c.Code] = append(holders[c.Code], name)
			}
		}
	}
	return holders
}

// shares reports whether another unit has a code of the unit on the same day, from a day on.
func (units Units) shares(name Name, holders map[string][]Name, day calendar.Date) bool {
	for _, c := range units[name].Codes {
		mine := c.Span.Within(units[name].Life).Within(Span{From: day})
		for _, other := range holders[c.Code] {
			if other != name && mine.meets(Span{From: day}) && units[other].has(c.Code, mine) {
				return true
			}
		}
	}
	return false
}
