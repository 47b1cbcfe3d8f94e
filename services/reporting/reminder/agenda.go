package reminder

import (
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
)

// Agenda is the record of a report's reminders, made when its period opens. Its id is the report's name, so that making
// it twice is harmless, and it is one document, so that what a run settles is settled at once.
type Agenda struct {
	Report   reporting.ReportName `bson:"_id"`
	Unit     string               `bson:"unit"`
	Due      time.Time            `bson:"due"` // the due time the waiting steps were counted from
	Steps    []Step               `bson:"steps"`
	NextAt   time.Time            `bson:"next_at"` // when it has to be looked at again
	Revision int64                `bson:"revision"`
}

// never is when an agenda is looked at again that is done with.
var never = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)

// NewAgenda is the agenda of a report that is owed in a period opened at an instant. What would have been said before the
// period was opened is not: the notice of the opening stands for it.
func NewAgenda(owed reporting.Owed, opened time.Time, rules Rules, shift Shift) Agenda {
	a := Agenda{Report: owed.Report, Unit: owed.Unit.Unit, Due: owed.Due, Revision: 1}
	a.Steps = append(a.Steps, Step{Key: string(Opened), Kind: Opened, At: opened, State: Waiting})
	a.Steps = append(a.Steps, after(opened, rules.Steps(owed.Due, shift))...)
	a.NextAt = opened
	return a
}

// after are the steps whose time is after an instant.
func after(at time.Time, steps []Step) []Step {
	return slices.DeleteFunc(steps, func(s Step) bool { return !s.At.After(at) })
}

// Moved is the agenda after the due time has moved, as by an extension: what waits is counted anew from the new time, and
// what was said stays said. The move may be noticed late, so that all counts that comes after what was settled last.
func (a Agenda) Moved(due time.Time, rules Rules, shift Shift) Agenda {
	if due.Equal(a.Due) {
		return a
	}
	a.Due = due
	a.Steps = slices.DeleteFunc(slices.Clone(a.Steps), func(s Step) bool { return s.State == Waiting && s.Kind != Opened })
	for _, s := range after(a.settledLast(), rules.Steps(due, shift)) {
		if !slices.ContainsFunc(a.Steps, func(old Step) bool { return old.Key == s.Key }) {
			a.Steps = append(a.Steps, s)
		}
	}
	return a
}

func (a Agenda) settledLast() (at time.Time) {
	for _, s := range a.Steps {
		if s.SettledAt.After(at) {
			at = s.SettledAt
		}
		if s.Kind == Opened && s.At.After(at) {
			at = s.At
		}
	}
	return at
}

// DueAt are the steps that are due at an instant.
func (a Agenda) DueAt(now time.Time) []Step {
	var due []Step
	for _, s := range a.Steps {
		if s.dueAt(now) {
			due = append(due, s)
		}
	}
	return due
}

// Settled is the agenda after some of its steps have come to an end.
func (a Agenda) Settled(keys []string, state StepState, now time.Time) Agenda {
	a.Steps = slices.Clone(a.Steps)
	for i, s := range a.Steps {
		if s.State == Waiting && slices.Contains(keys, s.Key) {
			a.Steps[i].State, a.Steps[i].SettledAt = state, now
		}
	}
	return a.Looked(now)
}

const (
	// lookedAgain is how long an agenda is left alone at most: a due time may have moved.
	lookedAgain = 12 * time.Hour
	// lookedLong is for how long after the due time it is looked at without a step that waits: a report may come back, or
	// get more time.
	lookedLong = 90 * 24 * time.Hour
)

// Looked is the agenda after it was looked at. A step that is due and waits all the same has to wait for tomorrow's notice.
func (a Agenda) Looked(now time.Time) Agenda {
	a.NextAt = now.Add(lookedAgain)
	if now.After(a.Due.Add(lookedLong)) {
		a.NextAt = never
	}
	for _, s := range a.Steps {
		at := s.At
		if s.dueAt(now) {
			at = calendar.DateOf(now).AddDays(1).Start()
		}
		if s.State == Waiting && at.Before(a.NextAt) {
			a.NextAt = at
		}
	}
	return a
}

// stepID names a step among those of all reports.
func (a Agenda) stepID(s Step) string { return string(a.Report) + "#" + s.Key }
