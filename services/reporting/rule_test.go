package reporting_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/tiendo/tiendo/services/expression"
	"github.com/tiendo/tiendo/services/reporting"
)

func check(t *testing.T, id, text string, severity reporting.RuleSeverity) reporting.Check {
	t.Helper()
	tree, problems := expression.Parse(text)
	if len(problems) > 0 {
		t.Fatalf("%s: %v", text, problems)
	}
	return reporting.Check{ID: id, Condition: tree, Severity: severity, Message: "Kiểm tra lại"}
}

func TestRulesBetweenFigures(t *testing.T) {
	a := bySex(reporting.Count, reporting.Sum)
	a.Minimum, a.Maximum, a.ChangeThreshold = "", "", "20"
	a.Targets = []reporting.Target{{Year: 2024, Value: "30", Unit: "units/u00"}, {Year: 2024, Value: "99"}}
	b := reporting.Indicator{Code: "B", Kind: reporting.Ratio, Aggregation: reporting.RatioOf}
	value := func(code string, v reporting.Value) reporting.Value { v.Indicator = code; return v }
	was := reporting.NewFigures([]reporting.Value{number("100"), value("B", ratio("1", "4"))})
	for _, c := range []struct {
		name     string
		text     string // of a check; none where only the change counts
		severity reporting.RuleSeverity
		values   []reporting.Value
		previous reporting.Figures
		explain  string
		want     []string
	}{
		{"holds", `value("A1") <= 10`, reporting.RuleBlocks, []reporting.Value{number("10"), value("B", ratio("1", "2"))}, reporting.Figures{}, "", nil},
		{"does not hold", `value("A1") < 10`, reporting.RuleBlocks, []reporting.Value{number("10"), value("B", ratio("1", "2"))}, reporting.Figures{}, "", []string{"content.values[0] CHECK_FAILED"}},
		{"of a ratio the percentage", `value("B") == 50 && numerator("B") + denominator("B") == 3`, reporting.RuleBlocks, []reporting.Value{number("10"), value("B", ratio("1", "2"))}, reporting.Figures{}, "", nil},
		{"not available is not decided", `value("A1") < 10 || value("B") > 100`, reporting.RuleBlocks, []reporting.Value{missing(reporting.NotAvailable), value("B", ratio("1", "2"))}, reporting.Figures{}, "", nil},
		{"nothing occurred is 0", `value("A1", "sex", "f") + value("A1") > 0`, reporting.RuleBlocks, []reporting.Value{missing(reporting.NothingOccurred), value("B", ratio("1", "2"))}, reporting.Figures{}, "", []string{"content.values[0] CHECK_FAILED"}},
		{"a category", `value("A1", "sex", "f") >= value("A1", "sex", "m")`, reporting.RuleBlocks, []reporting.Value{with(number("10"), part("sex", "f", "4"), part("sex", "m", "6")), value("B", ratio("1", "2"))}, reporting.Figures{}, "", []string{"content.values[0] CHECK_FAILED"}},
		{"the unit's own target", `value("A1") >= target("A1")`, reporting.Explainable, []reporting.Value{number("29"), value("B", ratio("1", "2"))}, reporting.Figures{}, "", []string{"content.values[0] CHECK_UNEXPLAINED"}},
		{"explained", `value("A1") >= target("A1")`, reporting.Explainable, []reporting.Value{number("29"), value("B", ratio("1", "2"))}, reporting.Figures{}, "checks/x", nil},
		{"an error cannot be explained", `value("A1") >= target("A1")`, reporting.RuleBlocks, []reporting.Value{number("29"), value("B", ratio("1", "2"))}, reporting.Figures{}, "checks/x", []string{"content.explanations[0].rule UNKNOWN_REFERENCE", "content.values[0] CHECK_FAILED"}},
		{"a change of exactly the threshold", "", "", []reporting.Value{number("120"), value("B", ratio("1", "2"))}, was, "", nil},
		{"a change above the threshold", "", "", []reporting.Value{number("79"), value("B", ratio("1", "2"))}, was, "", []string{"content.values[0] CHANGE_UNEXPLAINED"}},
		{"a change that is explained", "", "", []reporting.Value{number("79"), value("B", ratio("1", "2"))}, was, "changes/A1", nil},
		{"previous of a ratio", `value("B") <= previous(value("B"))`, reporting.RuleBlocks, []reporting.Value{number("100"), value("B", ratio("1", "2"))}, was, "", []string{"content.values[1] CHECK_FAILED"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := roundOf(a, 2)
			p.Indicators = append(p.Indicators, b)
			p.Obligations[0].Indicators = []string{"A1", "B"}
			p.Obligations[1].Indicators = []string{"B"}
			if c.text != "" {
				p.Checks = []reporting.Check{check(t, "x", c.text, c.severity)}
			}
			content := reporting.Content{Values: c.values}
			if c.explain != "" {
				content.Explanations = []reporting.Explanation{{Rule: c.explain, Text: "Vì sao"}}
			}
			if got := faultsOf(p.CheckSubmission(p.Obligations[0], content, c.previous)); !slices.Equal(got, c.want) {
				t.Errorf("faults\n got %q\nwant %q", got, c.want)
			}
			// A unit that is not asked for all the figures is not asked for the rule.
			if c.name == "does not hold" {
				if err := p.CheckSubmission(p.Obligations[1], reporting.Content{Values: c.values[1:]}, c.previous); err != nil {
					t.Errorf("the other unit: %v", faultsOf(err))
				}
			}
		})
	}
}

// An edition with checks is hashed: its JSON is in canonical order.
func TestChecksAreWrittenInCanonicalOrder(t *testing.T) {
	edition := reporting.Edition{Checks: []reporting.Check{check(t, "x", `min(previous(value("A", "b", "c")), 1) <= 2`, reporting.RuleBlocks)}}
	text, err := json.Marshal(edition.Checks)
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"condition":{"args":[{"args":[{"op":"figure","reference":{"category":"c","dimension":"b","indicator":"A","part":"value","previous":true}},{"number":"1","op":"number"}],"op":"min"},{"number":"2","op":"number"}],"op":"\u003c="},"id":"x","message":"Kiểm tra lại","severity":"ERROR"}]`
	if string(text) != want {
		t.Errorf("got %s", text)
	}
}
