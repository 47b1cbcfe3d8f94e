package reporting

import (
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// State is where the work on a report stands.
type State string

// The states. Drafting is what a draft makes of NotStarted; it is never stored with the standing.
const (
	NotStarted     State = "NOT_STARTED"
	Drafting       State = "DRAFTING"
	StateSubmitted State = "SUBMITTED"
	StateReturned  State = "RETURNED"
	StateAccepted  State = "ACCEPTED"
)

// Standing is where a report stands: what its series adds up to. It is a projection, kept so that boards need not read
// every series; the series is the truth, and a standing that lags is brought up to it, and kept, on read.
type Standing struct {
	Report ReportName `bson:"_id"`
	Period PeriodName `bson:"period"`
	State  State      `bson:"state"`
	// Timeliness and FirstReceivedAt are decided by the first submission and never change.
	Timeliness      Timeliness `bson:"timeliness"`
	FirstReceivedAt time.Time  `bson:"first_received_at"`
	Submission      int        `bson:"submission"` // number of the submission that counts now, 0 before the first
	ContentHash     string     `bson:"content_hash"`
	ReturnComment   string     `bson:"return_comment"`
	Tail            `bson:",inline"`
}

// NewStanding is the standing of a report whose series is empty.
func NewStanding(report ReportName) Standing {
	return Standing{Report: report, Period: report.Period(), State: NotStarted}
}

// After is the standing after one more entry of the series.
func (s Standing) After(e Entry) Standing {
	s.Tail = s.Tail.advanced(e)
	switch e.Kind {
	case Submitted:
		if s.FirstReceivedAt.IsZero() {
			s.FirstReceivedAt, s.Timeliness = e.ReceivedAt, e.Timeliness
		}
		s.State, s.Submission, s.ContentHash, s.ReturnComment = StateSubmitted, e.Number, e.ContentHash, ""
	case Returned:
		s.State, s.ReturnComment = StateReturned, e.Comment
	case Accepted:
		s.State = StateAccepted
	}
	return s
}

// Next is the entry an act becomes, or why it may not be done now.
func (s Standing) Next(a Act, due time.Time) (Entry, error) {
	if err := s.seen(a, s.Report.Series()); err != nil {
		return Entry{}, err
	}
	if s.full() {
		return Entry{}, fault.New(faultv1.Reason_REASON_REPORT_STATE, "report", string(s.Report))
	}
	if !s.allows(a.Kind) {
		return Entry{}, fault.New(faultv1.Reason_REASON_REPORT_STATE, "report", string(s.Report), "state", string(s.State))
	}
	e := s.next(s.Report.Series(), a)
	if a.Kind == Submitted {
		e.Due, e.Timeliness = due, s.Timeliness
		if s.FirstReceivedAt.IsZero() {
			e.Timeliness = Decide(a.ReceivedAt, due)
		}
		return e, nil
	}
	e.About = s.Submission
	return e, nil
}

// allows reports whether an act fits the state: a unit submits until it has submitted and again when its report came
// back; the lead unit returns or accepts what was submitted.
func (s Standing) allows(kind EntryKind) bool {
	switch kind {
	case Submitted:
		return s.State == NotStarted || s.State == StateReturned
	case Returned, Accepted:
		return s.State == StateSubmitted
	}
	return false
}

// Writable reports whether the unit may still change its draft.
func (s Standing) Writable() bool { return s.allows(Submitted) }

// TimelinessAt is the timeliness as it is seen at an instant.
func (s Standing) TimelinessAt(now, due time.Time) Timeliness {
	if s.FirstReceivedAt.IsZero() {
		return Awaited(now, due)
	}
	return s.Timeliness
}
