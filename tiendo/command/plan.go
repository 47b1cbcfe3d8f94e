package command

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/planfile"
)

func (a *app) planCommands() *cobra.Command {
	return a.group("plan", "plan", a.planImport(), a.planIssue(), a.planList(), a.planShow())
}

// planImport stores a plan from a YAML file as a draft; with --issue it is issued as well, which takes a person of the
// leadership.
func (a *app) planImport() *cobra.Command {
	var issue, check bool
	c := a.remote("import", "plan.import", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		plan, err := a.importPlan(ctx, s, args[0], check)
		if err != nil {
			return err
		}
		if issue && !check {
			if plan, err = s.Plans.IssuePlan(ctx, &planv1.IssuePlanRequest{Name: plan.GetName(), Etag: plan.GetEtag()}); err != nil {
				return err
			}
		}
		switch {
		case a.json:
			return a.out.JSON(plan)
		case check:
			a.out.Line("plan.checked", "file", args[0])
		default:
			a.out.Line("plan.imported", "plan", plan.GetName())
			a.out.Plan(plan)
		}
		return nil
	})
	c.Flags().BoolVar(&issue, "issue", false, a.text.Text("flag.issue"))
	c.Flags().BoolVar(&check, "check", false, a.text.Text("flag.check"))
	return c
}

// importPlan reads the file and asks the system to store it, or only to check it. Faults of the file and faults the
// system finds in its content are shown together.
func (a *app) importPlan(ctx context.Context, s client.Services, file string, check bool) (*planv1.Plan, error) {
	source, err := a.readFile(file)
	if err != nil {
		return nil, err
	}
	content, id, index, fault := planfile.Read(bytes.NewReader(source), file)
	if _, ok := errors.AsType[*planfile.Error](fault); fault != nil && !ok {
		return nil, fault
	}
	if content == nil {
		return nil, a.explain(fault, nil, index)
	}
	plan, err := s.Plans.CreatePlan(ctx, &planv1.CreatePlanRequest{
		Plan: &planv1.Plan{Content: content}, PlanId: id, ValidateOnly: check || fault != nil,
	})
	if failure, _ := client.ReadFailure(err); err != nil && len(failure.Fields) == 0 && fault == nil {
		return nil, err
	}
	if fault != nil || err != nil {
		return nil, a.explain(fault, err, index)
	}
	return plan, nil
}

// explain shows every fault with its line.
func (a *app) explain(fault, answer error, index *planfile.Index) error {
	for _, err := range []error{fault, answer} {
		if err == nil {
			continue
		}
		for _, problem := range planfile.Explain(err, index, a.text.Language) {
			fmt.Fprintln(a.Stderr, problem)
		}
	}
	return &problem{codeInvalid, "error.nothing_stored", nil}
}

func (a *app) planIssue() *cobra.Command {
	return a.remote("issue", "plan.issue", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		plan, err := a.readPlan(ctx, s, args)
		if err != nil {
			return err
		}
		plan, err = s.Plans.IssuePlan(ctx, &planv1.IssuePlanRequest{Name: plan.GetName(), Etag: plan.GetEtag()})
		if err != nil {
			return err
		}
		return a.showPlan(plan)
	})
}

func (a *app) planShow() *cobra.Command {
	return a.remote("show", "plan.show", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		plan, err := a.readPlan(ctx, s, args)
		if err != nil {
			return err
		}
		return a.showPlan(plan)
	})
}

func (a *app) readPlan(ctx context.Context, s client.Services, args []string) (*planv1.Plan, error) {
	name, err := a.planName(ctx, s, optional(args, 0))
	if err != nil {
		return nil, err
	}
	return s.Plans.GetPlan(ctx, &planv1.GetPlanRequest{Name: name})
}

func (a *app) showPlan(plan *planv1.Plan) error {
	if a.json {
		return a.out.JSON(plan)
	}
	a.out.Plan(plan)
	return nil
}

func (a *app) planList() *cobra.Command {
	return a.remote("list", "plan.list", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := pages(func(token string) (*planv1.ListPlansResponse, string, error) {
			page, err := s.Plans.ListPlans(ctx, &planv1.ListPlansRequest{PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		if a.json {
			return a.out.JSON(answer)
		}
		a.out.Plans(answer.GetPlans())
		return nil
	})
}
