// Package lease lets one of several replicas do a piece of work at a time. A lease is one document that its holder renews;
// a holder that stops renewing, because its process died or was cut off, is followed by another when the lease has run out.
//
// A lease saves work, it does not guard it: a holder may be suspended, wake up after its time and go on for a moment. What
// is done under a lease must therefore be harmless when it is done twice.
package lease

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

// Leases are the leases of a store.
type Leases struct {
	documents *docstore.Collection[document]
	now       func() time.Time
}

type document struct {
	Name      string    `bson:"_id"`
	Revision  int64     `bson:"revision"`
	Holder    string    `bson:"holder"`
	ExpiresAt time.Time `bson:"expires_at"`
}

// Open declares the collection. All replicas must have clocks that differ by much less than a lease lasts.
func Open(ctx context.Context, store docstore.Store, now func() time.Time) (*Leases, error) {
	documents, err := docstore.Declare[document](ctx, store, docstore.Schema{Name: "leases"})
	return &Leases{documents, now}, err
}

// Take takes or renews a lease for a holder, and tells whether the holder has it now. Of several that try at the same
// moment one has it.
func (l *Leases) Take(ctx context.Context, name, holder string, life time.Duration) (bool, error) {
	found, err := l.documents.GetMany(ctx, name)
	if err != nil {
		return false, err
	}
	now := l.now()
	held, ok := found[name]
	// A lease that ends later than one taken now was taken by a clock that is ahead: it would never be followed.
	if ok && held.Holder != holder && now.Before(held.ExpiresAt) && !held.ExpiresAt.After(now.Add(life)) {
		return false, nil
	}
	taken := document{Name: name, Revision: held.Revision + 1, Holder: holder, ExpiresAt: now.Add(life)}
	if ok {
		err = l.documents.Replace(ctx, taken, held.Revision)
	} else {
		err = l.documents.Insert(ctx, taken)
	}
	switch fault.ReasonOf(err) {
	case faultv1.Reason_REASON_ALREADY_EXISTS, faultv1.Reason_REASON_STALE_ETAG: // another was first
		return false, nil
	}
	return err == nil, err
}

// GiveUp lets others take the lease at once, if the holder still has it.
func (l *Leases) GiveUp(ctx context.Context, name, holder string) error {
	found, err := l.documents.GetMany(ctx, name)
	held, ok := found[name]
	if err != nil || !ok || held.Holder != holder {
		return err
	}
	revision := held.Revision
	held.Revision, held.ExpiresAt = revision+1, l.now()
	err = l.documents.Replace(ctx, held, revision)
	if fault.ReasonOf(err) == faultv1.Reason_REASON_STALE_ETAG {
		return nil
	}
	return err
}
