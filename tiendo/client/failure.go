package client

import (
	"context"
	"errors"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Failure is why a call failed, as the system said it.
type Failure struct {
	// Code is the gRPC code.
	Code codes.Code
	// Reason is the stable reason without its prefix, such as NOT_LEAD_UNIT; empty where the answer did not come from
	// the system, such as when it cannot be reached.
	Reason string
	// Facts is what the text was made from.
	Facts map[string]string
	// Fields are the faults of the request, all of them.
	Fields []Field
	// RetryAfter is how long to wait before trying again; 0 where that makes no sense.
	RetryAfter time.Duration

	texts map[string]string
	plain string
}

// Field is one fault of a request.
type Field struct {
	// Path is the path of the field, such as content.values[3].number.
	Path string
	// Rule is the name of the rule without its prefix, such as TOO_LONG.
	Rule string

	vietnamese, english string
}

// Text is what is wrong with the field.
func (f Field) Text(language string) string {
	if language == "en" || f.vietnamese == "" {
		return f.english
	}
	return f.vietnamese
}

// Text is why the call failed, in a language; in English where there is no such text.
func (f Failure) Text(language string) string {
	if text := f.texts[language]; text != "" {
		return text
	}
	return f.plain
}

// ReadFailure reads the error of a call.
func ReadFailure(err error) (Failure, bool) {
	answer, ok := status.FromError(err)
	if !ok || answer.Code() == codes.OK {
		if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
			return Failure{Code: status.FromContextError(err).Code(), plain: err.Error()}, true
		}
		return Failure{}, false
	}
	f := Failure{Code: answer.Code(), texts: map[string]string{}, plain: answer.Message()}
	for _, detail := range answer.Details() {
		switch d := detail.(type) {
		case *errdetails.ErrorInfo:
			f.Reason, f.Facts = d.GetReason(), d.GetMetadata()
		case *errdetails.LocalizedMessage:
			f.texts[d.GetLocale()] = d.GetMessage()
		case *errdetails.BadRequest:
			for _, v := range d.GetFieldViolations() {
				f.Fields = append(f.Fields, Field{
					Path: v.GetField(), Rule: v.GetReason(),
					vietnamese: v.GetLocalizedMessage().GetMessage(), english: v.GetDescription(),
				})
			}
		case *errdetails.RetryInfo:
			f.RetryAfter = d.GetRetryDelay().AsDuration()
		}
	}
	return f, true
}

// OutcomeUnknown says whether the act that failed may have been done all the same, so that it has to be asked for again
// with the same request_id.
func (f Failure) OutcomeUnknown() bool {
	switch f.Reason {
	case "OUTCOME_UNKNOWN", "DEADLINE_EXCEEDED", "CANCELED", "INTERNAL":
		return true
	case "":
		// The connection broke, or the time ran out on the way: the system did not say what became of the call.
		return f.Code == codes.Unavailable || f.Code == codes.DeadlineExceeded || f.Code == codes.Canceled ||
			f.Code == codes.Unknown || f.Code == codes.Internal
	}
	return false
}
