package reporting

import (
	"context"
	"sync"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// maxWorking bounds the memory of totals kept: those of 4,000 units are some 20 MB.
const maxWorking = 8

// workingCache keeps the totals of the periods that were consolidated last. The zero cache is ready for use.
type workingCache struct {
	mu      sync.Mutex
	periods map[PeriodName]*working
	order   []PeriodName // oldest first
}

func (c *workingCache) of(name PeriodName) *working {
	c.mu.Lock()
	defer c.mu.Unlock()
	if w := c.periods[name]; w != nil {
		return w
	}
	if len(c.order) == maxWorking {
		delete(c.periods, c.order[0])
		c.order = c.order[1:]
	}
	if c.periods == nil {
		c.periods = make(map[PeriodName]*working)
	}
	w := new(working)
	c.periods[name], c.order = w, append(c.order, name)
	return w
}

// addUp makes the snapshot of what counts now. Of what was added up before, only the series that grew, or of which another
// submission counts, are read; when anything does not fit, everything is read anew.
func (s *Service) addUp(ctx context.Context, p PeriodNow, d Decisions, now time.Time) (Consolidated, error) {
	w := s.totals.of(p.Name)
	w.mu.Lock()
	defer w.mu.Unlock()
	err := s.bringUp(ctx, w, p, d)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_CHAIN_BROKEN {
		w.forget()
		err = s.bringUp(ctx, w, p, d)
	}
	if err != nil {
		w.forget()
		return Consolidated{}, err
	}
	return w.snapshot(p, d, now), nil
}

// bringUp brings totals up to the series of the period.
func (s *Service) bringUp(ctx context.Context, w *working, p PeriodNow, d Decisions) error {
	if !w.fits(p.Period) {
		return s.readAll(ctx, w, p, d)
	}
	grown, few, err := s.grown(ctx, w, p.Name)
	if err != nil {
		return err
	}
	if !few {
		return s.readAll(ctx, w, p, d)
	}
	return s.readGrown(ctx, w, p, d, grown)
}

// readAll adds up everything. It reads the series themselves and not what is kept of them, and checks every link: a number
// goes into the official total only if its entry is provably what was submitted, and its acceptance is provably there.
func (s *Service) readAll(ctx context.Context, w *working, p PeriodNow, d Decisions) error {
	kept, err := s.Store.Standings(ctx, p.reports()...) // before the entries: what they have seen must be among them
	if err != nil {
		return err
	}
	w.start(p.Period)
	var series workingSeries
	contents := make(map[int]Entry) // of the series being read
	for entry, err := range s.Store.ReportEntries(ctx, p.Name) {
		if err != nil {
			return err
		}
		if entry.Series != series.standing.series() {
			if err := w.take(series, contents, d); err != nil {
				return err
			}
			series = workingSeries{standing: NewStanding(ReportName(entry.Series))}
			clear(contents)
		}
		if series, err = series.after(entry); err != nil {
			return err
		}
		if entry.Kind == Submitted {
			contents[entry.Number] = entry
		}
	}
	if err := w.take(series, contents, d); err != nil {
		return err
	}
	for _, standing := range kept {
		if err := w.reaches(standing); err != nil {
			return err
		}
	}
	return nil
}

// take takes a series that was read whole.
func (w *working) take(series workingSeries, submissions map[int]Entry, d Decisions) error {
	unit := series.standing.Report.Unit()
	if series.standing.LastNumber == 0 {
		return nil
	}
	if o, ok := w.period.Obligation(unit); ok {
		series.counted = series.counts(o, d)
		if series.counted.Entry > 0 {
			content, err := countedContent(series.counted, submissions[series.counted.Entry])
			if err != nil {
				return err
			}
			w.put(o, content, in)
		}
	}
	w.keep(unit, series)
	return nil
}

// reaches refuses a series that ends before the standing kept of it: entries are missing at its end.
func (w *working) reaches(kept Standing) error {
	last := 0
	if series := w.series[kept.Report.Unit()]; series != nil {
		last = series.standing.LastNumber
	}
	if last < kept.LastNumber {
		return broken(kept.series(), last+1)
	}
	return nil
}

// countedContent is what a submission that counts adds to the totals; it must be what was accepted.
func countedContent(counted Counted, e Entry) (Content, error) {
	if e.Number != counted.Entry || e.ContentHash != counted.ContentHash {
		return Content{}, broken(e.Series, counted.Entry)
	}
	content, err := parseCounted(e.Content)
	if err != nil {
		return Content{}, broken(e.Series, e.Number)
	}
	return content, nil
}

// readGrown reads the entries behind those that were read, and changes the totals by the submissions that count now and did
// not, or the other way. Everything is read and checked before the first number moves.
func (s *Service) readGrown(ctx context.Context, w *working, p PeriodNow, d Decisions, grown []string) error {
	entries, err := s.Store.Entries(ctx, grown...)
	if err != nil {
		return err
	}
	next := make(map[string]workingSeries)
	for _, id := range grown {
		name, _ := splitEntryID(id)
		unit := ReportName(name).Unit()
		series, ok := next[unit]
		if !ok {
			series = workingSeries{standing: NewStanding(ReportName(name))}
			if known := w.series[unit]; known != nil {
				series = *known
			}
		}
		if next[unit], err = series.after(entries[id]); err != nil {
			return err
		}
	}
	moves, err := s.moves(ctx, w, p, d, next)
	if err != nil {
		return err
	}
	for unit, series := range next {
		w.keep(unit, series)
	}
	for _, m := range moves {
		if m.before.Entry > 0 {
			w.put(m.obligation, m.contents[m.before.Entry], out)
		}
		if m.after.Entry > 0 {
			w.put(m.obligation, m.contents[m.after.Entry], in)
		}
		w.series[m.obligation.Unit.Unit].counted = m.after
	}
	return nil
}

// move is a unit of which another submission counts than the one in the totals.
type move struct {
	obligation    Obligation
	before, after Counted
	contents      map[int]Content
}

func (s *Service) moves(ctx context.Context, w *working, p PeriodNow, d Decisions, next map[string]workingSeries) ([]move, error) {
	var moves []move
	var ids []string
	for _, o := range p.Obligations {
		series, ok := next[o.Unit.Unit]
		if !ok {
			known := w.series[o.Unit.Unit]
			if known == nil {
				continue
			}
			series = *known
		}
		now := series.counts(o, d)
		if now == series.counted {
			continue
		}
		m := move{obligation: o, before: series.counted, after: now, contents: make(map[int]Content)}
		for _, counted := range []Counted{m.before, m.after} {
			if counted.Entry > 0 {
				ids = append(ids, series.standing.series().EntryID(counted.Entry))
			}
		}
		moves = append(moves, m)
	}
	entries, err := s.Store.Entries(ctx, ids...)
	if err != nil {
		return nil, err
	}
	for _, m := range moves {
		series := p.Name.Report(m.obligation.Unit.Unit).Series()
		for _, counted := range []Counted{m.before, m.after} {
			if counted.Entry == 0 {
				continue
			}
			entry, ok := entries[series.EntryID(counted.Entry)]
			if !ok || !entry.whole() {
				return nil, broken(series, counted.Entry)
			}
			if m.contents[counted.Entry], err = countedContent(counted, entry); err != nil {
				return nil, err
			}
		}
	}
	return moves, nil
}
