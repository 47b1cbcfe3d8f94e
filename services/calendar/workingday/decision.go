package workingday

import "github.com/tiendo/tiendo/services/calendar"

// Decision says of one day that it is off or worked, whatever the law and earlier decisions say. It speaks for its own day
// only: a day off in lieu of a holiday stays where it is.
type Decision struct {
	Date    calendar.Date
	Working bool
	// Name is the reason as a person reads it.
	Name Text
	// Basis is the deciding document.
	Basis string
	// Related is the other day of an exchange; not set where there is none.
	Related calendar.Date
}

func (d Decision) reason() Reason {
	kind := DecidedOff
	if d.Working {
		kind = DecidedWorked
	}
	return Reason{Kind: kind, Name: d.Name, Basis: d.Basis, Related: d.Related}
}

// on is a day after the decision. What the day was before stays readable behind it.
func (d Decision) on(before Day) Day {
	reasons := append([]Reason{d.reason()}, before.Reasons...)
	return Day{Date: d.Date, Working: d.Working, Standing: Settled, Reasons: reasons}
}

func (t days) decide(d Decision) { t[d.Date] = d.on(t.day(d.Date)) }

// day is what the table knows of a day.
func (t days) day(date calendar.Date) Day {
	if d, known := t[date]; known {
		return d
	}
	return Day{Date: date, Working: true, Standing: Settled}
}

// decisions are the two days of an exchange.
func (s swap) decisions(l *law) (off, worked Decision) {
	return Decision{Date: calendar.Date(s.Off), Name: l.Swap.Off, Basis: s.Document, Related: calendar.Date(s.Worked)},
		Decision{
			Date: calendar.Date(s.Worked), Working: true, Name: l.Swap.Worked, Basis: s.Document, Related: calendar.Date(s.Off),
		}
}
