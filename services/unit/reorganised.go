package unit

import (
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
)

// Units are units by name.
type Units map[Name]Unit

// reorganise makes the changes of a reorganisation. Units that are not there are passed over, so that a part of the
// country can be looked at alone; what is there is never altered in place.
func (units Units) reorganise(r Recorded) {
	for _, c := range r.Changes {
		for _, n := range c.changed() {
			u, known := units[n.name]
			if known || c.Kind == Create {
				u = u.changed(c, n.name, r.Effective, r.Name)
				u.Revision = r.Number + 1 // a recorded unit is at 1
				if c.Kind == Create {
					u.CreatedAt = r.At
				}
				units[n.name] = u
			}
		}
	}
}

// changed is the unit after a change.
func (u Unit) changed(c Alteration, name Name, day calendar.Date, by ReorganisationName) Unit {
	switch c.Kind {
	case Create:
		return created(c, name, day, by)
	case Rename:
		return u.called(c, day, by)
	case Move:
		return u.below(c.Parent, day, by).coded(c.Code, day, by)
	case Convert:
		return u.called(c, day, by).coded(c.Code, day, by)
	case Merge, Split, Dissolve:
		u.Life.To, u.EndedBy = day, by
	case Transfer: // the record of who gives a part does not change
	}
	return u
}

func created(c Alteration, name Name, day calendar.Date, by ReorganisationName) Unit {
	u := Unit{
		Name: name, Level: c.Level, Life: Span{From: day}, Symbol: c.Symbol, SortOrder: c.SortOrder, Note: c.Note, CreatedBy: by,
	}
	u = u.called(c, day, by).coded(c.Code, day, by)
	if c.Parent != "" {
		u = u.below(c.Parent, day, by)
	}
	return u
}

func (u Unit) called(c Alteration, day calendar.Date, by ReorganisationName) Unit {
	u.Names = slices.Clone(u.Names)
	if n := len(u.Names); n > 0 {
		u.Names[n-1].Span.end(day)
	}
	u.Names = append(u.Names, DatedName{Title: c.Title, DisplayName: c.DisplayName, Span: Span{From: day}, DecidedBy: by})
	return u
}

// coded is the unit with another code; with the one it has if none is given.
func (u Unit) coded(code string, day calendar.Date, by ReorganisationName) Unit {
	if code == "" {
		return u
	}
	u.Codes = slices.Clone(u.Codes)
	if n := len(u.Codes); n > 0 {
		u.Codes[n-1].Span.end(day)
	}
	u.Codes = append(u.Codes, DatedCode{Code: code, Span: Span{From: day}, DecidedBy: by})
	return u
}

func (u Unit) below(parent Name, day calendar.Date, by ReorganisationName) Unit {
	u.Parents = slices.Clone(u.Parents)
	if n := len(u.Parents); n > 0 {
		u.Parents[n-1].Span.end(day)
	}
	u.Parents = append(u.Parents, DatedParent{Parent: parent, Span: Span{From: day}, DecidedBy: by})
	return u
}

// lastChange is the newest day on which something recorded of the unit begins or ends, its own end left out; not set if
// no day is recorded.
func (u Unit) lastChange() calendar.Date {
	last := u.Life.From
	see := func(s Span) {
		if last.Before(s.From) {
			last = s.From
		}
		if last.Before(s.To) && (u.Life.To.IsZero() || s.To.Before(u.Life.To)) {
			last = s.To
		}
	}
	for _, n := range u.Names {
		see(n.Span)
	}
	for _, c := range u.Codes {
		see(c.Span)
	}
	for _, p := range u.Parents {
		see(p.Span)
	}
	return last
}
