// Package receipttime carries the time of receipt of a call from the server's edge to the use case that decides whether
// something is on time. It does not measure time itself.
//
// The time is taken as the first step of handling a call. At that moment the whole request has arrived and has been
// decoded, so nothing of it is missing; and nothing of ours has made it wait yet: neither authentication, nor checks,
// nor a queue in front of the store. Whatever takes long afterwards is our delay, not the unit's.
package receipttime

import (
	"context"
	"errors"
	"time"
)

type key struct{}

// With puts the time of receipt into the context: UTC, to the millisecond, as the stores keep it.
func With(ctx context.Context, at time.Time) context.Context {
	return context.WithValue(ctx, key{}, at.UTC().Truncate(time.Millisecond))
}

var errNone = errors.New("the call has no time of receipt")

// From is the time of receipt. Without one it fails: a zero time would count as on time for ever.
func From(ctx context.Context) (time.Time, error) {
	at, ok := ctx.Value(key{}).(time.Time)
	if !ok {
		return time.Time{}, errNone
	}
	return at, nil
}
