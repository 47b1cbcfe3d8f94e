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
	StateWithdrawn State = "WITHDRAWN"
	StateReopened  State = "REOPENED"
)

// Standing is where a report stands: what its series adds up to. It is a projection, kept so that boards need not read
// every series; the series is the truth, and a standing that lags is brought up to it, and kept, on read.
type Standing struct {
	Report ReportName `bson:"_id"`
	Period PeriodName `bson:"period"`
	State  State      `bson:"state"`
	// Timeliness and FirstReceivedAt are decided by the first submission that was not withdrawn: whether it was received
	// before the regular due time. They never change after it was reviewed; what was granted since is added on read, see
	// TimelinessAt.
	Timeliness      Timeliness `bson:"timeliness"`
	FirstReceivedAt time.Time  `bson:"first_received_at"`
	FirstEntry      int        `bson:"first_entry"` // number of that submission; 0 means 1 where one was received
	Submission      int        `bson:"submission"`  // number of the submission made last, 0 before the first
	ContentHash     string     `bson:"content_hash"`
	// Before is the submission before the last one, which the last one is compared with.
	Before int `bson:"before"`
	// Accepted is what counts while an accepted report is being corrected; see Counted.
	Accepted      Counted   `bson:"accepted"`
	ReturnComment string    `bson:"return_comment"`
	Remarks       []Remark  `bson:"remarks"`    // the parts that may change; empty where all may
	ReturnDue     time.Time `bson:"return_due"` // when a returned report shall come back
	ReopenedUntil time.Time `bson:"reopened_until"`
	Asked         *AskedOf  `bson:"asked"` // what the unit asked for last and was not declined
	// Recommended are the recommendations that were ever in a submission, in the order in which they came.
	Recommended []Recommended `bson:"recommended,omitempty"`
	Tail        `bson:",inline"`
}

// Counted is the submission that counts in the consolidated report.
type Counted struct {
	Entry       int    `bson:"entry"` // 0 for none
	ContentHash string `bson:"content_hash"`
}

// AskedOf is what a unit asked the lead unit for.
type AskedOf struct {
	Kind    EntryKind `bson:"kind"` // ExtensionRequested or ReopeningRequested
	Entry   int       `bson:"entry"`
	Comment string    `bson:"comment"`
	Due     time.Time `bson:"due"` // the due time asked for
	At      time.Time `bson:"at"`
}

// NewStanding is the standing of a report whose series is empty.
func NewStanding(report ReportName) Standing {
	return Standing{Report: report, Period: report.Period(), State: NotStarted}
}

// Counted is the submission that counts: the one accepted last. It goes on counting while the report is reopened and its
// correction is under way.
func (s Standing) Counted() Counted {
	if s.State == StateAccepted {
		return Counted{Entry: s.Submission, ContentHash: s.ContentHash}
	}
	return s.Accepted
}

// After is the standing after one more entry of the series.
func (s Standing) After(e Entry) Standing {
	s.Tail = s.Tail.advanced(e)
	switch e.Kind {
	case Submitted:
		return s.afterSubmission(e)
	case Withdrawn:
		s.State, s.Recommended = StateWithdrawn, gone(s.Recommended)
		if e.About == max(s.FirstEntry, 1) {
			s.FirstReceivedAt, s.FirstEntry, s.Timeliness = time.Time{}, 0, ""
		}
		return s
	case Accepted:
		s.State, s.Accepted = StateAccepted, Counted{}
		return s
	case RequestDeclined:
		s.Asked = nil
		return s
	}
	// Terms that cannot be read show in the check of the series; they lay nothing down.
	terms, err := ParseTerms(e.Content)
	if err != nil {
		return s
	}
	switch e.Kind {
	case Returned:
		s.State, s.ReturnComment, s.Remarks, s.ReturnDue = StateReturned, e.Comment, terms.Remarks, terms.Due.Time
	case Reopened:
		s.Accepted = s.Counted()
		s.State, s.ReturnComment, s.Remarks, s.ReopenedUntil = StateReopened, e.Comment, terms.Remarks, terms.Until.Time
		s.Asked = nil
	case ExtensionRequested, ReopeningRequested:
		s.Asked = &AskedOf{Kind: e.Kind, Entry: e.Number, Comment: e.Comment, Due: terms.Due.Time, At: e.ReceivedAt}
	}
	return s
}

func (s Standing) afterSubmission(e Entry) Standing {
	if s.FirstReceivedAt.IsZero() {
		s.FirstReceivedAt, s.Timeliness, s.FirstEntry = e.ReceivedAt, Decide(e.ReceivedAt, e.regularDue()), e.Number
	}
	s.State, s.Before, s.Submission, s.ContentHash = StateSubmitted, s.Submission, e.Number, e.ContentHash
	s.ReturnComment, s.Remarks, s.ReturnDue, s.ReopenedUntil, s.Asked = "", nil, time.Time{}, time.Time{}, nil
	s.Recommended = recommended(s.Recommended, e)
	return s
}

// Next is the entry an act becomes, or why it may not be done now.
func (s Standing) Next(a Act, allowed Allowance) (Entry, error) {
	if err := s.seen(a, s.Report.Series()); err != nil {
		return Entry{}, err
	}
	if s.full() {
		return Entry{}, fault.New(faultv1.Reason_REASON_REPORT_STATE, "report", string(s.Report))
	}
	if err := s.may(a, allowed); err != nil {
		return Entry{}, err
	}
	e := s.next(s.Report.Series(), a)
	switch a.Kind {
	case Submitted:
		return s.timed(e, allowed), nil
	case RequestDeclined:
		e.About = s.Asked.Entry
	default:
		e.About = s.Submission
	}
	return e, nil
}

// timed is a submission with its due time and the timeliness it has as far as is known when it is received.
func (s Standing) timed(e Entry, allowed Allowance) Entry {
	e.Due = allowed.Due
	if allowed.Extended() {
		e.RegularDue = allowed.Regular
	}
	e.Timeliness = s.afterSubmission(e).TimelinessAt(e.ReceivedAt, allowed)
	return e
}

// may refuses an act that the standing or the allowance does not allow.
func (s Standing) may(a Act, allowed Allowance) error {
	switch {
	case a.Kind == Submitted:
		if w := s.WritingAt(a.ReceivedAt, allowed); !w.Open() {
			return w.refusal(s)
		}
		return nil
	case allowed.Certified:
		return Writing{Answer: WriteCertified}.refusal(s)
	case !s.allows(a.Kind, allowed):
		return s.wrongState()
	}
	return nil
}

// allows reports whether an act other than submitting fits the state: what was submitted is withdrawn, returned or
// accepted; what was accepted is reopened; what is still to be written may be given more time.
func (s Standing) allows(kind EntryKind, allowed Allowance) bool {
	switch kind {
	case Withdrawn, Returned, Accepted:
		return s.State == StateSubmitted
	case Reopened, ReopeningRequested:
		// Once more for a report that is open: its time may have run out.
		return s.State == StateAccepted || s.State == StateReopened
	case ExtensionRequested:
		return (s.State == NotStarted || s.State == StateWithdrawn) && allowed.Exemption == nil
	case RequestDeclined:
		return s.Pending(allowed) != nil
	}
	return false
}

// Pending is what the unit asked for and was not answered: an extension given since is an answer, also one for all.
func (s Standing) Pending(allowed Allowance) *AskedOf {
	if s.Asked != nil && s.Asked.Kind == ExtensionRequested {
		if x := allowed.Extension; x != nil && !x.At.Before(s.Asked.At) || allowed.Exemption != nil {
			return nil
		}
	}
	return s.Asked
}
