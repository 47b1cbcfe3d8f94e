package access

import (
	"fmt"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// Mutation is one thing taken out of the policy.
type Mutation struct {
	Name        string
	Apply, Undo func()
}

// Mutations takes every rule, and everything a rule says, out of the policy, one at a time.
func Mutations() []Mutation {
	var all []Mutation
	for action, whole := range rules {
		with := func(name string, change func(*rule)) {
			changed := whole
			change(&changed)
			all = append(all, Mutation{
				Name:  fmt.Sprintf("%s: %s", action, name),
				Apply: func() { rules[action] = changed }, Undo: func() { rules[action] = whole },
			})
		}
		all = append(all, Mutation{
			Name:  string(action) + ": no rule",
			Apply: func() { delete(rules, action) }, Undo: func() { rules[action] = whole },
		})
		for i := range whole.allow {
			with(fmt.Sprintf("without clause %d", i), func(r *rule) { r.allow = slices.Delete(slices.Clone(r.allow), i, i+1) })
			with(fmt.Sprintf("clause %d in any unit", i), func(r *rule) {
				r.allow = slices.Clone(r.allow)
				r.allow[i].in = func(Facts, string) bool { return true }
			})
		}
		for i := range whole.lesserRole {
			with(fmt.Sprintf("without lesser role %d", i), func(r *rule) {
				r.lesserRole = slices.Delete(slices.Clone(r.lesserRole), i, i+1)
			})
		}
		if whole.everyone != nil {
			with("without everyone", func(r *rule) { r.everyone = nil })
			with("everyone always", func(r *rule) { r.everyone = func(Facts) bool { return true } })
		}
		with("another refusal", func(r *rule) { r.refusal = faultv1.Reason_REASON_ACCOUNT_DISABLED })
	}
	return all
}
