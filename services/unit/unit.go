// Package unit holds the rules of who exists and who is who: units, a tree that changes over time, and the accounts that
// act for them, with their passwords, sessions and grants; and the use cases callers may run. It knows nothing of gRPC;
// the only trace of storage are the bson tags.
package unit

import (
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// Unit is an authority or an organisation. Its name in the sense of the contract is permanent; what people call it, its
// code and the unit above it are attributes with dates.
type Unit struct {
	Name      Name          `bson:"_id"`
	Revision  int64         `bson:"revision"`
	Level     string        `bson:"level"`
	Life      Span          `bson:"life"`
	Names     []DatedName   `bson:"names"`   // oldest first
	Codes     []DatedCode   `bson:"codes"`   // oldest first
	Parents   []DatedParent `bson:"parents"` // oldest first
	Symbol    string        `bson:"symbol"`
	SortOrder int           `bson:"sort_order"`
	Note      string        `bson:"note"`
	CreatedAt time.Time     `bson:"created_at"`
	// CreatedBy and EndedBy are the reorganisations it began and ended with; empty for what was recorded with the unit.
	CreatedBy ReorganisationName `bson:"created_by,omitempty"`
	EndedBy   ReorganisationName `bson:"ended_by,omitempty"`
}

// DatedName is what a unit was called for a time.
type DatedName struct {
	Title       string `bson:"title"`
	DisplayName string `bson:"display_name"`
	Span        Span   `bson:"span"`
	// DecidedBy is the reorganisation it began with; empty for what was recorded with the unit.
	DecidedBy ReorganisationName `bson:"decided_by,omitempty"`
}

// DatedCode is the statistics-office code a unit had for a time.
type DatedCode struct {
	Code string `bson:"code"`
	Span Span   `bson:"span"`
	// DecidedBy is the reorganisation it began with; empty for what was recorded with the unit.
	DecidedBy ReorganisationName `bson:"decided_by,omitempty"`
}

// DatedParent is the unit above for a time.
type DatedParent struct {
	Parent Name `bson:"parent"`
	Span   Span `bson:"span"`
	// DecidedBy is the reorganisation it began with; empty for what was recorded with the unit.
	DecidedBy ReorganisationName `bson:"decided_by,omitempty"`
}

// InForce reports whether the unit exists on a day.
func (u Unit) InForce(day calendar.Date) bool { return u.Life.Holds(day) }

// View is a unit as it is on a day.
type View struct {
	Unit        Unit
	Title       string
	DisplayName string
	Parent      Name   // empty at the top of the tree
	Code        string // empty for a unit that has none
}

// On is the unit as it is on a day. A unit that does not exist on that day has the name it had last or first, so that
// old reports stay readable, and nothing else.
func (u Unit) On(day calendar.Date) View {
	called := u.nameOn(day)
	v := View{Unit: u, Title: called.Title, DisplayName: called.DisplayName}
	if !u.InForce(day) {
		return v
	}
	for _, c := range u.Codes {
		if c.Span.Holds(day) {
			v.Code = c.Code
		}
	}
	for _, p := range u.Parents {
		if p.Span.Holds(day) {
			v.Parent = p.Parent
		}
	}
	return v
}

// nameOn is the newest name that had begun on a day; the first one where none had.
func (u Unit) nameOn(day calendar.Date) DatedName {
	called := u.Names[0]
	for _, n := range u.Names[1:] {
		if n.Span.begun(day) {
			called = n
		}
	}
	return called
}
