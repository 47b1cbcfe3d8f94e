package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// takeover is what the lead unit of a version of the plan decides for a period, which it may not read yet.
type takeover struct {
	period, comment, document, requestID string
	version                              int32
}

func (a *app) takeover(
	name, key string, do func(context.Context, client.Services, takeover) (*reportingv1.PeriodStanding, error),
) *cobra.Command {
	var t takeover
	var requestID string
	c := a.planFlag(a.remote(name, key, 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if err := needed("comment", t.comment); err != nil {
			return err
		}
		var err error
		if t.period, err = a.periodName(ctx, s, args[0]); err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			t.requestID = id
			standing, err := do(ctx, s, t)
			if err != nil {
				return err
			}
			return a.answer(standing, func() { a.out.PeriodStanding(standing) })
		})
	}))
	c.Flags().Int32Var(&t.version, "version", 0, a.text.Text("flag.version_in_force"))
	c.Flags().StringVar(&t.comment, "comment", "", a.text.Text("flag.comment"))
	c.Flags().StringVar(&t.document, "document", "", a.text.Text("flag.document"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) periodAdopt() *cobra.Command {
	var due string
	c := a.takeover("adopt", "period.adopt", func(ctx context.Context, s client.Services, t takeover) (*reportingv1.PeriodStanding, error) {
		at, err := momentOf("due", due)
		if err != nil {
			return nil, err
		}
		return s.Reporting.AdoptPlanVersion(ctx, &reportingv1.AdoptPlanVersionRequest{
			Name: t.period, PlanVersion: t.version, Comment: t.comment, Document: t.document, RequestId: t.requestID, DueTime: at,
		})
	})
	c.Flags().StringVar(&due, "due", "", a.text.Text("flag.due_added"))
	return c
}

func (a *app) periodTakeOver() *cobra.Command {
	return a.takeover("take-over", "period.take_over", func(ctx context.Context, s client.Services, t takeover) (*reportingv1.PeriodStanding, error) {
		return s.Reporting.TakeOverPeriod(ctx, &reportingv1.TakeOverPeriodRequest{
			Name: t.period, PlanVersion: t.version, Comment: t.comment, Document: t.document, RequestId: t.requestID,
		})
	})
}

// maxHolders is how many units one report may be handed over to.
const maxHolders = 20

func (a *app) periodHandOver() *cobra.Command {
	var document string
	c := a.decide("hand-over", "period.hand_over", 3, 2+maxHolders, true, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		return s.Reporting.HandOverReport(ctx, &reportingv1.HandOverReportRequest{
			Name: d.period, Unit: d.units[0], Holders: d.units[1:], Comment: d.comment, Document: document, RequestId: d.requestID,
		})
	})
	c.Flags().StringVar(&document, "document", "", a.text.Text("flag.document"))
	return c
}
