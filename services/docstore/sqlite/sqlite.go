// Package sqlite keeps documents in one SQLite file.
//
// One goroutine writes: it takes the writes that wait, runs them in one transaction, and answers them when that is on
// the disk, so that many clients share the cost of one sync. Reads have connections of their own and never wait for it.
//
// A collection is a table: id, revision, the document, and for each index a column with the document's key in it (see
// package indexkey), over which there is an SQL index. Everything a query asks for is then a range of that index.
package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

// Store is a docstore.Store in one SQLite file. No two may be open on the same file.
type Store struct {
	lock    *os.File
	writer  *writer
	readers *readers
	tables  declared.Set[table]

	// declaring is held by Declare against writes: a write made up before an index was there must not come behind it.
	declaring sync.RWMutex

	closing sync.Once
	closed  error // what came of closing
}

var _ docstore.Store = (*Store)(nil)

// Open opens the store in the file at a path. The file, and the folder it is in, are created if they are missing,
// readable by their owner only. A file that another store has open is an error.
func Open(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

func open(ctx context.Context, path string) (*Store, error) {
	if err := createFile(path); err != nil {
		return nil, err
	}
	lock, err := lockFile(path + ".lock")
	if err != nil {
		return nil, err
	}
	s := &Store{lock: lock}
	if s.writer, err = openWriter(ctx, path); err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	if s.readers, err = openReaders(ctx, path); err != nil {
		return nil, errors.Join(err, s.writer.close(), lock.Close())
	}
	return s, nil
}

// Ping tells whether the file can be read.
func (s *Store) Ping(ctx context.Context) error {
	var one int
	return s.failed(ctx, s.readers.db.QueryRowContext(ctx, "SELECT 1 FROM sqlite_schema").Scan(&one))
}

// Close waits for the writes that were handed over and lets the file go. Closing again does nothing.
func (s *Store) Close() error {
	s.closing.Do(func() {
		s.writer.stop()
		// The writer's connection is the last, so that it can fold the write-ahead log into the file.
		s.closed = errors.Join(s.readers.db.Close(), s.writer.close(), s.lock.Close())
	})
	return s.closed
}
