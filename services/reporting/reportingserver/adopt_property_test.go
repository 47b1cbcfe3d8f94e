package reportingserver_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/internal/servertest"
)

// TestObligationsAreNeitherLostNorDoubled plays a period whose plan is amended again and again, with other units each time,
// while units submit. Who was ever asked stays expected, once; who is no longer named is excused, unless it had submitted; and
// what was submitted is there, whatever was adopted since.
func TestObligationsAreNeitherLostNorDoubled(t *testing.T) {
	servertest.Checks(t, "40")
	s := newSystem(t)
	pool := []string{xaMoi, "units/xa-c", "units/xa-d", "units/xa-e", "units/xa-f", "units/xa-g"}
	rapid.Check(t, func(r *rapid.T) {
		plan, version := "plans/p-"+newID(), int32(1)
		named := rapid.SliceOfNDistinct(rapid.SampledFrom(pool), 1, len(pool), rapid.ID[string]).Draw(r, "named")
		s.plans.with(func(p *planv1.Plan) {
			if p.GetName() == plan {
				p.Version, p.Content.AssignedUnits, p.Content.Indicators[5].ReportingUnits = version, named, named[:1]
			}
		})
		period, err := s.OpenPeriod(s.As(t, reviewer), &reportingv1.OpenPeriodRequest{Parent: plan, RuleId: "6-thang", Year: 2025})
		if err != nil {
			r.Fatal(err)
		}
		owed, submitted, freed := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, unit := range named {
			owed[unit] = true
		}
		for range rapid.IntRange(1, 8).Draw(r, "acts") {
			s.Clock.Set(s.Clock.Now().Add(time.Millisecond)) // what comes at one instant has no order
			if rapid.Bool().Draw(r, "amended") {
				version++
				named = rapid.SliceOfNDistinct(rapid.SampledFrom(pool), 1, len(pool), rapid.ID[string]).Draw(r, "named")
				if _, err := s.AdoptPlanVersion(s.As(t, reviewer), &reportingv1.AdoptPlanVersionRequest{
					Name: period.GetName(), PlanVersion: version, Comment: "Điều chỉnh", RequestId: newID(),
				}); err != nil {
					r.Fatal(err)
				}
				for _, unit := range named {
					owed[unit] = true
				}
				for unit := range owed {
					freed[unit] = !slices.Contains(named, unit) && (freed[unit] || !submitted[unit])
				}
			} else if unit := rapid.SampledFrom(slices.Sorted(maps.Keys(owed))).Draw(r, "unit"); !submitted[unit] {
				s.submit(t, as(accessv1.Role_ROLE_UNIT_LEADER, unit), reportOf(period, unit), content("1"))
				submitted[unit] = true
			}
			board, err := s.GetBoard(s.As(t, reviewer), &reportingv1.GetBoardRequest{Period: period.GetName()})
			if err != nil {
				r.Fatal(err)
			}
			seen, excusedNow := map[string]bool{}, 0
			for _, row := range board.GetRows() {
				unit := row.GetUnit().GetUnit()
				if seen[unit] {
					r.Errorf("%s is there twice", unit)
				}
				seen[unit] = true
				if got := row.GetState() == reportingv1.Report_STATE_SUBMITTED; got != submitted[unit] {
					r.Errorf("%s: submitted %v, want %v", unit, got, submitted[unit])
				}
				if got := row.GetTimeliness() == excused; got != freed[unit] {
					r.Errorf("%s: excused %v, want %v", unit, got, freed[unit])
				}
				if freed[unit] {
					excusedNow++
				}
			}
			if !maps.Equal(seen, owed) || int(board.GetCounts().GetExpected()) != len(owed) || int(board.GetCounts().GetExcused()) != excusedNow {
				r.Errorf("rows %v, ever asked %v, counts %v", seen, owed, board.GetCounts())
			}
		}
	})
}
