package plan

import (
	"context"
	"iter"
	"log/slog"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Service runs the use cases of plans. Units is asked only when a plan is issued or amended.
type Service struct {
	Store Store
	Units Units
	Now   func() time.Time
	Log   *slog.Logger
}

// Create stores a draft, or, if it is only to be validated, checks everything and stores nothing.
//
// The issuing unit need not stand above the lead unit in the tree of units: the district's police or tax office leads
// plans of the district's People's Committee and stands below the city's police or tax office. Nor does a wrong name
// bind anybody: the plan comes into force only when the leadership of the very authority it names issues it.
func (s *Service) Create(ctx context.Context, name Name, content Content, validateOnly bool) (Plan, error) {
	p, err := s.draft(ctx, name, content)
	switch {
	case err != nil:
		return Plan{}, err
	case validateOnly:
		return p, s.free(ctx, name)
	}
	if err := s.Store.Insert(ctx, p); err != nil {
		return Plan{}, err
	}
	return s.noted(ctx, p), nil
}

func (s *Service) draft(ctx context.Context, name Name, content Content) (Plan, error) {
	facts := access.Facts{Plan: string(name), LeadUnit: content.LeadUnit}
	if err := access.Decide(identity.From(ctx), access.CreatePlan, facts); err != nil {
		return Plan{}, err
	}
	return New(name, content, s.Now())
}

// free checks that no plan has the name.
func (s *Service) free(ctx context.Context, name Name) error {
	_, err := s.Store.Plan(ctx, name)
	switch {
	case err == nil:
		return fault.New(faultv1.Reason_REASON_ALREADY_EXISTS, "name", string(name))
	case fault.KindOf(err) == fault.NotFound:
		return nil
	default:
		return err
	}
}

// Plan reads a plan. A draft that the caller may not see is answered as if it did not exist.
func (s *Service) Plan(ctx context.Context, name Name) (Plan, error) {
	p, err := s.Store.Plan(ctx, name)
	if err != nil {
		return Plan{}, err
	}
	if !p.visible(identity.From(ctx)) {
		return Plan{}, notFound(string(name))
	}
	return p, nil
}

// Plans reads the plans the caller may see in the order of their names, from the first one behind a name.
func (s *Service) Plans(ctx context.Context, after Name) iter.Seq2[Plan, error] {
	actor := identity.From(ctx)
	return func(yield func(Plan, error) bool) {
		for p, err := range s.Store.Plans(ctx, after) {
			if err == nil && !p.visible(actor) {
				continue
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// Update replaces the content of a draft that was read at a revision. Nobody puts a draft into another unit's name, so
// the caller must also be a reviewer of the lead unit the draft is to have.
func (s *Service) Update(ctx context.Context, name Name, content Content, seen int64) (Plan, error) {
	return s.change(ctx, name, access.UpdatePlan, func(p Plan) (Plan, error) {
		next, err := p.Rewrite(seen, content, s.Now())
		if err != nil {
			return Plan{}, err
		}
		return next, access.Decide(identity.From(ctx), access.UpdatePlan, next.facts())
	})
}

// Close ends an issued plan that was read at a revision.
func (s *Service) Close(ctx context.Context, name Name, seen int64) (Plan, error) {
	return s.change(ctx, name, access.ClosePlan, func(p Plan) (Plan, error) { return p.Close(seen, s.Now()) })
}

// change is the way of every change: read the plan, ask the access rules, decide, store. Of two changes that race, the
// store lets one win and tells the other that its etag is stale.
func (s *Service) change(ctx context.Context, name Name, action access.Action, decide func(Plan) (Plan, error)) (Plan, error) {
	return s.changed(ctx, name, func(p Plan) (Plan, error) {
		if err := access.Decide(identity.From(ctx), action, p.facts()); err != nil {
			return Plan{}, err
		}
		return decide(p)
	})
}

// changed is a change that asks the access rules itself.
func (s *Service) changed(ctx context.Context, name Name, decide func(Plan) (Plan, error)) (Plan, error) {
	p, err := s.Plan(ctx, name)
	if err != nil {
		return Plan{}, err
	}
	next, err := decide(p)
	if err != nil {
		return Plan{}, err
	}
	if err := s.store(ctx, p, next); err != nil {
		return Plan{}, err
	}
	return s.noted(ctx, next), nil
}

// store replaces a plan. A version that is replaced is kept first: should the process end in between, it is kept for
// nothing; the other way round it would be lost.
func (s *Service) store(ctx context.Context, p, next Plan) error {
	if p.Version > 0 && next.Version > p.Version {
		if err := s.Store.Keep(ctx, p.InForce()); err != nil {
			return err
		}
	}
	return s.Store.Replace(ctx, next)
}

// noted tells the log what became of a plan.
func (s *Service) noted(ctx context.Context, p Plan) Plan {
	s.Log.InfoContext(ctx, "plan stored", "plan", string(p.Name), "state", string(p.State), "version", p.Version,
		"revision", p.Revision, "account", identity.From(ctx).Account)
	return p
}

// facts are what the access rules need to know of a plan.
func (p Plan) facts() access.Facts {
	return access.Facts{
		Plan: string(p.Name), LeadUnit: p.Content.LeadUnit, IssuingUnit: p.Content.IssuingUnit,
		RecipientUnit: p.Content.RecipientUnit, Issued: p.State != Draft,
	}
}

func (p Plan) visible(actor identity.Actor) bool {
	return access.Decide(actor, access.ReadPlan, p.facts()) == nil
}

func notFound(name string) error { return fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", name) }
