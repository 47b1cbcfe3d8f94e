package reporting_test

import (
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/schedule"
)

// Periods that were opened before their derivation was kept still say their last day on time, and by which rule.
func TestAPeriodWithoutADerivationStillSaysItsLastDay(t *testing.T) {
	rule := schedule.DueRule{Phrase: schedule.Before, Day: schedule.YearDay{Month: 7, Day: 10}}
	p := reporting.Period{DueRule: rule, Due: vietnam("2019-07-10 00:00:00.000"), ConsolidatedDue: vietnam("2019-07-21 00:00:00.000")}
	if how := p.HowDue(); how.Rule != rule || how.Last.String() != "2019-07-09" || how.RuleLast != how.Last || !how.Instant().Equal(p.Due) {
		t.Errorf("how %+v", how)
	}
	if how, ok := p.HowConsolidatedDue(); !ok || how.Last.String() != "2019-07-20" {
		t.Errorf("consolidated %+v, %v", how, ok)
	}
	p.ConsolidatedDue = time.Time{}
	if _, ok := p.HowConsolidatedDue(); ok {
		t.Error("a day where none is laid down")
	}
}
