package expression

import (
	"regexp"

	"cel.dev/cel-go/common/ast"
	"cel.dev/cel-go/common/types"
)

// code is the form of the codes of indicators, dimensions and categories.
var code = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$`)

// reference reads value("B1.1"), value("B1.1", "sex", "female"), numerator(…), denominator(…), target("B1.1") or
// previous(one of the first three).
func (r *treeReader) reference(e ast.Expr) (Reference, bool) {
	if e.Kind() != ast.CallKind || e.AsCall().IsMemberFunction() {
		r.at(BadArguments, e)
		return Reference{}, false
	}
	call := e.AsCall()
	switch name := call.FunctionName(); name {
	case "value", "numerator", "denominator", "target":
		return r.figure(Part(name), e)
	case "previous":
		if len(call.Args()) == 1 {
			inner, ok := r.reference(call.Args()[0])
			if ok && (inner.Previous || inner.Part == Target) {
				r.at(BadArguments, e)
				return Reference{}, false
			}
			inner.Previous = true
			return inner, ok
		}
	}
	r.at(BadArguments, e)
	return Reference{}, false
}

func (r *treeReader) figure(part Part, e ast.Expr) (Reference, bool) {
	args := e.AsCall().Args()
	codes := make([]string, 0, 3)
	for _, arg := range args {
		if arg.Kind() != ast.LiteralKind || arg.AsLiteral().Type() != types.StringType {
			r.at(BadArguments, arg)
			return Reference{}, false
		}
		text, _ := arg.AsLiteral().Value().(string)
		if !code.MatchString(text) {
			r.at(BadArguments, arg)
			return Reference{}, false
		}
		codes = append(codes, text)
	}
	switch {
	case len(codes) == 1:
		return Reference{Part: part, Indicator: codes[0]}, true
	case len(codes) == 3 && part != Target:
		return Reference{Part: part, Indicator: codes[0], Dimension: codes[1], Category: codes[2]}, true
	}
	r.at(BadArguments, e)
	return Reference{}, false
}
