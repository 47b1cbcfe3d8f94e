package planfile

import (
	"fmt"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// The words of a file for the values of the contract.
var (
	periodKinds = map[string]planv1.ReportingRule_Kind{
		"six_months":  planv1.ReportingRule_KIND_SIX_MONTHS,
		"year":        planv1.ReportingRule_KIND_YEAR,
		"week":        planv1.ReportingRule_KIND_WEEK,
		"month":       planv1.ReportingRule_KIND_MONTH,
		"quarter":     planv1.ReportingRule_KIND_QUARTER,
		"second_half": planv1.ReportingRule_KIND_SECOND_HALF,
		"nine_months": planv1.ReportingRule_KIND_NINE_MONTHS,
		"school_year": planv1.ReportingRule_KIND_SCHOOL_YEAR,
		"custom":      planv1.ReportingRule_KIND_CUSTOM,
		"one_off":     planv1.ReportingRule_KIND_ONE_OFF,
		"urgent":      planv1.ReportingRule_KIND_URGENT,
	}
	windows = map[string]planv1.ReportingRule_Window{
		"decree_09": planv1.ReportingRule_WINDOW_DECREE_09,
		"calendar":  planv1.ReportingRule_WINDOW_CALENDAR,
	}
	rolls      = map[string]planv1.DueRule_Roll{"next_working_day": planv1.DueRule_ROLL_NEXT_WORKING_DAY}
	valueKinds = map[string]planv1.Indicator_ValueKind{
		"count":  planv1.Indicator_VALUE_KIND_COUNT,
		"amount": planv1.Indicator_VALUE_KIND_AMOUNT,
		"ratio":  planv1.Indicator_VALUE_KIND_RATIO,
		"yes_no": planv1.Indicator_VALUE_KIND_YES_NO,
		"text":   planv1.Indicator_VALUE_KIND_TEXT,
	}
	aggregations = map[string]planv1.Indicator_Aggregation{
		"sum":       planv1.Indicator_AGGREGATION_SUM,
		"ratio":     planv1.Indicator_AGGREGATION_RATIO,
		"average":   planv1.Indicator_AGGREGATION_AVERAGE,
		"min":       planv1.Indicator_AGGREGATION_MIN,
		"max":       planv1.Indicator_AGGREGATION_MAX,
		"count_yes": planv1.Indicator_AGGREGATION_COUNT_YES,
		"none":      planv1.Indicator_AGGREGATION_NONE,
		"count":     planv1.Indicator_AGGREGATION_COUNT,
		"formula":   planv1.Indicator_AGGREGATION_FORMULA,
	}
	periodAggregations = map[string]planv1.Indicator_PeriodAggregation{
		"sum":     planv1.Indicator_PERIOD_AGGREGATION_SUM,
		"ratio":   planv1.Indicator_PERIOD_AGGREGATION_RATIO,
		"average": planv1.Indicator_PERIOD_AGGREGATION_AVERAGE,
		"last":    planv1.Indicator_PERIOD_AGGREGATION_LAST,
		"min":     planv1.Indicator_PERIOD_AGGREGATION_MIN,
		"max":     planv1.Indicator_PERIOD_AGGREGATION_MAX,
		"count":   planv1.Indicator_PERIOD_AGGREGATION_COUNT,
		"none":    planv1.Indicator_PERIOD_AGGREGATION_NONE,
	}
	severities = map[string]planv1.Check_Severity{
		"error":   planv1.Check_SEVERITY_ERROR,
		"warning": planv1.Check_SEVERITY_WARNING,
	}
	directions = map[string]planv1.Indicator_Direction{
		"up":   planv1.Indicator_DIRECTION_UP,
		"down": planv1.Indicator_DIRECTION_DOWN,
		"keep": planv1.Indicator_DIRECTION_KEEP,
	}
	progressStatuses = map[string]planv1.ProgressStatus{
		"achieved": planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED,
		"likely":   planv1.ProgressStatus_PROGRESS_STATUS_LIKELY,
		"unlikely": planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY,
	}
	progressMeasures = map[string]planv1.ProgressBand_Measure{
		"target":   planv1.ProgressBand_MEASURE_TARGET,
		"expected": planv1.ProgressBand_MEASURE_EXPECTED,
	}
)

func (r *reader) indicator(i *planv1.Indicator) entries {
	return entries{
		"code":            entry("code", r.Text(&i.Code)),
		"title":           entry("title", r.Text(&i.Title)),
		"section":         entry("section", r.Text(&i.Section)),
		"unit_of_measure": entry("unit_of_measure", r.Text(&i.UnitOfMeasure)),
		"kind":            entry("value_kind", yamlfile.Word(r.Reader, &i.ValueKind, valueKinds)),
		"aggregation":     entry("aggregation", yamlfile.Word(r.Reader, &i.Aggregation, aggregations)),
		"direction":       entry("direction", yamlfile.Word(r.Reader, &i.Direction, directions)),
		"decimals":        entry("decimals", r.Whole(&i.Decimals)),
		"minimum":         entry("minimum", r.Decimal(&i.Minimum)),
		"maximum":         entry("maximum", r.Decimal(&i.Maximum)),
		"reporting_units": entry("reporting_units", r.units(&i.ReportingUnits)),
		"reporting_rules": entry("reporting_rules", r.Texts(&i.ReportingRules)),
		"baseline":        entry("baseline", r.baseline(&i.Baseline)),
		"targets":         entry("targets", r.targets(&i.Targets, false)),
		"sample_targets":  entry("targets", r.targets(&i.Targets, true)),
		"definition":      entry("definition", r.Text(&i.Definition)),

		"detailed_targets":   entry("targets", each(r, &i.Targets, r.target)),
		"dimensions":         entry("dimensions", each(r, &i.Dimensions, r.dimension)),
		"period_aggregation": entry("period_aggregation", yamlfile.Word(r.Reader, &i.PeriodAggregation, periodAggregations)),
		"cumulative":         entry("cumulative", r.Truth(&i.Cumulative)),
		"weight":             entry("weight", r.Decimal(&i.Weight)),
		"definition_version": entry("definition_version", r.Whole(&i.DefinitionVersion)),

		"change_threshold_percent": entry("change_threshold_percent", r.Decimal(&i.ChangeThresholdPercent)),
		"formula":                  entry("formula", r.Text(&i.Formula)),
	}
}

// target reads a target of one unit, or of the periods of one reporting rule.
func (r *reader) target(t *planv1.Target) entries {
	return entries{
		"year":           entry("year", r.Whole(&t.Year)),
		"value":          entry("value", r.Decimal(&t.Value)),
		"unit":           entry("unit", r.Text(&t.Unit)),
		"reporting_rule": entry("reporting_rule", r.Text(&t.ReportingRule)),
		"sample":         entry("sample", r.Truth(&t.Sample)),
	}
}

func (r *reader) dimension(d *planv1.Dimension) entries {
	return entries{
		"code":       entry("code", r.Text(&d.Code)),
		"title":      entry("title", r.Text(&d.Title)),
		"categories": entry("categories", r.categories(&d.Categories)),
		"required":   entry("required", r.Truth(&d.Required)),
		"complete":   entry("complete", r.Truth(&d.Complete)),
	}
}

// categories reads {female: Nữ, male: Nam}, in this order.
func (r *reader) categories(to *[]*planv1.Category) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		if !r.Is(path, node, yaml.MappingNode, "wrong_type_categories") {
			return
		}
		for pair := range slices.Chunk(node.Content, 2) {
			category := &planv1.Category{Code: pair[0].Value}
			path := fmt.Sprintf("%s[%d]", path, len(*to))
			r.Index().Set(path, yamlfile.At(pair[0]))
			r.Text(&category.Title)(path+".title", pair[1])
			*to = append(*to, category)
		}
	}
}

