package filled

import "github.com/shopspring/decimal"

// Spelled is a number in the spelling it had before where it is the same: 10.50 comes back from a spreadsheet as 10.5, and nobody
// changed it.
func Spelled(now, before string) string {
	number, err := decimal.NewFromString(now)
	was, errBefore := decimal.NewFromString(before)
	if err == nil && errBefore == nil && number.Equal(was) {
		return before
	}
	return now
}
