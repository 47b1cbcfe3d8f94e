package faultstatus

import (
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// codeReasons says what a status without our details means: one made by gRPC itself, or by something between client
// and server. Other codes are a mistake of ours.
var codeReasons = map[codes.Code]faultv1.Reason{
	codes.Unavailable:       faultv1.Reason_REASON_UNAVAILABLE,
	codes.DeadlineExceeded:  faultv1.Reason_REASON_DEADLINE_EXCEEDED,
	codes.Canceled:          faultv1.Reason_REASON_CANCELED,
	codes.ResourceExhausted: faultv1.Reason_REASON_OVERLOADED,
	codes.Unauthenticated:   faultv1.Reason_REASON_SIGN_IN_REQUIRED,
	codes.Unimplemented:     faultv1.Reason_REASON_UNKNOWN_METHOD,
}

// FromError turns the error of a client's call back into the fault it was made from; nil stays nil. The error itself
// is kept as the cause.
func FromError(err error) error {
	if err == nil {
		return nil
	}
	s := status.Convert(err)
	f := fault.New(codeReasons[s.Code()]).Because(err)
	if f.Reason == faultv1.Reason_REASON_UNSPECIFIED {
		f.Reason = faultv1.Reason_REASON_INTERNAL
	}
	for _, detail := range s.Details() {
		switch d := detail.(type) {
		case *errdetails.ErrorInfo:
			if reason := faultv1.Reason_value["REASON_"+d.GetReason()]; reason != 0 && d.GetDomain() == domain {
				f.Reason, f.Facts = faultv1.Reason(reason), d.GetMetadata()
			}
		case *errdetails.BadRequest:
			f.Violations = violations(d)
		case *errdetails.RetryInfo:
			f.RetryAfter = d.GetRetryDelay().AsDuration()
		}
	}
	return f
}

func violations(bad *errdetails.BadRequest) []fault.Violation {
	list := make([]fault.Violation, 0, len(bad.GetFieldViolations()))
	for _, v := range bad.GetFieldViolations() {
		list = append(list, fault.Violation{
			Field: v.GetField(),
			Rule:  faultv1.FieldRule(faultv1.FieldRule_value["FIELD_RULE_"+v.GetReason()]),
			Said: map[fault.Lang]string{
				fault.Vietnamese: v.GetLocalizedMessage().GetMessage(), fault.English: v.GetDescription(),
			},
		})
	}
	return list
}
