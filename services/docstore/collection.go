package docstore

import (
	"context"
	"fmt"
	"iter"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Collection is a store's documents of one type. D is a struct with bson tags; one of its fields is `_id`.
type Collection[D any] struct {
	store Store
	name  string
}

// Declare makes a collection ready and answers the typed view of it.
func Declare[D any](ctx context.Context, store Store, schema Schema) (*Collection[D], error) {
	if err := store.Declare(ctx, schema); err != nil {
		return nil, err
	}
	return &Collection[D]{store: store, name: schema.Name}, nil
}

// Get reads the document with an id; NOT_FOUND if there is none.
func (c *Collection[D]) Get(ctx context.Context, id string) (D, error) {
	var document D
	found, err := c.store.Get(ctx, c.name, id)
	if err != nil {
		return document, err
	}
	if len(found) == 0 {
		return document, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", id)
	}
	return c.decode(found[0])
}

// GetMany reads the documents with these ids, by id. Those that do not exist are left out.
func (c *Collection[D]) GetMany(ctx context.Context, ids ...string) (map[string]D, error) {
	documents := make(map[string]D, len(ids))
	if len(ids) == 0 {
		return documents, nil
	}
	found, err := c.store.Get(ctx, c.name, ids...)
	if err != nil {
		return nil, err
	}
	for _, raw := range found {
		document, err := c.decode(raw)
		if err != nil {
			return nil, err
		}
		documents[raw.Lookup("_id").StringValue()] = document
	}
	return documents, nil
}

// Insert adds a document; ALREADY_EXISTS if its id is taken.
func (c *Collection[D]) Insert(ctx context.Context, document D) error {
	raw, err := c.encode(document)
	if err != nil {
		return err
	}
	return c.store.Insert(ctx, c.name, raw)
}

// InsertMissing adds those documents whose ids are not taken and leaves the others as they are. It is not one act, see Store.
func (c *Collection[D]) InsertMissing(ctx context.Context, documents ...D) error {
	raw := make([]bson.Raw, 0, len(documents))
	for _, document := range documents {
		encoded, err := c.encode(document)
		if err != nil {
			return err
		}
		raw = append(raw, encoded)
	}
	return c.store.InsertMissing(ctx, c.name, raw...)
}

// Replace stores a document over the revision seen; STALE_ETAG if that is no longer the newest.
func (c *Collection[D]) Replace(ctx context.Context, document D, seen int64) error {
	raw, err := c.encode(document)
	if err != nil {
		return err
	}
	return c.store.Replace(ctx, c.name, raw, seen)
}

// Delete removes the document with an id at the revision seen; STALE_ETAG if that is no longer the newest.
func (c *Collection[D]) Delete(ctx context.Context, id string, seen int64) error {
	return c.store.Delete(ctx, c.name, id, seen)
}

// List reads documents by an index. The token goes on behind the last of them; it is empty when there are no more.
func (c *Collection[D]) List(ctx context.Context, query Query) ([]D, string, error) {
	page, err := c.store.List(ctx, c.name, query)
	if err != nil {
		return nil, "", err
	}
	documents := make([]D, 0, len(page.Documents))
	for _, raw := range page.Documents {
		document, err := c.decode(raw)
		if err != nil {
			return nil, "", err
		}
		documents = append(documents, document)
	}
	return documents, page.Next, nil
}

// streamed is how many documents All reads at a time.
const streamed = 500

// All reads every document a query finds, a part at a time, so that memory stays small however many there are.
func (c *Collection[D]) All(ctx context.Context, query Query) iter.Seq2[D, error] {
	return func(yield func(D, error) bool) {
		query.Limit = streamed
		for {
			documents, next, err := c.List(ctx, query)
			if err != nil {
				var none D
				yield(none, err)
				return
			}
			for _, document := range documents {
				if !yield(document, nil) {
					return
				}
			}
			if next == "" {
				return
			}
			query.After = next
		}
	}
}

// Count counts the documents a query finds.
func (c *Collection[D]) Count(ctx context.Context, query Query) (int64, error) {
	return c.store.Count(ctx, c.name, query)
}

// IDs reads the ids of what a query finds, in its order; Limit and After are not looked at.
func (c *Collection[D]) IDs(ctx context.Context, query Query) ([]string, error) {
	return c.store.IDs(ctx, c.name, query)
}

func (c *Collection[D]) encode(document D) (bson.Raw, error) {
	raw, err := bson.Marshal(document)
	if err != nil {
		return nil, fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("encode for %s: %w", c.name, err))
	}
	return raw, nil
}

func (c *Collection[D]) decode(raw bson.Raw) (D, error) {
	var document D
	if err := bson.Unmarshal(raw, &document); err != nil {
		return document, fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("decode from %s: %w", c.name, err))
	}
	return document, nil
}
