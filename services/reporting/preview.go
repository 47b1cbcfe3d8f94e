package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/schedule"
)

// PeriodPreview is a period as it would be opened now.
type PeriodPreview struct {
	Name   PeriodName
	Title  string
	Rule   schedule.Rule
	Year   int
	Number int
	Days   schedule.Days
}

// Preview shows the periods of a plan in a year, before any of them is opened.
func (s *Service) Preview(ctx context.Context, plan string, year int) ([]PeriodPreview, error) {
	version, err := s.Plans.Readable(ctx, plan)
	if err != nil {
		return nil, err
	}
	working, err := s.WorkingCalendar(ctx)
	if err != nil {
		return nil, err
	}
	var found []PeriodPreview
	for _, rule := range version.Rules {
		for _, number := range version.numbers(rule, year) {
			days, err := rule.Days(year, number, working)
			if err != nil {
				return nil, err
			}
			found = append(found, PeriodPreview{
				Name: NewPeriodName(plan, rule, year, number), Title: rule.PeriodTitle(year, number), Rule: rule, Year: year,
				Number: number, Days: days,
			})
		}
	}
	return found, nil
}

// numbers are the numbers of the periods a rule has in a year while the plan runs; 0 where a period has none.
func (v PlanVersion) numbers(rule schedule.Rule, year int) []int {
	first, last := min(1, rule.Kind.Numbers(year)), rule.Kind.Numbers(year)
	var numbers []int
	for number := first; number <= last; number++ {
		from, to := rule.Data(year, number)
		if !to.Before(v.IssuedOn) && !v.EndsOn.Before(from) && (!rule.Kind.Once() || to.Year == year) {
			numbers = append(numbers, number)
		}
	}
	return numbers
}
