package planserver_test

import (
	"fmt"
	"sync"
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// race makes calls at the same time and answers what the winners got; every loser must be told one of the reasons.
func race(t *testing.T, count int, call func(n int) (*planv1.Plan, error), reasons ...faultv1.Reason) []*planv1.Plan {
	t.Helper()
	answers, errs := make([]*planv1.Plan, count), make([]error, count)
	var calls sync.WaitGroup
	for i := range count {
		calls.Go(func() { answers[i], errs[i] = call(i) })
	}
	calls.Wait()
	var winners []*planv1.Plan
	for i, err := range errs {
		switch {
		case err == nil:
			winners = append(winners, answers[i])
		case len(reasons) == 1:
			refused(t, fmt.Sprint("loser ", i), err, reasons[0])
		}
	}
	return winners
}

func TestUpdatesWithOneEtagHaveOneWinner(t *testing.T) {
	w := start(t)
	p := w.create("p")
	winners := race(t, 8, func(n int) (*planv1.Plan, error) {
		c := content()
		c.Title = fmt.Sprint("Bản của người thứ ", n)
		return w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: "plans/p", Etag: p.GetEtag(), Content: c}})
	}, faultv1.Reason_REASON_STALE_ETAG)
	if len(winners) != 1 {
		t.Fatalf("%d winners", len(winners))
	}
	equal(t, "the plan is the winner's", w.get("plans/p"), winners[0])
}

func TestCreatingOneIdHasOneWinner(t *testing.T) {
	w := start(t)
	winners := race(t, 8, func(n int) (*planv1.Plan, error) {
		c := content()
		c.Title = fmt.Sprint("Bản của người thứ ", n)
		return w.CreatePlan(w.reviewer(), &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: c}})
	}, faultv1.Reason_REASON_ALREADY_EXISTS)
	if len(winners) != 1 {
		t.Fatalf("%d winners", len(winners))
	}
	equal(t, "the plan is the winner's", w.get("plans/p"), winners[0])
}

// What is issued is what the leadership read, whatever the lead unit writes meanwhile.
func TestIssuingAgainstUpdating(t *testing.T) {
	w := start(t)
	for round := range 10 {
		p := w.create(fmt.Sprint("p", round))
		changed := content()
		changed.Title = "Bản sửa vào phút chót"
		winners := race(t, 2, func(n int) (*planv1.Plan, error) {
			if n == 0 {
				return w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: p.GetName(), Etag: p.GetEtag()})
			}
			return w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: p.GetName(), Etag: p.GetEtag(), Content: changed}})
		})
		if len(winners) != 1 {
			t.Fatalf("%d winners", len(winners))
		}
		got := w.get(p.GetName())
		equal(t, "the plan is the winner's", got, winners[0])
		if got.GetState() == planv1.Plan_STATE_ISSUED {
			equal(t, "issued as it was read", got.GetContent(), p.GetContent())
		}
	}
}

// Every version that was ever in force is kept, and no other.
func TestAmendmentsThatRaceLoseNoVersion(t *testing.T) {
	w := start(t)
	p := w.issue(w.create("p"))
	var want []string
	for round := range 6 {
		winners := race(t, 4, func(n int) (*planv1.Plan, error) {
			return w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{
				Name: "plans/p", Etag: p.GetEtag(), Content: content(), DecidedBy: "QĐ", Reason: fmt.Sprintf("lần %d, người %d", round, n),
			})
		}, faultv1.Reason_REASON_STALE_ETAG)
		if len(winners) != 1 {
			t.Fatalf("%d winners", len(winners))
		}
		p = winners[0]
		versions := w.versions("plans/p").GetVersions()
		want = append(want, versions[len(versions)-1].GetReason())
	}
	var got []string
	for _, version := range w.versions("plans/p").GetVersions()[1:] {
		got = append(got, version.GetReason())
	}
	if fmt.Sprint(got) != fmt.Sprint(want) || len(got) != 6 {
		t.Errorf("amendments %q, want %q", got, want)
	}
}
