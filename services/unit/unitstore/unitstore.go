// Package unitstore keeps units and their reorganisations, accounts, failed sign-ins, sessions and signing keys as documents.
package unitstore

import (
	"context"
	"errors"
	"sync/atomic"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// The collections and the ways documents are found in them.
var (
	unitSchema = docstore.Schema{Name: "units", Indexes: []docstore.Index{
		{Name: inOrder, Fields: []string{"sort_order"}},
	}}
	placeSchema = docstore.Schema{Name: "unit_places", Indexes: []docstore.Index{
		{Name: byParent, Fields: []string{"parent", "sort_order"}},
	}}
	accountSchema  = docstore.Schema{Name: "accounts"}
	attemptsSchema = docstore.Schema{Name: "sign_in_attempts", Indexes: []docstore.Index{
		{Name: byFailure, Fields: []string{"failed_at"}},
	}}
	sessionSchema = docstore.Schema{Name: "sessions", Indexes: []docstore.Index{
		{Name: byExpiry, Fields: []string{"expires_at"}},
	}}
	actSchema     = docstore.Schema{Name: "reorganisation_acts"}
	keyRingSchema = docstore.Schema{Name: "signing_keys"}
)

const (
	inOrder   = "in_order"
	byParent  = "by_parent"
	byFailure = "by_failure"
	byExpiry  = "by_expiry"
)

// Store is the store of the unit service.
type Store struct {
	// MostAttempts bounds how many login names failures are kept of: anybody can make names up.
	MostAttempts int64

	units    *docstore.Collection[unit.Unit]
	places   *docstore.Collection[place]
	acts     *docstore.Collection[unit.Act]
	accounts *docstore.Collection[unit.Account]
	attempts *docstore.Collection[unit.Attempts]
	sessions *docstore.Collection[unit.Session]
	keyRings *docstore.Collection[unit.KeyRing]

	newest      newest
	codes       codes
	newAttempts atomic.Int64
}

// Open declares the collections.
func Open(ctx context.Context, store docstore.Store) (*Store, error) {
	s := Store{MostAttempts: mostAttempts}
	err := errors.Join(
		declare(ctx, store, unitSchema, &s.units), declare(ctx, store, placeSchema, &s.places),
		declare(ctx, store, actSchema, &s.acts), declare(ctx, store, accountSchema, &s.accounts), declare(ctx, store, attemptsSchema, &s.attempts),
		declare(ctx, store, sessionSchema, &s.sessions), declare(ctx, store, keyRingSchema, &s.keyRings))
	return &s, err
}

func declare[D any](ctx context.Context, store docstore.Store, schema docstore.Schema, to **docstore.Collection[D]) (err error) {
	*to, err = docstore.Declare[D](ctx, store, schema)
	return err
}

// save stores a document over the revision before it, which for the first one is none at all.
func save[D any](ctx context.Context, c *docstore.Collection[D], document D, revision int64) error {
	if revision > 1 {
		return c.Replace(ctx, document, revision-1)
	}
	err := c.Insert(ctx, document)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	return err
}

// find reads a document that need not be there.
func find[D any](ctx context.Context, c *docstore.Collection[D], id string, none D) (D, error) {
	found, err := c.Get(ctx, id)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND {
		return none, nil
	}
	return found, err
}
