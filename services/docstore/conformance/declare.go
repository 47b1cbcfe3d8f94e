package conformance

import (
	"fmt"
	"strings"
	"testing"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
)

var declareCases = []testCase{
	{"declaring the same again changes nothing", declareTwice},
	{"a new index covers the documents that are there", declareNewIndex},
	{"a new unique index is refused over documents that are not unique", declareNotUnique},
	{"an index keeps the fields it was declared over", declareOtherFields},
	{"a schema that is not right is refused", declareWrong},
}

func declareTwice(t *testing.T, store docstore.Store) {
	index := docstore.Index{Name: "by_text", Fields: []string{"text"}}
	f := newFixture(t, store, index)
	f.insert(thing("1", "text", "b"), thing("2", "text", "a"))
	f.declare(index)
	f.wantList(docstore.Query{Index: "by_text"}, "2", "1")
	f.insert(thing("3", "text", "aa"))
	f.wantList(docstore.Query{Index: "by_text"}, "2", "3", "1")
}

func declareNewIndex(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	const many = 450
	var old []bson.D
	for i := range many {
		old = append(old, thing(fmt.Sprintf("%03d", i), "text", "a", "number", many-i))
	}
	f.insertMany(old)
	byNumber := docstore.Index{Name: "by_number", Fields: []string{"number"}}
	unique := docstore.Index{Name: "unique_number", Fields: []string{"number", "text"}, Unique: true}
	f.declare(docstore.Index{Name: "by_text", Fields: []string{"text"}}, byNumber, unique)
	f.insert(thing("new", "text", "a", "number", 0))
	f.wantList(docstore.Query{Index: "by_number", To: 3}, "new", "449", "448")
	f.wantList(docstore.Query{Index: "unique_number", From: many}, "000")
	f.wantCount(docstore.Query{Index: "by_text", Equal: []any{"a"}}, many+1)
	f.wantCount(docstore.Query{Index: "by_number"}, many+1)
	wantTaken(t, "insert of a taken number", store.Insert(f.ctx, things, raw(t, thing("x", "text", "a", "number", 7))))
}

func declareNotUnique(t *testing.T, store docstore.Store) {
	f := newFixture(t, store)
	f.insert(thing("1", "text", "a"), thing("2", "text", "b"), thing("3", "text", "a"))
	unique := docstore.Schema{Name: things, Indexes: []docstore.Index{{Name: "unique_text", Fields: []string{"text"}, Unique: true}}}
	wantReason(t, "declare", store.Declare(f.ctx, unique), faultv1.Reason_REASON_ALREADY_EXISTS)
	f.insert(thing("4", "text", "b")) // as if nothing had been declared
	f.wantCount(docstore.Query{}, 4)
	f.delete("3", 1)
	f.delete("4", 1)
	if err := store.Declare(f.ctx, unique); err != nil {
		t.Fatalf("declare over what is unique: %v", err)
	}
	f.wantList(docstore.Query{Index: "unique_text"}, "1", "2")
}

func declareOtherFields(t *testing.T, store docstore.Store) {
	f := newFixture(t, store, docstore.Index{Name: "by_text", Fields: []string{"text"}})
	for _, index := range []docstore.Index{
		{Name: "by_text", Fields: []string{"number"}},
		{Name: "by_text", Fields: []string{"text", "number"}},
		{Name: "by_text", Fields: []string{"text"}, Unique: true},
	} {
		err := store.Declare(f.ctx, docstore.Schema{Name: things, Indexes: []docstore.Index{index}})
		wantReason(t, fmt.Sprintf("declare %+v", index), err, faultv1.Reason_REASON_INTERNAL)
	}
	f.insert(thing("1", "text", "b"), thing("2", "text", "a"))
	f.wantList(docstore.Query{Index: "by_text"}, "2", "1")
}

func declareWrong(t *testing.T, store docstore.Store) {
	good := docstore.Index{Name: "by_text", Fields: []string{"text"}}
	for _, schema := range []docstore.Schema{
		{Name: ""},
		{Name: "Things"},
		{Name: "1things"},
		{Name: "things; DROP TABLE c_things"},
		{Name: "things.more"},
		{Name: strings.Repeat("t", 49)},
		{Name: things, Indexes: []docstore.Index{{Fields: []string{"text"}}}},
		{Name: things, Indexes: []docstore.Index{{Name: `by"text`, Fields: []string{"text"}}}},
		{Name: things, Indexes: []docstore.Index{{Name: "by_text"}}},
		{Name: things, Indexes: []docstore.Index{{Name: "by_text", Fields: []string{""}}}},
		{Name: things, Indexes: []docstore.Index{{Name: "by_text", Fields: []string{"text."}}}},
		{Name: things, Indexes: []docstore.Index{{Name: "by_text", Fields: []string{"$text"}}}},
		{Name: things, Indexes: []docstore.Index{{Name: "by_text", Fields: []string{"_id"}}}},
		{Name: things, Indexes: []docstore.Index{{Name: "by_text", Fields: []string{"text", "text"}}}},
		{Name: things, Indexes: []docstore.Index{good, good}},
	} {
		wantReason(t, fmt.Sprintf("declare %+v", schema), store.Declare(t.Context(), schema), faultv1.Reason_REASON_INTERNAL)
	}
}
