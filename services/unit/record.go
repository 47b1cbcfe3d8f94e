package unit

import (
	"context"
	"fmt"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// CreateUnit adds a unit. It takes a number of the series of all acts, as a reorganisation does: of two acts that race for
// a number the second is decided anew with the first in place.
func (s *Service) CreateUnit(ctx context.Context, u Unit, by string) (View, error) {
	err := s.take(ctx, func(ledger Ledger) (Act, error) {
		if err := s.creatable(ctx, u); err != nil {
			return Act{}, err
		}
		u.Revision, u.CreatedAt = 1, s.Now()
		return Act{By: by, Records: &u}, nil
	})
	if err != nil {
		return View{}, err
	}
	return u.On(s.today()), s.finish(ctx, u)
}

// creatable tells what is wrong with a new unit; nil if nothing is.
func (s *Service) creatable(ctx context.Context, u Unit) error {
	names := []Name{u.Name}
	for _, p := range u.Parents {
		names = append(names, p.Parent)
	}
	known, err := s.Store.Units(ctx, names...)
	if err != nil {
		return err
	}
	if _, taken := known[u.Name]; taken {
		return fault.New(faultv1.Reason_REASON_ALREADY_EXISTS, "name", string(u.Name))
	}
	var codes []string
	for _, c := range u.Codes {
		codes = append(codes, c.Code)
	}
	holders, err := s.Store.Holders(ctx, codes...)
	if err != nil {
		return err
	}
	exists := func(n Name) bool { _, ok := known[n]; return ok }
	faults := u.Check("unit", exists)
	u.checkOutlived(&faults, "unit", known)
	u.checkCodes(&faults, "unit", holders)
	return faults.Err()
}

// checkCodes checks that no other unit has a code of a new one on the same day. holders are the units that ever have one of
// its codes.
func (u Unit) checkCodes(faults *fault.Violations, path string, holders Units) {
	for i, c := range u.Codes {
		span := c.Span.Within(u.Life)
		if !span.meets(Span{}) {
			continue
		}
		for _, name := range holders.names() {
			if holders[name].has(c.Code, span) {
				field := fmt.Sprintf("%s.gso_codes[%d].code", path, i)
				faults.Add(field, faultv1.FieldRule_FIELD_RULE_CODE_TAKEN, "value", c.Code, "unit", string(name))
				break
			}
		}
	}
}

// finishTime is how long the record of a unit may take after its act.
const finishTime = 10 * time.Second

// finish makes the record of a unit whose act has been taken, also when the caller has gone meanwhile.
func (s *Service) finish(ctx context.Context, u Unit) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishTime)
	defer cancel()
	err := s.Store.InsertUnit(ctx, u)
	if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS { // another act has finished it
		return fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
	}
	return nil
}

// Finish makes the record of the unit that was recorded last, if the process that did it died before: only the last act
// can be unfinished, because every act finishes the one before it.
func (s *Service) Finish(ctx context.Context) (Ledger, error) {
	ledger, err := s.Store.Ledger(ctx)
	if err != nil || ledger.Last == nil {
		return ledger, err
	}
	found, err := s.Store.Units(ctx, ledger.Last.Name)
	if _, finished := found[ledger.Last.Name]; err != nil || finished {
		return ledger, err
	}
	return ledger, s.finish(ctx, *ledger.Last)
}

// take decides upon an act with all acts before it in place, and appends it; when another act came first it decides anew.
// Acts of one process wait for each other instead of racing.
func (s *Service) take(ctx context.Context, decide func(Ledger) (Act, error)) error {
	s.acting.Lock()
	defer s.acting.Unlock()
	for try := 1; ; try++ {
		ledger, err := s.Finish(ctx)
		if err != nil {
			return err
		}
		act, err := decide(ledger)
		if err != nil || act == (Act{}) {
			return err
		}
		act.Number, act.At = ledger.Acts+1, s.Now()
		act.ID = ActID(act.Number)
		err = s.Store.Append(ctx, act)
		if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG || try == attempts {
			return err
		}
	}
}
