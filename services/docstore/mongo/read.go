package mongo

import (
	"bytes"
	"context"
	"slices"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

const (
	// longestPart is how many documents are asked for by their ids at a time.
	longestPart = 500
	// batchSize is how many documents a server sends at a time.
	batchSize = 500
)

// Get reads the documents with these ids that exist, each once, in no order.
func (s *Store) Get(ctx context.Context, name string, ids ...string) ([]bson.Raw, error) {
	c, err := s.collections.Find(name)
	if err != nil {
		return nil, err
	}
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	var documents []bson.Raw
	for part := range slices.Chunk(ids, longestPart) {
		filter := bson.D{{Key: "_id", Value: bson.D{{Key: "$in", Value: part}}}}
		if len(part) == 1 {
			filter = bson.D{{Key: "_id", Value: part[0]}}
		}
		found, err := c.find(ctx, filter, options.Find())
		if err != nil {
			return nil, readFailed(ctx, err)
		}
		documents = append(documents, found...)
	}
	return documents, nil
}

// List reads documents by an index.
func (s *Store) List(ctx context.Context, name string, query docstore.Query) (docstore.Page, error) {
	c, err := s.collections.Find(name)
	if err != nil {
		return docstore.Page{}, err
	}
	part, err := c.Range(query)
	if err != nil {
		return docstore.Page{}, err
	}
	filter, err := filterOf(part)
	if err != nil {
		return docstore.Page{}, err
	}
	how := options.Find().SetSort(c.order(part))
	if part.Limit > 0 {
		how.SetLimit(int64(part.Limit) + 1) // whether there is one more tells whether there is a next page
	}
	documents, err := c.find(ctx, filter, how)
	if err != nil {
		return docstore.Page{}, readFailed(ctx, err)
	}
	return c.page(documents, part)
}

func (c *collection) find(ctx context.Context, filter bson.D, how *options.FindOptionsBuilder) ([]bson.Raw, error) {
	cursor, err := c.documents.Find(ctx, filter, how.SetBatchSize(batchSize))
	if err != nil {
		return nil, err
	}
	defer cursor.Close(ctx)
	var documents []bson.Raw
	for cursor.Next(ctx) {
		documents = append(documents, bytes.Clone(cursor.Current)) // the cursor uses the bytes again
	}
	return documents, cursor.Err()
}

// page cuts off the document that is one too many, and makes the token from the last of the others.
func (c *collection) page(documents []bson.Raw, part declared.Range) (docstore.Page, error) {
	if part.Limit == 0 || len(documents) <= part.Limit {
		return docstore.Page{Documents: documents}, nil
	}
	documents = documents[:part.Limit]
	last, err := c.Read(documents[part.Limit-1])
	if err != nil {
		return docstore.Page{}, err
	}
	place := declared.Position{ID: last.ID}
	if part.Place >= 0 {
		place.Key = last.Keys[part.Place]
	}
	return docstore.Page{Documents: documents, Next: part.Token(place)}, nil
}

// Count counts the documents a query finds; Limit and After are not looked at.
func (s *Store) Count(ctx context.Context, name string, query docstore.Query) (int64, error) {
	c, err := s.collections.Find(name)
	if err != nil {
		return 0, err
	}
	query.Limit, query.After = 0, ""
	part, err := c.Range(query)
	if err != nil {
		return 0, err
	}
	filter, err := filterOf(part)
	if err != nil {
		return 0, err
	}
	count, err := c.documents.CountDocuments(ctx, filter)
	return count, readFailed(ctx, err)
}

// IDs reads the ids of what a query finds, in its order; Limit and After are not looked at.
func (s *Store) IDs(ctx context.Context, name string, query docstore.Query) ([]string, error) {
	c, err := s.collections.Find(name)
	if err != nil {
		return nil, err
	}
	query.Limit, query.After = 0, ""
	part, err := c.Range(query)
	if err != nil {
		return nil, err
	}
	filter, err := filterOf(part)
	if err != nil {
		return nil, err
	}
	found, err := c.find(ctx, filter, options.Find().SetSort(c.order(part)).SetProjection(bson.D{{Key: "_id", Value: 1}}))
	if err != nil {
		return nil, readFailed(ctx, err)
	}
	ids := make([]string, 0, len(found))
	for _, document := range found {
		ids = append(ids, document.Lookup("_id").StringValue())
	}
	return ids, nil
}
