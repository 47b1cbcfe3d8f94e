package command

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/reportfile"
)

// reportDraft shows the draft of the person's unit, or saves what a file says as the draft.
func (a *app) reportDraft() *cobra.Command {
	var unit string
	c := a.planFlag(a.remote("draft", "report.draft", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], unit)
		if err != nil {
			return err
		}
		draft, err := s.Reporting.GetReportDraft(ctx, &reportingv1.GetReportDraftRequest{Name: name + "/draft"})
		if err != nil {
			return err
		}
		if len(args) == 2 {
			if draft, err = a.saveDraft(ctx, s, draft, args[1]); err != nil {
				return err
			}
		}
		period, err := periodOf(ctx, s, name)
		if err != nil {
			return err
		}
		return a.answer(draft, func() { a.out.Draft(draft, period) })
	}))
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.unit"))
	return c
}

func (a *app) saveDraft(ctx context.Context, s client.Services, draft *reportingv1.ReportDraft, file string) (*reportingv1.ReportDraft, error) {
	content, index, err := a.readReportFile(file)
	if err != nil {
		return nil, err
	}
	saved, err := s.Reporting.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: draft.GetName(), Content: content, Etag: draft.GetEtag()},
	})
	if err != nil {
		return nil, a.placed(err, index)
	}
	return saved, nil
}

// reportTemplate writes a file the unit can fill in.
func (a *app) reportTemplate() *cobra.Command {
	return a.planFlag(a.remote("template", "report.template", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		period, err := periodOf(ctx, s, name)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(period.GetObligations(), func(o *reportingv1.Obligation) bool { return o.GetReport() == name })
		if i < 0 {
			return &problem{codeNotFound, "error.owes_nothing", []any{"report", name}}
		}
		return reportfile.Template(a.Stdout, a.text, period, period.GetObligations()[i])
	}))
}
