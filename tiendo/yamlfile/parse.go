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
// rest gives one fault each.
func (r *Reader) parse(text string) *yaml.Node {
	lines := strings.Split(text, "\n")
	root, fault := load(lines, span{0, len(lines)})
	if fault == nil {
		return root
	}
	found := len(r.faults)
	whole := &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	for _, part := range split(lines, 0, len(lines), startsPart) {
		if root := r.part(lines, part); root != nil && root.Kind == yaml.MappingNode {
			whole.Content = append(whole.Content, root.Content...)
		}
	}
	if len(r.faults) == found {
		r.Add(fault.Position, "", fault.key)
	}
	return whole
}

// part parses one top-level part, or what can be saved of it.
func (r *Reader) part(lines []string, part span) *yaml.Node {
	root, fault := load(lines, part)
	if fault == nil {
		return root
	}
	key, _, _ := strings.Cut(lines[part.from], ":")
	r.index.faulty[r.path(key)] = true
	items := split(lines, part.from+1, part.to, startsItem(lines, part))
	if len(items) == 0 {
		r.Add(fault.Position, "", fault.key)
		return nil
	}
	head := span{part.from, items[0].from}
	kept, found := []span{head}, len(r.faults)
	for _, item := range items {
		if _, fault := load(lines, head, item); fault != nil {
			r.Add(fault.Position, "", fault.key)
			continue
		}
		kept = append(kept, item)
	}
	root, fault = load(lines, kept...)
	if fault != nil && len(r.faults) == found {
		r.Add(fault.Position, "", fault.key)
	}
	return root
}

// span is a run of lines.
type span struct{ from, to int }

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

// load parses some of the lines; without any content the root is nil.
func load(lines []string, runs ...span) (*yaml.Node, *fault) {
	var kept []string
	var numbers []int // of the lines in the file
	for _, run := range runs {
		for n := run.from; n < run.to; n++ {
			kept, numbers = append(kept, lines[n]), append(numbers, n+1)
		}
	}
	if !slices.ContainsFunc(kept, isContent) {
		return nil, nil
	}
	var document yaml.Node
	limits := yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth)))
	if err := yaml.Load([]byte(strings.Join(kept, "\n")), &document, limits); err != nil {
		fault := syntaxFault(err)
		fault.Line = numbers[max(1, min(fault.Line, len(numbers)))-1]
		return nil, &fault
	}
	renumber(document.Content[0], numbers)
	return document.Content[0], nil
}

// renumber gives nodes the line numbers of the file.
func renumber(node *yaml.Node, numbers []int) {
	node.Line = numbers[max(1, min(node.Line, len(numbers)))-1]
	for _, child := range node.Content {
		renumber(child, numbers)
	}
}

func isContent(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && line[0] != '#'
}

// syntaxFault is where a text is not YAML, and what to do about it where the parser's words tell.
func syntaxFault(err error) fault {
	f := fault{Position: Position{1, 1}, key: "syntax"}
	e, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return f
	}
	f.Position = Position{e.Mark.Line, max(e.Mark.Column, 1)}
	for _, known := range syntaxErrors {
		if strings.Contains(e.Message, known.words) {
			f.key = known.key
			if known.begin && e.ContextMark.Line > 0 {
				f.Position = Position{e.ContextMark.Line, max(e.ContextMark.Column, 1)}
			}
			break
		}
	}
	return f
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
