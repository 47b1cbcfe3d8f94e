package conformance

import (
	"encoding/base64"
	"fmt"
	"slices"
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

var pageCases = []testCase{
	{"pages join without gap or repetition", pagesJoin},
	{"a page may be of another size than the one before", pagesOfAnySize},
	{"a page goes on where it was whatever changed meanwhile", pagesGoOn},
	{"a token of another query is refused", foreignToken},
	{"a token that is none is refused", noToken},
	{"a token that was tampered with leads to nothing else", tamperedToken},
}

// pageFixture has twelve things: three of each text a, b, c and null.
func pageFixture(t testing.TB, store docstore.Store) *fixture {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}},
		docstore.Index{Name: "by_both", Fields: []string{"text", "number"}})
	for i := range 12 {
		text := []any{"a", "b", "c", nil}[i%4]
		f.insert(thing(fmt.Sprintf("things/%02d", i), "text", text, "number", i/4))
	}
	return f
}

func pagesJoin(t *testing.T, store docstore.Store) {
	f := pageFixture(t, store)
	for _, query := range []docstore.Query{
		{},
		{Descending: true},
		{Index: "by_text"},
		{Index: "by_text", Descending: true},
		{Index: "by_both"},
		{Index: "by_both", Equal: []any{"b"}},
		{Index: "by_both", Equal: []any{nil}, Descending: true},
		{Index: "by_text", From: "b"},
		{Index: "by_text", To: "c", Descending: true},
	} {
		all := ids(f.list(query).Documents)
		for query.Limit = 1; query.Limit <= len(all)+1; query.Limit++ {
			var joined []string
			for pages := 1; ; pages++ {
				page := f.list(query)
				joined = append(joined, ids(page.Documents)...)
				if page.Next == "" {
					if want := max(1, (len(all)+query.Limit-1)/query.Limit); pages != want {
						t.Errorf("%+v: %d pages, want %d", query, pages, want)
					}
					break
				}
				query.After = page.Next
			}
			query.After = ""
			if !slices.Equal(joined, all) {
				t.Errorf("%+v: pages join to %q, want %q", query, joined, all)
			}
		}
	}
}

func pagesOfAnySize(t *testing.T, store docstore.Store) {
	f := pageFixture(t, store)
	first := f.list(docstore.Query{Index: "by_text", Limit: 1})
	second := f.list(docstore.Query{Index: "by_text", Limit: 5, After: first.Next})
	f.wantList(docstore.Query{Index: "by_text", After: second.Next}, "things/01", "things/05", "things/09", "things/02",
		"things/06", "things/10")
}

func pagesGoOn(t *testing.T, store docstore.Store) {
	for _, descending := range []bool{false, true} {
		f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
		f.insert(thing("1", "text", "b"), thing("2", "text", "d"), thing("3", "text", "f"), thing("4", "text", "h"))
		query := docstore.Query{Index: "by_text", Limit: 2, Descending: descending}
		page := f.list(query)
		last := ids(page.Documents)[1]
		query.After, query.Limit = page.Next, 0
		f.delete(last, 1)                                            // the place itself
		f.insert(thing("0", "text", "a"), thing("9", "text", "z"))   // before and behind everything
		f.insert(thing("2b", "text", "d"), thing("3a", "text", "f")) // beside the place
		if descending {
			f.wantList(query, "2b", "2", "1", "0")
		} else {
			f.wantList(query, "2b", "3", "3a", "4", "9")
		}
		for _, id := range ids(f.list(docstore.Query{}).Documents) {
			f.delete(id, 1)
		}
	}
}

func foreignToken(t *testing.T, store docstore.Store) {
	f := pageFixture(t, store)
	if err := store.Declare(f.ctx, docstore.Schema{Name: "others"}); err != nil {
		t.Fatal(err)
	}
	queries := []docstore.Query{
		{},
		{Descending: true},
		{From: "things/00"},
		{Index: "by_text"},
		{Index: "by_text", Descending: true},
		{Index: "by_text", Equal: []any{"a"}},
		{Index: "by_text", From: "a"},
		{Index: "by_text", From: "a", To: "z"},
		{Index: "by_both"},
		{Index: "by_both", Equal: []any{"a"}},
		{Index: "by_both", Equal: []any{"b"}},
		{Index: "by_both", Equal: []any{nil}},
	}
	for i, query := range queries {
		query.Limit = 1
		token := f.list(query).Next
		if token == "" {
			t.Fatalf("%+v has one page", query)
		}
		for j, other := range queries {
			other.After = token
			_, err := store.List(f.ctx, things, other)
			if i != j {
				wantRefusedToken(t, fmt.Sprintf("token of %+v in %+v", query, other), err)
			} else if err != nil {
				t.Errorf("%+v: %v", other, err)
			}
		}
	}
	_, err := store.List(f.ctx, "others", docstore.Query{After: f.list(docstore.Query{Limit: 1}).Next})
	wantRefusedToken(t, "token of another collection", err)
}

func noToken(t *testing.T, store docstore.Store) {
	f := pageFixture(t, store)
	good := f.list(docstore.Query{Limit: 1}).Next
	for _, token := range []string{"x", "không phải", "AAAA", "AAAAAAAA", good[:len(good)/2], good + "=", " " + good} {
		_, err := store.List(f.ctx, things, docstore.Query{After: token})
		wantRefusedToken(t, fmt.Sprintf("token %q", token), err)
	}
}

// tamperedToken changes a token every way it can be changed in one byte. It is refused, or what it leads to is of the
// query still: other callers' documents are out of its reach.
func tamperedToken(t *testing.T, store docstore.Store) {
	f := pageFixture(t, store)
	query := docstore.Query{Index: "by_both", Equal: []any{"b"}, To: 2}
	query.Limit = 1
	token, err := base64.RawURLEncoding.DecodeString(f.list(query).Next)
	if err != nil {
		t.Fatal(err)
	}
	for i, was := range token {
		for _, bit := range []byte{1, 2, 4, 128} {
			token[i] = was ^ bit
			query.After = base64.RawURLEncoding.EncodeToString(token)
			page, err := store.List(f.ctx, things, query)
			if err != nil {
				wantRefusedToken(t, fmt.Sprintf("token with byte %d changed", i), err)
				continue
			}
			for _, document := range page.Documents {
				if document.Lookup("text").StringValue() != "b" || document.Lookup("number").AsInt64() >= 2 {
					t.Errorf("token with byte %d changed leads to %v", i, document)
				}
			}
		}
		token[i] = was
	}
}

func wantRefusedToken(t *testing.T, call string, err error) {
	t.Helper()
	wantReason(t, call, err, faultv1.Reason_REASON_INVALID_REQUEST)
	if err == nil {
		return
	}
	got := fault.Of(err).Violations
	if len(got) != 1 || got[0].Field != "page_token" || got[0].Rule != faultv1.FieldRule_FIELD_RULE_PATTERN {
		t.Errorf("%s: violations %+v, want the pattern of page_token", call, got)
	}
}
