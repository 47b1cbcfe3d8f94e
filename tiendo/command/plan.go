package command

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) planCommands() *cobra.Command {
	return a.group("plan", "plan", a.planCheck(), a.planImport(), a.planList(), a.planShow(), a.planDue(), a.planVersions(), a.planPrint(), a.planSheet(), a.planReadSheet(),
		a.planIssue(), a.planAmend(), a.planClose())
}

func (a *app) planList() *cobra.Command {
	return a.remote("list", "plan.list", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := allPlans(ctx, s)
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Plans(answer.GetPlans()) })
	})
}

func allPlans(ctx context.Context, s client.Services) (*planv1.ListPlansResponse, error) {
	return pages(func(token string) (*planv1.ListPlansResponse, string, error) {
		page, err := s.Plans.ListPlans(ctx, &planv1.ListPlansRequest{PageSize: 200, PageToken: token})
		return page, page.GetNextPageToken(), err
	})
}

// planShow shows a plan as it is now, or one of its versions.
func (a *app) planShow() *cobra.Command {
	var version int
	c := a.remote("show", "plan.show", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		if version > 0 {
			return a.showVersion(ctx, s, args, version)
		}
		plan, err := a.readPlan(ctx, s, args)
		if err != nil {
			return err
		}
		return a.answer(plan, func() { a.out.Plan(plan, unitNames(ctx, s, plan.GetContent())) })
	})
	c.Flags().IntVar(&version, "version", 0, a.text.Text("flag.version"))
	return c
}

func (a *app) showVersion(ctx context.Context, s client.Services, args []string, number int) error {
	plan, err := a.planName(ctx, s, optional(args, 0))
	if err != nil {
		return err
	}
	name := fmt.Sprintf("%s/versions/%d", plan, number)
	version, err := s.Plans.GetPlanVersion(ctx, &planv1.GetPlanVersionRequest{Name: name})
	if err != nil {
		return err
	}
	return a.answer(version, func() { a.out.PlanVersion(version, unitNames(ctx, s, version.GetContent())) })
}

// unitNames are the names of the authorities of a plan on the day of its document. A draft may name units that do not
// exist; then there are none, and the units are shown by their ids.
func unitNames(ctx context.Context, s client.Services, c *planv1.PlanContent) map[string]string {
	names := map[string]string{}
	answer, err := s.Units.BatchGetUnits(ctx, &unitv1.BatchGetUnitsRequest{
		Names: []string{c.GetIssuingUnit(), c.GetLeadUnit(), c.GetRecipientUnit()}, AsOf: c.GetDocumentDate(),
	})
	if err != nil {
		return names
	}
	for _, u := range answer.GetUnits() {
		names[u.GetName()] = u.GetDisplayName()
	}
	return names
}

func (a *app) readPlan(ctx context.Context, s client.Services, args []string) (*planv1.Plan, error) {
	name, err := a.planName(ctx, s, optional(args, 0))
	if err != nil {
		return nil, err
	}
	return s.Plans.GetPlan(ctx, &planv1.GetPlanRequest{Name: name})
}

func (a *app) planVersions() *cobra.Command {
	return a.remote("versions", "plan.versions", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.planName(ctx, s, optional(args, 0))
		if err != nil {
			return err
		}
		answer, err := s.Plans.ListPlanVersions(ctx, &planv1.ListPlanVersionsRequest{Parent: name})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.PlanVersions(answer.GetVersions()) })
	})
}

func (a *app) planIssue() *cobra.Command {
	return a.remote("issue", "plan.issue", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		plan, err := a.readPlan(ctx, s, args)
		if err != nil {
			return err
		}
		plan, err = s.Plans.IssuePlan(ctx, &planv1.IssuePlanRequest{Name: plan.GetName(), Etag: plan.GetEtag()})
		if err != nil {
			return err
		}
		return a.answer(plan, func() { a.out.PlanStanding(plan) })
	})
}

func (a *app) planClose() *cobra.Command {
	return a.remote("close", "plan.close", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		plan, err := a.readPlan(ctx, s, args)
		if err != nil {
			return err
		}
		plan, err = s.Plans.ClosePlan(ctx, &planv1.ClosePlanRequest{Name: plan.GetName(), Etag: plan.GetEtag()})
		if err != nil {
			return err
		}
		return a.answer(plan, func() { a.out.PlanStanding(plan) })
	})
}
