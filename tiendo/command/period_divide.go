package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) periodDivideFigures() *cobra.Command {
	var document string
	var given []string
	c := a.decide("divide-figures", "period.divide_figures", 2, 2, true, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		portions, err := portionsOf(given)
		if err != nil {
			return nil, err
		}
		return s.Reporting.DivideFigures(ctx, &reportingv1.DivideFiguresRequest{
			Name: d.period, Unit: d.units[0], Portions: portions, Comment: d.comment, Document: document, RequestId: d.requestID,
		})
	})
	c.Flags().StringArrayVar(&given, "figure", nil, a.text.Text("flag.figure"))
	c.Flags().StringVar(&document, "document", "", a.text.Text("flag.document_needed"))
	return c
}

// portionsOf reads parts of figures typed as INDICATOR:UNIT=VALUE.
func portionsOf(given []string) ([]*reportingv1.FigurePortion, error) {
	if len(given) == 0 {
		return nil, usage("usage.flag_value", "flag", "figure")
	}
	portions := make([]*reportingv1.FigurePortion, 0, len(given))
	for _, text := range given {
		what, value, ok := strings.Cut(text, "=")
		indicator, unit, both := strings.Cut(what, ":")
		if !ok || !both || indicator == "" || unit == "" || value == "" {
			return nil, usage("usage.figure", "value", text)
		}
		portions = append(portions, &reportingv1.FigurePortion{
			Indicator: indicator, Unit: "units/" + strings.TrimPrefix(unit, "units/"), Value: value,
		})
	}
	return portions, nil
}
