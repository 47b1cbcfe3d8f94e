package reportfile

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// breakdown reads the part of a figure that belongs to one category.
func (r reader) breakdown(path string, node *yaml.Node, b *reportingv1.Breakdown) {
	var given []string
	kind := func(key string, read yamlfile.Take) yamlfile.Entry {
		return yamlfile.Entry{Field: key, Needed: true, Read: func(path string, node *yaml.Node) {
			given = append(given, key)
			read(path, node)
		}}
	}
	r.Mapping(path, node, entries{
		"dimension": {Field: "dimension", Read: r.Text(&b.Dimension)},
		"category":  {Field: "category", Read: r.Text(&b.Category)},
		"number": kind("number", func(path string, node *yaml.Node) {
			number := &reportingv1.Breakdown_Number{}
			r.Decimal(&number.Number)(path, node)
			b.Value = number
		}),
		"levels":  {Field: "levels", Read: yamlfile.Each(r.Reader, &b.Levels, r.level)},
		"ratio":   kind("ratio", r.ratio(func(ratio *reportingv1.Ratio) { b.Value = &reportingv1.Breakdown_Ratio{Ratio: ratio} })),
		"missing": kind("missing", r.missing(func(m *reportingv1.Missing) { b.Value = &reportingv1.Breakdown_Missing{Missing: m} })),
	})
	if len(given) > 1 {
		slices.Sort(given)
		r.Add(yamlfile.At(node), path, "two_values", "keys", strings.Join(given, ", "))
	}
}
