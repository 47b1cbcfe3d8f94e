package command

import (
	"context"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// progress shows how the indicators of a period stand against their targets.
func (a *app) progress() *cobra.Command {
	var xlsx string
	c := a.planFlag(a.remote("progress", "progress", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		unit := unitName(optional(args, 1))
		if xlsx != "" {
			return a.saved(xlsx, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
				return s.Sheets.ExportPeriodProgress(ctx, &reportingv1.ExportPeriodProgressRequest{Name: name, Unit: unit}, header)
			})
		}
		progress, err := s.Analysis.GetPeriodProgress(ctx, &reportingv1.GetPeriodProgressRequest{Period: name, Unit: unit})
		if err != nil {
			return err
		}
		return a.answer(progress, func() { a.out.Progress(progress) })
	}))
	c.Flags().StringVar(&xlsx, "xlsx", "", a.text.Text("flag.xlsx"))
	return c
}

// trend shows an indicator over the years of a plan, or over the periods of one of its rules.
func (a *app) trend() *cobra.Command {
	var asOf, rule, xlsx string
	c := a.planFlag(a.remote("trend", "trend", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		day, err := dayFlag("as-of", asOf)
		if err != nil {
			return err
		}
		plan, err := a.planName(ctx, s, "")
		if err != nil {
			return err
		}
		unit := unitName(optional(args, 1))
		if xlsx != "" {
			return a.saved(xlsx, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
				return s.Sheets.ExportIndicatorTrend(ctx, &reportingv1.ExportIndicatorTrendRequest{
					Plan: plan, Indicator: args[0], Unit: unit, AsOf: day, ReportingRule: rule,
				}, header)
			})
		}
		trend, err := s.Analysis.GetIndicatorTrend(ctx, &reportingv1.GetIndicatorTrendRequest{
			Plan: plan, Indicator: args[0], Unit: unit, AsOf: day, ReportingRule: rule,
		})
		if err != nil {
			return err
		}
		return a.answer(trend, func() { a.out.Trend(trend) })
	}))
	c.Flags().StringVar(&asOf, "as-of", "", a.text.Text("flag.trend_as_of"))
	c.Flags().StringVar(&rule, "rule", "", a.text.Text("flag.trend_rule"))
	c.Flags().StringVar(&xlsx, "xlsx", "", a.text.Text("flag.xlsx"))
	return c
}
