package command

import (
	"context"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) periodBoard() *cobra.Command {
	var asOf, xlsx string
	c := a.planFlag(a.remote("board", "period.board", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		basis, day, err := basisOf(asOf)
		if err != nil {
			return err
		}
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		if xlsx != "" {
			return a.saved(xlsx, func(header grpc.CallOption) (*httpbody.HttpBody, error) {
				return s.Sheets.ExportBoard(ctx, &reportingv1.ExportBoardRequest{Name: name}, header)
			})
		}
		board, err := s.Reporting.GetBoard(ctx, &reportingv1.GetBoardRequest{Period: name, Basis: basis, AsOf: day})
		if err != nil {
			return err
		}
		return a.answer(board, func() {
			a.out.Board(board)
			if day != nil {
				a.out.Groups(board)
			}
		})
	}))
	c.Flags().StringVar(&asOf, "as-of", "", a.text.Text("flag.boundary_as_of"))
	c.Flags().StringVar(&xlsx, "xlsx", "", a.text.Text("flag.xlsx"))
	c.MarkFlagsMutuallyExclusive("as-of", "xlsx")
	return c
}

func (a *app) periodTotals() *cobra.Command {
	var asOf string
	var shares bool
	c := a.planFlag(a.remote("totals", "period.totals", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		basis, day, err := basisOf(asOf)
		if err != nil {
			return err
		}
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		totals, err := s.Reporting.GetPeriodTotals(ctx, &reportingv1.GetPeriodTotalsRequest{Period: name, Basis: basis, AsOf: day, UseShares: shares})
		if err != nil {
			return err
		}
		return a.answer(totals, func() { a.out.Totals(totals) })
	}))
	c.Flags().StringVar(&asOf, "as-of", "", a.text.Text("flag.boundary_as_of"))
	c.Flags().BoolVar(&shares, "use-shares", false, a.text.Text("flag.use_shares"))
	return c
}

// basisOf is by the units of which day something is asked; as filed where none is given.
func basisOf(asOf string) (reportingv1.BoundaryBasis, *date.Date, error) {
	day, err := dayFlag("as-of", asOf)
	if err != nil || day == nil {
		return reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_FILED, nil, err
	}
	return reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF, day, nil
}
