package reporting_test

import (
	"testing"

	"github.com/tiendo/tiendo/services/reporting"
)

// Hikaya 645, 646: targets were added up once for each entry, so that 2 showed as 4 and 100 as 80. Here a target belongs to
// the indicator, the period and the unit, and is never made from others.
func TestATargetIsTheOneLaidDown(t *testing.T) {
	i := reporting.Indicator{
		Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum, Targets: []reporting.Target{
			{Year: 2024, Value: "100"},
			{Year: 2024, Value: "40", Rule: "6-thang"},
			{Year: 2024, Value: "30", Unit: "units/u00"},
			{Year: 2024, Value: "12", Unit: "units/u00", Rule: "6-thang"},
			{Year: 2024, Value: "50", Unit: "units/u01"},
			{Year: 2025, Value: "7", Unit: "units/u02"},
		},
	}
	for _, c := range []struct {
		unit, rule string
		year       int
		want       string
	}{
		{"", "nam", 2024, "100"},
		{"", "6-thang", 2024, "40"},
		{"", "nam", 2025, ""},
		{"units/u00", "nam", 2024, "30"},
		{"units/u00", "6-thang", 2024, "12"},
		{"units/u01", "6-thang", 2024, "50"},
		{"units/u02", "nam", 2024, ""},
		{"units/u02", "nam", 2025, "7"},
		{"units/u03", "nam", 2024, ""},
	} {
		if got, known := i.Target(c.unit, c.rule, c.year); got.Value != c.want || known != (c.want != "") {
			t.Errorf("target of %q under %s in %d: %q, want %q", c.unit, c.rule, c.year, got.Value, c.want)
		}
	}
	for reports := range 4 {
		p := roundOf(i, 4)
		filings := map[string]reporting.Filed{}
		for n := range reports {
			unit := p.Obligations[n].Unit.Unit
			filings[unit] = filed(p, unit, reporting.StateAccepted, number("10"))
		}
		if f := reporting.Consolidate(p, filings, reporting.Decisions{}, p.Due).Figures[0]; f.Target != "100" {
			t.Errorf("target of the whole with %d reports: %q, want 100", reports, f.Target)
		}
	}
}
