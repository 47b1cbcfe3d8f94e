package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// beyond is the first whole number of which a spreadsheet program does not keep every digit.
const beyond = 1e15

// numeral reads the number of a cell as the program that made it shows it. Programs keep numbers as binary numbers of 64 bits and
// show 15 digits; what a file holds of 0.1 + 0.2 is 0.30000000000000004, and what everybody saw was 0.3.
func (f *File) numeral(value, style string) Found {
	if value == "" {
		return Found{}
	}
	number, err := strconv.ParseFloat(value, 64)
	switch {
	case err != nil || strings.ContainsAny(value, "xX_nN"): // Go reads 0x1p4, 1_000, Inf and NaN as well
		return Found{Kind: IsError, Text: value}
	case math.Abs(number) >= beyond:
		return Found{Kind: IsTooLong, Text: value}
	}
	switch f.shown(style) {
	case asDay:
		return f.day(number)
	case asPercent:
		return Found{Kind: IsPercent, Text: digits15(number)}
	}
	if plain(value) && significant(value) <= mostDigits {
		return Found{Kind: IsNumber, Text: value}
	}
	return Found{Kind: IsNumber, Text: digits15(number)}
}

func (f *File) shown(style string) shown {
	n, err := strconv.Atoi(style)
	if err != nil || n < 0 || n >= len(f.looks) {
		return asNumber
	}
	return f.looks[n]
}

// digits15 is a number with the 15 digits a program shows.
func digits15(number float64) string {
	return decimal.RequireFromString(strconv.FormatFloat(number, 'e', mostDigits-1, 64)).String()
}

// lastDay is the last day spreadsheet programs know, 31/12/9999.
const lastDay = 2958465

// day is the day a number stands for: 1 is 1/1/1900 in a calendar that has a 29/2/1900, or 0 is 1/1/1904.
func (f *File) day(number float64) Found {
	whole := int(number)
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	if f.from == 1 {
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	} else if whole < 61 {
		return Found{Kind: IsError, Text: digits15(number)}
	}
	if number < 0 || whole > lastDay {
		return Found{Kind: IsError, Text: digits15(number)}
	}
	return Found{Kind: IsDay, Text: first.AddDate(0, 0, whole).Format(time.DateOnly)}
}
