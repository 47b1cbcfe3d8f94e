package client_test

import (
	"context"
	"errors"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/tiendo/client"
)

func TestPatiently(t *testing.T) {
	busy := faultstatus.Status(fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(time.Millisecond)).Err()
	refused := faultstatus.Status(fault.New(faultv1.Reason_REASON_ALREADY_EXISTS)).Err()
	ended, end := context.WithCancel(t.Context())
	end()
	for name, c := range map[string]struct {
		ctx     context.Context
		answers []error
		want    error
	}{
		"at once":             {t.Context(), []error{nil}, nil},
		"busy twice":          {t.Context(), []error{busy, busy, nil}, nil},
		"refused":             {t.Context(), []error{busy, refused}, refused},
		"nobody waits longer": {ended, []error{busyForLong()}, busyForLong()},
	} {
		calls := 0
		err := client.Patiently(c.ctx, func() error {
			calls++
			return c.answers[calls-1]
		})
		if calls != len(c.answers) || (err == nil) != (c.want == nil) || c.want != nil && !errors.Is(err, c.want) && err.Error() != c.want.Error() {
			t.Errorf("%s: %v after %d calls", name, err, calls)
		}
	}
	calls := 0
	if err := client.Patiently(t.Context(), func() error { calls++; return busy }); err == nil || calls != 30 {
		t.Errorf("a system that stays busy: %v after %d calls", err, calls)
	}
}

func busyForLong() error {
	return faultstatus.Status(fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(time.Hour)).Err()
}
