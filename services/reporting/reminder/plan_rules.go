package reminder

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Rules are the rules of a plan: its own, or the default ones with revision 0.
func (s *Service) Rules(ctx context.Context, plan string) (PlanRules, error) {
	if _, err := s.Plans.InForce(ctx, plan); err != nil {
		return PlanRules{}, err
	}
	return s.Store.PlanRules(ctx, plan)
}

// SetRules lays down the rules of a plan, for the periods that open from then on. Seen is the revision the caller read.
func (s *Service) SetRules(ctx context.Context, plan string, rules Rules, seen int64) (PlanRules, error) {
	version, err := s.Plans.InForce(ctx, plan)
	if err != nil {
		return PlanRules{}, err
	}
	facts := access.Facts{Plan: plan, LeadUnit: version.LeadUnit}
	if err := access.Decide(identity.From(ctx), access.SetReminderRules, facts); err != nil {
		return PlanRules{}, err
	}
	if err := rules.Check(); err != nil {
		return PlanRules{}, err
	}
	laidDown := PlanRules{Plan: plan, Rules: rules, Revision: seen + 1}
	return laidDown, s.Store.SavePlanRules(ctx, laidDown)
}

// Check finds every fault in the rules that the contract cannot see.
func (r Rules) Check() error {
	var faults fault.Violations
	if r.quietHour(r.Hour) {
		faults.Add("reminder_rules.hour", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	}
	return faults.Err()
}
