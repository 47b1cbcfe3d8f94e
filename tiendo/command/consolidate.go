package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// consolidate adds the accepted reports up.
func (a *app) consolidate() *cobra.Command {
	var requestID string
	c := a.planFlag(a.remote("consolidate", "consolidate", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		// Asked first, so that a system that cannot be reached is not taken for an act of unknown outcome.
		if _, err := s.Reporting.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: name}); err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			c, err := s.Reporting.CompileConsolidatedReport(ctx,
				&reportingv1.CompileConsolidatedReportRequest{Name: name + "/consolidatedReport", RequestId: id})
			if err != nil {
				return err
			}
			return a.answer(c, func() { a.out.Consolidated(c) })
		})
	}))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) approve() *cobra.Command {
	var comment string
	c := a.onRevision("approve", "approve", func(ctx context.Context, s client.Services, seen revision) (*reportingv1.ConsolidatedReport, error) {
		return s.Reporting.ApproveConsolidatedReport(ctx, &reportingv1.ApproveConsolidatedReportRequest{
			Name: seen.name, Comment: comment, RequestId: seen.requestID, Etag: seen.etag,
		})
	})
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.accept_comment"))
	return c
}

func (a *app) dispatch() *cobra.Command {
	return a.onRevision("dispatch", "dispatch", func(ctx context.Context, s client.Services, seen revision) (*reportingv1.ConsolidatedReport, error) {
		return s.Reporting.DispatchConsolidatedReport(ctx, &reportingv1.DispatchConsolidatedReportRequest{
			Name: seen.name, RequestId: seen.requestID, Etag: seen.etag,
		})
	})
}

// revision is the revision of a consolidated report that an act is about.
type revision struct{ name, etag, requestID string }

// onRevision makes a command that acts on the newest revision, or on none if that is not the one the person has seen.
func (a *app) onRevision(name, key string, do func(context.Context, client.Services, revision) (*reportingv1.ConsolidatedReport, error)) *cobra.Command {
	var requestID string
	var number int32
	c := a.planFlag(a.remote(name, key, 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		c, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		if number != 0 && number != c.GetRevision() {
			return &problem{codeState, "error.revision_moved", []any{"revision", number, "now", c.GetRevision()}}
		}
		return act(requestID, func(id string) error {
			c, err := do(ctx, s, revision{c.GetName(), c.GetEtag(), id})
			if err != nil {
				return err
			}
			return a.answer(c, func() { a.out.ConsolidatedStanding(c) })
		})
	}))
	c.Flags().Int32Var(&number, "revision", 0, a.text.Text("flag.revision"))
	a.requestFlag(c, &requestID)
	return c
}
