package reminder

import (
	"errors"
	"time"
)

// DeliveryState says how far a notice is on its way.
type DeliveryState string

// The states.
const (
	// Ready is a notice that may be sent from Delivery.ReadyAt on.
	Ready DeliveryState = "READY"
	// Claimed is a notice that somebody is sending. The claim ends by itself, so that one who died is replaced.
	Claimed DeliveryState = "CLAIMED"
	// Delivered is a notice the channel has taken.
	Delivered DeliveryState = "DELIVERED"
	// GivenUp is a notice the channel refuses for good, such as a mail to an address that does not exist.
	GivenUp DeliveryState = "GIVEN_UP"
	// Dropped is a notice that had nothing left to say when it was to be sent.
	Dropped DeliveryState = "DROPPED"
)

// Delivery is the way of a notice to its recipient. It is part of the notice's document, so that making a notice and
// putting it on its way is one act.
type Delivery struct {
	State       DeliveryState `bson:"state"`
	ReadyAt     time.Time     `bson:"ready_at"` // when it may be tried, or when the claim of another has ended; never once it is over
	Attempts    int           `bson:"attempts"`
	DeliveredAt time.Time     `bson:"delivered_at"`
	LastError   string        `bson:"last_error,omitempty"`
	// Unsure is a notice that may have been taken without anybody knowing. It is sent again only as itself, never as a
	// part of a newer one.
	Unsure bool `bson:"unsure,omitempty"`
}

const (
	// claimTime is how long one who sends has a notice to himself: longer than any attempt takes.
	claimTime = 2 * time.Minute
	// firstWait and longestWait bound how long a notice waits after an attempt that failed.
	firstWait   = 30 * time.Second
	longestWait = time.Hour
)

func newDelivery(channel Channel, now time.Time) Delivery {
	if channel == InApplication {
		return Delivery{State: Delivered, ReadyAt: never, DeliveredAt: now}
	}
	return Delivery{State: Ready, ReadyAt: now}
}

// claimed is the notice while somebody sends it. Whoever stores this over the revision read is the only one.
func (n Notice) claimed(now time.Time) Notice {
	n.Delivery.Unsure = n.Delivery.Unsure || n.Delivery.State == Claimed // somebody died over it
	n.Delivery.State, n.Delivery.ReadyAt = Claimed, now.Add(claimTime)
	n.Delivery.Attempts++
	n.Revision++
	return n
}

func (n Notice) delivered(now time.Time) Notice {
	n.Delivery.State, n.Delivery.ReadyAt, n.Delivery.DeliveredAt, n.Delivery.LastError = Delivered, never, now, ""
	n.Revision++
	return n
}

// dropped is the notice that had nothing left to say.
func (n Notice) dropped(now time.Time) Notice {
	n.Delivery.State, n.Delivery.ReadyAt, n.Delivery.DeliveredAt = Dropped, never, now
	n.Revision++
	return n
}

// failed is the notice after an attempt that did not succeed: it waits, twice as long each time, or is given up.
func (n Notice) failed(err error, now time.Time) Notice {
	forGood := errors.Is(err, ErrRefused)
	n.Delivery.Unsure = n.Delivery.Unsure || !forGood && !errors.Is(err, ErrNotTaken)
	n.Delivery.State, n.Delivery.ReadyAt = Ready, now.Add(wait(n.Delivery.Attempts))
	if forGood {
		n.Delivery.State, n.Delivery.ReadyAt = GivenUp, never
	}
	n.Delivery.LastError = err.Error()
	n.Revision++
	return n
}

func wait(attempts int) time.Duration {
	d := firstWait
	for range min(attempts, 20) - 1 {
		d = min(2*d, longestWait)
	}
	return d
}
