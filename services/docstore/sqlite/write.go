package sqlite

import (
	"context"
	"slices"

	"go.mongodb.org/mongo-driver/v2/bson"
	sqlite3 "modernc.org/sqlite/lib"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Insert adds a document; ALREADY_EXISTS if its id, or its values in a unique index, are taken.
func (s *Store) Insert(ctx context.Context, collection string, document bson.Raw) error {
	s.declaring.RLock()
	defer s.declaring.RUnlock()
	table, err := s.tables.Find(collection)
	if err != nil {
		return err
	}
	d, err := table.Read(document)
	if err != nil {
		return err
	}
	args := append([]any{d.ID}, table.values(d)...)
	return s.writer.do(ctx, &write{apply: func(t *transaction) error {
		rows, err := t.exec(table.insert, args...)
		if err == nil && rows == 0 {
			return fault.New(faultv1.Reason_REASON_ALREADY_EXISTS, "name", d.ID)
		}
		return taken(err)
	}})
}

// together is how many documents InsertMissing adds in one transaction: few enough that other writers hardly wait.
const together = 500

// InsertMissing adds those documents whose ids are not taken.
func (s *Store) InsertMissing(ctx context.Context, collection string, documents ...bson.Raw) error {
	s.declaring.RLock()
	defer s.declaring.RUnlock()
	table, err := s.tables.Find(collection)
	if err != nil {
		return err
	}
	read, err := table.ReadMany(documents)
	if err != nil {
		return err
	}
	for few := range slices.Chunk(read, together) {
		err := s.writer.do(ctx, &write{alone: true, apply: func(t *transaction) error {
			for _, d := range few {
				if _, err := t.exec(table.insert, append([]any{d.ID}, table.values(d)...)...); err != nil {
					return taken(err)
				}
			}
			return nil
		}})
		if err != nil {
			return err
		}
	}
	return nil
}

// Replace stores a document over the one at the revision seen; STALE_ETAG if that is no longer the newest.
func (s *Store) Replace(ctx context.Context, collection string, document bson.Raw, seen int64) error {
	s.declaring.RLock()
	defer s.declaring.RUnlock()
	table, err := s.tables.Find(collection)
	if err != nil {
		return err
	}
	d, err := table.ReadNewer(document, seen)
	if err != nil {
		return err
	}
	return s.change(ctx, table.replace, append(table.values(d), d.ID, seen)...)
}

// Delete removes the document with an id at the revision seen; STALE_ETAG if that is no longer the newest.
func (s *Store) Delete(ctx context.Context, collection, id string, seen int64) error {
	s.declaring.RLock()
	defer s.declaring.RUnlock()
	table, err := s.tables.Find(collection)
	if err != nil {
		return err
	}
	return s.change(ctx, table.remove, id, seen)
}

// change runs a statement that finds a document by its id and revision.
func (s *Store) change(ctx context.Context, statement string, args ...any) error {
	return s.writer.do(ctx, &write{apply: func(t *transaction) error {
		rows, err := t.exec(statement, args...)
		if err == nil && rows == 0 {
			return fault.New(faultv1.Reason_REASON_STALE_ETAG)
		}
		return taken(err)
	}})
}

// taken refuses a write whose values in a unique index are another document's. SQLite undoes the statement, no more.
func taken(err error) error {
	if code(err) == sqlite3.SQLITE_CONSTRAINT_UNIQUE {
		return fault.New(faultv1.Reason_REASON_ALREADY_EXISTS).Because(err)
	}
	return err
}
