package expression_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/tiendo/tiendo/services/expression"
)

func formula(t *testing.T, indicator, text string) expression.Formula {
	t.Helper()
	tree, problems := expression.Parse(text)
	if len(problems) > 0 {
		t.Fatalf("%s: %v", text, problems)
	}
	return expression.Formula{Indicator: indicator, Tree: tree}
}

func TestFormulasArePutIntoEachOther(t *testing.T) {
	r := expression.Resolve([]expression.Formula{
		formula(t, "D", `value("C") * 2`), formula(t, "C", `value("A") + value("B")`),
	})
	want, _ := expression.Parse(`(value("A") + value("B")) * 2`)
	if !reflect.DeepEqual(r.Trees["D"], want) || len(r.Circles)+len(r.TooLarge) > 0 {
		t.Errorf("resolved %+v", r)
	}
}

func TestFormulasThatLeadBackAreToldWithTheWay(t *testing.T) {
	r := expression.Resolve([]expression.Formula{
		formula(t, "A", `value("B") + value("A")`), formula(t, "B", `value("C")`), formula(t, "C", `value("B") + 1`),
		formula(t, "D", `value("C")`), formula(t, "E", `value("X")`),
	})
	want := map[string][]string{"A": {"A", "A"}, "B": {"B", "C", "B"}, "C": {"C", "B", "C"}}
	if !reflect.DeepEqual(r.Circles, want) {
		t.Errorf("circles %v, want %v", r.Circles, want)
	}
	if len(r.Trees) != 1 || r.Trees["E"].Op == "" {
		t.Errorf("trees of %v, want that of E alone", r.Trees)
	}
}

// TestFormulasThatDoubleEachOther would come to 2^500 figures.
func TestFormulasThatDoubleEachOther(t *testing.T) {
	formulas := []expression.Formula{formula(t, "C0", `value("A") + value("A")`)}
	for n := range 500 {
		formulas = append(formulas, formula(t, fmt.Sprint("C", n+1), strings.ReplaceAll(`value("X") + value("X")`, "X", fmt.Sprint("C", n))))
	}
	r := expression.Resolve(formulas)
	if len(r.Trees) != 6 || !reflect.DeepEqual(r.TooLarge, map[string]bool{"C6": true}) { // 2^7 + 2^7 - 1 nodes
		t.Errorf("%d whole, too large %v", len(r.Trees), r.TooLarge)
	}
}

func TestArithmetic(t *testing.T) {
	for text, want := range map[string]bool{
		`round(max(abs(-value("A")), 2) / numerator("B", "s", "f"), 2) - denominator("B") * 3 + min(1, 2)`: true,
		`value("A") > 1`: false, `value("A") > 1 ? 1 : 2`: false, `previous(value("A"))`: false, `target("A") + 1`: false,
		`known(value("A"))`: false,
	} {
		if f := formula(t, "C", text); f.Tree.IsArithmetic() != want {
			t.Errorf("%s is arithmetic: %v", text, !want)
		}
	}
}
