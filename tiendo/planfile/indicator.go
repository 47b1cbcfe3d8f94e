package planfile

import (
	"fmt"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// The words of a file for the values of the contract.
var (
	periodKinds = map[string]planv1.ReportingRule_Kind{
		"six_months": planv1.ReportingRule_KIND_SIX_MONTHS,
		"year":       planv1.ReportingRule_KIND_YEAR,
	}
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
	}
	directions = map[string]planv1.Indicator_Direction{
		"up":   planv1.Indicator_DIRECTION_UP,
		"down": planv1.Indicator_DIRECTION_DOWN,
	}
)

func (r *reader) indicator(i *planv1.Indicator) map[string]entry {
	return map[string]entry{
		"code":            {"code", r.text(&i.Code)},
		"title":           {"title", r.text(&i.Title)},
		"section":         {"section", r.text(&i.Section)},
		"unit_of_measure": {"unit_of_measure", r.text(&i.UnitOfMeasure)},
		"kind":            {"value_kind", word(r, &i.ValueKind, valueKinds)},
		"aggregation":     {"aggregation", word(r, &i.Aggregation, aggregations)},
		"direction":       {"direction", word(r, &i.Direction, directions)},
		"decimals":        {"decimals", r.whole(&i.Decimals)},
		"minimum":         {"minimum", r.decimal(&i.Minimum)},
		"maximum":         {"maximum", r.decimal(&i.Maximum)},
		"reporting_units": {"reporting_units", r.units(&i.ReportingUnits)},
		"reporting_rules": {"reporting_rules", r.texts(&i.ReportingRules)},
		"baseline":        {"baseline", r.baseline(&i.Baseline)},
		"targets":         {"targets", r.targets(&i.Targets, false)},
		"sample_targets":  {"targets", r.targets(&i.Targets, true)},
		"definition":      {"definition", r.text(&i.Definition)},
	}
}

func (r *reader) baseline(to **planv1.Baseline) take {
	return func(path string, node *yaml.Node) {
		b := &planv1.Baseline{}
		r.mapping(path, node, map[string]entry{
			"year":   {"year", r.whole(&b.Year)},
			"value":  {"value", r.decimal(&b.Value)},
			"source": {"source", r.text(&b.Source)},
			"sample": {"sample", r.truth(&b.Sample)},
		})
		*to = b
	}
}

// targets reads {2019: 40, 2020: 45}.
func (r *reader) targets(to *[]*planv1.Target, sample bool) take {
	return func(path string, node *yaml.Node) {
		if !r.is(path, node, yaml.MappingNode, "wrong_type_targets") {
			return
		}
		for pair := range slices.Chunk(node.Content, 2) {
			year, err := strconv.ParseInt(pair[0].Value, 10, 32)
			if err != nil {
				r.add(at(pair[0]), path, "bad_year", "value", pair[0].Value)
				continue
			}
			target := &planv1.Target{Year: int32(year), Sample: sample}
			path := fmt.Sprintf("%s[%d]", path, len(*to))
			r.index.places[path] = at(pair[0])
			r.decimal(&target.Value)(path+".value", pair[1])
			*to = append(*to, target)
		}
	}
}
