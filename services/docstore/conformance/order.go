package conformance

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/tiendo/tiendo/services/docstore"
)

var orderCases = []testCase{
	{"documents are in the order of their ids", ordersByID},
	{"documents are in the order of a field's values", ordersByValue},
	{"null comes first, and what is missing is null", nullFirst},
	{"documents are in the order of several fields", ordersByFields},
	{"a range is bounded by values", bounds},
	{"a range is bounded by ids", boundsIDs},
	{"values may be of types of one's own", namedTypes},
	{"an index follows what is replaced and deleted", indexFollows},
	{"any query finds what it asks for", anyQuery},
}

func ordersByID(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(thing("b"), thing("ă"), thing("a#10"), thing("a"), thing("a#2"), thing("B"), thing("\U0001F33E"), thing("\uFFFD"))
	f.wantList(docstore.Query{}, "B", "a", "a#10", "a#2", "b", "ă", "\uFFFD", "\U0001F33E")
	f.wantList(docstore.Query{Descending: true}, "\U0001F33E", "\uFFFD", "ă", "b", "a#2", "a#10", "a", "B")
}

// inOrder are values of the types an index may hold, in order.
var inOrder = map[string][]any{
	"numbers": {
		int64(math.MinInt64), int64(-70000), int32(-256), int64(-255), int32(-1), int64(0), int32(1), int64(255), int32(256),
		int64(65536), int64(math.MaxInt64),
	},
	// By their UTF-8 bytes: the last two are the other way round in UTF-16.
	"texts":    {"", " ", "1", "10", "2", "Z", "a", "a ", "a/", "a/b", "ab", "á", "đ", "\uFFFD", "\U0001F33E"},
	"truths":   {false, true},
	"instants": {instant(-1), instant(0), instant(1), instant(1751328000122), instant(1751328000123)},
}

func instant(milliseconds int64) time.Time {
	return time.UnixMilli(milliseconds).UTC()
}

func ordersByValue(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_numbers", Fields: []string{"numbers"}},
		docstore.Index{Name: "by_texts", Fields: []string{"texts"}}, docstore.Index{Name: "by_truths", Fields: []string{"truths"}},
		docstore.Index{Name: "by_instants", Fields: []string{"instants"}})
	for field, values := range inOrder {
		var want []string
		for i, value := range values {
			want = append(want, fmt.Sprintf("%s/%02d", field, i))
			f.insert(thing(want[i], field, value))
		}
		index := "by_" + field
		// The other documents have null there, which comes before: from the least value on, there are only these.
		f.wantList(docstore.Query{Index: index, From: values[0]}, want...)
		for i, value := range values {
			f.wantList(docstore.Query{Index: index, Equal: []any{value}}, want[i])
			f.wantList(docstore.Query{Index: index, From: value}, want[i:]...)
			f.wantList(docstore.Query{Index: index, From: values[0], To: value}, want[:i]...)
		}
		slices.Reverse(want)
		f.wantList(docstore.Query{Index: index, From: values[0], Descending: true}, want...)
	}
}

func nullFirst(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}},
		docstore.Index{Name: "by_deep", Fields: []string{"inner.deep"}})
	f.insert(thing("c", "text", ""), thing("b", "text", nil), thing("a", "text", "a"), thing("d"), thing("e", "text", nil))
	f.wantList(docstore.Query{Index: "by_text"}, "b", "d", "e", "c", "a")
	f.wantList(docstore.Query{Index: "by_text", Descending: true}, "a", "c", "e", "d", "b")
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{nil}}, "b", "d", "e")
	f.wantList(docstore.Query{Index: "by_text", From: ""}, "c", "a")
	f.wantList(docstore.Query{Index: "by_text", To: "a"}, "b", "d", "e", "c")

	f.insert(thing("f", "inner", bson.D{{Key: "deep", Value: int64(-1)}}), thing("g", "inner", bson.D{}), thing("h", "inner", nil),
		thing("i", "inner", "no document"), thing("j", "inner", bson.D{{Key: "deep", Value: nil}}))
	f.wantList(docstore.Query{Index: "by_deep", Descending: true}, "f", "j", "i", "h", "g", "e", "d", "c", "b", "a")
}

