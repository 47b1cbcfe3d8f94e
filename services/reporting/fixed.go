package reporting

import (
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// fixed is a decimal number in millionths, as two halves of 128 bits. Every number we take is exact in it, see parseNumber,
// and so is every sum of them: 2^47 of the largest fit.
type fixed struct {
	high int64
	low  uint64
}

// fixedPlaces are the decimals of a fixed number.
const fixedPlaces = 6

// fixedOf reads a number; false if the text is not of the form we take.
func fixedOf(text string) (fixed, bool) {
	digits, negative := text, false
	if digits != "" && digits[0] == '-' {
		digits, negative = digits[1:], true
	}
	before, after := 0, -1 // digits before and after the point; -1 where there is no point
	var n fixed
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		switch {
		case c == '.' && after < 0:
			after = 0
			continue
		case c < '0' || c > '9':
			return fixed{}, false
		case after < 0:
			before++
		default:
			after++
		}
		n = n.times10plus(uint64(c - '0'))
	}
	if before < 1 || before > 18 || after == 0 || after > fixedPlaces {
		return fixed{}, false
	}
	for range fixedPlaces - max(after, 0) {
		n = n.times10plus(0)
	}
	if negative {
		n = fixed{}.minus(n)
	}
	return n, true
}

// times10plus is for numbers that are not negative. A text that is too long overflows here, and is refused for its length.
func (a fixed) times10plus(digit uint64) fixed {
	over, low := bits.Mul64(a.low, 10)
	low, carry := bits.Add64(low, digit, 0)
	return fixed{a.high*10 + int64(over+carry), low}
}

func (a fixed) plus(b fixed) fixed {
	low, carry := bits.Add64(a.low, b.low, 0)
	return fixed{a.high + b.high + int64(carry), low}
}

func (a fixed) minus(b fixed) fixed {
	low, borrow := bits.Sub64(a.low, b.low, 0)
	return fixed{a.high - b.high - int64(borrow), low}
}

func (a fixed) less(b fixed) bool {
	return a.high < b.high || a.high == b.high && a.low < b.low
}

// decimal is the number as the rest of the service reckons with it.
func (a fixed) decimal() decimal.Decimal {
	n := new(big.Int).Lsh(big.NewInt(a.high), 64)
	return decimal.NewFromBigInt(n.Add(n, new(big.Int).SetUint64(a.low)), -fixedPlaces)
}
