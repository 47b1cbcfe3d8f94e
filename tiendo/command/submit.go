package command

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/reportfile"
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
		content, lines, err := a.content(ctx, s, report.GetName(), optional(args, 1))
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			a.complain("submit.request_id", "request_id", id) // before the call: whatever happens, it is known
			receipt, err := s.Reporting.SubmitReport(ctx, &reportingv1.SubmitReportRequest{
				Name: report.GetName(), Content: content, RequestId: id,
			})
			if err != nil {
				return a.placed(err, optional(args, 1), lines)
			}
			return a.showReceipt(receipt)
		})
	}))
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.unit"))
	c.Flags().BoolVar(&fromDraft, "draft", false, a.text.Text("flag.draft"))
	a.requestFlag(c, &requestID)
	return c
}

// content is what a file says, or what was saved as the report's draft where there is no file.
func (a *app) content(ctx context.Context, s client.Services, report, file string) (*reportingv1.ReportContent, reportfile.Lines, error) {
	if file == "" {
		draft, err := s.Reporting.GetReportDraft(ctx, &reportingv1.GetReportDraftRequest{Name: report + "/draft"})
		return draft.GetContent(), nil, err
	}
	source, err := a.readFile(file)
	if err != nil {
		return nil, nil, err
	}
	return reportfile.Read(source)
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

// placed says of every fault the system found on which line of the file it stands.
func (a *app) placed(err error, file string, lines reportfile.Lines) error {
	f, ok := client.ReadFailure(err)
	if !ok || len(f.Fields) == 0 || lines == nil {
		return err
	}
	fmt.Fprintln(a.Stderr, f.Text(a.text.Language))
	for _, field := range f.Fields {
		a.complain("error.place", "file", file, "line", lines.Of(field.Path), "field", field.Path, "text", field.Text(a.text.Language))
	}
	return &problem{codeInvalid, "error.nothing_stored", nil}
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
		return a.showReceipt(receipt)
	}))
	c.Flags().StringVar(&requestID, "request-id", "", a.text.Text("flag.receipt_request_id"))
	return c
}

func (a *app) showReceipt(receipt *reportingv1.Receipt) error {
	if a.json {
		return a.out.JSON(receipt)
	}
	a.out.Receipt(receipt)
	return nil
}
