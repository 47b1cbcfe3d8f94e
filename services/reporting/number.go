package reporting

import (
	"regexp"

	"github.com/shopspring/decimal"
)

// decimalText is the form of every number we take: up to 18 digits before the point and 6 after it. Anything longer is
// refused, so that no sum can grow beyond what a page can show or memory can hold.
var decimalText = regexp.MustCompile(`^-?[0-9]{1,18}(\.[0-9]{1,6})?$`)

// parseNumber reads a decimal number; false if the text is not of the form we take.
func parseNumber(text string) (decimal.Decimal, bool) {
	if !decimalText.MatchString(text) {
		return decimal.Decimal{}, false
	}
	number, err := decimal.NewFromString(text)
	return number, err == nil
}

var (
	one = decimal.NewFromInt(1)
	// hundred turns a share into per cent.
	hundred = decimal.NewFromInt(100)
)
