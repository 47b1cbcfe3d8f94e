package command

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/show"
)

// consolidate adds the accepted reports up.
func (a *app) consolidate() *cobra.Command {
	var requestID string
	c := a.planFlag(a.remote("consolidate", "consolidate", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		// Asked first, so that a system that cannot be reached is not taken for an act of unknown outcome.
		if _, err := s.Reporting.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: name}); err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			c, err := s.Reporting.CompileConsolidatedReport(ctx,
				&reportingv1.CompileConsolidatedReportRequest{Name: name + "/consolidatedReport", RequestId: id})
			if err != nil {
				return err
			}
			return a.showConsolidated(c)
		})
	}))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) approve() *cobra.Command {
	var requestID, comment string
	c := a.planFlag(a.remote("approve", "approve", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			c, err := s.Reporting.ApproveConsolidatedReport(ctx, &reportingv1.ApproveConsolidatedReportRequest{
				Name: c.GetName(), Comment: comment, RequestId: id, Etag: c.GetEtag(),
			})
			if err != nil {
				return err
			}
			return a.showConsolidated(c)
		})
	}))
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.comment"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) dispatch() *cobra.Command {
	var requestID string
	c := a.planFlag(a.remote("dispatch", "dispatch", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			c, err := s.Reporting.DispatchConsolidatedReport(ctx, &reportingv1.DispatchConsolidatedReportRequest{
				Name: c.GetName(), RequestId: id, Etag: c.GetEtag(),
			})
			if err != nil {
				return err
			}
			return a.showConsolidated(c)
		})
	}))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) consolidated() *cobra.Command {
	return a.planFlag(a.remote("consolidated", "consolidated", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		return a.showConsolidated(c)
	}))
}

func (a *app) readConsolidated(ctx context.Context, s client.Services, period string) (*reportingv1.ConsolidatedReport, error) {
	name, err := a.periodName(ctx, s, period)
	if err != nil {
		return nil, err
	}
	return s.Reporting.GetConsolidatedReport(ctx, &reportingv1.GetConsolidatedReportRequest{Name: name + "/consolidatedReport"})
}

func (a *app) showConsolidated(c *reportingv1.ConsolidatedReport) error {
	if a.json {
		return a.out.JSON(c)
	}
	a.out.Consolidated(c)
	return nil
}

// dispatched lists what was dispatched to the unit of a client system.
func (a *app) dispatched() *cobra.Command {
	return a.remote("dispatched", "dispatched", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		unit := unitName(optional(args, 0))
		if unit == "" {
			account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
			if err != nil {
				return err
			}
			for _, g := range account.GetGrants() {
				if g.GetRole() == accessv1.Role_ROLE_CITY_CLIENT {
					unit = g.GetUnit()
				}
			}
		}
		if unit == "" {
			return usage("usage.which_unit")
		}
		answer, err := pages(func(token string) (*reportingv1.ListDispatchedReportsResponse, string, error) {
			page, err := s.Reporting.ListDispatchedReports(ctx,
				&reportingv1.ListDispatchedReportsRequest{Parent: unit, PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		if a.json {
			return a.out.JSON(answer)
		}
		a.out.Dispatched(answer.GetConsolidatedReports())
		return nil
	})
}

// export writes the consolidated table for other programs: CSV, or JSON.
func (a *app) export() *cobra.Command {
	var file string
	c := a.planFlag(a.remote("export", "export", 1, 1, func(ctx context.Context, s client.Services, args []string) (err error) {
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		var to io.Writer = a.Stdout
		if file != "" {
			f, err := os.Create(file)
			if err != nil {
				return err
			}
			defer func() {
				if closing := f.Close(); err == nil {
					err = closing
				}
			}()
			to = f
		}
		printer := show.Printer{Text: a.text, Out: to}
		if a.json {
			return printer.JSON(c)
		}
		return printer.CSV(c)
	}))
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.output"))
	return c
}
