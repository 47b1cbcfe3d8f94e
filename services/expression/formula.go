package expression

import "slices"

// Formula is the expression that an indicator is computed by.
type Formula struct {
	Indicator string
	Tree      Node
}

// Resolved are formulas with those they refer to put in, and what stands in the way of it.
type Resolved struct {
	Trees map[string]Node // by indicator; only of formulas that have nothing in the way
	// Circles are the indicators whose formula leads back to them, each with the way from itself to itself.
	Circles map[string][]string
	// TooLarge are the indicators whose formula is beyond the limits once others are put in.
	TooLarge map[string]bool
}

// Resolve puts formulas into those that refer to their indicators, so that what is left refers to figures that somebody
// reports. A formula that refers to one at fault is left out, too, and said nothing of: one mistake is told once.
func Resolve(formulas []Formula) Resolved {
	r := resolver{
		formulas: make(map[string]Node, len(formulas)), done: make(map[string]bool, len(formulas)),
		Resolved: Resolved{Trees: make(map[string]Node), Circles: make(map[string][]string), TooLarge: make(map[string]bool)},
	}
	for _, f := range formulas {
		r.formulas[f.Indicator] = f.Tree
	}
	for _, f := range formulas {
		r.resolve(f.Indicator, nil)
	}
	return r.Resolved
}

type resolver struct {
	Resolved
	formulas map[string]Node
	done     map[string]bool
}

// resolve resolves one formula, to which the way leads.
func (r *resolver) resolve(code string, way []string) {
	if at := slices.Index(way, code); at >= 0 {
		circle := way[at:]
		for n, member := range circle {
			if r.Circles[member] == nil {
				r.Circles[member] = slices.Concat(circle[n:], circle[:n], []string{member})
			}
		}
		return
	}
	if r.done[code] {
		return
	}
	tree := r.formulas[code]
	for _, reference := range tree.References() {
		if _, computed := r.formulas[reference.Indicator]; computed {
			r.resolve(reference.Indicator, append(slices.Clip(way), code))
		}
	}
	r.done[code] = true
	if size, depth, whole := r.extent(tree); !whole || r.Circles[code] != nil {
		return
	} else if size > MaxNodes || depth > MaxDepth {
		r.TooLarge[code] = true
		return
	}
	r.Trees[code] = r.put(tree)
}

// extent is how large a tree becomes when formulas are put in; whole is false where one of them is at fault. It is asked before
// anything is put in, so that formulas that double each other cost nothing.
func (r *resolver) extent(n Node) (size, depth int, whole bool) {
	if inner, computed := r.inner(n); computed {
		if inner.Op == "" {
			return 0, 0, false
		}
		return inner.extent()
	}
	size, whole = 1, true
	for _, arg := range n.Args {
		s, d, w := r.extent(arg)
		size, depth, whole = size+s, max(depth, d), whole && w
	}
	return size, depth + 1, whole
}

func (n Node) extent() (size, depth int, whole bool) { return (&resolver{}).extent(n) }

// inner is the formula of the figure that a node looks at, if it is computed; the zero node where the formula is at fault.
func (r *resolver) inner(n Node) (Node, bool) {
	if n.Op != Figure {
		return Node{}, false
	}
	_, computed := r.formulas[n.Reference.Indicator]
	return r.Trees[n.Reference.Indicator], computed
}

func (r *resolver) put(n Node) Node {
	if inner, computed := r.inner(n); computed {
		return inner
	}
	if len(n.Args) > 0 {
		args := make([]Node, len(n.Args))
		for i, arg := range n.Args {
			args[i] = r.put(arg)
		}
		n.Args = args
	}
	return n
}

// IsArithmetic reports whether the expression is a number worked out from figures of one report, without conditions.
func (n Node) IsArithmetic() bool {
	arithmetic := true
	n.walk(func(node Node) {
		switch node.Op {
		case Number, Add, Subtract, Multiply, Divide, Negate, Min, Max, Abs, Round:
		case Figure:
			arithmetic = arithmetic && !node.Reference.Previous && node.Reference.Part != Target
		default:
			arithmetic = false
		}
	})
	return arithmetic
}

// Whole is the figure a reference names, whichever of its numbers is meant.
func (r Reference) Whole() Reference {
	r.Part = ""
	return r
}

// Inputs are the figures an expression looks at, whichever of their numbers is meant: each once, in the order of first mention.
func (n Node) Inputs() []Reference {
	var inputs []Reference
	for _, r := range n.References() {
		if figure := r.Whole(); !slices.Contains(inputs, figure) {
			inputs = append(inputs, figure)
		}
	}
	return inputs
}
