package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// acknowledge takes a consolidated report that was dispatched to the unit of a client system.
func (a *app) acknowledge() *cobra.Command {
	return a.receives("acknowledge", "acknowledge", false, func(ctx context.Context, s client.Services, r received) (*reportingv1.ConsolidatedReport, error) {
		return s.Consolidation.AcknowledgeDispatchedReport(ctx, &reportingv1.AcknowledgeDispatchedReportRequest{
			Name: r.name, ContentSha256: r.hash, Comment: r.comment, RequestId: r.requestID,
		})
	})
}

// reject sends a consolidated report back that was dispatched to the unit of a client system.
func (a *app) reject() *cobra.Command {
	return a.receives("reject", "reject", true, func(ctx context.Context, s client.Services, r received) (*reportingv1.ConsolidatedReport, error) {
		return s.Consolidation.RejectDispatchedReport(ctx, &reportingv1.RejectDispatchedReportRequest{
			Name: r.name, ContentSha256: r.hash, Comment: r.comment, RequestId: r.requestID,
		})
	})
}

// received is what the receiving authority says of a dispatched revision.
type received struct{ name, hash, comment, requestID string }

// receives is a command that says something of the revision dispatched last, or of the one whose hash is given.
func (a *app) receives(use, key string, reasoned bool, say func(context.Context, client.Services, received) (*reportingv1.ConsolidatedReport, error)) *cobra.Command {
	var r received
	c := a.planFlag(a.remote(use, key, 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if reasoned {
			if err := needed("comment", r.comment); err != nil {
				return err
			}
		}
		report, err := a.readConsolidated(ctx, s, args[0])
		if err != nil {
			return err
		}
		r.name = report.GetName()
		if r.hash == "" {
			r.hash = report.GetContentSha256()
		}
		return act(r.requestID, func(id string) error {
			r.requestID = id
			after, err := say(ctx, s, r)
			if err != nil {
				return err
			}
			return a.answer(after, func() { a.out.ConsolidatedStanding(after) })
		})
	}))
	c.Flags().StringVar(&r.hash, "sha256", "", a.text.Text("flag.receive_sha256"))
	c.Flags().StringVar(&r.comment, "comment", "", a.text.Text("flag.receive_comment"))
	a.requestFlag(c, &r.requestID)
	return c
}
