package plan

import (
	"context"
	"fmt"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Issue makes a draft that was read at a revision version 1. The units it names must be in force on the day of the
// document: an old plan can be recorded later, with the units as they were.
func (s *Service) Issue(ctx context.Context, name Name, seen int64) (Plan, error) {
	return s.change(ctx, name, access.IssuePlan, func(p Plan) (Plan, error) {
		next, err := p.Issue(seen, identity.From(ctx).Account, s.Now())
		if err != nil {
			return Plan{}, err
		}
		return next, s.inForce(ctx, next.Content, next.Content.DocumentDate)
	})
}

// Amend adds a version to an issued plan that was read at a revision.
//
// The day that counts for the units is today, in Vietnam: the version holds from now on, for the periods that are opened
// from now on. It cannot be the document_date, which stays the day of the plan: plans are often amended just because
// units were merged, and the new unit did not exist when the plan was issued. Nor is it the day of the amending
// document, which the contract carries only as text. A unit that has ended since the last version must be taken out, or
// replaced by its successor, in the same amendment; the answer names all such units.
//
// The authority that issued the plan amends it. If it has ended itself, an heir that the content names instead does.
func (s *Service) Amend(ctx context.Context, name Name, content Content, decision Decision, seen int64) (Plan, error) {
	return s.changed(ctx, name, func(p Plan) (Plan, error) {
		decision.Account, decision.At = identity.From(ctx).Account, s.Now()
		heirs, err := s.heirs(ctx, p, content, calendar.DateOf(decision.At))
		if err != nil {
			return Plan{}, err
		}
		facts := p.facts()
		if len(heirs) > 0 {
			facts.IssuingUnit = content.IssuingUnit
		}
		if err := access.Decide(identity.From(ctx), access.AmendPlan, facts); err != nil {
			return Plan{}, err
		}
		next, err := p.Amend(seen, content, heirs, decision)
		if err != nil {
			return Plan{}, err
		}
		return next, s.inForce(ctx, content, calendar.DateOf(decision.At))
	})
}

// heirs are the units of which one can take over from the authority that issued a plan: none while that is in force, or
// where the content leaves it as it is.
func (s *Service) heirs(ctx context.Context, p Plan, content Content, today calendar.Date) ([]string, error) {
	issuer := p.Content.IssuingUnit
	if content.IssuingUnit == issuer {
		return nil, nil
	}
	ended, err := s.Units.NotInForce(ctx, []string{issuer}, today)
	if err != nil || len(ended) == 0 {
		return nil, err
	}
	return s.Units.Heirs(ctx, issuer, today)
}

// maxNamed is how many units a refusal names one by one: it travels in HTTP/2 trailers, which clients limit.
const maxNamed = 100

// inForce checks that every unit a content names is in force on a day.
func (s *Service) inForce(ctx context.Context, content Content, day calendar.Date) error {
	ended, err := s.Units.NotInForce(ctx, content.Units(), day)
	if err != nil || len(ended) == 0 {
		return err
	}
	named := strings.Join(ended[:min(len(ended), maxNamed)], ", ")
	if rest := len(ended) - maxNamed; rest > 0 {
		named += fmt.Sprintf(", … (+%d)", rest)
	}
	return fault.New(faultv1.Reason_REASON_UNIT_NOT_IN_FORCE, "unit", named, "date", day.String())
}
