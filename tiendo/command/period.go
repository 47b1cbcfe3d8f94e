package command

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) periodCommands() *cobra.Command {
	return a.group("period", "period", a.periodOpen(), a.periodList(), a.periodShow(), a.periodBoard(), a.periodTotals(),
		a.periodStanding(), a.periodFindings(), a.periodImport(), a.periodExtend(), a.periodExempt(), a.periodEndExemption(), a.periodCertify(), a.periodLift(),
		a.periodAdopt(), a.periodTakeOver(), a.periodHandOver(), a.periodDivideFigures(), a.periodEntries())
}

// periodID is a year and a rule, as in 2025-6-thang, and of weeks, months and quarters a number, as in 2025-thang-07.
var periodID = regexp.MustCompile(`^([0-9]{4})-(.+)$`)

func (a *app) periodOpen() *cobra.Command {
	return a.planFlag(a.remote("open", "period.open", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		parts := periodID.FindStringSubmatch(args[0])
		if parts == nil {
			return usage("usage.period", "given", args[0])
		}
		plan, err := a.readPlan(ctx, s, nil)
		if err != nil {
			return err
		}
		year, _ := strconv.Atoi(parts[1])
		rule, number := ruleAndNumber(plan.GetContent(), parts[2])
		period, err := s.Reporting.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{
			Parent: plan.GetName(), RuleId: rule, Year: int32(year), Number: number,
		})
		if err != nil {
			return err
		}
		return a.answer(period, func() { a.out.Period(period) })
	}))
}

// ruleAndNumber takes the part of a period's id after the year apart. What is the id of a rule is no number.
func ruleAndNumber(c *planv1.PlanContent, text string) (rule string, number int32) {
	for _, r := range c.GetReportingRules() {
		if r.GetRuleId() == text {
			return text, 0
		}
	}
	i := strings.LastIndex(text, "-")
	n, err := strconv.ParseInt(text[i+1:], 10, 32)
	if i < 0 || err != nil {
		return text, 0
	}
	return text[:i], int32(n)
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
