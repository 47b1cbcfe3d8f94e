package reporting_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/reporting"
)

// quarters draws a number in quarters, as its text and as a fraction: whole ones often, and few enough to meet bounds.
func quarters(t *rapid.T, label string) (string, *big.Rat) {
	n := rapid.IntRange(-8, 40).Draw(t, label)
	if rapid.Bool().Draw(t, label+" whole") {
		n = n / 4 * 4
	}
	r := big.NewRat(int64(n), 4)
	return r.FloatString(2), r
}

// formFaults are the faults of a number by itself, worked out with fractions and without rules.
func formFaults(kind reporting.ValueKind, r *big.Rat, bounded bool) string {
	switch {
	case kind == reporting.Count && !r.IsInt():
		return "NOT_WHOLE"
	case kind == reporting.Amount && !new(big.Rat).Mul(r, big.NewRat(10, 1)).IsInt():
		return "TOO_MANY_DECIMALS"
	case kind == reporting.Count && r.Sign() < 0, bounded && r.Cmp(big.NewRat(2, 1)) < 0:
		return "BELOW_MINIMUM"
	case bounded && r.Cmp(big.NewRat(7, 1)) > 0:
		return "ABOVE_MAXIMUM"
	}
	return ""
}

// Whatever numbers a report holds, the rules find in it what fractions find.
func TestRulesOfNumbersAgainstFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom([]reporting.ValueKind{reporting.Count, reporting.Amount}).Draw(t, "kind")
		indicator := bySex(kind, reporting.Sum)
		indicator.Maximum = "7"
		p := roundOf(indicator, 1)
		text, whole := quarters(t, "value")
		value := number(text)
		var draft, more []string
		if rule := formFaults(kind, whole, true); rule != "" {
			draft = append(draft, "values[0].number "+rule)
		}
		for _, d := range indicator.Dimensions {
			given := rapid.IntRange(0, len(d.Categories)).Draw(t, "given "+d.Code)
			sum, negative, first := new(big.Rat), false, len(value.Breakdowns)
			var parts []*big.Rat
			for _, c := range d.Categories[:given] {
				text, r := quarters(t, d.Code+" "+c.Code)
				if rule := formFaults(kind, r, false); rule != "" {
					draft = append(draft, fmt.Sprintf("values[0].breakdowns[%d].number %s", len(value.Breakdowns), rule))
				}
				value.Breakdowns = append(value.Breakdowns, part(d.Code, c.Code, text))
				parts, negative = append(parts, r), negative || r.Sign() < 0
				sum.Add(sum, r)
			}
			for n, r := range parts {
				if r.Cmp(whole) > 0 && (kind == reporting.Count || !negative) {
					more = append(more, fmt.Sprintf("values[0].breakdowns[%d] CATEGORY_ABOVE_VALUE", first+n))
				}
			}
			switch {
			case !d.Complete || given == 0:
			case given < len(d.Categories):
				more = append(more, "values[0].breakdowns MISSING_CATEGORY")
			case sum.Cmp(whole) != 0:
				more = append(more, "values[0].breakdowns NOT_ADDED_UP")
			}
		}
		findsExactly(t, p, value, draft, more)
	})
}

// The same of a ratio, whose percentage is compared without dividing.
func TestRulesOfRatiosAgainstFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := roundOf(bySex(reporting.Ratio, reporting.RatioOf), 1) // 2 to 90 per cent
		above, a := quarters(t, "numerator")
		below, b := quarters(t, "denominator")
		var want []string
		if b.Sign() <= 0 {
			want = append(want, "values[0].ratio.denominator OUT_OF_RANGE")
		}
		percent := new(big.Rat)
		if b.Sign() > 0 {
			percent.Quo(new(big.Rat).Mul(a, big.NewRat(100, 1)), b)
		}
		rule := ""
		switch {
		case a.Sign() < 0:
			rule = "BELOW_MINIMUM"
		case b.Sign() <= 0:
		case a.Cmp(b) > 0:
			rule = "NUMERATOR_ABOVE_DENOMINATOR"
		case percent.Cmp(big.NewRat(2, 1)) < 0:
			rule = "BELOW_MINIMUM"
		case percent.Cmp(big.NewRat(90, 1)) > 0:
			rule = "ABOVE_MAXIMUM"
		}
		if rule != "" {
			want = append(want, "values[0].ratio.numerator "+rule)
		}
		findsExactly(t, p, ratio(above, below), want, nil)
	})
}

// findsExactly checks what is found in a value, in a draft and, with what is looked at later, in a submission.
func findsExactly(t *rapid.T, p *reporting.Period, value reporting.Value, draft, more []string) {
	content := reporting.Content{Values: []reporting.Value{value}}
	for _, c := range []struct {
		at   string
		err  error
		want []string
	}{
		{"draft.content.", p.CheckDraft(p.Obligations[0], content), draft},
		{"content.", p.CheckSubmission(p.Obligations[0], content, reporting.Figures{}), append(slices.Clone(draft), more...)},
	} {
		var want []string
		for _, line := range c.want {
			want = append(want, c.at+line)
		}
		slices.Sort(want)
		if got := faultsOf(c.err); !slices.Equal(got, want) {
			t.Fatalf("faults\n got %q\nwant %q", got, want)
		}
	}
}
