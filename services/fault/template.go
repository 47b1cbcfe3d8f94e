package fault

import (
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
)

// template is a text with placeholders for facts: {plan}. A part in square brackets is left out when a fact in it is
// not known, so that one text serves callers who know more and callers who know less.
type template struct {
	source string
	parts  []part
}

type part struct {
	text     string
	optional bool
}

var (
	partPattern        = regexp.MustCompile(`\[[^\[\]]*\]|[^\[\]]+`)
	placeholderPattern = regexp.MustCompile(`\{([a-z_]+)\}`)
)

// UnmarshalYAML reads a template from its source text.
func (t *template) UnmarshalYAML(node *yaml.Node) error {
	if err := node.Decode(&t.source); err != nil {
		return err
	}
	matched := 0
	for _, found := range partPattern.FindAllString(t.source, -1) {
		matched += len(found)
		text, optional := strings.CutPrefix(found, "[")
		t.parts = append(t.parts, part{text: strings.TrimSuffix(text, "]"), optional: optional})
	}
	if matched != len(t.source) {
		return fmt.Errorf("line %d: brackets do not match: %s", node.Line, t.source)
	}
	return nil
}

// fill puts the facts in, as say says them.
func (t template) fill(facts map[string]string, say func(name, value string) string) string {
	var text strings.Builder
	for _, p := range t.parts {
		known := true
		filled := placeholderPattern.ReplaceAllStringFunc(p.text, func(placeholder string) string {
			name := strings.Trim(placeholder, "{}")
			value := facts[name]
			known = known && value != ""
			return say(name, value)
		})
		if known || !p.optional {
			text.WriteString(filled)
		}
	}
	return text.String()
}
