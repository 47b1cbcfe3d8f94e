package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reportKnown shows what the unit said before, which a new report may start from.
func (a *app) reportKnown() *cobra.Command {
	return a.planFlag(a.remote("known", "report.known", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		prefill, err := s.Prefills.GetReportPrefill(ctx, &reportingv1.GetReportPrefillRequest{Name: name + "/prefill"})
		if err != nil {
			return err
		}
		return a.answer(prefill, func() { a.out.Known(prefill) })
	}))
}
