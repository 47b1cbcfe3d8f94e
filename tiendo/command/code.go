package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"

	"github.com/spf13/pflag"
	"google.golang.org/grpc/codes"

	"github.com/tiendo/tiendo/tiendo/client"
)

// The codes a command ends with. They are part of what scripts rely on; the help of `tiendo` lists them.
const (
	codeDone        = 0
	codeFailed      = 1 // something else went wrong; the text says what
	codeUsage       = 2 // the command line is wrong
	codeRefused     = 3 // not signed in, or not allowed
	codeInvalid     = 4 // the content is at fault; every fault is shown
	codeNotFound    = 5 // what was asked for does not exist
	codeState       = 6 // the state does not allow it, it exists already, or it has changed since it was read
	codeUnavailable = 7 // the system cannot be reached or has too much to do; nothing was done
	codeUnknown     = 8 // it is not known whether the act was done; ask again with the same request_id
	codeFalse       = 9 // a receipt, a signature or a series does not hold
)

// problem is what is wrong on this side of the connection.
type problem struct {
	code  int
	key   string
	facts []any
}

func (p *problem) Error() string { return p.key }

// usage is a mistake in the command line.
func usage(key string, facts ...any) error { return &problem{codeUsage, key, facts} }

// unknownOutcome is an act that may have been done.
type unknownOutcome struct {
	cause     error
	requestID string
}

func (u *unknownOutcome) Error() string { return "outcome unknown: " + u.cause.Error() }
func (u *unknownOutcome) Unwrap() error { return u.cause }

// end says what went wrong, if anything, and answers the code to end with.
func (a *app) end(err error) int {
	if err == nil {
		return codeDone
	}
	if u, ok := errors.AsType[*unknownOutcome](err); ok {
		a.failure(u.cause)
		a.complain("error.unknown_outcome", "request_id", u.requestID)
		return codeUnknown
	}
	return a.failure(err)
}

func (a *app) failure(err error) int {
	if p, ok := errors.AsType[*problem](err); ok {
		a.complain(p.key, p.facts...)
		return p.code
	}
	switch {
	case errors.Is(err, client.ErrNoSession):
		a.complain("error.no_session")
		return codeRefused
	case errors.Is(err, client.ErrPlaintext):
		a.complain("error.plaintext")
		return codeUsage
	case errors.Is(err, context.Canceled):
		a.complain("error.interrupted")
		return codeFailed
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		a.complain("error.file", "path", path.Path, "cause", path.Err)
		return codeFailed
	}
	if f, ok := client.ReadFailure(err); ok {
		return a.remoteFailure(f)
	}
	fmt.Fprintln(a.Stderr, err)
	return codeFailed
}

// remoteFailure shows what the system answered: the text, then every field that is at fault.
func (a *app) remoteFailure(f client.Failure) int {
	if f.Reason == "" && f.Code == codes.Unavailable {
		a.complain("error.unreachable", "server", a.server, "cause", f.Text(a.text.Language))
		return codeUnavailable
	}
	fmt.Fprintln(a.Stderr, f.Text(a.text.Language))
	for _, field := range f.Fields {
		a.complain("error.field", "field", field.Path, "text", field.Text(a.text.Language))
	}
	if f.RetryAfter > 0 {
		a.complain("error.retry_after", "seconds", math.Ceil(f.RetryAfter.Seconds()))
	}
	return codeOf(f)
}

func codeOf(f client.Failure) int {
	switch f.Code {
	case codes.Unauthenticated, codes.PermissionDenied:
		return codeRefused
	case codes.InvalidArgument:
		return codeInvalid
	case codes.NotFound:
		return codeNotFound
	case codes.FailedPrecondition, codes.Aborted, codes.AlreadyExists:
		return codeState
	case codes.Unavailable, codes.ResourceExhausted:
		return codeUnavailable
	case codes.DataLoss:
		return codeFalse
	}
	return codeFailed
}

func (a *app) complain(key string, facts ...any) {
	fmt.Fprintln(a.Stderr, a.text.Text(key, facts...))
}

// flagError is a mistake in a flag, in words of the catalogue.
func flagError(err error) error {
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		return usage("usage.unknown_flag", "flag", e.GetSpecifiedName())
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return usage("usage.flag_value", "flag", e.GetSpecifiedName())
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usage("usage.flag_wrong", "flag", e.GetFlag().Name, "value", e.GetValue())
	}
	return usage("usage.flag", "cause", err)
}
