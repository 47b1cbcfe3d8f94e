package unit

import (
	"context"
	"strconv"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// attempts is how often an act is tried when others race for its place in the ledger.
const attempts = 20

// EnterReorganisation enters a reorganisation; with preview it only looks for what is wrong.
func (s *Service) EnterReorganisation(ctx context.Context, r Reorganisation, by string, preview bool) (Recorded, error) {
	reported, err := s.lastReports(ctx, r)
	if err != nil {
		return Recorded{}, err
	}
	var entered Recorded
	err = s.act(ctx, preview, func(ledger Ledger, recorded Units) (Act, error) {
		if _, taken := ledger.Find(r.Name); taken {
			return Act{}, fault.New(faultv1.Reason_REASON_ALREADY_EXISTS, "name", string(r.Name))
		}
		act := Act{By: by, Enters: &r}
		entered = Recorded{Reorganisation: r}
		return act, r.Check(ledger.Reorganised(recorded), ledger, s.today(), reported).Err()
	})
	if err != nil || preview {
		return entered, err
	}
	return s.Reorganisation(ctx, r.Name)
}

// CancelReorganisation cancels a planned reorganisation.
func (s *Service) CancelReorganisation(ctx context.Context, name ReorganisationName, by, reason string) (Recorded, error) {
	err := s.act(ctx, false, func(ledger Ledger, recorded Units) (Act, error) {
		act := Act{By: by, Cancels: name, Reason: reason}
		return act, cancellable(ledger, name, recorded, s.today())
	})
	if err != nil {
		return Recorded{}, err
	}
	return s.Reorganisation(ctx, name)
}

// cancellable tells why a reorganisation cannot be cancelled; nil if it can.
func cancellable(ledger Ledger, name ReorganisationName, recorded Units, today calendar.Date) error {
	r, known := ledger.Find(name)
	switch {
	case !known:
		return fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	case !r.Planned(today):
		return fault.New(faultv1.Reason_REASON_REORGANISATION_STATE, "reorganisation", string(name), "state", r.State(today))
	}
	with := ledger.Reorganised(recorded)
	without := ledger.After(Act{Number: ledger.Acts + 1, Cancels: name}).Reorganised(recorded)
	if rest := with.rests(without, r.Effective); len(rest) > 0 {
		return fault.New(faultv1.Reason_REASON_REORGANISATION_NEEDED, "reorganisation", string(name), "value", some(rest))
	}
	return nil
}

// act decides upon an act of a reorganisation with all there is, and takes it.
func (s *Service) act(ctx context.Context, preview bool, decide func(Ledger, Units) (Act, error)) error {
	return s.take(ctx, func(ledger Ledger) (Act, error) {
		recorded, err := s.Store.Recorded(ctx) // after the ledger: it holds all that the acts recorded
		if err != nil {
			return Act{}, err
		}
		act, err := decide(ledger, recorded)
		if err != nil || preview {
			return Act{}, err
		}
		return act, nil
	})
}

// Reorganisation reads a reorganisation.
func (s *Service) Reorganisation(ctx context.Context, name ReorganisationName) (Recorded, error) {
	ledger, err := s.Store.Ledger(ctx)
	if err != nil {
		return Recorded{}, err
	}
	r, known := ledger.Find(name)
	if !known {
		return r, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	}
	return r, nil
}

// Reorganisations lists reorganisations, the latest effective day first.
func (s *Service) Reorganisations(ctx context.Context, page Page) ([]Recorded, string, error) {
	ledger, err := s.Store.Ledger(ctx)
	if err != nil {
		return nil, "", err
	}
	return cut(ledger.ByDay(), page)
}

// Successions lists what went from unit to unit after a day and until the end of another, today if that is not set: what
// leads to one unit or away from it, or all if name is empty.
func (s *Service) Successions(ctx context.Context, name Name, after, until calendar.Date, page Page) ([]Succession, string, error) {
	if !after.IsZero() && !after.Valid() {
		return nil, "", fault.InvalidField("after", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
	until, err := s.day(until)
	if err != nil {
		return nil, "", err
	}
	if name != "" {
		if _, err := s.Unit(ctx, name, until); err != nil {
			return nil, "", err
		}
	}
	ledger, err := s.Store.Ledger(ctx)
	if err != nil {
		return nil, "", err
	}
	all := ledger.Successions(after, until)
	if name != "" {
		all = Chain(name, all)
	}
	return cut(all, page)
}

// cut is a page of a list that is at hand; the token is the place to go on from.
func cut[T any](list []T, page Page) ([]T, string, error) {
	from := 0
	if page.Token != "" {
		at, err := strconv.Atoi(page.Token)
		if err != nil || at < 0 || at > len(list) {
			return nil, "", fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
		}
		from = at
	}
	to := min(from+page.Size, len(list))
	if to == len(list) {
		return list[from:], "", nil
	}
	return list[from:to], strconv.Itoa(to), nil
}

// Today is the day today in Vietnam.
func (s *Service) Today() calendar.Date { return s.today() }
