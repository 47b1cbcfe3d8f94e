package reporting_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

// cases is how many lives of a report the test below generates.
const cases = 1_000_000

// life is a report with everything that was decided about it, and what the test expects of it. All times are minutes and
// milliseconds around the due time, so that the edges are hit again and again.
type life struct {
	random   *rand.Rand
	regular  time.Time
	due      time.Time // the latest due time granted to the unit so far
	outages  []reporting.Extension
	decided  []reporting.Extension
	exemptAt time.Time
	acts     []reporting.EntryKind
	times    []time.Time
}

// around is an instant at an edge of one of the due times, or a little off it.
func (l *life) around() time.Time {
	edge := []time.Time{l.regular, l.due}[l.random.IntN(2)]
	return edge.Add([]time.Duration{-time.Millisecond, 0, time.Millisecond, -time.Hour, time.Hour, 25 * time.Hour}[l.random.IntN(6)])
}

// newLife draws a life. The year ends, Tết and the weekends are all in the days drawn: no rule below knows them, and no
// due time is treated otherwise because of them.
func newLife(random *rand.Rand) *life {
	regular := vietnam("2018-01-01 00:00:00.000").AddDate(0, 0, random.IntN(18*366)).Add(time.Duration(random.IntN(2)) * 12 * time.Hour)
	l := &life{random: random, regular: regular, due: regular}
	for range random.IntN(3) {
		l.grant()
	}
	if random.IntN(8) == 0 {
		l.exemptAt = l.around()
	}
	// Acts in their order; the clock of the server may step back between them.
	for range random.IntN(5) {
		l.acts = append(l.acts, []reporting.EntryKind{reporting.Submitted, reporting.Returned, reporting.Withdrawn, reporting.Accepted}[random.IntN(4)])
		l.times = append(l.times, l.around())
	}
	return l
}

// grant gives more time: to the unit, to all, to others, or to whom an outage hit.
func (l *life) grant() {
	to := l.due.Add(time.Duration(1+l.random.IntN(72)) * time.Hour)
	switch l.random.IntN(4) {
	case 0:
		l.decided, l.due = append(l.decided, reporting.Extension{Units: []string{"units/u00"}, Due: to}), to
	case 1:
		l.decided, l.due = append(l.decided, reporting.Extension{Due: to}), to
	case 2:
		l.decided = append(l.decided, reporting.Extension{Units: []string{"units/u01"}, Due: to})
	case 3:
		if len(l.outages) > 0 {
			return // the order of outages and extensions matters; one is enough
		}
		start := l.around()
		l.outages = []reporting.Extension{{Start: start, End: start.Add(time.Hour)}}
	}
}

// settle lets the outage count after all extensions.
func (l *life) settle() {
	for i, x := range l.outages {
		l.outages[i].Due = x.End.Add(6 * time.Hour)
		if x.Start.Compare(l.due) < 0 && l.due.Compare(x.End) <= 0 {
			l.due = l.outages[i].Due
		}
	}
}

// want is what a clerk with a calendar and a pencil would say at an instant.
func (l *life) want(now time.Time, submissions []time.Time) reporting.Timeliness {
	ms := func(t time.Time) int64 { return t.UnixMilli() }
	if !l.exemptAt.IsZero() && (len(submissions) == 0 || ms(submissions[0]) >= ms(l.exemptAt)) {
		return "EXCUSED"
	}
	if len(submissions) == 0 {
		if ms(now) <= ms(l.due)-1 {
			return "PENDING"
		}
		return "OVERDUE"
	}
	switch at := ms(submissions[0]); {
	case at <= ms(l.regular)-1:
		return "ON_TIME"
	case at <= ms(l.due)-1:
		return "BY_EXTENSION"
	}
	return "LATE"
}

// TestNoneLateIsOnTimeAndNoneOnTimeIsLate plays a million lives around their due times.
func TestNoneLateIsOnTimeAndNoneOnTimeIsLate(t *testing.T) {
	random := rand.New(rand.NewPCG(2018, 2025))
	p := roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}, 2)
	seen := map[reporting.Timeliness]int{}
	for n := range cases {
		l := newLife(random)
		l.settle()
		p.Due = l.regular
		period := reporting.PeriodStanding{Extensions: l.decided}
		if !l.exemptAt.IsZero() {
			period.Exemptions = []reporting.Exemption{{Unit: "units/u00", At: l.exemptAt}}
		}
		allowed := p.Allowance(p.Obligations[0], period, reporting.PeriodStanding{Extensions: l.outages})
		standing := reporting.NewStanding("plans/p/periods/2024-nam/reports/u00")
		var counted []time.Time // submissions that were not withdrawn
		for i, kind := range l.acts {
			a := act(kind, 0)
			a.ReceivedAt = l.times[i]
			entry, err := standing.Next(a, allowed)
			if err != nil {
				continue
			}
			standing = standing.After(entry)
			switch kind {
			case reporting.Submitted:
				counted = append(counted, l.times[i])
				if want := l.want(l.times[i], counted); entry.Timeliness != want {
					t.Fatalf("case %d: receipt says %s, want %s: %+v", n, entry.Timeliness, want, l)
				}
			case reporting.Withdrawn:
				if len(counted) == 1 {
					counted = nil
				}
			}
		}
		now := l.around()
		got := standing.TimelinessAt(now, allowed)
		if want := l.want(now, counted); got != want {
			t.Fatalf("case %d at %v: %s, want %s: %+v", n, now, got, want, l)
		}
		seen[got]++
	}
	t.Logf("%d lives of a report around their due times: none late taken as on time, none on time taken as late: %v", cases, seen)
	for _, each := range []reporting.Timeliness{reporting.OnTime, reporting.Late, reporting.ByExtension, reporting.Excused, reporting.Overdue, reporting.Pending} {
		if seen[each] < cases/100 {
			t.Errorf("only %d of %d lives end %s", seen[each], cases, each)
		}
	}
}
