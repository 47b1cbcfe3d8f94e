package fault_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

func TestOnlyInternalIsInternal(t *testing.T) {
	for number, name := range faultv1.Reason_name {
		if number == 0 {
			continue
		}
		reason := faultv1.Reason(number)
		if internal := fault.New(reason).Kind() == fault.Internal; internal != (reason == faultv1.Reason_REASON_INTERNAL) {
			t.Errorf("%s is internal: %v", name, internal)
		}
	}
}

func TestOfFindsTheFaultOrSaysWhoseItIs(t *testing.T) {
	found := fault.New(faultv1.Reason_REASON_STALE_ETAG)
	for _, c := range []struct {
		err  error
		want faultv1.Reason
	}{
		{found, faultv1.Reason_REASON_STALE_ETAG},
		{fmt.Errorf("while storing: %w", found), faultv1.Reason_REASON_STALE_ETAG},
		{errors.Join(io.EOF, found), faultv1.Reason_REASON_STALE_ETAG},
		{fmt.Errorf("asking: %w", context.DeadlineExceeded), faultv1.Reason_REASON_DEADLINE_EXCEEDED},
		{fmt.Errorf("asking: %w", context.Canceled), faultv1.Reason_REASON_CANCELED},
		{fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(context.Canceled), faultv1.Reason_REASON_UNAVAILABLE},
		{io.EOF, faultv1.Reason_REASON_INTERNAL},
	} {
		if got := fault.ReasonOf(c.err); got != c.want {
			t.Errorf("ReasonOf(%v) = %v, want %v", c.err, got, c.want)
		}
		if fault.KindOf(c.err) != fault.New(c.want).Kind() {
			t.Errorf("KindOf(%v) = %v", c.err, fault.KindOf(c.err))
		}
	}
}

func TestTheCauseIsInTheChainAndInTheLineForTheLog(t *testing.T) {
	err := fault.New(faultv1.Reason_REASON_PLAN_STATE, "state", "DRAFT", "plan", "plans/p").Because(io.ErrUnexpectedEOF)
	if !errors.Is(err, io.ErrUnexpectedEOF) || !errors.Is(err, fault.New(faultv1.Reason_REASON_PLAN_STATE)) {
		t.Error("cause or reason is not matched")
	}
	if errors.Is(err, fault.New(faultv1.Reason_REASON_STALE_ETAG)) {
		t.Error("another reason is matched")
	}
	if got, want := err.Error(), `PLAN_STATE plan="plans/p" state="DRAFT": unexpected EOF`; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
}

func TestViolationsBecomeOneError(t *testing.T) {
	var faults fault.Violations
	if err := faults.Err(); err != nil {
		t.Errorf("no violations: %v", err)
	}
	faults.Add("a", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	faults.Add("b[1].c", faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", "5")
	f := fault.Of(faults.Err())
	if f.Reason != faultv1.Reason_REASON_INVALID_REQUEST || f.Facts["count"] != "2" || len(f.Violations) != 2 {
		t.Errorf("error %v", f)
	}
	if got, want := f.Error(), `INVALID_REQUEST count="2"; a REQUIRED; b[1].c TOO_LONG`; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	single := fault.Of(fault.InvalidField("x", faultv1.FieldRule_FIELD_RULE_BAD_DATE))
	if len(single.Violations) != 1 || single.Violations[0].Field != "x" {
		t.Errorf("single violation %v", single)
	}
}

func TestRetryInRoundsUpToSeconds(t *testing.T) {
	for wait, want := range map[time.Duration]string{
		time.Millisecond: "1", time.Second: "1", time.Second + 1: "2", 15 * time.Minute: "900",
	} {
		f := fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(wait)
		if f.Facts["seconds"] != want || f.RetryAfter != wait {
			t.Errorf("RetryIn(%v): %v after %v", wait, f.Facts, f.RetryAfter)
		}
	}
}

func TestAFactWithoutAValueStaysVisible(t *testing.T) {
	got := fault.New(faultv1.Reason_REASON_NOT_FOUND, "name").Facts
	if want := map[string]string{"name": "(missing)"}; !maps.Equal(got, want) {
		t.Errorf("facts %v, want %v", got, want)
	}
}
