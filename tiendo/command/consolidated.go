package command

import (
	"context"

	"github.com/spf13/cobra"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// consolidated shows the consolidated report of a period.
func (a *app) consolidated() *cobra.Command {
	var words, entries bool
	c := a.planFlag(a.remote("consolidated", "consolidated", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if entries {
			return a.consolidatedEntries(ctx, s, args[0])
		}
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		return a.answer(c, func() {
			a.out.Consolidated(c)
			if words {
				a.out.Words(c)
			}
		})
	}))
	c.Flags().BoolVar(&words, "words", false, a.text.Text("flag.words"))
	c.Flags().BoolVar(&entries, "entries", false, a.text.Text("flag.entries"))
	return c
}

func (a *app) readConsolidated(ctx context.Context, s client.Services, period string) (*reportingv1.ConsolidatedReport, error) {
	name, err := a.periodName(ctx, s, period)
	if err != nil {
		return nil, err
	}
	return s.Reporting.GetConsolidatedReport(ctx, &reportingv1.GetConsolidatedReportRequest{Name: name + "/consolidatedReport"})
}

func (a *app) consolidatedEntries(ctx context.Context, s client.Services, period string) error {
	name, err := a.periodName(ctx, s, period)
	if err != nil {
		return err
	}
	answer, err := s.Reporting.ListConsolidatedReportEntries(ctx,
		&reportingv1.ListConsolidatedReportEntriesRequest{Parent: name + "/consolidatedReport"})
	if err != nil {
		return err
	}
	err = a.answer(answer, func() { a.out.Entries(answer.GetEntries()) })
	return a.checked(err, answer.GetCheck())
}

// dispatched lists what was dispatched to the unit of a client system.
func (a *app) dispatched() *cobra.Command {
	return a.remote("dispatched", "dispatched", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		unit, err := a.recipient(ctx, s, optional(args, 0))
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListDispatchedReportsResponse, string, error) {
			page, err := s.Reporting.ListDispatchedReports(ctx,
				&reportingv1.ListDispatchedReportsRequest{Parent: unit, PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Dispatched(answer.GetConsolidatedReports()) })
	})
}

// recipient is the unit that is named, or the one unit the client system is of.
func (a *app) recipient(ctx context.Context, s client.Services, given string) (string, error) {
	if given != "" {
		return unitName(given), nil
	}
	account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
	if err != nil {
		return "", err
	}
	return onlyUnit(account, accessv1.Role_ROLE_CITY_CLIENT)
}
