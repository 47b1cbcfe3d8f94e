package command

import (
	"context"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// reportDraw shows what a report can draw from the consolidated reports that its unit dispatched, and draws it into the draft.
func (a *app) reportDraw() *cobra.Command {
	var save bool
	c := a.planFlag(a.remote("draw", "report.draw", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		found, err := s.Levels.ListDrawableReports(ctx, &reportingv1.ListDrawableReportsRequest{Parent: name})
		if err != nil {
			return err
		}
		if save {
			if err := a.drawInto(ctx, s, name, found.GetDrawableReports()); err != nil {
				return err
			}
		}
		return a.answer(found, func() { a.out.Drawable(found.GetDrawableReports()) })
	}))
	c.Flags().BoolVar(&save, "save", false, a.text.Text("flag.draw_save"))
	return c
}

// drawInto puts what the first report without an obstacle gives into the draft; what else the draft says stays.
func (a *app) drawInto(ctx context.Context, s client.Services, report string, found []*reportingv1.DrawableReport) error {
	if len(found) == 0 || found[0].GetObstacle() != reportingv1.DrawableReport_OBSTACLE_UNSPECIFIED {
		return &problem{codeNotFound, "error.nothing_to_draw", []any{"report", report}}
	}
	draft, err := s.Reporting.GetReportDraft(ctx, &reportingv1.GetReportDraftRequest{Name: report + "/draft"})
	if err != nil {
		return err
	}
	content := draft.GetContent()
	for _, drawn := range found[0].GetValues() {
		if drawn.GetValue() == nil {
			continue
		}
		n := slices.IndexFunc(content.GetValues(), func(v *reportingv1.IndicatorValue) bool { return v.GetIndicator() == drawn.GetIndicator() })
		if n < 0 {
			content.Values = append(content.Values, drawn.GetValue())
			continue
		}
		note := content.GetValues()[n].GetNote()
		content.Values[n] = drawn.GetValue()
		content.Values[n].Note = note
	}
	_, err = s.Reporting.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: draft.GetName(), Content: content, Etag: draft.GetEtag()},
	})
	return err
}

// reportDrawn opens a value that a unit drew down to the reports of the level below.
func (a *app) reportDrawn() *cobra.Command {
	return a.planFlag(a.remote("drawn", "report.drawn", 3, 3, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], args[1])
		if err != nil {
			return err
		}
		report, err := s.Reporting.GetReport(ctx, &reportingv1.GetReportRequest{Name: name})
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListDrawnContributionsResponse, string, error) {
			page, err := s.Levels.ListDrawnContributions(ctx, &reportingv1.ListDrawnContributionsRequest{
				Parent: name + "/entries/" + strconv.Itoa(max(int(report.GetContentEntry()), 1)), Indicator: args[2], PageSize: 200, PageToken: token,
			})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Provenance(answer.GetContributions()) })
	}))
}
