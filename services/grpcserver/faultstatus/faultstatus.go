// Package faultstatus carries a fault over the wire: it turns a *fault.Error into a google.rpc.Status with its details
// and, in a client, back again. It is the only place where reasons meet gRPC codes.
package faultstatus

import (
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/tiendo/tiendo/services/fault"
)

// domain is the domain of every ErrorInfo of this system.
const domain = "tiendo"

// maxViolations bounds what a status carries: it travels in HTTP/2 trailers, which clients limit.
const maxViolations = 100

var kindCodes = map[fault.Kind]codes.Code{
	fault.Internal:         codes.Internal,
	fault.Invalid:          codes.InvalidArgument,
	fault.NotFound:         codes.NotFound,
	fault.Exists:           codes.AlreadyExists,
	fault.Stale:            codes.Aborted,
	fault.Precondition:     codes.FailedPrecondition,
	fault.Unauthenticated:  codes.Unauthenticated,
	fault.Denied:           codes.PermissionDenied,
	fault.Unavailable:      codes.Unavailable,
	fault.UnknownOutcome:   codes.Unavailable,
	fault.Overloaded:       codes.ResourceExhausted,
	fault.DataLoss:         codes.DataLoss,
	fault.DeadlineExceeded: codes.DeadlineExceeded,
	fault.Canceled:         codes.Canceled,
	fault.Unimplemented:    codes.Unimplemented,
}

// Status is what the caller is told of an error: its reason and facts, never its cause.
func Status(err error) *status.Status {
	f := fault.Of(err)
	plain := status.New(kindCodes[f.Kind()], fault.Text(fault.English, f))
	detailed, err := plain.WithDetails(details(f)...)
	if err != nil { // a text that is not UTF-8; the code still says what kind of failure it is
		return plain
	}
	return detailed
}

func details(f *fault.Error) []protoadapt.MessageV1 {
	list := []protoadapt.MessageV1{
		&errdetails.ErrorInfo{Reason: fault.Name(f.Reason), Domain: domain, Metadata: f.Facts},
		&errdetails.LocalizedMessage{Locale: string(fault.Vietnamese), Message: fault.Text(fault.Vietnamese, f)},
		&errdetails.LocalizedMessage{Locale: string(fault.English), Message: fault.Text(fault.English, f)},
	}
	if len(f.Violations) > 0 {
		list = append(list, badRequest(f.Violations))
	}
	if f.RetryAfter > 0 {
		list = append(list, &errdetails.RetryInfo{RetryDelay: durationpb.New(f.RetryAfter)})
	}
	return list
}

func badRequest(violations []fault.Violation) *errdetails.BadRequest {
	bad := new(errdetails.BadRequest)
	for _, v := range violations[:min(len(violations), maxViolations)] {
		bad.FieldViolations = append(bad.FieldViolations, &errdetails.BadRequest_FieldViolation{
			Field:       v.Field,
			Reason:      fault.RuleName(v.Rule),
			Description: v.Text(fault.English),
			LocalizedMessage: &errdetails.LocalizedMessage{
				Locale:  string(fault.Vietnamese),
				Message: v.Text(fault.Vietnamese),
			},
		})
	}
	return bad
}
