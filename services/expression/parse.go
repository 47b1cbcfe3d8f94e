package expression

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"cel.dev/cel-go/common"
	"cel.dev/cel-go/common/ast"
	"cel.dev/cel-go/common/operators"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/parser"
)

// Parse reads an expression and finds everything that is wrong with it. The tree is whole only where there are no problems.
func Parse(text string) (Node, []Problem) {
	if utf8.RuneCountInString(text) > MaxLength {
		return Node{}, []Problem{{Kind: TooLarge, Column: MaxLength + 1}}
	}
	reader, err := parser.NewParser(parser.MaxRecursionDepth(4*MaxDepth), parser.ErrorReportingLimit(5))
	if err != nil {
		panic(err) // only options that contradict each other are refused
	}
	parsed, errs := reader.Parse(common.NewTextSource(text))
	r := treeReader{text: []rune(text), source: parsed.SourceInfo()}
	if found := errs.GetErrors(); len(found) > 0 {
		for _, e := range found {
			kind := BadSyntax
			if strings.Contains(e.Message, "recursion limit") {
				kind = TooLarge
			}
			r.add(kind, r.column(e.Location), "")
		}
		return Node{}, r.problems
	}
	node := r.node(parsed.Expr(), 1)
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return cmp.Compare(a.Column, b.Column) })
	return node, r.problems
}

// treeReader makes our tree of the parser's, and notes what the language does not have.
type treeReader struct {
	text     []rune
	source   *ast.SourceInfo
	nodes    int
	problems []Problem
}

var operations = map[string]Op{
	operators.Add: Add, operators.Subtract: Subtract, operators.Multiply: Multiply, operators.Divide: Divide,
	operators.Negate: Negate, "min": Min, "max": Max, "abs": Abs, "round": Round,
	operators.Less: Less, operators.LessEquals: LessEqual, operators.Greater: Greater,
	operators.GreaterEquals: GreaterEqual, operators.Equals: Equal, operators.NotEquals: NotEqual,
	operators.LogicalAnd: And, operators.LogicalOr: Or, operators.LogicalNot: Not, operators.Conditional: Choose,
}

func (r *treeReader) node(e ast.Expr, depth int) Node {
	r.nodes++
	if r.nodes > MaxNodes || depth > MaxDepth {
		if !slices.ContainsFunc(r.problems, func(p Problem) bool { return p.Kind == TooLarge }) {
			r.at(TooLarge, e)
		}
		return Node{}
	}
	switch e.Kind() {
	case ast.LiteralKind:
		return r.number(e)
	case ast.CallKind:
		return r.call(e, depth)
	}
	r.at(NotAllowed, e)
	return Node{}
}

// decimalNumber is the form of a number, the same as everywhere in a plan. The text itself is read and not what the parser
// made of it, which is floating point.
var decimalNumber = regexp.MustCompile(`^-?[0-9]{1,18}(\.[0-9]{1,6})?$`)

// places is the form of how many decimals are kept: a number as it is written, so that it never depends on a figure.
var places = regexp.MustCompile(`^[0-6]$`)

func (r *treeReader) number(e ast.Expr) Node {
	switch e.AsLiteral().Type() {
	case types.IntType, types.DoubleType:
	default:
		r.at(NotAllowed, e)
		return Node{}
	}
	text := r.near(e)
	if !decimalNumber.MatchString(text) {
		r.at(BadNumber, e)
	}
	return Node{Op: Number, Number: text}
}

func (r *treeReader) call(e ast.Expr, depth int) Node {
	call := e.AsCall()
	if call.IsMemberFunction() {
		r.at(NotAllowed, e)
		return Node{}
	}
	switch name := call.FunctionName(); name {
	case "value", "numerator", "denominator", "target", "previous":
		if reference, ok := r.reference(e); ok {
			return Node{Op: Figure, Reference: &reference}
		}
		return Node{}
	case "known", "none":
		if len(call.Args()) != 1 {
			r.at(BadArguments, e)
			return Node{}
		}
		reference, _ := r.reference(call.Args()[0])
		return Node{Op: Op(name), Reference: &reference}
	default:
		op, ok := operations[name]
		if !ok {
			r.at(NotAllowed, e)
			return Node{}
		}
		return r.operation(op, e, depth)
	}
}

func (r *treeReader) operation(op Op, e ast.Expr, depth int) Node {
	n := Node{Op: op}
	for _, arg := range e.AsCall().Args() {
		n.Args = append(n.Args, r.node(arg, depth+1))
	}
	switch op {
	case Min, Max:
		if len(n.Args) < 2 {
			r.at(BadArguments, e)
		}
	case Abs:
		if len(n.Args) != 1 {
			r.at(BadArguments, e)
		}
	case Round:
		if len(n.Args) != 2 || n.Args[1].Op != Number || !places.MatchString(n.Args[1].Number) {
			r.at(BadArguments, e)
		}
	}
	r.checkKinds(n, e)
	return n
}

// checkKinds checks that numbers stand where numbers are needed and conditions where conditions are. A node that was at
// fault itself has no operation and is let pass: one mistake is told once.
func (r *treeReader) checkKinds(n Node, e ast.Expr) {
	args := e.AsCall().Args()
	want := func(i int, condition bool) {
		kind := WantsNumber
		if condition {
			kind = WantsCondition
		}
		if i < len(n.Args) && n.Args[i].Op != "" && n.Args[i].IsCondition() != condition {
			r.at(kind, args[i])
		}
	}
	switch n.Op {
	case And, Or, Not:
		for i := range n.Args {
			want(i, true)
		}
	case Choose:
		want(0, true)
		if n.Args[1].Op != "" {
			want(2, n.Args[1].IsCondition())
		}
	default:
		for i := range n.Args {
			want(i, false)
		}
	}
}

func (r *treeReader) at(kind ProblemKind, e ast.Expr) {
	r.add(kind, r.column(r.source.GetStartLocation(r.leftmost(e).ID())), r.near(e))
}

// leftmost is the node whose text begins first: the place of an operation is that of its sign.
func (r *treeReader) leftmost(e ast.Expr) ast.Expr {
	first := e
	if e.Kind() == ast.CallKind {
		for _, arg := range e.AsCall().Args() {
			if left := r.leftmost(arg); r.offset(left) < r.offset(first) {
				first = left
			}
		}
	}
	return first
}

func (r *treeReader) offset(e ast.Expr) int32 {
	place, _ := r.source.GetOffsetRange(e.ID())
	return place.Start
}

func (r *treeReader) add(kind ProblemKind, column int, near string) {
	r.problems = append(r.problems, Problem{kind, column, near})
}

// column is a location as people count: from 1, over all lines.
func (r *treeReader) column(at common.Location) int {
	column := at.Column() + 1
	for line, i := at.Line(), 0; line > 1 && i < len(r.text); i++ {
		column++
		if r.text[i] == '\n' {
			line--
		}
	}
	return max(1, column)
}

// near is the text of a leaf or of an operation's sign.
func (r *treeReader) near(e ast.Expr) string {
	place, ok := r.source.GetOffsetRange(e.ID())
	if !ok || place.Start < 0 || place.Stop < place.Start || int(place.Stop) > len(r.text) {
		return ""
	}
	return string(r.text[place.Start:place.Stop])
}
