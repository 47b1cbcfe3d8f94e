// Package fault says why something failed: a stable reason from the contract, the facts that belong to it, and the
// texts a person reads in Vietnamese and English. It knows nothing of gRPC, HTTP or stores; package faultstatus
// carries an Error over the wire.
package fault

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// Error is a failure with a reason that callers can act on. Facts and violations are shown to the caller; the cause is
// for the log only.
type Error struct {
	Reason     faultv1.Reason
	Facts      map[string]string
	Violations []Violation
	// RetryAfter is how long to wait before trying again; 0 where waiting does not help or nothing is known.
	RetryAfter time.Duration

	cause error
}

// New makes an error from its reason and the facts its text is made from, as pairs of name and value:
//
//	fault.New(faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan", plan)
func New(reason faultv1.Reason, facts ...string) *Error {
	return &Error{Reason: reason, Facts: pairs(facts)}
}

// Of is the first Error in err's chain. An err that is no Error is one nobody thought of: the end of the call's time or
// the caller's giving up come under their names, anything else is a mistake of ours.
func Of(err error) *Error {
	e, ok := errors.AsType[*Error](err)
	switch {
	case ok:
		return e
	case errors.Is(err, context.DeadlineExceeded):
		return New(faultv1.Reason_REASON_DEADLINE_EXCEEDED).Because(err)
	case errors.Is(err, context.Canceled):
		return New(faultv1.Reason_REASON_CANCELED).Because(err)
	default:
		return New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
}

// Because keeps what caused the failure, for the log.
func (e *Error) Because(cause error) *Error {
	e.cause = cause
	return e
}

// RetryIn tells the caller to wait before trying again; the texts say it in whole seconds.
func (e *Error) RetryIn(wait time.Duration) *Error {
	e.RetryAfter = wait
	if e.Facts == nil {
		e.Facts = make(map[string]string, 1)
	}
	e.Facts["seconds"] = strconv.Itoa(int((wait + time.Second - 1) / time.Second))
	return e
}

// Kind is the kind of the error's reason.
func (e *Error) Kind() Kind {
	return kinds[e.Reason]
}

// Error is the line for the log: reason, facts, violations and cause. Texts for people come from Text.
func (e *Error) Error() string {
	var line strings.Builder
	line.WriteString(Name(e.Reason))
	for _, fact := range slices.Sorted(maps.Keys(e.Facts)) {
		fmt.Fprintf(&line, " %s=%q", fact, e.Facts[fact])
	}
	for _, v := range e.Violations {
		fmt.Fprintf(&line, "; %s %s", v.Field, RuleName(v.Rule))
	}
	if e.cause != nil {
		line.WriteString(": ")
		line.WriteString(e.cause.Error())
	}
	return line.String()
}

// Unwrap is the cause.
func (e *Error) Unwrap() error {
	return e.cause
}

// Is makes errors.Is match on the reason, whatever the facts.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Reason == e.Reason
}

// KindOf is the kind of Of(err). It must not be asked about nil.
func KindOf(err error) Kind {
	return Of(err).Kind()
}

// ReasonOf is the reason of Of(err). It must not be asked about nil.
func ReasonOf(err error) faultv1.Reason {
	return Of(err).Reason
}

// Name is the reason as clients see it, such as NOT_LEAD_UNIT.
func Name(reason faultv1.Reason) string {
	return strings.TrimPrefix(reason.String(), "REASON_")
}

// RuleName is the rule as clients see it, such as TOO_LONG.
func RuleName(rule faultv1.FieldRule) string {
	return strings.TrimPrefix(rule.String(), "FIELD_RULE_")
}

// pairs turns name, value, name, value … into a map. A name without a value is a slip of the caller; it stays visible
// instead of turning a clear failure into a panic.
func pairs(list []string) map[string]string {
	if len(list) == 0 {
		return nil
	}
	facts := make(map[string]string, (len(list)+1)/2)
	for pair := range slices.Chunk(list, 2) {
		if len(pair) == 1 {
			pair = append(pair, "(missing)")
		}
		facts[pair[0]] = pair[1]
	}
	return facts
}
