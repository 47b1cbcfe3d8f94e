package mongo

import (
	"context"
	"errors"
	"slices"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Insert adds a document; ALREADY_EXISTS if its id, or its values in a unique index, are taken.
func (s *Store) Insert(ctx context.Context, name string, document bson.Raw) error {
	c, err := s.forWrite(ctx, name)
	if err != nil {
		return err
	}
	d, err := c.Read(document)
	if err != nil {
		return err
	}
	if _, err := c.documents.InsertOne(ctx, document); err != nil {
		return c.writeFailed(ctx, err, d.ID)
	}
	return nil
}

// InsertMissing adds those documents whose ids are not taken.
func (s *Store) InsertMissing(ctx context.Context, name string, documents ...bson.Raw) error {
	c, err := s.forWrite(ctx, name)
	if err != nil || len(documents) == 0 {
		return err
	}
	if _, err := c.ReadMany(documents); err != nil {
		return err
	}
	_, err = c.documents.InsertMany(ctx, documents, options.InsertMany().SetOrdered(false))
	return c.unlessOnlyTaken(ctx, err)
}

// unlessOnlyTaken is nil if nothing went wrong with an unordered insert but that ids were taken.
func (c *collection) unlessOnlyTaken(ctx context.Context, err error) error {
	bulk, ok := errors.AsType[mongo.BulkWriteException](err)
	if err == nil || ok && bulk.WriteConcernError == nil && !slices.ContainsFunc(bulk.WriteErrors, func(e mongo.BulkWriteError) bool {
		return !mongo.IsDuplicateKeyError(e) || !c.takenID(e)
	}) {
		return nil
	}
	return c.writeFailed(ctx, err, "")
}

// Replace stores a document over the one at the revision seen; STALE_ETAG if that is no longer the newest.
func (s *Store) Replace(ctx context.Context, name string, document bson.Raw, seen int64) error {
	c, err := s.forWrite(ctx, name)
	if err != nil {
		return err
	}
	d, err := c.ReadNewer(document, seen)
	if err != nil {
		return err
	}
	result, err := c.documents.ReplaceOne(ctx, atRevision(d.ID, seen), document)
	if err != nil {
		return c.writeFailed(ctx, err, d.ID)
	}
	return unlessStale(result.MatchedCount)
}

// Delete removes the document with an id at the revision seen; STALE_ETAG if that is no longer the newest.
func (s *Store) Delete(ctx context.Context, name, id string, seen int64) error {
	c, err := s.forWrite(ctx, name)
	if err != nil {
		return err
	}
	result, err := c.documents.DeleteOne(ctx, atRevision(id, seen))
	if err != nil {
		return c.writeFailed(ctx, err, id)
	}
	return unlessStale(result.DeletedCount)
}

// forWrite finds a collection, and gives a write up here that was given up already: afterwards its outcome is unknown.
func (s *Store) forWrite(ctx context.Context, name string) (*collection, error) {
	if err := ctx.Err(); err != nil {
		return nil, fault.Of(err)
	}
	return s.collections.Find(name)
}

// atRevision finds a document by its id and revision; one that has no revision is at 0.
func atRevision(id string, seen int64) bson.D {
	var revision any = seen
	if seen == 0 {
		revision = bson.D{{Key: "$in", Value: bson.A{int64(0), nil}}}
	}
	return bson.D{{Key: "_id", Value: id}, {Key: "revision", Value: revision}}
}

func unlessStale(found int64) error {
	if found == 0 {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	return nil
}
