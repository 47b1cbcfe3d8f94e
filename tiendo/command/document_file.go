package command

import (
	"context"
	"mime"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reportPrint writes a report into a file in the layout of an official document.
func (a *app) reportPrint() *cobra.Command {
	var file string
	var word, draft bool
	c := a.planFlag(a.remote("print", "report.print", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		return a.saved(file, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
			return s.Exports.ExportReport(ctx, &reportingv1.ExportReportRequest{Name: name, Format: documentFormat(word), Draft: draft}, header)
		})
	}))
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.printed"))
	c.Flags().BoolVar(&word, "word", false, a.text.Text("flag.word"))
	c.Flags().BoolVar(&draft, "draft", false, a.text.Text("flag.print_draft"))
	return c
}

// printConsolidated writes the consolidated report of a period into a file in the layout of an official document.
func (a *app) printConsolidated() *cobra.Command {
	var file string
	var word bool
	c := a.planFlag(a.remote("print", "print", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		return a.saved(file, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
			return s.Exports.ExportConsolidatedReport(ctx, &reportingv1.ExportConsolidatedReportRequest{
				Name: period + "/consolidatedReport", Format: documentFormat(word),
			}, header)
		})
	}))
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.printed"))
	c.Flags().BoolVar(&word, "word", false, a.text.Text("flag.word"))
	return c
}

// planPrint writes a plan into a file in the layout of an official document.
func (a *app) planPrint() *cobra.Command {
	var file string
	var word bool
	var version int32
	c := a.remote("print", "plan.print", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.planName(ctx, s, optional(args, 0))
		if err != nil {
			return err
		}
		request := &planv1.ExportPlanRequest{Name: name, Format: planv1.ExportPlanRequest_FORMAT_PDF, Version: version}
		if word {
			request.Format = planv1.ExportPlanRequest_FORMAT_DOCX
		}
		return a.saved(file, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
			return s.Plans.ExportPlan(ctx, request, header)
		})
	})
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.printed"))
	c.Flags().BoolVar(&word, "word", false, a.text.Text("flag.word"))
	c.Flags().Int32Var(&version, "version", 0, a.text.Text("flag.version"))
	return c
}

func documentFormat(word bool) reportingv1.DocumentFormat {
	if word {
		return reportingv1.DocumentFormat_DOCUMENT_FORMAT_DOCX
	}
	return reportingv1.DocumentFormat_DOCUMENT_FORMAT_PDF
}

// saved writes a file that is read into the one that was named or, where none was, under the name it has, beside which nothing
// is overwritten.
func (a *app) saved(file string, read func(grpc.CallOption) (*httpbody.HttpBody, error)) error {
	var header metadata.MD
	body, err := read(grpc.Header(&header))
	if err != nil {
		return err
	}
	return a.write(file, nameIn(header), body.GetData())
}

// write writes content to the file that was named or, where none was, under a name of its own, beside which nothing is
// overwritten.
func (a *app) write(file, own string, content []byte) error {
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if file == "" {
		file, flags = own, os.O_WRONLY|os.O_CREATE|os.O_EXCL
	}
	f, err := os.OpenFile(file, flags, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(content); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	a.out.Line("print.saved", "file", file)
	return nil
}

// nameIn is the name the server gave the file. Whatever it says, it is a name in the folder one is in.
func nameIn(header metadata.MD) string {
	for _, disposition := range header.Get("content-disposition") {
		if _, parameters, err := mime.ParseMediaType(disposition); err == nil && parameters["filename"] != "" {
			return filepath.Base(parameters["filename"])
		}
	}
	return "tai-lieu"
}
