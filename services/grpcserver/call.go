package grpcserver

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/identity"
)

// call is what is known of a call while it runs; it becomes one line in the log. The line never has the request, the
// answer or the token.
type call struct {
	method string
	began  time.Time
	actor  identity.Actor
}

// panicked makes an error of a recovered panic.
func panicked(value any) error {
	return fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("panic: %v\n%s", value, debug.Stack()))
}

// finish logs the call and answers what the caller is told: nil, or the error's status.
func (s *Server) finish(ctx context.Context, c *call, err error) error {
	line := []slog.Attr{slog.String("method", c.method), slog.Duration("duration", s.config.Now().Sub(c.began))}
	if c.actor.SignedIn() {
		line = append(line, slog.String("account", c.actor.Account), slog.Any("grants", grantList(c.actor.Grants)))
	}
	severity, told := slog.LevelInfo, error(nil)
	if err != nil {
		var more []slog.Attr
		severity, more, told = tell(c.method, err)
		line = append(line, more...)
	}
	s.config.Log.LogAttrs(ctx, severity, "call", append(line, slog.String("code", status.Code(told).String()))...)
	return told
}

// tell makes of an error what the log says of it, and its status. An internal error shows the caller nothing but the
// number of an incident, under which its cause stands in the log.
func tell(method string, err error) (slog.Level, []slog.Attr, error) {
	f := fault.Of(err)
	if unimplemented(err) {
		f = fault.New(faultv1.Reason_REASON_UNKNOWN_METHOD, "method", method)
	}
	line := []slog.Attr{slog.String("error", err.Error())}
	if f.Kind() == fault.Internal {
		incident := newIncident()
		f = fault.New(faultv1.Reason_REASON_INTERNAL, "incident", incident)
		line = append(line, slog.String("incident", incident))
	}
	return severity(f.Kind()), line, faultstatus.Status(f).Err()
}

// unimplemented tells whether generated code says that a server lacks a method. The cause of a fault is another
// service's word, and for the log only.
func unimplemented(err error) bool {
	_, ours := errors.AsType[*fault.Error](err)
	return !ours && status.Code(err) == codes.Unimplemented
}

func newIncident() string {
	var id [6]byte
	rand.Read(id[:]) // never fails, by its contract
	return hex.EncodeToString(id[:])
}

// severity is Error for what somebody has to look at, Warn for what they may want to.
func severity(kind fault.Kind) slog.Level {
	switch kind {
	case fault.Internal, fault.DataLoss:
		return slog.LevelError
	case fault.Unavailable, fault.UnknownOutcome, fault.Overloaded:
		return slog.LevelWarn
	default:
		return slog.LevelInfo
	}
}

// grantList says grants in the log as ROLE@unit.
type grantList []identity.Grant

// LogValue is worked out only when the line is written.
func (g grantList) LogValue() slog.Value {
	words := make([]string, 0, len(g))
	for _, grant := range g {
		words = append(words, grant.Role.String()+"@"+grant.Unit)
	}
	return slog.AnyValue(words)
}
