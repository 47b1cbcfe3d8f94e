package expression_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/expression"
)

var update = flag.Bool("update", false, "write the trees and outcomes in testdata anew")

// evaluation is one case of testdata/cases.json, which the browser's evaluator has to answer too.
type evaluation struct {
	Expression string                 `json:"expression"`
	Figures    []figure               `json:"figures"`
	Tree       expression.Node        `json:"tree"`
	Number     string                 `json:"number,omitempty"` // of an expression that comes to a number
	Holds      *bool                  `json:"holds,omitempty"`  // of a condition that is decided
	Missing    []expression.Reference `json:"missing,omitempty"`
	ByZero     bool                   `json:"by_zero,omitempty"`
}

type figure struct {
	Number    string               `json:"number"` // empty where the report says that there is nothing to tell
	Reference expression.Reference `json:"reference"`
}

const casesFile = "testdata/cases.json"

func TestCases(t *testing.T) {
	raw, err := os.ReadFile(casesFile)
	if err != nil {
		t.Fatal(err)
	}
	var cases []evaluation
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		tree, problems := expression.Parse(c.Expression)
		if len(problems) > 0 {
			t.Errorf("%s: %v", c.Expression, problems)
			continue
		}
		got := evaluation{Expression: c.Expression, Figures: c.Figures, Tree: tree}
		o := tree.Evaluate(c.look)
		got.Missing, got.ByZero = o.Missing, o.ByZero
		switch {
		case o.Known && tree.IsCondition():
			got.Holds = &o.Holds
		case o.Known:
			got.Number = o.Number.String()
		}
		if !*update {
			if diff := cmp.Diff(c, got); diff != "" {
				t.Errorf("%s: (-written +got)\n%s", c.Expression, diff)
			}
		}
		cases[i] = got
	}
	if *update {
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(cases); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(casesFile, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func (e evaluation) look(r expression.Reference) expression.Answer {
	for _, f := range e.Figures {
		switch {
		case f.Reference != r:
		case f.Number == "":
			return expression.Answer{None: true}
		default:
			return expression.Answer{Number: decimal.RequireFromString(f.Number), Known: true}
		}
	}
	return expression.Answer{}
}

func TestRefused(t *testing.T) {
	deep := strings.Repeat("(", 400) + "1" + strings.Repeat(")", 400)
	for text, want := range map[string][]expression.Problem{
		``:                               {{Kind: expression.BadSyntax, Column: 1}},
		`value("A") +`:                   {{Kind: expression.BadSyntax, Column: 13}},
		`value(A)`:                       {{Kind: expression.BadArguments, Column: 7, Near: "A"}},
		`value("A", "sex")`:              {{Kind: expression.BadArguments, Column: 6, Near: "("}},
		`value("A b")`:                   {{Kind: expression.BadArguments, Column: 7, Near: `"A b"`}},
		`target("A", "sex", "x")`:        {{Kind: expression.BadArguments, Column: 7, Near: "("}},
		`previous(previous(value("A")))`: {{Kind: expression.BadArguments, Column: 9, Near: "("}},
		`known(1)`:                       {{Kind: expression.BadArguments, Column: 7, Near: "1"}},
		`"text"`:                         {{Kind: expression.NotAllowed, Column: 1, Near: `"text"`}},
		`x`:                              {{Kind: expression.NotAllowed, Column: 1, Near: "x"}},
		`[1, 2]`:                         {{Kind: expression.NotAllowed, Column: 1, Near: "["}},
		`{"a": 1}`:                       {{Kind: expression.NotAllowed, Column: 1, Near: "{"}},
		`1 % 2`:                          {{Kind: expression.NotAllowed, Column: 1, Near: "%"}},
		`1 in [1]`:                       {{Kind: expression.NotAllowed, Column: 1, Near: "in"}},
		`matches("a", "b")`:              {{Kind: expression.NotAllowed, Column: 8, Near: "("}},
		`true`:                           {{Kind: expression.NotAllowed, Column: 1, Near: "true"}},
		`1e5`:                            {{Kind: expression.BadNumber, Column: 1, Near: "1e5"}},
		`0x10`:                           {{Kind: expression.BadNumber, Column: 1, Near: "0x10"}},
		`5u`:                             {{Kind: expression.NotAllowed, Column: 1, Near: "5u"}},
		`0.1234567`:                      {{Kind: expression.BadNumber, Column: 1, Near: "0.1234567"}},
		`round(1)`:                       {{Kind: expression.BadArguments, Column: 6, Near: "("}},
		`round(1, 7)`:                    {{Kind: expression.BadArguments, Column: 6, Near: "("}},
		`round(1, 1 + 1)`:                {{Kind: expression.BadArguments, Column: 6, Near: "("}},
		`none(1)`:                        {{Kind: expression.BadArguments, Column: 6, Near: "1"}},
		`min(1)`:                         {{Kind: expression.BadArguments, Column: 4, Near: "("}},
		`1 + (2 < 3)`:                    {{Kind: expression.WantsNumber, Column: 6, Near: "<"}},
		`1 && 2 < 3`:                     {{Kind: expression.WantsCondition, Column: 1, Near: "1"}},
		`1 < 2 ? 3 : 4 < 5`:              {{Kind: expression.WantsNumber, Column: 13, Near: "<"}},
		`x + y`:                          {{Kind: expression.NotAllowed, Column: 1, Near: "x"}, {Kind: expression.NotAllowed, Column: 5, Near: "y"}},
		strings.Repeat("1", 1001):        {{Kind: expression.TooLarge, Column: 1001}},
		"1" + strings.Repeat("+1", 150):  {{Kind: expression.TooLarge, Column: 1, Near: "+"}},
		deep:                             {{Kind: expression.TooLarge, Column: 1}},
	} {
		_, got := expression.Parse(text)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%.40s: (-want +got)\n%s", text, diff)
		}
	}
}
