package expression_test

import (
	"fmt"
	"math/big"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/expression"
)

// term is an expression as text, and what it comes to, worked out with fractions and not with decimals.
type term struct {
	text string
	says *big.Rat
}

func terms(depth int) *rapid.Generator[term] {
	leaf := rapid.Custom(func(t *rapid.T) term {
		text := fmt.Sprintf("%d.%02d", rapid.IntRange(0, 999).Draw(t, "whole"), rapid.IntRange(0, 99).Draw(t, "cents"))
		says, _ := new(big.Rat).SetString(text)
		return term{text, says}
	})
	if depth == 0 {
		return leaf
	}
	inner := terms(depth - 1)
	operation := rapid.Custom(func(t *rapid.T) term {
		a, b := inner.Draw(t, "a"), inner.Draw(t, "b")
		op := rapid.SampledFrom([]string{"+", "-", "*"}).Draw(t, "op")
		says := new(big.Rat)
		switch op {
		case "+":
			says.Add(a.says, b.says)
		case "-":
			says.Sub(a.says, b.says)
		case "*":
			says.Mul(a.says, b.says)
		}
		return term{"(" + a.text + " " + op + " " + b.text + ")", says}
	})
	return rapid.OneOf(leaf, operation)
}

func nothing(expression.Reference) expression.Answer { return expression.Answer{} }

func TestArithmeticIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := terms(4).Draw(t, "term")
		node, problems := expression.Parse(drawn.text)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", drawn.text, problems)
		}
		got := node.Evaluate(nothing)
		if !got.Known || got.Number.Rat().Cmp(drawn.says) != 0 {
			t.Fatalf("%s is %s, want %s", drawn.text, got.Number, drawn.says.FloatString(12))
		}
	})
}

// What was decided without a figure does not change when the figure becomes known.
func TestWhatIsDecidedStays(t *testing.T) {
	comparisons := rapid.SampledFrom([]string{
		`value("A") > 1`, `value("B") == 2`, `1 < 2`, `2 < 1`, `value("A") / value("B") >= 1`, `!(value("B") < 3)`,
	})
	rapid.Check(t, func(t *rapid.T) {
		text := comparisons.Draw(t, "first")
		for range rapid.IntRange(0, 4).Draw(t, "more") {
			text = "(" + text + ") " + rapid.SampledFrom([]string{"&&", "||"}).Draw(t, "op") + " " + comparisons.Draw(t, "next")
		}
		node, problems := expression.Parse(text)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", text, problems)
		}
		before := node.Evaluate(nothing)
		after := node.Evaluate(func(expression.Reference) expression.Answer {
			return expression.Answer{Number: decimal.NewFromInt(rapid.Int64Range(-3, 3).Draw(t, "figure")), Known: true}
		})
		if before.Known && (before.Holds != after.Holds || !after.Known) {
			t.Fatalf("%s was %v without figures and is %v with them", text, before, after)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{`value("B1.1") * 100 / value("B1.0") <= 5 && known(target("A"))`, `previous(value("A", "sex", "female"))`, "((((", "1 ? 2 : 3", "-\n-1", `value("đ")`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		node, problems := expression.Parse(text)
		for _, p := range problems {
			if p.Column < 1 || p.Column > utf8.RuneCountInString(text)+2 {
				t.Errorf("%q: column %d", text, p.Column)
			}
		}
		if len(problems) == 0 {
			node.Evaluate(func(expression.Reference) expression.Answer {
				return expression.Answer{Number: decimal.NewFromInt(7), Known: true}
			})
			node.References()
		}
	})
}
