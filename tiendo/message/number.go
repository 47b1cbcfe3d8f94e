package message

import (
	"strings"
	"time"
)

// vietnam is the time zone of every day and hour shown. Vietnam has had no summer time since 1975, so the fixed zone
// needs no time zone database on the machine.
var vietnam = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// Number writes a decimal number ("1234.5") the way people do: 1.234,5 in Vietnamese, 1,234.5 in English. What is not
// a decimal number is answered as it is.
func (c *Catalogue) Number(decimal string) string {
	group, point := ".", ","
	if c.Language == English {
		group, point = ",", "."
	}
	sign := ""
	digits := decimal
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	whole, fraction, cut := strings.Cut(digits, ".")
	if whole == "" || strings.Trim(whole+fraction, "0123456789") != "" {
		return decimal
	}
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if cut {
		b.WriteString(point + fraction)
	}
	return sign + b.String()
}

// Time writes an instant as day and time in Vietnam, to the second.
func (c *Catalogue) Time(t time.Time) string {
	if c.Language == English {
		return t.In(vietnam).Format("2006-01-02 15:04:05")
	}
	return t.In(vietnam).Format("15:04:05 02/01/2006")
}

// Moment writes an instant to the millisecond, as it decides between on time and late.
func (c *Catalogue) Moment(t time.Time) string {
	if c.Language == English {
		return t.In(vietnam).Format("2006-01-02 15:04:05.000")
	}
	return t.In(vietnam).Format("15:04:05.000 02/01/2006")
}

// Date writes a day.
func (c *Catalogue) Date(year, month, day int) string {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, vietnam)
	if c.Language == English {
		return t.Format("2006-01-02")
	}
	return t.Format("02/01/2006")
}
