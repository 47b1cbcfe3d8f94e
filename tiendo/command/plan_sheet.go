package command

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// planSheet writes a plan as a workbook, to be worked on offline.
func (a *app) planSheet() *cobra.Command {
	var file string
	c := a.remote("sheet", "plan.sheet", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.planName(ctx, s, optional(args, 0))
		if err != nil {
			return err
		}
		return a.saved(file, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
			return s.Plans.ExportPlanSheet(ctx, &planv1.ExportPlanSheetRequest{Name: name}, header)
		})
	})
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.printed"))
	return c
}

// planReadSheet reads a workbook with a plan, and saves what it says when asked to: as the draft or, of an issued plan, as its
// amendment.
func (a *app) planReadSheet() *cobra.Command {
	var save bool
	var decision planv1.AmendPlanRequest
	c := a.remote("read-sheet", "plan.read_sheet", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.planName(ctx, s, optional(args, 1))
		if err != nil {
			return err
		}
		data, err := a.readFile(args[0])
		if err != nil {
			return err
		}
		read, err := s.Plans.ReadPlanSheet(ctx, &planv1.ReadPlanSheetRequest{Name: name, FileName: filepath.Base(args[0]), Data: data})
		if err != nil {
			return err
		}
		plan := &planv1.Plan{Name: name, Content: read.GetContent(), Etag: read.GetEtag()}
		switch {
		case !save:
			return a.answer(read, func() {
				a.out.Plan(plan, unitNames(ctx, s, plan.GetContent()))
				a.out.Line("form.plan_not_saved")
			})
		case decision.GetDecidedBy() == "":
			plan, err = s.Plans.UpdatePlan(ctx, &planv1.UpdatePlanRequest{Plan: plan})
		default:
			decision.Name, decision.Content, decision.Etag = name, read.GetContent(), read.GetEtag()
			plan, err = s.Plans.AmendPlan(ctx, &decision)
		}
		if err != nil {
			return err
		}
		return a.answer(plan, func() { a.out.PlanStanding(plan) })
	})
	c.Flags().BoolVar(&save, "save", false, a.text.Text("flag.save_plan"))
	c.Flags().StringVar(&decision.DecidedBy, "decided-by", "", a.text.Text("flag.decided_by"))
	c.Flags().StringVar(&decision.Reason, "reason", "", a.text.Text("flag.reason"))
	return c
}
