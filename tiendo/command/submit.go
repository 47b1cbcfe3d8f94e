package command

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/reportfile"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// reportSubmit submits what a file says, or the draft as it was saved.
func (a *app) reportSubmit() *cobra.Command {
	var unit, requestID string
	var fromDraft bool
	c := a.planFlag(a.remote("submit", "report.submit", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		if fromDraft == (len(args) == 2) {
			return usage("usage.file_or_draft")
		}
		name, err := a.reportName(ctx, s, args[0], unit)
		if err != nil {
			return err
		}
		report, err := s.Reporting.GetReport(ctx, &reportingv1.GetReportRequest{Name: name})
		if err != nil {
			return err
		}
		content, index, err := a.content(ctx, s, report.GetName(), optional(args, 1))
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			a.complain("submit.request_id", "request_id", id) // before the call: whatever happens, it is known
			receipt, err := s.Reporting.SubmitReport(ctx, &reportingv1.SubmitReportRequest{
				Name: report.GetName(), Content: content, RequestId: id,
			})
			if err != nil {
				return a.placed(err, index)
			}
			return a.answer(receipt, func() { a.out.Receipt(receipt) })
		})
	}))
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.unit"))
	c.Flags().BoolVar(&fromDraft, "draft", false, a.text.Text("flag.draft"))
	a.requestFlag(c, &requestID)
	return c
}

// content is what a file says, or what was saved as the report's draft where there is no file.
func (a *app) content(ctx context.Context, s client.Services, report, file string) (*reportingv1.ReportContent, *yamlfile.Index, error) {
	if file == "" {
		draft, err := s.Reporting.GetReportDraft(ctx, &reportingv1.GetReportDraftRequest{Name: report + "/draft"})
		return draft.GetContent(), nil, err
	}
	return a.readReportFile(file)
}

// readReportFile reads a file without a fault of its own.
func (a *app) readReportFile(file string) (*reportingv1.ReportContent, *yamlfile.Index, error) {
	source, err := a.readFile(file)
	if err != nil {
		return nil, nil, err
	}
	content, index, err := reportfile.Read(source, file)
	if err != nil {
		return nil, nil, a.explain("error.report_faults", index, err)
	}
	return content, index, nil
}

// placed says of every fault the system found on which line of the file it stands; without a file the error stays as it
// is.
func (a *app) placed(err error, index *yamlfile.Index) error {
	if index == nil || err == nil {
		return err
	}
	return a.explain("error.report_faults", index, err)
}

// readFile reads a file, or the input for "-".
func (a *app) readFile(file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(io.LimitReader(a.Stdin, reportfile.MaxBytes+1))
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, reportfile.MaxBytes+1))
}

func (a *app) reportReceipt() *cobra.Command {
	var requestID string
	c := a.planFlag(a.remote("receipt", "report.receipt", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		receipt, err := s.Reporting.GetReceipt(ctx, &reportingv1.GetReceiptRequest{Name: name, RequestId: requestID})
		if err != nil {
			return err
		}
		return a.answer(receipt, func() { a.out.Receipt(receipt) })
	}))
	c.Flags().StringVar(&requestID, "request-id", "", a.text.Text("flag.receipt_request_id"))
	return c
}
