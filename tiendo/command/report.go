package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) reportCommands() *cobra.Command {
	return a.group("report", "report", a.reportShow(), a.reportTemplate(), a.reportDraft(), a.reportSubmit(),
		a.reportReceipt(), a.reportReturn(), a.reportAccept(), a.reportEntries())
}

func (a *app) reportShow() *cobra.Command {
	return a.planFlag(a.remote("show", "report.show", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		report, err := a.readReport(ctx, s, args)
		if err != nil {
			return err
		}
		return a.showReport(report)
	}))
}

// readReport reads the report the arguments name: a period, and a unit where it is not the person's own.
func (a *app) readReport(ctx context.Context, s client.Services, args []string) (*reportingv1.Report, error) {
	name, err := a.reportName(ctx, s, args[0], optional(args, 1))
	if err != nil {
		return nil, err
	}
	return s.Reporting.GetReport(ctx, &reportingv1.GetReportRequest{Name: name})
}

func (a *app) showReport(report *reportingv1.Report) error {
	if a.json {
		return a.out.JSON(report)
	}
	a.out.Report(report)
	return nil
}

func (a *app) reportReturn() *cobra.Command {
	var comment, requestID string
	c := a.planFlag(a.remote("return", "report.return", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		report, err := a.readReport(ctx, s, args)
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			report, err := s.Reporting.ReturnReport(ctx, &reportingv1.ReturnReportRequest{
				Name: report.GetName(), Comment: comment, RequestId: id, Etag: report.GetEtag(),
			})
			if err != nil {
				return err
			}
			return a.showReport(report)
		})
	}))
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.return_comment"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) reportAccept() *cobra.Command {
	var comment, requestID string
	c := a.planFlag(a.remote("accept", "report.accept", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		report, err := a.readReport(ctx, s, args)
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			report, err := s.Reporting.AcceptReport(ctx, &reportingv1.AcceptReportRequest{
				Name: report.GetName(), Comment: comment, RequestId: id, Etag: report.GetEtag(),
			})
			if err != nil {
				return err
			}
			return a.showReport(report)
		})
	}))
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.comment"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) reportEntries() *cobra.Command {
	var content bool
	c := a.planFlag(a.remote("entries", "report.entries", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		answer, err := s.Reporting.ListReportEntries(ctx, &reportingv1.ListReportEntriesRequest{Parent: name, WithContent: content})
		if err != nil {
			return err
		}
		if a.json {
			err = a.out.JSON(answer)
		} else {
			a.out.Entries(answer.GetEntries(), answer.GetCheck())
		}
		if err == nil && !answer.GetCheck().GetIntact() {
			err = &problem{codeFalse, "series.broken", []any{"entry", answer.GetCheck().GetBrokenAt()}}
		}
		return err
	}))
	c.Flags().BoolVar(&content, "content", false, a.text.Text("flag.content"))
	return c
}
