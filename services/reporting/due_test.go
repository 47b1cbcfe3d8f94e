package reporting_test

import (
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

func vietnam(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05.000 -07:00", text+" +07:00")
	if err != nil {
		panic(err)
	}
	return t
}

func TestDecideToTheMillisecond(t *testing.T) {
	due := vietnam("2025-07-10 00:00:00.000")
	for _, c := range []struct {
		received string
		want     reporting.Timeliness
	}{
		{"2025-07-09 23:59:59.999", reporting.OnTime},
		{"2025-07-10 00:00:00.000", reporting.Late},
		{"2025-07-10 00:00:00.001", reporting.Late},
		{"2025-06-30 08:00:00.000", reporting.OnTime},
	} {
		if got := reporting.Decide(vietnam(c.received), due); got != c.want {
			t.Errorf("Decide(%s) = %s, want %s", c.received, got, c.want)
		}
	}
}
