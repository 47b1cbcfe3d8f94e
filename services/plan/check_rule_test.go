package plan_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/plan"
)

// lasting is the last day on time of a due rule in a year without 29 February beside it, by plain time arithmetic; zero
// if the day does not occur.
func lasting(d plan.YearDay, phrase plan.Phrase) time.Time {
	at := time.Date(2010+d.YearOffset, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	if at.Month() != d.Month {
		return time.Time{}
	}
	if phrase == plan.Before {
		return at.AddDate(0, 0, -1)
	}
	return at
}

func drawDay(t *rapid.T, name string) plan.YearDay {
	return day(rapid.IntRange(-1, 1).Draw(t, name+" offset"), rapid.IntRange(1, 12).Draw(t, name+" month"),
		rapid.IntRange(1, 31).Draw(t, name+" day"))
}

// A rule is sound exactly when its days occur every year and come one after the other.
func TestARuleIsSoundExactlyWhenItsDaysFollowEachOther(t *testing.T) {
	phrases := []plan.Phrase{plan.Before, plan.By}
	rapid.Check(t, func(t *rapid.T) {
		rule := plan.ReportingRule{
			ID: "r", Title: "Báo cáo", Kind: plan.Year, DataFrom: drawDay(t, "from"), DataTo: drawDay(t, "to"),
			Due: plan.DueRule{Phrase: rapid.SampledFrom(phrases).Draw(t, "phrase"), Day: drawDay(t, "due")},
		}
		days := []time.Time{
			lasting(rule.DataFrom, plan.By), lasting(rule.DataTo, plan.By), lasting(rule.Due.Day, rule.Due.Phrase),
		}
		if rapid.Bool().Draw(t, "consolidated") {
			rule.ConsolidatedDue = &plan.DueRule{Phrase: rapid.SampledFrom(phrases).Draw(t, "phrase"), Day: drawDay(t, "consolidated due")}
			days = append(days, lasting(rule.ConsolidatedDue.Day, rule.ConsolidatedDue.Phrase))
		}
		want := true
		for i, at := range days {
			want = want && !at.IsZero() && (i == 0 || days[i-1].Before(at))
		}
		content := sound()
		content.ReportingRules = append(content.ReportingRules, rule)
		if got := found(content); want != (len(got) == 0) {
			t.Fatalf("sound %v, faults %q", want, got)
		}
	})
}
