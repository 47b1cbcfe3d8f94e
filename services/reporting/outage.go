package reporting

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Outage is a time in which units could not report; what was due in it became due at Due instead.
type Outage struct {
	Start, End, Due time.Time
}

// maxOutage bounds how long an outage lasts, and how long after it what was due may come.
const maxOutage = 31 * 24 * time.Hour

// DeclareOutage gives everybody whose due time fell into an outage more time. It is one entry for the whole system, and
// belongs to no plan: that only administrators may is all there is to decide, and the contract does.
func (s *Service) DeclareOutage(ctx context.Context, o Outage, r Request) (Extension, error) {
	now, err := s.decisionsNow(ctx, Outages)
	if err != nil {
		return Extension{}, err
	}
	kept := now[Outages]
	act := r.act(identity.From(ctx), Extended, "").Laying(Terms{OutageStart: At(o.Start), OutageEnd: At(o.End), Due: At(o.Due)})
	if done, err := kept.answered(act); err != nil {
		return Extension{}, err
	} else if done == 0 {
		if err := o.check(r.ReceivedAt); err != nil {
			return Extension{}, err
		}
	}
	standing, entry, err := commit(ctx, s, kept, act, Allowance{})
	if err != nil {
		return Extension{}, err
	}
	s.keepPeriod(ctx, standing)
	return PeriodStanding{Series: Outages}.After(entry).Extensions[0], nil
}

func (o Outage) check(now time.Time) error {
	var faults fault.Violations
	switch {
	case !o.Start.Before(o.End):
		faults.Add("end_time", faultv1.FieldRule_FIELD_RULE_TOO_EARLY, "after", instant(o.Start))
	case now.Before(o.End):
		faults.Add("end_time", faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", instant(now))
	case o.Start.Add(maxOutage).Before(o.End):
		faults.Add("end_time", faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", instant(o.Start.Add(maxOutage)))
	}
	switch {
	case !o.End.Before(o.Due):
		faults.Add("due_time", faultv1.FieldRule_FIELD_RULE_TOO_EARLY, "after", instant(o.End))
	case o.End.Add(maxOutage).Before(o.Due):
		faults.Add("due_time", faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", instant(o.End.Add(maxOutage)))
	}
	return faults.Err()
}

// Outages lists the outages declared, oldest first.
func (s *Service) Outages(ctx context.Context) ([]Extension, error) {
	now, err := s.decisionsNow(ctx, Outages)
	return now[Outages].Extensions, err
}
