package reporting_test

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

// TestNumbersOfTheTotalsAreExact compares numbers and their form with a library and a pattern.
func TestNumbersOfTheTotalsAreExact(t *testing.T) {
	form := regexp.MustCompile(`^-?[0-9]{1,18}(\.[0-9]{1,6})?$`)
	near := rapid.OneOf(rapid.StringMatching(`-?[0-9]{0,19}(\.[0-9]{0,7})?`), rapid.StringMatching(`[-+.0-9eE ]{0,8}`), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		text := near.Draw(t, "text")
		got, ok := reporting.DecimalOf(text)
		if ok != form.MatchString(text) {
			t.Fatalf("%q is taken: %v", text, ok)
		}
		if ok && got.String() != decimal.RequireFromString(text).String() {
			t.Fatalf("%q is %s", text, got)
		}
	})
}

// FuzzCounted holds what is read by hand against what encoding/json reads of the same canonical content.
func FuzzCounted(f *testing.F) {
	for _, text := range []string{
		`{}`, `{"values":[]}`, `{"values":[{"indicator":"A","number":"1"},{"indicator":"B","ratio":{"denominator":"2","numerator":"1"}}]}`,
		`{"proposals":"\"values\":[{","tasks":[{"state":"DONE","task":"T"}],"values":[{"indicator":"A","note":"}]","yes_no":true}]}`,
		`{"sections":[{"section":"1","text":"\\"}],"values":[{"breakdowns":[{"category":"c","dimension":"d","number":"1"}],"indicator":"A","number":"1"}]}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, stored []byte) {
		whole, err := reporting.ParseContent(stored)
		if err != nil {
			return // only what was stored is ever read
		}
		canonical := whole.Canonical()
		counted, err := reporting.ParseCounted(canonical)
		if err != nil {
			t.Fatalf("%s: %v", canonical, err)
		}
		again, err := reporting.ParseContent(canonical)
		if err != nil {
			t.Fatal(err)
		}
		if len(counted.Values)+len(again.Values) > 0 && !reflect.DeepEqual(counted.Values, again.Values) ||
			len(counted.Tasks)+len(again.Tasks) > 0 && !reflect.DeepEqual(counted.Tasks, again.Tasks) {
			t.Fatalf("%s\nread by hand %+v\nwant %+v", canonical, counted, again)
		}
	})
}
