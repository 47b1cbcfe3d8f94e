package planfile

import "regexp"

// causes are the fields on which it depends whether other fields are sound.
var causes = []struct {
	field  *regexp.Regexp
	causes []string // $1 is the indicator or the rule
}{
	{regexp.MustCompile(`^content\.indicators\[\d+\]\.section$`), []string{"content.sections"}},
	{regexp.MustCompile(`^content\.indicators\[\d+\]\.reporting_rules`), []string{"content.reporting_rules"}},
	{regexp.MustCompile(`^content\.indicators\[\d+\]\.reporting_units`), []string{"content.assigned_units"}},
	{regexp.MustCompile(`^content\.sections\[\d+\]\.tasks\[\d+\]\.(lead|participating)_unit`), []string{"content.assigned_units", "content.lead_unit"}},
	{
		regexp.MustCompile(`^(content\.indicators\[\d+\])\.(aggregation|direction|decimals|minimum|maximum|baseline|targets|period_aggregation|cumulative|dimensions)`),
		[]string{"$1.value_kind", "$1.aggregation", "$1.decimals"},
	},
	{
		regexp.MustCompile(`^content\.indicators\[\d+\]\.(baseline|targets\[\d+\])\.year$`),
		[]string{"content.document_date", "content.end_date"},
	},
	{regexp.MustCompile(`^content\.indicators\[\d+\]\.targets\[\d+\]\.reporting_rule$`), []string{"content.reporting_rules"}},
	{regexp.MustCompile(`^content\.indicators\[\d+\]\.targets\[\d+\]\.unit$`), []string{"content.assigned_units"}},
	{regexp.MustCompile(`^content\.sections\[\d+\]\.tasks\[\d+\]\.due_date$`), []string{"content.end_date"}},
	{regexp.MustCompile(`^content\.checks\[\d+\]\.expression$`), []string{"content.indicators"}},
	{regexp.MustCompile(`^content\.(end_date)$`), []string{"content.document_date"}},
}

// causedBy are the fields on which it depends whether a field is sound.
func causedBy(field string) []string {
	var all []string
	for _, c := range causes {
		if match := c.field.FindStringSubmatchIndex(field); match != nil {
			for _, cause := range c.causes {
				all = append(all, string(c.field.ExpandString(nil, cause, field, match)))
			}
		}
	}
	return all
}
