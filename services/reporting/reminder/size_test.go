package reminder_test

import (
	"fmt"
	"testing"
	"time"
)

// TestAPeriodOfAThousandUnits plans and reminds them. The figures are printed; the whole country has 3,321 communes.
func TestAPeriodOfAThousandUnits(t *testing.T) {
	const communes = 1000
	f := newFixture(t, "2025-07-01 09:00")
	units := make([]string, communes)
	for i := range units {
		units[i] = fmt.Sprintf("units/xa-%04d", i)
	}
	period := f.open("p", "2025-07-10 00:00", f.clock.Now(), units...)
	took := func(what, at string) {
		began := time.Now()
		f.round(t, at)
		t.Logf("%s: %v", what, time.Since(began).Round(time.Millisecond))
	}
	took("plan and announce", "2025-07-01 09:00")
	took("a round with nothing due", "2025-07-01 09:01")
	for _, unit := range units[:communes/2] {
		f.submit(period.Report(unit))
	}
	took("remind the half that has not submitted", "2025-07-09 08:00")
	told := 0
	for _, unit := range units {
		told += len(f.heard(t, officer, unit))
	}
	if want := communes + communes - communes/2; told != want {
		t.Errorf("%d notices, want %d", told, want)
	}
}
