package planform

import (
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/plan"
)

func sections() table[plan.Section] {
	return table[plan.Section]{"sections", []column[plan.Section]{
		textIn("code", 10, func(s *plan.Section) *string { return &s.Code }).needed(),
		textIn("title", 60, func(s *plan.Section) *string { return &s.Title }).needed(),
		numberIn("weight", func(s *plan.Section) *string { return &s.Weight }),
		listIn("reporting_units", unit, func(s *plan.Section) *[]string { return &s.ReportingUnits }),
	}}
}

// taskRow is a task with the content area it belongs to.
type taskRow struct {
	section string
	plan.Task
}

func tasks() table[taskRow] {
	return table[taskRow]{"tasks", []column[taskRow]{
		textIn("section", 10, func(t *taskRow) *string { return &t.section }).needed(),
		textIn("code", 10, func(t *taskRow) *string { return &t.Code }).needed(),
		textIn("title", 60, func(t *taskRow) *string { return &t.Title }).needed(),
		unitIn("lead_unit", func(t *taskRow) *string { return &t.LeadUnit }),
		listIn("participating_units", unit, func(t *taskRow) *[]string { return &t.ParticipatingUnits }),
		listIn("reporting_units", unit, func(t *taskRow) *[]string { return &t.ReportingUnits }),
		dayIn("due_date", func(t *taskRow) *calendar.Date { return &t.DueDate }),
		textIn("product", 40, func(t *taskRow) *string { return &t.Product }),
	}}
}

// indicatorRow is an indicator with its baseline, which has no year where there is none.
type indicatorRow struct {
	plan.Indicator
	baseline plan.Baseline
}

var (
	kinds              = []plan.ValueKind{plan.Count, plan.Amount, plan.Ratio, plan.YesNo, plan.Text}
	aggregations       = []plan.Aggregation{plan.Sum, plan.RatioOf, plan.Average, plan.Min, plan.Max, plan.CountYes, plan.CountAll, plan.NoneAtAll, plan.ByFormula}
	periodAggregations = []plan.PeriodAggregation{
		plan.SumOver, plan.RatioOver, plan.AverageOver, plan.LastOver, plan.MinOver, plan.MaxOver, plan.CountOver, plan.NoneOver,
	}
	directions = []plan.Direction{plan.Up, plan.Down}
)

func indicators() table[indicatorRow] {
	w := words()
	return table[indicatorRow]{"indicators", []column[indicatorRow]{
		textIn("code", 10, func(i *indicatorRow) *string { return &i.Code }).needed(),
		textIn("section", 10, func(i *indicatorRow) *string { return &i.Section }).needed(),
		textIn("title", 60, func(i *indicatorRow) *string { return &i.Title }).needed(),
		textIn("unit_of_measure", 14, func(i *indicatorRow) *string { return &i.UnitOfMeasure }),
		choiceIn("value_kind", 14, kinds, func(k plan.ValueKind) string { return w.Kinds[k] }, func(i *indicatorRow) *plan.ValueKind { return &i.Kind }).needed(),
		wholeIn("decimals", func(i *indicatorRow) *int { return &i.Decimals }),
		choiceIn("aggregation", 18, aggregations, func(a plan.Aggregation) string { return w.Aggregations[string(a)] },
			func(i *indicatorRow) *plan.Aggregation { return &i.Aggregation }).needed(),
		choiceIn("period_aggregation", 18, periodAggregations, func(a plan.PeriodAggregation) string { return w.Aggregations[string(a)] },
			func(i *indicatorRow) *plan.PeriodAggregation { return &i.PeriodAggregation }),
		truthIn("cumulative", func(i *indicatorRow) *bool { return &i.Cumulative }),
		choiceIn("direction", 10, directions, func(d plan.Direction) string { return w.Directions[d] }, func(i *indicatorRow) *plan.Direction { return &i.Direction }),
		numberIn("minimum", func(i *indicatorRow) *string { return &i.Minimum }),
		numberIn("maximum", func(i *indicatorRow) *string { return &i.Maximum }),
		numberIn("weight", func(i *indicatorRow) *string { return &i.Weight }),
		numberIn("change_threshold_percent", func(i *indicatorRow) *string { return &i.ChangeThreshold }),
		wholeIn("baseline.year", func(i *indicatorRow) *int { return &i.baseline.Year }).called("baseline_year"),
		numberIn("baseline.value", func(i *indicatorRow) *string { return &i.baseline.Value }).called("baseline_value"),
		textIn("baseline.source", 24, func(i *indicatorRow) *string { return &i.baseline.Source }).called("baseline_source"),
		truthIn("baseline.sample", func(i *indicatorRow) *bool { return &i.baseline.Sample }).called("baseline_sample"),
		listIn("reporting_units", unit, func(i *indicatorRow) *[]string { return &i.ReportingUnits }),
		listIn("reporting_rules", asItIs, func(i *indicatorRow) *[]string { return &i.ReportingRules }),
		textIn("definition", 40, func(i *indicatorRow) *string { return &i.Definition }),
		textIn("formula", 40, func(i *indicatorRow) *string { return &i.Formula }),
	}}
}

// categoryRow is one category, with the dimension and the indicator it belongs to.
type categoryRow struct {
	indicator string
	dimension plan.Dimension
	plan.Category
}

func dimensions() table[categoryRow] {
	return table[categoryRow]{"dimensions", []column[categoryRow]{
		textIn("indicator", 12, func(c *categoryRow) *string { return &c.indicator }).needed(),
		textIn("dimension", 14, func(c *categoryRow) *string { return &c.dimension.Code }).needed(),
		textIn("dimension_title", 24, func(c *categoryRow) *string { return &c.dimension.Title }).needed(),
		textIn("code", 14, func(c *categoryRow) *string { return &c.Code }).called("category").needed(),
		textIn("title", 24, func(c *categoryRow) *string { return &c.Title }).called("category_title").needed(),
		truthIn("required", func(c *categoryRow) *bool { return &c.dimension.Required }),
		truthIn("complete", func(c *categoryRow) *bool { return &c.dimension.Complete }),
	}}
}

// targetRow is a target, with the indicator it is of.
type targetRow struct {
	indicator string
	plan.Target
}

func targets() table[targetRow] {
	return table[targetRow]{"targets", []column[targetRow]{
		textIn("indicator", 12, func(t *targetRow) *string { return &t.indicator }).needed(),
		wholeIn("year", func(t *targetRow) *int { return &t.Year }).needed(),
		numberIn("value", func(t *targetRow) *string { return &t.Value }).called("target").needed(),
		unitIn("unit", func(t *targetRow) *string { return &t.Unit }),
		textIn("reporting_rule", 16, func(t *targetRow) *string { return &t.Rule }).called("rule"),
		truthIn("sample", func(t *targetRow) *bool { return &t.Sample }),
	}}
}
