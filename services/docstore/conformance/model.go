package conformance

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/docstore"
)

// modelled is a document as anyQuery knows it: what the fields of the index are, and the id.
type modelled struct {
	text   any // nil or a text
	number any // nil or an int64
	id     string
}

// anyQuery compares many queries, read page by page, with what a sorted and filtered list of the documents says.
func anyQuery(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_both", Fields: []string{"text", "number"}})
	var model []modelled
	for i := range 60 {
		m := modelled{id: fmt.Sprintf("%c%d", "bac"[i%3], i)}
		document := thing(m.id)
		if i%4 > 0 {
			m.text = []string{"", "a", "ab", "ă"}[i/4%4]
			document = append(document, thing("", "text", m.text)[2])
		}
		if i%5 > 0 {
			m.number = int64(i%7 - 3)
			document = append(document, thing("", "number", m.number)[2])
		}
		model = append(model, m)
		f.insert(document)
	}
	rapid.Check(t, func(rt *rapid.T) {
		query, keep, compare := drawQuery(rt)
		want := slices.DeleteFunc(slices.Clone(model), func(m modelled) bool { return !keep(m) })
		slices.SortFunc(want, compare)
		if query.Descending {
			slices.Reverse(want)
		}
		checkPages(rt, f, query, want)
	})
}

func checkPages(t *rapid.T, f *fixture, query docstore.Query, want []modelled) {
	if count, err := f.store.Count(f.ctx, things, query); err != nil || count != int64(len(want)) {
		t.Fatalf("count %+v: %d, %v, want %d", query, count, err, len(want))
	}
	found, err := f.store.IDs(f.ctx, things, query)
	if err != nil || !slices.EqualFunc(found, want, func(id string, m modelled) bool { return id == m.id }) {
		t.Fatalf("ids %+v\n got %q, %v\nwant %q", query, found, err, want)
	}
	for {
		page, err := f.store.List(f.ctx, things, query)
		if err != nil {
			t.Fatalf("list %+v: %v", query, err)
		}
		expected := want
		if query.Limit > 0 {
			expected = want[:min(query.Limit, len(want))]
		}
		want = want[len(expected):]
		if !slices.EqualFunc(ids(page.Documents), expected, func(id string, m modelled) bool { return id == m.id }) {
			t.Fatalf("list %+v\n got %q\nwant %q", query, ids(page.Documents), expected)
		}
		if (page.Next == "") != (len(want) == 0) {
			t.Fatalf("list %+v: next %q with %d documents to come", query, page.Next, len(want))
		}
		if page.Next == "" {
			return
		}
		query.After = page.Next
	}
}

// drawQuery draws a query, with what it keeps of the model and in which order.
func drawQuery(t *rapid.T) (docstore.Query, func(modelled) bool, func(a, b modelled) int) {
	query := docstore.Query{
		Descending: rapid.Bool().Draw(t, "descending"),
		Limit:      rapid.SampledFrom([]int{0, 1, 2, 7, 100}).Draw(t, "limit"),
	}
	fields := []func(modelled) any{func(m modelled) any { return m.id }}
	draw := []func(string) any{func(name string) any { return rapid.StringMatching("[abc][1-6]?").Draw(t, name) }}
	if rapid.Bool().Draw(t, "by both") {
		query.Index = "by_both"
		fields = []func(modelled) any{func(m modelled) any { return m.text }, func(m modelled) any { return m.number }, fields[0]}
		draw = []func(string) any{
			func(name string) any { return rapid.SampledFrom([]any{"", "a", "ab", "b", "ă", nil}).Draw(t, name) },
			func(name string) any {
				return rapid.SampledFrom([]any{int64(-3), int64(0), int64(3), nil}).Draw(t, name)
			},
			draw[0],
		}
	}
	equal := rapid.IntRange(0, len(fields)-1).Draw(t, "equal")
	for i := range equal {
		query.Equal = append(query.Equal, draw[i](fmt.Sprint("value ", i)))
	}
	if rapid.Bool().Draw(t, "bounded below") {
		query.From = draw[equal]("from")
	}
	if rapid.Bool().Draw(t, "bounded above") {
		query.To = draw[equal]("to")
	}
	keep := func(m modelled) bool {
		for i, value := range query.Equal {
			if fields[i](m) != value {
				return false
			}
		}
		value := fields[equal](m)
		return (query.From == nil || compareValues(value, query.From) >= 0) && (query.To == nil || compareValues(value, query.To) < 0)
	}
	return query, keep, func(a, b modelled) int {
		for _, field := range fields {
			if c := compareValues(field(a), field(b)); c != 0 {
				return c
			}
		}
		return 0
	}
}

func compareValues(a, b any) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	if text, ok := a.(string); ok {
		return strings.Compare(text, b.(string))
	}
	return cmp.Compare(a.(int64), b.(int64))
}
