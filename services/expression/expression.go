// Package expression is the small language in which a plan says how figures hang together: what an indicator is worked out
// from, and what has to hold between figures.
//
//	value("B1.1") * 100 / value("B1.0")
//	value("B2.1", "sex", "female") <= value("B2.1")
//	value("B1.1") <= previous(value("B1.1")) || value("B1.3") > 0
//
// The grammar is that of the Common Expression Language, and its parser is used; of the language only decimal numbers,
// references to figures, arithmetic, comparison and logic are let through. An expression has no loops and no memory, so its
// cost is bounded by its size, and it is parsed once into a tree that is data: the browser evaluates the same tree.
// testdata/cases.json holds what both have to answer.
//
// Numbers are decimals. A quotient is rounded to 20 decimals, halves away from zero. What is not known stays unknown: a
// value worked out from a figure that is missing is missing, and a condition that hangs on one is not decided.
package expression

// The limits of an expression.
const (
	MaxLength = 1000 // characters
	MaxNodes  = 200
	MaxDepth  = 64
)

// Op is what a node of an expression does.
type Op string

// The leaves.
const (
	Number Op = "number" // a number as it is written
	Figure Op = "figure" // a figure of a report
	Known  Op = "known"  // whether the figure is known; always decided
	None   Op = "none"   // whether the report says that there is nothing to tell of it; always decided
)

// The operations on numbers.
const (
	Add      Op = "+"
	Subtract Op = "-"
	Multiply Op = "*"
	Divide   Op = "/"
	Negate   Op = "negate"
	Min      Op = "min"
	Max      Op = "max"
	Abs      Op = "abs"
	Round    Op = "round" // to so many decimals, halves away from zero
)

// The comparisons and the logic.
const (
	Less         Op = "<"
	LessEqual    Op = "<="
	Greater      Op = ">"
	GreaterEqual Op = ">="
	Equal        Op = "=="
	NotEqual     Op = "!="
	And          Op = "&&"
	Or           Op = "||"
	Not          Op = "!"
)

// Choose is "condition ? this : that", of numbers or of conditions.
const Choose Op = "?:"

// Node is one node of an expression's tree. The fields stand in the order of their JSON keys.
type Node struct {
	Args      []Node     `bson:"args,omitempty"      json:"args,omitempty"`
	Number    string     `bson:"number,omitempty"    json:"number,omitempty"`
	Op        Op         `bson:"op"                  json:"op"`
	Reference *Reference `bson:"reference,omitempty" json:"reference,omitempty"`
}

// Part is which number of a figure is meant.
type Part string

// The parts of a figure.
const (
	Value       Part = "value" // the number; of a ratio the percentage
	Numerator   Part = "numerator"
	Denominator Part = "denominator"
	Target      Part = "target" // the target of the period's year
)

// Reference names a figure. The fields stand in the order of their JSON keys.
type Reference struct {
	Category  string `bson:"category,omitempty"  json:"category,omitempty"` // of the dimension; empty for the whole
	Dimension string `bson:"dimension,omitempty" json:"dimension,omitempty"`
	// Indicator is empty in a condition that is held against figures one by one: it is the one at hand then.
	Indicator string `bson:"indicator"           json:"indicator"`
	Part      Part   `bson:"part"                json:"part"`
	Previous  bool   `bson:"previous,omitempty"  json:"previous,omitempty"` // of the last period of the same kind
}

// IsCondition reports whether the node is answered by yes or no, and not by a number.
func (n Node) IsCondition() bool {
	switch n.Op {
	case Known, None, Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, And, Or, Not:
		return true
	case Choose:
		return n.Args[1].IsCondition()
	}
	return false
}

// References are the figures the expression looks at, each once, in the order of first mention.
func (n Node) References() []Reference {
	var found []Reference
	seen := map[Reference]bool{}
	n.walk(func(node Node) {
		if r := node.Reference; r != nil && !seen[*r] {
			found, seen[*r] = append(found, *r), true
		}
	})
	return found
}

func (n Node) walk(visit func(Node)) {
	visit(n)
	for _, arg := range n.Args {
		arg.walk(visit)
	}
}
