package reporting

import (
	"cmp"
	"context"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/schedule"
)

// previousFor are the figures a unit's report counted with for the same kind of period a year before. They are read only
// where a rule looks at them, whenever somebody asks: a correction of that report is seen at once. Values found by another
// definition cannot be compared and are left out. None is no fault.
func (s *Service) previousFor(ctx context.Context, now ReportNow) (Figures, error) {
	p := now.Period
	if !slices.ContainsFunc(p.ruleSet().between, func(r *Rule) bool { return r.previous && now.Obligation.asksFor(r) }) {
		return Figures{}, nil
	}
	rule := schedule.Rule{ID: p.RuleID, Kind: p.Kind}
	before, err := s.period(ctx, NewPeriodName(p.Plan, rule, p.Year-1, p.Number))
	if err != nil {
		return Figures{}, unlessNotFound(err)
	}
	report := before.Name.Report(now.Obligation.Unit.Unit)
	kept, err := s.Store.Standings(ctx, report)
	if err != nil {
		return Figures{}, err
	}
	counted := kept[report].Counted().Entry
	if counted == 0 {
		return Figures{}, nil
	}
	content, err := s.content(ctx, report.Series(), counted)
	if err != nil {
		return Figures{}, err
	}
	return NewFigures(slices.DeleteFunc(content.Values, func(v Value) bool {
		was, known := before.Indicator(v.Indicator)
		is, asked := p.Indicator(v.Indicator)
		return !known || !asked || cmp.Or(was.DefinitionVersion, 1) != cmp.Or(is.DefinitionVersion, 1)
	})), nil
}

func unlessNotFound(err error) error {
	if fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND {
		return nil
	}
	return err
}
