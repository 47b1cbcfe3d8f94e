package reporting

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore/lease"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/schedule"
)

const (
	// openingLead is how many days before its first due day a period opens by itself.
	openingLead = 30
	// openingGrace is how many days after its last due day a period that was missed is still opened.
	openingGrace = 31

	// openEvery is how often it is looked for periods to open: a period opens at most so much after its moment.
	openEvery = time.Minute
	// openingLease is how long other replicas wait for the one that opened last.
	openingLease = 3 * time.Minute
)

// PlanInForce names a plan that is issued and not closed, and its version.
type PlanInForce struct {
	Name    string
	Version int
}

// Opener opens periods when nobody asks, on one of the replicas.
type Opener struct {
	Service *Service
	Leases  *lease.Leases
	Log     *slog.Logger
	// As makes a context in which the service acts by itself.
	As func(context.Context) (context.Context, error)
	// Issued lists the plans in force.
	Issued func(context.Context) ([]PlanInForce, error)

	// nothingBefore is until when there is nothing to open under a version of a plan.
	nothingBefore map[PlanInForce]time.Time
}

// Run opens periods until the context ends, if no other replica does. The lease only saves work: a period's name is taken
// once, so two that open at once are harmless.
func (o *Opener) Run(ctx context.Context) {
	holder := rand.Text()
	for {
		mine, err := o.Leases.Take(ctx, "opening", holder, openingLease)
		if mine {
			err = o.Round(ctx)
		}
		if err != nil && ctx.Err() == nil {
			o.Log.WarnContext(ctx, "periods were not opened, will be tried again", "error", err)
		}
		select {
		case <-ctx.Done():
			ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
			defer cancel()
			if err := o.Leases.GiveUp(ending, "opening", holder); err != nil {
				o.Log.WarnContext(ending, "lease of the opening not given up, will run out", "error", err)
			}
			return
		case <-time.After(openEvery):
		}
	}
}

// Round opens every period whose moment has come and that is not open yet. What was missed, because no process ran at the
// moment, is made up. A plan or a rule that fails keeps no other from being opened.
func (o *Opener) Round(ctx context.Context) error {
	ctx, err := o.As(ctx)
	if err != nil {
		return err
	}
	plans, err := o.Issued(ctx)
	if err != nil {
		return err
	}
	now, rest := o.Service.Now(), make(map[PlanInForce]time.Time, len(plans))
	var failed []error
	for _, plan := range plans {
		next, known := o.nothingBefore[plan]
		if !known || !now.Before(next) {
			if next, err = o.plan(ctx, plan, now); err != nil {
				failed = append(failed, fmt.Errorf("%s: %w", plan.Name, err))
				continue
			}
		}
		rest[plan] = next
	}
	o.nothingBefore = rest
	return errors.Join(failed...)
}

// plan opens the periods of one plan whose moment has come, and answers when it has to be looked at again: at the moment
// of its next period, and every day, because an administrator's decisions about days off can move it.
func (o *Opener) plan(ctx context.Context, plan PlanInForce, now time.Time) (time.Time, error) {
	version, err := o.Service.Plans.InForce(ctx, plan.Name)
	if err != nil {
		return time.Time{}, err
	}
	next := calendar.DateOf(now).AddDays(1).Start()
	var failed []error
	for year := calendar.DateOf(now).Year - 1; year <= calendar.DateOf(now).Year+1; year++ {
		for _, rule := range version.Rules {
			for _, number := range version.numbers(rule, year) {
				opens, err := o.period(ctx, version, rule, year, number, now)
				if err != nil {
					failed = append(failed, err)
				} else if opens.After(now) && opens.Before(next) {
					next = opens
				}
			}
		}
	}
	return next, errors.Join(failed...)
}

// period opens one period if its moment has come, and answers that moment.
func (o *Opener) period(ctx context.Context, v PlanVersion, rule schedule.Rule, year, number int, now time.Time) (time.Time, error) {
	s, name := o.Service, NewPeriodName(v.Plan, rule, year, number)
	if from, _ := rule.Data(year, number); now.Before(from.Start()) {
		return from.Start(), nil
	}
	days, err := s.days(ctx, rule, year, number)
	if err != nil {
		return time.Time{}, err
	}
	opens, until := v.opensItself(days)
	if now.Before(opens) || !now.Before(until) {
		return opens, nil
	}
	if _, err := s.period(ctx, name); err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND {
		return opens, err
	}
	switch _, err := s.pin(ctx, v, rule, year, number, days, now, identity.From(ctx).Account); {
	case err == nil:
		o.Log.InfoContext(ctx, "period opened by itself", "period", string(name))
	case fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS: // another was first
		return opens, err
	}
	return opens, nil
}

// opensItself is when a period with these days opens by itself, and until when what was missed is made up. It opens
// openingLead days before its first due day, and not before its data begins. One that was over before the plan came into
// the system is left alone, and so is one that was missed for so long that somebody should look at it first.
func (v PlanVersion) opensItself(days schedule.Days) (from, until time.Time) {
	first, last := days.Due.Last, days.Due.Last
	for _, level := range days.Levels {
		if level.Due.Last.Before(first) {
			first = level.Due.Last
		}
		if last.Before(level.Due.Last) {
			last = level.Due.Last
		}
	}
	from = first.AddDays(1 - openingLead).Start()
	if from.Before(days.From.Start()) {
		from = days.From.Start()
	}
	over := last.AddDays(1).Start()
	if !v.KnownSince.Before(over) {
		return from, from
	}
	return from, over.AddDate(0, 0, openingGrace)
}
