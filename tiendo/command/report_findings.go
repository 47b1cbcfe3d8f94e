package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reportFindings shows what in a report is worth a look.
func (a *app) reportFindings() *cobra.Command {
	return a.planFlag(a.remote("findings", "report.findings", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		answer, err := s.Findings.ListReportFindings(ctx, &reportingv1.ListReportFindingsRequest{Parent: name})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Findings(answer.GetFindings()) })
	}))
}
