package command

import (
	"context"
	"os"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/show"
)

// export writes the consolidated table for other programs: CSV, CSV for Excel, or JSON.
func (a *app) export() *cobra.Command {
	var file, xlsx string
	var excel bool
	c := a.planFlag(a.remote("export", "export", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if xlsx != "" {
			return a.exportTables(ctx, s, args[0], xlsx)
		}
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		write := func(p show.Printer) error { return a.exportTo(p, c, excel) }
		if file == "" {
			return write(a.out)
		}
		f, err := os.Create(file)
		if err != nil {
			return err
		}
		if err := write(show.Printer{Text: a.text, Out: f}); err != nil {
			f.Close()
			return err
		}
		return f.Close()
	}))
	c.Flags().StringVarP(&file, "output", "o", "", a.text.Text("flag.output"))
	c.Flags().BoolVar(&excel, "excel", false, a.text.Text("flag.excel"))
	c.Flags().StringVar(&xlsx, "xlsx", "", a.text.Text("flag.xlsx"))
	c.MarkFlagsMutuallyExclusive("output", "xlsx")
	return c
}

// exportTables writes all tables of the consolidated report of a period into a workbook.
func (a *app) exportTables(ctx context.Context, s client.Services, period, file string) error {
	name, err := a.periodName(ctx, s, period)
	if err != nil {
		return err
	}
	return a.saved(file, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
		return s.Sheets.ExportConsolidatedTables(ctx, &reportingv1.ExportConsolidatedTablesRequest{Name: name + "/consolidatedReport"}, header)
	})
}

func (a *app) exportTo(p show.Printer, c *reportingv1.ConsolidatedReport, excel bool) error {
	switch {
	case a.json:
		return p.JSON(c)
	case excel:
		return p.ExcelCSV(c)
	}
	return p.CSV(c)
}
