package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// preflight tells what stands in the way of the dispatch of a consolidated report.
func (a *app) preflight() *cobra.Command {
	return a.planFlag(a.remote("preflight", "preflight", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		found, err := s.Reporting.PreflightConsolidatedReport(ctx,
			&reportingv1.PreflightConsolidatedReportRequest{Name: name + "/consolidatedReport"})
		if err != nil {
			return err
		}
		return a.answer(found, func() { a.out.Preflight(found) })
	}))
}
