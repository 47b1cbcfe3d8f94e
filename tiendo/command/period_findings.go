package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// periodFindings shows what is worth a look when the reports of a period are held against each other.
func (a *app) periodFindings() *cobra.Command {
	return a.planFlag(a.remote("findings", "period.findings", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListPeriodFindingsResponse, string, error) {
			page, err := s.Findings.ListPeriodFindings(ctx, &reportingv1.ListPeriodFindingsRequest{Parent: name, PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.PeriodFindings(answer.GetFindings()) })
	}))
}
