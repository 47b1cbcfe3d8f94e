// Package numeral reads numbers as people in Vietnam write them: 1.234,5 is a thousand two hundred thirty-four and a half. What
// could also mean something else is refused instead of guessed. The form in the browser reads them the same way, see
// gateway/web/src/format/entry.ts; testdata/cases.json holds what both have to answer.
package numeral

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Rule is what a field takes.
type Rule struct {
	// Decimals is how many decimals are allowed, 0 to 6.
	Decimals int `json:"decimals"`
	// Negative is true where negative numbers make sense.
	Negative bool `json:"negative"`
	// Counted is true where a lone group such as 1.234 can only mean thousands, because what is written is counted.
	Counted bool `json:"counted"`
}

// Fault is why what is written is not taken.
type Fault string

// The faults.
const (
	NotNumber         Fault = "notNumber"
	PointIsNotDecimal Fault = "pointIsNotDecimal"
	Ambiguous         Fault = "ambiguous"
	TooManyDecimals   Fault = "tooManyDecimals"
	NotWhole          Fault = "notWhole"
	Negative          Fault = "negative"
	TooLong           Fault = "tooLong"
)

// maxWhole is how many digits may stand before the comma.
const maxWhole = 18

var (
	form      = regexp.MustCompile(`^([-−]?)([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]+))?$`)
	spaced    = regexp.MustCompile(`^[-−]?[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?$`)
	pointed   = regexp.MustCompile(`^[-−]?[0-9][0-9,]*\.[0-9]+$`)
	zeroGroup = regexp.MustCompile(`^0[0-9]*\.`)
	loneGroup = regexp.MustCompile(`^[0-9]{1,3}\.[0-9]{3}$`)
)

// Read reads a number into the form of the contracts, such as "-1234.5"; the fault is empty where it can be read.
func Read(written string, rule Rule) (decimal string, fault Fault) {
	text := norm.NFKC.String(strings.TrimSpace(written))
	if spaced.MatchString(text) {
		text = strings.ReplaceAll(text, " ", ".")
	}
	match := form.FindStringSubmatch(text)
	switch {
	case match == nil && pointed.MatchString(text):
		return "", PointIsNotDecimal
	case match == nil:
		return "", NotNumber
	}
	return rule.take(match[1], match[2], match[3])
}

// take makes a number of its sign, the digits before the comma with their groups, and those after it.
func (r Rule) take(sign, grouped, fraction string) (string, Fault) {
	whole := strings.TrimLeft(strings.ReplaceAll(grouped, ".", ""), "0")
	if whole == "" {
		whole = "0"
	}
	switch {
	case zeroGroup.MatchString(grouped):
		return "", PointIsNotDecimal
	case loneGroup.MatchString(grouped) && fraction == "" && r.Decimals >= 3 && !r.Counted:
		return "", Ambiguous
	case len(fraction) > r.Decimals && r.Decimals == 0:
		return "", NotWhole
	case len(fraction) > r.Decimals:
		return "", TooManyDecimals
	case len(whole) > maxWhole:
		return "", TooLong
	}
	number := whole
	if fraction != "" {
		number += "." + fraction
	}
	switch {
	case sign == "" || strings.Trim(number, "0.") == "":
		return number, ""
	case !r.Negative:
		return "", Negative
	}
	return "-" + number, ""
}
