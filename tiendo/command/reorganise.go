package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/reorganisationfile"
)

// unitReorganise enters the reorganisation of a file, or only finds what is wrong with it.
func (a *app) unitReorganise() *cobra.Command {
	var preview bool
	c := a.remote("reorganise", "unit.reorganise", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		source, err := a.readFile(args[0])
		if err != nil {
			return err
		}
		asked, index, fault := reorganisationfile.Read(source, args[0])
		asked.ValidateOnly = preview
		if fault != nil {
			return a.explain("error.reorganisation_faults", index, fault)
		}
		if err := grpcserver.CheckContract(asked); err != nil {
			return a.explain("error.reorganisation_faults", index, faultstatus.Status(err).Err())
		}
		entered, err := s.Units.CreateReorganisation(ctx, asked)
		if err != nil {
			return a.explain("error.reorganisation_faults", index, err)
		}
		return a.answer(entered, func() {
			a.out.Reorganisation(entered)
			if preview {
				a.out.Line("unit_reorganisation.preview")
			}
		})
	})
	c.Flags().BoolVar(&preview, "preview", false, a.text.Text("flag.reorganisation_preview"))
	return c
}

func (a *app) unitReorganisations() *cobra.Command {
	return a.remote("reorganisations", "unit.reorganisations", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := pages(func(token string) (*unitv1.ListReorganisationsResponse, string, error) {
			page, err := s.Units.ListReorganisations(ctx, &unitv1.ListReorganisationsRequest{PageSize: 1000, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Reorganisations(answer.GetReorganisations()) })
	})
}

func (a *app) unitCancelReorganisation() *cobra.Command {
	var reason string
	c := a.remote("cancel-reorganisation", "unit.cancel-reorganisation", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		cancelled, err := s.Units.CancelReorganisation(ctx, &unitv1.CancelReorganisationRequest{
			Name: "reorganisations/" + strings.TrimPrefix(args[0], "reorganisations/"), Reason: reason,
		})
		if err != nil {
			return err
		}
		return a.answer(cancelled, func() { a.out.Reorganisation(cancelled) })
	})
	c.Flags().StringVar(&reason, "reason", "", a.text.Text("flag.cancel_reason"))
	return c
}

func (a *app) unitSuccessions() *cobra.Command {
	var after, asOf string
	c := a.remote("successions", "unit.successions", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		from, err := dayFlag("after", after)
		if err != nil {
			return err
		}
		until, err := dayFlag("as-of", asOf)
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*unitv1.ListSuccessionsResponse, string, error) {
			page, err := s.Units.ListSuccessions(ctx, &unitv1.ListSuccessionsRequest{
				Unit: unitName(args[0]), After: from, AsOf: until, PageSize: 1000, PageToken: token,
			})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Successions(answer.GetSuccessions()) })
	})
	c.Flags().StringVar(&after, "after", "", a.text.Text("flag.successions_after"))
	c.Flags().StringVar(&asOf, "as-of", "", a.text.Text("flag.as_of"))
	return c
}
