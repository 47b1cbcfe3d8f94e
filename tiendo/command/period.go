package command

import (
	"context"
	"regexp"
	"strconv"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) periodCommands() *cobra.Command {
	return a.group("period", "period", a.periodOpen(), a.periodList(), a.periodShow(), a.periodBoard())
}

// periodID is a year and a rule, as in 2025-6-thang.
var periodID = regexp.MustCompile(`^([0-9]{4})-(.+)$`)

func (a *app) periodOpen() *cobra.Command {
	return a.planFlag(a.remote("open", "period.open", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		parts := periodID.FindStringSubmatch(args[0])
		if parts == nil {
			return usage("usage.period", "given", args[0])
		}
		plan, err := a.planName(ctx, s, "")
		if err != nil {
			return err
		}
		year, _ := strconv.Atoi(parts[1])
		period, err := s.Reporting.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: plan, RuleId: parts[2], Year: int32(year)})
		if err != nil {
			return err
		}
		return a.answer(period, func() { a.out.Period(period) })
	}))
}

func (a *app) periodShow() *cobra.Command {
	return a.planFlag(a.remote("show", "period.show", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		period, err := s.Reporting.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: name})
		if err != nil {
			return err
		}
		return a.answer(period, func() { a.out.Period(period) })
	}))
}

func (a *app) periodList() *cobra.Command {
	return a.planFlag(a.remote("list", "period.list", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		plan, err := a.planName(ctx, s, "")
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListPeriodsResponse, string, error) {
			page, err := s.Reporting.ListPeriods(ctx, &reportingv1.ListPeriodsRequest{Parent: plan, PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Periods(answer.GetPeriods()) })
	}))
}

func (a *app) periodBoard() *cobra.Command {
	return a.planFlag(a.remote("board", "period.board", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		board, err := s.Reporting.GetBoard(ctx, &reportingv1.GetBoardRequest{Period: name})
		if err != nil {
			return err
		}
		return a.answer(board, func() { a.out.Board(board) })
	}))
}
