package unit

import "github.com/tiendo/tiendo/services/calendar"

// Span is a range of days in Vietnam time: from From up to, and not including, To. A day that is not set is no bound.
type Span struct {
	From calendar.Date `bson:"from"`
	To   calendar.Date `bson:"to"`
}

// Holds reports whether a day lies in the span.
func (s Span) Holds(day calendar.Date) bool { return s.begun(day) && !s.ended(day) }

func (s Span) begun(day calendar.Date) bool { return s.From.IsZero() || !day.Before(s.From) }

func (s Span) ended(day calendar.Date) bool { return !s.To.IsZero() && !day.Before(s.To) }
