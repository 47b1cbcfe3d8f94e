package reportingserver_test

import (
	"fmt"
	"testing"
	"time"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

const (
	onTime = reportingv1.Timeliness_TIMELINESS_ON_TIME
	late   = reportingv1.Timeliness_TIMELINESS_LATE
)

// TestTheDueTimeDecidesToTheMillisecond submits one millisecond before, at, and one millisecond after the due time of
// every rule in every year of the plan. The due times are written out, not computed.
func TestTheDueTimeDecidesToTheMillisecond(t *testing.T) {
	s := newSystem(t)
	for year := 2019; year <= 2025; year++ {
		for rule, due := range map[string]string{
			"6-thang":    fmt.Sprintf("%d-07-10 00:00:00.000", year),
			"6-thang-by": fmt.Sprintf("%d-07-11 00:00:00.000", year),
			"nam":        fmt.Sprintf("%d-01-10 00:00:00.000", year+1),
			"nam-by":     fmt.Sprintf("%d-01-11 00:00:00.000", year+1),
		} {
			s.Clock.Set(vietnam(fmt.Sprintf("%d-07-01 08:00:00.000", year)))
			p, at := s.open(t, rule, year), vietnam(due)
			if !p.GetDueTime().AsTime().Equal(at) {
				t.Errorf("%s %d is due %v, want %v", rule, year, p.GetDueTime().AsTime(), at)
			}
			for _, c := range []struct {
				offset time.Duration
				want   reportingv1.Timeliness
			}{{-time.Millisecond, onTime}, {0, late}, {time.Millisecond, late}} {
				unit, actor := xaA, leader
				if c.offset == 0 {
					unit, actor = xaB, leaderB
				} else if c.offset > 0 {
					unit, actor = thiTran, leaderC
				}
				whole := content("1")
				if rule == "nam" && unit == thiTran {
					whole.Values = append(whole.Values, number("A6", "2"))
				}
				s.Clock.Set(at.Add(c.offset))
				receipt := s.submit(t, actor, reportOf(p, unit), whole)
				if receipt.GetTimeliness() != c.want || !receipt.GetReceiveTime().AsTime().Equal(at.Add(c.offset)) {
					t.Errorf("%s %d, due%+v: %v at %v, want %v", rule, year, c.offset, receipt.GetTimeliness(), receipt.GetReceiveTime().AsTime(), c.want)
				}
			}
		}
	}
}

// TestACorrectionChangesNoTimeliness mends an on-time report after, and a late one is mended too: both stay what they were,
// in the receipt, the report, the board and the entries.
func TestACorrectionChangesNoTimeliness(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	due := p.GetDueTime().AsTime()
	s.Clock.Set(due.Add(-time.Millisecond))
	s.submit(t, leader, reportOf(p, xaA), content("1"))
	s.Clock.Set(due)
	s.submit(t, leaderB, reportOf(p, xaB), content("1"))
	for days := range 3 {
		for report, c := range map[string]struct {
			unit string
			want reportingv1.Timeliness
		}{reportOf(p, xaA): {xaA, onTime}, reportOf(p, xaB): {xaB, late}} {
			s.Clock.Set(due.AddDate(0, 0, days+1))
			s.returned(t, report, "Xem lại.")
			actor := leader
			if c.unit == xaB {
				actor = leaderB
			}
			receipt := s.submit(t, actor, report, content("2"))
			if receipt.GetTimeliness() != c.want {
				t.Errorf("mended on day %d: receipt says %v, want %v", days, receipt.GetTimeliness(), c.want)
			}
			if got := s.report(t, report).GetTimeliness(); got != c.want {
				t.Errorf("mended on day %d: report says %v, want %v", days, got, c.want)
			}
		}
	}
	board, err := s.GetBoard(s.As(t, reviewer), &reportingv1.GetBoardRequest{Period: p.GetName()})
	if err != nil {
		t.Fatal(err)
	}
	counts := board.GetCounts()
	if counts.GetOnTime() != 1 || counts.GetLate() != 1 || counts.GetOverdue() != 1 || counts.GetSubmitted() != 2 || counts.GetNotStarted() != 1 || counts.GetExpected() != 3 {
		t.Errorf("counts %v", counts)
	}
}
