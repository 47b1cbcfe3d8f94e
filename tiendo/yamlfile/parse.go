package yamlfile

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"
)

// maxDepth bounds nesting; a plan needs six levels, a report four.
const maxDepth = 20

// parse makes the tree of a file. A parser stops at its first error, so when the whole does not parse, the file is taken
// apart: each top-level part alone, and each item of a broken part alone. What parses is kept and checked further; the
// rest gives one fault each. It is false when something had to be left out.
func (r *Reader) parse(text string) (*yaml.Node, bool) {
	root, err := load(text)
	if err == nil {
		return root, true
	}
	found := len(r.faults)
	whole := &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	lines := strings.Split(text, "\n")
	for _, part := range split(lines, 0, len(lines), startsPart) {
		if root := r.part(lines, part); root != nil && root.Kind == yaml.MappingNode {
			whole.Content = append(whole.Content, root.Content...)
		}
	}
	if len(r.faults) == found {
		r.addSyntax(err)
	}
	return whole, false
}

// span is a run of lines.
type span struct{ from, to int }

// part parses one top-level part, or what can be saved of it.
func (r *Reader) part(lines []string, part span) *yaml.Node {
	root, err := load(only(lines, part))
	if err == nil {
		return root
	}
	key, _, _ := strings.Cut(lines[part.from], ":")
	r.index.faulty[r.path(key)] = true
	items := split(lines, part.from+1, part.to, startsItem(lines, part))
	if len(items) == 0 {
		r.addSyntax(err)
		return nil
	}
	kept, found := []span{{part.from, items[0].from}}, len(r.faults)
	for _, item := range items {
		if _, err := load(only(lines, kept[0], item)); err != nil {
			r.addSyntax(err)
			continue
		}
		kept = append(kept, item)
	}
	root, err = load(only(lines, kept...))
	if err != nil && len(r.faults) == found {
		r.addSyntax(err)
	}
	return root
}

// split cuts the lines between two places into runs, each beginning with a line that starts one.
func split(lines []string, from, to int, starts func(string) bool) []span {
	var runs []span
	for n := from; n < to; n++ {
		switch {
		case starts(lines[n]):
			runs = append(runs, span{n, to})
			if len(runs) > 1 {
				runs[len(runs)-2].to = n
			}
		}
	}
	return runs
}

// startsPart reports whether a line begins a top-level part.
func startsPart(line string) bool {
	return line != "" && !strings.ContainsRune(" \t#", rune(line[0]))
}

// startsItem finds how the items of the list in a part begin: as deep as the first one.
func startsItem(lines []string, part span) func(string) bool {
	for _, line := range lines[part.from+1 : part.to] {
		if item := strings.TrimLeft(line, " "); strings.HasPrefix(item, "- ") {
			indent := line[:len(line)-len(item)]
			return func(line string) bool { return strings.HasPrefix(line, indent+"- ") }
		}
	}
	return func(string) bool { return false }
}

// only is a text with some of the lines, each on its own line number.
func only(lines []string, runs ...span) string {
	text := make([]string, runs[len(runs)-1].to)
	for _, run := range runs {
		copy(text[run.from:run.to], lines[run.from:run.to])
	}
	return strings.Join(text, "\n")
}

// load parses a text; an empty one has a nil root.
func load(text string) (*yaml.Node, error) {
	if !slices.ContainsFunc(strings.Split(text, "\n"), isContent) {
		return nil, nil
	}
	var document yaml.Node
	if err := yaml.Load([]byte(text), &document, yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth)))); err != nil {
		return nil, err
	}
	return document.Content[0], nil
}

func isContent(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && line[0] != '#'
}

// addSyntax notes where a text is not YAML, and what to do about it where the parser's words tell.
func (r *Reader) addSyntax(err error) {
	at, key := Position{1, 1}, "syntax"
	if e, ok := errors.AsType[*yaml.LoadError](err); ok {
		at = Position{e.Mark.Line, e.Mark.Column}
		for _, known := range syntaxErrors {
			if strings.Contains(e.Message, known.words) {
				key = known.key
				if known.begin && e.ContextMark.Line > 0 {
					at = Position{e.ContextMark.Line, e.ContextMark.Column}
				}
				break
			}
		}
	}
	r.Add(Position{max(at.Line, 1), max(at.Column, 1)}, "", key)
}

// syntaxErrors explain what the parser says. Where the fault is best shown at the beginning of the broken thing and not
// where the parser noticed it, begin is true.
var syntaxErrors = []struct {
	words, key string
	begin      bool
}{
	{"tab character", "syntax_tab", false},
	{"cannot start any token", "syntax_character", false},
	{"mapping values are not allowed", "syntax_colon", false},
	{"could not find expected ':'", "syntax_no_colon", true},
	{"did not find expected ',' or ']'", "syntax_bracket", true},
	{"did not find expected ',' or '}'", "syntax_bracket", true},
	{"unexpected end of stream", "syntax_quote", true},
	{"unknown escape character", "syntax_escape", false},
	{"did not find expected '-' indicator", "syntax_indent", false},
	{"did not find expected key", "syntax_indent", false},
	{"unknown anchor", "no_alias", false},
	{"max depth", "too_deep", false},
}
