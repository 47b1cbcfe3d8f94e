package unit

import (
	"cmp"
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
)

// Succession says that a unit, or a part of it, went to another one on a day.
type Succession struct {
	Predecessor, Successor Name
	Extent                 Extent
	Effective              calendar.Date
	LegalBasis             string
	Share, ShareSource     string
	Reorganisation         ReorganisationName
	// PredecessorEnds is false when the unit before gave a part and goes on.
	PredecessorEnds bool
}

// Successions are what went from unit to unit after a day and until the end of another, oldest first. A day after which
// everything counts is not set.
func (l Ledger) Successions(after, until calendar.Date) []Succession {
	var list []Succession
	for _, r := range l.live() {
		if after.Before(r.Effective) && !until.Before(r.Effective) {
			list = append(list, r.successions()...)
		}
	}
	slices.SortStableFunc(list, func(a, b Succession) int { return a.Effective.Compare(b.Effective) })
	return list
}

func (r Reorganisation) successions() []Succession {
	var list []Succession
	for _, c := range r.Changes {
		went := Succession{
			Effective: r.Effective, LegalBasis: r.basis(c.LegalBasis), Reorganisation: r.Name, PredecessorEnds: c.ends(),
		}
		if c.Kind == Merge {
			went.Successor, went.Extent = c.Unit, Whole
			for _, p := range c.Predecessors {
				went.Predecessor = p
				list = append(list, went)
			}
		}
		for _, p := range c.Portions {
			went.Predecessor, went.Successor, went.Extent = c.Unit, p.Successor, p.Extent
			went.Share, went.ShareSource = p.Share, p.ShareSource
			went.LegalBasis = r.basis(cmp.Or(p.LegalBasis, c.LegalBasis))
			list = append(list, went)
		}
	}
	return list
}

func (r Reorganisation) basis(place string) string {
	if place == "" {
		return r.Document.Number
	}
	return r.Document.Number + ", " + place
}

// Chain are those successions that lead, through any number of others, to a unit or away from it. They are given oldest
// first.
func Chain(name Name, all []Succession) []Succession {
	taken := make([]bool, len(all))
	after := map[Name]bool{name: true}
	for i, s := range all {
		if after[s.Predecessor] {
			taken[i], after[s.Successor] = true, true
		}
	}
	before := map[Name]bool{name: true}
	for i, s := range slices.Backward(all) {
		if before[s.Successor] {
			taken[i], before[s.Predecessor] = true, true
		}
	}
	var chain []Succession
	for i, s := range all {
		if taken[i] {
			chain = append(chain, s)
		}
	}
	return chain
}
