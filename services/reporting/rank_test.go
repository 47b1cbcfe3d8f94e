package reporting

import (
	"testing"
)

// Equal values have the same rank and the next counts them all; who gave no number has none, and what counts as better decides.
func TestUnitsAreRankedByWhatCountsAsBetter(t *testing.T) {
	number := func(text string) Value { return Value{Number: &text} }
	share := func(part, whole string) Value { return Value{Ratio: &Fraction{Numerator: part, Denominator: whole}} }
	nothing, unknown := Value{Missing: &Missing{Kind: NothingOccurred}}, Value{Missing: &Missing{Kind: NotAvailable}}
	for name, c := range map[string]struct {
		kind      ValueKind
		direction Direction
		values    []Value
		want      []int
	}{
		"more is better":                     {Count, Up, []Value{number("5"), number("9"), number("5"), number("1")}, []int{2, 1, 2, 4}},
		"less is better":                     {Amount, Down, []Value{number("5.5"), number("9"), number("5.50"), number("1")}, []int{2, 4, 2, 1}},
		"no direction":                       {Count, "", []Value{number("5"), number("9")}, []int{0, 0}},
		"nothing is 0, unknown is no number": {Count, Down, []Value{number("5"), nothing, unknown}, []int{2, 1, 0}},
		"shares, not their parts":            {Ratio, Up, []Value{share("1", "3"), share("2", "6"), share("9", "100"), share("0", "0"), nothing}, []int{1, 1, 3, 0, 0}},
		"words":                              {Text, Up, []Value{{}}, []int{0}},
	} {
		f := Figure{Kind: c.kind}
		for _, v := range c.values {
			f.Contributions = append(f.Contributions, Contribution{Value: v})
		}
		f.rank(c.direction)
		for i, got := range f.Contributions {
			if got.Rank != c.want[i] {
				t.Errorf("%s: value %d has rank %d, want %d", name, i, got.Rank, c.want[i])
			}
		}
	}
}
