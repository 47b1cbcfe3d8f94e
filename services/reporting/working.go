package reporting

import (
	"slices"
	"strings"
	"sync"
	"time"
)

// working is what the accepted reports of one period add up to so far, kept in memory so that a changed report changes the
// totals by what it changed and nothing is added up again. Of every series it knows where it stands and which submission is
// in the totals, by number and hash. It may be forgotten at any time: the entries are the truth, and it is made of them, by
// the same functions in one go or piece by piece.
type working struct {
	mu       sync.Mutex
	period   *Period // in the edition the totals are of; nil when nothing is known
	places   map[string]int
	tallies  []indicatorTally        // of the period's indicators
	expected []int                   // units that have to give each indicator
	tasks    map[string]*workingTask // by code
	told     map[string][]string     // codes of the tasks each unit tells of
	series   map[string]*workingSeries
	order    []SeriesName // of the series, as their entries are in the store
}

// workingTask is what units say became of one task.
type workingTask struct {
	task    Task
	tellers int // units that have to tell of it
	counts  TaskCounts
}

// workingSeries is one report's series as far as it was read, and what of it is in the totals.
type workingSeries struct {
	standing Standing
	accepted []Counted
	counted  Counted
}

// forget empties the totals.
func (w *working) forget() {
	w.period, w.places, w.tallies, w.expected, w.series = nil, nil, nil, nil, nil
}

// start makes the totals those of no report at all.
func (w *working) start(p *Period) {
	w.period, w.series, w.order = p, make(map[string]*workingSeries, len(p.Obligations)), nil
	w.places, w.expected = make(map[string]int, len(p.Indicators)), make([]int, len(p.Indicators))
	w.tallies = make([]indicatorTally, 0, len(p.Indicators))
	for n, i := range p.Indicators {
		w.places[i.Code] = n
		w.tallies = append(w.tallies, newIndicatorTally(p, i))
	}
	for _, o := range p.Obligations {
		for _, code := range p.ValuesOf(o) {
			if n, ok := w.places[code]; ok {
				w.expected[n]++
			}
		}
	}
	w.tasks, w.told = make(map[string]*workingTask), p.TasksByUnit()
	for _, section := range p.Sections {
		for _, task := range section.Tasks {
			w.tasks[task.Code] = &workingTask{task: task}
		}
	}
	for _, codes := range w.told {
		for _, code := range codes {
			w.tasks[code].tellers++
		}
	}
}

// fits reports whether the totals are those of the period in this edition.
func (w *working) fits(p *Period) bool { return w.period != nil && w.period.Edition == p.Edition }

// keep keeps what is known of a series.
func (w *working) keep(unit string, series workingSeries) {
	if w.series[unit] == nil {
		name := series.standing.series()
		at, _ := slices.BinarySearchFunc(w.order, name, inStore)
		w.order = slices.Insert(w.order, at, name)
	}
	w.series[unit] = &series
}

// inStore compares series by where their entries are in the store.
func inStore(a, b SeriesName) int { return strings.Compare(string(a)+"#", string(b)+"#") }

// put puts what a report says into the totals, or takes it out. A value counts only where the period asks that unit for that
// indicator.
func (w *working) put(o Obligation, content Content, way int) {
	asked := asking{codes: o.Indicators}
	for _, value := range content.Values {
		if n, ok := w.places[value.Indicator]; ok && asked.has(value.Indicator) {
			w.tallies[n].put(value, way)
		}
	}
	if computed := w.period.computedOf(o); len(computed) > 0 {
		figures := NewFigures(content.Values)
		for _, i := range computed {
			w.tallies[w.places[i.Code]].formula.put(figures, way)
		}
	}
	for _, code := range w.told[o.Unit.Unit] {
		if result, ok := content.task(code); ok {
			w.tasks[code].put(result, w.period, way)
		}
	}
}

func (w *workingTask) put(result TaskResult, p *Period, way int) {
	var one TaskCounts
	one.count(w.task.StandingOf(result, p.DataTo))
	if way == out {
		w.counts.remove(one)
		return
	}
	w.counts.add(one)
}

// task is a task as its tellers say; whoever tells nothing has not reported.
func (w *working) task(s Section, t Task) ConsolidatedTask {
	c, known := taskHead(s, t), w.tasks[t.Code]
	c.Counts = known.counts
	c.Counts.NotReported = known.tellers - c.Counts.told()
	return c
}

// asking finds codes in a list. Reports give their values in the order in which they are asked, so the next code is nearly
// always the one behind the last.
type asking struct {
	codes []string
	next  int
}

func (a *asking) has(code string) bool {
	if a.next < len(a.codes) && a.codes[a.next] == code {
		a.next++
		return true
	}
	n := slices.Index(a.codes, code)
	if n >= 0 {
		a.next = n + 1
	}
	return n >= 0
}

// after is the series after one more entry.
func (s workingSeries) after(e Entry) (workingSeries, error) {
	if !e.follows(s.standing.Tail) {
		return s, broken(e.Series, s.standing.LastNumber+1)
	}
	s.standing = s.standing.After(e)
	if e.Kind == Accepted {
		s.accepted = append(slices.Clip(s.accepted), s.standing.Counted())
	}
	return s, nil
}

// counts is the submission that counts, if one does; see Filed.counts.
func (s workingSeries) counts(o Obligation, d Decisions) Counted {
	counted := d.counted(o, s.standing)
	if slices.Contains(s.accepted, counted) {
		return counted
	}
	return Counted{}
}

// snapshot is the consolidated report the totals make.
func (w *working) snapshot(p PeriodNow, d Decisions, now time.Time) Consolidated {
	c := consolidatedHead(p.Period, now)
	c.Edition, c.Form = p.Edition, byReference
	for _, o := range p.Obligations {
		standing, counted := NewStanding(p.Name.Report(o.Unit.Unit)), Counted{}
		if s := w.series[o.Unit.Unit]; s != nil {
			standing, counted = s.standing, s.counted
		}
		row := unitStanding(p.Period, o, standing, counted, d, now)
		if row.Included {
			c.IncludedReports++
		}
		c.Units = append(c.Units, row)
	}
	for n, i := range p.Indicators {
		f := figureOf(i)
		f.ExpectedUnits = w.expected[n]
		f.complete(p.Period, i, &w.tallies[n])
		c.Figures = append(c.Figures, f)
	}
	for _, s := range p.Sections {
		c.Sections = append(c.Sections, ConsolidatedSection{Section: s.Code, Title: s.Title})
	}
	c.addTasks(p.Period, w.task)
	return c
}
