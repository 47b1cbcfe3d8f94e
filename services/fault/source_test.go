package fault_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tiendo/tiendo/services/fault"
)

// made is a place in the source where an error or a violation is made from a reason, or a rule, and facts.
type made struct {
	at    string
	name  string // of the reason or rule, as in the contract
	facts []string
	whole bool // false where facts are added that the source does not name
}

// Whatever the source makes errors from is shown by their texts, and whatever a text needs is given: a fact under a
// wrong name would be lost without anybody noticing.
func TestEveryErrorIsMadeFromTheFactsItsTextShows(t *testing.T) {
	c := load(t, fault.Vietnamese)
	places := sources(t)
	if len(places) < 100 {
		t.Fatalf("only %d places found where errors are made", len(places))
	}
	for _, place := range places {
		text, ok := c.Reasons[strings.TrimPrefix(place.name, "REASON_")]
		if !ok {
			text = c.Rules[strings.TrimPrefix(place.name, "FIELD_RULE_")]
		}
		for _, name := range place.facts {
			if !slices.Contains(placeholders(text), name) {
				t.Errorf("%s: %s does not show the fact %q: %s", place.at, place.name, name, text)
			}
		}
		for _, name := range placeholders(optional.ReplaceAllString(text, "")) {
			if place.whole && !slices.Contains(place.facts, name) {
				t.Errorf("%s: %s needs the fact %q: %s", place.at, place.name, name, text)
			}
		}
	}
}

// sources reads the source of the services.
func sources(t *testing.T) []made {
	t.Helper()
	var places []made
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			place, ok := makes(call)
			place.at = fmt.Sprint(files.Position(call.Pos()))
			if ok {
				places = append(places, place)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return places
}

// makes reads a call that is given a reason or a rule by its name, and facts behind it: name, value, name, value.
func makes(call *ast.CallExpr) (made, bool) {
	if method, ok := call.Fun.(*ast.SelectorExpr); ok && method.Sel.Name == "RetryIn" {
		for inner := method.X; ; {
			chained, ok := inner.(*ast.CallExpr)
			if !ok {
				return made{}, false
			}
			if place, ok := makes(chained); ok {
				place.facts = append(place.facts, "seconds")
				return place, true
			}
			selector, ok := chained.Fun.(*ast.SelectorExpr)
			if !ok {
				return made{}, false
			}
			inner = selector.X
		}
	}
	for i, argument := range call.Args {
		selector, ok := argument.(*ast.SelectorExpr)
		if !ok || !strings.HasPrefix(selector.Sel.Name, "Reason_REASON_") && !strings.HasPrefix(selector.Sel.Name, "FieldRule_FIELD_RULE_") {
			continue
		}
		_, name, _ := strings.Cut(selector.Sel.Name, "_")
		place := made{name: name, whole: !call.Ellipsis.IsValid()}
		for fact := i + 1; fact < len(call.Args); fact += 2 {
			place.facts = append(place.facts, literal(call.Args[fact]))
		}
		return place, len(place.facts) > 0 || isMaker(call)
	}
	return made{}, false
}

// isMaker tells calls that make an error from those that only ask about a reason.
func isMaker(call *ast.CallExpr) bool {
	name := ""
	switch called := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = called.Sel.Name
	case *ast.Ident:
		name = called.Name
	}
	return slices.Contains([]string{"New", "Add", "add", "InvalidField"}, name)
}

func literal(argument ast.Expr) string {
	text, ok := argument.(*ast.BasicLit)
	if !ok {
		return "(not written down)"
	}
	name, err := strconv.Unquote(text.Value)
	if err != nil {
		return text.Value
	}
	return name
}
