// Package mongo keeps documents in a MongoDB 4.4 or newer. Writes are answered when a majority of the replica set has
// them in its journal, and reads see only what a majority has, from the primary: set once, on the client.
//
// Beside what package docstore promises it uses little: single-document writes, find, count and createIndexes, and in
// filters no more than $and, $or, $eq, $ne, $in and the comparisons, so that other databases that speak MongoDB's
// protocol can be used too.
package mongo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
	"go.mongodb.org/mongo-driver/v2/mongo/readconcern"
	"go.mongodb.org/mongo-driver/v2/mongo/readpref"
	"go.mongodb.org/mongo-driver/v2/mongo/writeconcern"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

const (
	// callTimeout ends a call whose own context has no end.
	callTimeout = 10 * time.Second
	// indexTimeout is longer: Declare waits until a new index covers all documents.
	indexTimeout = time.Hour
)

// Store is a docstore.Store in one database of a MongoDB.
type Store struct {
	client      *mongo.Client
	database    *mongo.Database
	collections declared.Set[collection]
}

var _ docstore.Store = (*Store)(nil)

// collection is a declared collection and where it is.
type collection struct {
	*declared.Collection
	documents *mongo.Collection
}

// Open opens the store in a database of the MongoDB that a URI names.
func Open(ctx context.Context, uri, database string) (*Store, error) {
	journaled := true
	client, err := mongo.Connect(options.Client().ApplyURI(uri).
		SetAppName("tiendo").
		SetWriteConcern(&writeconcern.WriteConcern{W: "majority", Journal: &journaled}).
		SetReadConcern(readconcern.Majority()).
		SetReadPreference(readpref.Primary()).
		SetRetryWrites(true).
		SetRetryReads(true).
		SetTimeout(callTimeout))
	if err != nil {
		return nil, fmt.Errorf("open store: MongoDB's URI: %w", err)
	}
	s := &Store{client: client, database: client.Database(database)}
	if err := s.Ping(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open store: %w", err), s.Close())
	}
	return s, nil
}

// Declare makes a collection and its indexes ready.
func (s *Store) Declare(ctx context.Context, schema docstore.Schema) error {
	c, err := declared.New(schema)
	if err != nil {
		return err
	}
	ready := &collection{Collection: c, documents: s.database.Collection(schema.Name)}
	if len(schema.Indexes) > 0 {
		ctx, cancel := context.WithTimeout(ctx, indexTimeout)
		defer cancel()
		if _, err := ready.documents.Indexes().CreateMany(ctx, indexModels(schema.Indexes)); err != nil {
			return ready.writeFailed(ctx, err, "")
		}
	}
	s.collections.Add(schema.Name, ready)
	return nil
}

// Ping tells whether the primary can be reached.
func (s *Store) Ping(ctx context.Context) error {
	return readFailed(ctx, s.client.Ping(ctx, nil))
}

// Drop deletes the database with everything in it. It is for tests.
func (s *Store) Drop() error {
	return s.database.Drop(context.Background())
}

// Close waits for calls under way and disconnects.
func (s *Store) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), callTimeout)
	defer cancel()
	if err := s.client.Disconnect(ctx); err != nil && !errors.Is(err, mongo.ErrClientDisconnected) {
		return err
	}
	return nil
}
