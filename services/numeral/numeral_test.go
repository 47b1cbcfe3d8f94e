package numeral_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/numeral"
)

// TestCases: the form in the browser answers the same.
func TestCases(t *testing.T) {
	stored, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Written string        `json:"written"`
		Rule    numeral.Rule  `json:"rule"`
		Number  string        `json:"number"`
		Fault   numeral.Fault `json:"fault"`
	}
	if err := json.Unmarshal(stored, &cases); err != nil || len(cases) < 30 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	for _, c := range cases {
		if number, fault := numeral.Read(c.Written, c.Rule); number != c.Number || fault != c.Fault {
			t.Errorf("%q under %+v is %q %s, want %q %s", c.Written, c.Rule, number, fault, c.Number, c.Fault)
		}
	}
}

var rules = rapid.Custom(func(t *rapid.T) numeral.Rule {
	return numeral.Rule{Decimals: rapid.IntRange(0, 6).Draw(t, "decimals"), Negative: rapid.Bool().Draw(t, "negative"), Counted: rapid.Bool().Draw(t, "counted")}
})

// TestWhatIsTakenKeepsToTheRule holds for whatever is written.
func TestWhatIsTakenKeepsToTheRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		written := rapid.OneOf(rapid.String(), rapid.StringMatching(`[-−]?[0-9., ]{0,24}`)).Draw(t, "written")
		rule := rules.Draw(t, "rule")
		number, fault := numeral.Read(written, rule)
		if (fault == "") == (number == "") {
			t.Fatalf("%q: %q and %q", written, number, fault)
		}
		if fault != "" {
			return
		}
		read, err := decimal.NewFromString(number)
		_, fraction, _ := strings.Cut(number, ".")
		if err != nil || len(fraction) > rule.Decimals || read.IsNegative() && !rule.Negative || strings.ContainsAny(number, "eE+") {
			t.Errorf("%q is %q, %v", written, number, err)
		}
	})
}
