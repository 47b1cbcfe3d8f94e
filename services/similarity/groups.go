package similarity

import (
	"cmp"
	"slices"
)

// Group is texts that repeat each other, at least two.
type Group struct {
	// Members are their places in what was given, in order.
	Members []int
	// Percent is the least of the similarities by which the group hangs together, from what was asked for to 100.
	Percent int
}

// Groups finds the texts that repeat each other: each is from so many per cent on like another of its group. The groups
// stand in the order of their first members.
//
// Not every text is held against every other. Two texts as alike as that share one at least of the rarest of their runs, a fifth of them for 80 per cent, so
// only those are looked up; and what is in one group already is not compared again.
func Groups(texts []Text, from int) []Group {
	rarest := rarest(texts, from)
	in := newForest(len(texts))
	holders := map[uint64][]int{}
	for i, text := range texts {
		for _, run := range rarest[i] {
			for _, j := range holders[run] {
				if in.root(i) == in.root(j) {
					continue
				}
				if percent := Percent(text, texts[j]); percent >= from {
					in.join(i, j, percent)
				}
			}
			holders[run] = append(holders[run], i)
		}
	}
	return in.groups()
}

// rarest are of every text that is judged as many of its rarest runs as one that is alike cannot lack all of.
func rarest(texts []Text, from int) [][]uint64 {
	frequency := map[uint64]int{}
	for _, text := range texts {
		for run := range text.runs {
			frequency[run]++
		}
	}
	found := make([][]uint64, len(texts))
	for i, text := range texts {
		if !text.Judged() {
			continue
		}
		runs := make([]uint64, 0, len(text.runs))
		for run := range text.runs {
			runs = append(runs, run)
		}
		slices.SortFunc(runs, func(a, b uint64) int { return cmp.Or(cmp.Compare(frequency[a], frequency[b]), cmp.Compare(a, b)) })
		found[i] = runs[:signLength(len(runs), from)]
	}
	return found
}

// forest joins places into groups (union-find).
type forest struct {
	above   []int
	percent []int // of roots: the least by which the group was joined
}

func newForest(n int) forest {
	f := forest{above: make([]int, n), percent: make([]int, n)}
	for i := range n {
		f.above[i], f.percent[i] = i, 100
	}
	return f
}

func (f forest) root(i int) int {
	for f.above[i] != i {
		f.above[i] = f.above[f.above[i]]
		i = f.above[i]
	}
	return i
}

// join makes one group of two; its root is the one that stands first.
func (f forest) join(i, j, percent int) {
	a, b := f.root(i), f.root(j)
	first, second := min(a, b), max(a, b)
	f.above[second] = first
	f.percent[first] = min(f.percent[a], f.percent[b], percent)
}

func (f forest) groups() []Group {
	members := map[int][]int{}
	var roots []int
	for i := range f.above {
		root := f.root(i)
		if members[root] == nil {
			roots = append(roots, root)
		}
		members[root] = append(members[root], i)
	}
	var groups []Group
	for _, root := range roots {
		if len(members[root]) > 1 {
			groups = append(groups, Group{Members: members[root], Percent: f.percent[root]})
		}
	}
	return groups
}
