package reportfile

import (
	"go.yaml.in/yaml/v4"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// addressees are the words for who is asked.
var addressees = map[string]reportingv1.Addressee_Kind{
	"lead_unit":      reportingv1.Addressee_KIND_LEAD_UNIT,
	"issuing_unit":   reportingv1.Addressee_KIND_ISSUING_UNIT,
	"recipient_unit": reportingv1.Addressee_KIND_RECIPIENT_UNIT,
	"unit":           reportingv1.Addressee_KIND_UNIT,
}

// recommendation reads what is asked, and of whom.
func (r reader) recommendation(path string, node *yaml.Node, to *reportingv1.Recommendation) {
	to.Addressee = &reportingv1.Addressee{}
	r.Mapping(path, node, entries{
		"id":        {Field: "id", Read: r.Text(&to.Id), Needed: true},
		"addressee": {Field: "addressee", Read: r.addressee(to.Addressee), Needed: true},
		"text":      {Field: "text", Read: r.Text(&to.Text), Needed: true},
		"section":   {Field: "section", Read: r.Text(&to.Section)},
		"task":      {Field: "task", Read: r.Text(&to.Task)},
	})
}

// addressee reads who is asked; the contract's words for the kind, such as KIND_LEAD_UNIT, are taken too.
func (r reader) addressee(to *reportingv1.Addressee) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		kind := r.Scalar(func(path string, node *yaml.Node, text string) {
			if number, ok := reportingv1.Addressee_Kind_value[text]; ok && number != 0 {
				to.Kind = reportingv1.Addressee_Kind(number)
				return
			}
			yamlfile.Word(r.Reader, &to.Kind, addressees)(path, node)
		})
		r.Mapping(path, node, entries{
			"kind": {Field: "kind", Read: kind, Needed: true},
			"unit": {Field: "unit", Read: r.Text(&to.Unit)},
		})
	}
}
