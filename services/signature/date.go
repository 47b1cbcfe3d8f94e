package signature

import (
	"strings"
	"time"
)

// parseDate reads an instant as a PDF writes it, (D:20261126214500+07'00'); zero if it cannot be read.
func parseDate(written string) time.Time {
	plain := strings.ReplaceAll(strings.TrimPrefix(strings.Trim(written, "()"), "D:"), "'", "")
	for _, layout := range []string{"20060102150405-0700", "20060102150405Z0000", "20060102150405Z", "20060102150405-07"} {
		if at, err := time.Parse(layout, plain); err == nil {
			return at.UTC()
		}
	}
	return time.Time{}
}
