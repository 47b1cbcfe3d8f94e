package plan_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/plan"
)

// drawNumber draws a decimal number in the form of the contract.
func drawNumber(t *rapid.T, name string) string {
	text := fmt.Sprint(rapid.IntRange(-120, 120).Draw(t, name))
	if rapid.Bool().Draw(t, name+" has decimals") {
		text += "." + rapid.StringMatching(`[0-9]{1,6}`).Draw(t, name+" decimals")
	}
	return text
}

func rational(text string) *big.Rat {
	number, ok := new(big.Rat).SetString(text)
	if !ok {
		panic(text)
	}
	return number
}

// decimalsOf counts the decimals that say something: 1.50 has one.
func decimalsOf(text string) int {
	_, decimals, _ := strings.Cut(text, ".")
	return len(strings.TrimRight(decimals, "0"))
}

// The faults of a target's value are those that exact arithmetic says.
func TestTheValueOfATargetIsComparedExactly(t *testing.T) {
	aggregations := map[plan.ValueKind][]plan.Aggregation{
		plan.Count:  {plan.Sum, plan.Average, plan.Max, plan.NoneAtAll},
		plan.Amount: {plan.Sum, plan.Average, plan.Min, plan.NoneAtAll},
		plan.Ratio:  {plan.RatioOf, plan.NoneAtAll},
		plan.YesNo:  {plan.CountYes, plan.NoneAtAll},
	}
	rapid.Check(t, func(t *rapid.T) {
		i := plan.Indicator{
			Code: "X", Title: "Chỉ tiêu", Section: "1", UnitOfMeasure: "hộ",
			Kind: rapid.SampledFrom([]plan.ValueKind{plan.Count, plan.Amount, plan.Ratio, plan.YesNo}).Draw(t, "kind"),
		}
		i.Aggregation = rapid.SampledFrom(aggregations[i.Kind]).Draw(t, "aggregation")
		bounded := i.Kind == plan.Amount && rapid.Bool().Draw(t, "bounded")
		if i.Kind == plan.Amount || i.Kind == plan.Ratio {
			i.Decimals = rapid.IntRange(0, 6).Draw(t, "decimals")
		}
		if bounded {
			i.Minimum, i.Maximum = "-7", "50"
		}
		value := drawNumber(t, "value")
		i.Targets = []plan.Target{{Year: 2020, Value: value}}

		var want []string
		add := func(fault string) { want = append(want, "indicators[6].targets[0].value "+fault) }
		number, whole := rational(value), i.Kind == plan.Count || i.Kind == plan.YesNo
		if i.Kind == plan.Ratio && (number.Sign() < 0 || number.Cmp(rational("100")) > 0) {
			add("OUT_OF_RANGE range=0–100")
		}
		if whole && number.Sign() < 0 {
			add("OUT_OF_RANGE range=≥ 0")
		}
		if i.Aggregation != plan.Average {
			if whole && !number.IsInt() {
				add("NOT_WHOLE")
			}
			if !whole && decimalsOf(value) > i.Decimals {
				add(fmt.Sprintf("TOO_MANY_DECIMALS decimals=%d", i.Decimals))
			}
		}
		if bounded && i.Aggregation != plan.Sum && number.Cmp(rational("-7")) < 0 {
			add("BELOW_MINIMUM minimum=-7")
		}
		if bounded && i.Aggregation != plan.Sum && number.Cmp(rational("50")) > 0 {
			add("ABOVE_MAXIMUM maximum=50")
		}
		slices.Sort(want)

		content := sound()
		content.Indicators = append(content.Indicators, i)
		if got := found(content); !slices.Equal(got, want) {
			t.Fatalf("faults of %s\n got %q\nwant %q", value, got, want)
		}
	})
}

func TestWhatIsNoDecimalNumberIsRefused(t *testing.T) {
	for _, text := range []string{"1e5", "+1", "1,5", ".5", "5.", "1 000", "0x10", "NaN", "٣", "-", "1.1234567", "1234567890123456789"} {
		content := sound()
		content.Indicators[1].Targets[0].Value = text
		if got, want := found(content), []string{"indicators[1].targets[0].value NOT_DECIMAL"}; !slices.Equal(got, want) {
			t.Errorf("%q: faults %q, want %q", text, got, want)
		}
	}
}

// The largest number of the contract's form is compared without overflow or rounding.
func TestTheLargestNumbersAreCompared(t *testing.T) {
	content := sound()
	content.Indicators[1].Decimals = 6
	content.Indicators[1].Maximum = "999999999999999999.999998"
	content.Indicators[1].Targets[0].Value = "999999999999999999.999999"
	want := []string{"indicators[1].targets[0].value ABOVE_MAXIMUM maximum=999999999999999999.999998"}
	if got := found(content); !slices.Equal(got, want) {
		t.Errorf("faults %q, want %q", got, want)
	}
}
