package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) reportCommands() *cobra.Command {
	return a.group("report", "report", a.reportShow(), a.reportPrint(), a.reportKnown(), a.reportFindings(), a.reportCompare(), a.reportTemplate(), a.reportForm(), a.reportImport(), a.reportDraft(), a.reportDraw(), a.reportDrawn(), a.reportAttach(), a.reportAttachment(), a.reportSubmit(),
		a.reportWithdraw(), a.reportReceipt(),
		a.reportRequestExtension(), a.reportRequestReopening(), a.reportDecline(),
		a.reportReturn(), a.reportAccept(), a.reportReopen(), a.reportEntries())
}

func (a *app) reportShow() *cobra.Command {
	return a.planFlag(a.remote("show", "report.show", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		report, err := a.readReport(ctx, s, args)
		if err != nil {
			return err
		}
		period, err := periodOf(ctx, s, report.GetName())
		if err != nil {
			return err
		}
		return a.answer(report, func() { a.out.Report(report, period) })
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

// periodOf reads the period a report belongs to.
func periodOf(ctx context.Context, s client.Services, report string) (*reportingv1.Period, error) {
	name, _, _ := strings.Cut(report, "/reports/")
	return s.Reporting.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: name})
}

// reportReturn returns a report to its unit.
func (a *app) reportReturn() *cobra.Command {
	var due string
	var given []string
	c := a.review("return", "report.return", func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		if err := needed("comment", r.comment); err != nil {
			return nil, err
		}
		at, err := momentOf("due", due)
		if err != nil {
			return nil, err
		}
		remarks, err := remarksOf(given)
		if err != nil {
			return nil, err
		}
		return s.Reporting.ReturnReport(ctx, &reportingv1.ReturnReportRequest{
			Name: r.report.GetName(), Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(), DueTime: at, Remarks: remarks,
		})
	})
	c.Flags().StringVar(&due, "due", "", a.text.Text("flag.return_due"))
	c.Flags().StringArrayVar(&given, "remark", nil, a.text.Text("flag.remark"))
	return c
}

// reportAccept accepts a report.
func (a *app) reportAccept() *cobra.Command {
	return a.review("accept", "report.accept", func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		return s.Reporting.AcceptReport(ctx, &reportingv1.AcceptReportRequest{
			Name: r.report.GetName(), Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(),
		})
	})
}

// review makes a command with which the lead unit handles a report that was submitted.
func (a *app) review(name, key string, do func(context.Context, client.Services, review) (*reportingv1.Report, error)) *cobra.Command {
	return a.onReport(name, key, 2, a.text.Text("flag."+name+"_comment"), do)
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
		err = a.answer(answer, func() { a.out.Entries(answer.GetEntries()) })
		return a.checked(err, answer.GetCheck())
	}))
	c.Flags().BoolVar(&content, "content", false, a.text.Text("flag.content"))
	return c
}

// checked says whether a series is whole, and makes it an error when it is not.
func (a *app) checked(err error, check *reportingv1.SeriesCheck) error {
	if err != nil {
		return err
	}
	if !check.GetIntact() {
		return &problem{codeFalse, "series.broken", []any{"entry", check.GetBrokenAt()}}
	}
	if !a.json {
		a.out.Line("series.intact")
	}
	return nil
}
