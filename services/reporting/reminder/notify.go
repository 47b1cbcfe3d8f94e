package reminder

import (
	"context"
	"errors"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// recipients are those to tell, in the application and outside. When a directory cannot be asked, those in the
// application are told all the same.
func (s *Service) recipients(ctx context.Context, due []*pending) (map[Audience][]Recipient, error) {
	byAudience := map[Audience][]Recipient{}
	var audiences []Audience
	for _, p := range due {
		for _, step := range p.steps {
			for _, a := range p.audiences(step.Kind) {
				if byAudience[a] == nil {
					audiences = append(audiences, a)
					byAudience[a] = []Recipient{a.inApplication()}
				}
			}
		}
	}
	var faults []error
	for _, directory := range s.Directories {
		found, err := directory.Recipients(ctx, audiences)
		faults = append(faults, err)
		for audience, list := range found {
			byAudience[audience] = append(byAudience[audience], list...)
		}
	}
	return byAudience, errors.Join(faults...)
}

// absorbedFor is how far back undelivered notices are taken into a new one.
const absorbedFor = 60 * 24 * time.Hour

// notify makes the notice of today for one recipient, and answers what the recipient has not been told: everything that
// came up after today's notice was made waits for tomorrow's.
func (s *Service) notify(ctx context.Context, d digest) ([]told, error) {
	if len(d.due) == 0 {
		return nil, nil
	}
	now := s.Now()
	since := d.since()
	if oldest := now.Add(-absorbedFor); d.recipient.Channel != InApplication && oldest.Before(since) {
		since = oldest
	}
	earlier, err := s.Store.NoticesOf(ctx, d.recipient.key(), since, 0)
	if err != nil {
		return d.due, err
	}
	left := d.without(earlier)
	if len(left) == 0 || slices.ContainsFunc(earlier, func(n Notice) bool { return n.Day == calendar.DateOf(now).String() }) {
		return left, nil
	}
	err = s.Store.AddNotice(ctx, newNotice(d.recipient, absorb(items(left), earlier), now))
	switch {
	case err == nil:
		return nil, nil
	case fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS: // another process made it; the next round reads it
		return left, nil
	default:
		return left, err
	}
}

// absorb takes the items of notices that certainly never went out into a new one: after a week without a mail server a person gets
// one mail, not seven.
func absorb(items []Item, earlier []Notice) []Item {
	for _, n := range earlier {
		if n.Delivery.State != Ready || n.Delivery.Unsure {
			continue
		}
		for _, old := range n.Items {
			i := slices.IndexFunc(items, func(item Item) bool { return item.Report == old.Report })
			if i < 0 {
				items = append(items, old)
				continue
			}
			for _, step := range old.Covers {
				if !slices.Contains(items[i].Covers, step) {
					items[i].Covers = append(items[i].Covers, step)
				}
			}
		}
	}
	return items
}
