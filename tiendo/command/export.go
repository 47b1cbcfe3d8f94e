package command

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/show"
)

// export writes the consolidated table for other programs: CSV, CSV for Excel, or JSON.
func (a *app) export() *cobra.Command {
	var file string
	var excel bool
	c := a.planFlag(a.remote("export", "export", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
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
	return c
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
