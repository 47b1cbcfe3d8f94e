package reporting

import (
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// WriteAnswer answers whether a unit may write a report now.
type WriteAnswer string

// The answers.
const (
	WriteOpen             WriteAnswer = "OPEN"
	WriteNotYet           WriteAnswer = "NOT_YET"
	WriteLockedByDeadline WriteAnswer = "LOCKED_BY_DEADLINE"
	WriteSubmitted        WriteAnswer = "SUBMITTED"
	WriteAccepted         WriteAnswer = "ACCEPTED"
	WriteConsolidated     WriteAnswer = "CONSOLIDATED"
	WriteCertified        WriteAnswer = "CERTIFIED"
	WriteReopeningEnded   WriteAnswer = "REOPENING_ENDED"
)

// Writing is the answer, and when it changes by itself; zero when it does not.
type Writing struct {
	Answer WriteAnswer
	Until  time.Time
}

// Open reports whether the unit may write.
func (w Writing) Open() bool { return w.Answer == WriteOpen }

// WritingAt answers whether the unit may write the report at an instant, and until when. Everything that asks, the server
// before it takes a draft or a submission and the page before it shows a form, asks here.
//
// A report that was sent back or reopened is not locked by the deadline it met or missed long ago: the lead unit has said
// itself that it shall be written.
func (s Standing) WritingAt(now time.Time, a Allowance) Writing {
	switch {
	case a.Certified:
		return Writing{Answer: WriteCertified}
	case now.Before(a.OpenedAt):
		return Writing{Answer: WriteNotYet, Until: a.OpenedAt}
	case s.State == StateSubmitted:
		return Writing{Answer: WriteSubmitted}
	case s.State == StateAccepted && a.Dispatched:
		return Writing{Answer: WriteConsolidated}
	case s.State == StateAccepted:
		return Writing{Answer: WriteAccepted}
	case s.State == StateReopened:
		return openUntil(now, s.ReopenedUntil, WriteReopeningEnded)
	case s.State == StateReturned:
		return Writing{Answer: WriteOpen}
	}
	return openUntil(now, a.LockAt, WriteLockedByDeadline)
}

func openUntil(now, end time.Time, after WriteAnswer) Writing {
	if end.IsZero() || now.Before(end) {
		return Writing{Answer: WriteOpen, Until: end}
	}
	return Writing{Answer: after}
}

// refusal is why a report may not be written now.
func (w Writing) refusal(s Standing) error {
	switch w.Answer {
	case WriteCertified:
		return fault.New(faultv1.Reason_REASON_PERIOD_CERTIFIED, "period", string(s.Period))
	case WriteLockedByDeadline, WriteReopeningEnded:
		return fault.New(faultv1.Reason_REASON_REPORT_LOCKED, "report", string(s.Report))
	}
	return s.wrongState()
}

// wrongState refuses an act that the report's state does not allow.
func (s Standing) wrongState() error {
	return fault.New(faultv1.Reason_REASON_REPORT_STATE, "report", string(s.Report), "state", string(s.State))
}
