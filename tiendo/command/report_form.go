package command

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reportForm writes the form of a report as a workbook, to be filled in offline.
func (a *app) reportForm() *cobra.Command {
	var file string
	c := a.planFlag(a.remote("form", "report.form", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		return a.saved(file, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
			return s.Sheets.ExportReportForm(ctx, &reportingv1.ExportReportFormRequest{Name: name}, header)
		})
	}))
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.printed"))
	return c
}

// reportImport reads a form that was filled in, shows what it would change in the draft, and saves that when asked to.
func (a *app) reportImport() *cobra.Command {
	var unit string
	var save bool
	c := a.planFlag(a.remote("import", "report.import", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], unit)
		if err != nil {
			return err
		}
		data, err := a.readFile(args[1])
		if err != nil {
			return err
		}
		read, err := s.Sheets.ImportReportForm(ctx, &reportingv1.ImportReportFormRequest{Name: name, FileName: filepath.Base(args[1]), Data: data})
		if err != nil {
			return err
		}
		period, err := periodOf(ctx, s, name)
		if err != nil {
			return err
		}
		if save {
			if _, err := s.Reporting.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{
				Draft: &reportingv1.ReportDraft{Name: name + "/draft", Content: read.GetContent(), Etag: read.GetEtag()},
			}); err != nil {
				return err
			}
		}
		return a.answer(read, func() { a.out.ReadForm(read, period, save) })
	}))
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.unit"))
	c.Flags().BoolVar(&save, "save", false, a.text.Text("flag.save_form"))
	return c
}
