package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/plan/planserver"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/planfile"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// soundPlanFile reads a plan's file. Everything that is wrong with it, its form, the contract and the rules of plans, is
// shown in one go, without a system.
func (a *app) soundPlanFile(name string) (planfile.File, error) {
	source, err := a.readFile(name)
	if err != nil {
		return planfile.File{}, err
	}
	file, fault := planfile.Read(source, name)
	var broken error
	if file.Content != nil {
		request := &planv1.CreatePlanRequest{Plan: &planv1.Plan{Content: file.Content}, PlanId: file.ID}
		if err := planserver.Check(request); err != nil {
			broken = faultstatus.Status(err).Err()
		}
	}
	if fault == nil && broken == nil {
		return file, nil
	}
	return file, a.explain("error.plan_faults", file.Index, fault, broken)
}

// planCheck checks a plan's file without a system.
func (a *app) planCheck() *cobra.Command {
	return a.command("check", "plan.check", 1, 1, func(_ context.Context, args []string) error {
		if _, err := a.soundPlanFile(args[0]); err != nil {
			return err
		}
		a.out.Line("plan.sound", "file", args[0])
		return nil
	})
}

// planImport stores a plan from a YAML file as a draft; with --issue it is issued as well, which takes a person who is
// a reviewer of the lead unit and of the leadership too.
func (a *app) planImport() *cobra.Command {
	var issue, check, replace bool
	c := a.remote("import", "plan.import", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		file, err := a.soundPlanFile(args[0])
		if err != nil {
			return err
		}
		plan, err := a.storePlan(ctx, s, file, check, replace)
		if err != nil {
			return a.explain("error.plan_faults", file.Index, err)
		}
		if issue && !check {
			if plan, err = s.Plans.IssuePlan(ctx, &planv1.IssuePlanRequest{Name: plan.GetName(), Etag: plan.GetEtag()}); err != nil {
				return err
			}
		}
		return a.answer(plan, func() {
			if check {
				a.out.Line("plan.sound", "file", args[0])
				return
			}
			a.out.Line("plan.imported", "plan", plan.GetName())
			a.out.PlanStanding(plan)
		})
	})
	c.Flags().BoolVar(&check, "check", false, a.text.Text("flag.check"))
	c.Flags().BoolVar(&replace, "replace", false, a.text.Text("flag.replace"))
	c.Flags().BoolVar(&issue, "issue", false, a.text.Text("flag.issue"))
	return c
}

// storePlan stores what a file says as a new draft, in place of the draft there is, or only has it checked.
func (a *app) storePlan(ctx context.Context, s client.Services, file planfile.File, check, replace bool) (*planv1.Plan, error) {
	plan := &planv1.Plan{Name: "plans/" + file.ID, Content: file.Content}
	if check || !replace {
		return s.Plans.CreatePlan(ctx, &planv1.CreatePlanRequest{Plan: plan, PlanId: file.ID, ValidateOnly: check})
	}
	kept, err := s.Plans.GetPlan(ctx, &planv1.GetPlanRequest{Name: plan.GetName()})
	if err != nil {
		return nil, err
	}
	plan.Etag = kept.GetEtag()
	return s.Plans.UpdatePlan(ctx, &planv1.UpdatePlanRequest{Plan: plan})
}

// planAmend makes what a file says the next version of an issued plan.
func (a *app) planAmend() *cobra.Command {
	var decidedBy, reason string
	c := a.remote("amend", "plan.amend", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if decidedBy == "" {
			return usage("usage.flag_value", "flag", "decided-by")
		}
		if reason == "" {
			return usage("usage.flag_value", "flag", "reason")
		}
		file, err := a.soundPlanFile(args[0])
		if err != nil {
			return err
		}
		plan, err := s.Plans.GetPlan(ctx, &planv1.GetPlanRequest{Name: "plans/" + file.ID})
		if err != nil {
			return err
		}
		plan, err = s.Plans.AmendPlan(ctx, &planv1.AmendPlanRequest{
			Name: plan.GetName(), Etag: plan.GetEtag(), Content: file.Content, DecidedBy: decidedBy, Reason: reason,
		})
		if err != nil {
			return a.explain("error.plan_faults", file.Index, err)
		}
		return a.answer(plan, func() { a.out.PlanStanding(plan) })
	})
	c.Flags().StringVar(&decidedBy, "decided-by", "", a.text.Text("flag.decided_by"))
	c.Flags().StringVar(&reason, "reason", "", a.text.Text("flag.reason"))
	return c
}

// explain shows what is wrong with a file: its own faults and those the system found in its content, each with its line.
// Errors that do not speak of the content are passed on.
func (a *app) explain(key string, index *yamlfile.Index, errs ...error) error {
	problems := yamlfile.Explain(index, a.text, errs...)
	if len(problems) == 0 {
		return errors.Join(errs...)
	}
	for _, problem := range problems {
		fmt.Fprintln(a.Stderr, problem)
	}
	return &problem{codeInvalid, key, []any{"count", len(problems)}}
}
