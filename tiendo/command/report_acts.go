package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// review is what somebody does with a report.
type review struct {
	report             *reportingv1.Report
	comment, requestID string
}

// said makes a command that does something with a report and must say why. Who acts for a unit need not name it.
func (a *app) said(name, key string, least int, do func(context.Context, client.Services, review) (*reportingv1.Report, error)) *cobra.Command {
	return a.onReport(name, key, least, a.text.Text("flag.comment"), func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		if err := needed("comment", r.comment); err != nil {
			return nil, err
		}
		return do(ctx, s, r)
	})
}

// onReport makes a command that does something with the report of a period and a unit, as it was seen.
func (a *app) onReport(
	name, key string, least int, commentText string, do func(context.Context, client.Services, review) (*reportingv1.Report, error),
) *cobra.Command {
	var comment, requestID string
	var entry int32
	c := a.planFlag(a.remote(name, key, least, 2, func(ctx context.Context, s client.Services, args []string) error {
		report, err := a.readReport(ctx, s, args)
		if err != nil {
			return err
		}
		if err := unmoved(ctx, s, report, entry, requestID); err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			report, err := do(ctx, s, review{report, comment, id})
			if err != nil {
				return err
			}
			return a.answer(report, func() { a.out.Standing(report) })
		})
	}))
	c.Flags().StringVar(&comment, "comment", "", commentText)
	c.Flags().Int32Var(&entry, "entry", 0, a.text.Text("flag.entry"))
	a.requestFlag(c, &requestID)
	return c
}

// unmoved refuses to act on a report whose newest entry is not the one that was seen. An act that is asked for again is let
// through where it was done before: it is what moved the report, and the system answers it as it did then.
func unmoved(ctx context.Context, s client.Services, report *reportingv1.Report, entry int32, requestID string) error {
	if entry == 0 || entry == report.GetLastEntry() {
		return nil
	}
	if requestID != "" {
		answer, err := s.Reporting.ListReportEntries(ctx, &reportingv1.ListReportEntriesRequest{Parent: report.GetName()})
		if err != nil {
			return err
		}
		for _, e := range answer.GetEntries() {
			if strings.EqualFold(e.GetRequestId(), requestID) {
				return nil
			}
		}
	}
	return &problem{codeState, "error.entry_moved", []any{"entry", entry, "now", report.GetLastEntry()}}
}

func (a *app) reportWithdraw() *cobra.Command {
	return a.said("withdraw", "report.withdraw", 1, func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		return s.Reporting.WithdrawReport(ctx, &reportingv1.WithdrawReportRequest{
			Name: r.report.GetName(), Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(),
		})
	})
}

func (a *app) reportRequestExtension() *cobra.Command {
	var due string
	c := a.said("request-extension", "report.request_extension", 1, func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		at, err := neededMoment("due", due)
		if err != nil {
			return nil, err
		}
		return s.Reporting.RequestExtension(ctx, &reportingv1.RequestExtensionRequest{
			Name: r.report.GetName(), DueTime: at, Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(),
		})
	})
	c.Flags().StringVar(&due, "due", "", a.text.Text("flag.due_asked"))
	return c
}

func (a *app) reportRequestReopening() *cobra.Command {
	return a.said("request-reopening", "report.request_reopening", 1, func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		return s.Reporting.RequestReopening(ctx, &reportingv1.RequestReopeningRequest{
			Name: r.report.GetName(), Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(),
		})
	})
}

func (a *app) reportDecline() *cobra.Command {
	return a.said("decline", "report.decline", 2, func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		return s.Reporting.DeclineRequest(ctx, &reportingv1.DeclineRequestRequest{
			Name: r.report.GetName(), Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(),
		})
	})
}

func (a *app) reportReopen() *cobra.Command {
	var until string
	var given []string
	c := a.said("reopen", "report.reopen", 2, func(ctx context.Context, s client.Services, r review) (*reportingv1.Report, error) {
		at, err := momentOf("until", until)
		if err != nil {
			return nil, err
		}
		remarks, err := remarksOf(given)
		if err != nil {
			return nil, err
		}
		return s.Reporting.ReopenReport(ctx, &reportingv1.ReopenReportRequest{
			Name: r.report.GetName(), Comment: r.comment, RequestId: r.requestID, Etag: r.report.GetEtag(), UntilTime: at, Remarks: remarks,
		})
	})
	c.Flags().StringVar(&until, "until", "", a.text.Text("flag.until"))
	c.Flags().StringArrayVar(&given, "remark", nil, a.text.Text("flag.remark"))
	return c
}
