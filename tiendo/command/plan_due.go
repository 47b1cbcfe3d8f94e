package command

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// planDue shows which periods a plan has in a year and when their reports are due, before any of them is opened.
func (a *app) planDue() *cobra.Command {
	var year int32
	c := a.remote("due", "plan.due", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		plan, err := a.planName(ctx, s, optional(args, 0))
		if err != nil {
			return err
		}
		if year == 0 {
			year = int32(time.Now().Year())
		}
		answer, err := s.Reporting.PreviewPeriods(ctx, &reportingv1.PreviewPeriodsRequest{Parent: plan, Year: year})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Preview(answer.GetPeriods()) })
	})
	c.Flags().Int32Var(&year, "year", 0, a.text.Text("flag.year"))
	return c
}
