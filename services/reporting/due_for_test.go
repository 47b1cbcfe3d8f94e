package reporting_test

import (
	"testing"

	"github.com/tiendo/tiendo/services/reporting"
)

// A unit with a due time of its own is judged by it in the consolidated report; the others by the period's.
func TestAUnitIsJudgedByItsOwnDueTime(t *testing.T) {
	p := roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}, 2)
	p.Obligations[0].Due = vietnam("2025-01-05 00:00:00.000")
	between := vietnam("2025-01-07 00:00:00.000")
	got := reporting.Consolidate(p, nil, reporting.Decisions{}, between)
	for n, want := range []reporting.Timeliness{reporting.Overdue, reporting.Pending} {
		if got.Units[n].Timeliness != want {
			t.Errorf("unit %d: %s, want %s", n, got.Units[n].Timeliness, want)
		}
	}
}
