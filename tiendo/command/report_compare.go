package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reportCompare shows what a unit submitted beside what is known of it.
func (a *app) reportCompare() *cobra.Command {
	return a.planFlag(a.remote("compare", "report.compare", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		compared, err := s.Findings.CompareReport(ctx, &reportingv1.CompareReportRequest{Name: name})
		if err != nil {
			return err
		}
		return a.answer(compared, func() { a.out.ReportComparison(compared) })
	}))
}
