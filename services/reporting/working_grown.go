package reporting

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// known are the series of which totals know entries, in the order of their ids, with how many entries came before each.
type known struct {
	series []SeriesName
	before []int // one more than series: the last is the count of all
}

func (w *working) known() known {
	k := known{series: w.order, before: make([]int, 1, len(w.order)+1)}
	for n, series := range k.series {
		k.before = append(k.before, k.before[n]+w.series[ReportName(series).Unit()].standing.LastNumber)
	}
	return k
}

// fewGrown is how many new entries are looked for one by one; with more of them, reading everything anew is as fast.
const fewGrown = 200

// grown are the ids of the entries behind those that were read; few is false where there are too many to be looked for.
//
// Entries are only ever added, at the end of their series, so the count of the entries in a range of ids tells whether
// anything in it grew. Ranges that grew are halved until the series is found: a dozen counts for one new entry among
// thousands, and no document is read. The answer comes from the entries themselves, whoever added them.
func (s *Service) grown(ctx context.Context, w *working, period PeriodName) (ids []string, few bool, err error) {
	from, to := period.ReportEntryIDs()
	count, err := s.Store.CountEntries(ctx, from, to)
	if err != nil {
		return nil, false, err
	}
	k := w.known()
	search := grownSearch{service: s, known: k}
	if count-k.before[len(k.series)] > fewGrown {
		return nil, false, nil
	}
	err = search.in(ctx, 0, len(k.series), from, to, count)
	slices.Sort(search.found)
	return search.found, true, err
}

// grownSearch looks for new entries.
type grownSearch struct {
	service *Service
	known   known
	found   []string
}

// in looks among the known series from one up to, and not including, another; from and to are the ids that bound them, and
// count is how many entries are there.
func (g *grownSearch) in(ctx context.Context, first, last int, from, to string, count int) error {
	expected := g.known.before[last] - g.known.before[first]
	switch {
	case count < expected: // entries are gone; reading everything tells which
		return broken(g.known.series[first], 1)
	case count == expected:
		return nil
	case last-first <= 1:
		return g.read(ctx, first, last, from, to)
	}
	middle := (first + last) / 2
	split, _ := g.known.series[middle].EntryIDs()
	left, err := g.service.Store.CountEntries(ctx, from, split)
	if err != nil {
		return err
	}
	if err := g.in(ctx, first, middle, from, split, left); err != nil {
		return err
	}
	return g.in(ctx, middle, last, split, to, count-left)
}

// read takes the ids that are behind those known. A range holds one known series, or none, and whatever is new beside it.
func (g *grownSearch) read(ctx context.Context, first, last int, from, to string) error {
	ids, err := g.service.Store.EntryIDs(ctx, from, to)
	if err != nil {
		return err
	}
	ends := make(map[SeriesName]int)
	if last > first {
		ends[g.known.series[first]] = g.known.before[last] - g.known.before[first]
	}
	known := maps.Clone(ends)
	for _, id := range ids {
		if series, number := splitEntryID(id); number > known[series] {
			if number != ends[series]+1 {
				return broken(series, ends[series]+1)
			}
			ends[series] = number
			g.found = append(g.found, id)
		}
	}
	return nil
}

func splitEntryID(id string) (SeriesName, int) {
	series, text, _ := strings.Cut(id, "#")
	number, err := strconv.Atoi(text)
	if err != nil {
		return SeriesName(series), 0
	}
	return SeriesName(series), number
}
