package unit

import "github.com/tiendo/tiendo/services/calendar"

// Span is a range of days in Vietnam time: from From up to, and not including, To. A day that is not set is no bound.
type Span struct {
	From calendar.Date `bson:"from"`
	To   calendar.Date `bson:"to"`
}

// Holds reports whether a day lies in the span.
func (s Span) Holds(day calendar.Date) bool { return s.begun(day) && !s.ended(day) }

// Within is the part of a span that lies in another.
func (s Span) Within(other Span) Span {
	if s.From.Before(other.From) { // a day that is not set comes before all others
		s.From = other.From
	}
	if s.To.IsZero() || !other.To.IsZero() && other.To.Before(s.To) {
		s.To = other.To
	}
	return s
}

func (s Span) begun(day calendar.Date) bool { return s.From.IsZero() || !day.Before(s.From) }

func (s Span) ended(day calendar.Date) bool { return !s.To.IsZero() && !day.Before(s.To) }

// end ends a span that has no end yet.
func (s *Span) end(day calendar.Date) {
	if s.To.IsZero() {
		s.To = day
	}
}

// reaches reports whether some day of the span is not before a day.
func (s Span) reaches(day calendar.Date) bool {
	if s.To.IsZero() {
		return true
	}
	return day.Before(s.To) && (s.From.IsZero() || s.From.Before(s.To))
}

// meets reports whether two spans have a day in common.
func (s Span) meets(other Span) bool {
	both := s.Within(other)
	return both.To.IsZero() || both.From.IsZero() || both.From.Before(both.To)
}
