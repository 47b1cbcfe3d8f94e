package fault

import faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"

// Kind groups reasons by what a caller can do about them.
type Kind int

// The kinds. The zero Kind is Internal, so that a reason nobody classified is never taken for the caller's mistake.
const (
	// Internal is a mistake on our side.
	Internal Kind = iota
	// Invalid means the request itself is at fault.
	Invalid
	// NotFound means the named resource does not exist.
	NotFound
	// Exists means the resource exists already.
	Exists
	// Stale means the resource has changed since it was read.
	Stale
	// Precondition means the state of the resource does not allow the act.
	Precondition
	// Unauthenticated means it is not known who calls.
	Unauthenticated
	// Denied means the caller may not.
	Denied
	// Unavailable means a part cannot be reached and nothing was stored.
	Unavailable
	// UnknownOutcome means it is not known whether the act was stored.
	UnknownOutcome
	// Overloaded means too many calls; wait and try again.
	Overloaded
	// DataLoss means stored data is damaged.
	DataLoss
	// DeadlineExceeded means the time for the call ran out.
	DeadlineExceeded
	// Canceled means the caller gave up.
	Canceled
	// Unimplemented means there is no such method.
	Unimplemented
)

// kinds is the one table from reason to kind.
var kinds = map[faultv1.Reason]Kind{
	faultv1.Reason_REASON_INTERNAL:          Internal,
	faultv1.Reason_REASON_UNAVAILABLE:       Unavailable,
	faultv1.Reason_REASON_OUTCOME_UNKNOWN:   UnknownOutcome,
	faultv1.Reason_REASON_OVERLOADED:        Overloaded,
	faultv1.Reason_REASON_INVALID_REQUEST:   Invalid,
	faultv1.Reason_REASON_NOT_FOUND:         NotFound,
	faultv1.Reason_REASON_ALREADY_EXISTS:    Exists,
	faultv1.Reason_REASON_STALE_ETAG:        Stale,
	faultv1.Reason_REASON_DEADLINE_EXCEEDED: DeadlineExceeded,
	faultv1.Reason_REASON_CANCELED:          Canceled,
	faultv1.Reason_REASON_UNKNOWN_METHOD:    Unimplemented,

	faultv1.Reason_REASON_SIGN_IN_REQUIRED:      Unauthenticated,
	faultv1.Reason_REASON_TOKEN_INVALID:         Unauthenticated,
	faultv1.Reason_REASON_WRONG_CREDENTIALS:     Unauthenticated,
	faultv1.Reason_REASON_TOO_MANY_ATTEMPTS:     Overloaded,
	faultv1.Reason_REASON_ROLE_MISSING:          Denied,
	faultv1.Reason_REASON_NOT_YOUR_UNIT:         Denied,
	faultv1.Reason_REASON_NOT_LEAD_UNIT:         Denied,
	faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY: Denied,
	faultv1.Reason_REASON_NOT_RECIPIENT:         Denied,
	faultv1.Reason_REASON_ACCOUNT_DISABLED:      Denied,
	faultv1.Reason_REASON_CROSS_ORIGIN:          Denied,

	faultv1.Reason_REASON_PLAN_STATE:            Precondition,
	faultv1.Reason_REASON_UNIT_NOT_IN_FORCE:     Precondition,
	faultv1.Reason_REASON_REORGANISATION_STATE:  Precondition,
	faultv1.Reason_REASON_REORGANISATION_NEEDED: Precondition,

	faultv1.Reason_REASON_PERIOD_NOT_OPEN:           Precondition,
	faultv1.Reason_REASON_UNIT_OWES_NOTHING:         Precondition,
	faultv1.Reason_REASON_REPORT_STATE:              Precondition,
	faultv1.Reason_REASON_CONSOLIDATED_REPORT_STATE: Precondition,
	faultv1.Reason_REASON_REQUEST_ID_REUSED:         Precondition,
	faultv1.Reason_REASON_CHAIN_BROKEN:              DataLoss,
	faultv1.Reason_REASON_NOTHING_ACCEPTED:          Precondition,

	faultv1.Reason_REASON_UNKNOWN_HOLIDAY_YEAR: Precondition,
	faultv1.Reason_REASON_REPORT_LOCKED:        Precondition,
	faultv1.Reason_REASON_PERIOD_CERTIFIED:     Precondition,
	faultv1.Reason_REASON_PERIOD_INCOMPLETE:    Precondition,
	faultv1.Reason_REASON_NOTHING_TO_ADOPT:     Precondition,
	faultv1.Reason_REASON_PERIOD_NOT_CERTIFIED: Precondition,

	faultv1.Reason_REASON_DOCUMENT_STATE:       Precondition,
	faultv1.Reason_REASON_OWN_DRAFT:            Precondition,
	faultv1.Reason_REASON_REGISTER_BEGUN:       Precondition,
	faultv1.Reason_REASON_NOT_YOUR_OFFICE:      Denied,
	faultv1.Reason_REASON_RECOMMENDATION_STATE: Precondition,
	faultv1.Reason_REASON_BULK_IMPORT_STATE:    Precondition,
	faultv1.Reason_REASON_NOT_ADDRESSEE:        Denied,
}
