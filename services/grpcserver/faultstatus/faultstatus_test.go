package faultstatus_test

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

// The contract says in the comment of every reason which code it comes with.
func TestEveryReasonHasTheCodeOfTheContract(t *testing.T) {
	contract, err := os.ReadFile("../../../proto/tiendo/fault/v1/fault.proto")
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`Code ([A-Z_]+)\.\n  REASON_([A-Z_]+) = `).FindAllStringSubmatch(string(contract), -1)
	if len(lines) != len(faultv1.Reason_name)-1 {
		t.Fatalf("%d codes in the contract, for %d reasons", len(lines), len(faultv1.Reason_name)-1)
	}
	for _, line := range lines {
		var want codes.Code
		if err := want.UnmarshalJSON([]byte(`"` + strings.ReplaceAll(line[1], "CANCELED", "CANCELLED") + `"`)); err != nil {
			t.Fatal(err)
		}
		reason := faultv1.Reason(faultv1.Reason_value["REASON_"+line[2]])
		if got := faultstatus.Status(fault.New(reason)).Code(); got != want {
			t.Errorf("%s: code %v, want %v", line[2], got, want)
		}
	}
}

func TestTheDetailsOfAStatus(t *testing.T) {
	var faults fault.Violations
	faults.Add("content.title", faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", "500")
	faults.Add("content.end_date", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", "2018-10-29")
	got := faultstatus.Status(fmt.Errorf("secret: %w", fault.Of(faults.Err()).Because(errors.New("secret"))))
	want, err := status.New(codes.InvalidArgument, "The request is not valid in 2 place(s). Correct the fields named and send it again; nothing was stored.").WithDetails(
		&errdetails.ErrorInfo{Reason: "INVALID_REQUEST", Domain: "tiendo", Metadata: map[string]string{"count": "2"}},
		&errdetails.LocalizedMessage{Locale: "vi", Message: "Nội dung nhập vào có 2 chỗ chưa hợp lệ. Vui lòng sửa các mục được chỉ ra rồi thực hiện lại; chưa có dữ liệu nào được lưu."},
		&errdetails.LocalizedMessage{Locale: "en", Message: "The request is not valid in 2 place(s). Correct the fields named and send it again; nothing was stored."},
		&errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{
			{
				Field: "content.title", Reason: "TOO_LONG", Description: "The text is too long (at most 500 characters).",
				LocalizedMessage: &errdetails.LocalizedMessage{Locale: "vi", Message: "Nội dung dài quá mức cho phép (tối đa 500 ký tự)."},
			},
			{
				Field: "content.end_date", Reason: "BAD_DATE", Description: "The day does not occur, or does not follow the day it must follow (2018-10-29).",
				LocalizedMessage: &errdetails.LocalizedMessage{Locale: "vi", Message: "Ngày không có thật hoặc không sau ngày phải đi trước (29/10/2018)."},
			},
		}},
	)
	if err != nil {
		t.Fatal(err)
	}
	if !same(got, want) {
		t.Errorf("status\n got %s\nwant %s", prototext.Format(got.Proto()), prototext.Format(want.Proto()))
	}
}

func TestRetryInfo(t *testing.T) {
	told := faultstatus.Status(fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(1500 * time.Millisecond))
	var found *errdetails.RetryInfo
	for _, detail := range told.Details() {
		if info, ok := detail.(*errdetails.RetryInfo); ok {
			found = info
		}
	}
	if got := found.GetRetryDelay().AsDuration(); got != 1500*time.Millisecond {
		t.Errorf("retry after %v", got)
	}
}

// Whatever error a service passes on, the next one says the same as the first: reason, facts, violations, texts in both
// languages, and the time to wait.
func TestAnErrorThatIsPassedOnSaysTheSame(t *testing.T) {
	facts := []string{"plan", "state", "unit", "date", "name", "period", "report", "entry", "request_id", "method"}
	rapid.Check(t, func(t *rapid.T) {
		f := fault.New(faultv1.Reason(rapid.SampledFrom(numbers(faultv1.Reason_name)).Draw(t, "reason")))
		if f.Reason == faultv1.Reason_REASON_INVALID_REQUEST {
			var faults fault.Violations
			for i := range rapid.IntRange(1, 5).Draw(t, "violations") {
				rule := faultv1.FieldRule(rapid.SampledFrom(numbers(faultv1.FieldRule_name)).Draw(t, "rule"))
				faults.Add(fmt.Sprintf("content.values[%d]", i), rule, "maximum", "7", "after", "2020-01-02", "kind", "COUNT", "value", "x")
			}
			f = fault.Of(faults.Err())
		} else {
			for _, name := range rapid.SliceOfDistinct(rapid.SampledFrom(facts), rapid.ID[string]).Draw(t, "facts") {
				if f.Facts == nil {
					f.Facts = map[string]string{}
				}
				f.Facts[name] = rapid.SampledFrom([]string{"plans/kế-hoạch", "DRAFT", "2020-01-02", "a, b"}).Draw(t, name)
			}
		}
		if rapid.Bool().Draw(t, "retry") {
			f = f.RetryIn(time.Duration(rapid.Int64Range(1, 1e12).Draw(t, "wait")))
		}
		first := faultstatus.Status(f)
		passed := faultstatus.FromError(first.Err())
		if got := fault.Of(passed); got.Reason != f.Reason || got.Kind() != f.Kind() || got.RetryAfter != f.RetryAfter {
			t.Fatalf("%v came back as %v", f, got)
		}
		if second := faultstatus.Status(passed); !same(first, second) {
			t.Fatalf("passed on\n got %s\nwant %s", prototext.Format(second.Proto()), prototext.Format(first.Proto()))
		}
	})
}

// same compares the details as messages: their bytes depend on the order of maps.
func same(a, b *status.Status) bool {
	equal := func(a, b any) bool { return proto.Equal(a.(proto.Message), b.(proto.Message)) }
	return a.Code() == b.Code() && a.Message() == b.Message() && slices.EqualFunc(a.Details(), b.Details(), equal)
}

// numbers are the values of an enum without the zero value. They have gaps.
func numbers(names map[int32]string) []int32 {
	var list []int32
	for number := range names {
		if number != 0 {
			list = append(list, number)
		}
	}
	slices.Sort(list)
	return list
}

func TestAStatusWithoutOurDetails(t *testing.T) {
	foreign, err := status.New(codes.NotFound, "x").WithDetails(&errdetails.ErrorInfo{Reason: "NOT_FOUND", Domain: "elsewhere.example"})
	if err != nil {
		t.Fatal(err)
	}
	newer, err := status.New(codes.Unavailable, "x").WithDetails(&errdetails.ErrorInfo{Reason: "TOMORROWS_REASON", Domain: "tiendo"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		err  error
		want faultv1.Reason
	}{
		{status.Error(codes.Unavailable, "connection refused"), faultv1.Reason_REASON_UNAVAILABLE},
		{status.Error(codes.DeadlineExceeded, ""), faultv1.Reason_REASON_DEADLINE_EXCEEDED},
		{status.Error(codes.Canceled, ""), faultv1.Reason_REASON_CANCELED},
		{status.Error(codes.ResourceExhausted, ""), faultv1.Reason_REASON_OVERLOADED},
		{status.Error(codes.Unauthenticated, ""), faultv1.Reason_REASON_SIGN_IN_REQUIRED},
		{status.Error(codes.Unimplemented, ""), faultv1.Reason_REASON_UNKNOWN_METHOD},
		{status.Error(codes.NotFound, ""), faultv1.Reason_REASON_INTERNAL},
		{status.Error(codes.Internal, ""), faultv1.Reason_REASON_INTERNAL},
		{errors.New("no status at all"), faultv1.Reason_REASON_INTERNAL},
		{foreign.Err(), faultv1.Reason_REASON_INTERNAL},
		{newer.Err(), faultv1.Reason_REASON_UNAVAILABLE},
	} {
		got := faultstatus.FromError(c.err)
		if fault.ReasonOf(got) != c.want || !errors.Is(got, c.err) {
			t.Errorf("FromError(%v) = %v, want %v with its cause", c.err, got, c.want)
		}
	}
	if err := faultstatus.FromError(nil); err != nil {
		t.Errorf("FromError(nil) = %v", err)
	}
}

// A status travels in trailers, so it is bounded; how many faults there are is told all the same.
func TestAStatusIsBounded(t *testing.T) {
	var faults fault.Violations
	for i := range 5000 {
		faults.Add(fmt.Sprintf("content.values[%d].number", i), faultv1.FieldRule_FIELD_RULE_NOT_DECIMAL)
	}
	told := faultstatus.Status(faults.Err())
	f := fault.Of(faultstatus.FromError(told.Err()))
	if len(f.Violations) != 100 || f.Facts["count"] != "5000" {
		t.Errorf("%d violations of %s", len(f.Violations), f.Facts["count"])
	}
	if size := proto.Size(told.Proto()); size > 64<<10 {
		t.Errorf("a status of %d bytes", size)
	}
}

// A fact that is not text breaks the details, not the code.
func TestAFactThatIsNotText(t *testing.T) {
	told := faultstatus.Status(fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", "\xff"))
	if told.Code() != codes.NotFound {
		t.Errorf("code %v", told.Code())
	}
}
