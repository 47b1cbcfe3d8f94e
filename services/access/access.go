// Package access decides who may do what. There are two gates, both closed unless a rule opens them: Methods looks only
// at the caller's roles and the rule in the contract; Decide looks at the facts of the plan or report. Both are pure:
// the package reads no store, no clock and no context.
package access

import (
	"slices"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Facts are what is known of the resource an action touches. Only what an action's rule asks for has to be set; a fact
// that is not set opens nothing.
type Facts struct {
	// Plan is named in refusals, plans/{plan}.
	Plan string
	// ReportUnit is the unit that owes the report.
	ReportUnit string
	// ReportHolders are successors of that unit to which its report was handed over.
	ReportHolders []string
	// Office is the unit whose document it is.
	Office string
	// LeadUnit is the lead unit of the plan, as the version that counts for the resource has it.
	LeadUnit string
	// IssuingUnit is the authority that issued, or is to issue, the plan.
	IssuingUnit string
	// RecipientUnit is the unit consolidated reports are dispatched to.
	RecipientUnit string
	// AddressedUnit is the unit that has a recommendation now.
	AddressedUnit string
	// ReportingUnits owe reports in the plan's period.
	ReportingUnits []string
	// Dispatched is true once the consolidated report has been dispatched.
	Dispatched bool
	// Issued is true once the plan has been issued, also after it is closed.
	Issued bool
}

// Decide answers nil when the actor may do the action to a resource with these facts, and otherwise a *fault.Error that
// says why not. What no rule allows is refused.
func Decide(actor identity.Actor, action Action, facts Facts) error {
	if !actor.SignedIn() {
		return fault.New(faultv1.Reason_REASON_SIGN_IN_REQUIRED)
	}
	r, ok := rules[action]
	if !ok {
		return fault.New(faultv1.Reason_REASON_ROLE_MISSING)
	}
	if r.everyone != nil && r.everyone(facts) || anyOpens(r.allow, actor, facts) {
		return nil
	}
	if anyOpens(r.lesserRole, actor, facts) {
		return fault.New(faultv1.Reason_REASON_ROLE_MISSING)
	}
	return refusal(r.refusal, facts)
}

// anyOpens tells whether one of the actor's grants fits one of the clauses.
func anyOpens(clauses []clause, actor identity.Actor, facts Facts) bool {
	return slices.ContainsFunc(clauses, func(c clause) bool {
		return slices.ContainsFunc(actor.Grants, func(g identity.Grant) bool {
			return g.Role == c.role && g.Role != accessv1.Role_ROLE_UNSPECIFIED && g.Unit != "" && c.in(facts, g.Unit)
		})
	})
}

// refusal names the resource in the terms of its reason. It tells nothing the caller did not ask with.
func refusal(reason faultv1.Reason, facts Facts) error {
	switch {
	case reason == faultv1.Reason_REASON_NOT_YOUR_UNIT && facts.ReportUnit != "":
		return fault.New(reason, "unit", facts.ReportUnit)
	case reason == faultv1.Reason_REASON_NOT_YOUR_OFFICE && facts.Office != "":
		return fault.New(reason, "unit", facts.Office)
	case facts.Plan != "":
		return fault.New(reason, "plan", facts.Plan)
	default:
		return fault.New(reason)
	}
}