func (r *reader) baseline(to **planv1.Baseline) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		b := &planv1.Baseline{}
		r.Mapping(path, node, entries{
			"year":   entry("year", r.Whole(&b.Year)),
			"value":  entry("value", r.Decimal(&b.Value)),
			"source": entry("source", r.Text(&b.Source)),
			"sample": entry("sample", r.Truth(&b.Sample)),
		})
		*to = b
	}
}

// targets reads {2019: 40, 2020: 45}.
func (r *reader) targets(to *[]*planv1.Target, sample bool) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		if !r.Is(path, node, yaml.MappingNode, "wrong_type_targets") {
			return
		}
		for pair := range slices.Chunk(node.Content, 2) {
			if yamlfile.BrokenNumber(pair[0], pair[1]) {
				r.Add(yamlfile.At(pair[0]), path, "number_comma", "value", pair[0].Value)
				continue
			}
			year, err := strconv.ParseInt(pair[0].Value, 10, 32)
			if err != nil {
				r.Add(yamlfile.At(pair[0]), path, "bad_year", "value", pair[0].Value)
				continue
			}
			target := &planv1.Target{Year: int32(year), Sample: sample}
			path := fmt.Sprintf("%s[%d]", path, len(*to))
			r.Index().Set(path, yamlfile.At(pair[0]))
			r.Decimal(&target.Value)(path+".value", pair[1])
			*to = append(*to, target)
		}
	}
}
