// Package boundary says which figures of one day's units can be added up for the units of a later day. A figure of a unit
// that went whole into another one counts there; one of a unit that was divided counts nowhere and is named, because
// resolutions give no shares and a number is never divided by itself. It is pure: no clock, store or context.
package boundary

import (
	"cmp"
	"math/big"
	"slices"
)

// Extent is how much of a unit went to a successor.
type Extent string

// The extents, in the deciding document's own distinction.
const (
	Whole     Extent = "WHOLE"
	Part      Extent = "PART"
	AreaOnly  Extent = "AREA_ONLY"
	Remainder Extent = "REMAINDER"
)

// Flow says that a unit, or a part of it, went to another one. Flows are given oldest first; those of one day follow each
// other.
type Flow struct {
	From, To string
	Day      string // days are only told apart
	Extent   Extent
	// Ends is true when the unit before ended; false when it gave a part and goes on.
	Ends bool
	// Share is the share of the people a person entered with its source; nil where nobody did.
	Share       *big.Rat
	ShareSource string
}

// Divided is a unit of the earlier day of which not all, or not it alone, is in a unit of the later day.
type Divided struct {
	Unit   string
	Extent Extent // of the last flow in which it was divided
	// Share and ShareSource are what a person entered; nil where nobody did, or where the unit was divided twice.
	Share       *big.Rat
	ShareSource string
}

// Composition is what a unit of the later day is made of.
type Composition struct {
	Unit string
	// Whole are the units of the earlier day that are in it with all they had.
	Whole []string
	// Divided are those of which a part is in it; their figures are not comparable with the unit's.
	Divided []Divided
}

// Comparable reports whether figures of both days say the same thing.
func (c Composition) Comparable() bool { return len(c.Divided) == 0 }

// Compose tells what the units of a later day are made of, in the order of their names. units are those of the earlier
// day that are asked about; others that gave something, and units that came since, are found in the flows.
func Compose(units []string, flows []Flow) []Composition {
	now := make(map[string]*Composition)
	for _, u := range units {
		now[u] = &Composition{Unit: u, Whole: []string{u}}
	}
	for len(flows) > 0 {
		n := 1
		for n < len(flows) && flows[n].Day == flows[0].Day {
			n++
		}
		oneDay(now, flows[:n])
		flows = flows[n:]
	}
	list := make([]Composition, 0, len(now))
	for _, c := range now {
		slices.Sort(c.Whole)
		slices.SortFunc(c.Divided, func(a, b Divided) int { return cmp.Compare(a.Unit, b.Unit) })
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b Composition) int { return cmp.Compare(a.Unit, b.Unit) })
	return list
}

// oneDay makes the flows of a day, all from what the units were before it.
func oneDay(now map[string]*Composition, flows []Flow) {
	before := make(map[string]Composition)
	for _, f := range flows {
		if now[f.From] == nil {
			now[f.From] = &Composition{Unit: f.From, Whole: []string{f.From}}
		}
		before[f.From] = *now[f.From]
	}
	for _, f := range flows { // what a unit gives away is no longer whole in it
		if f.Ends {
			delete(now, f.From)
		} else {
			*now[f.From] = Composition{Unit: f.From, Divided: divide(before[f.From], f, false)}
		}
	}
	for _, f := range flows {
		to, ok := now[f.To]
		if !ok {
			to = &Composition{Unit: f.To}
			now[f.To] = to
		}
		if f.Extent == Whole {
			to.Whole = append(to.Whole, before[f.From].Whole...)
			to.add(before[f.From].Divided)
			continue
		}
		to.add(divide(before[f.From], f, true))
	}
}

// divide are the units that make up a unit, now that it is divided. A share holds for those that were whole in it and go
// to the receiver.
func divide(c Composition, f Flow, received bool) []Divided {
	var list []Divided
	for _, u := range c.Whole {
		d := Divided{Unit: u, Extent: f.Extent}
		if received {
			d.Share, d.ShareSource = f.Share, f.ShareSource
		}
		list = append(list, d)
	}
	for _, d := range c.Divided {
		list = append(list, Divided{Unit: d.Unit, Extent: f.Extent})
	}
	return list
}

// add names divided units, each once; one that comes on two ways has no share.
func (c *Composition) add(list []Divided) {
	for _, d := range list {
		i := slices.IndexFunc(c.Divided, func(other Divided) bool { return other.Unit == d.Unit })
		if i < 0 {
			c.Divided = append(c.Divided, d)
			continue
		}
		c.Divided[i].Share, c.Divided[i].ShareSource = nil, ""
	}
}
