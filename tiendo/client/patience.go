package client

import (
	"context"
	"time"
)

// mostTries is how often a call is made that the system is too busy for.
const mostTries = 30

// Patiently makes a call again when the system was too busy for it, after the time it asked to wait. Nothing was done then, so the
// call needs no request_id for that.
func Patiently(ctx context.Context, call func() error) error {
	for try := 1; ; try++ {
		err := call()
		failure, read := ReadFailure(err)
		if !read || failure.Reason != "OVERLOADED" || try == mostTries {
			return err
		}
		select {
		case <-time.After(failure.RetryAfter):
		case <-ctx.Done():
			return err
		}
	}
}