func ordersByFields(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_both", Fields: []string{"text", "number"}})
	f.insert(thing("5", "text", "b", "number", 1), thing("4", "text", "a", "number", 10), thing("2", "text", "a", "number", 2),
		thing("3", "text", "a", "number", 2), thing("1", "text", "a"), thing("0", "number", 7), thing("6", "text", "ab", "number", 0))
	f.wantList(docstore.Query{Index: "by_both"}, "0", "1", "2", "3", "4", "6", "5")
	f.wantList(docstore.Query{Index: "by_both", Descending: true}, "5", "6", "4", "3", "2", "1", "0")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a"}}, "1", "2", "3", "4")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a", 2}}, "2", "3")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a", nil}}, "1")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{nil}}, "0")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"c"}})
}

func bounds(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_both", Fields: []string{"text", "number"}})
	for i := range 6 {
		f.insert(thing(fmt.Sprint("a", i), "text", "a", "number", i), thing(fmt.Sprint("b", i), "text", "b", "number", i))
	}
	f.insert(thing("a-", "text", "a"))
	q := docstore.Query{Index: "by_both", Equal: []any{"a"}, From: 2, To: 5}
	f.wantList(q, "a2", "a3", "a4")
	q.Descending = true
	f.wantList(q, "a4", "a3", "a2")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a"}, From: 4}, "a4", "a5")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a"}, To: 2}, "a-", "a0", "a1")
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a"}, From: 3, To: 3})
	f.wantList(docstore.Query{Index: "by_both", Equal: []any{"a"}, From: 4, To: 2})
	f.wantList(docstore.Query{Index: "by_both", From: "b"}, "b0", "b1", "b2", "b3", "b4", "b5")
	f.wantList(docstore.Query{Index: "by_both", From: "a", To: "b", Limit: 2}, "a-", "a0")
}

func boundsIDs(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	f.insert(thing("r/1#1", "text", "a"), thing("r/1#2", "text", "a"), thing("r/10#1", "text", "a"), thing("r/1", "text", "a"),
		thing("r/1#3", "text", "b"))
	f.wantList(docstore.Query{From: "r/1#", To: "r/1$"}, "r/1#1", "r/1#2", "r/1#3")
	f.wantList(docstore.Query{From: "r/1#2"}, "r/1#2", "r/1#3", "r/10#1")
	f.wantList(docstore.Query{To: "r/1#2", Descending: true}, "r/1#1", "r/1")
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{"a"}, From: "r/1#", To: "r/1$"}, "r/1#1", "r/1#2")
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{"a"}, To: "r/1#2"}, "r/1", "r/1#1")
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{"b"}, From: "r/1#2"}, "r/1#3")
}

func namedTypes(t *testing.T, store docstore.Store) {
	type state string
	type size uint16
	f := newFixture(t, store, docstore.Index{Name: "by_all", Fields: []string{"text", "number", "time"}})
	at := time.Date(2025, 7, 10, 0, 0, 0, 999_999, time.FixedZone("+07", 7*3600)) // an instant is kept to the millisecond
	f.insert(thing("a", "text", state("open"), "number", size(7), "time", at), thing("b", "text", "open", "number", int64(8), "time", at))
	f.wantList(docstore.Query{Index: "by_all", Equal: []any{state("open"), size(7), at}}, "a")
	f.wantList(docstore.Query{Index: "by_all", Equal: []any{state("open")}, From: size(8)}, "b")
	f.wantList(docstore.Query{Index: "by_all", Equal: []any{"open", int8(7)}, From: at.Truncate(time.Millisecond).UTC()}, "a")
}

func indexFollows(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	f.insert(thing("1", "text", "b"), thing("2", "text", "c"), thing("3", "text", "d"))
	f.replace(thingAt(2, "2", "text", "a"), 1)
	f.wantList(docstore.Query{Index: "by_text"}, "2", "1", "3")
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{"c"}})
	f.delete("1", 1)
	f.wantList(docstore.Query{Index: "by_text"}, "2", "3")
	f.replace(thingAt(3, "2"), 2)
	f.wantList(docstore.Query{Index: "by_text", Equal: []any{nil}}, "2")
}
