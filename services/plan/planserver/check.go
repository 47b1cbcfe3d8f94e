package planserver

import (
	"slices"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver"
)

// Check finds everything that is wrong with a plan before it is sent: what breaks the contract, and what breaks the rules
// between fields. A server looks at the rules only once the contract is kept. What breaks a rule only because the field,
// or what it belongs to, breaks the contract is left out.
func Check(request *planv1.CreatePlanRequest) error {
	contract := fault.Violations{}
	if err := grpcserver.CheckContract(request); err != nil {
		broken := fault.Of(err)
		if len(broken.Violations) == 0 {
			return err
		}
		contract = broken.Violations
	}
	all := slices.Clone(contract)
	for _, v := range contentFromProto(request.GetPlan().GetContent()).Check("plan.content") {
		if !slices.ContainsFunc(contract, func(c fault.Violation) bool { return within(v.Field, c.Field) }) {
			all = append(all, v)
		}
	}
	return all.Err()
}

// within reports whether a field is another one, or belongs to it.
func within(field, other string) bool {
	rest, ok := strings.CutPrefix(field, other)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
