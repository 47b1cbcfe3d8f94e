package client_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/tiendo/tiendo/tiendo/client"
)

func answer(t *testing.T, code codes.Code, details ...protoadapt.MessageV1) error {
	t.Helper()
	s, err := status.New(code, "in English").WithDetails(details...)
	if err != nil {
		t.Fatal(err)
	}
	return s.Err()
}

func TestAFailureIsReadWhole(t *testing.T) {
	err := answer(t, codes.InvalidArgument,
		&errdetails.ErrorInfo{Reason: "INVALID_REQUEST", Metadata: map[string]string{"count": "1"}},
		&errdetails.LocalizedMessage{Locale: "vi", Message: "bằng tiếng Việt"},
		&errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{{
			Field: "content.values[3].number", Reason: "TOO_LONG", Description: "too long",
			LocalizedMessage: &errdetails.LocalizedMessage{Locale: "vi", Message: "quá dài"},
		}}},
		&errdetails.RetryInfo{RetryDelay: durationpb.New(3 * time.Second)})
	f, ok := client.ReadFailure(fmt.Errorf("submit: %w", err))
	if !ok || f.Code != codes.InvalidArgument || f.Reason != "INVALID_REQUEST" || f.Facts["count"] != "1" || f.RetryAfter != 3*time.Second {
		t.Errorf("got %+v", f)
	}
	if f.Text("vi") != "bằng tiếng Việt" {
		t.Errorf("got %q", f.Text("vi"))
	}
	if len(f.Fields) != 1 || f.Fields[0].Path != "content.values[3].number" || f.Fields[0].Rule != "TOO_LONG" ||
		f.Fields[0].Text("vi") != "quá dài" || f.Fields[0].Text("en") != "too long" {
		t.Errorf("got %+v", f.Fields)
	}
}

func TestOtherErrorsAreNoFailuresOfACall(t *testing.T) {
	for _, err := range []error{nil, errors.New("other"), client.ErrNoSession} {
		if f, ok := client.ReadFailure(err); ok {
			t.Errorf("%v: got %+v", err, f)
		}
	}
}

// TestWhenItIsNotKnownWhatBecameOfAnAct: wrongly taking an act for not done makes a person do it twice; wrongly taking
// it for unknown costs one more call.
func TestWhenItIsNotKnownWhatBecameOfAnAct(t *testing.T) {
	reason := func(name string) *errdetails.ErrorInfo { return &errdetails.ErrorInfo{Reason: name} }
	for _, c := range []struct {
		name string
		err  error
		want bool
	}{
		{"the system does not know", answer(t, codes.Unavailable, reason("OUTCOME_UNKNOWN")), true},
		{"its time ran out", answer(t, codes.DeadlineExceeded, reason("DEADLINE_EXCEEDED")), true},
		{"a mistake of the system", answer(t, codes.Internal, reason("INTERNAL")), true},
		{"the connection broke", answer(t, codes.Unavailable), true},
		{"the time ran out on the way", answer(t, codes.DeadlineExceeded), true},
		{"the person stopped it", context.Canceled, true},
		{"a part of the system is away, nothing was stored", answer(t, codes.Unavailable, reason("UNAVAILABLE")), false},
		{"too many calls", answer(t, codes.ResourceExhausted, reason("OVERLOADED")), false},
		{"refused", answer(t, codes.PermissionDenied, reason("NOT_LEAD_UNIT")), false},
		{"a proxy says no", answer(t, codes.Unauthenticated), false},
	} {
		f, ok := client.ReadFailure(c.err)
		if !ok || f.OutcomeUnknown() != c.want {
			t.Errorf("%s: got %v, %v, want %v", c.name, f.OutcomeUnknown(), ok, c.want)
		}
	}
}
