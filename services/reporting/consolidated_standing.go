package reporting

import (
	"cmp"
	"encoding/json"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// ConsolidatedState is where a consolidated report stands.
type ConsolidatedState string

// The states; empty before the first revision, which callers are told as notCompiled.
const (
	notCompiled     ConsolidatedState = "NOT_COMPILED"
	StateCompiled   ConsolidatedState = "COMPILED"
	StateApproved   ConsolidatedState = "APPROVED"
	StateDispatched ConsolidatedState = "DISPATCHED"
)

// ConsolidatedStanding is where a consolidated report stands: what its series adds up to. Like Standing, it is a
// projection.
type ConsolidatedStanding struct {
	Series    SeriesName        `bson:"_id"`
	Period    PeriodName        `bson:"period"`
	Recipient string            `bson:"recipient"`
	State     ConsolidatedState `bson:"state"`
	// Newest is the newest revision; Dispatched the one dispatched last, which is all the authority above ever sees.
	Newest            Revision   `bson:"newest"`
	Dispatched        Revision   `bson:"dispatched"`
	Timeliness        Timeliness `bson:"timeliness"` // of the first dispatch
	FirstDispatchedAt time.Time  `bson:"first_dispatched_at"`
	// Receipt is what the receiving authority said last; of no revision where it said nothing.
	Receipt DispatchReceipt `bson:"receipt,omitempty"`
	Tail    `bson:",inline"`
}

// Revision is one compiled snapshot and what became of it, without the snapshot itself.
type Revision struct {
	Number       int       `bson:"number"` // from 1; 0 for none
	Entry        int       `bson:"entry"`  // number of the entry that holds the snapshot
	ContentHash  string    `bson:"content_hash"`
	Totals       Totals    `bson:"totals"`
	CompiledAt   time.Time `bson:"compiled_at"`
	ApprovedAt   time.Time `bson:"approved_at"`
	DispatchedAt time.Time `bson:"dispatched_at"`
}

// Totals are the counts of a snapshot that lists show.
type Totals struct {
	Expected int `bson:"expected" json:"expected_reports"`
	Included int `bson:"included" json:"included_reports"`
}

// totalsOf reads the counts out of a canonical snapshot. One that cannot be read has none; whoever opens the report is
// told that its series is damaged.
func totalsOf(snapshot []byte) Totals {
	var t Totals
	if err := json.Unmarshal(snapshot, &t); err != nil {
		return Totals{}
	}
	return t
}

// State is where the revision stands.
func (r Revision) State() ConsolidatedState {
	switch {
	case !r.DispatchedAt.IsZero():
		return StateDispatched
	case !r.ApprovedAt.IsZero():
		return StateApproved
	}
	return StateCompiled
}

// NewConsolidatedStanding is the standing of a consolidated report whose series is empty.
func NewConsolidatedStanding(p *Period) ConsolidatedStanding {
	return ConsolidatedStanding{Series: p.Name.ConsolidatedReport(), Period: p.Name, Recipient: p.RecipientUnit.Unit}
}

// After is the standing after one more entry of the series.
func (s ConsolidatedStanding) After(e Entry) ConsolidatedStanding {
	s.Tail = s.Tail.advanced(e)
	switch e.Kind {
	case Compiled:
		s.State = StateCompiled
		s.Newest = Revision{
			Number: s.Newest.Number + 1, Entry: e.Number, ContentHash: e.ContentHash, Totals: totalsOf(e.Content), CompiledAt: e.ReceivedAt,
		}
	case Approved:
		s.State, s.Newest.ApprovedAt = StateApproved, e.ReceivedAt
	case Dispatched:
		s.State, s.Newest.DispatchedAt = StateDispatched, e.ReceivedAt
		s.Dispatched = s.Newest
		if s.FirstDispatchedAt.IsZero() {
			s.FirstDispatchedAt, s.Timeliness = e.ReceivedAt, e.Timeliness
		}
	case DispatchAcknowledged, DispatchRejected:
		s.Receipt = receiptOf(s.Dispatched, e)
	}
	return s
}

// Next is the entry an act becomes, or why it may not be done now. Of what is allowed
// only the due time counts; zero means that no day is laid down.
func (s ConsolidatedStanding) Next(a Act, allowed Allowance) (Entry, error) {
	due := allowed.Due
	if err := s.seen(a, s.Series); err != nil {
		return Entry{}, err
	}
	if s.full() {
		return Entry{}, fault.New(faultv1.Reason_REASON_CONSOLIDATED_REPORT_STATE, "report", string(s.Series))
	}
	if a.Kind == DispatchAcknowledged || a.Kind == DispatchRejected {
		return s.nextReceipt(a)
	}
	if !s.allows(a.Kind) {
		return Entry{}, fault.New(faultv1.Reason_REASON_CONSOLIDATED_REPORT_STATE,
			"report", string(s.Series), "state", string(cmp.Or(s.State, notCompiled)))
	}
	e := s.next(s.Series, a)
	if a.Kind != Compiled {
		e.About = s.Newest.Entry
	}
	if a.Kind == Dispatched && !due.IsZero() {
		e.Due, e.Timeliness = due, s.Timeliness
		if s.FirstDispatchedAt.IsZero() {
			e.Timeliness = Decide(a.ReceivedAt, due)
		}
	}
	return e, nil
}

// allows reports whether an act fits the state. Compiling again is always possible: it makes a new revision, and what was
// dispatched stays as it was.
func (s ConsolidatedStanding) allows(kind EntryKind) bool {
	switch kind {
	case Compiled:
		return true
	case Approved:
		return s.State == StateCompiled
	case Dispatched:
		return s.State == StateApproved
	}
	return false
}
