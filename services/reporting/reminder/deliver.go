package reminder

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

const (
	// deliveredAtOnce is how many notices a round takes from the store at a time.
	deliveredAtOnce = 50
	// attemptTime is how long one attempt may take.
	attemptTime = 30 * time.Second
	// failuresInARow is after how many failures a round leaves a channel alone: it is down.
	failuresInARow = 3
)

// deliver sends the notices that are ready, channel by channel, so that one that is down delays no other.
func (s *Service) deliver(ctx context.Context) error {
	var faults []error
	for channel, transport := range s.Transports {
		faults = append(faults, s.deliverOver(ctx, channel, transport))
	}
	return errors.Join(faults...)
}

// deliverOver sends over one channel. Each notice is claimed before it is sent, and the claim is a write over the revision
// that was read, so that two processes never send the same one at once. A process that dies leaves a claim that ends.
func (s *Service) deliverOver(ctx context.Context, channel Channel, transport Transport) error {
	failures := 0
	for {
		ready, err := s.Store.NoticesReady(ctx, channel, s.Now(), deliveredAtOnce)
		if err != nil || len(ready) == 0 {
			return err
		}
		for _, n := range ready {
			worked, err := s.attempt(ctx, n, transport)
			if err != nil {
				return err
			}
			failures++
			if worked {
				failures = 0
			}
			if failures == failuresInARow {
				return nil
			}
		}
	}
}

// attempt tries to send one notice, and tells whether the channel works. The error is the store's.
func (s *Service) attempt(ctx context.Context, n Notice, over Transport) (worked bool, err error) {
	n, err = s.current(ctx, n)
	if err != nil {
		return false, err
	}
	if len(n.Said()) == 0 {
		return true, s.keepNotice(ctx, n.dropped(s.Now()))
	}
	n = n.claimed(s.Now())
	if err := s.Store.ReplaceNotice(ctx, n); err != nil {
		return true, unlessOvertaken(err)
	}
	sending, cancel := context.WithTimeout(ctx, attemptTime)
	defer cancel()
	failure := over.Send(sending, n)
	if failure == nil {
		return true, s.keepNotice(ctx, n.delivered(s.Now()))
	}
	s.Log.WarnContext(ctx, "notice not sent", "notice", n.ID, "attempt", n.Delivery.Attempts, "error", failure)
	return errors.Is(failure, ErrRefused), s.keepNotice(ctx, n.failed(failure, s.Now()))
}

// keepNotice stores what became of a notice. If somebody else has it meanwhile, because the claim had ended, theirs counts.
func (s *Service) keepNotice(ctx context.Context, n Notice) error {
	return unlessOvertaken(s.Store.ReplaceNotice(ctx, n))
}

func unlessOvertaken(err error) error {
	if overtaken(err) {
		return nil
	}
	return err
}

// current is a notice with what still holds when it is sent: nothing that was submitted meanwhile, nothing a newer notice
// of the same recipient says, and due times as they count now.
func (s *Service) current(ctx context.Context, n Notice) (Notice, error) {
	newer, err := s.Store.NoticesOf(ctx, n.Key, n.CreatedAt.Add(time.Millisecond), 0)
	if err != nil {
		return n, err
	}
	units := map[reporting.PeriodName][]string{}
	for _, item := range n.Items {
		units[item.Report.Period()] = append(units[item.Report.Period()], item.Report.Unit())
	}
	due := map[reporting.ReportName]time.Time{}
	for period, of := range units {
		owed, err := s.Reports.Owed(ctx, period, of...)
		if err != nil {
			return n, err
		}
		for _, o := range owed {
			if o.Still {
				due[o.Report] = o.Due
			}
		}
	}
	n.Items = slices.Clone(n.Items)
	for i, item := range n.Items {
		at, owed := due[item.Report]
		n.Items[i].Silent = !owed || saidBy(newer, item)
		if owed {
			n.Items[i].Due = at
		}
	}
	return n, nil
}

// saidBy tells whether newer notices stand for all that an item stands for.
func saidBy(newer []Notice, item Item) bool {
	return !slices.ContainsFunc(item.Covers, func(step string) bool {
		return !slices.ContainsFunc(newer, func(n Notice) bool { return n.covers(step) })
	})
}
