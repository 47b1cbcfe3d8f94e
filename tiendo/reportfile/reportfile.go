// Package reportfile reads the content of a report from a YAML or JSON file, and writes files to fill in. The keys are
// the contract's field names, in JSON's spelling too. It knows the form of the file only: whether the report is complete
// and sound is the reporting service's question.
package reportfile

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// MaxBytes is the largest file that is read; the system takes no larger report.
const MaxBytes = 4 << 20

// reader gathers a report's content and everything that is wrong with its file.
type reader struct{ *yamlfile.Reader }

// Read reads a report's content from the bytes of a file; the name is for error messages. A *yamlfile.Error holds
// everything that is wrong with the file. The index says where each field of the content stands, below "content".
func Read(source []byte, name string) (*reportingv1.ReportContent, *yamlfile.Index, error) {
	r := reader{yamlfile.New(name, MaxBytes, func(key string) string { return "content." + key })}
	content := &reportingv1.ReportContent{}
	if root := r.Reader.Read(source); root != nil {
		r.Mapping("content", root, r.content(content))
	}
	return content, r.Index(), r.Err()
}

type entries = map[string]yamlfile.Entry

// either adds the spelling of JSON for the keys that have one of their own.
func either(keys entries) entries {
	for key, entry := range keys {
		if first, rest, two := strings.Cut(key, "_"); two {
			keys[first+strings.ToUpper(rest[:1])+rest[1:]] = entry
		}
	}
	return keys
}

func (r reader) content(c *reportingv1.ReportContent) entries {
	return either(entries{
		"values":          {Field: "values", Read: yamlfile.Each(r.Reader, &c.Values, r.value)},
		"sections":        {Field: "sections", Read: yamlfile.Each(r.Reader, &c.Sections, r.section)},
		"tasks":           {Field: "tasks", Read: yamlfile.Each(r.Reader, &c.Tasks, r.task)},
		"attachments":     {Field: "attachments", Read: yamlfile.Each(r.Reader, &c.Attachments, r.attachment)},
		"explanations":    {Field: "explanations", Read: yamlfile.Each(r.Reader, &c.Explanations, r.explanation)},
		"difficulties":    {Field: "difficulties", Read: r.Text(&c.Difficulties)},
		"next_steps":      {Field: "next_steps", Read: r.Text(&c.NextSteps)},
		"proposals":       {Field: "proposals", Read: r.Text(&c.Proposals)},
		"recommendations": {Field: "recommendations", Read: yamlfile.Each(r.Reader, &c.Recommendations, r.recommendation)},
	})
}

func (r reader) section(path string, node *yaml.Node, s *reportingv1.SectionResult) {
	r.Mapping(path, node, entries{
		"section": {Field: "section", Read: r.Text(&s.Section)},
		"text":    {Field: "text", Read: r.Text(&s.Text)},
	})
}

// value reads one figure: an indicator's code, and exactly one kind of value.
func (r reader) value(path string, node *yaml.Node, v *reportingv1.IndicatorValue) {
	var given []string
	kind := func(key string, read yamlfile.Take) yamlfile.Entry {
		return yamlfile.Entry{Field: key, Needed: true, Read: func(path string, node *yaml.Node) {
			given = append(given, key)
			read(path, node)
		}}
	}
	r.Mapping(path, node, either(entries{
		"indicator": {Field: "indicator", Read: r.Text(&v.Indicator)},
		"number":    kind("number", r.number(v)),
		"ratio": kind("ratio", r.ratio(func(ratio *reportingv1.Ratio) {
			v.Value = &reportingv1.IndicatorValue_Ratio{Ratio: ratio}
		})),
		"yes_no": kind("yes_no", r.yesNo(v)),
		"text":   kind("text", r.text(v)),
		"missing": kind("missing", r.missing(func(m *reportingv1.Missing) {
			v.Value = &reportingv1.IndicatorValue_Missing{Missing: m}
		})),
		"note": {Field: "note", Read: r.Text(&v.Note)},

		"breakdowns": {Field: "breakdowns", Read: yamlfile.Each(r.Reader, &v.Breakdowns, r.breakdown)},
		"drawn_from": {Field: "drawn_from", Read: r.drawn(v)},
	}))
	if len(given) > 1 {
		slices.Sort(given)
		r.Add(yamlfile.At(node), path, "two_values", "keys", strings.Join(given, ", "))
	}
}

func (r reader) number(v *reportingv1.IndicatorValue) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		number := &reportingv1.IndicatorValue_Number{}
		r.Decimal(&number.Number)(path, node)
		v.Value = number
	}
}

func (r reader) ratio(set func(*reportingv1.Ratio)) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		ratio := &reportingv1.Ratio{}
		r.Mapping(path, node, entries{
			"numerator":   {Field: "numerator", Read: r.Decimal(&ratio.Numerator), Needed: true},
			"denominator": {Field: "denominator", Read: r.Decimal(&ratio.Denominator), Needed: true},
		})
		set(ratio)
	}
}

func (r reader) yesNo(v *reportingv1.IndicatorValue) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		answer := &reportingv1.IndicatorValue_YesNo{}
		r.Truth(&answer.YesNo)(path, node)
		v.Value = answer
	}
}

func (r reader) text(v *reportingv1.IndicatorValue) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		words := &reportingv1.IndicatorValue_Text{}
		r.Text(&words.Text)(path, node)
		v.Value = words
	}
}

// kinds are the words for why there is no value.
var kinds = map[string]reportingv1.Missing_Kind{
	"nothing_occurred": reportingv1.Missing_KIND_NOTHING_OCCURRED,
	"not_applicable":   reportingv1.Missing_KIND_NOT_APPLICABLE,
	"not_available":    reportingv1.Missing_KIND_NOT_AVAILABLE,
}

// missing reads why there is no value; the contract's words for the kind, such as KIND_NOT_AVAILABLE, are taken too.
func (r reader) missing(set func(*reportingv1.Missing)) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		missing := &reportingv1.Missing{}
		kind := word(r, &missing.Kind, kinds, reportingv1.Missing_Kind_value)
		r.Mapping(path, node, entries{
			"kind":   {Field: "kind", Read: kind, Needed: true},
			"reason": {Field: "reason", Read: r.Text(&missing.Reason)},
		})
		set(missing)
	}
}

// word reads one of a few words; those of the contract are taken too.
func word[T ~int32](r reader, to *T, words map[string]T, contract map[string]int32) yamlfile.Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		if number, ok := contract[text]; ok && number != 0 {
			*to = T(number)
			return
		}
		yamlfile.Word(r.Reader, to, words)(path, node)
	})
}
