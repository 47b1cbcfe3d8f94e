package reporting

import "github.com/shopspring/decimal"

// parseNumber reads a decimal number; false if the text is not of the form we take: up to 18 digits before the point and 6
// after it. Anything longer is refused, so that no sum can grow beyond what a page can show or memory can hold.
func parseNumber(text string) (decimal.Decimal, bool) {
	n, ok := fixedOf(text)
	if !ok {
		return decimal.Decimal{}, false
	}
	return n.decimal(), true
}

// hundred turns a share into per cent.
var hundred = decimal.NewFromInt(100)
