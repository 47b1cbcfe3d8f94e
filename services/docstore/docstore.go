// Package docstore keeps documents. It is the only code that knows a database: a small port that two engines keep to,
// SQLite (package sqlite, the default) and MongoDB (package mongo), and a typed view of it for the stores of the
// services. Package conformance says in executable form what every engine must do.
//
// A document is BSON of at most MaxDocument bytes with a text as `_id` and, where it is ever replaced, a whole number
// `revision`. There are no transactions across documents: what must change together lives in one document.
//
// Every error is a *fault.Error: NOT_FOUND, ALREADY_EXISTS, STALE_ETAG, UNAVAILABLE (nothing was stored),
// OUTCOME_UNKNOWN (a write may or may not have been stored), INVALID_REQUEST (a page token that is not of this query),
// DEADLINE_EXCEEDED or CANCELED (the call was given up; a write that is answered so was not stored), and INTERNAL for a
// slip in the calling code, such as a query by an index that is not declared.
package docstore

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"
)

// MaxDocument is how many bytes a document may have: what MongoDB takes.
const MaxDocument = 16 << 20

// Schema declares a collection.
type Schema struct {
	// Name is the collection's name: small letters, digits and underscores, at most 48, a letter first.
	Name string
	// Indexes are the ways documents are found other than by id.
	Indexes []Index
}

// Index declares a way to find documents by the values of fields, in the order of those values. The id follows the last
// field, so that the order is always complete.
type Index struct {
	// Name is the index's name within the collection, of the same form as the collection's. The fields of a name never
	// change: an index over others has another name.
	Name string
	// Fields are paths of BSON fields, such as "period" or "newest.number". A field's values are texts (ordered by their
	// UTF-8 bytes), whole numbers, instants (to the millisecond) or truth values, of one of these types in all documents,
	// or null. Null comes before all others, and a field that is missing counts as null. A document with another value
	// in the field, or with a list on the way to it, is refused with INTERNAL.
	Fields []string
	// Unique refuses a second document with the same values, null included.
	Unique bool
}

// Query asks for documents by an index.
type Query struct {
	// Index is the name of the index. Empty means all documents, by id.
	Index string
	// Equal are the values of the index's first fields; nil is null. Values are of Go's string, whole number and bool
	// types, or time.Time.
	Equal []any
	// From and To bound the value of the field after those: from From up to, and not including, To. Nil is no bound, so
	// that a To alone finds null as well. The field after the index's last is the id.
	From, To any
	// Descending turns the order round.
	Descending bool
	// Limit is how many documents are answered at most. 0 means no limit.
	Limit int
	// After goes on behind the document for which an earlier answer to the same query gave this token; the limit may be
	// another. A token of another query is refused with INVALID_REQUEST for the field page_token. What was inserted or
	// deleted meanwhile does not move the place.
	After string
}

// Page is the answer to a query.
type Page struct {
	Documents []bson.Raw
	// Next is the token to go on with; empty when there are no more documents.
	Next string
}

// Store is what an engine does. It is safe for use by many goroutines. A write that is answered with nil is durable:
// it is there after a crash of the process or of the machine.
type Store interface {
	// Declare makes a collection and its indexes ready. Declaring the same again changes nothing; an index that is new
	// covers the documents that are there already, ALREADY_EXISTS if it is unique and they are not; an index that is no
	// longer declared stays. Every other method wants a declared collection.
	Declare(ctx context.Context, schema Schema) error
	// Get reads the documents with these ids that exist, each once, in no order.
	Get(ctx context.Context, collection string, ids ...string) ([]bson.Raw, error)
	// Insert adds a document; ALREADY_EXISTS if its id, or its values in a unique index, are taken.
	Insert(ctx context.Context, collection string, document bson.Raw) error
	// InsertMissing adds those of many documents whose ids are not taken and leaves the others as they are, so that it can be
	// done again after it was cut off. It is not one act: after an error, and while it runs, some may be there and others not.
	// ALREADY_EXISTS if the values of one of them in a unique index are taken by a document with another id.
	InsertMissing(ctx context.Context, collection string, documents ...bson.Raw) error
	// Replace stores a document over the one with the same id if that one's revision is the one seen; STALE_ETAG if it
	// is not, or if there is none; ALREADY_EXISTS if its values in a unique index are taken. The document carries its
	// new revision, which is higher. A document without a revision is at revision 0.
	Replace(ctx context.Context, collection string, document bson.Raw, seen int64) error
	// Delete removes a document if its revision is the one seen; STALE_ETAG if it is not, or if there is none.
	Delete(ctx context.Context, collection, id string, seen int64) error
	// List reads documents by an index.
	List(ctx context.Context, collection string, query Query) (Page, error)
	// Count counts the documents a query finds; Limit and After are not looked at.
	Count(ctx context.Context, collection string, query Query) (int64, error)
	// IDs reads the ids of what a query finds, in its order, without the documents; Limit and After are not looked at.
	IDs(ctx context.Context, collection string, query Query) ([]string, error)
	// Ping tells whether the database can be reached.
	Ping(ctx context.Context) error
	// Close waits for writes under way and lets the database go.
	Close() error
}
