package command

import (
	"context"
	"slices"
	"strings"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// planName is the plan meant: the one that is named, or the only one in force, or the only one there is.
func (a *app) planName(ctx context.Context, s client.Services, given string) (string, error) {
	if given == "" {
		given = a.plan
	}
	if given != "" {
		return "plans/" + strings.TrimPrefix(given, "plans/"), nil
	}
	all, err := allPlans(ctx, s)
	if err != nil {
		return "", err
	}
	plans := all.GetPlans()
	inForce := slices.DeleteFunc(slices.Clone(plans), func(p *planv1.Plan) bool { return p.GetState() != planv1.Plan_STATE_ISSUED })
	if len(inForce) > 0 {
		plans = inForce
	}
	if len(plans) != 1 {
		return "", usage("usage.which_plan")
	}
	return plans[0].GetName(), nil
}

// periodName is the period meant: plans/P/periods/Q, P/Q, or Q of the only plan.
func (a *app) periodName(ctx context.Context, s client.Services, given string) (string, error) {
	if strings.HasPrefix(given, "plans/") {
		return strings.TrimSuffix(given, "/consolidatedReport"), nil
	}
	plan, period, both := strings.Cut(given, "/")
	if both {
		return "plans/" + plan + "/periods/" + period, nil
	}
	name, err := a.planName(ctx, s, "")
	return name + "/periods/" + given, err
}

// reportName is the report meant: of the unit that is named, or of the person's own unit.
func (a *app) reportName(ctx context.Context, s client.Services, period, unit string) (string, error) {
	if strings.Contains(period, "/reports/") {
		return period, nil
	}
	name, err := a.periodName(ctx, s, period)
	if err != nil {
		return "", err
	}
	if unit == "" {
		if unit, err = a.ownUnit(ctx, s); err != nil {
			return "", err
		}
	}
	return name + "/reports/" + strings.TrimPrefix(unit, "units/"), nil
}

// ownUnit is the one unit the person reports for.
func (a *app) ownUnit(ctx context.Context, s client.Services) (string, error) {
	account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
	if err != nil {
		return "", err
	}
	return onlyUnit(account, accessv1.Role_ROLE_UNIT_OFFICER, accessv1.Role_ROLE_UNIT_LEADER)
}

// onlyUnit is the one unit in which an account has some of the roles.
func onlyUnit(account *unitv1.Account, roles ...accessv1.Role) (string, error) {
	only := ""
	for _, g := range account.GetGrants() {
		if !slices.Contains(roles, g.GetRole()) || g.GetUnit() == only {
			continue
		}
		if only != "" {
			return "", usage("usage.which_unit")
		}
		only = g.GetUnit()
	}
	if only == "" {
		return "", usage("usage.which_unit")
	}
	return only, nil
}

// optional is an argument that may be left out.
func optional(args []string, i int) string {
	if i < len(args) {
		return args[i]
	}
	return ""
}
