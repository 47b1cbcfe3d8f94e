package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// provenance lists what each report adds to a figure of the consolidated report.
func (a *app) provenance() *cobra.Command {
	return a.planFlag(a.remote("provenance", "provenance", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListFigureContributionsResponse, string, error) {
			page, err := s.Reporting.ListFigureContributions(ctx, &reportingv1.ListFigureContributionsRequest{
				Parent: name + "/consolidatedReport", Indicator: args[1], PageSize: 200, PageToken: token,
			})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Provenance(answer.GetContributions()) })
	}))
}
