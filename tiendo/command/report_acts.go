package command

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/tiendo/client"
)

// momentForm is how a moment is typed: a day and a time of the day in Vietnam. A day alone is refused: nobody could tell
// whether it is still in or not.
const momentForm = "2006-01-02 15:04"

// momentOf reads a moment; nil if none was given.
func momentOf(flag, given string) (*timestamppb.Timestamp, error) {
	if given == "" {
		return nil, nil
	}
	at, err := time.ParseInLocation(momentForm, given, calendar.Zone)
	if err != nil {
		return nil, usage("usage.moment", "flag", flag, "value", given)
	}
	return timestamppb.New(at), nil
}

// remarksOf reads remarks typed as PART=TEXT, where the part is the code of an indicator, muc:CODE for a content area, or
// a part as the contract names it.
func remarksOf(given []string) ([]*reportingv1.PartRemark, error) {
	var remarks []*reportingv1.PartRemark
	for _, text := range given {
		part, comment, ok := strings.Cut(text, "=")
		if !ok || part == "" || comment == "" {
			return nil, usage("usage.remark", "value", text)
		}
		section, isSection := strings.CutPrefix(part, "muc:")
		switch {
		case isSection:
			part = "sections/" + section
		case !strings.Contains(part, "/") && part != "difficulties" && part != "next_steps" && part != "proposals":
			part = "values/" + part
		}
		remarks = append(remarks, &reportingv1.PartRemark{Part: part, Comment: comment})
	}
	return remarks, nil
}

// said makes a command that does something with a report and must say why. Who acts for a unit need not name it.
func (a *app) said(name, key string, least int, do func(context.Context, client.Services, review) (*reportingv1.Report, error)) *cobra.Command {
	var comment, requestID string
	c := a.planFlag(a.remote(name, key, least, 2, func(ctx context.Context, s client.Services, args []string) error {
		if comment == "" {
			return usage("usage.flag_value", "flag", "comment")
		}
		report, err := a.readReport(ctx, s, args)
		if err != nil {
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
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.comment"))
	a.requestFlag(c, &requestID)
	return c
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
		at, err := momentOf("due", due)
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
