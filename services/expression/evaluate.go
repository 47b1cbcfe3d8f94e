package expression

import (
	"slices"

	"github.com/shopspring/decimal"
)

// quotientDecimals are the decimals a quotient is rounded to, halves away from zero.
const quotientDecimals = 20

// Lookup answers what is known of a figure.
type Lookup func(Reference) Answer

// Answer is what is known of a figure: its number or, where there is none, whether that is because there is nothing to tell.
type Answer struct {
	Number decimal.Decimal
	Known  bool
	None   bool // the report says that nothing occurred, or that the figure does not apply
}

// Outcome is what an expression comes to: a number or, for a condition, whether it holds. It is known, or it names why not.
type Outcome struct {
	Number decimal.Decimal
	Holds  bool
	Known  bool
	// Missing are the figures that would have to be known; ByZero is true where a division by zero is in the way.
	Missing []Reference
	ByZero  bool
}

// Evaluate works an expression out.
func (n Node) Evaluate(look Lookup) Outcome {
	switch n.Op {
	case Number:
		number, err := decimal.NewFromString(n.Number)
		return Outcome{Number: number, Known: err == nil}
	case Figure:
		if answer := look(*n.Reference); answer.Known {
			return Outcome{Number: answer.Number, Known: true}
		}
		return Outcome{Missing: []Reference{*n.Reference}}
	case Known:
		return Outcome{Holds: look(*n.Reference).Known, Known: true}
	case None:
		return Outcome{Holds: look(*n.Reference).None, Known: true}
	case And, Or:
		return n.logic(look, n.Op == Or)
	case Not:
		o := n.Args[0].Evaluate(look)
		o.Holds = !o.Holds
		return o
	case Choose:
		return n.choose(look)
	}
	return n.overNumbers(look)
}

// logic is decided as soon as one side decides it: an unknown figure on the other side does not matter then.
func (n Node) logic(look Lookup, decisive bool) Outcome {
	all := Outcome{Known: true, Holds: !decisive}
	for _, arg := range n.Args {
		o := arg.Evaluate(look)
		if o.Known && o.Holds == decisive {
			return Outcome{Holds: decisive, Known: true}
		}
		all.because(o)
	}
	return all
}

func (n Node) choose(look Lookup) Outcome {
	condition := n.Args[0].Evaluate(look)
	switch {
	case !condition.Known:
		return Outcome{Missing: condition.Missing, ByZero: condition.ByZero}
	case condition.Holds:
		return n.Args[1].Evaluate(look)
	}
	return n.Args[2].Evaluate(look)
}

// because takes over why something is not known.
func (o *Outcome) because(other Outcome) {
	o.Known = o.Known && other.Known
	o.ByZero = o.ByZero || other.ByZero
	for _, r := range other.Missing {
		if !slices.Contains(o.Missing, r) {
			o.Missing = append(o.Missing, r)
		}
	}
}

func (n Node) overNumbers(look Lookup) Outcome {
	o := Outcome{Known: true}
	var few [2]decimal.Decimal // as most operations take
	numbers := few[:0]
	for _, arg := range n.Args {
		operand := arg.Evaluate(look)
		o.because(operand)
		numbers = append(numbers, operand.Number)
	}
	if !o.Known {
		return o
	}
	switch n.Op {
	case Add:
		o.Number = numbers[0].Add(numbers[1])
	case Subtract:
		o.Number = numbers[0].Sub(numbers[1])
	case Multiply:
		o.Number = numbers[0].Mul(numbers[1])
	case Divide:
		return divide(numbers[0], numbers[1])
	case Negate:
		o.Number = numbers[0].Neg()
	case Abs:
		o.Number = numbers[0].Abs()
	case Round:
		o.Number = numbers[0].Round(int32(numbers[1].IntPart()))
	case Min:
		o.Number = decimal.Min(numbers[0], numbers[1:]...)
	case Max:
		o.Number = decimal.Max(numbers[0], numbers[1:]...)
	default:
		o.Holds = compare(n.Op, numbers[0].Cmp(numbers[1]))
	}
	return o
}

func divide(a, b decimal.Decimal) Outcome {
	if b.IsZero() {
		return Outcome{ByZero: true}
	}
	return Outcome{Number: a.DivRound(b, quotientDecimals), Known: true}
}

func compare(op Op, sign int) bool {
	switch op {
	case Less:
		return sign < 0
	case LessEqual:
		return sign <= 0
	case Greater:
		return sign > 0
	case GreaterEqual:
		return sign >= 0
	case Equal:
		return sign == 0
	}
	return sign != 0
}
