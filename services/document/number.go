package document

import (
	"regexp"
	"strings"
)

var decimalNumber = regexp.MustCompile(`^(-?)([0-9]+)(?:\.([0-9]+))?$`)

// Number writes a decimal number the Vietnamese way: 1234.5 becomes 1.234,5. Anything else is given back as it is.
func Number(text string) string {
	m := decimalNumber.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	whole := m[2]
	var grouped strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			grouped.WriteByte('.')
		}
		grouped.WriteRune(digit)
	}
	if m[3] == "" {
		return m[1] + grouped.String()
	}
	return m[1] + grouped.String() + "," + m[3]
}
