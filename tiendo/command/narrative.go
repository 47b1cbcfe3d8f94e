package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) narrativeCommands() *cobra.Command {
	return a.group("narrative", "narrative", a.narrativeShow(), a.narrativeSave(), a.narrativeVersions())
}

// narrativeShow shows the text of a consolidated report with what it rests on.
func (a *app) narrativeShow() *cobra.Command {
	var version int32
	c := a.planFlag(a.remote("show", "narrative.show", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		draft, err := s.Consolidation.GetConsolidatedDraft(ctx,
			&reportingv1.GetConsolidatedDraftRequest{Name: period + "/consolidatedDraft", Version: version})
		if err != nil {
			return err
		}
		return a.answer(draft, func() { a.out.Narrative(draft) })
	}))
	c.Flags().Int32Var(&version, "version", 0, a.text.Text("flag.narrative_version"))
	return c
}

// narrativeSave saves a new version of the text, as `narrative show --json` wrote it and somebody changed it since.
func (a *app) narrativeSave() *cobra.Command {
	var requestID, comment string
	c := a.planFlag(a.remote("save", "narrative.save", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		draft := new(reportingv1.ConsolidatedDraft)
		if err := a.readMessage(args[1], draft); err != nil {
			return err
		}
		draft.Name = period + "/consolidatedDraft"
		return act(requestID, func(id string) error {
			saved, err := s.Consolidation.UpdateConsolidatedDraft(ctx, &reportingv1.UpdateConsolidatedDraftRequest{
				Draft: draft, Comment: comment, RequestId: id, Etag: draft.GetEtag(),
			})
			if err != nil {
				return err
			}
			return a.answer(saved, func() { a.out.Narrative(saved) })
		})
	}))
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.narrative_comment"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) narrativeVersions() *cobra.Command {
	return a.planFlag(a.remote("versions", "narrative.versions", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		answer, err := s.Consolidation.ListConsolidatedDraftVersions(ctx,
			&reportingv1.ListConsolidatedDraftVersionsRequest{Parent: period + "/consolidatedDraft"})
		if err != nil {
			return err
		}
		err = a.answer(answer, func() { a.out.Entries(answer.GetEntries()) })
		return a.checked(err, answer.GetCheck())
	}))
}
