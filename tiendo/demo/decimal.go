package demo

import (
	"strconv"
	"strings"
)

// micro is a decimal number in millionths: whole numbers only, so that the demo comes out the same on every machine.
type micro int64

const one micro = 1_000_000

// parse reads a decimal number such as "12.5"; ok is false where the text is empty or no number.
func parse(text string) (value micro, ok bool) {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	n, err := strconv.ParseInt(whole+(fraction + "000000")[:6], 10, 64)
	if err != nil {
		return 0, false
	}
	if strings.HasPrefix(text, "-") {
		n = -n
	}
	return micro(n), true
}

// permille is the number times so many thousandths, without running over.
func (m micro) permille(n int64) micro {
	return m/1000*micro(n) + m%1000*micro(n)/1000
}

// text writes the number with so many decimals, rounded down.
func (m micro) text(decimals int32) string {
	sign := ""
	if m < 0 {
		sign, m = "-", -m
	}
	whole := strconv.FormatInt(int64(m/one), 10)
	if decimals == 0 {
		return sign + whole
	}
	fraction := strconv.FormatInt(int64(m%one)+int64(one), 10)[1:]
	return sign + whole + "." + fraction[:decimals]
}
