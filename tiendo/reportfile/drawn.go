package reportfile

import (
	"go.yaml.in/yaml/v4"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// drawn reads from which consolidated report a value was drawn: a draft that is shown as a file, changed and saved again keeps its
// sources.
func (r reader) drawn(v *reportingv1.IndicatorValue) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		from := &reportingv1.DrawnFrom{}
		r.Mapping(path, node, either(entries{
			"consolidated_report": {Field: "consolidated_report", Read: r.Text(&from.ConsolidatedReport)},
			"revision":            {Field: "revision", Read: r.Whole(&from.Revision)},
			"content_sha256":      {Field: "content_sha256", Read: r.Text(&from.ContentSha256)},
			"indicator":           {Field: "indicator", Read: r.Text(&from.Indicator)},
			"levels":              {Field: "levels", Read: yamlfile.Each(r.Reader, &from.Levels, r.level)},
		}))
		v.DrawnFrom = from
	}
}

// level reads how many units of a lower level are in a value.
func (r reader) level(path string, node *yaml.Node, to *reportingv1.LevelCount) {
	r.Mapping(path, node, either(entries{
		"figures":        {Field: "figures", Read: r.Whole(&to.Figures)},
		"reported_units": {Field: "reported_units", Read: r.Whole(&to.ReportedUnits)},
		"expected_units": {Field: "expected_units", Read: r.Whole(&to.ExpectedUnits)},
	}))
}
