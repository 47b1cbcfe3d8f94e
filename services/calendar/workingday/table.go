package workingday

import (
	"fmt"
	"slices"
	"sync"

	"github.com/tiendo/tiendo/services/calendar"
)

// days are the days of a table that are off, with their reasons. A day that is not there is a working day.
type days map[calendar.Date]Day

// vietnamese is what the law and the decisions shipped with it say of every day that is off or not sure. It is made
// once. The years before and after the known ones belong to it, because a holiday at a year's end may be made good for in
// the next.
var vietnamese = sync.OnceValue(func() days {
	l := theLaw()
	table := l.off(0)
	for variant := 1; variant < l.variants(); variant++ {
		table.doubt(l.off(variant))
	}
	for _, s := range l.Swaps {
		off, worked := s.decisions(l)
		table.decide(off)
		table.decide(worked)
	}
	return table
})

// off are the days off by law in one variant of what is not known.
func (l *law) off(variant int) days {
	table := make(days)
	var missed []calendar.Date // holidays on a weekly rest that are to be made good for
	for year := FirstYear - 1; year <= LastYear+1; year++ {
		for _, h := range l.Holidays {
			missed = append(missed, table.celebrate(l, h, year, variant)...)
		}
		table.rest(l, year)
	}
	table.makeGood(l, missed)
	return table
}

// celebrate adds a holiday and answers those of its days that are to be made good for.
func (t days) celebrate(l *law, h holiday, year, variant int) (missed []calendar.Date) {
	own, err := h.own(year)
	if err != nil {
		panic(fmt.Errorf("vietnam.yaml: %s: %w", h.ID, err)) // no such day: a broken file, as above
	}
	basis, inForce := basisOn(h.Laws, own)
	if !inForce {
		return nil
	}
	standing := Settled
	if d, known := h.Decided[year]; known && d.Document != "" {
		basis += "; " + d.Document
	} else if !known && h.Lunar != nil {
		standing = Computed
	}
	for _, offset := range h.laid(year, variant, own) {
		date := own.AddDays(offset)
		t.add(date, standing, Reason{Kind: Holiday, Name: h.Name, Basis: basis})
		if h.Substitute && l.rests(date) {
			missed = append(missed, date)
		}
	}
	return missed
}

func (t days) rest(l *law, year int) {
	first := calendar.Date{Year: year, Month: 1, Day: 1}
	for d := first; d.Year == year; d = d.AddDays(1) {
		if l.rests(d) {
			t.add(d, Settled, Reason{Kind: WeeklyRest, Name: l.WeeklyRest.Name, Basis: l.WeeklyRest.Basis})
		}
	}
}

// add gives a day one more reason to be off. The first decides; the surest standing counts.
func (t days) add(date calendar.Date, standing Standing, reason Reason) {
	d, known := t[date]
	if !known || standing == Settled {
		d.Standing = standing
	}
	d.Date = date
	d.Reasons = append(d.Reasons, reason)
	t[date] = d
}

func (l *law) rests(d calendar.Date) bool {
	return slices.Contains(l.WeeklyRest.Days, weekday(d.Weekday()))
}

// makeGood gives every holiday that falls on a weekly rest the next day that is not off, the earliest holiday first. Two
// holidays on one day are one day off.
func (t days) makeGood(l *law, missed []calendar.Date) {
	slices.SortFunc(missed, calendar.Date.Compare)
	for _, holiday := range slices.Compact(missed) {
		basis, inForce := basisOn(l.Substitute.Laws, holiday)
		if !inForce {
			continue
		}
		next := holiday
		for _, off := t[next]; off; _, off = t[next] {
			next = next.AddDays(1)
		}
		name := t[holiday].Reasons[0].Name
		t.add(next, Computed, Reason{
			Kind: Substitute, Basis: basis, Related: holiday,
			Name: Text{
				Vi: l.Substitute.Name.Vi + " " + name.Vi,
				En: l.Substitute.Name.En + ": " + name.En,
			},
		})
	}
}

// doubt marks what would be the other way in another variant.
func (t days) doubt(other days) {
	for date, d := range t {
		if _, off := other[date]; !off {
			d.Standing = Assumed
			t[date] = d
		}
	}
	for date, d := range other {
		if _, off := t[date]; !off {
			t[date] = Day{Date: date, Working: true, Standing: Assumed, Otherwise: d.Reasons}
		}
	}
}
