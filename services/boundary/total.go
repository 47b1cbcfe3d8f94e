package boundary

import "math/big"

// Shares tells whether shares that persons entered are used.
type Shares bool

// The two ways.
const (
	WithoutShares  Shares = false
	WithSharesMade Shares = true
)

// Total is the figure of a unit of the later day, made of figures of the earlier day's units.
type Total struct {
	Composition
	// Sum adds the figures of the units that went whole; nil where none of them has one.
	Sum *big.Rat
	// Missing are units that went whole and have no figure.
	Missing []string
	// Estimated are the divided units of which a share is in the sum, because it was asked for; a total with any is to be
	// shown as such, with their sources.
	Estimated []Divided
	// NotComparable are the divided units with a figure that is not in the sum.
	NotComparable []Divided
}

// Totals are the totals of the units of a later day. values are figures by unit of the earlier day.
func Totals(compositions []Composition, values map[string]*big.Rat, shares Shares) []Total {
	totals := make([]Total, 0, len(compositions))
	for _, c := range compositions {
		t := Total{Composition: c}
		for _, u := range c.Whole {
			if values[u] == nil {
				t.Missing = append(t.Missing, u)
				continue
			}
			t.plus(values[u])
		}
		for _, d := range c.Divided {
			if shares == WithSharesMade && d.Share != nil && values[d.Unit] != nil {
				t.plus(new(big.Rat).Mul(values[d.Unit], d.Share))
				t.Estimated = append(t.Estimated, d)
				continue
			}
			t.NotComparable = append(t.NotComparable, d)
		}
		totals = append(totals, t)
	}
	return totals
}

func (t *Total) plus(value *big.Rat) {
	if t.Sum == nil {
		t.Sum = new(big.Rat)
	}
	t.Sum.Add(t.Sum, value)
}
